import "server-only";
import { z } from "zod";
import { dateOf } from "@/lib/domain/day";
import { Prisma } from "@/lib/platform/prisma/client";
import type { Room } from "./door";

/** On the alias of a "Grant" row: it acts today or will. */
const live = (alias: "held" | "other", today: Date) => {
  const grant = Prisma.raw(alias);
  return Prisma.sql`${grant}."revokedAt" IS NULL AND (${grant}."validUntil" IS NULL OR ${grant}."validUntil" > ${today}::date)`;
};

/**
 * On the alias `account`: whoever holds this reach may look after it. Every live grant lies inside the reach; for an account
 * without a live one, every grant it ever had. So nobody touches an account that acts, or acted last, beyond their own units.
 */
export function manageable({ reach, today }: Pick<Room, "reach" | "today">): Prisma.Sql {
  const day = dateOf(today);
  return Prisma.sql`(EXISTS (SELECT FROM "Grant" held WHERE held."accountId" = account.id) AND NOT EXISTS (
    SELECT FROM "Grant" held JOIN "Unit" unit ON unit.id = held."unitId"
     WHERE held."accountId" = account.id AND NOT ${reach.sql}
       AND (${live("held", day)} OR NOT EXISTS (SELECT FROM "Grant" other WHERE other."accountId" = account.id AND ${live("other", day)}))))`;
}

const Managed = z.object({ id: z.uuid(), name: z.string(), displayName: z.string(), isActive: z.boolean() });
export type Managed = z.infer<typeof Managed>;

/** The account, locked until the command ends, or null when it is beyond the reach: two administrators act one after the other. */
export async function findManaged(room: Room, accountId: string): Promise<Managed | null> {
  const rows = await room.db.$queryRaw`
    SELECT account.id, account.name, account."displayName", account."deactivatedAt" IS NULL AS "isActive"
      FROM "Account" account WHERE account.id = ${accountId}::uuid AND ${manageable(room)} FOR UPDATE`;
  return z.array(Managed).parse(rows)[0] ?? null;
}
