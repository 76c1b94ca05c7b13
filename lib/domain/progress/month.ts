import { z } from "zod";
import { workingDayFrom, type Calendar } from "@/lib/domain/calendar/working-days";
import { addDays, Day, dayOfMonth, monthOf, yearOf } from "@/lib/domain/day";

/** A month by its first day. */
export const Month = Day.refine((day) => dayOfMonth(day) === 1, "Chọn tháng.").brand("Month");
export type Month = z.infer<typeof Month>;

/** Cells meet from the 10th to the 15th; a month's report opens on the day after and is due on the 20th. */
const meetsFromDay = 10;
const opensOnDay = 16;
const dueOnDay = 20;

const monthOfYear = (year: number, month: number) => Month.parse(`${year + Math.floor((month - 1) / 12)}-${String(((((month - 1) % 12) + 12) % 12) + 1).padStart(2, "0")}-01`);

export const monthHolding = (day: Day): Month => monthOfYear(yearOf(day), monthOf(day));
export const opensOn = (month: Month): Day => addDays(month, opensOnDay - 1);
export const reportDueOn = (month: Month, calendar: Calendar): Day => workingDayFrom(addDays(month, dueOnDay - 1), calendar);

/** The latest month whose report is open on a day. */
export const monthToReport = (today: Day): Month => (dayOfMonth(today) >= opensOnDay ? monthHolding(today) : monthOfYear(yearOf(today), monthOf(today) - 1));

/** The first month a cell owes a report of: the one it registered in, when it did so by the day cells begin to meet; else the next. */
export const firstMonthOwed = (registeredOn: Day): Month => monthOfYear(yearOf(registeredOn), monthOf(registeredOn) + (dayOfMonth(registeredOn) > meetsFromDay ? 1 : 0));

/** Open months of a registration, the latest first: from the month it was registered in. */
export function monthsToReport(registeredOn: Day, today: Day): Month[] {
  const months: Month[] = [];
  const first = monthHolding(registeredOn);
  for (let at = monthToReport(today); at >= first; at = monthOfYear(yearOf(at), monthOf(at) - 1)) months.push(at);
  return months;
}

/** "tháng 6/2021". */
export const sayMonth = (month: Day) => `tháng ${monthOf(month)}/${yearOf(month)}`;
