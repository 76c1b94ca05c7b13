import { glance } from "@/lib/access/door";
import { addCounts, figuresOf, noCounts, type Counts } from "@/lib/domain/attainment/figures";
import type { AttainmentFilter } from "@/lib/domain/attainment/filter";
import { groupName } from "@/lib/domain/attainment/group";
import { monthsOf } from "@/lib/domain/attainment/months";
import { daysOf, periodKey, yearsOf } from "@/lib/domain/attainment/period";
import { elapsed } from "@/lib/domain/attainment/standing";
import { askedBy } from "@/lib/domain/attainment/target";
import type { Attainment, Figures, GroupFigures } from "@/lib/domain/attainment/view";
import type { Day } from "@/lib/domain/day";
import { pipelineStatuses } from "@/lib/domain/registration/status";
import { attainmentRow, parseAttainment, type AttainmentRow } from "./sql/attainment";

/**
 * Attainment of a unit and of each of its children for a period, as of a reporting day, by the units of the structure day
 * (the reporting day unless told). Null when the unit is out of reach or did not exist on the structure day.
 */
export const getAttainment = glance("attainment.read", async ({ ask, reach, scope }, filter: AttainmentFilter & { structureDay?: Day }): Promise<Attainment | null> => {
  const { unit, period, on, structureDay = on, ...of } = filter;
  const years = yearsOf(period);
  const question = { unit, title: of.title, term: period.term, period: periodKey(period), year: period.kind === "year" ? period.year : null, on, structureDay, ...daysOf(period) };
  const row = await ask(attainmentRow({ sql: reach.sql }, { ...question, firstYear: years.first, lastYear: years.last }), parseAttainment);
  if (!row.place || !row.title) return null;

  const gone = elapsed(years.first, years.last, on);
  const printedOf = (id: string) => row.published.filter((figure) => figure.unitId === id);
  const figures = (place: Figures["unit"], counts: Counts) =>
    figuresOf(place, counts, row.lines.find((line) => line.unitId === place.id), { base: of.base, elapsed: gone, printed: printedOf(place.id) });

  const parts = countsByChild(row);
  const total = figures(row.place, addCounts([...parts.values()]));
  const { name } = row.place;
  return {
    ...total,
    period,
    on,
    structureDay,
    title: row.title,
    base: of.base,
    rounding: of.rounding,
    children: row.children.map((child) => figures({ ...child, parentName: name }, parts.get(child.id) ?? noCounts)).sort(byName),
    months: monthsOf(period, on, total.target, row.months),
    pipeline: pipelineStatuses.map((status) => ({ status, count: row.stages.find((stage) => stage.status === status)?.count ?? 0 })),
    groups: row.groups.map(groupFigures),
    elapsed: gone,
    sample: scope.sample,
  };
});

/** Every cell counts for one child of the place ("" for the place itself), so the parts add up to the whole. */
function countsByChild(row: AttainmentRow): Map<string, Counts> {
  const parts = new Map<string, Counts>();
  for (const { child, ...counts } of [...row.cells, ...row.registrations, ...row.holdings]) {
    parts.set(child, { ...(parts.get(child) ?? noCounts), ...counts });
  }
  return parts;
}

function groupFigures({ id, kinds, clause, communes, cells, recognised, ...line }: AttainmentRow["groups"][number]): GroupFigures {
  const target = askedBy(line, { cells, registered: line.registered, appraised: line.appraised })?.low ?? null;
  return { name: groupName(kinds), kinds, communes, cells, recognised, target, ratio: { part: recognised, whole: target ?? 0 }, clause, targetId: id };
}

const collator = new Intl.Collator("vi", { numeric: true });
const byName = (a: Figures, b: Figures) => collator.compare(a.unit.name, b.unit.name) || (a.unit.id < b.unit.id ? -1 : 1);
