import type { Attainment, Figures } from "@/lib/domain/attainment/view";
import type { Level } from "./readiness";
import { countLevels, lackOf } from "./suggest";
import type { ReviewRow } from "./view";

/** A unit directly below, its figures of the year, how many of its registrations stand at each level, and what it lacks of its target; null without one. */
export type UnitReadiness = { of: Figures; counts: Readonly<Record<Level, number>>; lack: number | null };

/** The units below that have units of their own, each with how ready its registrations of the year are. */
export const readinessByUnit = (view: Attainment, rows: readonly ReviewRow[], year: number): UnitReadiness[] =>
  view.children.filter(({ unit }) => unit.level !== "cell").map((of) => readinessOfUnit(of, rows.filter(({ child }) => child === of.unit.id), year));

/** The same of one unit and all registrations in it. */
export const readinessOfUnit = (of: Figures, rows: readonly ReviewRow[], year: number): UnitReadiness => ({ of, counts: countLevels(rows, year), lack: of.target === null ? null : lackOf({ rows, year, target: of.target }) });
