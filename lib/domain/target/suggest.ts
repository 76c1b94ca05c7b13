/** How a suggestion shares a target out: by cells, by registrations of the year, or by what was missed of last year's target. */
export const shares = ["cells", "registered", "last_gap"] as const;
export type Share = (typeof shares)[number];

/** What is known of a unit below before its part is suggested. */
type ShareGround = { id: string; cells: number; registered: number; lastGap: number };

const weightOf = ({ cells, registered, lastGap }: ShareGround, by: Share) => Math.max(0, by === "cells" ? cells : by === "registered" ? registered : lastGap);

/**
 * Shares a count out by largest remainder: whole cells that add up to it exactly, never more for a unit than it has cells while others
 * have room. Null when nothing weighs anything. In integers; equal remainders go to the unit that stands first.
 */
export function suggest(total: number, units: readonly ShareGround[], by: Share): Map<string, number> | null {
  const weights = units.map((unit) => weightOf(unit, by));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole === 0) return null;
  const parts = weights.map((weight) => Math.floor((total * weight) / whole));
  const byRemainder = units.map((_, index) => index).sort((a, b) => ((total * weights[b]!) % whole) - ((total * weights[a]!) % whole) || a - b);
  let left = total - parts.reduce((sum, part) => sum + part, 0);
  for (const index of byRemainder) {
    if (left === 0) break;
    parts[index]! += 1;
    left -= 1;
  }
  const fitted = withinCells(parts, units, weights);
  return new Map(units.map(({ id }, index) => [id, fitted[index]!]));
}

/** Moves what exceeds a unit's cells to those with room, the heaviest first; what fits nowhere stays where it was. */
function withinCells(shared: readonly number[], units: readonly ShareGround[], weights: readonly number[]): number[] {
  const parts = [...shared];
  let over = 0;
  parts.forEach((part, index) => {
    const most = units[index]!.cells;
    if (part > most) {
      over += part - most;
      parts[index] = most;
    }
  });
  for (const index of units.map((_, at) => at).sort((a, b) => weights[b]! - weights[a]! || a - b)) {
    const taken = Math.min(over, units[index]!.cells - parts[index]!);
    parts[index]! += taken;
    over -= taken;
  }
  if (over > 0 && parts.length > 0) parts[weights.indexOf(Math.max(...weights))]! += over;
  return parts;
}
