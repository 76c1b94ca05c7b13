import { z } from "zod";
import { sql, type Reach, type Sql } from "@/lib/access/reach";
import { daysOf } from "@/lib/domain/attainment/period";
import { Day } from "@/lib/domain/day";
import type { DecisionFilter, LinePlace } from "@/lib/domain/decision/filter";
import { numberAsked } from "@/lib/domain/decision/numbering";
import { effects, type Effect } from "@/lib/domain/decision/title";
import { aboveThen, fits, idsIn, knownOn, like, nameColumns, namedSteps, Names, placeColumn, PlaceColumn, placeKnownStep, placeRow, placeSteps, stoodThen, validOn, wordsOf } from "./place";

const Row = Names.extend({
  key: z.uuid(),
  id: z.uuid(),
  day: Day,
  effect: z.enum(effects),
  registrationId: z.uuid().nullable(),
  decision: z.object({ decisionId: z.uuid(), number: z.int(), symbol: z.string(), issuer: z.string(), decidedOn: Day, effect: z.enum(effects) }),
});
const Register = z.object({
  place: PlaceColumn,
  rows: z.array(Row),
  counts: z.partialRecord(z.enum(effects), z.int().nonnegative()),
  decisions: z.int().nonnegative(),
  before: z.tuple([Day, z.uuid()]).nullable(),
});

/**
 * The register of a filter in one row: the place, `size` lines of decisions, the newest first, how many of each effect fit the rest of the
 * filter, how many decisions those shown stand in, and the first of the `size` rows before the page (null when there are fewer).
 */
export const decisionRegister = (reach: Pick<Reach, "sql" | "over">, filter: DecisionFilter, today: Day, size: number): Sql => sql`
  WITH ${facts(reach, filter, today)},
  page AS (
    SELECT * FROM fact
     WHERE ${effectIs(filter.effect)} AND ${filter.after ? sql`(day, key) < (${filter.after[0]}::date, ${filter.after[1]}::uuid)` : sql`TRUE`}
     ORDER BY day DESC, key DESC LIMIT ${size}
  ), ${shown(filter, today)}
  SELECT ${placeColumn(filter.unit)},
         (SELECT coalesce(json_agg(shown), '[]') FROM shown) AS rows,
         (SELECT coalesce(json_object_agg(effect, count ORDER BY effect), '{}') FROM (SELECT effect, count(*) FROM fact GROUP BY effect) counted) AS counts,
         (SELECT count(DISTINCT "decisionId")::int FROM fact WHERE ${effectIs(filter.effect)}) AS decisions,
         ${filter.after ? before(filter.effect, filter.after, size) : sql`NULL::json`} AS before`;

/** Every line of the filter, a row each in the same order. */
export const decisionRows = (reach: Pick<Reach, "sql" | "over">, filter: DecisionFilter, today: Day): Sql => sql`
  WITH ${facts(reach, filter, today)}, page AS (SELECT * FROM fact WHERE ${effectIs(filter.effect)}), ${shown(filter, today)}
  SELECT to_json(shown) AS row FROM shown`;

/** The place as a statement of its own. */
export const registerPlace = (reach: Pick<Reach, "sql">, unit: string, filter: DecisionFilter, today: Day): Sql =>
  filter.former ? sql`WITH ${placeKnownStep({ sql: reach.sql }, unit, filter.on)} SELECT * FROM place` : placeRow({ sql: reach.sql }, unit, filter.on, by(filter, today));

const facts = (reach: Pick<Reach, "sql" | "over">, filter: DecisionFilter, today: Day): Sql => sql`
  ${steps(reach, filter, today)}
  fact AS MATERIALIZED (${filter.recognised ? holdings(reach, filter, today) : lines(reach, filter, today)})`;

function steps(reach: Pick<Reach, "sql">, filter: DecisionFilter, today: Day): Sql {
  if (!filter.former) return sql`${placeSteps({ sql: reach.sql }, filter.unit, filter.on, by(filter, today))}${namedSteps(wordsOf(filter.q), filter.unit, filter.on, by(filter, today))},`;
  return filter.unit === null ? sql`` : sql`${placeKnownStep({ sql: reach.sql }, filter.unit, filter.on)},`;
}

const shown = (filter: DecisionFilter, today: Day): Sql => sql`shown AS (
    SELECT page.key, line.id, page.day, page.effect, line."registrationId", ${nameColumns(filter.on, by(filter, today))},
           json_build_object('decisionId', decision.id, 'number', decision.number, 'symbol', decision.symbol, 'issuer', decision.issuer, 'decidedOn', decision."decidedOn", 'effect', page.effect) AS decision
      FROM page
      JOIN "DecisionLine" line ON line.id = page."lineId"
      JOIN "Decision" decision ON decision.id = line."decisionId"
      ${filter.former ? knownNames(filter.on) : sql`JOIN "UnitVersion" cell ON cell."unitId" = page."unitId" AND ${validOn(sql`cell`, filter.on)}
      ${aboveThen(filter.on, by(filter, today))}`}
     ORDER BY page.day DESC, page.key DESC
  )`;

