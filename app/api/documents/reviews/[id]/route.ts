import { papers } from "@/app/api/documents/answer";
import { measure } from "@/app/(staff)/reports/measure";
import { handOut } from "@/lib/access/door";
import { writeReportJson } from "@/lib/documents/report-json";
import { compared } from "@/lib/domain/report/compare";
import { draftOf } from "@/lib/domain/report/draft";
import { getReport } from "@/lib/queries/get-report";

/** A review as structured data. */
export const GET = papers("attainment.read", async (scope, id) => {
  const report = await getReport(scope, id);
  if (!report) return null;
  const { unit, titleId, period, on } = report;
  const live = await measure(scope, { unit: unit.id, title: titleId, period, on });
  const file = await handOut(scope, "attainment.read", unit.id, () => writeReportJson({ report, compared: compared(report.paragraphs, live && draftOf(live)) }));
  return { ...file, name: `bao-cao-${unit.id}-${on}.json` };
});
