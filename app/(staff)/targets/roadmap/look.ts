import { askReview } from "@/app/(staff)/targets/ask-review";
import { dayOfTerm, yearsIn, yearViews } from "@/app/(staff)/targets/years";
import type { Scope } from "@/lib/access/scope";
import { byReadiness } from "@/lib/domain/readiness/readiness";
import { countLevels } from "@/lib/domain/readiness/suggest";
import type { ReviewRow } from "@/lib/domain/readiness/view";
import { getReviewGround } from "@/lib/queries/get-review-ground";

/** What the year came to stands last: a roadmap is about what is still to come. */
const isOver = ({ readiness: { level } }: ReviewRow) => level === "recognised" || level === "failed";
const inOrder = (a: ReviewRow, b: ReviewRow) => Number(isOver(a)) - Number(isOver(b)) || byReadiness(a, b);

/** The roadmap an address asks for, year by year, or the sentence that says what is wrong with it. Nothing is found of a unit out of reach. */
export async function lookAtRoadmap(scope: Scope, search: Readonly<Record<string, string | string[] | undefined>>) {
  const question = await askReview(scope, search);
  if (!question.ok) return question;
  const { unit, title, term } = question;
  const on = dayOfTerm(term, scope.today);
  const [ground, views] = await Promise.all([getReviewGround(scope, { unitId: unit, titleId: title.id, termId: term.id }), yearViews(scope, { unit, title: title.id, term, on })]);
  if (!ground) return { ...question, found: null };
  const years = yearsIn(term).map((year) => ({
    year,
    view: views.find(({ period }) => period.kind === "year" && period.year === year),
    rows: ground.rows.filter((row) => row.year === year).toSorted(inOrder),
    counts: countLevels(ground.rows, year),
  }));
  const short = ground.bound.filter(({ missing }) => missing.length > 0).toSorted((a, b) => b.missing.length - a.missing.length);
  return { ...question, found: { ground, years, short, on } };
}
