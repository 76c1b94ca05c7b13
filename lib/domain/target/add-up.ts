import { showCount } from "@/lib/domain/ratio";

type YearTarget = { year: number; target: number | null; withdrawn?: boolean };

/** What the years of a term come to against the term's own target: short of its least, within it, or beyond its most. */
type AddUp = { sum: number; low: number; high: number; gap: number; missing: readonly number[]; withdrawn: readonly number[] };

/** Null while the term has no target: there is nothing to add up to. `gap` is what the years are short of the least; negative beyond the most; 0 within. */
export function addUp(term: { low: number; high: number } | null, years: readonly YearTarget[]): AddUp | null {
  if (!term) return null;
  const sum = years.reduce((total, { target }) => total + (target ?? 0), 0);
  const gap = sum < term.low ? term.low - sum : sum > term.high ? term.high - sum : 0;
  const without = years.filter(({ target }) => target === null);
  const yearsOf = (gone: boolean) => without.filter(({ withdrawn = false }) => withdrawn === gone).map(({ year }) => year);
  return { sum, ...term, gap, missing: yearsOf(false), withdrawn: yearsOf(true) };
}

/** "Các năm cộng lại 75/384 chi bộ, còn thiếu 309. Chưa giao các năm 2022, 2023." */
export function sayAddUp({ sum, low, high, gap, missing, withdrawn }: AddUp): string {
  const asked = low === high ? showCount(low) : `${showCount(low)}–${showCount(high)}`;
  const says = gap > 0 ? `còn thiếu ${showCount(gap)} so với ${low === high ? "chỉ tiêu" : "mức thấp"}` : gap < 0 ? `vượt ${showCount(-gap)} so với ${low === high ? "chỉ tiêu" : "mức cao"}` : low === high ? "vừa đủ" : "nằm trong khoảng được giao";
  const without = (says: string, years: readonly number[]) => (years.length === 0 ? "" : ` ${says} chỉ tiêu ${years.length === 1 ? "năm" : "các năm"} ${years.join(", ")}.`);
  return `Chỉ tiêu các năm cộng lại ${showCount(sum)} chi bộ, nhiệm kỳ cần ${asked} chi bộ: ${says}.${without("Chưa giao", missing)}${without("Đã bãi bỏ", withdrawn)}`;
}
