import { teamShape, teamView } from "@/lib/access/appraisal-team";
import { read } from "@/lib/access/door";
import { mayRole } from "@/lib/access/rights";
import { mayAnywhere } from "@/lib/access/scope";
import { dayOfDate } from "@/lib/domain/day";
import type { AppraisalList } from "@/lib/domain/appraisal/view";

const mostShown = 200;
const called = { select: { id: true, versions: { orderBy: { validFrom: "desc" }, take: 1, select: { name: true, kind: true } } } } as const;

/** Teams in force in reach, and the dossiers that wait for them or lie with them, the one due first on top: as many as a page shows, or the whole list for a file. */
export const listAppraisals = read("appraisal.read", async ({ db, reach, scope, today }, whole?: "whole"): Promise<AppraisalList> => {
  const teams = await db.appraisalTeam.findMany({ where: { replacedOn: null, unit: reach.units }, include: { ...teamShape(today), unit: { select: { ...teamShape(today).unit.select, path: true } } }, orderBy: { unit: { path: "asc" } } });
  const own = scope.grants.filter(({ role }) => mayRole(role, "team.form")).map(({ root }) => root as string);
  const found = await db.registration.findMany({
    where: { status: { in: ["proposed", "under_appraisal", "returned"] }, unit: reach.units },
    orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { path: "asc" }, { id: "asc" }],
    ...(!whole && { take: mostShown + 1 }),
    include: { unit: { select: { ...called.select, parent: called } }, holder: { select: { displayName: true } }, events: { orderBy: { seq: "desc" }, take: 1, select: { on: true } }, sittings: { where: { conclusion: null }, select: { id: true } } },
  });
  const rows = (whole ? found : found.slice(0, mostShown)).flatMap(({ unit, events: [last], sittings: [sitting], ...row }) => {
    const version = unit.versions[0];
    const above = unit.parent?.versions[0];
    if (!version || !last) return [];
    return [{ id: row.id, cell: { id: unit.id, ...version }, parent: unit.parent && above ? { id: unit.parent.id, ...above } : null, year: row.year, status: row.status, since: dayOfDate(last.on), dueOn: row.dueOn && dayOfDate(row.dueOn), holder: row.holder?.displayName ?? null, sitting: sitting?.id ?? null }];
  });
  return { teams: teams.map((team) => ({ ...teamView(team), isOwn: own.includes(team.unit.path) })), rows, more: !whole && found.length > mostShown, mayForm: mayAnywhere(scope, "team.form") };
});
