import type { TargetLine } from "./target";

/** The units of its level whose whole a unit carries on: cells that stood below them on the reporting day, and those of them below it now. */
export type Kin = { heir: string; units: readonly string[]; stood: number; kept: number };

type Line = TargetLine & { id: string; unitId: string };
/** A line carried over; `more` are the other lines added to it. */
export type CarriedLine = Line & { more: readonly string[] };

/** True when a unit is made of the very cells its predecessors had: only then does what was set for them hold for it. */
export const isWhole = (kin: Kin | undefined, cells: number) => kin !== undefined && kin.stood === kin.kept && kin.stood === cells;

/**
 * The target line of a unit, out of those set for the units it carries on. Counts are added up; equal percents of the same base, set for
 * each of them, stay percents. Null when there are lines which cannot be carried over; undefined when none was set. Never guessed.
 */
export function carriedLine(lines: readonly Line[], kin: Kin | undefined, cells: number): CarriedLine | null | undefined {
  const own = lines.filter(({ unitId }) => kin?.units.includes(unitId));
  const [first, ...others] = own;
  if (!kin || !first) return undefined;
  if (!isWhole(kin, cells)) return null;
  const more = others.map(({ id }) => id);
  if (own.every(({ valueKind }) => valueKind === "count")) return { ...first, count: own.reduce((sum, { count }) => sum + (count ?? 0), 0), more };
  const alike = others.every((line) => line.valueKind === first.valueKind && line.percentLow === first.percentLow && line.percentHigh === first.percentHigh && line.base === first.base);
  return alike && own.length === kin.units.length ? { ...first, more } : null;
}
