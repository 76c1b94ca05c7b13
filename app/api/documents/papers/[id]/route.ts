import { papers } from "@/app/api/documents/answer";
import { printOut } from "@/lib/access/door";
import { proposalPaper } from "@/lib/documents/proposal-paper";
import { proposalFields } from "@/lib/documents/template-fields";
import { writeBy } from "@/lib/documents/write-paper";
import { showNumber } from "@/lib/domain/decision/numbering";
import { getProposalSheet } from "@/lib/queries/get-proposal-sheet";

/** A proposal as a Word file. */
export const GET = papers("registration.read", async (scope, id) => {
  const sheet = await getProposalSheet(scope, id);
  if (!sheet) return null;
  const { layout: _, ...content } = sheet; // how it is laid out is no part of what was proposed
  const file = await printOut(scope, "registration.read", sheet.unitId, { of: { kind: "proposal", id }, content, form: { unitId: sheet.unitId, paper: "proposal", on: sheet.on } }, ({ by, stamp, form }) =>
    writeBy(`Tờ trình số ${showNumber(sheet)}`, sheet.lines.length, form, () => proposalFields(sheet), { stamp, extract: sheet.more }, () => proposalPaper(sheet, by, stamp)),
  );
  return { ...file, name: `to-trinh-${sheet.number}-${sheet.on}.docx` };
});
