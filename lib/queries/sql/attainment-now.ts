import { z } from "zod";
import { formerly } from "@/lib/access/formerly";
import { sql, type Reach, type Sql } from "@/lib/access/reach";
import type { Kin } from "@/lib/domain/attainment/restate";
import type { Day } from "@/lib/domain/day";
import { kindsOf } from "@/lib/domain/unit/level";
import { wholeShare } from "@/lib/domain/unit/reorganisation/share";

import { anyOf, validOn } from "./place";

const Count = z.int().nonnegative();
const KinRow = z.object({ heir: z.string(), units: z.array(z.string()), stood: Count, kept: Count });
/** Which of the parts a divided unit was shared out in came to a unit shown, and how many of its cells. */
const ShareRow = z.object({ heir: z.string(), unit: z.string(), shares: z.array(Count), at: z.array(Count), cells: Count, paper: z.string() });

/** What was carried along: how many cells, and whom each unit shown carries on, whole or by a share its act says. */
export const CarriedColumn = z
  .object({ moved: Count, ended: Count, kin: z.array(KinRow), shared: z.array(ShareRow) })
  .transform(({ kin, shared, ...counts }) => ({ ...counts, kin: kinOf(kin, shared) }))
  .nullable();

function kinOf(kin: readonly z.infer<typeof KinRow>[], shared: readonly z.infer<typeof ShareRow>[]): Kin[] {
  const alone = shared.filter((row, at) => kin.every(({ heir }) => heir !== row.heir) && shared.findIndex(({ heir }) => heir === row.heir) === at);
  const all = [...kin, ...alone.map(({ heir }) => ({ heir, units: [], stood: 0, kept: 0 }))];
  return all.map((own) => ({ ...own, shares: shared.flatMap(({ heir, ...share }) => (heir === own.heir ? [share] : [])) }));
}

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
  ), ${dividedByShare(on, today)}, predecessor AS MATERIALIZED (
    SELECT unit.id, version.path, CASE WHEN unit.level = place.level THEN place.id ELSE child.id END AS heir
      FROM place
      JOIN "Unit" unit ON unit.path >= place.access AND unit.path < place.beyond
      JOIN "UnitVersion" version ON version."unitId" = unit.id AND ${validOn(sql`version`, on)}
      LEFT JOIN child ON child.id = split_part(unit.path, '/', place.depth) AND child.level = unit.level
     WHERE (unit.level = place.level OR child.id IS NOT NULL) AND unit.id NOT IN (SELECT id FROM part)
  ), kin AS (
    SELECT predecessor.heir, array_agg(DISTINCT predecessor.id) AS units, count(version."unitId") AS stood, count(cell.id) FILTER (WHERE predecessor.heir IN (cell.child, place.id)) AS kept
      FROM place CROSS JOIN predecessor
      LEFT JOIN "UnitVersion" version ON version.path >= predecessor.path AND version.path < rtrim(predecessor.path, '/') || '0' AND ${validOn(sql`version`, on)}
       AND version.kind = ${anyOf(kindsOf.cell, sql`"UnitKind"`)}
      LEFT JOIN cell ON cell.id = version."unitId"
     GROUP BY predecessor.heir
  )`;

/**
 * Units divided since by an act that says shares: every `part`, what a unit that goes on kept being the last, and the unit shown that carries it on
 * today. One divided so more than once is told no share of.
 */
const dividedByShare = (on: Day, today: Day): Sql => sql`
  handed AS MATERIALIZED (
    SELECT handing."fromId" AS id, handing."toId" AS heir, handing.share, handing."on", act.number AS paper, unit.level, unit.path AS own, heir.path
      FROM "Succession" handing
      JOIN "Unit" unit ON unit.id = handing."fromId"
      JOIN "Unit" heir ON heir.id = handing."toId"
      JOIN "UnitVersion" version ON version."unitId" = unit.id AND ${validOn(sql`version`, on)}
      JOIN "Act" act ON act.id = handing."actId" AND act.state = 'enacted'
     WHERE handing.share IS NOT NULL AND handing."on" > ${on}::date AND handing."on" <= ${today}::date AND NOT starts_with(heir.path, unit.path)
  ), part AS MATERIALIZED (
    SELECT id, level, paper, path, share, row_number() OVER (PARTITION BY id ORDER BY length(heir), heir COLLATE "C") - 1 AS seat
      FROM handed WHERE id IN (SELECT id FROM handed GROUP BY id HAVING count(DISTINCT "on") = 1)
    UNION ALL
    SELECT id, min(level), min(paper), min(own), ${wholeShare}::int - sum(share)::int, count(*) FROM handed GROUP BY id HAVING count(DISTINCT "on") = 1 AND sum(share) < ${wholeShare}::int
  ), come AS MATERIALIZED (
    SELECT part.id, part.seat, part.paper, CASE WHEN part.level = place.level AND starts_with(part.path, place.access) THEN place.id ELSE child.id END AS heir
      FROM place CROSS JOIN part
      LEFT JOIN child ON child.id = split_part(part.path, '/', place.depth) AND child.level = part.level AND starts_with(part.path, place.access)
  ), shared AS MATERIALIZED (
    SELECT come.heir, come.id AS unit, array_agg(come.seat ORDER BY come.seat) AS at, min(come.paper) AS paper, (SELECT array_agg(part.share ORDER BY part.seat) FROM part WHERE part.id = come.id) AS shares,
           (SELECT count(*) FROM "UnitVersion" divided
              JOIN "UnitVersion" version ON version.path >= divided.path AND version.path < rtrim(divided.path, '/') || '0' AND ${validOn(sql`version`, on)}
              JOIN cell ON cell.id = version."unitId"
             WHERE divided."unitId" = come.id AND ${validOn(sql`divided`, on)} AND come.heir IN (cell.child, (SELECT id FROM place))) AS cells
      FROM come WHERE come.heir IS NOT NULL GROUP BY come.id, come.heir
  )`;

/** Units whose lines and printed figures are carried over, on any map; and to today's units, those shared out too. */
export const predecessors = sql`SELECT id FROM predecessor`;
export const predecessorsNow = sql`SELECT id FROM predecessor UNION SELECT unit FROM shared`;

/** The units the place carries on, as they stood on the reporting day. */
export const ownersOfNow = sql`(SELECT predecessor.id, predecessor.path FROM predecessor JOIN place ON place.id = predecessor.heir)`;

/** A column to be parsed with `CarriedColumn`. */
export const carriedColumn = sql`(SELECT json_build_object(
    'moved', (SELECT count(*) FROM cell WHERE moved), 'ended', (SELECT count(*) FROM cell WHERE ended),
    'kin', (SELECT coalesce(json_agg(kin), '[]') FROM kin), 'shared', (SELECT coalesce(json_agg(shared), '[]') FROM shared)))`;
