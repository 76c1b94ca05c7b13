import { papers } from "@/app/api/documents/answer";
import { printOut } from "@/lib/access/door";
import { decisionPaper } from "@/lib/documents/decision-paper";
import { writePaper } from "@/lib/documents/write-paper";
import { showNumber } from "@/lib/domain/decision/numbering";
import { getDecisionSheet } from "@/lib/queries/get-decision-sheet";

/** A decision as a Word file. */
export const GET = papers("decision.read", async (scope, id) => {
  const sheet = await getDecisionSheet(scope, id);
  if (!sheet) return null;
  const { layout: _, ...content } = sheet; // how it is laid out is no part of what was decided
  const file = await printOut(scope, "decision.read", sheet.unitId, { of: { kind: "decision", id }, content }, (made, stamp) => writePaper(`Quyết định số ${showNumber(sheet)}`, sheet.lines.length, decisionPaper(sheet, made.by, stamp)));
  return { ...file, name: `quyet-dinh-${sheet.number}-${sheet.on}.docx` };
});
