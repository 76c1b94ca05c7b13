import { glance } from "@/lib/access/door";
import { roots } from "@/lib/access/scope";
import { addCounts, figuresOf, noCounts, type Counts } from "@/lib/domain/attainment/figures";
import type { AttainmentFilter } from "@/lib/domain/attainment/filter";
import { groupName } from "@/lib/domain/attainment/group";
import { monthsOf } from "@/lib/domain/attainment/months";
import { daysOf, periodKey, recheckYear, yearsOf } from "@/lib/domain/attainment/period";
import { carriedLine, isWhole } from "@/lib/domain/attainment/restate";
import { undividedWords } from "@/lib/domain/attainment/say-lens";
import { elapsed } from "@/lib/domain/attainment/standing";
import { askedBy } from "@/lib/domain/attainment/target";
import type { Attainment, Figures, GroupFigures, OtherTarget, Restated } from "@/lib/domain/attainment/view";
import type { Day } from "@/lib/domain/day";
import { pipelineStatuses } from "@/lib/domain/registration/status";
import { attainmentRow, parseAttainment, type AttainmentRow } from "./sql/attainment";

/**
 * Attainment of a unit and of each of its children for a period, as of a reporting day, by the units of the structure day
 * (the reporting day unless told), or carried along to today's units. Null when the unit is out of reach or did not exist on that day.
 */
export const getAttainment = glance("attainment.read", async ({ ask, reach, scope, today }, filter: AttainmentFilter & { structureDay?: Day }): Promise<Attainment | null> => {
  const { unit, period, on, lens, structureDay = lens ? today : on, against = "revised", ...of } = filter;
  const years = yearsOf(period);
  const question = { unit, title: of.title, term: period.term, period: periodKey(period), year: period.kind === "year" ? period.year : null, on, structureDay, original: against === "original", recheckYear: recheckYear(filter), plansIn: roots(scope, "recheck.manage"), ...(lens === "now" && { lens: { kind: lens } }), ...daysOf(period) };
  const row = await ask(attainmentRow({ sql: reach.sql }, { ...question, firstYear: years.first, lastYear: years.last }), parseAttainment);
  if (!row.place || !row.title) return null;

  const gone = elapsed(years.first, years.last, on);
  const figures = (place: Figures["unit"], counts: Counts) => figuresOf(place, counts, lineOf(row, place.id, counts.cells) ?? undefined, { base: of.base, elapsed: gone, printed: printedOf(row, place.id, counts.cells) });

  const parts = countsByChild(row);
  const total = figures(row.place, addCounts([...parts.values()]));
  const { name } = row.place;
  const children = row.children.map((child) => figures({ ...child, parentName: name }, parts.get(child.id) ?? noCounts)).sort(byName);
  return {
    ...total,
    period,
    on,
    structureDay,
    restated: lens ? restatedOf(row, { by: structureDay, shown: [total, ...children], undivided: figures({ ...row.place, id: "", name: undividedWords, parentName: name }, parts.get("") ?? noCounts) }) : null,
    title: row.title,
    base: of.base,
    rounding: of.rounding,
    against,
    revised: [...row.lines, ...row.others].some(({ revised }) => revised),
    others: row.others.map((line) => otherTarget(line, total)),
    children,
    months: monthsOf(period, on, total.target, row.months),
    pipeline: pipelineStatuses.map((status) => ({ status, count: row.stages.find((stage) => stage.status === status)?.count ?? 0 })),
    groups: row.groups.map(groupFigures),
    elapsed: gone,
    sample: scope.sample,
  };
});

/** The line set for a unit, or carried over to it; null when what was set cannot be. */
function lineOf({ lines, carried }: AttainmentRow, id: string, cells: number) {
  if (!carried) return lines.find(({ unitId }) => unitId === id);
  return carriedLine(lines, carried.kin.find(({ heir }) => heir === id), cells);
}

/** Printed figures of a unit, or of the one unit it carries on whole. */
function printedOf({ published, carried }: AttainmentRow, id: string, cells: number) {
  const kin = carried?.kin.find(({ heir }) => heir === id);
  const whose = carried ? (isWhole(kin, cells) && kin?.units.length === 1 ? kin.units[0] : null) : id;
  return published.filter(({ unitId }) => unitId === whose);
}

function restatedOf(row: AttainmentRow, { by, shown, undivided }: { by: Day; shown: readonly Figures[]; undivided: Figures }): Restated {
  const { moved, ended } = row.carried ?? { moved: 0, ended: 0 };
  const targetsLeft = shown.filter(({ unit, cells }) => lineOf(row, unit.id, cells) === null).length;
  const isDivided = row.place?.level !== "cell" && undivided.cells > 0;
  return { lens: "now", by, moved, ended, undivided: isDivided ? undivided : null, targetsLeft };
}

/** Every cell counts for one child of the place ("" for the place itself), so the parts add up to the whole. */
function countsByChild(row: AttainmentRow): Map<string, Counts> {
  const parts = new Map<string, Counts>();
  for (const { child, ...counts } of [...row.cells, ...row.registrations, ...row.holdings, ...row.rechecks]) {
    parts.set(child, { ...(parts.get(child) ?? noCounts), ...counts });
  }
  return parts;
}

/** What a line of another measure asks of the unit, and how far it has come. */
function otherTarget({ id, measure, ...line }: AttainmentRow["others"][number], counts: Figures): OtherTarget {
  const target = askedBy(line, counts)?.low ?? null;
  return { measure, target, ratio: { part: counts[measure], whole: target ?? 0 }, targetId: id };
}

function groupFigures({ id, kinds, clause, communes, cells, recognised, ...line }: AttainmentRow["groups"][number]): GroupFigures {
  const target = askedBy(line, { cells, registered: line.registered, appraised: line.appraised })?.low ?? null;
  return { name: groupName(kinds), kinds, communes, cells, recognised, target, ratio: { part: recognised, whole: target ?? 0 }, clause, targetId: id };
}

const collator = new Intl.Collator("vi", { numeric: true });
const byName = (a: Figures, b: Figures) => collator.compare(a.unit.name, b.unit.name) || (a.unit.id < b.unit.id ? -1 : 1);
