import { createHash } from "node:crypto";

/** A number from 0 below `limit` that depends on the words alone: chance that comes out the same on every machine. */
export const chance = (words: string, limit: number) => createHash("sha256").update(words).digest().readUInt32BE(0) % limit;

/** The same list in an order that depends on the words alone. */
export const shuffled = <T>(list: readonly T[], key: (item: T) => string, words: string): T[] =>
  [...list].sort((a, b) => chance(`${words} ${key(a)}`, 2 ** 32) - chance(`${words} ${key(b)}`, 2 ** 32) || (key(a) < key(b) ? -1 : 1));

/** `total` shared out by weight in whole numbers (largest remainder); the parts add up to `total`. */
export function apportion(total: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole === 0) throw new RangeError("nothing to share by");
  const parts = weights.map((weight) => Math.floor((total * weight) / whole));
  const left = total - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = weights.map((weight, index) => ({ index, remainder: (total * weight) % whole })).sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
