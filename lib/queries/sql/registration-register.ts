import { z } from "zod";
import { sql, type Reach, type Sql } from "@/lib/access/reach";
import { daysOf, yearsOf } from "@/lib/domain/attainment/period";
import { Day } from "@/lib/domain/day";
import { statusesOf, type RegistrationFilter } from "@/lib/domain/registration/filter";
import { statuses, type Status } from "@/lib/domain/registration/status";
import { aboveThen, anyOf, fits, nameColumns, namedSteps, Names, placeColumn, PlaceColumn, placeSteps, stoodThen, validOn, wordsOf } from "./place";

const Key = z.tuple([z.string(), z.uuid()]);
const Row = Names.extend({ id: z.uuid(), path: z.string(), year: z.int(), status: z.enum(statuses), expectedOn: Day.nullable(), since: Day });
const Register = z.object({ place: PlaceColumn, rows: z.array(Row), counts: z.partialRecord(z.enum(statuses), z.int().nonnegative()), before: Key.nullable() });

/**
 * The register of a filter in one row: the place, `size` registrations standing on the day in the order of their cells, how many of each
 * status fit the rest of the filter, and the last of the `size` rows before the page (null when there are fewer).
 */
export const registrationRegister = (reach: Pick<Reach, "sql" | "over">, filter: RegistrationFilter, today: Day, size: number): Sql => sql`
  WITH ${facts(reach, filter, today)},
  page AS (
    SELECT * FROM fact
     WHERE ${statusIn(statusesOf(filter))} AND ${filter.after ? sql`(path, "registrationId") > (${filter.after[0]}, ${filter.after[1]}::uuid)` : sql`TRUE`}
     ORDER BY path, "registrationId" LIMIT ${size}
  ), ${shown(filter, today)}
  SELECT ${placeColumn(filter.unit)},
         (SELECT coalesce(json_agg(shown), '[]') FROM shown) AS rows,
         (SELECT coalesce(json_object_agg(status, count ORDER BY status), '{}') FROM (SELECT status, count(*) FROM fact GROUP BY status) counted) AS counts,
         ${filter.after ? before(filter, filter.after, size) : sql`NULL::json`} AS before`;

/** Every registration of the filter, a row each in the same order. */
export const registrationRows = (reach: Pick<Reach, "sql" | "over">, filter: RegistrationFilter, today: Day): Sql => sql`
  WITH ${facts(reach, filter, today)}, page AS (SELECT * FROM fact WHERE ${statusIn(statusesOf(filter))}), ${shown(filter, today)}
  SELECT to_json(shown) AS row FROM shown`;

const facts = (reach: Pick<Reach, "sql" | "over">, filter: RegistrationFilter, today: Day): Sql => sql`
  ${placeSteps({ sql: reach.sql }, filter.unit, filter.on, by(filter, today))}${namedSteps(wordsOf(filter.q), filter.unit, filter.on, by(filter, today))},
  fact AS MATERIALIZED (${fitting(reach, filter, today)})`;

const shown = (filter: RegistrationFilter, today: Day): Sql => sql`shown AS (
    SELECT page."registrationId" AS id, page.path, page.year, page.status, page."expectedOn", page."on" AS since, ${nameColumns(filter.on, by(filter, today))}
      FROM page JOIN "UnitVersion" cell ON cell."unitId" = page."unitId" AND ${validOn(sql`cell`, filter.on)}
      ${aboveThen(filter.on, by(filter, today))}
     ORDER BY page.path, page."registrationId"
  )`;

/** Today, where the filter carries units along to it. */
export const by = ({ lens }: RegistrationFilter, today: Day) => (lens === "now" ? today : null);

const before = (filter: RegistrationFilter, after: readonly [string, string], size: number): Sql => sql`(
  SELECT json_build_array(path, "registrationId") FROM fact
   WHERE ${statusIn(statusesOf(filter))} AND (path, "registrationId") <= (${after[0]}, ${after[1]}::uuid)
   ORDER BY path DESC, "registrationId" DESC OFFSET ${size - 1} LIMIT 1)`;

export const parseRegister = (rows: unknown) => z.tuple([Register]).parse(rows)[0];
export const parseRows = (rows: unknown) => z.array(Row).parse(rows);

/** Registrations that fit the filter but for status and page. */
function fitting(reach: Pick<Reach, "over">, filter: RegistrationFilter, today: Day): Sql {
  const { first, last } = yearsOf(filter.period);
  const { last: lastDay } = daysOf(filter.period);
  // Nothing is dated after today, so what stands today is what has not ended: a far smaller index.
  const standing = filter.on >= today ? sql`event.until IS NULL` : sql`event."on" <= ${filter.on}::date AND (event.until IS NULL OR event.until > ${filter.on}::date)`;
  const expected = filter.expected ? sql`event."expectedOn" > ${filter.on}::date AND event."expectedOn" <= ${lastDay}::date` : sql`TRUE`;
  // In the order of the units of the day; while none changed since, that is where they are reached.
  const then = sql`CASE WHEN (SELECT since FROM moved) THEN (SELECT cell.path FROM "UnitVersion" cell WHERE cell."unitId" = event."unitId" AND ${validOn(sql`cell`, filter.on)}) ELSE event.path END`;
  const place = by(filter, today) ? sql`event.path` : then;
  return sql`
    SELECT event."registrationId", ${place} AS path, event.year, event.status, event."expectedOn", event."on", event."unitId"
      FROM "RegistrationEvent" event
     WHERE event."titleId" = ${filter.title} AND event.year BETWEEN ${first}::int AND ${last}::int AND ${standing} AND ${reach.over("event")}
       AND ${statusIn(statusesOf({ ...filter, status: null }), "withdrawn")} AND ${stoodThen(sql`event`, filter.unit, filter.on, by(filter, today))} AND ${expected} AND ${fits(sql`event`, wordsOf(filter.q), filter.on, by(filter, today))}`;
}

const statusIn = (wanted: readonly Status[], ...more: readonly Status[]): Sql => sql`status = ${anyOf([...wanted, ...more], sql`"RegistrationStatus"`)}`;
