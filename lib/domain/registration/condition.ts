import { termOfYear, type TermYears } from "@/lib/domain/attainment/period";
import { yearOf, type Day } from "@/lib/domain/day";
import { refuse, type Refusal } from "@/lib/domain/result";
import type { State } from "./event";

/** What a move would make true, beside what is: conditions look at nothing else. */
export type Facts = { today: Day; terms: readonly TermYears[]; before: State | null; year: number; expectedOn: Day | null };
export type Condition = (facts: Facts) => Refusal | null;

const no = (code: string, field: string, values: Refusal["values"] = {}): Refusal => ({ code, field, values });

/** A registration names a year of a term the office has entered. */
export const yearInTerm: Condition = ({ year, terms }) =>
  termOfYear(terms, year) ? null : no("no-term-for-year", "year", { year, years: terms.map((term) => `${term.firstYear}–${term.lastYear}`).join(", ") });

/** Nobody strives for a year that is over; the running year is still open to its last day. */
export const yearAhead: Condition = ({ year, today }) => (year >= yearOf(today) ? null : no("year-passed", "year", { year, from: yearOf(today) }));

export const otherYear: Condition = ({ year, before }) => (before?.year === year ? no("same-year", "year", { year }) : null);

/** Carrying a cell over stays within the term; the next term registers anew, under its own resolution. */
export const sameTerm: Condition = ({ year, before, terms }) =>
  before && termOfYear(terms, before.year) !== termOfYear(terms, year) ? no("other-term", "year", { year }) : null;

export const expectedInYear: Condition = ({ year, expectedOn }) =>
  expectedOn && yearOf(expectedOn) !== year ? no("expected-outside-year", "expectedOn", { year }) : null;

/** An expectation that was already there may stay although its day has come; a new one looks ahead. */
export const expectedAhead: Condition = ({ expectedOn, today, before }) =>
  expectedOn && expectedOn < today && expectedOn !== before?.expectedOn ? no("expected-passed", "expectedOn") : null;

/** The first refusal among `conditions`, or null when all hold. */
export function firstRefusal(conditions: readonly Condition[], facts: Facts) {
  for (const condition of conditions) {
    const refusal = condition(facts);
    if (refusal) return refuse(refusal.code, refusal);
  }
  return null;
}
