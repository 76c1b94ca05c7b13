import type { Base } from "./view";

/** A target line as stored: a count of cells, or a share (or range of shares) of a base. */
export type TargetLine = { valueKind: "count" | "percent" | "percent_range"; count: number | null; percentLow: number | null; percentHigh: number | null; base: Base };

/** Cells a line asks for: `low` is the target, `high` differs from it only for a range. Null when the line has no count and no base to take it from. */
export type Asked = { low: number; high: number };

/** "At least 40 % of 961 cells" is 385: a part of a cell is rounded up, since 384 would fall short. In integers. */
export const shareOf = (percent: number, whole: number) => Math.ceil((percent * whole) / 100);

/** Resolves a line against the counts of its unit. A share of the target itself has no base, so it asks for nothing. */
export function askedBy(line: TargetLine, counts: { registered: number; cells: number; appraised: number }): Asked | null {
  if (line.valueKind === "count") return line.count === null ? null : { low: line.count, high: line.count };
  if (line.percentLow === null || line.base === "target") return null;
  const whole = counts[line.base];
  return { low: shareOf(line.percentLow, whole), high: shareOf(line.percentHigh ?? line.percentLow, whole) };
}
