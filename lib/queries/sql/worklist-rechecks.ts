import { z } from "zod";
import { sql, type Reach, type Sql } from "@/lib/access/reach";
import { Day, yearOf } from "@/lib/domain/day";
import { openRechecks, recheckKinds, recheckStatuses } from "@/lib/domain/recheck/workflow";
import { defaultDays } from "@/lib/domain/registration/clock";
import { UnitPath } from "@/lib/domain/unit/path";
import { aboveThen, anyOf, bodyPath, cellThen, idsIn, nameColumns, Names, validOn } from "./place";

/** Where a person has to do with titles that are held: as who looks, who decides, who answers, and who may take one away. */
export type Looking = { appraise: readonly UnitPath[]; decide: readonly UnitPath[]; replies: readonly UnitPath[]; issues: readonly UnitPath[] };

export const RecheckRow = Names.extend({
  id: z.uuid(), kind: z.enum(recheckKinds), status: z.enum(recheckStatuses), plannedOn: Day, replyUntil: Day.nullable(), since: Day,
  title: z.string(), path: UnitPath, appraisePath: UnitPath.nullable(), decidePath: UnitPath.nullable(), days: z.int(),
});
export const BacklogRow = z.object({ titleId: z.string(), title: z.string(), plan: z.int(), signal: z.int() });

const open = anyOf(openRechecks, sql`"RecheckStatus"`);

/** Re-checks under way in reach that concern the person, as JSON; those due first. */
export const rechecksOf = (reach: Pick<Reach, "over">, { appraise, decide, replies, issues }: Looking, today: Day, most: number): Sql => sql`
  SELECT coalesce(json_agg(looked ORDER BY looked."plannedOn", looked.path, looked.id), '[]') FROM (
    SELECT recheck.id, recheck.kind, recheck.status, recheck."plannedOn", recheck."replyUntil", recheck.path, title."shortName" AS title, ${nameColumns(today)},
           (SELECT event."on" FROM "RecheckEvent" event WHERE event."recheckId" = recheck.id ORDER BY event.seq DESC LIMIT 1) AS since,
           ${bodyPath(sql`recheck`, "appraise", today)} AS "appraisePath", ${bodyPath(sql`recheck`, "decide", today)} AS "decidePath",
           coalesce((SELECT rule.value::int FROM "OfficeRule" rule WHERE rule."unitId" = ANY(${idsIn(sql`recheck.path`)}) AND rule.key = 'stage_days' AND ${validOn(sql`rule`, today)}), ${defaultDays}::int) AS days
      FROM (SELECT * FROM "Recheck" recheck WHERE ${reach.over("recheck")} AND recheck.status = ${open} AND ${below("recheck", [...appraise, ...decide, ...replies, ...issues])}
             ORDER BY recheck."plannedOn", recheck.path, recheck.id LIMIT ${most}) recheck
      JOIN "Title" title ON title.id = recheck."titleId"
      ${cellThen(sql`recheck`, null, today)}
      ${aboveThen(today)}) looked`;

/**
 * One row for each title, as JSON: cells that the person's bodies look at and have not scheduled in the year, and those with an open signal.
 * The body is asked once for each commune: competences stand above cells.
 */
export const backlogOf = (reach: Pick<Reach, "over">, { appraise, decide }: Looking, today: Day): Sql => sql`
  SELECT coalesce(json_agg(owed), '[]') FROM (
    SELECT commune."titleId", title."shortName" AS title, sum(commune.plan) AS plan, sum(commune.signal) AS signal
      FROM (SELECT holding."titleId", regexp_replace(holding.path, '[^/]+/$', '') AS path, count(*) FILTER (WHERE asked.plan) AS plan, count(*) FILTER (WHERE asked.signal) AS signal
              FROM "TitleHolding" holding
             CROSS JOIN LATERAL (
               SELECT holding."heldFrom" < ${`${yearOf(today)}-01-01`}::date AND NOT EXISTS (
                        SELECT FROM "Recheck" recheck WHERE recheck."unitId" = holding."unitId" AND recheck."titleId" = holding."titleId" AND recheck.status <> 'cancelled' AND (recheck.year = ${yearOf(today)} OR recheck.status = ${open})) AS plan,
                      EXISTS (SELECT FROM "TitleSignal" signal WHERE signal."unitId" = holding."unitId" AND signal."titleId" = holding."titleId" AND signal."dismissedOn" IS NULL AND signal."recheckId" IS NULL) AS signal) asked
             WHERE ${reach.over("holding")} AND holding."heldUntil" IS NULL AND ${below("holding", [...appraise, ...decide])} AND (asked.plan OR asked.signal)
             GROUP BY 1, 2) commune
      JOIN "Title" title ON title.id = commune."titleId"
     WHERE ${bodyPath(sql`commune`, "appraise", today)} = ANY(${[...appraise]}::text[]) OR ${bodyPath(sql`commune`, "decide", today)} = ANY(${[...decide]}::text[])
     GROUP BY commune."titleId", title."shortName", title.position ORDER BY title.position) owed`;

/** Rows of facts at or below any of some paths; none without one. */
const below = (alias: "recheck" | "holding", roots: readonly UnitPath[]): Sql => {
  const fact = alias === "recheck" ? sql`recheck.path` : sql`holding.path`;
  return sql`(${roots.reduce((all, root) => sql`${all} OR (${fact} >= ${root} AND ${fact} < ${`${root.slice(0, -1)}0`})`, sql`FALSE`)})`;
};
