import { write } from "@/lib/access/door";
import { noteReading } from "@/lib/access/reading";
import { actorOf } from "@/lib/access/scope";
import { dayOfDate } from "@/lib/domain/day";
import { sayDecision } from "@/lib/domain/decision/numbering";
import { mediaTypes, type OpenedFile } from "@/lib/domain/evidence/file";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { openStored } from "@/lib/platform/files/store";

/** Hands out a decision as signed, which names all of its cells, and puts it into the record that it was. Refuses whoever reaches neither its body nor every cell of it. */
export const openScan = write("decision.read", async ({ db, reach, scope, now }, { id }: { id: string }): Promise<Result<OpenedFile>> => {
  const scan = await db.decisionScan.findFirst({ where: { id, decision: { OR: [{ unit: reach.units }, { lines: { every: { unit: reach.units } } }] } }, include: { decision: true } });
  if (!scan || (scan.kind !== "pdf" && scan.kind !== "jpeg" && scan.kind !== "png")) return refuse("not-found");
  const { kind, fileName, bytes, unitId, decision } = scan;
  await noteReading(db, actorOf(scope, "decision.read", now), { act: "evidence_read", unitId, registrationId: null, subjectId: id, details: { title: `Bản ký ${sayDecision({ ...decision, decidedOn: dayOfDate(decision.decidedOn) })}` } });
  const stream = await openStored(scan.sha256); // last: nothing after it can fail and leave it open
  if (!stream) throw new Error(`the content of scan ${id} is not in the store`);
  return accept({ fileName, mediaType: mediaTypes[kind], bytes, stream });
});
