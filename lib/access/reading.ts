import type { Prisma } from "@/lib/platform/prisma/client";
import type { Actor } from "./scope";

/** A dossier that was opened, a paper of it that was taken out, a list taken through the API, or anything written into a file. */
export type Reading = {
  act: "registration_read" | "evidence_read" | "api_read" | "export";
  unitId: string;
  registrationId: string | null;
  /** The paper, the operation of the API, or the part of a dossier a desk shows. */
  subjectId?: string;
  /** What the sentence prints. */
  details?: Readonly<Record<string, string>>;
};

/** Within so many minutes it is still the same reading. */
export const sameReadingMinutes = 15;

/** Writes a reading into the record. The same person opening the same again within a quarter of an hour is still reading it. */
export async function noteReading(db: Pick<Prisma.TransactionClient, "$executeRaw">, actor: Actor, { act, unitId, registrationId, subjectId, details = {} }: Reading) {
  const at = new Date(actor.at);
  const subject = subjectId ?? null;
  const since = new Date(at.getTime() - sameReadingMinutes * 60_000);
  await db.$executeRaw`
    INSERT INTO "AuditEvent" (at, "accountId", actor, role, act, "unitId", "registrationId", "subjectId", address, details)
    SELECT ${at}, ${actor.accountId}::uuid, ${actor.name}, audit_role(${JSON.stringify(actor.grants)}::jsonb, ${unitId}), ${act}, ${unitId}, ${registrationId}::uuid, ${subject}, ${actor.address}, ${JSON.stringify(details)}::jsonb
     WHERE NOT EXISTS (SELECT FROM "AuditEvent" earlier
                        WHERE earlier."accountId" = ${actor.accountId}::uuid AND earlier.at > ${since} AND earlier.act = ${act}
                          AND earlier."registrationId" IS NOT DISTINCT FROM ${registrationId}::uuid AND earlier."subjectId" IS NOT DISTINCT FROM ${subject}
                          AND earlier.address IS NOT DISTINCT FROM ${actor.address})`;
}
