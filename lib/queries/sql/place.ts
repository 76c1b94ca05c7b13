import { z } from "zod";
import { Former, formerly } from "@/lib/access/formerly";
import { sql, type Reach, type Sql } from "@/lib/access/reach";
import type { Day } from "@/lib/domain/day";
import { fold } from "@/lib/domain/unit/fold";
import type { Stage } from "@/lib/domain/unit/competence";
import { kindsOf, levels, unitKinds } from "@/lib/domain/unit/level";
import { UnitPath } from "@/lib/domain/unit/path";

const Row = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(unitKinds),
  level: z.enum(levels),
  parentId: z.string().nullable(),
  parentName: z.string().nullable(),
  path: UnitPath,
  access: UnitPath,
  low: z.string().nullable(),
  high: z.string().nullable(),
});
/** A unit on a day: its structure path then, and the span of today's access paths of the cells that stood below it then. */
export type Place = z.infer<typeof Row>;

/** A dated row in force on a day: `validUntil` is the first day it no longer is. */
export const validOn = (alias: Sql, on: Day): Sql => sql`(${alias}."validFrom" <= ${on}::date AND (${alias}."validUntil" IS NULL OR ${alias}."validUntil" > ${on}::date))`;

/** Any of some values of an enum type. The list is a question of its own, answered once: cast in the condition it would be cast again for every row. */
export const anyOf = (values: readonly string[], type: Sql): Sql => sql`ANY((SELECT ${[...values]}::text[]::${type}[])::${type}[])`;

/** A unit as it stood on a day, or was last before; where nothing known of it reaches back so far, as it is known first. Joined under `alias`, it is one row. */
export const knownOn = (alias: Sql, unit: Sql, on: Day): Sql => sql`LATERAL (
  SELECT known.* FROM "UnitVersion" known WHERE known."unitId" = ${unit}
   ORDER BY known."validFrom" <= ${on}::date DESC, CASE WHEN known."validFrom" <= ${on}::date THEN known."validFrom" END DESC, known."validFrom" LIMIT 1) ${alias}`;

/** The ids a path is made of, in the collation of ids: in that of paths no index on ids would be used. */
export const idsIn = (path: Sql): Sql => sql`string_to_array(trim(BOTH '/' FROM ${path}) COLLATE "default", '/')`;

/** Whether any unit changed after a day: the ends of two indexes on just these expressions. */
export const movedSince = (on: Day): Sql => sql`(SELECT coalesce(max("validFrom" + 0) > ${on}::date, false) FROM "UnitVersion") OR (SELECT coalesce(max("validUntil" + 0) > ${on}::date, false) FROM "UnitVersion")`;

/** Where the unit stands whose body acts at a stage for a row of facts, by the competences in force, as access/body.ts finds it; NULL when none does. */
export const bodyPath = (fact: Sql, stage: Stage, today: Day): Sql => sql`
  (SELECT body.path FROM "Unit" body WHERE body.id = ANY(${idsIn(sql`${fact}.path`)}) AND body.level = (
    SELECT competence.level FROM "Competence" competence
     WHERE competence."unitId" = ANY(${idsIn(sql`${fact}.path`)}) AND competence.stage = ${stage}::"Stage" AND (competence."titleId" IS NULL OR competence."titleId" = ${fact}."titleId") AND ${validOn(sql`competence`, today)}
     ORDER BY array_position(${idsIn(sql`${fact}.path`)}, competence."unitId") DESC, competence."titleId" NULLS LAST LIMIT 1))`;

/** A unit in reach as it stood on a day, or stands on `by`; no row when it did not stand. */
export const placeRow = (reach: Pick<Reach, "sql">, id: string, on: Day, by: By = null): Sql => sql`WITH ${placeSteps(reach, id, on, by)} SELECT * FROM place`;

/** Asked with `by`, today, facts of a day are carried along to the units of that day: a place is one of those, and holds what its access path holds. */
type By = Day | null;

/**
 * The steps a statement over a place begins with: `moved`, whether any unit changed after the day; `gone`, what had ended if none did; and `place`, the unit as it stood then
 * (no row when it did not, or is out of reach; no step when everything in reach is asked for). While nothing changed, its span is its
 * own access path.
 */
