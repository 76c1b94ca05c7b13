/** A share kept as two counts, because a printed percentage cannot be added up or compared. */
export type Ratio = { part: number; whole: number };

/** How a report cuts the third decimal: "truncate" is the office's habit ([S0] prints 53/75 as 70,66%), "half_up" a setting. */
export const roundings = ["truncate", "half_up"] as const;
export type Rounding = (typeof roundings)[number];

/** Hundredths of a percent: 53 of 75 is 7066. Above 10 000 when exceeded; null when `whole` is 0. Throws RangeError below 0. [S0] */
export function basisPoints({ part, whole }: Ratio, rounding: Rounding = "truncate"): number | null {
  if (part < 0 || whole < 0) throw new RangeError(`part ${part} of whole ${whole}`);
  if (whole === 0) return null;
  const scaled = BigInt(part) * 10_000n;
  const divisor = BigInt(whole);
  return Number(rounding === "truncate" ? scaled / divisor : (2n * scaled + divisor) / (2n * divisor));
}

/** "70,66%", "9,90%", "1.050%"; "–" when the whole is 0. Two decimals, none when both would be 0 [S0]. */
export function showPercent(ratio: Ratio, rounding: Rounding = "truncate"): string {
  const number = showPercentNumber(ratio, rounding);
  return number === null ? "–" : `${number}%`;
}

/** The same without the sign, null when the whole is 0: "70,66". For the API and for columns headed "%". */
export function showPercentNumber(ratio: Ratio, rounding: Rounding = "truncate"): string | null {
  const points = basisPoints(ratio, rounding);
  if (points === null) return null;
  const decimals = String(points % 100).padStart(2, "0");
  return points % 100 === 0 ? showCount(points / 100) : `${showCount(Math.floor(points / 100))},${decimals}`;
}

/** "1.702": dots at thousands, a minus sign before negatives. */
export const showCount = (count: number) => `${count < 0 ? "-" : ""}${String(Math.abs(count)).replace(/\B(?=(\d{3})+(?!\d))/g, ".")}`;

/** "2/7": how reports often print a small share. */
export const showFraction = ({ part, whole }: Ratio) => `${showCount(part)}/${showCount(whole)}`;

/** Adds shares by their counts. Never average percentages. */
export const total = (ratios: readonly Ratio[]): Ratio => ({
  part: ratios.reduce((sum, ratio) => sum + ratio.part, 0),
  whole: ratios.reduce((sum, ratio) => sum + ratio.whole, 0),
});

/** Exact comparison of two shares, negative when `a` is smaller. A share of nothing counts as 0. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const left = BigInt(a.part) * BigInt(b.whole || 1) * (a.whole === 0 ? 0n : 1n);
  const right = BigInt(b.part) * BigInt(a.whole || 1) * (b.whole === 0 ? 0n : 1n);
  return left === right ? 0 : left < right ? -1 : 1;
}

/** True when the share is below one half, on exact counts. [S0] "chưa đạt trên 50%" */
export const isBelowHalf = ({ part, whole }: Ratio) => part * 2 < whole;
