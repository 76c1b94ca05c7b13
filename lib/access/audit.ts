import type { Audit } from "@/lib/domain/account/audit";
import { inParts } from "@/lib/domain/in-parts";
import type { Prisma } from "@/lib/platform/prisma/client";

type Recorder = { db: Prisma.TransactionClient; now: Date; scope?: { accountId: string; name: string } };

/** Writes one line into the append-only record: who did what to whom, when, from which address. Part of the caller's transaction. */
export const record = (recorder: Recorder, audit: Audit) => recordAll(recorder, [audit]);

/** The same for acts made at once, a line each, in their order. */
export async function recordAll({ db, now, scope }: Recorder, audits: readonly Audit[]) {
  const lines = audits.map(({ act, actor = scope, unitId = null, subjectId = null, address = null, details = {} }) => ({ at: now, act, accountId: actor?.accountId ?? null, actor: actor?.name ?? "", unitId, subjectId, address, details }));
  for (const part of inParts(lines)) await db.auditEvent.createMany({ data: part });
}
