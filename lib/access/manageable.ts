import "server-only";
import { z } from "zod";
import { dateOf, type Day } from "@/lib/domain/day";
import { Prisma } from "@/lib/platform/prisma/client";
import type { Room } from "./door";
import type { Reach } from "./reach";

/** On the alias of a "Grant" row: it acts today or will. */
const live = (alias: "held" | "other", today: Date) => {
  const grant = Prisma.raw(alias);
  return Prisma.sql`${grant}."revokedAt" IS NULL AND (${grant}."validUntil" IS NULL OR ${grant}."validUntil" > ${today}::date)`;
};

/**
 * On the alias `account`: whoever holds this reach may look after it. Every live grant lies inside the reach; for an account
 * without a live one, every grant it ever had. So nobody touches an account that acts, or acted last, beyond their own units.
 */
export function manageable(reach: Reach, today: Day): Prisma.Sql {
  const day = dateOf(today);
  return Prisma.sql`(EXISTS (SELECT FROM "Grant" held WHERE held."accountId" = account.id) AND NOT EXISTS (
    SELECT FROM "Grant" held JOIN "Unit" unit ON unit.id = held."unitId"
     WHERE held."accountId" = account.id AND NOT ${reach.sql}
       AND (${live("held", day)} OR NOT EXISTS (SELECT FROM "Grant" other WHERE other."accountId" = account.id AND ${live("other", day)}))))`;
}

const Managed = z.object({ id: z.uuid(), name: z.string(), displayName: z.string(), isActive: z.boolean() });
export type Managed = z.infer<typeof Managed>;

/** The account, locked until the command ends, or null when it is beyond the reach: two administrators act one after the other. */
export async function findManaged(reach: Reach, { db, today }: Pick<Room, "db" | "today">, accountId: string): Promise<Managed | null> {
  await db.$executeRaw`SELECT FROM "Account" WHERE id = ${accountId}::uuid FOR UPDATE`; // first the lock, then a fresh look
  const rows = await db.$queryRaw`
    SELECT account.id, account.name, account."displayName", account."deactivatedAt" IS NULL AS "isActive"
      FROM "Account" account WHERE account.id = ${accountId}::uuid AND ${manageable(reach, today)}`;
  return z.array(Managed).parse(rows)[0] ?? null;
}

/** The same question for a page: nothing is locked. */
export async function isManageable(reach: Reach, { db, today }: Pick<Room, "db" | "today">, accountId: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`SELECT account.id FROM "Account" account WHERE account.id = ${accountId}::uuid AND ${manageable(reach, today)}`;
  return rows.length > 0;
}

/** Every account that may be looked after here: nothing is locked. */
export async function managedAccounts(reach: Reach, { db, today }: Pick<Room, "db" | "today">): Promise<Managed[]> {
  return z.array(Managed).parse(await db.$queryRaw`
    SELECT account.id, account.name, account."displayName", account."deactivatedAt" IS NULL AS "isActive"
      FROM "Account" account WHERE ${manageable(reach, today)} ORDER BY account.name`);
}
