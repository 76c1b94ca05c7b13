import { rulesProvinces } from "@/lib/access/office-rules";
import { read } from "@/lib/access/door";
import { dateOf, Day, dayOfDate, yearOf } from "@/lib/domain/day";
import type { CalendarView, HolidayRow } from "@/lib/domain/office/view";

const who = { select: { displayName: true } } as const;
const signed = (account: { displayName: string } | null, at: Date | null) => (account && at ? { by: account.displayName, at } : null);

/** The days off of a year and the days worked in exchange, those struck too, with where each stands written. The same for everyone. */
export const getCalendar = read("rules.manage", async ({ db, reach, today }, asked: number): Promise<CalendarView> => {
  const known = await db.holiday.findMany({ select: { day: true }, distinct: ["day"], orderBy: { day: "asc" } });
  const years = [...new Set([...known.map(({ day }) => yearOf(dayOfDate(day))), yearOf(today), yearOf(today) + 1])].sort((a, b) => a - b);
  const year = years.includes(asked) ? asked : yearOf(today);
  const rows = await db.holiday.findMany({
    where: { day: { gte: dateOf(Day.parse(`${year}-01-01`)), lte: dateOf(Day.parse(`${year}-12-31`)) } },
    orderBy: [{ day: "asc" }, { struckAt: "desc" }],
    include: { account: who, confirmedBy: who, struckBy: who },
  });
  return {
    year, years, today,
    rows: rows.map(({ id, day, kind, name, source, toConfirm, account, recordedAt, confirmedBy, confirmedAt, struckBy, struckAt, struckWhy }): HolidayRow => {
      const struck = signed(struckBy, struckAt);
      return { id, day: dayOfDate(day), kind, name, source, toConfirm, entered: signed(account, recordedAt), confirmed: signed(confirmedBy, confirmedAt), struck: struck && { ...struck, why: struckWhy ?? "" } };
    }),
    toConfirm: rows.filter(({ toConfirm, struckAt }) => toConfirm && struckAt === null).length,
    mayEdit: (await rulesProvinces(reach, db)).length > 0,
  };
});
