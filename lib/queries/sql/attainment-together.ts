import { sql, type Reach, type Sql } from "@/lib/access/reach";
import type { Day } from "@/lib/domain/day";
import { kindsOf } from "@/lib/domain/unit/level";

import { anyOf, validOn } from "./place";

/** Units of a day to be counted together: `part` names the place of the map each is in. `owners` are those whose own targets hold for the whole. */
export type Together = { units: readonly { id: string; part: string }[]; owners: readonly string[] };

/** The cells below units that are counted together, all of them in reach. */
export const togetherStructure = (reach: Pick<Reach, "sql">, { unit, on, units, owners }: { unit: string; on: Day } & Together): Sql => sql`
  place AS MATERIALIZED (
    SELECT unit.id, unit.level, version.kind, version.name, NULL::text AS "parentName", unit.path AS access
      FROM "Unit" unit JOIN LATERAL (SELECT v.* FROM "UnitVersion" v WHERE v."unitId" = unit.id ORDER BY ${validOn(sql`v`, on)} DESC, v."validFrom" DESC LIMIT 1) version ON TRUE
     WHERE unit.id = ${unit} AND ${reach.sql}
  ), child AS (
    SELECT NULL::text AS id, NULL::"Level" AS level, NULL::"UnitKind" AS kind, NULL::text AS name, NULL::json AS formerly WHERE FALSE
  ), part AS MATERIALIZED (
    SELECT version."unitId" AS id, version.path, asked.part
      FROM place, unnest(${units.map(({ id }) => id)}::text[], ${units.map(({ part }) => part)}::text[]) asked(id, part)
      JOIN "Unit" unit ON unit.id = asked.id AND ${reach.sql}
      JOIN "UnitVersion" version ON version."unitId" = asked.id AND ${validOn(sql`version`, on)}
  ), cell AS MATERIALIZED (
    SELECT version."unitId" AS id, version.path AS stood, part.part AS child
      FROM part JOIN "UnitVersion" version ON version.path >= part.path AND version.path < rtrim(part.path, '/') || '0' AND ${validOn(sql`version`, on)}
       AND version.kind = ${anyOf(kindsOf.cell, sql`"UnitKind"`)}
  ), span AS MATERIALIZED (
    SELECT min(unit.path) AS low, max(unit.path) AS high FROM cell JOIN "Unit" unit USING (id)
  ), predecessor AS MATERIALIZED (
    SELECT id, path, part AS heir FROM part
     UNION ALL SELECT version."unitId", version.path, place.id FROM place, "UnitVersion" version WHERE version."unitId" = ANY(${[...owners]}::text[]) AND ${validOn(sql`version`, on)}
  )`;
