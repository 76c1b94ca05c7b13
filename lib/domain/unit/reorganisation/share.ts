import { z } from "zod";

/** Shares of a divided unit are counted in hundredths of a percent; all of it is this many. */
export const wholeShare = 10_000;

/** A part of a divided unit as its act says it: from 0,01% to 99,99%. */
export const Share = z.int({ error: "Tỷ lệ ghi như 62,5%." }).min(1, "Tỷ lệ từ 0,01% đến 99,99%.").max(wholeShare - 1, "Tỷ lệ từ 0,01% đến 99,99%.");

/** "62,5%" of 6250. */
export const showShare = (share: number) => `${String(Math.floor(share / 100))}${share % 100 === 0 ? "" : `,${String(share % 100).padStart(2, "0").replace(/0$/, "")}`}%`;

/** "62,5", "62.5 %" or "62,5%" as a share; null for anything else. */
export function readShare(text: string): number | null {
  const [, whole = "", part = ""] = /^(\d{1,2})(?:[.,](\d{1,2}))?\s*%?$/.exec(text.trim()) ?? [];
  if (whole === "") return null;
  const share = Number(whole) * 100 + Number(part.padEnd(2, "0"));
  return share > 0 ? share : null;
}

/**
 * A number shared out in whole pieces by shares that come to the whole: each gets the whole pieces of its part, what is left goes one by one
 * to the largest remainders, of equal ones to the larger share, then to the earlier. The parts always come to the number.
 */
export function apportion(count: number, shares: readonly number[]): number[] {
  const parts = shares.map((share, at) => ({ at, share, sure: Math.floor((count * share) / wholeShare), left: (count * share) % wholeShare }));
  const rest = count - parts.reduce((sum, { sure }) => sum + sure, 0);
  const lucky = new Set([...parts].sort((a, b) => b.left - a.left || b.share - a.share || a.at - b.at).slice(0, rest).map(({ at }) => at));
  return parts.map(({ at, sure }) => sure + (lucky.has(at) ? 1 : 0));
}
