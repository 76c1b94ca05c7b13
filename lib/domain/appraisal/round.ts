/** One member's total of a round. */
export type Given = { seatId: string; total: number };

/** A round of blind scores: `waiting` hides all, `apart` owes a discussion and another round, `settled` may be concluded. */
export type Round = { state: "waiting"; given: number; scorers: number } | { state: "apart" | "settled"; lowest: number; highest: number; sum: number; scorers: number };

/** What a round of `scorers` members says: nothing until the last has given theirs; apart when two lie more than `limit` points from each other. */
export function roundOf(given: readonly Given[], scorers: number, limit: number): Round {
  const totals = given.map(({ total }) => total);
  if (totals.length < scorers || totals.length === 0) return { state: "waiting", given: totals.length, scorers };
  const [lowest, highest] = [Math.min(...totals), Math.max(...totals)];
  return { state: highest - lowest > limit ? "apart" : "settled", lowest, highest, sum: totals.reduce((sum, total) => sum + total, 0), scorers };
}

/** "85,33": a mean of whole points, cut off at two decimals like every printed figure; integer arithmetic. */
export function showMean(sum: number, count: number): string {
  if (count === 0) return "–";
  const hundredths = Number((BigInt(sum) * 100n) / BigInt(count));
  const decimals = hundredths % 100;
  return decimals === 0 ? String(hundredths / 100) : `${Math.floor(hundredths / 100)},${String(decimals).padStart(2, "0")}`;
}
