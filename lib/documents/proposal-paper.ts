import type { Paragraph, Table } from "docx";
import { titleAfterCell } from "@/lib/domain/attainment/say";
import { sayPaperDay, yearOf } from "@/lib/domain/day";
import type { ProposalSheet } from "@/lib/domain/document/paper-sheet";
import type { Stamp } from "@/lib/domain/document/stamp";
import { showCount } from "@/lib/domain/ratio";
import { committeeName } from "@/lib/domain/unit/party";
import { annexed, bodyOf, centred, extract, list, paperOf, sayNumber, signed, signedHead, titled } from "./party-paper";
import { lowered } from "./lowered";

/** Whom a proposal is put to: the standing committee above. */
export const addressedTo = ({ above }: Pick<ProposalSheet, "above">) => (above && above.kind !== "country" ? `Ban Thường vụ ${committeeName(above)}` : "Ban Thường vụ cấp ủy cấp trên");

/** The years cells registered for. */
export const yearsOf = ({ lines }: Pick<ProposalSheet, "lines">) => [...new Set(lines.map(({ year }) => year))].sort().join(", ");

/** The sentence above the list that goes with a proposal. */
export const proposalGoesWith = (sheet: ProposalSheet) => `(kèm theo Tờ trình số ${sayNumber(sheet)}, ${sheet.draft === null ? sayPaperDay(sheet.on) : `ngày      tháng      năm ${yearOf(sheet.on)}`})`;

/** A proposal to recognise cells, as signed, with the cells in an annex. [36-HD/VPTW] */
export function proposalPaper(sheet: ProposalSheet, by: string, stamp: Stamp | null = null) {
  const { unit, issuer, subject, lines, title, layout } = sheet;
  const body = bodyOf(layout);
  const [to, years] = [addressedTo(sheet), yearsOf(sheet)];
  const named = `chi bộ ${titleAfterCell({ id: "", name: title, shortName: title })}`;
  const children: (Paragraph | Table)[] = [
    signedHead(sheet),
    ...titled(layout, "TỜ TRÌNH", lowered(subject)),
    centred(`Kính trình: ${to}`, {}, { spacing: { after: 160 } }),
    body(`Các chi bộ đã đăng ký phấn đấu năm ${years}, tự đánh giá kết quả thực hiện tiêu chuẩn. ${issuer} đã họp, xét từng chi bộ và biểu quyết chọn ${showCount(lines.length)} chi bộ đủ điều kiện đề nghị công nhận ${named}.`),
    body(`${issuer} trình ${to} xem xét, thẩm định và quyết định công nhận ${named} đối với ${showCount(lines.length)} chi bộ (có danh sách và hồ sơ kèm theo).`, { last: true }),
    signed(sheet, ["- Như trên,", `- Lưu Văn phòng ${committeeName(unit)}.`]),
    ...annexed(layout, "DANH SÁCH CHI BỘ", lowered(subject), proposalGoesWith(sheet)),
    list(
      [{ head: "TT", width: 15, align: "center" }, { head: "Chi bộ", width: 120 }, { head: "Năm đăng ký", width: 30, align: "center" }],
      lines.map(({ nameAsSigned, year }, index) => [String(index + 1), nameAsSigned, String(year)]),
    ),
    ...(sheet.more ? [extract()] : []),
  ];
  return paperOf(`Tờ trình số ${sayNumber(sheet).trim()}`, by, children, stamp);
}