export const placeSteps = (reach: Pick<Reach, "sql">, id: string | null, on: Day, by: By = null): Sql => sql`
  moved AS MATERIALIZED (SELECT ${movedSince(on)} AS since), gone AS MATERIALIZED (
    SELECT ended."unitId" FROM "UnitVersion" ended
     WHERE NOT (SELECT since FROM moved) AND ended."validUntil" + 0 <= ${on}::date
       AND NOT EXISTS (SELECT FROM "UnitVersion" later WHERE later."unitId" = ended."unitId" AND (later."validUntil" IS NULL OR later."validUntil" > ended."validUntil"))
  )${id === null ? sql`` : by ? sql`, ${placeNow(reach, id, by)}` : sql`,
  stood AS MATERIALIZED (
    SELECT unit.id, version.name, version.kind, unit.level, version."parentId", above.name AS "parentName", version.path, unit.path AS access
      FROM "Unit" unit
      JOIN "UnitVersion" version ON version."unitId" = unit.id AND ${validOn(sql`version`, on)}
      LEFT JOIN "UnitVersion" above ON above."unitId" = version."parentId" AND ${validOn(sql`above`, on)}
     WHERE unit.id = ${id} AND ${reach.sql}
  ), span AS (
    SELECT min(unit.path) AS low, max(unit.path) AS high
      FROM stood, moved, "UnitVersion" version, "Unit" unit
     WHERE moved.since AND ${under(sql`version`, sql`stood`)} AND ${validOn(sql`version`, on)} AND unit.id = version."unitId" AND unit.level = 'cell'
  ), place AS MATERIALIZED (
    SELECT stood.*,
           CASE WHEN moved.since THEN span.low ELSE stood.access END AS low,
           CASE WHEN moved.since THEN span.high ELSE rtrim(stood.access, '/') || '0' END AS high
      FROM stood, moved, span
  )`}`;

const placeNow = (reach: Pick<Reach, "sql">, id: string, by: Day): Sql => sql`
  place AS MATERIALIZED (
    SELECT unit.id, version.name, version.kind, unit.level, version."parentId", above.name AS "parentName", version.path, unit.path AS access,
           unit.path AS low, rtrim(unit.path, '/') || '0' AS high
      FROM "Unit" unit
      JOIN "UnitVersion" version ON version."unitId" = unit.id AND ${validOn(sql`version`, by)}
      LEFT JOIN "UnitVersion" above ON above."unitId" = version."parentId" AND ${validOn(sql`above`, by)}
     WHERE unit.id = ${id} AND ${reach.sql}
  )`;

/** The step `place` for a time before the register was kept: the unit as known of then, or first; no row when it is out of reach. */
export const placeKnownStep = (reach: Pick<Reach, "sql">, id: string, on: Day): Sql => sql`
  place AS MATERIALIZED (
    SELECT unit.id, version.name, version.kind, unit.level, version."parentId", above.name AS "parentName", version.path, unit.path AS access, NULL::text AS low, NULL::text AS high
      FROM "Unit" unit
      JOIN ${knownOn(sql`version`, sql`unit.id`, on)} ON TRUE
      LEFT JOIN ${knownOn(sql`above`, sql`version."parentId"`, on)} ON TRUE
     WHERE unit.id = ${id} AND ${reach.sql}
  )`;

const under = (alias: Sql, place: Sql): Sql => sql`${alias}.path >= ${place}.path AND ${alias}.path < rtrim(${place}.path, '/') || '0'`;

export const parsePlace = (rows: unknown): Place | null => z.array(Row).parse(rows)[0] ?? null;

/** The place of a statement with `placeSteps`, a column to be parsed with `PlaceColumn`. */
export const placeColumn = (id: string | null): Sql => (id === null ? sql`NULL::json AS place` : sql`(SELECT to_json(place) FROM place) AS place`);
export const PlaceColumn = Row.nullable();

/**
 * A row of facts on `alias` whose unit stood, at or below the place if one was asked for. While nothing changed since, that is told by
 * where it hangs, save for units that had ended: they hang below their heirs.
 */
export const stoodThen = (alias: Sql, id: string | null, on: Day, by: By = null): Sql => sql`
  ${id === null ? sql`` : sql`${alias}.path BETWEEN (SELECT low FROM place) AND (SELECT high FROM place) AND`}
  (NOT (SELECT since FROM moved) AND ${alias}."unitId" NOT IN (SELECT "unitId" FROM gone) OR (SELECT since FROM moved) AND EXISTS (
    SELECT FROM "UnitVersion" cell ${id === null || by ? sql`` : sql`, place`}
     WHERE cell."unitId" = ${alias}."unitId" AND ${validOn(sql`cell`, on)} ${id === null || by ? sql`` : sql`AND ${under(sql`cell`, sql`place`)}`}))`;

/** Cells that stood at or below the place on the day, for a row of facts on `alias`; everything in reach without a place. */
export const cellThen = (alias: Sql, place: Place | null, on: Day): Sql => sql`
  JOIN "UnitVersion" cell ON cell."unitId" = ${alias}."unitId" AND ${validOn(sql`cell`, on)}
   ${place ? sql`AND cell.path >= ${place.path} AND cell.path < ${place.path.slice(0, -1) + "0"}` : sql``}`;

/** The commune of a cell and the unit above it on the day, joined to `cell`; carried along, those that hold today what it was. */
export const aboveThen = (on: Day, by: By = null): Sql => by ? aboveNow(by) : sql`
  LEFT JOIN "UnitVersion" parent ON parent."unitId" = cell."parentId" AND ${validOn(sql`parent`, on)}
  LEFT JOIN "UnitVersion" above ON above."unitId" = parent."parentId" AND ${validOn(sql`above`, on)}`;

