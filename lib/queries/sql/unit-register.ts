import { z } from "zod";
import { Former, formerly } from "@/lib/access/formerly";
import { sql, type Reach, type Sql } from "@/lib/access/reach";
import { Day } from "@/lib/domain/day";
import type { UnitPlace } from "@/lib/domain/unit/filter";
import { kindsOf, levels, unitKinds, type Level, type UnitKind } from "@/lib/domain/unit/level";
import { kindPrefix, type Wanted } from "@/lib/domain/unit/search";
import type { UnitRow } from "@/lib/domain/unit/view";
import { becameColumn, becameJoin, becameStep, becoming } from "./became";
import { anyOf, idsIn, movedSince, validOn } from "./place";

export type RegisterQuestion = {
  on: Day;
  wanted: Wanted | null;
  level: Level | null;
  /** Units lying anywhere below this one on the day. */
  below: string | null;
  /** Units standing directly below this one on the day. */
  parent: string | null;
  /** This unit alone. */
  unit: string | null;
  code: string | null;
  today: Day;
  /** Today, to carry the units of the day along: what lies below a unit is then what its access path holds, and above are those that hold it. */
  by: Day | null;
};

const Called = z.object({ name: z.string(), kind: z.enum(unitKinds) });
const Above = z.union([Called, z.object({ name: z.null(), kind: z.null() })]);
const Row = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(unitKinds),
  formerly: Former,
  code: z.string().nullable(),
  above: z.array(Above).transform((above) => above.flatMap((unit) => (unit.kind === null || unit.kind === "country" ? [] : [unit]))),
  from: Day,
  until: Day.nullable(),
  standing: z.boolean(),
  found: z.object({ name: z.string(), code: z.string().nullable(), from: Day, until: Day.nullable() }).nullable(),
  became: z.array(z.object({ id: z.string().nullable(), name: z.string(), kind: z.enum(unitKinds), above: Called.nullable(), whole: z.boolean() })),
  cells: z.int().nonnegative(),
  printed: z.int().nullable(),
  fit: z.int(),
  depth: z.int(),
  key: z.string(),
});
const Place = z.tuple([z.int(), z.int(), z.string(), z.string()]);
const Register = z.object({ rows: z.array(Row), total: z.int().nonnegative(), cells: z.int().nonnegative().nullable(), before: Place.nullable() });
/** A row and where it stands in the order. */
export type RegisterRow = { row: UnitRow; place: UnitPlace };

/**
 * The register of a question in one row: `size` units that fit, each as it was on the day, in the order of fit, level and name; how many
 * fit; the cells at or below them (null unless one level is asked for: else cells would count twice); the first of the `size` rows
 * before the page (null when there are fewer).
 */
export const unitRegister = (reach: UnitReach, asked: RegisterQuestion, after: UnitPlace | null, size: number): Sql => sql`
  WITH ${fitting(reach, asked)},
  page AS MATERIALIZED (
    SELECT id, "versionId", depth, key, fit, "foundId", standing, path FROM fitting
     WHERE ${after ? sql`(fit, depth, key, id COLLATE "C") > ${placeOf(after)}` : sql`TRUE`}
     ORDER BY fit, depth, key, id COLLATE "C" LIMIT ${size}
  ), ${shown(reach, asked)}
  SELECT (SELECT coalesce(json_agg(shown), '[]') FROM shown) AS rows,
         (SELECT count(*)::int FROM fitting) AS total,
         ${cellsOfTotal(reach, asked)} AS cells,
         ${after ? before(after, size) : sql`NULL::json`} AS before`;

/** Every unit that fits, a row each in the same order: of a question that is answered whole. */
export const unitRows = (reach: UnitReach, asked: RegisterQuestion): Sql => sql`
  WITH ${fitting(reach, asked)}, page AS MATERIALIZED (SELECT * FROM fitting), ${shown(reach, asked)}
  SELECT to_json(shown) AS row FROM shown`;

