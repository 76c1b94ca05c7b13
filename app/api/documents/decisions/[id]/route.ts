import { papers } from "@/app/api/documents/answer";
import { handOut } from "@/lib/access/door";
import { decisionPaper } from "@/lib/documents/decision-paper";
import { writePaper } from "@/lib/documents/write-paper";
import { showNumber } from "@/lib/domain/decision/numbering";
import { getDecisionSheet } from "@/lib/queries/get-decision-sheet";

/** A decision as a Word file. */
export const GET = papers("decision.read", async (scope, id) => {
  const sheet = await getDecisionSheet(scope, id);
  if (!sheet) return null;
  const file = await handOut(scope, "decision.read", sheet.unitId, (made) => writePaper(`Quyết định số ${showNumber(sheet)}`, sheet.lines.length, decisionPaper(sheet, made.by)));
  return { ...file, name: `quyet-dinh-${sheet.number}-${sheet.on}.docx` };
});
