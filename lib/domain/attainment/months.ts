import { Day, lastDayOfMonth, monthOf, yearOf } from "@/lib/domain/day";
import { yearsOf } from "./period";
import type { MonthPoint, Period } from "./view";

/** Titles gained and lost in a month ("2021-06") among those given in the period. */
export type MonthChange = { month: string; gained: number; lost: number };

/** The cumulative series of a period, month by month, up to the reporting day, beside the straight line to the target. */
export function monthsOf(period: Period, on: Day, target: number | null, changes: readonly MonthChange[]): MonthPoint[] {
  const { first, last } = yearsOf(period);
  const count = (last - first + 1) * 12;
  const points: MonthPoint[] = [];
  let recognised = 0;
  for (let month = 1; month <= count; month++) {
    const end = lastDayOfMonth(first + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1);
    const begin = Day.parse(`${end.slice(0, 7)}-01`);
    const change = changes.find((candidate) => candidate.month === end.slice(0, 7));
    recognised += (change?.gained ?? 0) - (change?.lost ?? 0);
    const running = yearOf(on) === yearOf(end) && monthOf(on) === monthOf(end);
    const line = target === null ? null : { part: target * month, whole: count };
    points.push({ month, day: running ? on : end, recognised: begin <= on ? recognised : null, line });
  }
  return points;
}
