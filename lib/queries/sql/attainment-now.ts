import { z } from "zod";
import { formerly } from "@/lib/access/formerly";
import { sql, type Reach, type Sql } from "@/lib/access/reach";
import type { Day } from "@/lib/domain/day";
import { kindsOf } from "@/lib/domain/unit/level";

import { anyOf, validOn } from "./place";

const Count = z.int().nonnegative();
/** What was carried along: how many cells, and whom each unit shown carries on. */
export const CarriedColumn = z
  .object({ moved: Count, ended: Count, kin: z.array(z.object({ heir: z.string(), units: z.array(z.string()), stood: Count, kept: Count })) })
  .nullable();

/**
 * The place and its children as they stand today, and the cells of the reporting day, each where it is carried to: today's access path
 * leads from a unit that ended to the one that carried it on, else to the finest that holds all its heirs (`lib/domain/unit/carry.ts`
 * says the same from versions and successions). A cell whose path ends in no child of the place counts for the place itself.
 */
export const carriedStructure = (reach: Pick<Reach, "sql">, { unit, on, structureDay: today }: { unit: string; on: Day; structureDay: Day }): Sql => sql`
  place AS MATERIALIZED (
    SELECT unit.id, unit.level, unit.path AS access, rtrim(unit.path, '/') || '0' AS beyond, version.kind, version.name, above.name AS "parentName",
           length(unit.path) - length(replace(unit.path, '/', '')) + 1 AS depth
      FROM "Unit" unit
      JOIN "UnitVersion" version ON version."unitId" = unit.id AND ${validOn(sql`version`, today)}
      LEFT JOIN "UnitVersion" above ON above."unitId" = version."parentId" AND ${validOn(sql`above`, today)}
     WHERE unit.id = ${unit} AND ${reach.sql}
  ), child AS MATERIALIZED (
    SELECT unit.id, unit.level, version.kind, version.name, CASE WHEN unit.level = 'cell' THEN ${formerly(sql`version`, today)} END AS formerly
      FROM place
      JOIN "UnitVersion" version ON version."parentId" = place.id AND ${validOn(sql`version`, today)}
      JOIN "Unit" unit ON unit.id = version."unitId"
     WHERE ${reach.sql}
  ), cell AS MATERIALIZED (
    SELECT unit.id, version.path AS stood, coalesce(child.id, '') AS child, unit.path <> version.path AS moved, latest."unitId" IS NULL AS ended
      FROM place
      JOIN "Unit" unit ON unit.path >= place.access AND unit.path < place.beyond AND unit.level = 'cell'
      JOIN "UnitVersion" version ON version."unitId" = unit.id AND ${validOn(sql`version`, on)}
      LEFT JOIN child ON child.id = split_part(unit.path, '/', place.depth)
      LEFT JOIN "UnitVersion" latest ON latest."unitId" = unit.id AND ${validOn(sql`latest`, today)}
  ), span AS MATERIALIZED (
    SELECT access AS low, beyond AS high FROM place
  ), predecessor AS MATERIALIZED (
    SELECT unit.id, version.path, CASE WHEN unit.level = place.level THEN place.id ELSE child.id END AS heir
      FROM place
      JOIN "Unit" unit ON unit.path >= place.access AND unit.path < place.beyond
      JOIN "UnitVersion" version ON version."unitId" = unit.id AND ${validOn(sql`version`, on)}
      LEFT JOIN child ON child.id = split_part(unit.path, '/', place.depth) AND child.level = unit.level
     WHERE unit.level = place.level OR child.id IS NOT NULL
  ), kin AS (
    SELECT predecessor.heir, array_agg(DISTINCT predecessor.id) AS units, count(version."unitId") AS stood, count(cell.id) FILTER (WHERE predecessor.heir IN (cell.child, place.id)) AS kept
      FROM place CROSS JOIN predecessor
      LEFT JOIN "UnitVersion" version ON version.path >= predecessor.path AND version.path < rtrim(predecessor.path, '/') || '0' AND ${validOn(sql`version`, on)}
       AND version.kind = ${anyOf(kindsOf.cell, sql`"UnitKind"`)}
      LEFT JOIN cell ON cell.id = version."unitId"
     GROUP BY predecessor.heir
  )`;

/** Units whose lines and printed figures are carried over. */
export const predecessors = sql`SELECT id FROM predecessor`;

/** The units the place carries on, as they stood on the reporting day. */
export const ownersOfNow = sql`(SELECT predecessor.id, predecessor.path FROM predecessor JOIN place ON place.id = predecessor.heir)`;

/** A column to be parsed with `CarriedColumn`. */
export const carriedColumn = sql`(SELECT json_build_object(
    'moved', (SELECT count(*) FROM cell WHERE moved), 'ended', (SELECT count(*) FROM cell WHERE ended),
    'kin', (SELECT coalesce(json_agg(kin), '[]') FROM kin)))`;
