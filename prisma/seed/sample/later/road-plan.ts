import { addDays, Day, daysBetween, yearOf } from "@/lib/domain/day";
import type { Status } from "@/lib/domain/registration/status";
import { chance } from "@/prisma/seed/sample/chance";
import { officeDay, workingDay } from "@/prisma/seed/sample/events";
import type { Road } from "@/prisma/seed/sample/roads";

/** A move of a dossier that lies ahead; `year` where it changes. */
export type Ahead = { move: "start" | "assess" | "review" | "propose" | "appraise" | "pass" | "fail" | "agree" | "recognise" | "withdraw" | "move_year"; on: Day; year?: number };

const way = [
  { move: "start", from: "registered" },
  { move: "assess", from: "in_progress" },
  { move: "review", from: "in_progress" },
  { move: "propose", from: "commune_reviewed" },
  { move: "appraise", from: "proposed" },
  { move: "pass", from: "under_appraisal" },
  { move: "agree", from: "appraised" },
  { move: "recognise", from: "agreed" },
] as const satisfies readonly { move: Ahead["move"]; from: Status }[];

/** Months in which committees sign, and how many days a dossier of a later year takes. */
const months = [3, 5, 7, 9, 11, 12] as const;
const usualDays = 80;

/** The day a committee signs in a month, the same for all its cells. */
const signingDay = (year: number, month: number, committee: string): Day =>
  officeDay(Day.parse(`${year}-${String(month).padStart(2, "0")}-${10 + chance(`later paper ${committee} ${year} ${month}`, 14)}`));

/** Moves spread evenly between two days, the last on its own day; office days, each later than the one before. */
function spread(names: readonly Ahead["move"][], after: Day, last: Day): Ahead[] {
  const span = daysBetween(after, last);
  let before = after;
  return names.map((move, index) => {
    const left = names.length - 1 - index;
    const wanted = left === 0 ? last : officeDay(addDays(after, Math.floor((span * (index + 1)) / names.length)));
    const on = [addDays(before, 1), wanted].sort().at(-1) ?? last;
    before = on;
    return { move, on };
  });
}

const movesFrom = (status: Status, until: Ahead["move"]) => {
  const names: Ahead["move"][] = way.slice(way.findIndex(({ from }) => from === status)).map(({ move }) => move);
  const pass = names.indexOf("pass");
  return until === "fail" && pass >= 0 ? [...names.slice(0, pass), until] : names; // what is agreed does not fail any more
};

/** How a road goes on: most are recognised in their year, some fail, are taken back or moved to the next year. Illustrative. */
export function aheadOf(road: Road, lastOn: Day): Ahead[] {
  if (road.status === "recognised") return [];
  const { key, districtCode } = road.cell;
  const draw = chance(`later ${key} ${road.year}`, 100);
  if (road.year === 2021) return endingIn(road.status, draw < 90 ? "recognise" : "fail", signingDay(2021, 7 + chance(`later month ${key}`, 6), districtCode), lastOn);
  const moves = draw < 12 && road.year < 2025 ? movedOn(road, lastOn) : null;
  if (moves) return moves;
  const year = road.year;
  const month = months[chance(`later month ${key}`, months.length)] ?? 12;
  if (draw < 22) return endingIn(road.status, "fail", signingDay(year, month, districtCode), lastOn);
  if (draw < 30) return [{ move: "withdraw", on: officeDay(Day.parse(`${year}-12-10`)) }];
  // What is decided after the districts ended is under way when they end.
  const slow = year === 2025 && month > 6;
  return endingIn(road.status, "recognise", signingDay(year, slow && month === 7 ? 8 : month, slow ? road.cell.communeCode : districtCode), lastOn, slow && month < 11 ? 140 : usualDays);
}

function movedOn(road: Road, lastOn: Day): Ahead[] {
  const { key, districtCode } = road.cell;
  const on = officeDay(Day.parse(`${road.year}-12-12`));
  const year = road.year + 1;
  const last = signingDay(year, year === 2025 ? 5 : 9, districtCode);
  return [{ move: "move_year", on, year }, ...(chance(`later moved ${key}`, 3) === 0 ? [{ move: "withdraw" as const, on: last }] : endingIn("registered", "recognise", last, on > lastOn ? on : lastOn))];
}

/** From where it stands to its end, not before the sample's own day. */
function endingIn(status: Status, end: "recognise" | "fail", last: Day, lastOn: Day, days = usualDays): Ahead[] {
  const after = [lastOn, workingDay, addDays(last, -days)].sort().at(-1) ?? lastOn;
  return spread(movesFrom(status, end), after, last);
}

/** The roads of the first year of the next term: entered in January and February 2026, on their way by the end of June. */
export function nextTermRoad(key: string, commune: string, done: boolean): { registered: Day; ahead: Ahead[] } {
  const registered = officeDay(addDays(Day.parse("2026-01-05"), chance(`next term ${key}`, 42)));
  const last = done ? signingDay(2026, 5 + chance(`next month ${key}`, 2), commune) : signingDay(2026, 8 + chance(`next month ${key}`, 5), commune);
  return { registered, ahead: spread(movesFrom("registered", "recognise"), addDays(registered, 7), last) };
}

export const isOfTerm = (on: Day) => (yearOf(on) <= 2025 ? "2020-2025" : "2025-2030");
