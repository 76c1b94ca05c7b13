import { write } from "@/lib/access/door";
import { surveyorOf } from "@/lib/access/survey";
import { accept, refuse, type Result } from "@/lib/domain/result";
import type { RemovePhotoInput } from "@/lib/domain/survey/schema";

/** Takes back a photo of one's own while the survey goes on; the record keeps that it was there. */
export const removeSurveyPhoto = write("registration.appraise", async (room, { id }: RemovePhotoInput): Promise<Result<{ id: string }>> => {
  const { db, reach, scope, now } = room;
  const photo = await db.surveyPhoto.findFirst({ where: { id, removedAt: null, registration: { unit: reach.units } }, include: { seat: { select: { accountId: true } } } });
  if (!photo) return refuse("not-found");
  await db.$queryRaw`SELECT id FROM "Registration" WHERE id = ${photo.registrationId}::uuid FOR NO KEY UPDATE`; // not while it is concluded
  const surveyor = await surveyorOf(room, await db.registration.findUniqueOrThrow({ where: { id: photo.registrationId } }));
  if (!surveyor.ok) return surveyor;
  if (photo.seat.accountId !== scope.accountId) return refuse("survey-photo-others");
  const { count } = await db.surveyPhoto.updateMany({ where: { id, removedAt: null }, data: { removedAt: now } });
  return count === 0 ? refuse("changed-meanwhile") : accept({ id });
});
