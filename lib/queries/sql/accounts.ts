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

/** One row per account that may be looked after within `reach`, by name; `held` are its roles in force on `today` or later. */
export function accountRows(reach: Reach, { q, unit, state, after }: AccountFilter, today: Day, take: number): Sql {
  const live = sql`held."accountId" = account.id AND held."revokedAt" IS NULL AND (held."validUntil" IS NULL OR held."validUntil" > ${dateOf(today)}::date)`;
  return sql`
    SELECT account.id, account.name, account."displayName", account."deactivatedAt" IS NULL AS "isActive", account."mustChange",
           (SELECT max(session."createdAt") FROM "Session" session WHERE session."accountId" = account.id) AS "lastSignIn",
           coalesce((SELECT json_agg(json_build_object('role', held.role, 'unitId', held."unitId") ORDER BY unit.path, held.role)
                       FROM "Grant" held JOIN "Unit" unit ON unit.id = held."unitId" WHERE ${live}), '[]') AS held
      FROM "Account" account
     WHERE ${manageable(reach, today)} AND account.name > ${after}
       AND (${state} = 'all' OR (account."deactivatedAt" IS NULL) = (${state} = 'active'))
       AND (${q} = '' OR strpos(fold(account."displayName"), fold(${q})) > 0 OR strpos(account.name, lower(${q})) > 0)
       AND (${unit} = '' OR EXISTS (SELECT FROM "Grant" held JOIN "Unit" unit ON unit.id = held."unitId" JOIN "Unit" chosen ON chosen.id = ${unit}
                                     WHERE ${live} AND starts_with(unit.path, chosen.path)))
     ORDER BY account.name LIMIT ${take}`;
}
