import { randomUUID } from "node:crypto";
import { rulesProvinces } from "@/lib/access/office-rules";
import { write } from "@/lib/access/door";
import { isWorkingDay, weekendsOnly } from "@/lib/domain/calendar/working-days";
import { addDays, dateOf, dayOfDate, daysBetween, showDay } from "@/lib/domain/day";
import type { ConfirmHolidayInput, HolidayInput, StrikeHolidayInput } from "@/lib/domain/office/schema";
import { accept, refuse, type Result } from "@/lib/domain/result";

const mostDays = 15;

/** Enters days off, or days worked in exchange, for every office. Refuses a span that is none, a day that is there already, and a working day named as made up for. */
export const addHolidays = write("rules.manage", async ({ db, reach, scope, now }, { from, until, ...row }: HolidayInput): Promise<Result<{ id: string }>> => {
  if ((await rulesProvinces(reach, db)).length === 0) return refuse("rules-of-province");
  const count = daysBetween(from, until ?? from) + 1;
  if (count < 1 || count > mostDays) return refuse("holiday-span", { field: "until" });
  const days = Array.from({ length: count }, (_, index) => addDays(from, index));
  const weekday = row.kind === "worked" ? days.find((day) => isWorkingDay(day, weekendsOnly)) : undefined;
  if (weekday) return refuse("holiday-weekday-worked", { field: "from", values: { day: showDay(weekday) } });

  await db.$queryRaw`SELECT pg_advisory_xact_lock(7503091)::text`; // two who enter the same day: one after the other
  const taken = await db.holiday.findFirst({ where: { day: { in: days.map(dateOf) }, struckAt: null }, orderBy: { day: "asc" } });
  if (taken) return refuse("holiday-stands", { field: "from", values: { day: showDay(dayOfDate(taken.day)), name: taken.name } });
  const made = days.map((day) => ({ id: randomUUID(), day: dateOf(day), ...row, accountId: scope.accountId, recordedAt: now }));
  await db.holiday.createMany({ data: made });
  return accept({ id: made[0]?.id ?? "" });
});

/** Strikes a day that is wrong: it counts no more and stays to be seen. Deadlines already set stay as they are. */
export const strikeHoliday = write("rules.manage", async ({ db, reach, scope, now }, { id, why }: StrikeHolidayInput): Promise<Result<{ id: string }>> => {
  if ((await rulesProvinces(reach, db)).length === 0) return refuse("rules-of-province");
  if (!(await db.holiday.findUnique({ where: { id } }))) return refuse("not-found");
  const { count } = await db.holiday.updateMany({ where: { id, struckAt: null }, data: { struckById: scope.accountId, struckAt: now, struckWhy: why } });
  return count === 1 ? accept({ id }) : refuse("holiday-over");
});

/** Says that a day marked "to be confirmed" stands, and in which document. */
export const confirmHoliday = write("rules.manage", async ({ db, reach, scope, now }, { id, source }: ConfirmHolidayInput): Promise<Result<{ id: string }>> => {
  if ((await rulesProvinces(reach, db)).length === 0) return refuse("rules-of-province");
  if (!(await db.holiday.findUnique({ where: { id } }))) return refuse("not-found");
  const { count } = await db.holiday.updateMany({ where: { id, struckAt: null, toConfirm: true }, data: { toConfirm: false, source, confirmedById: scope.accountId, confirmedAt: now } });
  return count === 1 ? accept({ id }) : refuse("holiday-confirmed");
});
