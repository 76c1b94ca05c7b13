import { z } from "zod";
import { Former, formerly } from "@/lib/access/formerly";
import { sql, type Reach, type Sql } from "@/lib/access/reach";
import { appraisedStatuses } from "@/lib/domain/attainment/stage";
import { bases, measures } from "@/lib/domain/attainment/view";
import { Day } from "@/lib/domain/day";
import { openRechecks } from "@/lib/domain/recheck/workflow";
import { countedStatuses, pipelineStatuses, statuses } from "@/lib/domain/registration/status";
import { groupKinds } from "@/lib/domain/target/view";
import { kindsOf, levels, unitKinds } from "@/lib/domain/unit/level";
import type { UnitPath } from "@/lib/domain/unit/path";

import { CarriedColumn, carriedColumn, carriedStructure, ownersOfNow, predecessors, predecessorsNow } from "./attainment-now";
import { togetherStructure, type Together } from "./attainment-together";
import { anyOf, movedSince } from "./place";

const Count = z.int().nonnegative();
const Place = z.object({ id: z.string(), name: z.string(), level: z.enum(levels), kind: z.enum(unitKinds), parentName: z.string().nullable() });
const Line = z.object({
  id: z.string(),
  unitId: z.string(),
  valueKind: z.enum(["count", "percent", "percent_range"]),
  count: Count.nullable(),
  percentLow: Count.nullable(),
  percentHigh: Count.nullable(),
  base: z.enum(bases),
  revised: z.boolean(),
});

/** `child` is the id of the child of the place a row counts for, "" for what belongs to the place itself. */
const Row = z.object({
  title: z.object({ id: z.string(), name: z.string(), shortName: z.string() }).nullable(),
  place: Place.extend({ access: z.string() }).nullable(),
  children: z.array(Place.omit({ parentName: true }).extend({ formerly: Former })),
  cells: z.array(z.object({ child: z.string(), cells: Count })),
  registrations: z.array(z.object({ child: z.string(), registered: Count, registeredInTerm: Count, appraised: Count, underAppraisal: Count, additional: Count })),
  holdings: z.array(z.object({ child: z.string(), recognised: Count, held: Count, revoked: Count, recheckDue: Count })),
  rechecks: z.array(z.object({ child: z.string(), recheckPlanned: Count, recheckKept: Count, recheckFailing: Count })),
  stages: z.array(z.object({ status: z.enum(statuses), count: Count })),
  months: z.array(z.object({ month: z.string(), gained: Count, lost: Count })),
  lines: z.array(Line),
  withdrawn: z.array(z.object({ targetId: z.string(), unitId: z.string(), on: z.string().transform((text) => Day.parse(text)) })),
  others: z.array(Line.extend({ measure: z.enum(["registered", "held"]) })),
  groups: z.array(Line.omit({ unitId: true, revised: true }).extend({ kinds: z.array(z.enum(groupKinds)), clause: z.string(), communes: Count, cells: Count, registered: Count, appraised: Count, recognised: Count })),
  published: z.array(z.object({ unitId: z.string(), measure: z.enum(measures), value: Count })),
  carried: CarriedColumn,
});
export type AttainmentRow = z.infer<typeof Row>;

export type AttainmentQuestion = {
  unit: string;
  title: string;
  term: string;
  /** As published figures name it: "2021", "2020-2025". */
  period: string;
  /** Null asks for the whole term. */
  year: number | null;
  first: Day;
  last: Day;
  firstYear: number;
  lastYear: number;
  on: Day;
  structureDay: Day;
  /** `now` carries what stood on the reporting day along to the units of the structure day, which is today; `common` counts units of the structure day together. */
  lens?: { kind: "now" } | ({ kind: "common" } & Together);
  /** The year whose re-checks are counted, and where the asker plans such: elsewhere an unannounced one that is to come counts as not planned. */
  recheckYear: number;
  plansIn: readonly UnitPath[];
  /** Whether a line counts by its first value instead of the one in force on the reporting day. */
  original?: boolean;
};

/**
 * One row: every count of a unit and of its children, as of a day, by the units of a day, or carried along to today's. Cells,
 * registrations and holdings; never people.
 */
