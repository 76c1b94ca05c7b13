import { z } from "zod";
import { sql, type Reach, type Sql } from "@/lib/access/reach";
import { daysOf } from "@/lib/domain/attainment/period";
import { dayOfDate } from "@/lib/domain/day";
import type { DecisionFilter } from "@/lib/domain/decision/filter";
import { numberAsked } from "@/lib/domain/decision/numbering";
import { effects, type Effect } from "@/lib/domain/decision/title";
import type { DecisionRow } from "@/lib/domain/decision/view";
import { aboveThen, cellThen, fits, nameColumns, Names, validOn, within, type Place } from "./place";

/** What both statements ask: the filter, the place it names, and the cells its words name (null when they are too many). */
export type LinesQuestion = { filter: DecisionFilter; place: Place | null; words: string; named: readonly string[] | null };

const day = z.date().transform(dayOfDate);
const Row = Names.extend({
  key: z.uuid(),
  id: z.uuid(),
  day,
  effect: z.enum(effects),
  registrationId: z.uuid().nullable(),
  decisionId: z.uuid(),
  number: z.int(),
  symbol: z.string(),
  issuer: z.string(),
  decidedOn: day,
});
const Count = z.object({ effect: z.enum(effects), count: z.int().nonnegative() });

/** Which way a page lies from the place it is asked from. */
export type Way = "on" | "back";

/** Lines of decisions, the newest first: a page of them (backwards, up to the place, for "back"). */
export const decisionPage = (reach: Pick<Reach, "over">, question: LinesQuestion, size: number, way: Way = "on"): Sql => {
  const { on, after } = question.filter;
  const from = way === "on" ? sql`<` : sql`>=`;
  const order = way === "on" ? sql`DESC` : sql``;
  return sql`
  WITH page AS (
    SELECT fact.* FROM (${facts(reach, question)}) fact
     WHERE ${effectIs(question.filter.effect)} AND ${after ? sql`(fact.day, fact.key) ${from} (${after[0]}::date, ${after[1]}::uuid)` : sql`TRUE`}
     ORDER BY fact.day ${order}, fact.key ${order} LIMIT ${size}
  )
  SELECT page.key, line.id, page.day, page.effect, line."registrationId", decision.id AS "decisionId", decision.number, decision.symbol, decision.issuer, decision."decidedOn", ${nameColumns}
    FROM page
    JOIN "DecisionLine" line ON line.id = page."lineId"
    JOIN "Decision" decision ON decision.id = line."decisionId"
    JOIN "UnitVersion" cell ON cell."unitId" = page."unitId" AND ${validOn(sql`cell`, on)}
    ${aboveThen(on)}
   ORDER BY page.day ${order}, page.key ${order}`;
};

export const parseLines = (rows: unknown): (DecisionRow & { key: string })[] =>
  z.array(Row).parse(rows).map(({ decisionId, number, symbol, issuer, decidedOn, ...row }) => ({ ...row, decision: { decisionId, number, symbol, issuer, decidedOn, effect: row.effect } }));

/** One row an effect: how many lines fit the rest of the filter. */
export const lineCounts = (reach: Pick<Reach, "over">, question: LinesQuestion): Sql => sql`
  SELECT fact.effect, count(*)::int AS count FROM (${facts(reach, question)}) fact GROUP BY fact.effect`;

export const parseCounts = (rows: unknown): Partial<Record<Effect, number>> => Object.fromEntries(z.array(Count).parse(rows).map(({ effect, count }) => [effect, count]));

/** One row: how many decisions the lines shown stand in. */
export const decisionTotal = (reach: Pick<Reach, "over">, question: LinesQuestion): Sql => sql`
  SELECT count(DISTINCT line."decisionId")::int AS decisions
    FROM (${facts(reach, question)}) fact JOIN "DecisionLine" line ON line.id = fact."lineId" WHERE ${effectIs(question.filter.effect)}`;

export const parseTotal = (rows: unknown) => z.tuple([z.object({ decisions: z.int().nonnegative() })]).parse(rows)[0].decisions;

const effectIs = (effect: Effect | null): Sql => (effect === null ? sql`TRUE` : sql`fact.effect = ${effect}::"Effect"`);

const facts = (reach: Pick<Reach, "over">, question: LinesQuestion): Sql => (question.filter.recognised ? holdings(reach, question) : lines(reach, question));

/** The words name the cell or a unit above it, or the number of the line's paper: "12", "12-QĐ/HU". */
function found(alias: Sql, lineId: Sql, { filter, words, named }: LinesQuestion): Sql {
  const name = fits(alias, words, named, filter.on);
  const paper = numberAsked(filter.q);
  if (!paper) return name;
  const letters = paper.symbol === "" ? sql`TRUE` : sql`fold(numbered.symbol) = ${paper.symbol}`;
  return sql`(${name} OR EXISTS (
    SELECT FROM "DecisionLine" told JOIN "Decision" numbered ON numbered.id = told."decisionId" WHERE told.id = ${lineId} AND numbered.number = ${paper.number} AND ${letters}))`;
}

/** Every line decided in the period up to the day. */
const lines = (reach: Pick<Reach, "over">, question: LinesQuestion): Sql => {
  const { filter, place } = question;
  const { first, last } = daysOf(filter.period);
  return sql`
    SELECT line."decidedOn" AS day, line.id AS key, line.id AS "lineId", line."unitId", line.effect
      FROM "DecisionLine" line ${cellThen(sql`line`, place, filter.on)}
     WHERE line."titleId" = ${filter.title} AND line."decidedOn" BETWEEN ${first}::date AND least(${last}::date, ${filter.on}::date)
       AND ${reach.over("line")} AND ${within(sql`line`, place)} AND ${found(sql`line`, sql`line.id`, question)}`;
};

/** The lines that opened the titles won in the period and still held on the day: what the metric layer counts as recognised. */
const holdings = (reach: Pick<Reach, "over">, question: LinesQuestion): Sql => {
  const { filter, place } = question;
  const { first, last } = daysOf(filter.period);
  return sql`
    SELECT holding."heldFrom" AS day, holding.id AS key, holding."openedById" AS "lineId", holding."unitId", 'recognise'::"Effect" AS effect
      FROM "TitleHolding" holding ${cellThen(sql`holding`, place, filter.on)}
     WHERE holding."titleId" = ${filter.title} AND holding."heldFrom" BETWEEN ${first}::date AND least(${last}::date, ${filter.on}::date)
       AND (holding."heldUntil" IS NULL OR holding."heldUntil" > ${filter.on}::date)
       AND ${reach.over("holding")} AND ${within(sql`holding`, place)} AND ${found(sql`holding`, sql`holding."openedById"`, question)}`;
};