/** What is told of the units of a page, in its order. */
const shown = (reach: UnitReach, asked: RegisterQuestion): Sql => sql`${becoming(asked.today)}, ${becameStep({ sql: reach.sql })}, shown AS (
    SELECT page.id, version.name, version.kind, ${formerly(sql`version`, asked.on)} AS formerly, version.code, version."validFrom" AS "from", version."validUntil" AS until, page.standing,
           ${foundColumn(asked.wanted)} AS found, ${becameColumn} AS became, page.fit, page.depth, page.key, ${asked.by ? namesNow(asked.by) : namesAbove} AS above,
           CASE WHEN ${isCell(sql`version`)} THEN page.standing::int ELSE (SELECT count(*)::int FROM ${cellsBelow(reach, asked.on, sql`page`)}) END AS cells,
           (SELECT min(value) FROM "PublishedFigure" figure WHERE figure."unitId" = page.id AND figure.measure = 'cells' AND figure."on" = ${asked.on}::date) AS printed
      FROM page JOIN "UnitVersion" version ON version.id = page."versionId"
      ${becameJoin}
      ${asked.by ? sql`` : joinAbove}
     ORDER BY page.fit, page.depth, page.key, page.id COLLATE "C"
  )`;

const before = (after: UnitPlace, size: number): Sql => sql`(
  SELECT json_build_array(fit, depth, key, id) FROM fitting
   WHERE (fit, depth, key, id COLLATE "C") <= ${placeOf(after)}
   ORDER BY fit DESC, depth DESC, key DESC, id COLLATE "C" DESC OFFSET ${size - 1} LIMIT 1)`;

const placeOf = (place: UnitPlace): Sql => sql`(${place[0]}, ${place[1]}, ${place[2]}, ${place[3]} COLLATE "C")`;

/** In sample data a count of cells is illustrative unless a source printed it for the day. */
export function parseRegister(found: unknown, sample: boolean) {
  const [{ rows, ...rest }] = z.tuple([Register]).parse(found);
  return { ...rest, rows: rows.map((row): RegisterRow => ({ row: told(row, sample), place: [row.fit, row.depth, row.key, row.id] })) };
}

export const parseRows = (found: unknown, sample: boolean) => z.array(Row).parse(found).map((row) => told(row, sample));

const told = ({ fit: _, depth, key: __, printed, ...row }: z.infer<typeof Row>, sample: boolean): UnitRow => ({ ...row, level: levels[depth] ?? "cell", illustrative: sample && printed !== row.cells });

function cellsOfTotal(reach: UnitReach, { level, on }: RegisterQuestion): Sql {
  if (level === null) return sql`NULL::int`;
  if (level === "cell") return sql`(SELECT count(*)::int FROM fitting WHERE standing)`;
  return sql`(SELECT coalesce(sum(cells), 0)::int FROM fitting, LATERAL (SELECT count(*) AS cells FROM ${cellsBelow(reach, on, sql`fitting`)}) below)`;
}

type UnitReach = Pick<Reach, "sql" | "over">;

const kindIn = (alias: Sql, kinds: readonly UnitKind[]): Sql => sql`${alias}.kind = ${anyOf(kinds, sql`"UnitKind"`)}`;
const isCell = (alias: Sql): Sql => kindIn(alias, kindsOf.cell);
const reached = (reach: UnitReach, alias: Sql): Sql => sql`(SELECT ${reach.sql} FROM "Unit" unit WHERE unit.id = ${alias}."unitId")`;

/** How deep a version lies, told by its kind: 0 is the country. */
const depthOf = (alias: Sql): Sql =>
  sql`(CASE WHEN ${isCell(alias)} THEN 4 WHEN ${kindIn(alias, kindsOf.commune)} THEN 3 WHEN ${kindIn(alias, kindsOf.district)} THEN 2 WHEN ${kindIn(alias, kindsOf.province)} THEN 1 ELSE 0 END)`;

