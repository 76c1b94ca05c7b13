import { addDays, daysBetween, Day } from "@/lib/domain/day";

/** How long a cell has to answer a notice of failing unless the office says otherwise. Domain.md 7. */
const usualDays = 10;

/** The last day to answer a notice given today: ten days on, and from a weekend on to Monday. */
export function usualReplyUntil(today: Day): Day {
  const last = addDays(today, usualDays);
  const sinceMonday = ((daysBetween(Day.parse("2020-01-06"), last) % 7) + 7) % 7;
  return addDays(last, sinceMonday > 4 ? 7 - sinceMonday : 0);
}
