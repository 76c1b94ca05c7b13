import type { Audit } from "@/lib/domain/account/audit";
import type { Prisma } from "@/lib/platform/prisma/client";

type Recorder = { db: Prisma.TransactionClient; now: Date; scope?: { accountId: string; name: string } };

/** Writes one line into the append-only record: who did what to whom, when, from which address. Part of the caller's transaction. */
export async function record({ db, now, scope }: Recorder, audit: Audit) {
  const { act, actor = scope, unitId, subjectId, address, details } = audit;
  await db.auditEvent.create({
    data: {
      at: now,
      act,
      accountId: actor?.accountId ?? null,
      actor: actor?.name ?? "",
      unitId: unitId ?? null,
      subjectId: subjectId ?? null,
      address: address ?? null,
      details: details ?? {},
    },
  });
}
