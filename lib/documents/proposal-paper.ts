import type { Paragraph, Table } from "docx";
import { titleAfterCell } from "@/lib/domain/attainment/say";
import { sayPaperDay } from "@/lib/domain/day";
import { showNumber } from "@/lib/domain/decision/numbering";
import type { ProposalSheet } from "@/lib/domain/document/paper-sheet";
import { showCount } from "@/lib/domain/ratio";
import { committeeName } from "@/lib/domain/unit/party";
import { body, centred, head, list, paperOf, signed, titled } from "./party-paper";
import { lowered } from "./lowered";

/** A proposal to recognise cells, as signed, with the cells in an annex. [36-HD/VPTW] */
export function proposalPaper(sheet: ProposalSheet, by: string) {
  const { unit, above, issuer, subject, lines, title, on } = sheet;
  const to = above && above.kind !== "country" ? `Ban Thường vụ ${committeeName(above)}` : "Ban Thường vụ cấp ủy cấp trên";
  const years = [...new Set(lines.map(({ year }) => year))].sort().join(", ");
  const named = `chi bộ ${titleAfterCell({ id: "", name: title, shortName: title })}`;
  const children: (Paragraph | Table)[] = [
    head(sheet),
    ...titled("TỜ TRÌNH", lowered(subject)),
    centred(`Kính trình: ${to}`, {}, { spacing: { after: 160 } }),
    body(`Các chi bộ đã đăng ký phấn đấu năm ${years}, tự đánh giá kết quả thực hiện tiêu chuẩn. ${issuer} đã họp, xét từng chi bộ và biểu quyết chọn ${showCount(lines.length)} chi bộ đủ điều kiện đề nghị công nhận ${named}.`),
    body(`${issuer} trình ${to} xem xét, thẩm định và quyết định công nhận ${named} đối với ${showCount(lines.length)} chi bộ (có danh sách và hồ sơ kèm theo).`, { last: true }),
    signed(sheet, ["- Như trên,", `- Lưu Văn phòng ${committeeName(unit)}.`]),
    centred("DANH SÁCH CHI BỘ", { size: 15, bold: true }, { pageBreakBefore: true }),
    centred(lowered(subject), { bold: true }),
    centred(`(kèm theo Tờ trình số ${showNumber(sheet)}, ${sayPaperDay(on)})`, { italics: true }),
    centred("-----", {}, { spacing: { after: 160 } }),
    list(
      [{ head: "TT", width: 15, align: "center" }, { head: "Chi bộ", width: 120 }, { head: "Năm đăng ký", width: 30, align: "center" }],
      lines.map(({ nameAsSigned, year }, index) => [String(index + 1), nameAsSigned, String(year)]),
    ),
    ...(sheet.more ? [centred("Bản trích: chỉ gồm các chi bộ trong phạm vi của người xuất.", { size: 12, italics: true }, { spacing: { before: 200 } })] : []),
  ];
  return paperOf(`Tờ trình số ${showNumber(sheet)}`, by, children);
}
