import { assessedIn, saidColumns } from "@/lib/access/assessment";
import { advance } from "@/lib/access/advance";
import { write } from "@/lib/access/door";
import { judgeSaid, sameSaid, standing } from "@/lib/domain/criteria/answer";
import type { AnswerCriterionInput } from "@/lib/domain/criteria/answer-schema";
import { criteriaOf } from "@/lib/domain/criteria/content";
import { dateOf } from "@/lib/domain/day";
import type { Seen } from "@/lib/domain/registration/schema-stages";
import { rowOf } from "@/lib/domain/registration/workflow";
import { accept, refuse, type Result } from "@/lib/domain/result";

/**
 * Keeps what a cell says to one criterion, as a draft until the assessment is sent; the commune may enter it on its behalf. The same
 * said twice is one. Refuses once the dossier left the commune, what the criterion cannot be answered with, and what was answered meanwhile.
 */
export const answerCriterion = write("registration.assess", async ({ db, reach, scope, now, today }, { registrationId, criterion, said, ground, seen }: AnswerCriterionInput): Promise<Result<{ id: string; seq: number }>> => {
  const registration = await db.registration.findFirst({ where: { id: registrationId, unit: reach.units }, include: { unit: { select: { path: true } } } });
  if (!registration) return refuse("not-found");
  await db.$queryRaw`SELECT id FROM "Unit" WHERE id = ${registration.unitId} FOR NO KEY UPDATE`; // not while it is sent, moved or proposed
  const { status, criteriaSetId } = await db.registration.findUniqueOrThrow({ where: { id: registrationId } });
  if (!rowOf("assess").from.includes(status)) return refuse("answers-closed");
  const assessed = await assessedIn(db, { id: registrationId, criteriaSetId });
  if (!assessed || criteriaSetId === null) return refuse("without-criteria");

  const refused = judgeSaid(criteriaOf(assessed.content).find(({ code }) => code === criterion), said, ground);
  if (refused) return refused;
  const before = standing(assessed.answers, "self").get(criterion);
  if (before && sameSaid(before.said, said) && before.ground === ground && before.ruling === null) return accept({ id: registrationId, seq: before.seq });
  if ((before?.seq ?? null) !== seen) return refuse("answer-changed", { values: { who: before?.row.account?.displayName ?? "người khác" } });

  const seq = assessed.last + 1;
  const onBehalf = !scope.grants.some(({ role, root }) => role === "cell_secretary" && root === registration.unit.path);
  await db.criterionAnswer.create({ data: { registrationId, seq, criteriaSetId, criterion, level: "self", ...saidColumns(said), ground, onBehalf, accountId: scope.accountId, on: dateOf(today), at: now } });
  return accept({ id: registrationId, seq });
});

/** Sends a cell's assessment as it stands: an act in the dossier's log. Refuses before the year begins and while a criterion has no answer. */
export const sendAssessment = write("registration.assess", async (room, seen: Seen) => {
  const { db, reach } = room;
  const found = await db.registration.findFirst({ where: { id: seen.id, unit: reach.units }, select: { id: true, criteriaSetId: true, unitId: true } });
  if (!found) return refuse("not-found");
  await db.$queryRaw`SELECT id FROM "Unit" WHERE id = ${found.unitId} FOR NO KEY UPDATE`; // what is sent is what was last answered
  const assessed = await assessedIn(db, found);
  if (!assessed || found.criteriaSetId === null) return refuse("without-criteria");
  if (assessed.assessment.isSent && assessed.assessment.open.length === 0) return accept({ id: seen.id });
  const last = [...standing(assessed.answers, "self").values()].reduce((most, { seq }) => Math.max(most, seq), 0);
  const moved = await advance(reach, room, seen, { move: "assess", details: { assessed: { criteriaSetId: found.criteriaSetId, last } } });
  return moved.ok ? accept({ id: moved.value.id }) : moved;
});
