import { termOfYear, type TermYears } from "@/lib/domain/attainment/period";
import { sayCodes, type Assessment } from "@/lib/domain/criteria/answer";
import { yearOf, type Day } from "@/lib/domain/day";
import { refuse, type Refusal } from "@/lib/domain/result";
import type { State } from "./event";

/** What the log, the items of a return and the answers say beyond the state: who proposed, who returned, working days left then, items unanswered, how far the cell assessed itself (null without a set). */
export type Past = { proposedBy: string | null; returnedBy: string | null; left: number | null; unanswered: number; assessment: Assessment | null };
export const noPast: Past = { proposedBy: null, returnedBy: null, left: null, unanswered: 0, assessment: null };

/** What a move would make true, beside what is: conditions look at nothing else. `holderName` only fills a sentence. */
export type Facts = {
  today: Day;
  terms: readonly TermYears[];
  before: State | null;
  year: number;
  expectedOn: Day | null;
  dueOn: Day | null;
  actor: string | null;
  holderName: string;
  past: Past;
  /** The team's sitting whose conclusion the move is; null for any other. */
  sitting: string | null;
};
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

/** What a cell did counts in the year it strives for, not before. */
export const yearBegun: Condition = ({ year, today }) => (yearOf(today) >= year ? null : no("year-not-begun", "year", { year }));

const sayHolder = ({ holderName }: Facts) => ({ holder: holderName });
const isHeld = ({ before }: Facts) => before?.holderId != null;
const isHeldByActor = (facts: Facts) => isHeld(facts) && facts.before?.holderId === facts.actor;

/** One holder at a time: whoever takes a dossier, the others wait, ask for it, or take it over and say why. A sitting acts for the whole body. */
export const notHeldByOther: Condition = (facts) => (facts.sitting === null && isHeld(facts) && !isHeldByActor(facts) ? no("held-by-other", "holder", sayHolder(facts)) : null);
export const notHeld: Condition = (facts) => (isHeld(facts) ? (isHeldByActor(facts) ? no("held-already", "holder") : no("held-by-other", "holder", sayHolder(facts))) : null);
export const heldByOther: Condition = (facts) => (!isHeld(facts) ? no("held-by-nobody", "holder") : isHeldByActor(facts) ? no("held-already", "holder") : null);
export const heldByActor: Condition = (facts) => (isHeldByActor(facts) ? null : isHeld(facts) ? no("held-by-other", "holder", sayHolder(facts)) : no("held-by-nobody", "holder"));

/** Whoever proposed a cell does not appraise it. */
export const notProposer: Condition = ({ actor, past }) => (actor !== null && past.proposedBy === actor ? no("proposer-appraises", "holder") : null);

/** A team concludes where it sits, and nowhere else. */
export const bySitting: Condition = ({ sitting }) => (sitting === null ? no("sitting-concludes", "conclusion") : null);

/** Each item of a return is ticked off, or answered with why not. */
export const allAnswered: Condition = ({ past }) => (past.unanswered > 0 ? no("items-unanswered", "items", { count: past.unanswered }) : null);

/** Each criterion that people judge has an answer of the cell. */
export const allCriteriaAnswered: Condition = ({ past: { assessment } }) => (assessment && assessment.open.length > 0 ? no("criteria-open", "criteria", { criteria: sayCodes(assessment.open) }) : null);

/** The cell assessed itself and sent it as it stands, and its commune has ruled on what is asked not to apply. */
export const isAssessed: Condition = (facts) => {
  const { assessment } = facts.past;
  if (!assessment) return null;
  const open = allCriteriaAnswered(facts);
  if (open) return open;
  if (!assessment.isSent) return no("assessment-unsent", "criteria");
  return assessment.unruled.length > 0 ? no("not-applicable-unruled", "criteria", { criteria: sayCodes(assessment.unruled) }) : null;
};

export const dueAhead: Condition = ({ dueOn, today }) => (dueOn && dueOn <= today ? no("due-passed", "dueOn") : null);

/** The first refusal among `conditions`, or null when all hold. */
export function firstRefusal(conditions: readonly Condition[], facts: Facts) {
  for (const condition of conditions) {
    const refusal = condition(facts);
    if (refusal) return refuse(refusal.code, refusal);
  }
  return null;
}
