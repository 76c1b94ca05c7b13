import type { Paragraph, Table } from "docx";
import { showDay } from "@/lib/domain/day";
import { titleAfterCell } from "@/lib/domain/attainment/say";
import { showNumber } from "@/lib/domain/decision/numbering";
import type { Effect } from "@/lib/domain/decision/title";
import type { DecisionSheet } from "@/lib/domain/document/paper-sheet";
import { showCount } from "@/lib/domain/ratio";
import { committeeName } from "@/lib/domain/unit/party";
import { body, centred, head, list, paperOf, signed, titled } from "./party-paper";
import { lowered } from "./lowered";

const does = {
  recognise: (title: string) => `Công nhận danh hiệu chi bộ ${title} đối với`,
  revoke: (title: string) => `Thu hồi danh hiệu chi bộ ${title} đối với`,
  correct: (title: string) => `Đính chính nội dung công nhận chi bộ ${title} đối với`,
  annul: (title: string) => `Hủy bỏ nội dung quyết định về chi bộ ${title} đối với`,
  replace: (title: string) => `Thay thế nội dung công nhận chi bộ ${title} đối với`,
} as const satisfies Record<Effect, (title: string) => string>;

const owesReason: readonly Effect[] = ["revoke", "correct", "annul", "replace"];

/** A decision as signed: its grounds, what it decides, and the cells in an annex whose heading is repeated. [36-HD/VPTW] */
export function decisionPaper(sheet: DecisionSheet, by: string) {
  const { unit, issuer, subject, effect, grounds, lines, title } = sheet;
  const committee = committeeName(unit);
  const [only] = lines;
  const whom = lines.length === 1 && only ? only.nameAsSigned : `${showCount(lines.length)} chi bộ (có danh sách kèm theo)`;
  const again = lines.find(({ registerFrom }) => registerFrom)?.registerFrom;
  const children: (Paragraph | Table)[] = [
    head(sheet),
    ...titled("QUYẾT ĐỊNH", lowered(subject)),
    ...grounds.map((ground) => body(`- ${ground.replace(/[;.,]$/, "")};`)),
    centred(`${issuer.toUpperCase()} QUYẾT ĐỊNH`, { bold: true }, { spacing: { before: 120, after: 160 } }),
    body(`${does[effect](titleAfterCell({ id: "", name: title, shortName: title }))} ${whom}.`, { lead: "Điều 1." }),
    ...(only?.reason && lines.length === 1 ? [body(`Lý do: ${only.reason}`)] : []),
    ...(again ? [body(`Được đăng ký lại danh hiệu từ ngày ${showDay(again)}.`)] : []),
    body(`Văn phòng ${committee}, các cơ quan liên quan, cấp ủy cấp dưới và các chi bộ nêu tại Điều 1 chịu trách nhiệm thi hành Quyết định này.`, { lead: "Điều 2." }),
    body("Quyết định này có hiệu lực kể từ ngày ký.", { lead: "Điều 3.", last: true }),
    signed(sheet, ["- Như Điều 2,", "- Cấp ủy cấp trên (để báo cáo),", `- Lưu Văn phòng ${committee}.`]),
    ...(lines.length > 1 ? annex(sheet) : []),
    ...(sheet.more ? [centred("Bản trích: chỉ gồm các chi bộ trong phạm vi của người xuất.", { size: 12, italics: true }, { spacing: { before: 200 } })] : []),
  ];
  return paperOf(`Quyết định số ${showNumber(sheet)}`, by, children);
}

function annex(sheet: DecisionSheet): (Paragraph | Table)[] {
  const { lines, on, subject } = sheet;
  const withReason = lines.some(({ effect, reason }) => owesReason.includes(effect) && reason);
  return [
    centred("DANH SÁCH CHI BỘ", { size: 15, bold: true }, { pageBreakBefore: true }),
    centred(lowered(subject), { bold: true }),
    centred(`(kèm theo Quyết định số ${showNumber(sheet)}, ngày ${showDay(on)})`, { italics: true }),
    centred("-----", {}, { spacing: { after: 160 } }),
    list(
      [{ head: "TT", width: 15, align: "center" }, { head: "Chi bộ", width: withReason ? 75 : 150 }, ...(withReason ? [{ head: "Lý do", width: 75 }] : [])],
      lines.map(({ nameAsSigned, reason }, index) => [String(index + 1), nameAsSigned, reason ?? ""]),
    ),
  ];
}
