import { randomUUID } from "node:crypto";
import { write, type Room } from "@/lib/access/door";
import type { Reach } from "@/lib/access/reach";
import type { Scope } from "@/lib/access/scope";
import type { ScanInput } from "@/lib/domain/decision/schema";
import { fileNameOf, mostBytes } from "@/lib/domain/evidence/file";
import { isNamedSecret } from "@/lib/domain/evidence/secrecy";
import { accept, refuse, type Result } from "@/lib/domain/result";
import type { Inspected } from "@/lib/platform/files/inspect";
import { receive, type Arriving } from "@/lib/platform/files/receive";
import { settle, type Staged } from "@/lib/platform/files/store";

/** Takes in a decision as signed and sealed; it is the copy of record from then on. Refuses when out of reach, no PDF or picture, too large, marked secret, or there already. */
export async function attachScan(scope: Scope, input: ScanInput, arriving: Arriving): Promise<Result<{ id: string }>> {
  if (arriving.announced !== null && arriving.announced > mostBytes) return refuse("evidence-too-large", { field: "file" });
  const may = await mayAttach(scope, input);
  return may.ok ? receive(arriving, mostBytes, (staged, inspected) => take(scope, input, staged, inspected)) : may;
}

const mayAttach = write("decision.issue", async (room, input: ScanInput) => {
  const found = await findSigned(room.reach, room, input);
  return found.ok ? accept(null) : found;
});

const take = write("decision.issue", async (room, input: ScanInput, staged: Staged, { kind, content }: Inspected): Promise<Result<{ id: string }>> => {
  const { db, scope, now, reach } = room;
  if (kind !== "pdf" && kind !== "jpeg" && kind !== "png") return refuse("scan-kind", { field: "file" });
  const found = await findSigned(reach, room, input);
  if (!found.ok) return found;
  const { id: decisionId, issuerId: unitId } = found.value;
  await db.$queryRaw`SELECT id FROM "Unit" WHERE id = ${unitId} FOR NO KEY UPDATE`; // the same scan sent twice at once is one
  const kept = await settle(staged, content);
  if (await db.decisionScan.findFirst({ where: { decisionId, sha256: kept.sha256 }, select: { id: true } })) return refuse("scan-again", { field: "file" });
  const id = randomUUID();
  await db.decisionScan.create({ data: { id, decisionId, unitId, kind, ...kept, fileName: fileNameOf(input.fileName, kind), accountId: scope.accountId, at: now } });
  return accept({ id });
});

/** A decision of a body in reach. */
async function findSigned(reach: Reach, { db }: Pick<Room, "db">, { decisionId, fileName }: ScanInput) {
  const found = await db.decision.findFirst({ where: { id: decisionId, unit: reach.units }, select: { id: true, issuerId: true } });
  if (!found) return refuse("not-found");
  return isNamedSecret(fileName) ? refuse("evidence-secret", { field: "file" }) : accept(found);
}
