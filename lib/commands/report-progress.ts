import { randomUUID } from "node:crypto";
import { advance } from "@/lib/access/advance";
import { write, type Room } from "@/lib/access/door";
import { dateOf, dayOfDate, showDay } from "@/lib/domain/day";
import { monthHolding, monthToReport, opensOn, sayMonth } from "@/lib/domain/progress/month";
import type { ReportInput } from "@/lib/domain/progress/schema";
import { accept, refuse, type Result } from "@/lib/domain/result";

/**
 * What a cell did in a month, its difficulties and the help it asks for; the commune may write it down for the cell. May be replaced
 * until the commune has reviewed it. Refuses a month not open yet, and a report that changed meanwhile; the same one twice is one.
 */
export const reportProgress = write("progress.report", async (room, input: ReportInput): Promise<Result<{ id: string }>> => {
  const { db, reach, scope, now, today } = room;
  const found = await db.registration.findFirst({ where: { id: input.id, unit: reach.units }, include: { unit: true } });
  if (!found) return refuse("not-found");
  await db.$queryRaw`SELECT id FROM "Unit" WHERE id = ${found.unitId} FOR NO KEY UPDATE`; // one report after the other
  const closed = await monthClosed(room, input);
  if (closed) return closed;

  const month = dateOf(input.month);
  const standing = await db.progressReport.findUnique({ where: { registrationId_month: { registrationId: input.id, month } } });
  const said = { done: input.done, difficulty: input.difficulty, help: input.help };
  if (standing && standing.accountId === scope.accountId && Object.entries(said).every(([key, value]) => standing[key as keyof typeof said] === value)) return accept({ id: input.id });
  if (standing?.reviewedOn) return refuse("report-reviewed", { values: { month: sayMonth(input.month), on: showDay(dayOfDate(standing.reviewedOn)) } });
  if ((standing?.version ?? null) !== input.seen) return refuse("report-changed", { values: { month: sayMonth(input.month) } });

  const { version } = await db.registration.findUniqueOrThrow({ where: { id: input.id } });
  const moved = await advance(reach, room, { id: input.id, version }, { move: "report", details: { month: input.month } });
  if (!moved.ok) return moved;
  const onBehalf = !scope.grants.some(({ role, root }) => role === "cell_secretary" && root === found.unit.path);
  const written = { ...said, onBehalf, accountId: scope.accountId, on: dateOf(today), at: now };
  if (standing) await db.progressReport.update({ where: { id: standing.id }, data: { ...written, version: standing.version + 1 } });
  else await db.progressReport.create({ data: { id: randomUUID(), registrationId: input.id, month, ...written } });
  return accept({ id: input.id });
});

/** Why a month is not open: it has not come to its meetings yet, or the cell was not registered then. */
async function monthClosed({ db, today }: Room, { id, month }: ReportInput) {
  if (month > monthToReport(today)) return refuse("month-not-open", { field: "month", values: { month: sayMonth(month), on: showDay(opensOn(month)) } });
  const first = await db.registrationEvent.findFirstOrThrow({ where: { registrationId: id }, orderBy: { seq: "asc" } });
  const since = monthHolding(dayOfDate(first.on));
  return month < since ? refuse("month-before", { field: "month", values: { month: sayMonth(month), since: sayMonth(since) } }) : null;
}
