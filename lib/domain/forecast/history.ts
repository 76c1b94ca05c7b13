import { daysBetween, type Day } from "@/lib/domain/day";
import { steps, type Ending, type Step } from "./step";

/** Stays at a step that began and ended on the same days in the same way, counted. `until` and `ending` are null while they last. */
export type Stays = { step: Step; year: number; from: Day; until: Day | null; ending: Ending | null; count: number };

/** How long stays at one step took, by days: index 0 is the day they began. `watched` counts those still seen at the end of each day. */
export type StepHistory = { forward: readonly number[]; dropped: readonly number[]; watched: readonly number[]; ended: number; went: number };

/** Stays of dossiers of the years up to a day's, as far as that day shows them: what ended later had not ended. */
export function historyOf(stays: readonly Stays[], on: Day): Record<Step, StepHistory> {
  const seen = stays.filter((stay) => stay.from <= on && stay.year <= Number(on.slice(0, 4)));
  return Object.fromEntries(steps.map((step) => [step, stepHistory(seen.filter((stay) => stay.step === step), on)])) as Record<Step, StepHistory>; // one entry a step
}

function stepHistory(stays: readonly Stays[], on: Day): StepHistory {
  const lasted = stays.map(({ from, until, ending, count }) => {
    const isOver = until !== null && until <= on;
    return { days: daysBetween(from, isOver ? until : on), ending: isOver ? ending : null, count };
  });
  const longest = Math.max(-1, ...lasted.map(({ days }) => days));
  const [forward, dropped, watched] = [0, 1, 2].map(() => new Array<number>(longest + 1).fill(0)) as [number[], number[], number[]]; // three were made
  for (const { days, ending, count } of lasted) {
    if (ending === "forward") forward[days] = (forward[days] ?? 0) + count;
    if (ending === "dropped") dropped[days] = (dropped[days] ?? 0) + count;
    for (let day = 0; day <= days; day++) watched[day] = (watched[day] ?? 0) + count;
  }
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
  return { forward, dropped, watched, ended: sum(forward) + sum(dropped), went: sum(forward) };
}

/** Dossiers of a year that wait at a step at the end of a day, by when they came to it. */
export const waitingOn = (stays: readonly Stays[], year: number, on: Day) => stays.filter((stay) => stay.year === year && stay.from <= on && (stay.until === null || stay.until > on));

/** The day by which half of the stays that went forward had gone; null when none did. */
export function medianDays({ forward, went }: StepHistory): number | null {
  let gone = 0;
  for (const [day, count] of forward.entries()) {
    gone += count;
    if (gone * 2 >= went && went > 0) return day;
  }
  return null;
}
