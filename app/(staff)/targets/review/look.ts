import { askReview } from "@/app/(staff)/targets/ask-review";
import type { Scope } from "@/lib/access/scope";
import { yearOf } from "@/lib/domain/day";
import { forecastByReadiness } from "@/lib/domain/forecast/by-readiness";
import { readinessByUnit, readinessOfUnit } from "@/lib/domain/readiness/by-unit";
import { byReadiness, levels } from "@/lib/domain/readiness/readiness";
import { suggestionsFor } from "@/lib/domain/readiness/suggest";
import { getAttainment } from "@/lib/queries/get-attainment";
import { getForecast } from "@/lib/queries/get-forecast";
import { getReviewGround } from "@/lib/queries/get-review-ground";

type Search = Readonly<Record<string, string | string[] | undefined>>;

/**
 * The review an address asks for: the units below, the registrations of the level it names, and what could be moved; or the sentence that
 * says what is wrong with it. Nothing is found of a unit out of reach.
 */
export async function lookAtReview(scope: Scope, search: Search) {
  const question = await askReview(scope, search);
  if (!question.ok) return question;
  const { unit, year, title, term, on } = question;
  const [ground, view, waiting] = await Promise.all([
    getReviewGround(scope, { unitId: unit, titleId: title.id, termId: term.id }),
    getAttainment(scope, { unit, title: title.id, on, structureDay: scope.today, period: { kind: "year", year, term: term.id }, base: "target", rounding: "truncate" }),
    year === yearOf(scope.today) ? getForecast(scope, { unit, title: title.id, year, on }) : null,
  ]);
  if (!ground || !view) return { ...question, found: null };
  const { rows } = ground;
  const whole = readinessOfUnit(view, rows, year);
  const level = levels.find((known) => known === search["level"]) ?? (whole.counts.at_risk > 0 ? "at_risk" : "ready");
  return {
    ...question,
    found: {
      ground, view, whole, level,
      units: readinessByUnit(view, rows, year),
      listed: rows.filter((row) => row.year === year && row.readiness.level === level).toSorted(byReadiness),
      suggestions: suggestionsFor({ ...ground, year, target: view.target, today: scope.today }),
      waiting: waiting?.dossiers.length ?? 0,
      forecast: waiting && waiting.dossiers.length > 0 ? forecastByReadiness(waiting.dossiers, new Map(rows.map(({ id, readiness }) => [id, readiness.level])), view.recognised) : null,
    },
  };
}
