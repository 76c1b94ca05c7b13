/** How many of several independent things happen: index n is the chance that exactly n do. */
export function spreadOf(chances: readonly number[]): number[] {
  let spread = [1];
  for (const chance of chances) {
    const next = new Array<number>(spread.length + 1).fill(0);
    for (const [count, likely] of spread.entries()) {
      next[count] = (next[count] ?? 0) + likely * (1 - chance);
      next[count + 1] = (next[count + 1] ?? 0) + likely * chance;
    }
    spread = next;
  }
  return spread;
}

/** The least count that is not passed with at least `share` of the chances. */
export function quantile(spread: readonly number[], share: number): number {
  let sum = 0;
  for (const [count, likely] of spread.entries()) {
    sum += likely;
    if (sum >= share - 1e-9) return count;
  }
  return spread.length - 1;
}

/** The chance of at least `count`. */
export const atLeast = (spread: readonly number[], count: number) => (count <= 0 ? 1 : spread.slice(count).reduce((sum, likely) => sum + likely, 0));

/** Low, likely and high of ten: nine in ten times at least, half, one in ten times more. */
export const rangeOf = (spread: readonly number[]) => ({ low: quantile(spread, 0.1), likely: quantile(spread, 0.5), high: quantile(spread, 0.9) });
