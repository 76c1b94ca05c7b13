import { groundOf } from "@/lib/access/decision-ground";
import { findSubjects } from "@/lib/access/decision-subjects";
import { read } from "@/lib/access/door";
import { dayOfDate } from "@/lib/domain/day";
import { draftLines, heldMore, judgeLines } from "@/lib/domain/decision/draft";
import { judgePaper } from "@/lib/domain/decision/judge";
import type { IssueInput } from "@/lib/domain/decision/schema";
import type { DecisionPreview } from "@/lib/domain/decision/view";
import { accept, type Result } from "@/lib/domain/result";

/** What issuing this paper would sign and change, and why it cannot be; nothing is written. "not-found" when any of it is out of reach. */
export const previewDecision = read("decision.issue", async ({ db, reach, today }, input: IssueInput): Promise<Result<DecisionPreview>> => {
  const subjects = await findSubjects(reach, { db }, input);
  if (!subjects.ok) return subjects;
  const { issuer, paper, facts, lines } = await groundOf({ db, today }, input, subjects.value);
  const refusals = judgeLines(input, input.lines, facts);
  const drafted = draftLines(input, input.lines, facts, input.lines.map((_, index) => `draft ${index}`));
  const meant = await db.decisionLine.findMany({ where: { id: { in: drafted.flatMap(({ affectsLineId }) => affectsLineId ?? []) } }, select: { id: true, decision: { select: { number: true, symbol: true, decidedOn: true } } } });
  const earlier = new Map(meant.map(({ id, decision }) => [id, { ...decision, decidedOn: dayOfDate(decision.decidedOn) }]));
  const issuing = await db.unit.findUniqueOrThrow({ where: { id: issuer.id }, select: { path: true } });
  const before = await db.titleHolding.count({ where: { titleId: input.titleId, heldUntil: null, unit: { AND: [reach.units, { path: { startsWith: issuing.path } }] } } });
  const { effect, decidedOn, subject, signer, capacity, grounds, registerFrom, number } = input;
  return accept({
    effect, decidedOn, subject, signer, capacity, grounds, registerFrom,
    issuer: issuer.body,
    number: { number, symbol: issuer.symbol },
    lines: facts.map(({ cell, other }, index) => ({ subject: facts[index]!.subject, name: cell.name, instead: other?.name ?? null, reason: input.lines[index]?.reason ?? null, affects: earlier.get(drafted[index]?.affectsLineId ?? "") ?? null, refusal: refusals[index] ?? null })),
    refusal: judgePaper(paper, input),
    held: { before, after: before + heldMore(lines, drafted) },
  });
});
