import type { Paragraph, Table } from "docx";
import { titleAfterCell } from "@/lib/domain/attainment/say";
import { bodyCodeOf } from "@/lib/domain/decision/numbering";
import type { PaperHead } from "@/lib/domain/document/paper-sheet";
import type { Stamp } from "@/lib/domain/document/stamp";
import type { PrintedReview } from "@/lib/domain/report/printed";
import { columns } from "@/lib/domain/report/table";
import { committeeName } from "@/lib/domain/unit/party";
import { bodyOf, head, list, paperOf, placed, signed, superiorOf, titled } from "./party-paper";

/** A review and the head it is printed under. */
export type ReviewSheet = PaperHead & PrintedReview & { title: { id: string; name: string; shortName: string } };

/** Room for a part nobody wrote yet. */
export const unwritten = "……………………………………………………………………";
/** What is to be signed for, and by whom, is written by hand until somebody issues the report. */
const capacity = "T/M Ban Thường vụ, ……";

/** A report of six months or a year in the words it was written in: a draft, which has no number until somebody issues it. Domain.md 7. */
export function reviewPaper(sheet: ReviewSheet, by: string, stamp: Stamp | null = null) {
  const { unit, above, layout, draft, on, parts, rows, name, title } = sheet;
  const body = bodyOf(layout);
  const committee = committeeName(unit);
  const said = parts.flatMap(({ number, heading, paragraphs }, index) => [
    body(`${number}- ${heading.toUpperCase()}`, { heading: true }),
    ...(paragraphs.length === 0 ? [unwritten] : paragraphs).map((text, at, all) => (text === "table" ? tableOf(rows) : body(text, { last: index === parts.length - 1 && at === all.length - 1 }))),
  ]);
  const children: (Paragraph | Table)[] = [
    head({ superior: superiorOf(above), issuer: committee, number: `Số       -BC/${bodyCodeOf(unit.kind)}`, draft, place: placed(unit, on, true) }),
    ...titled(layout, "BÁO CÁO", `${name}${name.includes(",") ? "," : ""} về xây dựng chi bộ ${titleAfterCell(title)}`),
    ...said,
    signed({ capacity, signer: "", issuer: `Ban Thường vụ ${committee}` }, ["- Cấp ủy cấp trên (để báo cáo),", "- Các cấp ủy trực thuộc,", `- Lưu Văn phòng ${committee}.`]),
  ];
  return paperOf(`Báo cáo ${name}, ${committee}`, by, children, stamp);
}

const widths = [15, 18, 15, 16, 18, 17, 17, 15] as const;

function tableOf(rows: PrintedReview["rows"]): Table {
  const heads = [{ head: "Đơn vị", width: 34 }, ...columns.map(({ head: words }, index) => ({ head: words, width: widths[index] ?? 16, align: "center" as const }))];
  return list(heads, rows.map(({ name, figures }) => [name, ...figures]), { size: 11 });
}
