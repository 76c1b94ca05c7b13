import type { Document } from "docx";
import { blankForm as drawBlank } from "@/lib/documents/blank-forms";
import { decisionPaper } from "@/lib/documents/decision-paper";
import { minutesPaper } from "@/lib/documents/minutes-paper";
import { proposalPaper } from "@/lib/documents/proposal-paper";
import { reportPaper } from "@/lib/documents/report-paper";
import { reviewPaper, type ReviewSheet } from "@/lib/documents/review-paper";
import { writePaper } from "@/lib/documents/write-paper";
import { Day } from "@/lib/domain/day";
import { layoutOn, type PaperLayout } from "@/lib/domain/document/layout";
import type { ProposalSheet } from "@/lib/domain/document/paper-sheet";
import { usualRules } from "@/lib/domain/office/rule";
import { blankForm, decision, district, sitting } from "@/tests/support/papers";
import { collect } from "@/tests/support/read-archive";

export const older = layoutOn(Day.parse("2021-06-30"), usualRules.paper);
export const newer = layoutOn(Day.parse("2026-02-03"), { ...usualRules.paper, typeSize: 15, subjectSize: 15, spacing: 20, divider: "line" });
const title = { id: "tsvmtd", name: "Trong sạch, vững mạnh toàn diện", shortName: "TSVMTD" };
const by = "Văn phòng";

/** Rare letters, what XML has signs for, and names of 120 letters and more. */
const rare = ["Chi bộ ấp Đắk Rơ Nga – Kồ Pờ Lồng, xã Ẳng Tở", "Chi bộ khu phố 3 & 4 <liên ghép>, phường Ữ Ỵ Ỷ Ỹ", `Chi bộ ấp ${"Nghĩa Hưng Thạnh Phước ".repeat(6).trim()}, xã Đại Điền`, "Chi bộ ấp Ðông Hoà (Ð của chữ Eth), xã Þ", "Chi bộ ấp “Ngã Ba” l’Étoile, xã Ǵ ẞ"];
/** So many names, half of them in decomposed letters. */
const namesOf = (cells: number) => Array.from({ length: cells }, (_, index) => `${rare[index % rare.length]!} ${index + 1}`.normalize(index % 2 ? "NFD" : "NFC"));

export type Made = { paper: Document; names: readonly string[] };
type Maker = (layout: PaperLayout, cells: number) => Made;

const decided = (layout: PaperLayout, cells: number, draft: number | null = null) => ({ ...decision(0), layout, draft, lines: namesOf(cells).map((nameAsSigned) => ({ nameAsSigned, effect: "recognise" as const, reason: null, registerFrom: null, affects: null })) });
const revoked = (layout: PaperLayout, cells: number) => {
  const sheet = decided(layout, cells);
  return { ...sheet, subject: "Thu hồi danh hiệu", effect: "revoke" as const, lines: sheet.lines.map((line) => ({ ...line, effect: "revoke" as const, reason: `Lý do của ${line.nameAsSigned}`, registerFrom: Day.parse("2027-02-03"), affects: { number: 8, symbol: "QĐ/HU", decidedOn: Day.parse("2021-05-28") } })) };
};
function proposed(layout: PaperLayout, cells: number, draft: number | null = null): ProposalSheet {
  const { grounds: _, effect: __, ...common } = decided(layout, cells, draft);
  return { ...common, symbol: "TTr/ĐU", issuer: "Ban Thường vụ Đảng ủy xã An Hiệp", unit: { name: "Xã An Hiệp", kind: "commune" }, above: { name: "Huyện Châu Thành", kind: "district" }, subject: "Đề nghị công nhận chi bộ trong sạch, vững mạnh toàn diện năm 2026", lines: common.lines.map(({ nameAsSigned }) => ({ nameAsSigned, year: 2026 })) };
}
function sat(cells: number) {
  const names = namesOf(cells);
  const seats = names.map((name, index) => ({ seatId: `s${index}`, name, function: index === 0 ? "chair" as const : index === 1 ? "secretary" as const : "member" as const, presides: index === 0, scores: true }));
  const sheets = seats.map(({ seatId, name }) => ({ seatId, total: 84, remark: `Nhận xét của ${name}`, marks: {} }));
  return { view: { ...sitting, able: cells, present: seats, rounds: [{ ...sitting.rounds[0]!, state: { state: "settled" as const, lowest: 84, highest: 84, sum: 84 * cells, scorers: cells }, sheets }] }, names };
}
const count = { cells: 117, registered: 20, registeredInTerm: 60, held: 9, revoked: 0, appraised: 8, additional: 2, recognised: 53, target: 75 };
const closed = (layout: PaperLayout, cells: number): Made => {
  const names = namesOf(cells).map((name) => name.normalize("NFC"));
  const below = names.map((name, index) => ({ ...count, id: `u${index}`, name: `Xã ${name}`, kind: "commune" as const, level: "commune" as const, parentId: "4" }));
  const units = [{ ...count, id: "4", name: "Huyện Châu Thành", kind: "district" as const, level: "district" as const, parentId: null }, ...below];
  return { names, paper: reportPaper({ ...district, layout, span: "half_year", on: Day.parse("2021-06-30"), draft: 2, units, title, sha256: "ab".repeat(32), closedAt: new Date("2021-07-01T02:00:00Z") }, by) };
};
function reviewed(layout: PaperLayout, cells: number): Made {
  const names = namesOf(cells);
  const figures = ["40", "12", "8", "10", "80,00%", "2", "3", "0"];
  const parts: ReviewSheet["parts"] = [
    { number: "I", heading: "Kết quả thực hiện", paragraphs: ["Toàn huyện có 117 chi bộ.", "table", ...names.map((name) => `${name} đã được công nhận.`)] },
    { number: "II", heading: "Hạn chế, nguyên nhân", paragraphs: [] },
    { number: "III", heading: "Nhiệm vụ", paragraphs: ["Hoàn thành 12 hồ sơ."] },
  ];
  return { names, paper: reviewPaper({ ...district, layout, title, name: "kết quả 6 tháng đầu năm 2021", on: Day.parse("2021-06-30"), draft: 4, parts, rows: names.map((name) => ({ name, figures })) }, by) };
}
const criteria = (layout: PaperLayout, cells: number) => {
  const names = namesOf(cells);
  const criterion = blankForm.content.sections[0]!.criteria[0]!;
  return { names, sheet: { ...blankForm, layout, content: { least: null, sections: [...blankForm.content.sections, { heading: "Tên gọi", least: null, criteria: names.map((wording, index) => ({ ...criterion, code: `3.${index + 1}`, wording })) }] } } };
};
const namesIn = ({ lines }: { lines: readonly { nameAsSigned: string }[] }) => lines.map(({ nameAsSigned }) => nameAsSigned);

