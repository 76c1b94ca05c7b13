import { z } from "zod";

/** A calendar day in Asia/Ho_Chi_Minh, "2021-06-30". A string, because an instant would slip a day across zones. */
export const Day = z.iso.date().brand("Day");
export type Day = z.infer<typeof Day>;

const zone = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh", year: "numeric", month: "2-digit", day: "2-digit" });
const clockZone = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh", hour: "2-digit", minute: "2-digit" });
const secondZone = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh", hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
const DAY_MS = 86_400_000;

const utc = (day: Day) => Date.parse(`${day}T00:00:00Z`);

/** The day in Vietnam at an instant. */
export const dayOf = (instant: Date): Day => Day.parse(zone.format(instant));

/** A day as a `date` column stores it (midnight UTC), and back. */
export const dateOf = (day: Day) => new Date(utc(day));
export const dayOfDate = (date: Date): Day => Day.parse(date.toISOString().slice(0, 10));

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day) => (utc(to) - utc(from)) / DAY_MS;

export const addDays = (day: Day, count: number): Day => Day.parse(new Date(utc(day) + count * DAY_MS).toISOString().slice(0, 10));

/** The same day some months later; the month's last day where it has no such day. */
export function addMonths(day: Day, count: number): Day {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + count;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  const last = lastDayOfMonth(year, month);
  return dayOfMonth(day) >= dayOfMonth(last) ? last : Day.parse(`${last.slice(0, 8)}${day.slice(8)}`);
}

export const yearOf = (day: Day) => Number(day.slice(0, 4));
export const monthOf = (day: Day) => Number(day.slice(5, 7));
export const dayOfMonth = (day: Day) => Number(day.slice(8, 10));

/** The last day of a month (1–12). */
export const lastDayOfMonth = (year: number, month: number): Day => Day.parse(new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10));

/** "30/6/2021": no leading zeros, as the office writes it on screen. */
export const showDay = (day: Day) => `${dayOfMonth(day)}/${monthOf(day)}/${yearOf(day)}`;

const weekdays = ["Chủ nhật", "Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy"];
/** "Thứ tư". */
export const sayWeekday = (day: Day) => weekdays[new Date(utc(day)).getUTCDay()] ?? "";

/** "ngày 30 tháng 6 năm 2021": as in running text. */
export const sayDay = (day: Day) => `ngày ${dayOfMonth(day)} tháng ${monthOf(day)} năm ${yearOf(day)}`;

/** The hour of the day in Vietnam, 0 to 23. */
export const hourOf = (instant: Date) => Number(clockZone.format(instant).slice(0, 2)) % 24;

const padded = (count: number, below: number) => (count < below ? String(count).padStart(2, "0") : String(count));

/** "ngày 03 tháng 02 năm 2026": as in the head of a paper, days below ten and the first two months with a zero. Domain.md 7. */
export const sayPaperDay = (day: Day) => `ngày ${padded(dayOfMonth(day), 10)} tháng ${padded(monthOf(day), 3)} năm ${yearOf(day)}`;

/** A text that ends in a year, which does not stand on a line of its own. */
export const holdYear = (text: string) => text.replace(/ (?=\d{4}$)/, "\u00a0");

/** "08:10 ngày 30/6/2021", in Vietnam. */
export const showInstant = (instant: Date) => `${clockZone.format(instant)} ngày ${showDay(dayOf(instant))}`;

/** "2021-06-30 08:10:05", in Vietnam: as a program reads it. */
export const writeInstant = (instant: Date) => `${dayOf(instant)} ${secondZone.format(instant)}`;

/** The seconds gone of the day in Vietnam. */
export const secondsOf = (instant: Date) => secondZone.format(instant).split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
