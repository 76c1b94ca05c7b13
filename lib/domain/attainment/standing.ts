import { dayOfMonth, lastDayOfMonth, monthOf, yearOf, type Day } from "@/lib/domain/day";
import { compareRatios, isBelowHalf, type Ratio } from "@/lib/domain/ratio";

/** How a unit stands against its target. Design.md 6: the mark is a shape and a word, never a colour alone. */
export const standings = ["met", "on_track", "behind", "below_half", "none", "no_target"] as const;
export type Standing = (typeof standings)[number];

/** Share of a run of whole years gone by the end of `on`, in months and the share of the running month: 30/6 is exactly 6/12. */
export function elapsed(firstYear: number, lastYear: number, on: Day): Ratio {
  const months = (lastYear - firstYear + 1) * 12;
  const daysInMonth = dayOfMonth(lastDayOfMonth(yearOf(on), monthOf(on)));
  const part = ((yearOf(on) - firstYear) * 12 + monthOf(on) - 1) * daysInMonth + dayOfMonth(on);
  const whole = months * daysInMonth;
  return { part: Math.min(Math.max(part, 0), whole), whole };
}

/** On exact ratios: met at or above the target; none when nothing is recognised; on track at or above the straight line; then below half or behind. */
export function standing(recognised: number, target: number | null, line: Ratio): Standing {
  if (target === null) return "no_target";
  if (target > 0 && recognised >= target) return "met";
  if (target === 0) return recognised > 0 ? "met" : "no_target";
  if (recognised === 0) return "none";
  const ratio = { part: recognised, whole: target };
  if (compareRatios(ratio, line) >= 0) return "on_track";
  return isBelowHalf(ratio) ? "below_half" : "behind";
}
