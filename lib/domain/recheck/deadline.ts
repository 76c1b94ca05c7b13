import { workingDayFrom, type Calendar } from "@/lib/domain/calendar/working-days";
import { addDays, type Day } from "@/lib/domain/day";

/** The last day to answer a notice given today: so many days on, and from a weekend or holiday on to the next working day. Domain.md 7. */
export const usualReplyUntil = (today: Day, days: number, calendar: Calendar): Day => workingDayFrom(addDays(today, days), calendar);
