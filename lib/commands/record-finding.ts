import { write } from "@/lib/access/door";
import { surveyedIn, surveyorOf } from "@/lib/access/survey";
import { criteriaOf } from "@/lib/domain/criteria/content";
import { dateOf, dayOfDate } from "@/lib/domain/day";
import { accept, refuse, type Result } from "@/lib/domain/result";
import type { FindingInput } from "@/lib/domain/survey/schema";

/**
 * Keeps what a member of the team saw of a criterion on site; the same said again, as over a bad line, is one. Refuses whoever is not on
 * the team or has a stake in the dossier, one that is not under appraisal, a day to come.
 */
export const recordFinding = write("registration.appraise", async (room, { registrationId: id, criterion, seen, note, place, seenOn }: FindingInput): Promise<Result<{ id: string; seq: number }>> => {
  const { db, reach, scope, now, today } = room;
  const found = await db.registration.findFirst({ where: { id, unit: reach.units }, select: { id: true } });
  if (!found) return refuse("not-found");
  await db.$queryRaw`SELECT id FROM "Registration" WHERE id = ${id}::uuid FOR NO KEY UPDATE`; // not while it is concluded or a stake declared; findings are numbered
  const registration = await db.registration.findUniqueOrThrow({ where: { id } });
  const surveyor = await surveyorOf(room, registration);
  if (!surveyor.ok) return surveyor;
  if (!criteriaOf(await surveyedIn(db, registration)).some(({ code }) => code === criterion)) return refuse("criterion-unknown", { field: "criterion" });
  if (seenOn > today) return refuse("survey-day-ahead", { field: "seenOn" });

  const { criteriaSetId } = registration;
  const before = await db.surveyFinding.findFirst({ where: { registrationId: id, criteriaSetId, criterion, seat: { accountId: scope.accountId } }, orderBy: { seq: "desc" } });
  if (before && before.seen === seen && before.note === note && before.place === place && dayOfDate(before.seenOn) === seenOn) return accept({ id, seq: before.seq });
  const last = await db.surveyFinding.aggregate({ where: { registrationId: id }, _max: { seq: true } });
  const seq = (last._max.seq ?? 0) + 1;
  await db.surveyFinding.create({ data: { registrationId: id, seq, criteriaSetId, criterion, seen, note, place, seenOn: dateOf(seenOn), seatId: surveyor.value.id, at: now } });
  return accept({ id, seq });
});
