import type { Paragraph, Table } from "docx";
import { titleAfterCell } from "@/lib/domain/attainment/say";
import type { ClosedUnit } from "@/lib/domain/closing/content";
import { saySpan } from "@/lib/domain/closing/span";
import { showDay, showInstant } from "@/lib/domain/day";
import type { ReportSheet } from "@/lib/domain/document/report-sheet";
import type { Stamp } from "@/lib/domain/document/stamp";
import { showCount, showPercent, type Ratio } from "@/lib/domain/ratio";
import { committeeName, inList, partyName } from "@/lib/domain/unit/party";
import { bodyCodeOf } from "@/lib/domain/decision/numbering";
import { annexed, bodyOf, head, list, paperOf, placed, signed, superiorOf, titled } from "./party-paper";

const ratioOf = ({ recognised, target }: ClosedUnit): Ratio => ({ part: recognised, whole: target ?? 0 });
const showTarget = ({ target }: ClosedUnit) => (target === null ? "–" : showCount(target));
const foreseen = ({ recognised, additional }: ClosedUnit) => recognised + additional;

/** A report of six months or a year from figures as they were closed: a draft for the office to finish, which has no number until somebody issues it. Domain.md 7. */
export function reportPaper(sheet: ReportSheet, by: string, stamp: Stamp | null = null) {
  const { unit, above, layout, draft, on, units, title } = sheet;
  const [top] = units;
  if (!top) throw new Error("a closed report has no unit");
  const body = bodyOf(layout);
  const below = units.filter(({ parentId }) => parentId === top.id);
  const period = saySpan(sheet);
  const named = `chi bộ ${titleAfterCell(title)}`;
  const children: (Paragraph | Table)[] = [
    head({ superior: superiorOf(above), issuer: committeeName(unit), number: `Số       -BC/${bodyCodeOf(unit.kind)}`, draft, place: placed(unit, on, true) }),
    ...titled(layout, "BÁO CÁO", `kết quả xây dựng ${named} ${period}`),
    body("I- CÔNG TÁC TRIỂN KHAI", { heading: true }),
    body(`Cả nhiệm kỳ có ${showCount(top.registeredInTerm)} chi bộ đăng ký xây dựng ${named}, riêng trong năm có ${showCount(top.registered)} chi bộ.`),
    body("II- KẾT QUẢ", { heading: true }),
    ...results(top, sheet).map((sentence) => body(sentence)),
    body("III- HẠN CHẾ", { heading: true }),
    ...shortfalls(below).map((sentence) => body(sentence)),
    ...["IV- NHIỆM VỤ THỜI GIAN TỚI", "V- KIẾN NGHỊ"].flatMap((words) => [body(words, { heading: true }), body("……………………………………………………………………")]),
    body(`Số liệu chốt đến hết ngày ${showDay(on)}, lúc ${showInstant(sheet.closedAt)}, mã ${sheet.sha256.slice(0, 12)}.`, { last: true }),
    signed({ capacity: "T/M Ban Thường vụ, ……", signer: "", issuer: `Ban Thường vụ ${committeeName(unit)}` }, ["- Cấp ủy cấp trên (để báo cáo),", "- Các cấp ủy trực thuộc,", `- Lưu Văn phòng ${committeeName(unit)}.`]),
    ...annexed(layout, "SỐ LIỆU THEO ĐƠN VỊ", `kết quả xây dựng ${named} ${period}`, `(kèm theo Báo cáo số       -BC/${bodyCodeOf(unit.kind)})`),
    table(top, below),
  ];
  return paperOf(`Báo cáo ${period}, ${partyName(top)}`, by, children, stamp);
}

function results(top: ClosedUnit, { on }: ReportSheet): string[] {
  const share = top.target === null ? "; năm nay không giao chỉ tiêu" : `, đạt ${showPercent(ratioOf(top))} so với chỉ tiêu năm là ${showTarget(top)} chi bộ`;
  return [
    `Đến hết ngày ${showDay(on)}, toàn Đảng bộ có ${showCount(top.cells)} chi bộ ấp, khu phố; đã công nhận ${showCount(top.recognised)} chi bộ${share}.`,
    `Đã thẩm định ${showCount(top.appraised)} hồ sơ trong năm. Dự kiến công nhận thêm ${showCount(top.additional)} chi bộ, nâng tổng số cả năm lên ${showCount(foreseen(top))}${top.target ? `, bằng ${showPercent({ part: foreseen(top), whole: top.target })} chỉ tiêu` : ""}.`,
    `Đang giữ danh hiệu: ${showCount(top.held)} chi bộ. ${top.revoked === 0 ? "Chưa có chi bộ nào bị thu hồi trong năm." : `Thu hồi trong năm: ${showCount(top.revoked)} chi bộ.`}`,
    "Số liệu từng đơn vị có trong bảng kèm theo.",
  ];
}

/** Who is below half of its target, and who has none yet: as counted, without judging. */
function shortfalls(below: readonly ClosedUnit[]): string[] {
  const asked = below.filter(({ target }) => target !== null && target > 0);
  const none = asked.filter(({ recognised }) => recognised === 0);
  const behind = asked.filter(({ recognised, target }) => recognised > 0 && recognised * 2 < (target ?? 0));
  const sentences = [
    ...(behind.length > 0 ? [`Còn dưới 50% chỉ tiêu năm: ${behind.map((unit) => `${inList(unit)} ${unit.recognised}/${unit.target}`).join("; ")}.`] : []),
    ...(none.length > 0 ? [`Chưa có chi bộ nào được công nhận: ${none.map(inList).join(", ")}.`] : []),
  ];
  return sentences.length > 0 ? sentences : ["Các đơn vị được giao chỉ tiêu đều đạt từ 50% trở lên."];
}

const columns = [
  { head: "TT", width: 10, align: "center" }, { head: "Đơn vị", width: 34 }, { head: "Tổng số chi bộ", width: 15, align: "center" }, { head: "Đăng ký nhiệm kỳ", width: 15, align: "center" }, { head: "Chỉ tiêu năm", width: 14, align: "center" },
  { head: "Đã công nhận", width: 15, align: "center" }, { head: "Tỷ lệ", width: 17, align: "center" }, { head: "Đã thẩm định", width: 15, align: "center" }, { head: "Dự kiến cả năm", width: 16, align: "center" }, { head: "Thu hồi", width: 14, align: "center" },
] as const;

function table(top: ClosedUnit, below: readonly ClosedUnit[]): Table {
  const row = (no: string, name: string, unit: ClosedUnit) => [no, name, showCount(unit.cells), showCount(unit.registeredInTerm), showTarget(unit), showCount(unit.recognised), showPercent(ratioOf(unit)), showCount(unit.appraised), showCount(foreseen(unit)), showCount(unit.revoked)];
  return list(columns, [...below.map((unit, index) => row(String(index + 1), inList(unit), unit)), row("", "Cộng", top)], { size: 11 });
}