type Expected = { make: Maker; star: boolean; name: string; subject: RegExp; number: string | null; draft: number | null; cells: number; /** The most names it is tried with: as many as its annex is to hold. */ most: number; /** Rows of the list beside one a name, with its heading; columns. */ rows: number; columns: number; signers: readonly string[]; place: boolean };
const issued = { star: true, cells: 6, most: 12, rows: 1, draft: null, place: true } as const;
/** Each paper and blank form, and what it must be. */
export const goldenPapers: Record<string, Expected> = {
  proposal: { ...issued, most: 300, make: (layout, cells) => ({ paper: proposalPaper(proposed(layout, cells), by), names: namesOf(cells) }), name: "TỜ TRÌNH", subject: /^đề nghị công nhận/, number: "Số 09-TTr/ĐU", columns: 3, signers: ["T/M BAN THƯỜNG VỤ", "Nguyễn Thị Ứng"] },
  "proposal-draft": { ...issued, make: (layout, cells) => ({ paper: proposalPaper(proposed(layout, cells, 2), by), names: namesOf(cells) }), name: "TỜ TRÌNH", subject: /^đề nghị công nhận/, number: "Số       -TTr/ĐU", draft: 2, columns: 3, signers: ["T/M BAN THƯỜNG VỤ", "Nguyễn Thị Ứng"] },
  minutes: { ...issued, make: (layout, cells) => { const { view, names } = sat(cells); return { paper: minutesPaper({ ...district, layout }, view, by), names }; }, name: "BIÊN BẢN", subject: /^thẩm định hồ sơ/, number: "Số       -BB/TTĐ", columns: 4, signers: ["NGƯỜI GHI BIÊN BẢN", "CHỦ TRÌ"], place: false },
  recognition: { ...issued, most: 300, make: (layout, cells) => { const sheet = decided(layout, cells); return { paper: decisionPaper(sheet, by), names: namesIn(sheet) }; }, name: "QUYẾT ĐỊNH", subject: /^công nhận chi bộ/, number: "Số 09-QĐ/HU", columns: 2, signers: ["T/M BAN THƯỜNG VỤ", "Nguyễn Thị Ứng"] },
  "recognition-draft": { ...issued, make: (layout, cells) => ({ paper: decisionPaper(decided(layout, cells, 3), by), names: namesOf(cells) }), name: "QUYẾT ĐỊNH", subject: /^công nhận chi bộ/, number: "Số       -QĐ/HU", draft: 3, columns: 2, signers: ["T/M BAN THƯỜNG VỤ", "Nguyễn Thị Ứng"] },
  revocation: { ...issued, make: (layout, cells) => { const sheet = revoked(layout, cells); return { paper: decisionPaper(sheet, by), names: [...namesIn(sheet), ...namesIn(sheet).map((name) => `Lý do của ${name}`)] }; }, name: "QUYẾT ĐỊNH", subject: /^thu hồi danh hiệu$/, number: "Số 09-QĐ/HU", columns: 4, signers: ["T/M BAN THƯỜNG VỤ", "Nguyễn Thị Ứng"] },
  review: { ...issued, make: reviewed, name: "BÁO CÁO", subject: /^kết quả 6 tháng đầu năm/, number: "Số       -BC/HU", draft: 4, columns: 9, signers: ["T/M BAN THƯỜNG VỤ"] },
  figures: { ...issued, make: closed, name: "BIỂU SỐ LIỆU", subject: /^kết quả xây dựng/, number: null, rows: 2, columns: 10, signers: ["NGƯỜI LẬP BIỂU", "T/M BAN THƯỜNG VỤ"] },
  "self-assessment": { ...issued, make: (layout, cells) => { const { sheet, names } = criteria(layout, cells); return { paper: drawBlank("self_assessment", sheet, by), names }; }, name: "PHIẾU TỰ ĐÁNH GIÁ", subject: /^kết quả thực hiện tiêu chuẩn/, number: null, rows: 5, columns: 4, signers: ["NGƯỜI GHI", "T/M CHI BỘ"] },
  survey: { ...issued, make: (layout, cells) => { const { sheet, names } = criteria(layout, cells); return { paper: drawBlank("survey", sheet, by), names }; }, name: "PHIẾU KHẢO SÁT THỰC ĐỊA", subject: /^chi bộ ấp Đông Hòa/, number: null, rows: 5, columns: 4, signers: ["ĐẠI DIỆN CHI BỘ", "NGƯỜI KHẢO SÁT"] },
};
/** The .docx of a paper. */
export const fileOf = async ({ paper }: Made) => (await collect(writePaper("Văn bản", 1, paper))).bytes;