export const attainmentRow = (reach: Pick<Reach, "sql">, asked: AttainmentQuestion): Sql => sql`
  WITH ${structureOf(reach, asked)}, ${facts(asked)}, ${rechecksOf(asked)}, ${groupsOf(asked)}
  SELECT (SELECT to_json(t) FROM (SELECT id, name, "shortName" FROM "Title" WHERE id = ${asked.title}) t) AS title,
         (SELECT to_json(p) FROM (SELECT id, name, level, kind, "parentName", access FROM place) p) AS place,
         (SELECT coalesce(json_agg(c), '[]') FROM (SELECT id, name, level, kind, formerly FROM child) c) AS children,
         (SELECT coalesce(json_agg(c), '[]') FROM (SELECT child, count(*) AS cells FROM cell GROUP BY child) c) AS cells,
         (SELECT coalesce(json_agg(r), '[]') FROM (
           SELECT child,
                  count(*) FILTER (WHERE "inPeriod") AS registered,
                  count(*) AS "registeredInTerm",
                  count(*) FILTER (WHERE "inPeriod" AND status = ${anyOf(appraisedStatuses, sql`"RegistrationStatus"`)}) AS appraised,
                  count(*) FILTER (WHERE "inPeriod" AND status = 'under_appraisal') AS "underAppraisal",
                  count(*) FILTER (WHERE "inPeriod" AND "expectedOn" > ${asked.on}::date AND "expectedOn" <= ${asked.last}::date
                                     AND status = ${anyOf(pipelineStatuses, sql`"RegistrationStatus"`)}) AS additional
             FROM registration GROUP BY child) r) AS registrations,
         (SELECT coalesce(json_agg(h), '[]') FROM (
           SELECT child, count(*) FILTER (WHERE recognised) AS recognised, count(*) FILTER (WHERE held) AS held, count(*) FILTER (WHERE revoked) AS revoked,
                  count(*) FILTER (WHERE held AND "heldFrom" < ${`${asked.recheckYear}-01-01`}::date AND id NOT IN (SELECT id FROM recheck)) AS "recheckDue"
             FROM holding GROUP BY child) h) AS holdings,
         (SELECT coalesce(json_agg(r), '[]') FROM (
           SELECT child, count(*) FILTER (WHERE status = 'planned') AS "recheckPlanned", count(*) FILTER (WHERE status = 'kept') AS "recheckKept", count(*) FILTER (WHERE status IN ('failing', 'replied')) AS "recheckFailing"
             FROM recheck GROUP BY child) r) AS rechecks,
         (SELECT coalesce(json_agg(s), '[]') FROM (
           SELECT status, count(*) AS count FROM registration WHERE "inPeriod" AND status = ${anyOf(pipelineStatuses, sql`"RegistrationStatus"`)} GROUP BY status) s) AS stages,
         (SELECT coalesce(json_agg(m), '[]') FROM (
           SELECT to_char(day, 'YYYY-MM') AS month, count(*) FILTER (WHERE gain) AS gained, count(*) FILTER (WHERE NOT gain) AS lost
             FROM (SELECT "heldFrom" AS day, true AS gain FROM holding WHERE "inPeriod"
                   UNION ALL SELECT "heldUntil", false FROM holding WHERE "inPeriod" AND "heldUntil" <= ${asked.on}::date) change
            GROUP BY month) m) AS months,
         (SELECT coalesce(json_agg(l), '[]') FROM line l WHERE l."groupKinds" = '{}' AND l.measure = 'recognised' AND NOT l.withdrawn) AS lines,
         (SELECT coalesce(json_agg(w), '[]') FROM (
           SELECT id AS "targetId", "unitId", "setOn" AS "on" FROM line WHERE withdrawn AND "groupKinds" = '{}' AND measure = 'recognised') w) AS withdrawn,
         (SELECT coalesce(json_agg(l), '[]') FROM line l JOIN place ON place.id = l."unitId" WHERE l.measure <> 'recognised' AND NOT l.withdrawn) AS others,
         (SELECT coalesce(json_agg(g), '[]') FROM group_line g) AS groups,
         (SELECT coalesce(json_agg(f), '[]') FROM (
           SELECT figure."unitId", figure.measure, figure.value
             FROM "PublishedFigure" figure
            WHERE figure."titleId" = ${asked.title} AND figure.period = ${asked.period} AND figure."on" = ${asked.on}::date
              AND figure."unitId" = ANY(ARRAY(${ownersOf(asked.lens)}))) f) AS published,
         ${asked.lens?.kind === "now" ? carriedColumn : sql`NULL::json`} AS carried`;

function structureOf(reach: Pick<Reach, "sql">, asked: AttainmentQuestion): Sql {
  if (!asked.lens) return structure(reach, asked);
  return asked.lens.kind === "now" ? carriedStructure(reach, asked) : togetherStructure(reach, { ...asked, ...asked.lens });
}

