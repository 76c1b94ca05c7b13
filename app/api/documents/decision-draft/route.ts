import { z } from "zod";
import { drafts } from "@/app/api/documents/answer";
import { handOut } from "@/lib/access/door";
import { decisionPaper } from "@/lib/documents/decision-paper";
import { decisionFields } from "@/lib/documents/template-fields";
import { writeBy } from "@/lib/documents/write-paper";
import { readIssueForm } from "@/lib/domain/decision/schema";
import { paperOfEffect } from "@/lib/domain/template/paper";
import { sayRefusal } from "@/lib/domain/words";
import { getPaperHead } from "@/lib/queries/get-paper-head";
import { getTemplateInForce } from "@/lib/queries/get-template";
import { getReference } from "@/lib/queries/reference";
import { previewDecision } from "@/lib/queries/preview-decision";

const Nth = z.coerce.number().int().min(1).max(99).catch(1);

/** A decision as it would be signed, before it is: without a number, marked with the how-manieth draft it is. */
export const POST = drafts("decision.issue", async (scope, form) => {
  const input = readIssueForm(form);
  if (!input.success) return { sentence: input.error.issues[0]?.message ?? "" };
  const preview = await previewDecision(scope, input.data);
  if (!preview.ok) return { sentence: sayRefusal(preview.refusal) };
  const head = await getPaperHead(scope, input.data.issuerId, input.data.decidedOn);
  if (!head) return null;
  const { titles } = await getReference(scope);
  const { number, decidedOn: on, issuer, subject, signer, capacity, grounds, effect, registerFrom, lines } = preview.value;
  const draft = Nth.parse(form.get("draft"));
  const sheet = {
    ...head, ...number, draft, on, issuer, subject, signer, capacity, grounds, effect,
    title: titles.find(({ id }) => id === input.data.titleId)?.name ?? "",
    lines: lines.map(({ name, instead, reason, affects }) => ({ nameAsSigned: instead ?? name, effect, reason, registerFrom, affects })),
    more: false,
  };
  const own = await getTemplateInForce(scope, { unitId: head.unitId, paper: paperOfEffect[effect], on });
  const file = await handOut(scope, "decision.issue", head.unitId, (made) => writeBy(`Quyết định, dự thảo lần ${draft}`, lines.length, own, () => decisionFields(sheet), null, () => decisionPaper(sheet, made.by)));
  return { ...file, name: `du-thao-quyet-dinh-lan-${draft}.docx` };
});
