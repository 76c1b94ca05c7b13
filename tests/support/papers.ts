import type { SittingView } from "@/lib/domain/appraisal/sitting-view";
import { wholeMark } from "@/lib/domain/appraisal/marks";
import { Day } from "@/lib/domain/day";
import { layoutOn } from "@/lib/domain/document/layout";
import type { BlankSheet, DecisionSheet } from "@/lib/domain/document/paper-sheet";
import { usualRules } from "@/lib/domain/office/rule";

const on = Day.parse("2021-06-29");
const layout = layoutOn(on, usualRules.paper);
/** The head of a district's papers. */
export const district = { unitId: "4", unit: { name: "Huyện Châu Thành", kind: "district" }, above: { name: "Tỉnh Bến Tre", kind: "province" }, layout } as const;

/** A decision about so many cells; the second is named in decomposed letters. */
export const decision = (cells: number): DecisionSheet => ({
  unitId: "4",
  number: 9,
  symbol: "QĐ/HU",
  issuer: "Ban Thường vụ Huyện ủy Châu Thành",
  unit: { name: "Huyện Châu Thành", kind: "district" },
  above: { name: "Tỉnh Bến Tre", kind: "province" },
  subject: "Công nhận chi bộ ấp, khu phố trong sạch, vững mạnh toàn diện",
  on: Day.parse("2026-02-03"),
  signer: "Nguyễn Thị Ứng",
  capacity: "T/M Ban Thường vụ, Phó Bí thư",
  title: "Trong sạch, vững mạnh toàn diện",
  grounds: ["Căn cứ Điều lệ Đảng", "Xét đề nghị của Tổ thẩm định."],
  effect: "recognise",
  lines: Array.from({ length: cells }, (_, index) => ({ nameAsSigned: index === 1 ? "Chi bộ ấp Đông Hòa, xã Phước Thạnh".normalize("NFD") : `Chi bộ ấp ${index + 1}, xã An Hiệp`, effect: "recognise", reason: null, registerFrom: null, affects: null })),
  more: false,
  draft: null,
  layout: layoutOn(Day.parse("2021-06-30"), usualRules.paper),
});

const at = (seatId: string, name: string, held: "chair" | "secretary" | "member") => ({ seatId, name, function: held, presides: held === "chair", scores: true });
/** A sitting of three, one of whom dissents. */
export const sitting: SittingView = {
  id: "1",
  registration: { id: "2", version: 3, year: 2021, status: "appraised", cell: { id: "5", name: "Ấp Đông Hòa", kind: "hamlet" }, above: [{ id: "4", name: "Huyện Châu Thành", kind: "district", level: "district" }, { id: "6", name: "Xã An Hiệp", kind: "commune", level: "commune" }], title: "Trong sạch, vững mạnh toàn diện" },
  team: { issuer: "Ban Thường vụ Huyện ủy Châu Thành", number: 31, symbol: "QĐ/HU", signedOn: Day.parse("2021-01-04"), divergence: 10, guests: null },
  heldOn: on, place: "Hội trường xã An Hiệp", able: 4, least: 3,
  present: [at("a", "Người A", "chair"), at("b", "Người B", "secretary"), at("c", "Người C", "member")],
  invited: ["Ban Dân vận Tỉnh ủy"], absent: [{ seatId: "d", name: "Người D", function: "member" }],
  criteria: { name: "Bộ tiêu chí", content: wholeMark, ruled: true, notApplicable: [] },
  stated: {}, survey: { findings: [], photos: [] },
  rounds: [{ round: 1, state: { state: "settled", lowest: 84, highest: 90, sum: 262, scorers: 3 }, sheets: [{ seatId: "a", total: 90, remark: "Sổ họp đủ", marks: {} }, { seatId: "b", total: 84, remark: null, marks: {} }, { seatId: "c", total: 88, remark: null, marks: {} }], said: null, saidBy: null }],
  found: { findings: [], failing: [] },
  dissents: [{ name: "Người C", function: "member", opinion: "Cần xem thêm sổ chi" }],
  end: { conclusion: "pass", finding: "Đủ tiêu chuẩn.", departure: null, by: "Người B", items: [], dueOn: null },
  own: { act: null, scores: false, keepsRecord: false, sheet: null, mayDissent: false },
  returnBy: on,
};

/** A form of one condition and one scored criterion. */
export const blankForm: BlankSheet = { ...district, unit: { name: "Ấp Đông Hòa", kind: "hamlet" }, above: { name: "Xã An Hiệp", kind: "commune" }, title: "Trong sạch, vững mạnh toàn diện", year: 2021, set: "Bộ tiêu chí", content: { least: null, sections: [{ heading: "Chính trị", least: null, criteria: [{ code: "1", wording: "Họp chuyên đề", evidence: true, mayNotApply: false, source: "", kind: "condition", points: 5 }, { code: "2", wording: "Chất lượng họp", evidence: false, mayNotApply: false, source: "", kind: "scored", least: 0, most: 10, scale: [] }] }] } };
