import { papers } from "@/app/api/documents/answer";
import { handOut } from "@/lib/access/door";
import { selfAssessmentForm } from "@/lib/documents/blank-forms";
import { writePaper } from "@/lib/documents/write-paper";
import { criteriaOf } from "@/lib/domain/criteria/content";
import { getBlankForm } from "@/lib/queries/get-blank-form";

/** A form for a cell to write its self-assessment on by hand. */
export const GET = papers("registration.read", async (scope, id) => {
  const sheet = await getBlankForm(scope, id);
  if (!sheet) return null;
  const file = await handOut(scope, "registration.read", sheet.unitId, (made) => writePaper("Mẫu tự đánh giá", criteriaOf(sheet.content).length, selfAssessmentForm(sheet, made.by)));
  return { ...file, name: `phieu-tu-danh-gia-${sheet.year}.docx` };
});
