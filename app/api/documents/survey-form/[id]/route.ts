import { papers } from "@/app/api/documents/answer";
import { handOut } from "@/lib/access/door";
import { surveyForm } from "@/lib/documents/blank-forms";
import { writePaper } from "@/lib/documents/write-paper";
import { criteriaOf } from "@/lib/domain/criteria/content";
import { getBlankForm } from "@/lib/queries/get-blank-form";

/** A form for a survey on site, to be written on by hand. */
export const GET = papers("appraisal.read", async (scope, id) => {
  const sheet = await getBlankForm(scope, id);
  if (!sheet) return null;
  const file = await handOut(scope, "appraisal.read", sheet.unitId, (made) => writePaper("Mẫu khảo sát thực địa", criteriaOf(sheet.content).length, surveyForm(sheet, made.by)));
  return { ...file, name: `phieu-khao-sat-${sheet.year}.docx` };
});
