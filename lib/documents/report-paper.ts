import type { Paragraph, Table } from "docx";
import { titleAfterCell } from "@/lib/domain/attainment/say";
import type { ClosedUnit } from "@/lib/domain/closing/content";
import { saySpan } from "@/lib/domain/closing/span";
import { showDay, showInstant } from "@/lib/domain/day";
import type { ReportSheet } from "@/lib/domain/document/report-sheet";
import type { Stamp } from "@/lib/domain/document/stamp";
import { showCount, showPercent, type Ratio } from "@/lib/domain/ratio";
import { committeeName, inList, partyName } from "@/lib/domain/unit/party";
import { bodyOf, countersigned, head, list, paperOf, placed, superiorOf, titled } from "./party-paper";

const ratioOf = ({ recognised, target }: ClosedUnit): Ratio => ({ part: recognised, whole: target ?? 0 });
const showTarget = ({ target }: ClosedUnit) => (target === null ? "–" : showCount(target));
const foreseen = ({ recognised, additional }: ClosedUnit) => recognised + additional;

/** The figures of a period as they were closed, by unit: a list that goes with the report, whose words are those of the review. Domain.md 7. */
export function reportPaper(sheet: ReportSheet, by: string, stamp: Stamp | null = null) {
  const { unit, above, layout, on, units, title } = sheet;
  const [top] = units;
  if (!top) throw new Error("a closed report has no unit");
  const body = bodyOf(layout);
  const period = saySpan(sheet);
  const children: (Paragraph | Table)[] = [
    head({ superior: superiorOf(above), issuer: committeeName(unit), number: null, draft: null, place: placed(unit, on, true) }),
    ...titled(layout, "BIỂU SỐ LIỆU", `kết quả xây dựng chi bộ ${titleAfterCell(title)} ${period}`),
    table(top, units.filter(({ parentId }) => parentId === top.id)),
    body(`Số liệu đến hết ngày ${showDay(on)}, chốt lần ${sheet.draft} lúc ${showInstant(sheet.closedAt)}, mã ${sheet.sha256.slice(0, 12)}.`, { last: true }), // no signature stands on a page without words
    countersigned({ as: "Người lập biểu", name: "" }, { as: "T/M Ban Thường vụ", name: "" }),
  ];
  return paperOf(`Biểu số liệu ${period}, ${partyName(top)}`, by, children, stamp);
}

const columns = [
  { head: "TT", width: 10, align: "center" }, { head: "Đơn vị", width: 34 }, { head: "Tổng số chi bộ", width: 15, align: "center" }, { head: "Đăng ký nhiệm kỳ", width: 15, align: "center" }, { head: "Chỉ tiêu năm", width: 14, align: "center" },
  { head: "Đã công nhận", width: 15, align: "center" }, { head: "Tỷ lệ", width: 17, align: "center" }, { head: "Đã thẩm định", width: 15, align: "center" }, { head: "Dự kiến cả năm", width: 16, align: "center" }, { head: "Thu hồi", width: 14, align: "center" },
] as const;

function table(top: ClosedUnit, below: readonly ClosedUnit[]): Table {
  const row = (no: string, name: string, unit: ClosedUnit) => [no, name, showCount(unit.cells), showCount(unit.registeredInTerm), showTarget(unit), showCount(unit.recognised), showPercent(ratioOf(unit)), showCount(unit.appraised), showCount(foreseen(unit)), showCount(unit.revoked)];
  return list(columns, [...below.map((unit, index) => row(String(index + 1), inList(unit), unit)), row("", "Cộng", top)], { size: 11 });
}
