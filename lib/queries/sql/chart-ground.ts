import { z } from "zod";
import { sql, type Reach, type Sql } from "@/lib/access/reach";
import type { Day } from "@/lib/domain/day";
import { countedStatuses, statuses } from "@/lib/domain/registration/status";
import { kindsOf, unitKinds } from "@/lib/domain/unit/level";
import { anyOf, idsIn, placeColumn, PlaceColumn, placeSteps, validOn } from "./place";

export type ChartQuestion = { unit: string; title: string; year: number; on: Day; /** Carried along to the units of that day, which is today. */ by: Day | null };

const Count = z.int().nonnegative();
const Called = z.object({ id: z.string(), name: z.string(), kind: z.enum(unitKinds) });
const Row = z.object({
  place: PlaceColumn,
  months: z.array(z.object({ child: z.string(), month: z.string(), gained: Count, lost: Count })),
  dossiers: z.array(z.object({ child: z.string(), status: z.enum(statuses), count: Count, overdue: Count })),
  concerns: z.array(z.object({ child: z.string(), raised: Count, answered: Count })),
  communes: z.array(Called.extend({ above: Called.extend({ code: z.string().nullable() }).nullable(), cells: Count, held: Count, recognised: Count, isBound: z.boolean() })),
});

/**
 * One row: of a place in reach, by the units of the day or those that carry them on, and part by part, titles gained and lost by month, dossiers by where they stand,
 * difficulties told and answered, and its communes. Counts as the metric layer counts them; never people.
 */
export const chartRow = (reach: Pick<Reach, "sql">, { unit, title, year, on, by }: ChartQuestion): Sql => sql`
  WITH ${placeSteps(reach, unit, on, by)}, ${by ? cellsNow(on, by) : cellsThen(on)}, holding AS MATERIALIZED (
    SELECT cell.id, cell.child, cell.commune, held_title."heldFrom", held_title."heldUntil",
           held_title."heldUntil" IS NULL OR held_title."heldUntil" > ${on}::date AS held,
           held_title."heldFrom" BETWEEN ${`${year}-01-01`}::date AND ${`${year}-12-31`}::date AS "inYear"
      FROM place
      JOIN "TitleHolding" held_title ON held_title."titleId" = ${title} AND held_title.path BETWEEN place.low AND place.high AND held_title."heldFrom" <= ${on}::date
      JOIN cell ON cell.id = held_title."unitId"
  ), dossier AS MATERIALIZED (
    SELECT event."registrationId" AS id, cell.child, event.status, event."dueOn" < ${on}::date AS late
      FROM place
      JOIN "RegistrationEvent" event ON event."titleId" = ${title} AND event.year = ${year} AND event.path BETWEEN place.low AND place.high
       AND event."on" <= ${on}::date AND (event.until IS NULL OR event.until > ${on}::date) AND event.status = ${anyOf(countedStatuses, sql`"RegistrationStatus"`)}
      JOIN cell ON cell.id = event."unitId"
  )
  SELECT ${placeColumn(unit)},
         (SELECT coalesce(json_agg(m), '[]') FROM (
           SELECT child, to_char(day, 'YYYY-MM') AS month, count(*) FILTER (WHERE gain) AS gained, count(*) FILTER (WHERE NOT gain) AS lost
             FROM (SELECT child, "heldFrom" AS day, true AS gain FROM holding WHERE "inYear"
                   UNION ALL SELECT child, "heldUntil", false FROM holding WHERE "inYear" AND NOT held) change
            GROUP BY child, month) m) AS months,
         (SELECT coalesce(json_agg(d), '[]') FROM (SELECT child, status, count(*) AS count, count(*) FILTER (WHERE late) AS overdue FROM dossier GROUP BY child, status) d) AS dossiers,
         (SELECT coalesce(json_agg(c), '[]') FROM (
           SELECT dossier.child, count(*) AS raised, count(*) FILTER (WHERE report.answer IS NOT NULL AND report."reviewedOn" <= ${on}::date) AS answered
             FROM dossier JOIN "ProgressReport" report ON report."registrationId" = dossier.id
            WHERE report."on" <= ${on}::date AND (report.difficulty IS NOT NULL OR report.help IS NOT NULL)
            GROUP BY dossier.child) c) AS concerns,
         ${communes(title, on, by ?? on)} AS communes`;

