import "server-only";
import { noHead, walk, type Fault, type Head, type Link } from "@/lib/domain/audit/chain";
import { digest } from "@/lib/platform/digest";
import type { Prisma } from "@/lib/platform/prisma/client";
import { gate } from "./door";

const batch = 2_000;

/** What the record was found to be: its first fault, or its head; and how many lines wait for their seal. */
export type Verdict = { fault: Fault | null; head: Head; unsealed: number; expected: boolean };

/**
 * Walks the whole chain in one snapshot. `expect` is a hash printed before: the chain must still hold it, or what was sealed last has
 * been cut off.
 */
export const verifyAudit = gate(({ db }, expect: string | null): Promise<Verdict> =>
  db.$transaction(
    async (tx) => {
      let head: Head = noHead;
      let expected = expect === null;
      for (;;) {
        const links = await linksAfter(tx, head.position);
        if (links.length === 0) break;
        const to = links.at(-1)?.eventId ?? head.eventId;
        const result = walk(head, links, await straysBetween(tx, head.eventId, to), digest);
        if ("fault" in result) return { fault: result.fault, head, unsealed: await unsealedAfter(tx, to), expected };
        expected ||= links.some(({ hash }) => hash === expect);
        head = result.head;
      }
      return { fault: null, head, unsealed: await unsealedAfter(tx, head.eventId), expected };
    },
    { isolationLevel: "RepeatableRead", maxWait: 10_000, timeout: 3_600_000 },
  ),
);

async function linksAfter(db: Prisma.TransactionClient, position: bigint): Promise<Link[]> {
  const seals = await db.auditSeal.findMany({ where: { position: { gt: position } }, orderBy: { position: "asc" }, take: batch });
  const lines = await db.auditEvent.findMany({ where: { id: { in: seals.map(({ eventId }) => eventId) } } });
  const byId = new Map(lines.map((line) => [line.id, line]));
  return seals.map(({ eventId, hash, ...seal }) => ({ position: seal.position, eventId, hash, line: byId.get(eventId) ?? null }));
}

async function straysBetween(db: Prisma.TransactionClient, from: bigint, to: bigint): Promise<bigint[]> {
  const strays = await db.auditEvent.findMany({ where: { id: { gt: from, lt: to }, seal: null }, orderBy: { id: "asc" }, take: 1, select: { id: true } });
  return strays.map(({ id }) => id);
}

const unsealedAfter = (db: Prisma.TransactionClient, id: bigint) => db.auditEvent.count({ where: { id: { gt: id }, seal: null } });
