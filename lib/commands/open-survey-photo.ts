import { write } from "@/lib/access/door";
import { noteReading } from "@/lib/access/reading";
import { actorOf } from "@/lib/access/scope";
import { endings, mediaTypes, type OpenedFile } from "@/lib/domain/evidence/file";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { openStored } from "@/lib/platform/files/store";

/** Hands out a photo of a survey and puts it into the record that it was. Refuses when out of reach or taken back. */
export const openSurveyPhoto = write("appraisal.read", async ({ db, reach, scope, now }, { id }: { id: string }): Promise<Result<OpenedFile>> => {
  const photo = await db.surveyPhoto.findFirst({ where: { id, removedAt: null, registration: reach.dossiers }, include: { registration: { select: { unitId: true } } } });
  if (!photo || (photo.kind !== "jpeg" && photo.kind !== "png")) return refuse("not-found");
  const { kind, bytes, criterion, registrationId, registration } = photo;
  await noteReading(db, actorOf(scope, "appraisal.read", now), { act: "evidence_read", unitId: registration.unitId, registrationId, subjectId: id, details: { title: `Ảnh khảo sát tiêu chí ${criterion}` } });
  const stream = await openStored(photo.sha256); // last: nothing after it can fail and leave it open
  if (!stream) throw new Error(`the content of survey photo ${id} is not in the store`);
  return accept({ fileName: `khao-sat-tieu-chi-${criterion}${endings[kind]}`, mediaType: mediaTypes[kind], bytes, stream });
});
