import { drafts } from "@/app/api/documents/answer";
import { pickedIn } from "@/app/(staff)/registrations/picked";
import { handOut } from "@/lib/access/door";
import { proposalPaper } from "@/lib/documents/proposal-paper";
import { proposalFields } from "@/lib/documents/template-fields";
import { writeBy } from "@/lib/documents/write-paper";
import { ProposalDraftInput } from "@/lib/domain/registration/schema-stages";
import { sayRefusal } from "@/lib/domain/words";
import { getProposalDraft } from "@/lib/queries/get-proposal-draft";
import { getTemplateInForce } from "@/lib/queries/get-template";

/** A proposal as it would be handed up, before it is: without a number and a day, marked with the how-manieth draft it is. */
export const POST = drafts("registration.review", async (scope, form) => {
  const input = ProposalDraftInput.safeParse({ ...Object.fromEntries(form), rows: pickedIn(form) });
  if (!input.success) return { sentence: input.error.issues[0]?.message ?? "" };
  const found = await getProposalDraft(scope, input.data);
  if (!found.ok) return found.refusal.code === "not-found" ? null : { sentence: sayRefusal(found.refusal) };
  const sheet = found.value;
  const own = await getTemplateInForce(scope, { unitId: sheet.unitId, paper: "proposal", on: sheet.on });
  const file = await handOut(scope, "registration.review", sheet.unitId, ({ by }) => writeBy(`Tờ trình, dự thảo lần ${sheet.draft}`, sheet.lines.length, own, () => proposalFields(sheet), null, () => proposalPaper(sheet, by)));
  return { ...file, name: `du-thao-to-trinh-lan-${sheet.draft}.docx` };
});
