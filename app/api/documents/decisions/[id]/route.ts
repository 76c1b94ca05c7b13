import { papers } from "@/app/api/documents/answer";
import { printOut } from "@/lib/access/door";
import { decisionPaper } from "@/lib/documents/decision-paper";
import { decisionFields } from "@/lib/documents/template-fields";
import { writeBy } from "@/lib/documents/write-paper";
import { showNumber } from "@/lib/domain/decision/numbering";
import { paperOfEffect } from "@/lib/domain/template/paper";
import { getDecisionSheet } from "@/lib/queries/get-decision-sheet";

/** A decision as a Word file. */
export const GET = papers("decision.read", async (scope, id) => {
  const sheet = await getDecisionSheet(scope, id);
  if (!sheet) return null;
  const { layout: _, ...content } = sheet; // how it is laid out is no part of what was decided
  const file = await printOut(scope, "decision.read", sheet.unitId, { of: { kind: "decision", id }, content, form: { unitId: sheet.unitId, paper: paperOfEffect[sheet.effect], on: sheet.on } }, ({ by, stamp, form }) =>
    writeBy(`Quyết định số ${showNumber(sheet)}`, sheet.lines.length, form, () => decisionFields(sheet), { stamp, extract: sheet.more }, () => decisionPaper(sheet, by, stamp)),
  );
  return { ...file, name: `quyet-dinh-${sheet.number}-${sheet.on}.docx` };
});