const knownNames = (on: Day): Sql => sql`
      JOIN ${knownOn(sql`cell`, sql`page."unitId"`, on)} ON TRUE
      LEFT JOIN ${knownOn(sql`parent`, sql`cell."parentId"`, on)} ON TRUE
      LEFT JOIN ${knownOn(sql`above`, sql`parent."parentId"`, on)} ON TRUE`;

/** Today, where the filter carries units along to it. */
export const by = ({ lens }: DecisionFilter, today: Day) => (lens === "now" ? today : null);

const before = (effect: Effect | null, after: LinePlace, size: number): Sql => sql`(
  SELECT json_build_array(day, key) FROM fact
   WHERE ${effectIs(effect)} AND (day, key) >= (${after[0]}::date, ${after[1]}::uuid)
   ORDER BY day, key OFFSET ${size - 1} LIMIT 1)`;

export const parseRegister = (rows: unknown) => z.tuple([Register]).parse(rows)[0];
export const parseRows = (rows: unknown) => z.array(Row).parse(rows);

const effectIs = (effect: Effect | null): Sql => (effect === null ? sql`TRUE` : sql`effect = ${effect}::"Effect"`);

/** The words name the cell or a unit above it, or the number of the line's paper: "12", "12-QĐ/HU". */
function found(alias: Sql, lineId: Sql, filter: DecisionFilter, today: Day): Sql {
  const { q, on } = filter;
  const name = filter.former ? calledEver(alias, lineId, wordsOf(q)) : fits(alias, wordsOf(q), on, by(filter, today));
  const paper = numberAsked(q);
  if (!paper) return name;
  const letters = paper.symbol === "" ? sql`TRUE` : sql`fold(numbered.symbol) = ${paper.symbol}`;
  return sql`(${name} OR EXISTS (
    SELECT FROM "DecisionLine" told JOIN "Decision" numbered ON numbered.id = told."decisionId" WHERE told.id = ${lineId} AND numbered.number = ${paper.number} AND ${letters}))`;
}

/** The words are in the name the paper prints, or in any that the cell or a unit above it is known by. */
const calledEver = (alias: Sql, lineId: Sql, words: string): Sql =>
  words === ""
    ? sql`TRUE`
    : sql`(EXISTS (SELECT FROM "DecisionLine" told WHERE told.id = ${lineId} AND fold(told."nameAsSigned") LIKE ${like(words)})
        OR EXISTS (SELECT FROM "UnitVersion" own JOIN "UnitVersion" told ON told."unitId" = ANY(${idsIn(sql`own.path`)}) WHERE own."unitId" = ${alias}."unitId" AND told."nameFolded" LIKE ${like(words)}))`;

/** Its cell stood at or below the place; of a time before the register was kept, as far back as is known. */
const isHere = (alias: Sql, filter: DecisionFilter, today: Day): Sql => {
  if (!filter.former) return stoodThen(alias, filter.unit, filter.on, by(filter, today));
  return filter.unit === null ? sql`TRUE` : sql`EXISTS (SELECT FROM place CROSS JOIN ${knownOn(sql`cell`, sql`${alias}."unitId"`, filter.on)} WHERE strpos(cell.path, '/' || place.id || '/') > 0)`;
};

/** Every line decided in the period up to the day. */
const lines = (reach: Pick<Reach, "over">, filter: DecisionFilter, today: Day): Sql => {
  const { first, last } = daysOf(filter.period);
  return sql`
    SELECT line."decidedOn" AS day, line.id AS key, line.id AS "lineId", line."decisionId", line."unitId", line.effect
      FROM "DecisionLine" line
     WHERE line."titleId" = ${filter.title} AND line."decidedOn" BETWEEN ${first}::date AND least(${last}::date, ${filter.on}::date)
       AND ${reach.over("line")} AND ${isHere(sql`line`, filter, today)} AND ${found(sql`line`, sql`line.id`, filter, today)}`;
};

/** The lines that opened the titles won in the period and still held on the day: what the metric layer counts as recognised. */
const holdings = (reach: Pick<Reach, "over">, filter: DecisionFilter, today: Day): Sql => {
  const { first, last } = daysOf(filter.period);
  return sql`
    SELECT holding."heldFrom" AS day, holding.id AS key, holding."openedById" AS "lineId", opened."decisionId", holding."unitId", 'recognise'::"Effect" AS effect
      FROM "TitleHolding" holding JOIN "DecisionLine" opened ON opened.id = holding."openedById"
     WHERE holding."titleId" = ${filter.title} AND holding."heldFrom" BETWEEN ${first}::date AND least(${last}::date, ${filter.on}::date)
       AND (holding."heldUntil" IS NULL OR holding."heldUntil" > ${filter.on}::date)
       AND ${reach.over("holding")} AND ${isHere(sql`holding`, filter, today)} AND ${found(sql`holding`, sql`holding."openedById"`, filter, today)}`;
};
