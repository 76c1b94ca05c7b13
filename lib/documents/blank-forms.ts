import { titleAfterCell } from "@/lib/domain/attainment/say";
import { isAsked } from "@/lib/domain/criteria/answer";
import type { Criterion } from "@/lib/domain/criteria/content";
import type { PaperLayout } from "@/lib/domain/document/layout";
import type { BlankSheet } from "@/lib/domain/document/paper-sheet";
import { sightWords } from "@/lib/domain/survey/words";
import type { BlankPaper } from "@/lib/domain/template/paper";
import { inSentence, partyName } from "@/lib/domain/unit/party";
import { bodyOf, countersigned, head, list, paperOf, superiorOf, titled, type ListColumn, type ListRow } from "./party-paper";
import { lowered } from "./lowered";

const dots = ".".repeat(60);
/** A box to be ticked with a pen. */
const box = "[   ]";

export const cellOf = ({ unit }: Pick<BlankSheet, "unit">) => partyName({ ...unit, level: "cell" });
const named = (sheet: BlankSheet) => `chi bộ ${titleAfterCell({ id: "", name: sheet.title, shortName: sheet.title })} năm ${sheet.year}`;
/** "An Hiệp, ngày      tháng      năm        ". */
export const handDated = ({ above }: Pick<BlankSheet, "above">) => `${above ? inSentence(above).replace(/^\S+ /, "") : ""}, ngày      tháng      năm        `;

/** What a form is: its name, what it says first, the lines and the columns left for a pen, what it asks of a criterion, who signs. */
type Blank = { type: string; subject: (sheet: BlankSheet) => string; opening: ((sheet: BlankSheet) => string) | null; lines: readonly string[]; columns: readonly ListColumn[]; asks: (criterion: Criterion) => string; signers: readonly [string, string] };

export const blanks = {
  /** What a cell writes its self-assessment on by hand; the commune enters it for the cell afterwards. */
  self_assessment: {
    type: "PHIẾU TỰ ĐÁNH GIÁ",
    subject: (sheet) => `kết quả thực hiện tiêu chuẩn ${named(sheet)}`,
    opening: ({ set }) => `${set ? `Theo ${set}. ` : ""}Chi bộ họp, xem xét từng tiêu chí và ghi kết quả vào cột bên phải; kèm tên giấy tờ chứng minh.`,
    lines: [],
    columns: [{ head: "TT", width: 12, align: "center" }, { head: "Tiêu chí", width: 70 }, { head: "Tự đánh giá", width: 33, align: "center" }, { head: "Căn cứ, minh chứng", width: 50 }],
    asks: (criterion) => (isAsked(criterion) ? (criterion.kind === "scored" ? `…… / ${criterion.most} điểm` : `${box} Đạt\n${box} Chưa đạt`) : "Tính từ số liệu năm"),
    signers: ["Người ghi", "T/M Chi bộ\u00a0- Bí thư"],
  },
  /** What a team writes on when it looks on site. */
  survey: {
    type: "PHIẾU KHẢO SÁT THỰC ĐỊA",
    subject: (sheet) => `${lowered(cellOf(sheet))}, hồ sơ đề nghị công nhận ${named(sheet)}`,
    opening: null,
    lines: [`Nơi khảo sát: ${dots}`, `Thành viên tổ thẩm định: ${dots}`],
    columns: [{ head: "TT", width: 12, align: "center" }, { head: "Tiêu chí", width: 63 }, { head: "Đã thấy", width: 40 }, { head: "Ghi chú", width: 50 }],
    asks: () => Object.values(sightWords).map((words) => `${box} ${words}`).join("\n"),
    signers: ["Đại diện chi bộ", "Người khảo sát"],
  },
} as const satisfies Record<BlankPaper, Blank>;

/** What stands below a form's name: what it says first, the list to write on, who signs. */
export function blankBody(paper: BlankPaper, layout: PaperLayout, opening: string | null, rows: readonly ListRow[]) {
  const { lines, columns, signers: [left, right] } = blanks[paper];
  const body = bodyOf(layout);
  return [
    ...[...(opening === null ? [] : [opening]), ...lines].map((sentence) => body(sentence)),
    list(columns, rows, { size: 12, tall: 14 }),
    body(`Ý kiến khác: ${dots}`, { last: true }),
    countersigned({ as: left, name: "" }, { as: right, name: "" }),
  ];
}

/** A form to be written on by hand, a row for each criterion. */
export function blankForm(paper: BlankPaper, sheet: BlankSheet, by: string) {
  const { type, subject, opening, asks }: Blank = blanks[paper];
  const rows = sheet.content.sections.flatMap(({ heading, criteria }) => [heading, ...criteria.map((criterion) => [criterion.code, criterion.wording, asks(criterion), ""])]);
  return paperOf(`${type} ${cellOf(sheet)}`, by, [
    head({ superior: superiorOf(sheet.above), issuer: cellOf(sheet), number: null, draft: null, place: handDated(sheet) }),
    ...titled(sheet.layout, type, subject(sheet)),
    ...blankBody(paper, sheet.layout, opening && opening(sheet), rows),
  ]);
}
