import { apportion } from "@/lib/domain/unit/reorganisation/share";
import type { TargetLine } from "./target";

/** What came to a unit of one that an act divided by shares: `at` says which of all its parts, `cells` how many of its cells, `paper` the act. */
export type ShareOf = { unit: string; shares: readonly number[]; at: readonly number[]; cells: number; paper: string };

/**
 * The units of its level whose whole a unit carries on: cells that stood below them on the reporting day, and those of them below it now; and
 * those it carries on by a share that their act says.
 */
export type Kin = { heir: string; units: readonly string[]; stood: number; kept: number; shares?: readonly ShareOf[] };

type Line = TargetLine & { id: string; unitId: string };
/** A line carried over; `more` are the other lines added to it, `papers` the acts by whose shares some were divided. */
export type CarriedLine = Line & { more: readonly string[]; papers: readonly string[] };

/** True when a unit is made of the very cells its predecessors had, or had for it: only then does what was set for them hold for it. */
export const isWhole = (kin: Kin | undefined, cells: number) =>
  kin !== undefined && kin.stood === kin.kept && cells === kin.stood + (kin.shares ?? []).reduce((sum, share) => sum + share.cells, 0);

/**
 * The target line of a unit, out of those set for the units it carries on. Counts are added up, of a divided unit the share its act says; equal percents of the
 * same base, set for each of them, stay percents. Null when there are lines which cannot be carried over; undefined when none was set. Never guessed.
 */
export function carriedLine(lines: readonly Line[], kin: Kin | undefined, cells: number): CarriedLine | null | undefined {
  const shares = kin?.shares ?? [];
  const shareOf = ({ unitId }: Line) => shares.find(({ unit }) => unit === unitId);
  const own = lines.filter((line) => kin?.units.includes(line.unitId) || shareOf(line));
  const [first, ...others] = own;
  if (!kin || !first) return undefined;
  if (!isWhole(kin, cells)) return null;
  const more = others.map(({ id }) => id);
  const counts = own.map((line) => countIn(line, shareOf(line)));
  if (own.every(({ valueKind }) => valueKind === "count")) return { ...first, count: counts.reduce((sum, count) => sum + count, 0), more, papers: papersOf(own.flatMap((line) => shareOf(line) ?? [])) };
  const alike = others.every((line) => line.valueKind === first.valueKind && line.percentLow === first.percentLow && line.percentHigh === first.percentHigh && line.base === first.base);
  return alike && own.length === kin.units.length + shares.length ? { ...first, more, papers: [] } : null;
}

/** A line's count, or what of it came here. */
function countIn({ count }: Line, share: ShareOf | undefined): number {
  if (!share) return count ?? 0;
  const parts = apportion(count ?? 0, share.shares);
  return share.at.reduce((sum, at) => sum + (parts[at] ?? 0), 0);
}

const papersOf = (shares: readonly ShareOf[]) => [...new Set(shares.map(({ paper }) => paper))];
