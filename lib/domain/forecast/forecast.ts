import { addDays, daysBetween, lastDayOfMonth, type Day } from "@/lib/domain/day";
import { roadOf, within } from "./chance";
import { historyOf, medianDays, waitingOn, type Stays } from "./history";
import { atLeast, rangeOf, spreadOf } from "./spread";
import { steps, type Step } from "./step";

/** What is known on a day: the dossiers' stays, what is recognised, and what the year asks. */
export type Known = { stays: readonly Stays[]; year: number; on: Day; recognised: number; target: number | null };

export type StepForecast = {
  step: Step;
  waiting: number;
  /** Stays at this step that are over, those that went on, and the day by which half of these had gone. */
  ended: number;
  went: number;
  median: number | null;
  /** Of the waiting, how many are likely recognised by the end. Not whole. */
  likely: number;
};

/** What would close the gap: so many more dossiers at a step by a day. */
export type Need = { dossiers: number; step: Step; by: Day };

/** Recognised by the year's end: what low, likely and high stand for is said in `rangeOf`. */
export type Forecast = {
  low: number;
  likely: number;
  high: number;
  /** The sum of the chances; not whole. */
  mean: number;
  /** The chance that the target is met by the end; null without a target. */
  chance: number | null;
  /** The day the target is met on average; null when not by the end, or without a target. */
  metOn: Day | null;
  need: Need | null;
  /** Where the target is met on average but not in the low case: what would close it there too. */
  surer: Need | null;
  steps: readonly StepForecast[];
  /** Stays that are over, of all steps: 0 says that there is no history. */
  ended: number;
};

/** Forecast of the cells recognised by `until` (the year's last day unless told) from the dossiers under way. Titles that may yet be lost are not in it. */
export function forecast({ stays, year, on, recognised, target }: Known, until: Day = lastDayOfMonth(year, 12)): Forecast {
  const horizon = Math.max(0, daysBetween(on, until));
  const history = historyOf(stays, on);
  const road = roadOf(history, horizon);
  const waiting = waitingOn(stays, year, on).map(({ step, from, count }) => ({ step, count, chances: road.waiting(step, daysBetween(from, on)) }));
  const spread = spreadOf(waiting.flatMap(({ chances, count }) => new Array<number>(count).fill(within(chances, horizon))));
  const { low, likely, high } = rangeOf(spread);
  let mean = recognised;
  const byDay = Array.from({ length: horizon + 1 }, (_, day) => (mean += waiting.reduce((sum, { chances, count }) => sum + count * (chances[day] ?? 0), 0)));
  const met = target === null ? -1 : byDay.findIndex((sum) => sum >= target - 1e-9);
  return {
    low: recognised + low,
    likely: recognised + likely,
    high: recognised + high,
    mean,
    chance: target === null ? null : atLeast(spread, target - recognised),
    metOn: met < 0 ? null : addDays(on, met),
    need: target === null || mean >= target - 1e-9 ? null : needOf(target - mean, road.fromNow("proposed"), on, until),
    surer: target === null || mean < target - 1e-9 || recognised + low >= target ? null : needOf(target - recognised - low, road.fromNow("proposed"), on, until),
    steps: steps.map((step) => {
      const here = waiting.filter((one) => one.step === step);
      const { ended, went } = history[step];
      return { step, waiting: here.reduce((sum, { count }) => sum + count, 0), ended, went, median: medianDays(history[step]), likely: here.reduce((sum, { chances, count }) => sum + count * within(chances, horizon), 0) };
    }),
    ended: steps.reduce((sum, step) => sum + history[step].ended, 0),
  };
}

/** The last end of a month at which a proposed dossier is still more likely than not to be recognised in time; null when there is none. */
function needOf(gap: number, road: readonly number[], on: Day, until: Day): Need | null {
  const ends = Array.from({ length: 12 }, (_, index) => lastDayOfMonth(Number(until.slice(0, 4)), 12 - index)).filter((end) => end > on && end < until);
  for (const by of ends) {
    const chance = within(road, daysBetween(by, until));
    if (chance >= 0.5) return { dossiers: Math.ceil(gap / chance - 1e-9), step: "proposed", by };
  }
  return null;
}

/** The chance of each dossier, by its step and the day it came there. */
export function chancesOf({ stays, year, on }: Pick<Known, "stays" | "year" | "on">, dossiers: readonly { step: Step; since: Day }[]): number[] {
  const horizon = Math.max(0, daysBetween(on, lastDayOfMonth(year, 12)));
  const road = roadOf(historyOf(stays, on), horizon);
  return dossiers.map(({ step, since }) => within(road.waiting(step, daysBetween(since, on)), horizon));
}

/** A forecast as it would have been made on an earlier day, beside what came. */
export type Trial = { on: Day; until: Day; ended: number; low: number; likely: number; high: number; came: number };

/**
 * The model tried on the past: at each earlier day, from what was known then, for the last day that is known. `recognised` is the series
 * of cells recognised in the year at those days.
 */
export function backTest({ stays, year, on, recognised }: Omit<Known, "target">, earlier: readonly { day: Day; recognised: number }[]): Trial[] {
  return earlier
    .filter(({ day }) => day < on && waitingOn(stays, year, day).length > 0)
    .map((then) => {
      const { low, likely, high, ended } = forecast({ stays, year, on: then.day, recognised: then.recognised, target: null }, on);
      return { on: then.day, until: on, ended, low, likely, high, came: recognised };
    });
}

/** How far off the trials were: the mean distance in cells, and how many of them fell within their range. */
export function errorOf(trials: readonly Trial[]): { mean: number; within: number; of: number } {
  const distance = trials.reduce((sum, { likely, came }) => sum + Math.abs(likely - came), 0);
  return { mean: trials.length === 0 ? 0 : distance / trials.length, within: trials.filter(({ low, high, came }) => low <= came && came <= high).length, of: trials.length };
}