/**
 * The place in reach, its children in reach, and all its cells, by the versions valid on the structure day. The span of today's access
 * paths lets one index range serve the facts of a subtree; while no unit changed since, it is the place's own.
 */
const structure = (reach: Pick<Reach, "sql">, { unit, structureDay }: AttainmentQuestion): Sql => sql`
  place AS MATERIALIZED (
    SELECT unit.id, unit.level, unit.path AS access, version.kind, version.name, version.path, above.name AS "parentName",
           length(version.path) - length(replace(version.path, '/', '')) + 1 AS depth
      FROM "Unit" unit
      JOIN "UnitVersion" version ON version."unitId" = unit.id AND ${validOn("version", structureDay)}
      LEFT JOIN "UnitVersion" above ON above."unitId" = version."parentId" AND ${validOn("above", structureDay)}
     WHERE unit.id = ${unit} AND ${reach.sql}
  ), child AS MATERIALIZED (
    SELECT unit.id, unit.level, version.kind, version.name, CASE WHEN unit.level = 'cell' THEN ${formerly(sql`version`, structureDay)} END AS formerly
      FROM place
      JOIN "UnitVersion" version ON version."parentId" = place.id AND ${validOn("version", structureDay)}
      JOIN "Unit" unit ON unit.id = version."unitId"
     WHERE ${reach.sql}
  ), cell AS MATERIALIZED (
    SELECT version."unitId" AS id, version.path AS stood, split_part(version.path, '/', place.depth) AS child
      FROM place
      JOIN "UnitVersion" version ON version.path >= place.path AND version.path < rtrim(place.path, '/') || '0' AND ${validOn("version", structureDay)}
       AND version.kind = ${anyOf(kindsOf.cell, sql`"UnitKind"`)}
  ), moved AS MATERIALIZED (
    SELECT ${movedSince(structureDay)} AS since
  ), span AS MATERIALIZED (
    SELECT CASE WHEN moved.since THEN (SELECT min(unit.path) FROM cell JOIN "Unit" unit USING (id)) ELSE place.access END AS low,
           CASE WHEN moved.since THEN (SELECT max(unit.path) FROM cell JOIN "Unit" unit USING (id)) ELSE rtrim(place.access, '/') || '0' END AS high
      FROM place, moved
  )`;

/** What stood on the reporting day. */
const facts = ({ title, term, firstYear, lastYear, first, last, on }: AttainmentQuestion): Sql => sql`
  registration AS MATERIALIZED (
    SELECT cell.id, cell.child, event.status, event."expectedOn", event.year BETWEEN ${firstYear} AND ${lastYear} AS "inPeriod"
      FROM span
      JOIN "RegistrationEvent" event ON event."titleId" = ${title} AND event."termId" = ${term} AND event.path BETWEEN span.low AND span.high
       AND event."on" <= ${on}::date AND (event.until IS NULL OR event.until > ${on}::date)
       AND event.status = ${anyOf(countedStatuses, sql`"RegistrationStatus"`)}
      JOIN cell ON cell.id = event."unitId"
  ), holding AS MATERIALIZED (
    SELECT cell.id, cell.child, held_title."heldFrom", held_title."heldUntil", valid.now AS held,
           valid."inPeriod", valid."inPeriod" AND valid.now AS recognised,
           coalesce(held_title."closeEffect" = 'revoke' AND held_title."heldUntil" BETWEEN ${first}::date AND least(${last}::date, ${on}::date), false) AS revoked
      FROM span
      JOIN "TitleHolding" held_title ON held_title."titleId" = ${title} AND held_title.path BETWEEN span.low AND span.high AND held_title."heldFrom" <= ${on}::date
      JOIN cell ON cell.id = held_title."unitId"
     CROSS JOIN LATERAL (
       SELECT held_title."heldUntil" IS NULL OR held_title."heldUntil" > ${on}::date AS now,
              held_title."heldFrom" BETWEEN ${first}::date AND ${last}::date AS "inPeriod") valid
  )`;