/**
 * The steps that find what fits. Without words, units standing on the day; with words, also those that had ended, by any name they ever
 * had. A unit stands in reach where it is today: while nothing changed since the day, that is where its version lies, an index's range.
 */
function fitting(reach: UnitReach, asked: RegisterQuestion): Sql {
  const { wanted, on } = asked;
  const columns = sql`version."unitId" AS id, version.id AS "versionId", ${asked.level ? sql`${levels.indexOf(asked.level)}::int` : depthOf(sql`version`)} AS depth, version."nameKey" AS key, version.path`;
  const conditions = sql`
       ${asked.level ? sql`AND ${kindIn(sql`version`, kindsOf[asked.level])}` : sql``}
       ${asked.parent ? sql`AND version."parentId" = ${asked.parent}` : sql``}
       ${asked.code ? sql`AND version.code = ${asked.code} AND ${validOn(sql`version`, on)}` : sql``}
       ${asked.below ? (asked.by ? belowNow : below) : sql``}`;
  const steps = sql`
  moved AS MATERIALIZED (SELECT ${movedSince(on)} AS since),
  ${wanted ? sql`named AS MATERIALIZED (${named(reach, wanted, on)}),` : sql``}
  ${asked.below ? sql`top AS MATERIALIZED (${asked.by ? sql`SELECT path FROM "Unit" WHERE id = ${asked.below}` : sql`SELECT path FROM "UnitVersion" top WHERE "unitId" = ${asked.below} AND ${validOn(sql`top`, on)}`}),` : sql``}`;
  if (wanted || asked.unit) return sql`${steps}
  fitting AS MATERIALIZED (
    SELECT ${columns}, ${validOn(sql`version`, on)} AS standing, ${wanted ? sql`wanted.fit` : sql`0`} AS fit, ${wanted ? sql`nullif(wanted.id, version.id)` : sql`NULL::uuid`} AS "foundId"
      FROM ${wanted ? sql`named wanted` : sql`(SELECT ${asked.unit}::text AS "unitId") wanted`} ${lastBy(on)}
     WHERE ${wanted ? sql`TRUE` : reached(reach, sql`version`)} ${conditions} ${wanted ? aboveFits(wanted) : sql``}
  )`;
  const standing = (reachedWhere: Sql) => sql`
    SELECT ${columns}, TRUE AS standing, 0 AS fit, NULL::uuid AS "foundId" FROM "UnitVersion" version WHERE ${reachedWhere} AND ${validOn(sql`version`, on)} ${conditions}`;
  return sql`${steps}
  fitting AS MATERIALIZED (
    ${standing(sql`NOT (SELECT since FROM moved) AND ${reach.over("version")}`)}
    UNION ALL ${standing(sql`(SELECT since FROM moved) AND ${reached(reach, sql`version`)}`)}
  )`;
}

const lastBy = (on: Day) => sql`JOIN LATERAL (
  SELECT v.* FROM "UnitVersion" v WHERE v."unitId" = wanted."unitId" ORDER BY ${validOn(sql`v`, on)} DESC, v."validFrom" <= ${on}::date DESC, CASE WHEN v."validFrom" <= ${on}::date THEN v."validFrom" END DESC, v."validFrom" LIMIT 1
) version ON TRUE`;

const escaped = (words: string) => words.replace(/[\\%_]/g, "\\$&");

