import { z } from "zod";
import { sql, type Reach, type Sql } from "@/lib/access/reach";
import { Day, dayOfDate } from "@/lib/domain/day";
import type { UnitPlace } from "@/lib/domain/unit/filter";
import { cellKinds, levels, unitKinds } from "@/lib/domain/unit/level";
import { kindPrefix, type Wanted } from "@/lib/domain/unit/search";
import type { UnitRow } from "@/lib/domain/unit/view";
import { idsIn } from "./place";

export type RegisterQuestion = {
  on: Day;
  wanted: Wanted | null;
  level: string | null;
  /** Units lying anywhere below this one on the day. */
  below: string | null;
  /** Units standing directly below this one on the day. */
  parent: string | null;
  /** This unit alone. */
  unit: string | null;
  code: string | null;
};

const Named = z.object({ name: z.string(), kind: z.enum(unitKinds) });
const Row = z.object({
  id: z.string(),
  level: z.enum(levels),
  name: z.string(),
  kind: z.enum(unitKinds),
  code: z.string().nullable(),
  above: z.array(Named),
  from: z.date().transform(dayOfDate),
  until: z.date().nullable().transform((date) => date && dayOfDate(date)),
  standing: z.boolean(),
  foundAs: z.string().nullable(),
  cells: z.int().nonnegative(),
  printed: z.int().nullable(),
  fit: z.int(),
  depth: z.int(),
  key: z.string(),
});
/** A row and where it stands in the order. */
export type RegisterRow = { row: UnitRow; place: UnitPlace };
const Before = z.object({ id: z.string(), fit: z.int(), depth: z.int(), key: z.string() });

/** Units that fit, each as it was on the day: one row a unit, in the order of fit, level and name. `size` rows after `after`. */
export const registerRows = (reach: Pick<Reach, "sql">, asked: RegisterQuestion, after: UnitPlace | null, size: number): Sql => sql`
  WITH ${fitting(reach, asked)},
  page AS MATERIALIZED (
    SELECT * FROM fitting
     WHERE ${after ? sql`(fit, depth, key, id COLLATE "C") > (${after[0]}, ${after[1]}, ${after[2]}, ${after[3]} COLLATE "C")` : sql`TRUE`}
     ORDER BY fit, depth, key, id COLLATE "C" LIMIT ${size}
  )
  SELECT page.id, page.level, page.name, page.kind, page.code, page."validFrom" AS "from", page."validUntil" AS until, page.standing,
         page."foundAs", page.fit, page.depth, page.key, ${aboveOf(sql`page`)} AS above,
         CASE WHEN page.level = 'cell' THEN page.standing::int ELSE (SELECT count(*)::int FROM ${cellsBelow(reach, asked.on, sql`page`)}) END AS cells,
         (SELECT min(value) FROM "PublishedFigure" figure WHERE figure."unitId" = page.id AND figure.measure = 'cells' AND figure."on" = ${asked.on}::date) AS printed
    FROM page
   ORDER BY page.fit, page.depth, page.key, page.id COLLATE "C"`;

/** In sample data a count of cells is illustrative unless a source printed it for the day. */
export const parseRegister = (rows: unknown, sample: boolean): RegisterRow[] =>
  z.array(Row).parse(rows).map(({ fit, depth, key, printed, ...row }) => ({ row: { ...row, illustrative: sample && printed !== row.cells }, place: [fit, depth, key, row.id] }));

/** The places of the `size` rows before `first`, nearest first. */
export const placesBefore = (reach: Pick<Reach, "sql">, asked: RegisterQuestion, first: UnitPlace, size: number): Sql => sql`
  WITH ${fitting(reach, asked)}
  SELECT id, fit, depth, key FROM fitting
   WHERE (fit, depth, key, id COLLATE "C") < (${first[0]}, ${first[1]}, ${first[2]}, ${first[3]} COLLATE "C")
   ORDER BY fit DESC, depth DESC, key DESC, id COLLATE "C" DESC LIMIT ${size}`;

export const parsePlaces = (rows: unknown): UnitPlace[] => z.array(Before).parse(rows).map(({ id, fit, depth, key }) => [fit, depth, key, id]);

/** One row: how many units fit, and the cells at or below them (null unless one level is asked for: else cells would count twice). */
export const registerTotal = (reach: Pick<Reach, "sql">, asked: RegisterQuestion): Sql => sql`
  WITH ${fitting(reach, asked)}
  SELECT (SELECT count(*)::int FROM fitting) AS total,
         ${cellsOfTotal(reach, asked)} AS cells`;

function cellsOfTotal(reach: Pick<Reach, "sql">, { level, on }: RegisterQuestion): Sql {
  if (level === null) return sql`NULL::int`;
  if (level === "cell") return sql`(SELECT count(*)::int FROM fitting WHERE standing)`;
  return sql`(SELECT coalesce(sum(cells), 0)::int FROM fitting, LATERAL (SELECT count(*) AS cells FROM ${cellsBelow(reach, on, sql`fitting`)}) below)`;
}

export const parseTotal = (rows: unknown) => z.tuple([z.object({ total: z.int(), cells: z.int().nullable() })]).parse(rows)[0];

const validOn = (alias: Sql, on: Day) => sql`(${alias}."validFrom" <= ${on}::date AND (${alias}."validUntil" IS NULL OR ${alias}."validUntil" > ${on}::date))`;

