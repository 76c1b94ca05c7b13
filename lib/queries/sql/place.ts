import { z } from "zod";
import { sql, type Reach, type Sql } from "@/lib/access/reach";
import type { Day } from "@/lib/domain/day";
import { fold } from "@/lib/domain/unit/fold";
import { levels, unitKinds } from "@/lib/domain/unit/level";
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
export const validOn = (alias: Sql, on: Day): Sql => sql`${alias}."validFrom" <= ${on}::date AND (${alias}."validUntil" IS NULL OR ${alias}."validUntil" > ${on}::date)`;

/** The ids a path is made of, in the collation of ids: in that of paths no index on ids would be used. */
export const idsIn = (path: Sql): Sql => sql`string_to_array(trim(BOTH '/' FROM ${path}) COLLATE "default", '/')`;

/** Whether any unit changed after a day: the ends of two indexes on just these expressions. */
export const movedSince = (on: Day): Sql => sql`(SELECT coalesce(max("validFrom" + 0) > ${on}::date, false) FROM "UnitVersion") OR (SELECT coalesce(max("validUntil" + 0) > ${on}::date, false) FROM "UnitVersion")`;

/** A unit in reach as it stood on a day; no row when it did not stand. While nothing changed since, the span is its own access path. */
export const placeRow = (reach: Pick<Reach, "sql">, id: string, on: Day): Sql => sql`
  WITH place AS MATERIALIZED (
    SELECT unit.id, version.name, version.kind, unit.level, version."parentId", above.name AS "parentName", version.path, unit.path AS access
      FROM "Unit" unit
      JOIN "UnitVersion" version ON version."unitId" = unit.id AND ${validOn(sql`version`, on)}
      LEFT JOIN "UnitVersion" above ON above."unitId" = version."parentId" AND ${validOn(sql`above`, on)}
     WHERE unit.id = ${id} AND ${reach.sql}
  ), moved AS MATERIALIZED (
    SELECT ${movedSince(on)} AS since
  ), span AS (
    SELECT min(unit.path) AS low, max(unit.path) AS high
      FROM place, moved, "UnitVersion" version, "Unit" unit
     WHERE moved.since AND ${under(sql`version`, sql`place`)} AND ${validOn(sql`version`, on)} AND unit.id = version."unitId" AND unit.level = 'cell'
  )
  SELECT place.id, place.name, place.kind, place.level, place."parentId", place."parentName", place.path, place.access,
         CASE WHEN moved.since THEN span.low ELSE place.access END AS low,
         CASE WHEN moved.since THEN span.high ELSE rtrim(place.access, '/') || '0' END AS high
    FROM place, moved, span`;

const under = (alias: Sql, place: Sql): Sql => sql`${alias}.path >= ${place}.path AND ${alias}.path < rtrim(${place}.path, '/') || '0'`;

export const parsePlace = (rows: unknown): Place | null => z.array(Row).parse(rows)[0] ?? null;

/** Cells that stood at or below the place on the day, for a row of facts on `alias`; everything in reach without a place. */
export const cellThen = (alias: Sql, place: Place | null, on: Day): Sql => sql`
  JOIN "UnitVersion" cell ON cell."unitId" = ${alias}."unitId" AND ${validOn(sql`cell`, on)}
   ${place ? sql`AND cell.path >= ${place.path} AND cell.path < ${place.path.slice(0, -1) + "0"}` : sql``}`;

/** The span of access paths the facts of a place lie in: what an index can walk. */
export const within = (alias: Sql, place: Place | null): Sql => (place ? sql`${alias}.path BETWEEN ${place.low ?? ""} AND ${place.high ?? ""}` : sql`TRUE`);

/** The commune of a cell and the unit above it on the day, joined to `cell`. */
export const aboveThen = (on: Day): Sql => sql`
  LEFT JOIN "UnitVersion" parent ON parent."unitId" = cell."parentId" AND ${validOn(sql`parent`, on)}
  LEFT JOIN "UnitVersion" above ON above."unitId" = parent."parentId" AND ${validOn(sql`above`, on)}`;

/** The three names of a row, to be parsed with `Names`. */
export const nameColumns: Sql = sql`
  json_build_object('id', cell."unitId", 'name', cell.name, 'kind', cell.kind) AS cell,
  CASE WHEN parent."unitId" IS NULL THEN NULL ELSE json_build_object('id', parent."unitId", 'name', parent.name, 'kind', parent.kind) END AS parent,
  CASE WHEN above."unitId" IS NULL THEN NULL ELSE json_build_object('id', above."unitId", 'name', above.name, 'kind', above.kind) END AS above`;

const Called = z.object({ id: z.string(), name: z.string(), kind: z.enum(unitKinds) });
export const Names = z.object({ cell: Called, parent: Called.nullable(), above: Called.nullable() });

/** Cells whose own name or a name above them fits folded words. Beyond a few hundred fitting names the words say so little that rows are tried one by one. */
export const namedCells = (place: Place | null, words: string, on: Day): Sql => sql`
  WITH named AS MATERIALIZED (
    SELECT version.path FROM "UnitVersion" version
     WHERE version."nameFolded" LIKE ${like(words)} AND ${validOn(sql`version`, on)}
       ${place ? sql`AND version.path >= ${place.path} AND version.path < ${place.path.slice(0, -1) + "0"}` : sql``}
     LIMIT ${mostNames + 1}
  )
  SELECT (SELECT count(*)::int FROM named) AS names,
         ARRAY(SELECT DISTINCT below."unitId" FROM named JOIN "UnitVersion" below ON below.path >= named.path AND below.path < rtrim(named.path, '/') || '0' AND ${validOn(sql`below`, on)} LIMIT ${mostCells + 1}) AS cells`;
const mostNames = 300;
const mostCells = 2_000;
const Named = z.tuple([z.object({ names: z.int(), cells: z.array(z.string()) })]);

/** The ids of the fitting cells, or null when there are too many to name. */
export function parseNamed(rows: unknown): readonly string[] | null {
  const [{ names, cells }] = Named.parse(rows);
  return names > mostNames || cells.length > mostCells ? null : cells;
}

/** The condition on a row of facts whose `cell` is joined. */
export const fits = (alias: Sql, words: string, named: readonly string[] | null, on: Day): Sql =>
  words === ""
    ? sql`TRUE`
    : named
      ? sql`${alias}."unitId" = ANY(${[...named]}::text[])`
      : sql`EXISTS (SELECT FROM "UnitVersion" told
                WHERE told."unitId" = ANY(${idsIn(sql`cell.path`)}) AND ${validOn(sql`told`, on)} AND told."nameFolded" LIKE ${like(words)})`;

/** "Chi bộ ấp Phú Thạnh" asks for "ap phu thanh". */
export const wordsOf = (q: string) => fold(q).replace(/\s+/g, " ").replace(/^(chi bo|dang bo) /, "");

const like = (words: string) => `%${words.replaceAll(/[\\%_]/g, "\\$&")}%`;