/** The best fitting name or code of each unit. One it no longer has, or has not yet, comes after the same fit of one it has. */
const named = (reach: UnitReach, { name }: Wanted, on: Day) => sql`
  SELECT DISTINCT ON (v."unitId") v."unitId", v.id,
         2 * CASE
           WHEN v.code = ${name} THEN 0
           WHEN v."nameFolded" = ${name} OR bare.name = ${name} THEN 0
           WHEN starts_with(v."nameFolded", ${name}) OR starts_with(bare.name, ${name}) THEN 1
           WHEN strpos(' ' || v."nameFolded", ${` ${name}`}) > 0 THEN 2
           ELSE 3 END + CASE WHEN ${validOn(sql`v`, on)} THEN 0 ELSE 1 END AS fit
    FROM "UnitVersion" v, LATERAL (SELECT regexp_replace(v."nameFolded", ${kindPrefix}, '') AS name) bare
   WHERE (v."nameFolded" LIKE ${`%${escaped(name)}%`} OR v.code = ${name}) AND ${reached(reach, sql`v`)}
   ORDER BY v."unitId", fit, v."validFrom" DESC`;

const below = sql`AND version.path > (SELECT path FROM top) AND version.path < (SELECT left(path, -1) || '0' FROM top)`;

const belowNow = sql`AND (SELECT held.path > top.path AND held.path < left(top.path, -1) || '0' FROM "Unit" held, top WHERE held.id = version."unitId")`;

/** The version the words fitted, where it is not the one shown. */
const foundColumn = (wanted: Wanted | null): Sql =>
  wanted === null ? sql`NULL::json` : sql`(
    SELECT json_build_object('name', told.name, 'code', told.code, 'from', told."validFrom", 'until', told."validUntil") FROM "UnitVersion" told
     WHERE told.id = page."foundId" AND (told.name <> version.name OR (told.code = ${wanted.name} AND told.code IS DISTINCT FROM version.code)))`;

const stepUp = (alias: Sql, child: Sql): Sql => sql`
      LEFT JOIN "UnitVersion" ${alias} ON ${alias}."unitId" = ${child}."parentId" AND ${alias}."validFrom" <= version."validFrom" AND (${alias}."validUntil" IS NULL OR ${alias}."validUntil" > version."validFrom")`;
/** The units above the shown version as they were when it began: at most three below the country. */
const joinAbove = sql`${stepUp(sql`parent`, sql`version`)} ${stepUp(sql`grandparent`, sql`parent`)} ${stepUp(sql`above`, sql`grandparent`)}`;
const calledAbove = (alias: Sql): Sql => sql`json_build_object('name', ${alias}.name, 'kind', ${alias}.kind)`;
/** Nearest first; nameless above the highest. */
const namesAbove = sql`json_build_array(${calledAbove(sql`parent`)}, ${calledAbove(sql`grandparent`)}, ${calledAbove(sql`above`)})`;

/** The units that hold it today, nearest first: the one that carried it on, and those above. */
const namesNow = (by: Day): Sql => sql`(
  SELECT coalesce(json_agg(${calledAbove(sql`holds`)} ORDER BY length(holds.path) DESC), '[]')
    FROM "Unit" held JOIN "UnitVersion" holds ON holds."unitId" = ANY(${idsIn(sql`held.path`)}) AND holds."unitId" <> held.id AND ${validOn(sql`holds`, by)}
   WHERE held.id = page.id)`;

const aboveFits = ({ above }: Wanted) =>
  above.length === 0
    ? sql``
    : sql`AND (SELECT bool_and(EXISTS (
        SELECT 1 FROM unnest(${idsIn(sql`version.path`)}) step(id)
          JOIN "UnitVersion" v ON v."unitId" = step.id AND v."unitId" <> version."unitId"
         WHERE strpos(v."nameFolded", words.wanted) > 0)) FROM unnest(${[...above]}::text[]) words(wanted))`;

/** The cells at or below a unit on the day, in reach: one row each. Below a unit in reach all are, unless units changed since. */
const cellsBelow = (reach: UnitReach, on: Day, alias: Sql) => sql`"UnitVersion" cell
   WHERE cell.path >= ${alias}.path AND cell.path < left(${alias}.path, -1) || '0' AND ${validOn(sql`cell`, on)} AND ${isCell(sql`cell`)}
     AND (NOT (SELECT since FROM moved) OR ${reached(reach, sql`cell`)})`;
