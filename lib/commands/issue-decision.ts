import { randomUUID } from "node:crypto";
import { groundOf, type Ground } from "@/lib/access/decision-ground";
import { findSubjects, linesAround } from "@/lib/access/decision-subjects";
import { write, type Room } from "@/lib/access/door";
import { followDossiers } from "@/lib/access/follow-dossiers";
import { foldTitles } from "@/lib/access/fold-titles";
import { dateOf } from "@/lib/domain/day";
import { draftLines, judgeLines } from "@/lib/domain/decision/draft";
import { judgePaper } from "@/lib/domain/decision/judge";
import { decisionType } from "@/lib/domain/decision/numbering";
import type { IssueInput } from "@/lib/domain/decision/schema";
import { nextRecheck } from "@/lib/domain/recheck/workflow";
import { stateAfter, stateOf, written } from "@/lib/domain/registration/event";
import { accept, refuse, type Refusal, type Result } from "@/lib/domain/result";

/**
 * Issues a decision of any kind: the paper, its lines with the names as signed, the titles that follow, and the dossiers that end with a
 * recognition or come back with its annulment, all or nothing. Refuses the whole when any line cannot be signed. The same request twice answers the same.
 */
export const issueDecision = write("decision.issue", async (room, input: IssueInput): Promise<Result<{ id: string }>> => {
  const { db, reach } = room;
  const subjects = await findSubjects(reach, room, input);
  if (!subjects.ok) return subjects;
  const cells = subjects.value.flatMap(({ unitId, otherId }) => [unitId, otherId ?? unitId]);
  const { unitIds } = await linesAround(room, cells, input.titleId);
  // Papers about one cell are recorded one after the other, each looking at what the one before left. In one order, or two would wait for each other.
  await db.$queryRaw`SELECT id FROM "Unit" WHERE id = ANY(${unitIds}::text[]) ORDER BY id FOR NO KEY UPDATE`;
  const before = await db.decision.findFirst({ where: { id: input.requestId, unit: reach.units } });
  if (before) return isSame(before, input) ? accept({ id: before.id }) : refuse("decision-reused");

  const ground = await groundOf(room, input, subjects.value);
  if (ground.unitIds.join() !== unitIds.join()) return refuse("changed-meanwhile");
  const refused = firstRefusal(ground, input);
  if (refused) return no(refused);

  if (!(await writePaper(room, input, ground))) return no(firstRefusal(await groundOf(room, input, subjects.value), input) ?? { code: "decision-reused" });
  const lines = draftLines(input, input.lines, ground.facts, input.lines.map(() => randomUUID()));
  await db.decisionLine.createMany({
    data: lines.map(({ decidedOn, registerFrom, ...line }) => ({ ...line, decisionId: input.requestId, decidedOn: dateOf(decidedOn), registerFrom: registerFrom && dateOf(registerFrom) })),
  });
  if (input.effect === "recognise") await endDossiers(room, input, ground);
  if (input.effect === "revoke") await endRechecks(room, input, ground);
  await foldTitles(room, unitIds, input.titleId);
  if (input.effect === "annul") await followDossiers(room, unitIds, input);
  return accept({ id: input.requestId });
});

const no = (refusal: Refusal) => refuse(refusal.code, refusal);
const firstRefusal = ({ paper, facts }: Ground, input: IssueInput) => judgePaper(paper, input) ?? judgeLines(input, input.lines, facts).find((refusal) => refusal !== null);
const isSame = (one: { issuerId: string; number: number; decidedOn: Date }, input: IssueInput) => one.issuerId === input.issuerId && one.number === input.number && one.decidedOn.getTime() === dateOf(input.decidedOn).getTime();

/** The paper itself; false when another one took its number between the look and the writing. */
async function writePaper({ db, scope, now }: Room, { requestId, number, subject, signer, capacity, grounds, decidedOn }: IssueInput, { issuer, paper, lines }: Ground) {
  const last = Math.max(0, ...lines.map(({ recordedAt }) => recordedAt.getTime()));
  const recordedAt = new Date(Math.max(now.getTime(), last + 1)); // whoever waited for another comes after it
  const { count } = await db.decision.createMany({
    data: [{
      id: requestId, issuerId: issuer.id, issuer: issuer.body, type: decisionType, termId: paper.termId ?? "", number, symbol: issuer.symbol,
      subject, signer, capacity, grounds, decidedOn: dateOf(decidedOn), recordedAt, recordedById: scope.accountId,
    }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** The dossiers move by the workflow's own rule; their event stands from the day of the paper. */
async function endDossiers({ db, scope, now }: Room, { decidedOn }: IssueInput, { facts }: Ground) {
  const ids = facts.flatMap(({ registration }) => registration?.id ?? []);
  const dossiers = await db.registration.findMany({ where: { id: { in: ids } }, include: { events: { orderBy: { seq: "desc" }, take: 1 } } });
  const act = { move: "recognise" } as const;
  const events = dossiers.map(({ events: [last], ...dossier }) => {
    const state = stateAfter(stateOf(dossier), act, { today: decidedOn, terms: [] });
    if (!state.ok || !last) throw new Error(`dossier ${dossier.id} was judged ${dossier.status} and cannot be recognised`);
    const { event } = written({ act, state: state.value, seq: last.seq + 1, today: decidedOn, now, accountId: scope.accountId });
    const { unitId, titleId, termId } = dossier;
    return { registrationId: dossier.id, unitId, titleId, termId, ...event };
  });
  await db.registrationEvent.updateMany({ where: { registrationId: { in: ids }, until: null }, data: { until: dateOf(decidedOn) } });
  await db.registrationEvent.createMany({ data: events });
  await db.registration.updateMany({ where: { id: { in: ids } }, data: { status: "recognised", dueOn: null, holderId: null, version: { increment: 1 } } });
}

/** The re-check whose notice led here ends with the paper. */
async function endRechecks({ db, scope, now, today }: Room, { requestId, lines }: IssueInput, { facts }: Ground) {
  for (const [index, { notice }] of facts.entries()) {
    if (!notice) throw new Error("a revocation was judged without a notice");
    const { version, status } = await db.recheck.findUniqueOrThrow({ where: { id: notice.recheckId } });
    const to = nextRecheck(status, "revoke");
    if (!to.ok) throw new Error(`re-check ${notice.recheckId} was judged ${status}`);
    await db.recheck.update({ where: { id: notice.recheckId }, data: { status: to.value, version: version + 1 } });
    await db.recheckEvent.create({
      data: { recheckId: notice.recheckId, seq: version + 1, move: "revoke", status: to.value, on: dateOf(today), at: now, accountId: scope.accountId, text: lines[index]?.reason ?? null, decisionId: requestId },
    });
  }
}
