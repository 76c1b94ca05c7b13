import { lastDayOfMonth, monthOf, yearOf, type Day } from "@/lib/domain/day";

/** What is closed: a month, the first six months, or the year; its figures are those of the year up to its last day. */
export const spans = ["month", "half_year", "year"] as const;
export type Span = (typeof spans)[number];

export type ClosingPeriod = { span: Span; on: Day };

/** "tháng 5 năm 2021", "6 tháng đầu năm 2021", "năm 2021". */
export const saySpan = ({ span, on }: ClosingPeriod) => (span === "year" ? `năm ${yearOf(on)}` : span === "half_year" ? `6 tháng đầu năm ${yearOf(on)}` : `tháng ${monthOf(on)} năm ${yearOf(on)}`);

/** The periods of a year that are over on a day, the latest first, longer ones before shorter. */
export function periodsOver(year: number, today: Day): ClosingPeriod[] {
  const months = Array.from({ length: 12 }, (_, index) => 12 - index).flatMap((month): ClosingPeriod[] => {
    const on = lastDayOfMonth(year, month);
    const longer: Span[] = month === 12 ? ["year"] : month === 6 ? ["half_year"] : [];
    return [...longer, "month" as const].map((span) => ({ span, on }));
  });
  return months.filter(({ on }) => on <= today);
}
