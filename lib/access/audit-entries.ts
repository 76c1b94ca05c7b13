import "server-only";
import { z } from "zod";
import { auditActs, type AuditAct } from "@/lib/domain/account/audit";
import type { AuditLine } from "@/lib/domain/account/audit-words";
import { Prisma } from "@/lib/platform/prisma/client";
import type { Room } from "./door";
import { manageable } from "./manageable";
import type { Reach } from "./reach";
import { unitLabels } from "./unit-labels";

const Row = z.object({
  id: z.string(),
  at: z.date(),
  act: z.enum(auditActs),
  actor: z.string(),
  unitId: z.string().nullable(),
  address: z.string().nullable(),
  details: z.record(z.string(), z.string()),
});

/** One line of the record: what, by whom, when, from where. */
export type AuditEntry = AuditLine & { id: string; at: Date; address: string | null };

type Page = { acts?: readonly AuditAct[]; take: number; before?: string };
type Asker = Pick<Room, "db" | "today">;

/** The last lines of what one account did; `about` true: and of what was done to it. Newest first. */
export const entriesOf = (asker: Asker, accountId: string, about: boolean, page: Page) =>
  entries(asker, page, Prisma.sql`(event."accountId" = ${accountId}::uuid OR (${about} AND event."subjectId" = ${accountId}))`);

/** Lines by and about the accounts that may be looked after within `reach`, whose name holds `named`, and tries with names nobody bears. Newest first. */
export const entriesWithin = (reach: Reach, asker: Asker, named: string, page: Page) => entries(asker, page, within(reach, asker, named));

/** The line before which the page before begins: "" when that page is the first. */
export async function previousWithin(reach: Reach, asker: Asker, named: string, { acts = auditActs, take, before = "0" }: Page): Promise<string> {
  const rows = await asker.db.$queryRaw<{ id: string }[]>`
    SELECT event.id::text AS id FROM "AuditEvent" event
     WHERE event.act IN (${Prisma.join([...acts])}) AND event.id >= ${BigInt(before)} AND ${within(reach, asker, named)}
     ORDER BY event.id OFFSET ${take} LIMIT 1`;
  return rows[0]?.id ?? "";
}

function within(reach: Reach, { today }: Asker, named: string) {
  const ours = Prisma.sql`SELECT account.id FROM "Account" account WHERE ${manageable(reach, today)} AND strpos(account.name, ${named}) > 0`;
  const nobodys = named === "" ? Prisma.sql`(event."accountId" IS NULL AND event.act LIKE 'sign_in%')` : Prisma.sql`FALSE`; // names nobody bears belong to no unit: every administrator sees the tries
  return Prisma.sql`(event."accountId" IN (${ours}) OR event."subjectId" IN (SELECT ours.id::text FROM (${ours}) ours) OR ${nobodys})`;
}

async function entries({ db, today }: Asker, { acts = auditActs, take, before }: Page, condition: Prisma.Sql): Promise<AuditEntry[]> {
  const rows = z.array(Row).parse(
    await db.$queryRaw`
      SELECT event.id::text AS id, event.at, event.act, event.actor, event."unitId", event.address, event.details
        FROM "AuditEvent" event
       WHERE event.act IN (${Prisma.join([...acts])}) AND ${before ? Prisma.sql`event.id < ${BigInt(before)}` : Prisma.sql`TRUE`} AND ${condition}
       ORDER BY event.id DESC LIMIT ${take}`,
  );
  const labels = await unitLabels(db, rows.flatMap(({ unitId }) => unitId ?? []), today);
  return rows.map(({ unitId, ...row }) => ({ ...row, unit: (unitId && labels.get(unitId)) || null }));
}