/** The last re-check of each cell, of the year or begun before and still under way on the reporting day: as queries/list-schedule.ts lists them. */
const rechecksOf = ({ title, on, recheckYear, plansIn }: AttainmentQuestion): Sql => sql`
  recheck AS MATERIALIZED (
    SELECT DISTINCT ON (cell.id) cell.id, cell.child, latest.status
      FROM span
      JOIN "Recheck" looked ON looked."titleId" = ${title} AND looked.year <= ${recheckYear} AND looked.path BETWEEN span.low AND span.high
      JOIN cell ON cell.id = looked."unitId"
     CROSS JOIN LATERAL (SELECT event.status FROM "RecheckEvent" event WHERE event."recheckId" = looked.id AND event."on" <= ${on}::date ORDER BY event.seq DESC LIMIT 1) latest
     WHERE latest.status <> 'cancelled' AND (looked.year = ${recheckYear} OR latest.status = ${anyOf(openRechecks, sql`"RecheckStatus"`)})
       AND (looked.kind <> 'unannounced' OR latest.status <> 'planned' OR ${plansIn.reduce((any, root) => sql`${any} OR starts_with(looked.path, ${root})`, sql`FALSE`)})
     ORDER BY cell.id, looked."plannedOn" DESC, looked.id DESC
  )`;

/** The place and its children, whose lines and printed figures are shown. */
const shown = sql`SELECT id FROM place UNION ALL SELECT id FROM child`;

const ownersOf = (lens: AttainmentQuestion["lens"]): Sql => (lens?.kind === "now" ? predecessorsNow : lens ? predecessors : shown);

/** Target lines set by the reporting day, each by its revision in force then; lines over groups of communes are counted within the place, by the units of the reporting day when carried. */
const groupsOf = ({ title, term, year, on, structureDay, lens, original = false }: AttainmentQuestion): Sql => {
  const day = lens ? on : structureDay;
  return sql`
  line AS MATERIALIZED (
    SELECT target.id, target."unitId", target.measure, target."groupKinds", revision."valueKind", revision.count, revision."percentLow", revision."percentHigh", revision.base, revision.clause, revision.withdrawn, revision."setOn",
           target.seq > 1 AND EXISTS (SELECT FROM "TargetRevision" next WHERE next."targetId" = target.id AND next.seq > 1 AND next."setOn" <= ${on}::date) AS revised
      FROM "Target" target
      JOIN "TargetRevision" revision ON revision."targetId" = target.id AND revision."setOn" <= ${on}::date
       AND CASE WHEN ${original}::boolean THEN revision.seq = 1 ELSE revision.until IS NULL OR revision.until > ${on}::date END
     WHERE target."unitId" = ANY(ARRAY(${ownersOf(lens)}))
       AND target."titleId" = ${title} AND target."termId" = ${term} AND target.year IS NOT DISTINCT FROM ${year}::int
  ), group_line AS (
    SELECT line.id, line."valueKind", line.count, line."percentLow", line."percentHigh", line.base, line."groupKinds" AS kinds, line.clause, counted.*
      FROM line
      JOIN ${lens ? ownersOfNow : sql`place`} place ON place.id = line."unitId"
     CROSS JOIN LATERAL (
       SELECT count(DISTINCT member."unitId") AS communes, count(DISTINCT cell.id) AS cells,
              count(DISTINCT cell.id) FILTER (WHERE cell.id IN (SELECT id FROM registration WHERE "inPeriod")) AS registered,
              count(DISTINCT cell.id) FILTER (WHERE cell.id IN (SELECT id FROM registration WHERE "inPeriod" AND status = ${anyOf(appraisedStatuses, sql`"RegistrationStatus"`)})) AS appraised,
              count(DISTINCT cell.id) FILTER (WHERE cell.id IN (SELECT id FROM holding WHERE recognised)) AS recognised
         FROM "UnitGroup" kept
         JOIN "GroupMember" member ON member."groupId" = kept.id AND ${validOn("member", day)}
         JOIN "UnitVersion" version ON version."unitId" = member."unitId" AND ${validOn("version", day)} AND starts_with(version.path, place.path)
         LEFT JOIN cell ON starts_with(cell.stood, version.path)
        WHERE kept.kind = ANY(line."groupKinds")) counted
     WHERE line."groupKinds" <> '{}' AND NOT line.withdrawn
  )`;
};

/** A dated row in force on a day: `validUntil` is the first day it no longer is. */
const validOn = (alias: "version" | "above" | "member", day: Day): Sql => {
  if (alias === "version") return sql`version."validFrom" <= ${day}::date AND (version."validUntil" IS NULL OR version."validUntil" > ${day}::date)`;
  if (alias === "above") return sql`above."validFrom" <= ${day}::date AND (above."validUntil" IS NULL OR above."validUntil" > ${day}::date)`;
  return sql`member."validFrom" <= ${day}::date AND (member."validUntil" IS NULL OR member."validUntil" > ${day}::date)`;
};

export const parseAttainment = (rows: unknown): AttainmentRow => z.tuple([Row]).parse(rows)[0];
