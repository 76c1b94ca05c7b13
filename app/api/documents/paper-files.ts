import type { Answer } from "@/app/api/documents/answer";
import { printOut } from "@/lib/access/door";
import type { Scope } from "@/lib/access/scope";
import { decisionPaper } from "@/lib/documents/decision-paper";
import { minutesPaper } from "@/lib/documents/minutes-paper";
import { proposalPaper } from "@/lib/documents/proposal-paper";
import { decisionFields, minutesFields, proposalFields } from "@/lib/documents/template-fields";
import { writeBy } from "@/lib/documents/write-paper";
import { minutesContent } from "@/lib/domain/appraisal/minutes-content";
import { showNumber } from "@/lib/domain/decision/numbering";
import { sayMinutes } from "@/lib/domain/document/batch";
import { paperOfEffect } from "@/lib/domain/template/paper";
import { getDecisionSheet } from "@/lib/queries/get-decision-sheet";
import { getMinutesHead } from "@/lib/queries/get-minutes-head";
import { getProposalSheet } from "@/lib/queries/get-proposal-sheet";
import { getSitting } from "@/lib/queries/get-sitting";

/** A decision as a Word file; null out of reach. */
export async function decisionFile(scope: Scope, id: string): Promise<Answer | null> {
  const sheet = await getDecisionSheet(scope, id);
  if (!sheet) return null;
  const { layout: _, ...content } = sheet; // how it is laid out is no part of what was decided
  const file = await printOut(scope, "decision.read", sheet.unitId, { of: { kind: "decision", id }, content, form: { unitId: sheet.unitId, paper: paperOfEffect[sheet.effect], on: sheet.on } }, ({ by, stamp, form }) =>
    writeBy(`Quyết định số ${showNumber(sheet)}`, sheet.lines.length, form, () => decisionFields(sheet), { stamp, extract: sheet.more }, () => decisionPaper(sheet, by, stamp)),
  );
  return { ...file, name: `quyet-dinh-${sheet.number}-${sheet.on}.docx` };
}

/** A proposal as a Word file; null out of reach. */
export async function proposalFile(scope: Scope, id: string): Promise<Answer | null> {
  const sheet = await getProposalSheet(scope, id);
  if (!sheet) return null;
  const { layout: _, ...content } = sheet; // how it is laid out is no part of what was proposed
  const file = await printOut(scope, "registration.read", sheet.unitId, { of: { kind: "proposal", id }, content, form: { unitId: sheet.unitId, paper: "proposal", on: sheet.on } }, ({ by, stamp, form }) =>
    writeBy(`Tờ trình số ${showNumber(sheet)}`, sheet.lines.length, form, () => proposalFields(sheet), { stamp, extract: sheet.more }, () => proposalPaper(sheet, by, stamp)),
  );
  return { ...file, name: `to-trinh-${sheet.number}-${sheet.on}.docx` };
}

/** The minutes of a sitting that is over, as a Word file; null out of reach and before its end. */
export async function minutesFile(scope: Scope, id: string): Promise<Answer | null> {
  const head = await getMinutesHead(scope, id);
  const view = head && (await getSitting(scope, id));
  if (!head || !view?.end) return null; // minutes are whole when the sitting is over
  const { heldOn, present, registration } = view;
  const printed = { of: { kind: "minutes", id }, content: minutesContent(view), form: { unitId: head.unitId, paper: "minutes", on: heldOn } } as const;
  const file = await printOut(scope, "appraisal.read", registration.cell.id, printed, ({ by, stamp, form }) =>
    writeBy(sayMinutes(heldOn), present.length, form, () => minutesFields(head, view), { stamp, extract: false }, () => minutesPaper(head, view, by, stamp)),
  );
  return { ...file, name: `bien-ban-tham-dinh-${heldOn}.docx` };
}
