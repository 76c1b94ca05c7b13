import { Day, yearOf } from "@/lib/domain/day";
import type { Period } from "./view";

/** A term as reference data gives it; its roadmap years run from `firstYear` to `lastYear`, both included. */
export type TermYears = { id: string; firstYear: number; lastYear: number };

/** The term whose roadmap has `year`; undefined for a year outside any term. */
export const termOfYear = <T extends TermYears>(terms: readonly T[], year: number) => terms.find((term) => term.firstYear <= year && year <= term.lastYear);

/** The years a period covers: one, or all of its term. */
export const yearsOf = (period: Period) => (period.kind === "year" ? { first: period.year, last: period.year } : { first: period.firstYear, last: period.lastYear });

/** First and last day of a period. A term is the sum of its roadmap years, so its figures are the sums of theirs. */
export function daysOf(period: Period): { first: Day; last: Day } {
  const { first, last } = yearsOf(period);
  return { first: Day.parse(`${first}-01-01`), last: Day.parse(`${last}-12-31`) };
}

/** "2021" or "2020-2025": how a period stands in addresses, in the API and in published figures. */
export const periodKey = (period: Period) => (period.kind === "year" ? String(period.year) : period.term);

/** "năm 2021", "nhiệm kỳ 2020–2025": how a sentence names it. */
export const sayPeriod = (period: Period) => (period.kind === "year" ? `năm ${period.year}` : `nhiệm kỳ ${period.term.replace("-", "–")}`);

/** Titles are looked at again year by year: in the period's year, or for a term in that of the reporting day. */
export const recheckYear = ({ period, on }: { period: Period; on: Day }) => (period.kind === "year" ? period.year : yearOf(on));

/** A period as statements ask for it: its years, its days, its key; `year` is null for a whole term. */
export function questionOf(period: Period) {
  const years = yearsOf(period);
  return { term: period.term, period: periodKey(period), year: period.kind === "year" ? period.year : null, firstYear: years.first, lastYear: years.last, ...daysOf(period) };
}
