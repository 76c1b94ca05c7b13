import { lastDayOfMonth, monthOf, showDay, type Day } from "@/lib/domain/day";

/** "Tháng 9, hết quý III": a month a form offers, by its last day. */
export const sayMonth = (month: number) => `Tháng ${month}${month % 3 === 0 ? `, hết quý ${["I", "II", "III", "IV"][month / 3 - 1]}` : ""}`;

/** Months of a year an expectation may name today; a day already chosen stays among them. */
export function expectedMonths(year: number, today: Day, chosen: Day | null = null): { day: Day; label: string }[] {
  const ends = Array.from({ length: 12 }, (_, index) => lastDayOfMonth(year, index + 1));
  const offered = ends.filter((day) => day >= today || day === chosen).map((day) => ({ day, label: sayMonth(monthOf(day)) }));
  return chosen && !ends.includes(chosen) ? [{ day: chosen, label: showDay(chosen) }, ...offered] : offered;
}
