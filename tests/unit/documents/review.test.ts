import fc from "fast-check";
import { expect, test } from "vitest";
import { reportContent } from "@/lib/documents/report-json";
import { reviewPaper } from "@/lib/documents/review-paper";
import { writePaper } from "@/lib/documents/write-paper";
import type { Attainment } from "@/lib/domain/attainment/view";
import { layoutOn } from "@/lib/domain/document/layout";
import { usualRules } from "@/lib/domain/office/rule";
import { compared } from "@/lib/domain/report/compare";
import { draftOf, firstWriting } from "@/lib/domain/report/draft";
import { paragraphKeys, sections } from "@/lib/domain/report/paragraph";
import { printedOf } from "@/lib/domain/report/printed";
import type { ReportView } from "@/lib/domain/report/view";
import { UnitPath } from "@/lib/domain/unit/path";
import { collect, saidIn, textsOf } from "@/tests/support/read-archive";
import { provinceOf } from "@/tests/unit/report/world";

const title = { id: "tsvmtd", name: "Trong sạch, vững mạnh toàn diện", shortName: "TSVMTD" };

/** A review as it was drafted from figures, `edited` written by hand. */
function written(live: Attainment, edited: Partial<Record<(typeof paragraphKeys)[number], string>>): ReportView {
  const first = firstWriting(draftOf(live));
  const at = new Date("2021-07-01T02:00:00Z");
  const paragraphs = Object.fromEntries(paragraphKeys.map((key) => [key, { ...first[key], text: edited[key] ?? first[key].text, seq: key in edited ? 2 : 1, at, by: "Văn phòng", earlier: [] }])) as unknown as ReportView["paragraphs"];
  return { id: "r", unit: { ...live.unit, path: UnitPath.parse("/1/") }, titleId: title.id, period: live.period, on: live.on, begunAt: at, by: "Văn phòng", paragraphs };
}

const count = fc.integer({ min: 0, max: 40 });
const district = fc.record({ recognised: count, target: fc.option(count), additional: count, underAppraisal: count });
const byHand = fc.record({ causes: fc.constantFrom("", "Do dịch bệnh.\nDo sắp xếp ấp, khu phố."), tasks: fc.constantFrom("Hoàn thành 12 hồ sơ Đắk Lắk."), requests: fc.constantFrom("", "Kiến nghị cấp trên.") }, { requiredKeys: [] });

test("paper, page and JSON say the same words and figures, whatever was counted and whatever people wrote", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(district, { minLength: 1, maxLength: 9 }), byHand, async (districts, edited) => {
      const live = provinceOf(districts.map((told, index) => ({ name: `Huyện ${index + 1}`, ...told })));
      const report = written(live, edited);
      const json = reportContent({ report, compared: compared(report.paragraphs, draftOf(live)) });
      const sheet = { unitId: "1", unit: { name: "Tỉnh Bến Tre", kind: "province" as const }, above: null, layout: layoutOn(report.on, usualRules.paper), ...printedOf(report), title };
      const said = saidIn(textsOf((await collect(writePaper("Báo cáo", 1, reviewPaper(sheet, "Văn phòng")))).bytes)["word/document.xml"]!);
      const lines = sections.flatMap(({ paragraphs }) => paragraphs.flatMap((key) => (key === "table" ? [] : report.paragraphs[key].text.split("\n").filter(Boolean))));
      expect(said.filter((text) => lines.includes(text))).toEqual(lines);
      expect(json.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ text }) => text.split("\n").filter(Boolean)))).toEqual(lines);
      const cells = json.sections.flatMap(({ paragraphs }) => paragraphs).find(({ key }) => key === "table")!.sentences.flatMap(({ figures }) => figures.map(({ text }) => text));
      const rows = report.paragraphs.table.basis.length;
      const from = said.indexOf("Thu hồi") + 1;
      expect(said.slice(from, from + cells.length + rows).filter((_, index) => index % (1 + cells.length / rows) !== 0)).toEqual(cells);
      expect(said).toContain(`Dự thảo lần ${1 + Object.keys(edited).length}`);
    }),
    { numRuns: 25 },
  );
});
