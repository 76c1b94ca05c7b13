import { z } from "zod";
import { read } from "@/lib/access/door";
import { dayOfDate } from "@/lib/domain/day";
import { paragraphKeys, type ParagraphKey } from "@/lib/domain/report/paragraph";
import { periodOfKey } from "@/lib/domain/report/period";
import { Sentence } from "@/lib/domain/report/sentence";
import type { ParagraphView, ReportView } from "@/lib/domain/report/view";
import { unitOf, unitShape } from "@/lib/domain/target/row";
import { UnitPath } from "@/lib/domain/unit/path";

const named = { select: { displayName: true } } as const;
const Basis = z.array(Sentence);

type Row = { paragraph: string; seq: number; text: string; basis: string; at: Date; account: { displayName: string } };

/** A review with every writing of its paragraphs. Null when its unit is out of reach. */
export const getReport = read("attainment.read", async ({ db, reach }, id: string): Promise<ReportView | null> => {
  const row = await db.report.findFirst({
    where: { id, unit: reach.units },
    include: { account: named, term: true, unit: { select: { ...unitShape, path: true } }, paragraphs: { orderBy: { seq: "desc" }, include: { account: named } } },
  });
  if (!row) return null;
  const on = dayOfDate(row.on);
  const paragraph = (key: ParagraphKey) => paragraphView(row.paragraphs.filter((each) => each.paragraph === key));
  return {
    id, on,
    unit: { ...unitOf(row.unit, on), path: UnitPath.parse(row.unit.path) },
    titleId: row.titleId,
    period: periodOfKey(row.period, row.term),
    begunAt: row.begunAt,
    by: row.account.displayName,
    paragraphs: Object.fromEntries(paragraphKeys.map((key) => [key, paragraph(key)])) as Record<ParagraphKey, ParagraphView>, // every key is mapped
  };
});

function paragraphView([last, ...earlier]: readonly Row[]): ParagraphView {
  if (!last) throw new Error("a report without one of its paragraphs");
  const writing = ({ seq, text, at, account }: Row) => ({ seq, text, at, by: account.displayName });
  return { ...writing(last), basis: Basis.parse(JSON.parse(last.basis)), earlier: earlier.map(writing) };
}
