import { daysOf, sayPeriod, type TermYears } from "@/lib/domain/attainment/period";
import type { Period } from "@/lib/domain/attainment/view";
import { monthOf, showDay, dayOfMonth, yearOf, type Day } from "@/lib/domain/day";

const isHalf = (period: Period, on: Day) => period.kind === "year" && yearOf(on) === period.year && monthOf(on) === 6 && dayOfMonth(on) === 30;

/** "sơ kết 6 tháng đầu năm 2021", "tổng kết năm 2021", "sơ kết giữa nhiệm kỳ 2020–2025, đến hết 30/6/2023": what a review is called. */
export function sayReview({ period, on }: { period: Period; on: Day }): string {
  if (isHalf(period, on)) return `sơ kết 6 tháng đầu ${sayPeriod(period)}`;
  const { last } = daysOf(period);
  if (on === last) return `tổng kết ${sayPeriod(period)}`;
  const what = on > last ? "tổng kết" : period.kind === "term" ? "sơ kết giữa" : "sơ kết";
  return `${what} ${sayPeriod(period)}, đến hết ${showDay(on)}`;
}

/** "2021" or "2020-2025" as stored, within its term. */
export const periodOfKey = (key: string, { id, firstYear, lastYear }: TermYears): Period => (key === id ? { kind: "term", term: id, firstYear, lastYear } : { kind: "year", year: Number(key), term: id });
