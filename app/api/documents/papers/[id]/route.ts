import { papers } from "@/app/api/documents/answer";
import { handOut } from "@/lib/access/door";
import { proposalPaper } from "@/lib/documents/proposal-paper";
import { writePaper } from "@/lib/documents/write-paper";
import { showNumber } from "@/lib/domain/decision/numbering";
import { getProposalSheet } from "@/lib/queries/get-proposal-sheet";

/** A proposal as a Word file. */
export const GET = papers("registration.read", async (scope, id) => {
  const sheet = await getProposalSheet(scope, id);
  if (!sheet) return null;
  const file = await handOut(scope, "registration.read", sheet.unitId, (made) => writePaper(`Tờ trình số ${showNumber(sheet)}`, sheet.lines.length, proposalPaper(sheet, made.by)));
  return { ...file, name: `to-trinh-${sheet.number}-${sheet.on}.docx` };
});
