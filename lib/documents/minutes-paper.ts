import type { Paragraph, Table } from "docx";
import type { SittingView } from "@/lib/domain/appraisal/sitting-view";
import { showDay } from "@/lib/domain/day";
import type { PaperHead } from "@/lib/domain/document/paper-sheet";
import type { Stamp } from "@/lib/domain/document/stamp";
import { committeeName } from "@/lib/domain/unit/party";
import { apartOf, attendance, conclusion, dissentHeading, dissentsOf, findings, lastPart, openingOf, sheetsOf, signersOf, spreadOf, subjectOf, talkOf } from "./minutes-words";
import { bodyOf, countersigned, head, list, paperOf, titled, type ListColumn } from "./party-paper";

type Body = ReturnType<typeof bodyOf>;
type Held = SittingView["rounds"][number];

/** A sitting's minutes: who was there by what right, each round's marks, what was found and concluded. No place and day in its head; signed by secretary and chair. [36-HD/VPTW] */
export function minutesPaper({ unit, layout }: PaperHead, view: SittingView, by: string, stamp: Stamp | null = null) {
  const { heldOn, rounds, end } = view;
  const body = bodyOf(layout);
  const [dissents, { secretary, chair }] = [dissentsOf(view), signersOf(view)];
  const children: (Paragraph | Table)[] = [
    head({ superior: committeeName(unit), issuer: "Tổ thẩm định", number: "Số       -BB/TTĐ", draft: null, place: null }),
    ...titled(layout, "BIÊN BẢN", subjectOf(view)),
    body(openingOf(view)),
    body("I- THÀNH PHẦN", { heading: true }),
    ...attendance(view).map((sentence) => body(sentence)),
    body("II- KẾT QUẢ CHẤM", { heading: true }),
    ...rounds.flatMap((held) => roundOf(body, held, view)),
    ...findings(view).map((sentence) => body(sentence)),
    ...(dissents.length > 0 ? [body(dissentHeading, { heading: true }), ...dissents.map((sentence) => body(sentence))] : []),
    body(`${lastPart(view)}- KẾT LUẬN`, { heading: true }),
    ...conclusion(end).map((sentence) => body(sentence)),
    body("Biên bản được đọc lại cho các thành viên có mặt cùng nghe và thống nhất ký tên dưới đây.", { last: true }),
    countersigned({ as: "Người ghi biên bản", name: secretary }, { as: "Chủ trì", name: chair }),
  ];
  return paperOf(`Biên bản thẩm định ngày ${showDay(heldOn)}`, by, children, stamp);
}

/** The columns of a round's sheets, and what stands in them. */
export const sheetHeads = [{ head: "TT", width: 12, align: "center" }, { head: "Thành viên", width: 60 }, { head: "Tổng điểm", width: 28, align: "center" }, { head: "Nhận xét", width: 65 }] as const satisfies readonly ListColumn[];
const sheetRows = (held: Held, view: SittingView) => sheetsOf(held, view).map(({ name, total, remark }, index) => [String(index + 1), name, String(total), remark ?? ""]);

/** One round: every member's total, how far apart, what was talked about. Of a round that nobody finished nothing is told. */
function roundOf(body: Body, held: Held, view: SittingView): (Paragraph | Table)[] {
  const [apart, talked] = [apartOf(held, view), talkOf(held)];
  if (held.state.state === "waiting") return [body(spreadOf(held, view))];
  return [
    body(spreadOf(held, view)),
    list(
      sheetHeads,
      sheetRows(held, view),
    ),
    body("", {}),
    ...(apart ? [body(apart)] : []),
    ...(talked ? [body(talked)] : []),
  ];
}
