import { z } from "zod";
import { sql, type Reach, type Sql } from "@/lib/access/reach";
import { daysOf, yearsOf } from "@/lib/domain/attainment/period";
import { Day, dayOfDate } from "@/lib/domain/day";
import { statusesOf, type RegistrationFilter } from "@/lib/domain/registration/filter";
import { statuses, type Status } from "@/lib/domain/registration/status";
import type { RegistrationRow } from "@/lib/domain/registration/view";
import { aboveThen, cellThen, fits, nameColumns, Names, validOn, within, type Place } from "./place";

/** What both statements ask: the filter, the place it names, and the cells its words name (null when they are too many). */
export type RegisterQuestion = { filter: RegistrationFilter; today: Day; place: Place | null; words: string; named: readonly string[] | null };

const day = z.date().transform(dayOfDate);
const Row = Names.extend({ id: z.uuid(), path: z.string(), year: z.int(), status: z.enum(statuses), expectedOn: day.nullable(), since: day });
const Count = z.object({ status: z.enum(statuses), count: z.int().nonnegative() });

/** Which way a page lies from the place it is asked from. */
export type Way = "on" | "back";

/**
 * Registrations standing on the day, a page in the order of their cells (backwards, up to the place, for "back"). Each year is
 * walked on its own and stops at a page, so that the index gives the rows already in order.
 */
export const registrationPage = (reach: Pick<Reach, "over">, question: RegisterQuestion, size: number, way: Way = "on"): Sql => {
  const { filter, place } = question;
  const { first, last } = yearsOf(filter.period);
  const after = filter.after;
  const from = way === "on" ? sql`>` : sql`<=`;
  const order = way === "on" ? sql`` : sql`DESC`;
  return sql`
  WITH page AS (
    SELECT hit.* FROM generate_series(${first}::int, ${last}::int) wanted(year)
     CROSS JOIN LATERAL (
       SELECT event.path, event."registrationId", event.year, event.status, event."expectedOn", event."on", event."unitId"
         FROM "RegistrationEvent" event ${cellThen(sql`event`, place, filter.on)}
        WHERE event.year = wanted.year AND ${fitting(reach, question)} AND ${statusIn(statusesOf(filter))}
          AND ${after ? sql`(event.path, event."registrationId") ${from} (${after[0]}, ${after[1]}::uuid)` : sql`TRUE`}
        ORDER BY event.path ${order}, event."registrationId" ${order} LIMIT ${size}) hit
     ORDER BY hit.path ${order}, hit."registrationId" ${order} LIMIT ${size}
  )
  SELECT page."registrationId" AS id, page.path, page.year, page.status, page."expectedOn", page."on" AS since, ${nameColumns}
    FROM page JOIN "UnitVersion" cell ON cell."unitId" = page."unitId" AND ${validOn(sql`cell`, filter.on)}
    ${aboveThen(filter.on)}
   ORDER BY page.path ${order}, page."registrationId" ${order}`;
};

export const parsePage = (rows: unknown): (RegistrationRow & { path: string })[] => z.array(Row).parse(rows);

/** One row a status: how many registrations of any status fit the rest of the filter. */
export const registrationCounts = (reach: Pick<Reach, "over">, question: RegisterQuestion): Sql => {
  const { filter, place } = question;
  const { first, last } = yearsOf(filter.period);
  return sql`
  SELECT event.status, count(*)::int AS count
    FROM "RegistrationEvent" event ${cellThen(sql`event`, place, filter.on)}
   WHERE event.year BETWEEN ${first}::int AND ${last}::int AND ${fitting(reach, question)} AND ${statusIn(statusesOf({ ...filter, status: null }), "withdrawn")}
   GROUP BY event.status`;
};

export const parseCounts = (rows: unknown): Partial<Record<Status, number>> => Object.fromEntries(z.array(Count).parse(rows).map(({ status, count }) => [status, count]));

/** The filter but for year, status and page. */
function fitting(reach: Pick<Reach, "over">, { filter, today, place, words, named }: RegisterQuestion): Sql {
  const { last } = daysOf(filter.period);
  // Nothing is dated after today, so what stands today is what has not ended: a far smaller index.
  const standing = filter.on >= today ? sql`event.until IS NULL` : sql`event."on" <= ${filter.on}::date AND (event.until IS NULL OR event.until > ${filter.on}::date)`;
  const expected = filter.expected ? sql`event."expectedOn" > ${filter.on}::date AND event."expectedOn" <= ${last}::date` : sql`TRUE`;
  return sql`event."titleId" = ${filter.title} AND ${standing} AND ${reach.over("event")} AND ${within(sql`event`, place)} AND ${expected} AND ${fits(sql`event`, words, named, filter.on)}`;
}

function statusIn(wanted: readonly Status[], ...more: readonly Status[]): Sql {
  const all = [...wanted, ...more];
  if (all.length === 1) return sql`event.status = ${all[0]}::"RegistrationStatus"`;
  return sql`event.status = ANY(${all}::text[]::"RegistrationStatus"[])`;
}
