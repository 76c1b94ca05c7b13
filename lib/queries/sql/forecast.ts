import { z } from "zod";
import { sql, type Reach, type Sql } from "@/lib/access/reach";
import { Day } from "@/lib/domain/day";
import { endingOf, steps } from "@/lib/domain/forecast/step";
import { statuses } from "@/lib/domain/registration/status";
import { aboveThen, cellThen, nameColumns, Names, placeColumn, PlaceColumn, placeSteps, stoodThen } from "./place";

export type ForecastQuestion = { unit: string; title: string; year: number; on: Day; most: number; /** Carried along to the units of that day, which is today. */ by: Day | null };

const Stay = z
  .object({ step: z.enum(steps), year: z.int(), from: Day, until: Day.nullable(), next: z.enum(statuses).nullable(), sameYear: z.boolean().nullable(), count: z.int() })
  .transform(({ next, sameYear, ...stay }) => ({ ...stay, ending: next && endingOf(stay.step, next, sameYear ?? true) }));
const Dossier = Names.extend({ id: z.uuid(), step: z.enum(steps), since: Day });
const Row = z.object({ place: PlaceColumn, stays: z.array(Stay), dossiers: z.array(Dossier) });

/**
 * One row: the stays at each step of all dossiers to a title that the day shows, counted, and the dossiers of the year that wait, those
 * furthest on the road first. What was written of a dossier without moving it is no new stay.
 */
export const forecastRow = (reach: Pick<Reach, "sql" | "over">, { unit, title, year, on, most, by }: ForecastQuestion): Sql => sql`
  WITH ${placeSteps(reach, unit, on, by)}, told AS (
    SELECT event."registrationId" AS id, event."unitId", event.path, event.seq, event."on", event.year, CASE event.status WHEN 'returned' THEN 'under_appraisal' ELSE event.status::text END AS status
      FROM "RegistrationEvent" event
     WHERE event."titleId" = ${title} AND event."on" <= ${on}::date AND ${reach.over("event")} AND ${stoodThen(sql`event`, unit, on, by)}
  ), moved_on AS (
    SELECT *, lag(status) OVER dossier IS DISTINCT FROM status OR lag(year) OVER dossier IS DISTINCT FROM year AS so FROM told WINDOW dossier AS (PARTITION BY id ORDER BY seq)
  ), stay AS MATERIALIZED (
    SELECT id, "unitId", status AS step, year, "on" AS "from", lead("on") OVER dossier AS until, lead(status) OVER dossier AS next, lead(year) OVER dossier = year AS "sameYear"
      FROM moved_on WHERE so WINDOW dossier AS (PARTITION BY id ORDER BY seq)
  )
  SELECT ${placeColumn(unit)},
         (SELECT coalesce(json_agg(s), '[]') FROM (
           SELECT step, year, "from", until, next, "sameYear", count(*) AS count FROM stay WHERE step = ANY(${[...steps]}) AND year <= ${year} GROUP BY step, year, "from", until, next, "sameYear") s) AS stays,
         (SELECT coalesce(json_agg(d), '[]') FROM (
           SELECT waiting.id, waiting.step, waiting."from" AS since, ${nameColumns(on, by)}
             FROM stay waiting ${cellThen(sql`waiting`, null, on)} ${aboveThen(on, by)}
            WHERE waiting.until IS NULL AND waiting.year = ${year} AND waiting.step = ANY(${[...steps]})
            ORDER BY array_position(${[...steps]}, waiting.step) DESC, waiting."from", waiting.id LIMIT ${most}) d) AS dossiers`;

export const parseForecast = (rows: unknown) => z.tuple([Row]).parse(rows)[0];

