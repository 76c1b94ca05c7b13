import { papers } from "@/app/api/documents/answer";
import { printOut } from "@/lib/access/door";
import { reviewPaper } from "@/lib/documents/review-paper";
import { reviewFields } from "@/lib/documents/template-fields";
import { writeBy } from "@/lib/documents/write-paper";
import { printedOf } from "@/lib/domain/report/printed";
import { getPaperHead } from "@/lib/queries/get-paper-head";
import { getReport } from "@/lib/queries/get-report";
import { getReference } from "@/lib/queries/reference";

/** A review as a Word file: its paragraphs as they are written, its table as it was taken over. */
export const GET = papers("attainment.read", async (scope, id) => {
  const report = await getReport(scope, id);
  if (!report) return null;
  const head = await getPaperHead(scope, report.unit.id, report.on);
  const title = (await getReference(scope)).titles.find((each) => each.id === report.titleId);
  if (!head || !title) return null;
  const sheet = { ...head, ...printedOf(report), title };
  const { layout: _, ...content } = sheet; // how it is laid out is no part of what was written
  const file = await printOut(scope, "attainment.read", report.unit.id, { of: { kind: "review", id }, content, form: { unitId: report.unit.id, paper: "report", on: report.on } }, ({ by, stamp, form }) =>
    writeBy(`Báo cáo ${sheet.name}, dự thảo lần ${sheet.draft}`, sheet.rows.length, form, () => reviewFields(sheet), { stamp, extract: false }, () => reviewPaper(sheet, by, stamp)),
  );
  return { ...file, name: `bao-cao-${report.on}.docx` };
});
