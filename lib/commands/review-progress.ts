import { bodyFor, speaks } from "@/lib/access/body";
import { write } from "@/lib/access/door";
import { dateOf, dayOfDate, showDay } from "@/lib/domain/day";
import { sayMonth } from "@/lib/domain/progress/month";
import type { ReviewReportInput } from "@/lib/domain/progress/schema";
import { sayBody } from "@/lib/domain/registration/body";
import { accept, refuse } from "@/lib/domain/result";

/** What the commune's monthly meeting says to a cell's report. A cell that named a difficulty or asked for help is owed an answer. */
export const reviewProgress = write("registration.review", async (room, { reportId, seen, assessment, answer }: ReviewReportInput) => {
  const { db, reach, scope, today } = room;
  const report = await db.progressReport.findFirst({ where: { id: reportId, registration: { unit: reach.units } }, include: { registration: { include: { unit: true } } } });
  if (!report) return refuse("not-found");
  const { registration } = report;
  const body = await bodyFor(room, { path: registration.unit.path, titleId: registration.titleId, stage: "review" });
  if (!body) return refuse("stage-without-body", { values: { stage: "review" } });
  if (!speaks(scope, "review", body)) return refuse("not-the-body", { values: { body: sayBody(body) } });
  const month = sayMonth(dayOfDate(report.month));
  if (report.reviewedOn) return refuse("report-reviewed", { values: { month, on: showDay(dayOfDate(report.reviewedOn)) } });
  if ((report.difficulty || report.help) && !answer) return refuse("answer-owed", { field: "answer" });

  const { count } = await db.progressReport.updateMany({ where: { id: reportId, version: seen, reviewedOn: null }, data: { assessment, answer, reviewedOn: dateOf(today), reviewedById: scope.accountId, version: seen + 1 } });
  return count === 0 ? refuse("report-changed", { values: { month } }) : accept({ id: registration.id });
});
