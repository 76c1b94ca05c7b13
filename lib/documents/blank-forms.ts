import type { Paragraph, Table } from "docx";
import { titleAfterCell } from "@/lib/domain/attainment/say";
import { isAsked } from "@/lib/domain/criteria/answer";
import type { Criterion } from "@/lib/domain/criteria/content";
import type { BlankSheet } from "@/lib/domain/document/paper-sheet";
import { sightWords } from "@/lib/domain/survey/words";
import { inSentence, partyName } from "@/lib/domain/unit/party";
import { bodyOf, countersigned, head, list, paperOf, superiorOf, titled, type ListColumn } from "./party-paper";
import { lowered } from "./lowered";

const dots = ".".repeat(60);
/** A box to be ticked with a pen. */
const box = "[   ]";

const cellOf = ({ unit }: BlankSheet) => partyName({ ...unit, level: "cell" });
const named = (sheet: BlankSheet) => `chi bộ ${titleAfterCell({ id: "", name: sheet.title, shortName: sheet.title })} năm ${sheet.year}`;
const byYear = "Tính từ số liệu năm";

function blank(sheet: BlankSheet, by: string, { type, subject, opening, columns, answers, closing }: { type: string; subject: string; opening: readonly string[]; columns: readonly ListColumn[]; answers: (criterion: Criterion) => readonly string[]; closing: Table }) {
  const body = bodyOf(sheet.layout);
  const children: (Paragraph | Table)[] = [
    head({ superior: superiorOf(sheet.above), issuer: cellOf(sheet), number: null, draft: null, place: `${sheet.above ? inSentence(sheet.above).replace(/^\S+ /, "") : ""}, ngày      tháng      năm        ` }),
    ...titled(sheet.layout, type, subject),
    ...opening.map((sentence) => body(sentence)),
    list(columns, sheet.content.sections.flatMap(({ heading, criteria }) => [heading, ...criteria.map((criterion) => [criterion.code, criterion.wording, ...answers(criterion)])]), { size: 12, tall: 14 }),
    body("Ý kiến khác: " + dots, { last: true }),
    closing,
  ];
  return paperOf(`${type} ${cellOf(sheet)}`, by, children);
}

/** What a cell writes its self-assessment on by hand; the commune enters it for the cell afterwards. */
export const selfAssessmentForm = (sheet: BlankSheet, by: string) =>
  blank(sheet, by, {
    type: "PHIẾU TỰ ĐÁNH GIÁ",
    subject: `kết quả thực hiện tiêu chuẩn ${named(sheet)}`,
    opening: [`${sheet.set ? `Theo ${sheet.set}. ` : ""}Chi bộ họp, xem xét từng tiêu chí và ghi kết quả vào cột bên phải; kèm tên giấy tờ chứng minh.`],
    columns: [{ head: "TT", width: 12, align: "center" }, { head: "Tiêu chí", width: 70 }, { head: "Tự đánh giá", width: 33, align: "center" }, { head: "Căn cứ, minh chứng", width: 50 }],
    answers: (criterion) => (isAsked(criterion) ? [criterion.kind === "scored" ? `…… / ${criterion.most} điểm` : `${box} Đạt\n${box} Chưa đạt`, ""] : [byYear, ""]),
    closing: countersigned({ as: "Người ghi", name: "" }, { as: "T/M Chi bộ\u00a0- Bí thư", name: "" }),
  });

/** What a team writes on when it looks on site. */
export const surveyForm = (sheet: BlankSheet, by: string) =>
  blank(sheet, by, {
    type: "PHIẾU KHẢO SÁT THỰC ĐỊA",
    subject: `${lowered(cellOf(sheet))}, hồ sơ đề nghị công nhận ${named(sheet)}`,
    opening: [`Nơi khảo sát: ${dots}`, `Thành viên tổ thẩm định: ${dots}`],
    columns: [{ head: "TT", width: 12, align: "center" }, { head: "Tiêu chí", width: 63 }, { head: "Đã thấy", width: 40 }, { head: "Ghi chú", width: 50 }],
    answers: () => [Object.values(sightWords).map((words) => `${box} ${words}`).join("\n"), ""],
    closing: countersigned({ as: "Đại diện chi bộ", name: "" }, { as: "Người khảo sát", name: "" }),
  });
