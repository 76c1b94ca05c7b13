import { yearOf, type Day } from "@/lib/domain/day";
import { byReadiness, fits, type Level } from "./readiness";
import type { ReviewGround, ReviewRow } from "./view";

/** A registration that may go to another year, and why. Nothing moves until a person says so, with a reason. */
export type Suggestion = { row: ReviewRow; kind: "bring_forward" | "move_on"; to: number; why: string };

type Asked = Pick<ReviewGround, "rows" | "years" | "daysLeft" | "stepDays"> & { year: number; target: number | null; today: Day };

/** How many registrations of a year stand at each level. */
export function countLevels(rows: readonly Pick<ReviewRow, "year" | "readiness">[], year: number): Record<Level, number> {
  const counts: Record<Level, number> = { recognised: 0, ready: 0, on_the_way: 0, at_risk: 0, failed: 0 };
  for (const row of rows) if (row.year === year) counts[row.readiness.level]++;
  return counts;
}

/** What a year lacks of its target if every registration at risk is left out; 0 without a target. */
export function lackOf({ rows, year, target }: Pick<Asked, "rows" | "year" | "target">): number {
  const { recognised, ready, on_the_way } = countLevels(rows, year);
  return target === null ? 0 : Math.max(0, target - recognised - ready - on_the_way);
}

/**
 * Registrations at risk go to the next year of the term; as many as the target then lacks come forward from later years, those that are
 * ready and whose road still fits, the easiest and the nearest year first.
 */
export function suggestionsFor({ rows, years, daysLeft, stepDays, year, target, today }: Asked): Suggestion[] {
  if (year < yearOf(today)) return [];
  const next = years.find((later) => later > year);
  const late = next === undefined ? [] : rows.filter((row) => row.year === year && row.isMovable && row.readiness.level === "at_risk");
  const isInTime = (row: ReviewRow) => year > yearOf(today) || fits(row.status, { daysLeft, stepDays });
  const early = rows.filter((row) => row.year > year && row.isMovable && row.readiness.level === "ready" && isInTime(row)).toSorted((a, b) => a.year - b.year || byReadiness(a, b));
  return [
    ...late.toSorted(byReadiness).map((row): Suggestion => ({ row, kind: "move_on", to: next!, why: row.readiness.reasons.join(" ") })), // late is empty without a next year
    ...early.slice(0, lackOf({ rows, year, target })).map((row): Suggestion => ({ row, kind: "bring_forward", to: year, why: row.readiness.reasons.join(" ") })),
  ];
}
