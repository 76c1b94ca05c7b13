import { write, type Room } from "@/lib/access/door";
import type { Reach } from "@/lib/access/reach";
import type { Scope } from "@/lib/access/scope";
import { surveyedIn, surveyorOf } from "@/lib/access/survey";
import { criteriaOf } from "@/lib/domain/criteria/content";
import { dateOf } from "@/lib/domain/day";
import { mostBytes } from "@/lib/domain/evidence/file";
import { isNamedSecret } from "@/lib/domain/evidence/secrecy";
import { accept, refuse, type Result } from "@/lib/domain/result";
import type { PhotoInput } from "@/lib/domain/survey/schema";
import type { Inspected } from "@/lib/platform/files/inspect";
import { receive, type Arriving } from "@/lib/platform/files/receive";
import { settle, type Staged } from "@/lib/platform/files/store";

/**
 * Takes in a photo from a survey, without its metadata; sent again over a bad line, it is the same photo. Refuses like a finding, and what
 * is no photo, too large, or named as secret.
 */
export async function addSurveyPhoto(scope: Scope, input: PhotoInput, arriving: Arriving): Promise<Result<{ id: string }>> {
  if (arriving.announced !== null && arriving.announced > mostBytes) return refuse("evidence-too-large", { field: "file" });
  const may = await mayAdd(scope, input);
  if (!may.ok) return may;
  if (may.value.isThere) await arriving.stream.cancel();
  return may.value.isThere ? accept({ id: input.id }) : receive(arriving, mostBytes, (staged, inspected) => take(scope, input, staged, inspected));
}

const mayAdd = write("registration.appraise", async (room, input: PhotoInput): Promise<Result<{ isThere: boolean }>> => {
  const found = await findOpen(room.reach, room, input);
  return found.ok ? accept({ isThere: found.value.isThere }) : found;
});

const take = write("registration.appraise", async (room, input: PhotoInput, staged: Staged, { kind, content }: Inspected): Promise<Result<{ id: string }>> => {
  const { db, now } = room;
  if (kind !== "jpeg" && kind !== "png") return refuse("survey-not-photo", { field: "file" });
  const found = await findOpen(room.reach, room, input);
  if (!found.ok) return found;
  const { isThere, criteriaSetId, seatId } = found.value;
  const { id, registrationId, criterion, place, seenOn } = input;
  if (isThere) return accept({ id });
  const kept = await settle(staged, content);
  await db.surveyPhoto.create({ data: { id, registrationId, criteriaSetId, criterion, place, seenOn: dateOf(seenOn), kind, ...kept, seatId, at: now } });
  return accept({ id });
});

/** Whether a photo may come to a dossier now, from whom, and whether this very one is there already. */
async function findOpen(reach: Reach, room: Room, { id, registrationId, criterion, seenOn, fileName }: PhotoInput) {
  const { db, scope, today } = room;
  const found = await db.registration.findFirst({ where: { id: registrationId, unit: reach.units }, select: { id: true } });
  if (!found) return refuse("not-found");
  await db.$queryRaw`SELECT id FROM "Registration" WHERE id = ${registrationId}::uuid FOR NO KEY UPDATE`; // as in record-finding.ts; the same photo twice at once is one
  const registration = await db.registration.findUniqueOrThrow({ where: { id: registrationId } });
  const surveyor = await surveyorOf(room, registration);
  if (!surveyor.ok) return surveyor;
  if (!criteriaOf(await surveyedIn(db, registration)).some(({ code }) => code === criterion)) return refuse("criterion-unknown", { field: "criterion" });
  if (seenOn > today) return refuse("survey-day-ahead", { field: "seenOn" });
  if (isNamedSecret(fileName)) return refuse("evidence-secret", { field: "file" });
  const there = await db.surveyPhoto.findUnique({ where: { id }, include: { seat: { select: { accountId: true } } } });
  const isSame = there?.registrationId === registrationId && there.criterion === criterion && there.seat.accountId === scope.accountId;
  if (there && !isSame) return refuse("survey-photo-used", { field: "file", values: { criterion: there.registrationId === registrationId ? there.criterion : "" } });
  return accept({ isThere: there !== null, criteriaSetId: registration.criteriaSetId, seatId: surveyor.value.id });
}
