import { addDays, daysBetween, type Day } from "@/lib/domain/day";

/** Days off besides weekends, and weekend days worked in exchange: reference data, year by year. */
export type Calendar = { off: ReadonlySet<Day>; worked: ReadonlySet<Day> };

/** Weekends alone: what is known of a year nobody has entered yet. */
export const weekendsOnly: Calendar = { off: new Set(), worked: new Set() };

const monday = "1970-01-05" as Day; // a Monday before every day we meet
const isWeekend = (day: Day) => (((daysBetween(monday, day) % 7) + 7) % 7) > 4;

export const isWorkingDay = (day: Day, { off, worked }: Calendar) => worked.has(day) || (!isWeekend(day) && !off.has(day));

/** `day` itself when offices work on it, else the next day they do. */
export function workingDayFrom(day: Day, calendar: Calendar): Day {
  let at = day;
  while (!isWorkingDay(at, calendar)) at = addDays(at, 1);
  return at;
}

/** The working day that is `count` working days after `day`; `day` itself is not counted. */
export function addWorkingDays(day: Day, count: number, calendar: Calendar): Day {
  let at = day;
  for (let left = count; left > 0; left--) at = workingDayFrom(addDays(at, 1), calendar);
  return at;
}

/** The working day that is `count` working days before `day`; `day` itself is not counted. */
export function workingDaysBefore(day: Day, count: number, calendar: Calendar): Day {
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, -1);
    if (isWorkingDay(at, calendar)) left--;
  }
  return at;
}

/** Working days after `from` up to and with `to`; negative when `to` is earlier. 0 on the day itself. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  if (to < from) return 0 - workingDaysBetween(to, from, calendar); // never -0
  let count = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(at, calendar)) count++;
  return count;
}

/** The rows of the holiday table as a calendar. */
export const calendarOf = (rows: readonly { day: Day; kind: "off" | "worked" }[]): Calendar => ({
  off: new Set(rows.filter(({ kind }) => kind === "off").map(({ day }) => day)),
  worked: new Set(rows.filter(({ kind }) => kind === "worked").map(({ day }) => day)),
});

/** "còn 6 ngày", "hôm nay là hạn", "quá 3 ngày": working days, as offices count a deadline. */
export function sayLeft(dueOn: Day, today: Day, calendar: Calendar): string {
  const left = workingDaysBetween(today, dueOn, calendar);
  if (dueOn === today) return "hạn hôm nay";
  // A due day is a working day; one moved past by a weekend is late from the next day on all the same.
  return left > 0 ? `còn ${left} ngày làm việc` : `quá ${Math.max(1, -left)} ngày làm việc`;
}
