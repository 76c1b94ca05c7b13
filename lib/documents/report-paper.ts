import type { Paragraph, Table } from "docx";
import { titleAfterCell } from "@/lib/domain/attainment/say";
import type { ClosedUnit } from "@/lib/domain/closing/content";
import { saySpan } from "@/lib/domain/closing/span";
import { showDay, showInstant } from "@/lib/domain/day";
import type { PaperLayout } from "@/lib/domain/document/layout";
import type { ReportSheet } from "@/lib/domain/document/report-sheet";
import type { Stamp } from "@/lib/domain/document/stamp";
import { showCount, showPercent, type Ratio } from "@/lib/domain/ratio";
import { committeeName, inList, partyName } from "@/lib/domain/unit/party";
import { bodyOf, countersigned, head, list, paperOf, placed, superiorOf, titled } from "./party-paper";

const ratioOf = ({ recognised, target }: ClosedUnit): Ratio => ({ part: recognised, whole: target ?? 0 });
const showTarget = ({ target }: ClosedUnit) => (target === null ? "–" : showCount(target));
const foreseen = ({ recognised, additional }: ClosedUnit) => recognised + additional;

/** "kết quả xây dựng chi bộ trong sạch, vững mạnh toàn diện 6 tháng đầu năm 2021". */
export const figuresSubject = (sheet: Pick<ReportSheet, "title" | "span" | "on">) => `kết quả xây dựng chi bộ ${titleAfterCell(sheet.title)} ${saySpan(sheet)}`;

/** The beginning of a closing's hash, as it is printed. */
export const shortHash = ({ sha256 }: Pick<ReportSheet, "sha256">) => sha256.slice(0, 12);

/** The figures of a period as they were closed, by unit: a list that goes with the report, whose words are those of the review. Domain.md 7. */
export function reportPaper(sheet: ReportSheet, by: string, stamp: Stamp | null = null) {
  const { unit, above, layout, on, units } = sheet;
  const [top] = units;
  if (!top) throw new Error("a closed report has no unit");
  const period = saySpan(sheet);
  const children: (Paragraph | Table)[] = [
    head({ superior: superiorOf(above), issuer: committeeName(unit), number: null, draft: null, place: placed(unit, on, true) }),
    ...titled(layout, "BIỂU SỐ LIỆU", figuresSubject(sheet)),
    ...figuresBody(layout, figureRows(sheet), { on: showDay(on), nth: String(sheet.draft), at: showInstant(sheet.closedAt), hash: shortHash(sheet) }),
  ];
  return paperOf(`Biểu số liệu ${period}, ${partyName(top)}`, by, children, stamp);
}

const columns = [
  { head: "TT", width: 10, align: "center" }, { head: "Đơn vị", width: 34 }, { head: "Tổng số chi bộ", width: 15, align: "center" }, { head: "Đăng ký nhiệm kỳ", width: 15, align: "center" }, { head: "Chỉ tiêu năm", width: 14, align: "center" },
  { head: "Đã công nhận", width: 15, align: "center" }, { head: "Tỷ lệ", width: 17, align: "center" }, { head: "Đã thẩm định", width: 15, align: "center" }, { head: "Dự kiến cả năm", width: 16, align: "center" }, { head: "Thu hồi", width: 14, align: "center" },
] as const;

/** What stands below the paper's name: the figures, of which day they are, who signs. */
export const figuresBody = (layout: PaperLayout, rows: readonly (readonly string[])[], { on, nth, at, hash }: { on: string; nth: string; at: string; hash: string }) => [
  list(columns, rows, { size: 11 }),
  bodyOf(layout)(`Số liệu đến hết ngày ${on}, chốt lần ${nth} lúc ${at}, mã ${hash}.`, { last: true }), // no signature stands on a page without words
  countersigned({ as: "Người lập biểu", name: "" }, { as: "T/M Ban Thường vụ", name: "" }),
];

/** A row for each unit right below, and the sum. */
export function figureRows({ units }: Pick<ReportSheet, "units">): string[][] {
  const [top] = units;
  if (!top) return [];
  const below = units.filter(({ parentId }) => parentId === top.id);
  const row = (no: string, name: string, unit: ClosedUnit) => [no, name, showCount(unit.cells), showCount(unit.registeredInTerm), showTarget(unit), showCount(unit.recognised), showPercent(ratioOf(unit)), showCount(unit.appraised), showCount(foreseen(unit)), showCount(unit.revoked)];
  return [...below.map((unit, index) => row(String(index + 1), inList(unit), unit)), row("", "Cộng", top)];
}
