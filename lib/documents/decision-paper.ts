import type { Paragraph, Table } from "docx";
import { showDay } from "@/lib/domain/day";
import { titleAfterCell } from "@/lib/domain/attainment/say";
import { sayDecision } from "@/lib/domain/decision/numbering";
import type { Effect } from "@/lib/domain/decision/title";
import type { DecisionSheet, DecisionSheetLine } from "@/lib/domain/document/paper-sheet";
import type { Stamp } from "@/lib/domain/document/stamp";
import { showCount } from "@/lib/domain/ratio";
import { committeeName } from "@/lib/domain/unit/party";
import { annexed, bodyOf, centred, extract, list, paperOf, sayNumber, signed, signedHead, titled } from "./party-paper";
import { lowered } from "./lowered";

const does = {
  recognise: (title: string) => `Công nhận danh hiệu chi bộ ${title} đối với`,
  revoke: (title: string) => `Thu hồi danh hiệu chi bộ ${title} đối với`,
  correct: (title: string) => `Đính chính nội dung công nhận chi bộ ${title} đối với`,
  annul: (title: string) => `Hủy bỏ nội dung quyết định về chi bộ ${title} đối với`,
  replace: (title: string) => `Thay thế nội dung công nhận chi bộ ${title} đối với`,
} as const satisfies Record<Effect, (title: string) => string>;

const owesReason: readonly Effect[] = ["revoke", "correct", "annul", "replace"];

/** "(được công nhận tại Quyết định số 118-QĐ/HU ngày 28/5/2021)": the earlier paper a line takes back, corrects or replaces. */
const about = ({ effect, affects }: DecisionSheetLine) => (affects ? `${effect === "revoke" ? "được công nhận tại" : "ghi tại"} ${sayDecision(affects)}` : "");

/** What the first article decides: of one cell by its name, of several by the list. */
export function articleOf({ lines, effect, title }: Pick<DecisionSheet, "lines" | "effect" | "title">): string {
  const [only] = lines;
  const whom = lines.length === 1 && only ? `${only.nameAsSigned}${only.affects ? ` (${about(only)})` : ""}` : `${showCount(lines.length)} chi bộ (có danh sách kèm theo)`;
  return `${does[effect](titleAfterCell({ id: "", name: title, shortName: title }))} ${whom}.`;
}

/** Why one cell is decided about; of several the list says it. Null when nothing is said. */
export function reasonOf({ lines }: Pick<DecisionSheet, "lines">): string | null {
  const [only] = lines;
  return lines.length === 1 && only?.reason ? `Lý do: ${only.reason}` : null;
}

/** What the list of cells goes with; null for a decision about one, which has none. */
export const goesWithOf = (sheet: Pick<DecisionSheet, "lines" | "number" | "symbol" | "draft" | "on">) => (sheet.lines.length > 1 ? `(kèm theo Quyết định số ${sayNumber(sheet)}, ngày ${sheet.draft === null ? showDay(sheet.on) : "…/…/……"})` : null);

/** From when cells may register again; null when it is not said. */
export function againOf({ lines }: Pick<DecisionSheet, "lines">): string | null {
  const again = lines.find(({ registerFrom }) => registerFrom)?.registerFrom;
  return again ? `Được đăng ký lại danh hiệu từ ngày ${showDay(again)}.` : null;
}

/** A decision as signed, or as a draft: its grounds, what it decides, and the cells in an annex whose heading is repeated. [36-HD/VPTW] */
export function decisionPaper(sheet: DecisionSheet, by: string, stamp: Stamp | null = null) {
  const { unit, issuer, subject, grounds, layout } = sheet;
  const body = bodyOf(layout);
  const committee = committeeName(unit);
  const [reason, again, goesWith] = [reasonOf(sheet), againOf(sheet), goesWithOf(sheet)];
  const children: (Paragraph | Table)[] = [
    signedHead(sheet),
    ...titled(layout, "QUYẾT ĐỊNH", lowered(subject)),
    ...grounds.map((ground) => body(`- ${ground.replace(/[;.,]$/, "")};`)),
    centred(`${issuer.toUpperCase()} QUYẾT ĐỊNH`, { bold: true }, { spacing: { before: 120, after: 160 } }),
    body(articleOf(sheet), { lead: "Điều 1." }),
    ...(reason ? [body(reason)] : []),
    ...(again ? [body(again)] : []),
    body(`Văn phòng ${committee}, các cơ quan liên quan, cấp ủy cấp dưới và các chi bộ nêu tại Điều 1 chịu trách nhiệm thi hành Quyết định này.`, { lead: "Điều 2." }),
    body("Quyết định này có hiệu lực kể từ ngày ký.", { lead: "Điều 3.", last: true }),
    signed(sheet, ["- Như Điều 2,", "- Cấp ủy cấp trên (để báo cáo),", `- Lưu Văn phòng ${committee}.`]),
    ...(goesWith ? annex(sheet, goesWith) : []),
    ...(sheet.more ? [extract()] : []),
  ];
  return paperOf(`Quyết định số ${sayNumber(sheet).trim()}`, by, children, stamp);
}

function annex({ lines, subject, layout }: DecisionSheet, goesWith: string): (Paragraph | Table)[] {
  const before = lines.some(({ affects }) => affects) ? [{ head: "Quyết định trước", width: 45 }] : [];
  const why = lines.some(({ effect, reason }) => owesReason.includes(effect) && reason) ? [{ head: "Lý do", width: before.length > 0 ? 45 : 75 }] : [];
  const rest = 150 - [...before, ...why].reduce((sum, { width }) => sum + width, 0);
  return [
    ...annexed(layout, "DANH SÁCH CHI BỘ", lowered(subject), goesWith),
    list(
      [{ head: "TT", width: 15, align: "center" }, { head: "Chi bộ", width: rest }, ...before, ...why],
      lines.map((line, index) => [String(index + 1), line.nameAsSigned, ...(before.length > 0 ? [line.affects ? sayDecision(line.affects) : ""] : []), ...(why.length > 0 ? [line.reason ?? ""] : [])]),
    ),
  ];
}
