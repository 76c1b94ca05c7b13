import type { Figures } from "@/lib/domain/figures/figures";
import { showCount } from "@/lib/domain/ratio";
import { criteriaOf, mostOf, shrunk, type CriteriaContent, type Criterion, type Section } from "./content";
import { judgeCells, judgeRule, type CellOfYear, type Ruling } from "./judge-rule";

/** What people answered to a criterion. That it does not apply counts only once approved. */
export type Answer = { kind: "finding"; met: boolean } | { kind: "points"; points: number } | { kind: "not_applicable"; approved: boolean };

/** What a set is held against: people's answers by code, the year's figures, those of the cells below. */
export type Case = { answers: Readonly<Record<string, Answer>>; figures: Figures | null; cells: readonly CellOfYear[] };

export type CriterionState = "met" | "failed" | "unknown" | "not_applicable";
export type Judged = { code: string; state: CriterionState; points: number; says: string; knocksOut: boolean };
/** Points against the minimum; `most` leaves out what does not apply, and the minimum shrinks with it. `met` is null while it is open. */
export type Sum = { points: number; most: number; least: number | null; met: boolean | null };
export type Clause = { code: string | null; sentence: string };
/** `failing` says what fails, each in its own words, a sum followed by what lost its points; `open` what is still to be known. */
export type Verdict = { outcome: "passed" | "failed" | "open"; criteria: readonly Judged[]; sections: readonly (Sum & { heading: string })[]; total: Sum; failing: readonly Clause[]; open: readonly Clause[]; notApplicable: number };

/** Holds a case against a set: conditions, each section's minimum, the total. Throws RangeError for points beyond a criterion's scale. */
export function evaluate(content: CriteriaContent, given: Case): Verdict {
  const judged = new Map(criteriaOf(content).map((criterion) => [criterion, judge(criterion, given)]));
  const of = (criterion: Criterion) => judged.get(criterion)!; // every criterion was judged above
  const criteria = [...judged.values()];
  const sections = content.sections.map((section) => ({ heading: section.heading, ...sumOf(section.criteria, section.least, of) }));
  const total = sumOf(criteriaOf(content), content.least, of);

  const failing = failingOf(content, { of, sections, total });
  const open = say(criteriaOf(content), of, ({ state }) => state === "unknown");
  const outcome = failing.length > 0 ? "failed" : open.length > 0 || criteria.length === 0 ? "open" : "passed";
  return { outcome, criteria, sections, total, failing, open, notApplicable: criteria.filter(({ state }) => state === "not_applicable").length };
}

type Find = (criterion: Criterion) => Judged;

const say = (among: readonly Criterion[], of: Find, fits: (one: Judged) => boolean): Clause[] =>
  among.filter((criterion) => fits(of(criterion))).map((criterion) => ({ code: criterion.code, sentence: `${criterion.wording}: ${of(criterion).says}` }));

/** What knocks out, then each sum that is short with the criteria that brought it no points. */
function failingOf(content: CriteriaContent, { of, sections, total }: { of: Find; sections: readonly Sum[]; total: Sum }): Clause[] {
  const all = criteriaOf(content);
  const lost = (among: readonly Criterion[]) => say(among, of, ({ state, knocksOut }) => state === "failed" && !knocksOut);
  const short = (about: string, sum: Sum, among: readonly Criterion[]) => (sum.met === false ? [{ code: null, sentence: sayShort(about, sum) }, ...lost(among)] : []);
  const inSections = content.sections.flatMap(({ heading, criteria }, index) => short(`Phần ${heading}`, sections[index]!, criteria)); // one sum a section
  const inTotal = short("Tổng điểm", total, all).filter(({ code }) => code === null || !inSections.some((told) => told.code === code));
  return [...say(all, of, ({ state, knocksOut }) => state === "failed" && knocksOut), ...inSections, ...inTotal];
}

function judge(criterion: Criterion, given: Case): Judged {
  const { code } = criterion;
  const answer = given.answers[code];
  if (answer?.kind === "not_applicable" && criterion.mayNotApply) {
    const state = answer.approved ? "not_applicable" : "unknown";
    return { code, state, points: 0, knocksOut: false, says: answer.approved ? "không áp dụng" : "chờ duyệt không áp dụng" };
  }
  if (criterion.kind === "scored") return judgeScored(criterion, answer);
  const { met, says } = ruling(criterion, answer, given);
  return { code, state: met === null ? "unknown" : met ? "met" : "failed", points: met ? (criterion.points ?? 0) : 0, knocksOut: criterion.points === null, says };
}

function ruling(criterion: Exclude<Criterion, { kind: "scored" }>, answer: Answer | undefined, { figures, cells }: Case): Ruling {
  if (criterion.kind === "figures") return judgeRule(criterion.rule, figures);
  if (criterion.kind === "cells") return judgeCells(criterion.rule, cells);
  if (answer?.kind !== "finding") return { met: null, says: "chưa có kết luận" };
  return { met: answer.met, says: answer.met ? "đạt" : "kết luận chưa đạt" };
}

function judgeScored({ code, least, most }: Extract<Criterion, { kind: "scored" }>, answer: Answer | undefined): Judged {
  if (answer?.kind !== "points") return { code, state: "unknown", points: 0, knocksOut: true, says: "chưa chấm điểm" };
  const { points } = answer;
  if (!Number.isInteger(points) || points < 0 || points > most) throw new RangeError(`criterion ${code}: ${points} of ${most} points`);
  const met = points >= least;
  return { code, state: met ? "met" : "failed", points, knocksOut: true, says: met ? `${showCount(points)}/${showCount(most)} điểm` : `${showCount(points)} điểm, tối thiểu là ${showCount(least)}, còn thiếu ${showCount(least - points)} điểm` };
}

function sumOf(criteria: Section["criteria"], asked: number | null, of: Find): Sum {
  const add = (among: readonly Criterion[], value: (criterion: Criterion) => number) => among.reduce((sum, criterion) => sum + value(criterion), 0);
  const full = add(criteria, mostOf);
  const most = add(criteria.filter((criterion) => of(criterion).state !== "not_applicable"), mostOf);
  const points = add(criteria, (criterion) => of(criterion).points);
  const toCome = add(criteria.filter((criterion) => of(criterion).state === "unknown"), mostOf);
  const least = asked === null ? null : shrunk(asked, full, most);
  const reaches = (reached: number) => least === null || reached >= least;
  return { points, most, least, met: reaches(points) ? true : reaches(points + toCome) ? null : false };
}

const sayShort = (about: string, { points, most, least }: Sum) => `${about}: ${showCount(points)}/${showCount(most)} điểm, tối thiểu là ${showCount(least ?? 0)}`;