const aboveNow = (by: Day): Sql => sql`
  LEFT JOIN LATERAL (
    SELECT array_agg(version.id ORDER BY length(version.path) DESC) AS ids
      FROM "Unit" place JOIN "UnitVersion" version ON version."unitId" = ANY(${idsIn(sql`place.path`)}) AND ${validOn(sql`version`, by)}
     WHERE place.id = cell."unitId" AND NOT version.kind = ${anyOf(kindsOf.cell, sql`"UnitKind"`)}) held ON TRUE
  LEFT JOIN "UnitVersion" parent ON parent.id = held.ids[1]
  LEFT JOIN "UnitVersion" above ON above.id = held.ids[2]`;

/** The three names of a row, to be parsed with `Names`; carried along, a cell is told from those it stands beside today. */
export const nameColumns = (on: Day, by: By = null): Sql => sql`
  json_build_object('id', cell."unitId", 'name', cell.name, 'kind', cell.kind, 'formerly', ${by ? sql`(SELECT ${formerly(sql`version`, by)} FROM "UnitVersion" version WHERE version."unitId" = cell."unitId" AND ${validOn(sql`version`, by)})` : formerly(sql`cell`, on)}) AS cell,
  CASE WHEN parent."unitId" IS NULL THEN NULL ELSE json_build_object('id', parent."unitId", 'name', parent.name, 'kind', parent.kind) END AS parent,
  CASE WHEN above."unitId" IS NULL THEN NULL ELSE json_build_object('id', above."unitId", 'name', above.name, 'kind', above.kind) END AS above`;

const Called = z.object({ id: z.string(), name: z.string(), kind: z.enum(unitKinds) });
export const Names = z.object({ cell: Called.extend({ formerly: Former }), parent: Called.nullable(), above: Called.nullable() });

/**
 * The steps that find cells whose own name or a name above them fits folded words, as they were called on the day, or are carried
 * along to. Beyond a few hundred fitting names the words say so
 * little that rows are tried one by one. Nothing without words.
 */
export const namedSteps = (words: string, id: string | null, on: Day, by: By = null): Sql =>
  words === "" ? sql`` : sql`,
  named AS MATERIALIZED (
    SELECT version.path FROM "UnitVersion" version ${id === null || by ? sql`` : sql`, place`}
     WHERE version."nameFolded" LIKE ${like(words)} AND ${validOn(sql`version`, on)} ${id === null || by ? sql`` : sql`AND ${under(sql`version`, sql`place`)}`}
     LIMIT ${mostNames + 1}
  ), ${by ? sql`carriers AS MATERIALIZED (
    SELECT version.path FROM "UnitVersion" version WHERE version."nameFolded" LIKE ${like(words)} AND ${validOn(sql`version`, by)} LIMIT ${mostNames + 1}
  ), ` : sql``}fitting AS MATERIALIZED (
    SELECT DISTINCT below."unitId" FROM named JOIN "UnitVersion" below ON ${under(sql`below`, sql`named`)} AND ${validOn(sql`below`, on)}
    ${by ? sql`UNION SELECT below.id FROM carriers JOIN "Unit" below ON ${under(sql`below`, sql`carriers`)}` : sql``} LIMIT ${mostCells + 1}
  ), many AS MATERIALIZED (
    SELECT (SELECT count(*) FROM named) > ${mostNames} OR ${by ? sql`(SELECT count(*) FROM carriers) > ${mostNames} OR` : sql``} (SELECT count(*) FROM fitting) > ${mostCells} AS so
  )`;
const mostNames = 300;
const mostCells = 2_000;

/** The condition on a row of facts in a statement with `namedSteps`. */
export const fits = (alias: Sql, words: string, on: Day, by: By = null): Sql =>
  words === ""
    ? sql`TRUE`
    : sql`CASE WHEN (SELECT so FROM many)
             THEN EXISTS (
               SELECT FROM "UnitVersion" cell JOIN "UnitVersion" told ON told."unitId" = ANY(${idsIn(sql`cell.path`)})
                WHERE cell."unitId" = ${alias}."unitId" AND ${validOn(sql`cell`, on)} AND ${validOn(sql`told`, on)} AND told."nameFolded" LIKE ${like(words)})
                ${by ? sql`OR EXISTS (
               SELECT FROM "UnitVersion" told WHERE told."unitId" = ANY(${idsIn(sql`${alias}.path`)}) AND ${validOn(sql`told`, by)} AND told."nameFolded" LIKE ${like(words)})` : sql``}
             ELSE ${alias}."unitId" IN (SELECT "unitId" FROM fitting) END`;

/** "Chi bộ ấp Phú Thạnh" asks for "ap phu thanh". */
export const wordsOf = (q: string) => fold(q).replace(/\s+/g, " ").replace(/^(chi bo|dang bo) /, "");

/** Words anywhere in a folded name. */
export const like = (words: string) => `%${words.replaceAll(/[\\%_]/g, "\\$&")}%`;
