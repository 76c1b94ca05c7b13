import { createHash } from "node:crypto";
import type { Writing } from "@/lib/domain/document/made";
import type { Compared } from "@/lib/domain/report/compare";
import { listOf } from "@/lib/domain/report/link";
import { paragraphWords, sections, type ParagraphKey } from "@/lib/domain/report/paragraph";
import { periodKey } from "@/lib/domain/attainment/period";
import { sayReview } from "@/lib/domain/report/period";
import { saidIn, textOf } from "@/lib/domain/report/sentence";
import type { ReportView } from "@/lib/domain/report/view";

type Sheet = { report: ReportView; compared: Readonly<Record<ParagraphKey, Compared>> };

/** A review as structured data: its parts, each paragraph as written, its figures with what they count and where, and what differs now. */
export function reportContent({ report, compared }: Sheet) {
  const { unit, titleId, period, on } = report;
  const ground = { unit, period, on, title: { id: titleId } };
  const paragraph = (key: ParagraphKey) => {
    const { text, basis, seq, at, by } = report.paragraphs[key];
    return {
      key, label: paragraphWords[key], text, seq, by,
      at: at.toISOString(),
      sentences: basis.map((each) => ({ key: each.key, text: textOf(each), figures: saidIn(each).map((said) => ({ key: said.key, label: said.label, text: said.text, figure: said.of.figure, unit: said.of.unit, list: listOf(said, ground) })) })),
      differs: compared[key].drifts.map(({ key: sentence, changes, instead }) => ({ sentence, changes, instead })),
    };
  };
  return {
    format: 1,
    name: `Báo cáo ${sayReview(report)}`,
    unit: { id: unit.id, name: unit.name, level: unit.level },
    title: titleId,
    period: periodKey(period),
    on,
    sections: sections.map(({ number, title, paragraphs }) => ({ number, title, paragraphs: paragraphs.map(paragraph) })),
  };
}

/** The same as a file; its hash is of the file, its rows are the paragraphs. */
export async function* writeReportJson(sheet: Sheet): Writing {
  const content = reportContent(sheet);
  const bytes = Buffer.from(`${JSON.stringify(content, null, 2)}\n`);
  yield bytes;
  return { what: `${content.name}, JSON`, rows: content.sections.flatMap(({ paragraphs }) => paragraphs).length, sha256: createHash("sha256").update(bytes).digest("hex") };
}
