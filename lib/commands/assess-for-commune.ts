import { assessedIn, saidColumns } from "@/lib/access/assessment";
import { advance } from "@/lib/access/advance";
import { bodyFor, speaks } from "@/lib/access/body";
import { write } from "@/lib/access/door";
import { judgeSaid, sameSaid, standing } from "@/lib/domain/criteria/answer";
import type { CommuneAnswerInput, RuleInput } from "@/lib/domain/criteria/answer-schema";
import { criteriaOf } from "@/lib/domain/criteria/content";
import { dateOf } from "@/lib/domain/day";
import { sayBody } from "@/lib/domain/registration/body";
import { rowOf } from "@/lib/domain/registration/workflow";
import { accept, refuse } from "@/lib/domain/result";

/**
 * What the commune says to a criterion beside the cell's own answer; without a word it agrees. Refuses whoever does not speak for its
 * committee, a difference without a reason, what the cell has not answered, and what was answered meanwhile.
 */
export const assessForCommune = write("registration.review", async (room, { registrationId, criterion, said, ground, seen }: CommuneAnswerInput) => {
  const { db, reach, scope, now, today } = room;
  const registration = await db.registration.findFirst({ where: { id: registrationId, unit: reach.units }, include: { unit: { select: { path: true } } } });
  if (!registration) return refuse("not-found");
  await db.$queryRaw`SELECT id FROM "Unit" WHERE id = ${registration.unitId} FOR NO KEY UPDATE`; // one answer after the other
  const { status, criteriaSetId, titleId } = await db.registration.findUniqueOrThrow({ where: { id: registrationId } });
  if (!rowOf("assess").from.includes(status)) return refuse("answers-closed");
  const body = await bodyFor(room, { path: registration.unit.path, titleId, stage: "review" });
  if (!body) return refuse("stage-without-body", { values: { stage: "review" } });
  if (!speaks(scope, "review", body)) return refuse("not-the-body", { values: { body: sayBody(body) } });
  const assessed = await assessedIn(db, { id: registrationId, criteriaSetId });
  if (!assessed || criteriaSetId === null) return refuse("without-criteria");

  const refused = judgeSaid(criteriaOf(assessed.content).find(({ code }) => code === criterion), said, ground);
  if (refused) return refused;
  const own = standing(assessed.answers, "self").get(criterion);
  if (!own || own.said.kind === "not_applicable") return refuse("cell-answers-first", { values: { criterion } });
  if (ground === "" && !sameSaid(own.said, said)) return refuse("difference-why", { field: "ground" });
  const before = standing(assessed.answers, "commune").get(criterion);
  if (before && sameSaid(before.said, said) && before.ground === ground && before.seq > own.seq) return accept({ id: registrationId });
  if (own.seq !== seen.own || (before?.seq ?? null) !== seen.before) return refuse("answer-changed", { values: { who: (own.seq === seen.own ? before : own)?.row.account?.displayName ?? "người khác" } });

  const seq = assessed.last + 1;
  await db.criterionAnswer.create({ data: { registrationId, seq, criteriaSetId, criterion, level: "commune", ...saidColumns(said), ground, onBehalf: false, accountId: scope.accountId, on: dateOf(today), at: now } });
  return accept({ id: registrationId });
});

/** The commune's word on a criterion that the cell asks not to apply: an act in the dossier's log. Refuses what was asked anew or ruled on already. */
export const ruleNotApplicable = write("registration.review", async (room, { id, version, seq, isApproved, reason }: RuleInput) => {
  const { db, reach, scope, now, today } = room;
  const answer = await db.criterionAnswer.findFirst({ where: { registrationId: id, seq, level: "self", kind: "not_applicable", registration: { unit: reach.units } }, include: { registration: { select: { id: true, criteriaSetId: true } } } });
  if (!answer) return refuse("not-found");
  const moved = await advance(reach, room, { id, version }, { move: "rule", reason, details: { ruled: { criterion: answer.criterion, isApproved } } });
  if (!moved.ok) return moved;
  const assessed = await assessedIn(db, answer.registration);
  const standsNow = assessed && standing(assessed.answers, "self").get(answer.criterion);
  if (standsNow?.seq !== seq || standsNow.ruling) return refuse("answer-changed", { values: { who: standsNow?.row.ruling?.account.displayName ?? standsNow?.row.account?.displayName ?? "người khác" } });
  await db.notApplicableRuling.create({ data: { registrationId: id, seq, isApproved, reason, accountId: scope.accountId, on: dateOf(today), at: now } });
  return accept({ id });
});