/** The cells of the place on the day, each with the commune and the part of the place it counts for, and the commune it stood in. */
const cellsThen = (on: Day): Sql => sql`
  cell AS MATERIALIZED (
    SELECT version."unitId" AS id, version."parentId" AS stood, version."parentId" AS commune, split_part(version.path, '/', length(place.path) - length(replace(place.path, '/', '')) + 1) AS child
      FROM place
      JOIN "UnitVersion" version ON version.path >= place.path AND version.path < rtrim(place.path, '/') || '0' AND ${validOn(sql`version`, on)}
       AND version.kind = ${anyOf(kindsOf.cell, sql`"UnitKind"`)}
  )`;

/** The same, each cell where it is carried to: what no part of the place, or no commune, carries on alone counts for none. */
const cellsNow = (on: Day, by: Day): Sql => sql`
  cell AS MATERIALIZED (
    SELECT unit.id, stood."parentId" AS stood, commune."unitId" AS commune, coalesce(child."unitId", '') AS child
      FROM place
      JOIN "Unit" unit ON unit.path BETWEEN place.low AND place.high AND unit.level = 'cell'
      JOIN "UnitVersion" stood ON stood."unitId" = unit.id AND ${validOn(sql`stood`, on)}
      LEFT JOIN "UnitVersion" child ON child."unitId" = split_part(unit.path, '/', length(place.access) - length(replace(place.access, '/', '')) + 1) AND child."parentId" = place.id AND ${validOn(sql`child`, by)}
      LEFT JOIN "UnitVersion" commune ON commune."unitId" = ANY(${idsIn(sql`unit.path`)}) AND commune.kind = ${anyOf(kindsOf.commune, sql`"UnitKind"`)} AND ${validOn(sql`commune`, by)}
  )`;

/**
 * Communes of the place with the unit above each; one is bound where all its cells come from communes of a group whose cells must all be
 * recognised. A whole country's are too many to draw.
 */
const communes = (title: string, on: Day, day: Day): Sql => sql`
  (WITH bound AS MATERIALIZED (
    SELECT DISTINCT commune."unitId" AS id
      FROM "GroupMember" member
      JOIN "UnitGroup" kept ON kept.id = member."groupId"
      JOIN "Target" target ON kept.kind = ANY(target."groupKinds") AND target."titleId" = ${title}
      JOIN "TargetRevision" asked ON asked."targetId" = target.id AND NOT asked.withdrawn AND asked."setOn" <= ${on}::date AND (asked.until IS NULL OR asked.until > ${on}::date)
      JOIN "UnitVersion" owner ON owner."unitId" = target."unitId" AND ${validOn(sql`owner`, on)}
      JOIN "UnitVersion" commune ON commune."unitId" = member."unitId" AND ${validOn(sql`commune`, on)} AND starts_with(commune.path, owner.path)
     WHERE ${validOn(sql`member`, on)}
  )
  SELECT coalesce(json_agg(c), '[]') FROM (
    SELECT commune."unitId" AS id, commune.name, commune.kind,
           CASE WHEN above."unitId" IS NULL THEN NULL ELSE json_build_object('id', above."unitId", 'name', above.name, 'kind', above.kind, 'code', above.code) END AS above,
           counted.cells, coalesce(holdings.held, 0) AS held, coalesce(holdings.recognised, 0) AS recognised, counted.bound AS "isBound"
      FROM (SELECT commune AS id, count(*) AS cells, bool_and(stood IN (SELECT id FROM bound)) AS bound FROM cell GROUP BY commune) counted
      JOIN "UnitVersion" commune ON commune."unitId" = counted.id AND ${validOn(sql`commune`, day)}
      LEFT JOIN "UnitVersion" above ON above."unitId" = commune."parentId" AND ${validOn(sql`above`, day)}
      LEFT JOIN (SELECT commune AS id, count(*) FILTER (WHERE held) AS held, count(*) FILTER (WHERE held AND "inYear") AS recognised FROM holding GROUP BY commune) holdings ON holdings.id = counted.id
     WHERE (SELECT level FROM place) IN ('province', 'district')) c)`;

export const parseChart = (rows: unknown) => z.tuple([Row]).parse(rows)[0];
