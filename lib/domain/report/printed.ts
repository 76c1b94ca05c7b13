import type { Day } from "@/lib/domain/day";
import { saidIn, type Sentence } from "./sentence";
import { sections } from "./paragraph";
import { sayReview } from "./period";
import type { ReportView } from "./view";

/** A row of the table as it is printed: the unit, then its figures by column; the last is of the whole. */
type PrintedRow = { name: string; figures: readonly string[] };
/** A part of a review: its paragraphs as they are written, or the place of the table. */
type PrintedPart = { number: string; heading: string; paragraphs: readonly (string | "table")[] };
/** A review as it stands on paper. `draft` grows with every writing. */
export type PrintedReview = { name: string; on: Day; draft: number; parts: readonly PrintedPart[]; rows: readonly PrintedRow[] };

const nameOf = ({ parts }: Sentence) => parts.filter((part) => typeof part === "string").join("");

/** The words of a review as the office left them and its table as it was taken over: nothing is said anew for paper. */
export function printedOf(report: Pick<ReportView, "period" | "on" | "unit" | "paragraphs">): PrintedReview {
  const { paragraphs, unit } = report;
  const own = `row ${unit.id}`;
  const rows = paragraphs.table.basis.toSorted((a, b) => Number(a.key === own) - Number(b.key === own));
  return {
    name: sayReview(report),
    on: report.on,
    draft: Object.values(paragraphs).reduce((sum, { seq }) => sum + seq - 1, 1),
    parts: sections.map(({ number, title, paragraphs: keys }) => ({ number, heading: title, paragraphs: keys.flatMap((key) => (key === "table" ? ["table"] : paragraphs[key].text.split("\n").filter((line) => line.trim() !== ""))) })),
    rows: rows.map((row) => ({ name: nameOf(row), figures: saidIn(row).map(({ text }) => text) })),
  };
}
