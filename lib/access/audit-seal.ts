import "server-only";
import { noHead, sealOf, type Head } from "@/lib/domain/audit/chain";
import { digest } from "@/lib/platform/digest";
import type { Prisma } from "@/lib/platform/prisma/client";
import { gate } from "./door";

const sealing = 7_503_078; // the advisory lock of whoever seals
const batch = 500;
const everySeconds = 5;

/** Seals the lines that are final, in the order of their numbers; answers how many. Somebody else sealing at this moment: none. */
export const sealAudit = gate(async ({ db, now }): Promise<number> => {
  let sealed = 0;
  for (;;) {
    const count = await db.$transaction((tx) => sealBatch(tx, now), { isolationLevel: "ReadCommitted", maxWait: 10_000, timeout: 60_000 });
    sealed += count;
    if (count < batch) return sealed;
  }
});

/** Seals every few seconds for as long as this process lives. Any number of instances may: one at a time does. */
export function keepSealing() {
  // A database that is away is told by whatever people open; the next turn tries again.
  setInterval(() => void sealAudit().catch(() => undefined), everySeconds * 1_000).unref();
}

async function sealBatch(db: Prisma.TransactionClient, now: Date): Promise<number> {
  const [lock] = await db.$queryRaw<{ got: boolean }[]>`SELECT pg_try_advisory_xact_lock(${sealing}) AS got`;
  if (!lock?.got) return 0;
  const last: Head = (await db.auditSeal.findFirst({ orderBy: { position: "desc" } })) ?? noHead;
  if (!(await db.auditEvent.findFirst({ where: { id: { gt: last.eventId } }, select: { id: true } }))) return 0;

  const lines = await db.auditEvent.findMany({ where: { id: { gt: last.eventId, lte: await finalUpTo(db) } }, orderBy: { id: "asc" }, take: batch });
  let head = last;
  const seals = lines.map((line) => {
    head = { position: head.position + 1n, hash: sealOf(line, head, digest), eventId: line.id };
    return { ...head, sealedAt: now };
  });
  await db.auditSeal.createMany({ data: seals });
  return seals.length;
}

/**
 * The number up to which no line can still appear. A transaction that took an earlier number may end later; so a number is final once
 * every transaction that had begun when it was the last one has ended. Nobody waits: a horizon that is not yet reached is kept
 * for the next turn.
 */
async function finalUpTo(db: Prisma.TransactionClient): Promise<bigint> {
  const [latest] = await db.$queryRaw<{ id: bigint }[]>`SELECT last_value AS id FROM "AuditEvent_id_seq"`;
  const [own] = await db.$queryRaw<{ id: bigint }[]>`SELECT pg_current_xact_id()::text::bigint AS id`; // later than all that hold a number
  const [oldest] = await db.$queryRaw<{ id: bigint }[]>`SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS id`;
  if (!latest || !own || !oldest) throw new Error("the database answered no row");
  if (oldest.id >= own.id) return latest.id;

  const kept = await db.auditHorizon.findUnique({ where: { id: 1 } });
  const isAhead = kept !== null && kept.transaction <= own.id; // one from another server, brought here in a copy, is never reached
  if (isAhead && oldest.id < kept.transaction) return 0n;
  const next = { eventId: latest.id, transaction: own.id };
  await db.auditHorizon.upsert({ where: { id: 1 }, create: { id: 1, ...next }, update: next });
  return isAhead ? kept.eventId : 0n;
}
