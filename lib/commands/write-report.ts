import { write, type Room } from "@/lib/access/door";
import { lockUnits } from "@/lib/access/target-ground";
import { dateOf, showDay, showInstant } from "@/lib/domain/day";
import { paragraphKeys } from "@/lib/domain/report/paragraph";
import type { BeginReportInput, ReviseReportInput } from "@/lib/domain/report/schema";
import { accept, refuse, type Result } from "@/lib/domain/result";

/** Keeps the first draft of a review, as it was measured. One that was begun already is that one. Refuses a cell, and a day to come. */
export const beginReport = write("report.write", async (room, { unitId, titleId, termId, period, on, paragraphs }: BeginReportInput): Promise<Result<{ id: string }>> => {
  const { db, reach, scope, now, today } = room;
  const unit = await db.unit.findFirst({ where: { id: unitId, AND: reach.units } });
  if (!unit) return refuse("not-found", { field: "unit" });
  if (unit.level === "cell") return refuse("report-of-cell");
  if (on > today) return refuse("day-to-come", { field: "on", values: { on: showDay(on), today: showDay(today) } });
  await lockUnits(room, [unitId]);
  const begun = await db.report.findFirst({ where: { unitId, titleId, period, on: dateOf(on) }, select: { id: true } });
  if (begun) return accept(begun);
  const { id } = await db.report.create({ data: { unitId, titleId, termId, period, on: dateOf(on), begunAt: now, accountId: scope.accountId } });
  await db.reportParagraph.createMany({
    data: paragraphKeys.map((paragraph) => ({ reportId: id, unitId, paragraph, seq: 1, text: paragraphs[paragraph].text, basis: JSON.stringify(paragraphs[paragraph].basis), at: now, accountId: scope.accountId })),
  });
  return accept({ id });
});

/** Writes a paragraph anew; what stood stays with its number. Refuses when somebody wrote it meanwhile, and says who and when. */
export const reviseReport = write("report.write", async (room, { id, paragraph, seq, text, basis }: ReviseReportInput): Promise<Result<{ seq: number }>> => {
  const { db, reach, scope, now } = room;
  const report = await db.report.findFirst({ where: { id, unit: reach.units }, select: { unitId: true } });
  if (!report) return refuse("not-found");
  await lockUnits(room, [report.unitId]);
  const stands = await standing(room, id, paragraph);
  const content = JSON.stringify(basis);
  if (stands.text === text && stands.basis === content) return accept({ seq: stands.seq });
  if (stands.seq !== seq) return refuse("report-changed", { values: { by: stands.account.displayName, at: showInstant(stands.at) } });
  await db.reportParagraph.create({ data: { reportId: id, unitId: report.unitId, paragraph, seq: seq + 1, text, basis: content, at: now, accountId: scope.accountId } });
  return accept({ seq: seq + 1 });
});

const standing = ({ db }: Room, reportId: string, paragraph: string) =>
  db.reportParagraph.findFirstOrThrow({ where: { reportId, paragraph }, orderBy: { seq: "desc" }, include: { account: { select: { displayName: true } } } });