/** Without words, units standing on the day. With words, also those that had ended, by any name they ever had. */
function fitting(reach: Pick<Reach, "sql">, asked: RegisterQuestion): Sql {
  const { wanted, on } = asked;
  return sql`${wanted ? sql`named AS MATERIALIZED (${named(reach, wanted, on)}),` : sql``}
  ${asked.below ? sql`top AS MATERIALIZED (SELECT path FROM "UnitVersion" top WHERE "unitId" = ${asked.below} AND ${validOn(sql`top`, on)}),` : sql``}
  fitting AS (
    SELECT unit.id, unit.level, array_position(enum_range(NULL::"Level"), unit.level) - 1 AS depth,
           version.name, version.kind, version.code, version."parentId", version.path, version."validFrom", version."validUntil",
           ${validOn(sql`version`, on)} AS standing, version."nameKey" AS key,
           ${wanted ? sql`named.fit` : sql`0`} AS fit, ${wanted ? sql`nullif(named.name, version.name)` : sql`NULL::text`} AS "foundAs"
      FROM "Unit" unit
      ${wanted ? sql`JOIN named ON named."unitId" = unit.id` : sql``}
      ${wanted || asked.unit ? lastBy(on) : sql`JOIN "UnitVersion" version ON version."unitId" = unit.id AND ${validOn(sql`version`, on)}`}
     WHERE ${reach.sql}
       AND ${asked.unit ? sql`unit.id = ${asked.unit}` : sql`TRUE`}
       AND ${asked.level ? sql`unit.level = ${asked.level}::"Level"` : sql`TRUE`}
       AND ${asked.parent ? sql`version."parentId" = ${asked.parent}` : sql`TRUE`}
       AND ${asked.code ? sql`version.code = ${asked.code} AND ${validOn(sql`version`, on)}` : sql`TRUE`}
       AND ${asked.below ? below : sql`TRUE`}
       AND ${wanted ? aboveFits(wanted) : sql`TRUE`}
  )`;
}

const lastBy = (on: Day) => sql`JOIN LATERAL (
  SELECT v.* FROM "UnitVersion" v WHERE v."unitId" = unit.id ORDER BY ${validOn(sql`v`, on)} DESC, v."validFrom" <= ${on}::date DESC, CASE WHEN v."validFrom" <= ${on}::date THEN v."validFrom" END DESC, v."validFrom" LIMIT 1
) version ON TRUE`;

const escaped = (words: string) => words.replace(/[\\%_]/g, "\\$&");

/** The best fitting name of each unit. A name it no longer has, or has not yet, comes after the same fit of one it has. */
const named = (reach: Pick<Reach, "sql">, { name }: Wanted, on: Day) => sql`
  SELECT DISTINCT ON (found."unitId") found."unitId", found.name, found.fit
    FROM (
      SELECT v."unitId", v.name, v."validFrom",
             2 * CASE
               WHEN v.code = ${name} AND ${validOn(sql`v`, on)} THEN 0
               WHEN v."nameFolded" = ${name} OR bare.name = ${name} THEN 0
               WHEN starts_with(v."nameFolded", ${name}) OR starts_with(bare.name, ${name}) THEN 1
               WHEN strpos(' ' || v."nameFolded", ${` ${name}`}) > 0 THEN 2
               ELSE 3 END + CASE WHEN ${validOn(sql`v`, on)} THEN 0 ELSE 1 END AS fit
        FROM "UnitVersion" v JOIN "Unit" unit ON unit.id = v."unitId" AND ${reach.sql}, LATERAL (SELECT regexp_replace(v."nameFolded", ${kindPrefix}, '') AS name) bare
       WHERE v."nameFolded" LIKE ${`%${escaped(name)}%`} OR (v.code = ${name} AND ${validOn(sql`v`, on)})
    ) found
   ORDER BY found."unitId", found.fit, found."validFrom" DESC`;

const below = sql`version.path > (SELECT path FROM top) AND version.path < (SELECT left(path, -1) || '0' FROM top)`;

/** Names of the units above, nearest first, as they were when the shown version began. Their ids are in its path. */
const aboveOf = (alias: Sql) => sql`(
  SELECT coalesce(json_agg(json_build_object('name', v.name, 'kind', v.kind) ORDER BY length(v.path) DESC), '[]')
    FROM "UnitVersion" v
   WHERE v."unitId" = ANY(${idsIn(sql`${alias}.path`)}) AND v."unitId" <> ${alias}.id AND v.kind <> 'country'
     AND v."validFrom" <= ${alias}."validFrom" AND (v."validUntil" IS NULL OR v."validUntil" > ${alias}."validFrom"))`;

const aboveFits = ({ above }: Wanted) =>
  above.length === 0
    ? sql`TRUE`
    : sql`(SELECT bool_and(EXISTS (
        SELECT 1 FROM unnest(${idsIn(sql`version.path`)}) step(id)
          JOIN "UnitVersion" v ON v."unitId" = step.id AND v."unitId" <> unit.id
         WHERE strpos(v."nameFolded", words.wanted) > 0)) FROM unnest(${[...above]}::text[]) words(wanted))`;

/** The cells at or below a unit on the day, in reach: one row each. Each is looked up by its id, for few are asked for at a time. */
const cellsBelow = (reach: Pick<Reach, "sql">, on: Day, alias: Sql) => sql`"UnitVersion" cell
   WHERE cell.path >= ${alias}.path AND cell.path < left(${alias}.path, -1) || '0' AND ${validOn(sql`cell`, on)} AND cell.kind = ANY(${cellKinds}::text[]::"UnitKind"[])
     AND (SELECT ${reach.sql} FROM "Unit" unit WHERE unit.id = cell."unitId")`;
