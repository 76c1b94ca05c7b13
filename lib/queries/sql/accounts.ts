import { z } from "zod";
import { manageable } from "@/lib/access/manageable";
import { sql, type Reach, type Sql } from "@/lib/access/reach";
import { roles } from "@/lib/domain/action";
import { dateOf, type Day } from "@/lib/domain/day";
import type { AccountFilter } from "@/lib/domain/account/filter";

const AccountRow = z.object({
  id: z.uuid(),
  name: z.string(),
  displayName: z.string(),
  isActive: z.boolean(),
  mustChange: z.boolean(),
  lastSignIn: z.date().nullable(),
  held: z.array(z.object({ role: z.enum(roles), unitId: z.string() })),
});
export const parseAccounts = (rows: unknown) => z.array(AccountRow).parse(rows);

const liveOf = (today: Day) =>
  sql`held."accountId" = account.id AND held."revokedAt" IS NULL AND (held."validUntil" IS NULL OR held."validUntil" > ${dateOf(today)}::date)`;

const chosen = (reach: Reach, { q, unit, state }: AccountFilter, today: Day) => sql`
  ${manageable(reach, today)}
  AND (${state} = 'all' OR (account."deactivatedAt" IS NULL) = (${state} = 'active'))
  AND (${q} = '' OR strpos(fold(account."displayName"), fold(${q})) > 0 OR strpos(account.name, lower(${q})) > 0)
  AND (${unit} = '' OR EXISTS (SELECT FROM "Grant" held JOIN "Unit" unit ON unit.id = held."unitId" JOIN "Unit" chosen ON chosen.id = ${unit}
                                WHERE ${liveOf(today)} AND starts_with(unit.path, chosen.path)))`;

/** One row per account that may be looked after within `reach`, by name; `held` are its roles in force on `today` or later. */
export const accountRows = (reach: Reach, filter: AccountFilter, today: Day, take: number): Sql => sql`
    SELECT account.id, account.name, account."displayName", account."deactivatedAt" IS NULL AS "isActive", account."mustChange",
           (SELECT max(session."createdAt") FROM "Session" session WHERE session."accountId" = account.id) AS "lastSignIn",
           coalesce((SELECT json_agg(json_build_object('role', held.role, 'unitId', held."unitId") ORDER BY unit.path, held.role)
                       FROM "Grant" held JOIN "Unit" unit ON unit.id = held."unitId" WHERE ${liveOf(today)}), '[]') AS held
      FROM "Account" account WHERE ${chosen(reach, filter, today)} AND account.name > ${filter.after} ORDER BY account.name LIMIT ${take}`;

/** One row per letter to an account that may be looked after within `reach`, the newest first: those that wait or failed, and the last that were sent. */
export const lettersRows = (reach: Reach, today: Day): Sql => sql`
  SELECT letter.id, letter."accountId", account.name, account."displayName", account.email, letter."on"::text AS "on", letter.overdue, letter."dueSoon", letter.unread,
         letter.attempts, letter."nextTryAt", letter."sentAt", letter.error, letter.at
    FROM "Letter" letter JOIN "Account" account ON account.id = letter."accountId"
   WHERE ${manageable(reach, today)} AND (letter."sentAt" IS NULL OR letter.at >= (SELECT max(newest.at) FROM "Letter" newest) - interval '30 days')
   ORDER BY letter.at DESC, letter.id LIMIT 1000`;

/** The name after which the page before begins: at most one row; none when that page is the first. */
export const previousAccountRow = (reach: Reach, filter: AccountFilter, today: Day, page: number): Sql => sql`
  SELECT account.name FROM "Account" account WHERE ${chosen(reach, filter, today)} AND account.name <= ${filter.after}
   ORDER BY account.name DESC OFFSET ${page} LIMIT 1`;
