import type { Paragraph, Table } from "docx";
import type { SittingView } from "@/lib/domain/appraisal/sitting-view";
import { showDay } from "@/lib/domain/day";
import type { PaperHead } from "@/lib/domain/document/paper-sheet";
import type { Stamp } from "@/lib/domain/document/stamp";
import { committeeName } from "@/lib/domain/unit/party";
import { attendance, conclusion, dissentsOf, findings, openingOf, signersOf, spreadOf, subjectOf } from "./minutes-words";
import { bodyOf, countersigned, head, list, paperOf, titled } from "./party-paper";

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
    ...(dissents.length > 0 ? [body("III- Ý KIẾN KHÁC", { heading: true }), ...dissents.map((sentence) => body(sentence))] : []),
    body(`${dissents.length > 0 ? "IV" : "III"}- KẾT LUẬN`, { heading: true }),
    ...conclusion(end).map((sentence) => body(sentence)),
    body("Biên bản được đọc lại cho các thành viên có mặt cùng nghe và thống nhất ký tên dưới đây.", { last: true }),
    countersigned({ as: "Người ghi biên bản", name: secretary }, { as: "Chủ trì", name: chair }),
  ];
  return paperOf(`Biên bản thẩm định ngày ${showDay(heldOn)}`, by, children, stamp);
}

/** One round: every member's total, how far apart, what was talked about. Of a round that nobody finished nothing is told. */
function roundOf(body: Body, held: Held, view: SittingView): (Paragraph | Table)[] {
  const { state, sheets, said, saidBy } = held;
  const { present, team } = view;
  if (state.state === "waiting") return [body(spreadOf(held, view))];
  const nameOf = (seatId: string) => present.find((each) => each.seatId === seatId)?.name ?? "";
  return [
    body(spreadOf(held, view)),
    list(
      [{ head: "TT", width: 12, align: "center" }, { head: "Thành viên", width: 60 }, { head: "Tổng điểm", width: 28, align: "center" }, { head: "Nhận xét", width: 65 }],
      sheets.map(({ seatId, total, remark }, index) => [String(index + 1), nameOf(seatId), String(total), remark ?? ""]),
    ),
    body("", {}),
    ...(state.state === "apart" ? [body(`Điểm chênh nhau ${state.highest - state.lowest}, quá mức ${team.divergence} theo quyết định lập tổ.`)] : []),
    ...(said ? [body(`Thảo luận (${saidBy} ghi): ${said}`)] : []),
  ];
}
