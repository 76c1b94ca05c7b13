import type { AttainmentFilter } from "@/lib/domain/attainment/filter";
import type { Day } from "@/lib/domain/day";
import type { Event, FactsWorld } from "./facts-world";

type Asked = Pick<AttainmentFilter, "period" | "on" | "title"> & { structureDay: Day };

const taken = ["draft", "withdrawn", "lapsed"];
const open = ["registered", "in_progress", "commune_reviewed", "proposed", "under_appraisal", "returned", "appraised", "agreed"];
const found = ["appraised", "failed", "agreed", "recognised"];

/** Who stands where on a day, by walking versions from parent to parent. */
export function standsUnder(world: FactsWorld, unitId: string | null, ancestor: string, day: Day): boolean {
  for (let at = unitId; at !== null; ) {
    const version = world.versions.find((one) => one.unitId === at && one.from <= day && (one.until === null || day < one.until));
    if (!version) return false;
    if (at === ancestor) return true;
    at = version.parentId;
  }
  return false;
}

const cellsOf = (world: FactsWorld, unit: string, day: Day) => world.units.filter(({ id, level }) => level === "cell" && standsUnder(world, id, unit, day)).map(({ id }) => id);

const inYears = ({ period }: Asked, year: number) => (period.kind === "year" ? year === period.year : year >= period.firstYear && year <= period.lastYear);

/** The state a log had reached at the end of a day: the last event up to it. */
const stateOn = (events: readonly Event[], day: Day) => events.filter(({ on }) => on <= day).at(-1);

/** Every count of a unit, found one by one without any index, join or path. */
export function countsByHand(world: FactsWorld, unit: string, asked: Asked) {
  const { on, title } = asked;
  const cells = cellsOf(world, unit, asked.structureDay);
  const states = world.registrations
    .filter(({ unitId, titleId }) => cells.includes(unitId) && titleId === title)
    .map(({ events }) => stateOn(events, on))
    .filter((state) => state !== undefined && !taken.includes(state.status)) as Event[];
  const ours = states.filter(({ year }) => inYears(asked, year));
  const holdings = world.holdings.filter(({ unitId, titleId, from }) => cells.includes(unitId) && titleId === title && from <= on);
  const held = holdings.filter(({ until }) => until === null || until > on);
  const yearOf = (day: Day) => Number(day.slice(0, 4));
  const lookYear = asked.period.kind === "year" ? asked.period.year : yearOf(on);
  const lastDay = asked.period.kind === "year" ? `${asked.period.year}-12-31` : `${asked.period.lastYear}-12-31`;
  return {
    cells: cells.length,
    registered: ours.length,
    registeredInTerm: states.length,
    appraised: ours.filter(({ status }) => found.includes(status)).length,
    underAppraisal: ours.filter(({ status }) => status === "under_appraisal").length,
    recognised: held.filter(({ from }) => inYears(asked, yearOf(from))).length,
    held: held.length,
    revoked: holdings.filter(({ until, effect }) => effect === "revoke" && until !== null && until <= on && inYears(asked, yearOf(until))).length,
    additional: ours.filter(({ status, expectedOn }) => open.includes(status) && expectedOn !== null && expectedOn > on && expectedOn <= lastDay).length,
    ...looksByHand(world, cells, asked, held.filter(({ from }) => yearOf(from) < lookYear).map(({ unitId }) => unitId), lookYear),
    pipeline: Object.fromEntries(open.map((status) => [status, ours.filter((state) => state.status === status).length])),
  };
}

/** What each cell's last re-check had come to; one that is only planned and unannounced is not told to who asks here. */
function looksByHand(world: FactsWorld, cells: readonly string[], { on, title }: Asked, due: readonly string[], year: number) {
  const standing = cells.map((cell) => {
    const own = world.rechecks.filter(({ unitId, titleId }) => unitId === cell && titleId === title).flatMap(({ events, ...recheck }) => {
      const status = events.filter((event) => event.on <= on).at(-1)?.status;
      const counts = status !== undefined && status !== "cancelled" && (recheck.year === year || (recheck.year < year && ["planned", "failing", "replied"].includes(status)));
      return counts && !(recheck.unannounced && status === "planned") ? [{ status, plannedOn: recheck.plannedOn }] : [];
    });
    return { cell, status: own.sort((a, b) => (a.plannedOn < b.plannedOn ? 1 : -1))[0]?.status };
  });
  const many = (...statuses: string[]) => standing.filter(({ status }) => status !== undefined && statuses.includes(status)).length;
  return { recheckDue: standing.filter(({ cell, status }) => due.includes(cell) && status === undefined).length, recheckPlanned: many("planned"), recheckKept: many("kept"), recheckFailing: many("failing", "replied") };
}

/** Cells a unit's line asks for: counted up one cell at a time until the share is reached. */
export function targetByHand(world: FactsWorld, unit: string, asked: Asked): number | null {
  const year = asked.period.kind === "year" ? asked.period.year : null;
  const line = world.lines.find((one) => one.unitId === unit && one.year === year && one.setOn <= asked.on);
  if (!line || asked.title !== "tsvmtd") return null;
  if (line.count !== null) return line.count;
  if (line.base === "target") return null;
  const whole = countsByHand(world, unit, asked)[line.base];
  let least = 0;
  while (least * 100 < (line.low ?? 0) * whole) least++;
  return least;
}
