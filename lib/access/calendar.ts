import { calendarOf, type Calendar } from "@/lib/domain/calendar/working-days";
import { dayOfDate } from "@/lib/domain/day";
import type { Prisma } from "@/lib/platform/prisma/client";

/** Working days as the office has entered them: reference data, the same for everyone. */
export async function calendarIn(db: Prisma.TransactionClient): Promise<Calendar> {
  const rows = await db.holiday.findMany({ where: { struckAt: null } });
  return calendarOf(rows.map(({ day, kind }) => ({ day: dayOfDate(day), kind })));
}
