import { isAsked, type AskedCriterion } from "@/lib/domain/criteria/answer";
import { criteriaOf, mostOf, type CriteriaContent, type Criterion } from "@/lib/domain/criteria/content";
import type { Answer } from "@/lib/domain/criteria/evaluate";
import { judgeRule } from "@/lib/domain/criteria/judge-rule";
import type { Atom, Rule } from "@/lib/domain/criteria/rule";
import type { Figures } from "@/lib/domain/figures/figures";
import { measures } from "@/lib/domain/figures/measure";
import { showCount, type Ratio } from "@/lib/domain/ratio";

/** How a criterion stands while its year still runs, the best first: `short` can still be made good, `broken` cannot within the year. */
const soFarStates = ["met", "on_pace", "unknown", "short", "broken"] as const;
export type SoFarState = (typeof soFarStates)[number];

/**
 * One criterion so far; `isAsked` when people answer it, else the yearly figures do. `decides` when failing it fails the set: any other
 * only loses points, which count in the sums. A sum has no code.
 */
export type SoFar = { code: string | null; wording: string; state: SoFarState; says: string; isAsked: boolean; decides: boolean };

/** What is known of a cell: the answers that stand, and the figures of a year of which `elapsed` is gone. */
type Known = { answers: Readonly<Record<string, Answer>>; figures: Figures | null; elapsed: Ratio };

type Said = { state: SoFarState; says: string };
const rank = (state: SoFarState) => soFarStates.indexOf(state);

/** A set held against a year that is not over: what a full year asks for is compared with the part of it that is gone. Criteria that do not apply are left out before. */
export function criteriaSoFar(content: CriteriaContent, known: Known): SoFar[] {
  const told = criteriaOf(content).map((criterion) => ({ criterion, ...soFarOf(criterion, known) }));
  const sums = [...content.sections.map(({ heading, least, criteria }) => ({ about: `Phần ${heading}`, least, criteria })), { about: "Tổng điểm", least: content.least, criteria: criteriaOf(content) }];
  return [
    ...told.map(({ criterion, state, says }) => ({ code: criterion.code, wording: criterion.wording, state, says, isAsked: isAsked(criterion), decides: criterion.kind === "scored" || criterion.points === null })),
    ...sums.flatMap(({ about, least, criteria }): SoFar[] => {
      if (least === null) return [];
      const among = told.filter(({ criterion }) => criteria.includes(criterion));
      const add = (worth: (one: (typeof among)[number]) => number) => among.reduce((sum, one) => sum + (one.state === "broken" ? 0 : worth(one)), 0);
      const [likely, most] = [add(({ criterion }) => pointsOf(criterion, known)), add(({ criterion }) => mostOf(criterion))];
      if (likely >= least) return [];
      return [{ code: null, wording: about, state: most < least ? "broken" : "short", says: `nhiều nhất còn đạt ${showCount(likely)} điểm, tối thiểu là ${showCount(least)}`, isAsked: most >= least, decides: true }];
    }),
  ];
}

/** What a criterion brings as it is answered; unanswered, its most. */
function pointsOf(criterion: Criterion, { answers }: Known): number {
  const answer = answers[criterion.code];
  if (answer?.kind === "finding") return answer.met ? mostOf(criterion) : 0;
  return answer?.kind === "points" ? answer.points : mostOf(criterion);
}

function soFarOf(criterion: Criterion, known: Known): Said {
  const answer = known.answers[criterion.code];
  if (answer?.kind === "not_applicable") return answer.approved ? { state: "met", says: "không áp dụng" } : { state: "unknown", says: "chờ duyệt không áp dụng" };
  if (isAsked(criterion)) return answeredSoFar(criterion, answer);
  return criterion.kind === "figures" ? ruleSoFar(criterion.rule, known) : { state: "unknown", says: "tính theo các chi bộ trực thuộc" };
}

function answeredSoFar(criterion: AskedCriterion, answer: Answer | undefined): Said {
  if (criterion.kind === "condition") {
    if (answer?.kind !== "finding") return { state: "unknown", says: "chưa tự đánh giá" };
    return answer.met ? { state: "met", says: "đạt" } : { state: "short", says: "tự đánh giá chưa đạt" };
  }
  if (answer?.kind !== "points") return { state: "unknown", says: "chưa chấm điểm" };
  const { points } = answer;
  return points >= criterion.least
    ? { state: "met", says: `${showCount(points)}/${showCount(criterion.most)} điểm` }
    : { state: "short", says: `${showCount(points)} điểm, tối thiểu là ${showCount(criterion.least)}` };
}

/** All atoms are as good as the worst of them, any of them as the best. */
function ruleSoFar(rule: Rule, { figures, elapsed }: Known): Said {
  if (!figures) return { state: "unknown", says: "chưa có số liệu năm" };
  if (rule.kind !== "all" && rule.kind !== "any") return atomSoFar(rule, figures, elapsed);
  const told = rule.of.map((atom) => atomSoFar(atom, figures, elapsed)).sort((a, b) => rank(a.state) - rank(b.state));
  const decisive = (rule.kind === "any" ? told[0] : told.at(-1))!; // a rule has two atoms or more
  return { state: decisive.state, says: told.filter(({ state }) => state === decisive.state).map(({ says }) => says).join("; ") };
}

function atomSoFar(atom: Atom, figures: Figures, elapsed: Ratio): Said {
  const { met, says } = judgeRule(atom, figures);
  if (met !== false) return { state: met ? "met" : "unknown", says };
  if (elapsed.part >= elapsed.whole || atom.kind === "grade") return { state: "broken", says };
  if (atom.kind !== "count") return { state: "short", says };
  const counted = measures[atom.of].of(figures) ?? 0;
  if (counted > atom.bound) return { state: "broken", says };
  const due = Math.floor((atom.bound * elapsed.part) / elapsed.whole);
  return counted >= due ? { state: "on_pace", says: `${says}; đến nay cần ${showCount(due)}` } : { state: "short", says: `${says}; đến nay đã cần ${showCount(due)}` };
}
