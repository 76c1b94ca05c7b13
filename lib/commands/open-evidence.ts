import { write } from "@/lib/access/door";
import { noteReading } from "@/lib/access/reading";
import { actorOf } from "@/lib/access/scope";
import { fileKinds, mediaTypes, type FileKind, type OpenedFile } from "@/lib/domain/evidence/file";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { openStored } from "@/lib/platform/files/store";

const isKind = (kind: string): kind is FileKind => fileKinds.some((each) => each === kind);

/** Hands a paper out and puts it into the record that it was. Refuses when out of reach, or when its content is gone. */
export const openEvidence = write("registration.read", async ({ db, reach, scope, now }, { id }: { id: string }): Promise<Result<OpenedFile>> => {
  const paper = await db.evidence.findFirst({ where: { id, AND: reach.papers }, include: { uses: { orderBy: { at: "desc" }, take: 1 } } });
  if (!paper || !isKind(paper.kind)) return refuse("not-found");
  const registrationId = paper.uses[0]?.registrationId ?? null;
  await noteReading(db, actorOf(scope, "registration.read", now), { act: "evidence_read", unitId: paper.unitId, registrationId, subjectId: id, details: { title: paper.title } });
  const stream = await openStored(paper.sha256); // last: nothing after it can fail and leave it open
  if (!stream) throw new Error(`the content of evidence ${id} is not in the store`);
  return accept({ fileName: paper.fileName, mediaType: mediaTypes[paper.kind], bytes: paper.bytes, stream });
});
