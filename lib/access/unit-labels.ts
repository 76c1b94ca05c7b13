import "server-only";
import { z } from "zod";
import { dateOf, type Day } from "@/lib/domain/day";
import { unitKinds } from "@/lib/domain/unit/level";
import { Prisma } from "@/lib/platform/prisma/client";
import type { Room } from "./door";
import { Former, formerly } from "./formerly";

const UnitLabel = z.object({ id: z.string(), name: z.string(), kind: z.enum(unitKinds), formerly: Former, parent: z.object({ name: z.string(), kind: z.enum(unitKinds) }).nullable() });

/** A unit as it is called today, with the unit above it: many communes share a name. */
export type UnitLabel = z.infer<typeof UnitLabel>;

/** One row per unit asked for, named as of `today`; a unit closed by then keeps its last name and the unit it stood below. Names are no secret: no reach. */
export async function unitLabels(db: Room["db"], ids: readonly string[], today: Day): Promise<Map<string, UnitLabel>> {
  if (ids.length === 0) return new Map();
  const last = (id: Prisma.Sql) => Prisma.sql`
    LATERAL (SELECT version.* FROM "UnitVersion" version
              WHERE version."unitId" = ${id} AND version."validFrom" <= ${dateOf(today)}::date ORDER BY version."validFrom" DESC LIMIT 1)`;
  const rows = await db.$queryRaw`
    SELECT unit.id, own.name, own.kind, ${formerly(Prisma.sql`own`, today)} AS formerly, CASE WHEN above.name IS NULL THEN NULL ELSE json_build_object('name', above.name, 'kind', above.kind) END AS parent
      FROM "Unit" unit JOIN ${last(Prisma.sql`unit.id`)} own ON TRUE LEFT JOIN ${last(Prisma.sql`own."parentId"`)} above ON TRUE
     WHERE unit.id IN (${Prisma.join([...new Set(ids)])})`;
  return new Map(z.array(UnitLabel).parse(rows).map((label) => [label.id, label]));
}
