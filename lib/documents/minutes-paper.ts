import type { Paragraph, Table } from "docx";
import { titleAfterCell } from "@/lib/domain/attainment/say";
import { showMean } from "@/lib/domain/appraisal/round";
import type { AtSitting, SittingView } from "@/lib/domain/appraisal/sitting-view";
import { conclusionWords, functionWords } from "@/lib/domain/appraisal/words";
import { sayCodes } from "@/lib/domain/criteria/answer";
import { sayDay, showDay } from "@/lib/domain/day";
import { showNumber } from "@/lib/domain/decision/numbering";
import type { PaperHead } from "@/lib/domain/document/paper-sheet";
import type { Stamp } from "@/lib/domain/document/stamp";
import { sayVisit } from "@/lib/domain/survey/say";
import { visitsOf } from "@/lib/domain/survey/visits";
import { committeeName, inSentence, partyName } from "@/lib/domain/unit/party";
import { bodyOf, countersigned, head, list, paperOf, titled } from "./party-paper";
import { lowered } from "./lowered";

type Body = ReturnType<typeof bodyOf>;
type Held = SittingView["rounds"][number];

const sayPeople = (people: readonly Pick<AtSitting, "name" | "function">[]) => people.map(({ name, function: held }) => `${name} (${functionWords[held].toLowerCase()})`).join("; ");
const aside = (label: string, words: string) => (words === "" ? [] : [`${label}: ${words}.`]);

/** A sitting's minutes: who was there by what right, each round's marks, what was found and concluded. No place and day in its head; signed by secretary and chair. [36-HD/VPTW] */
export function minutesPaper({ unit, layout }: PaperHead, view: SittingView, by: string, stamp: Stamp | null = null) {
  const { registration: { cell, above, title, year }, team, heldOn, place, present, rounds, dissents, end } = view;
  const body = bodyOf(layout);
  const called = `${lowered(partyName({ ...cell, level: "cell" }))}${above.map(inSentence).reverse().map((name) => `, ${name}`).join("")}`;
  const presided = present.find(({ presides }) => presides);
  const secretary = present.find(({ function: held }) => held === "secretary");
  const children: (Paragraph | Table)[] = [
    head({ superior: committeeName(unit), issuer: "Tổ thẩm định", number: "Số       -BB/TTĐ", draft: null, place: null }),
    ...titled(layout, "BIÊN BẢN", `thẩm định hồ sơ đề nghị công nhận chi bộ ${titleAfterCell({ id: "", name: title, shortName: title })} năm ${year}`),
    body(`${capital(sayDay(heldOn))}, tại ${place}, Tổ thẩm định lập theo Quyết định số ${showNumber(team)} ngày ${showDay(team.signedOn)} của ${team.issuer} họp thẩm định hồ sơ của ${called}.`),
    body("I- THÀNH PHẦN", { heading: true }),
    ...attendance(view).map((sentence) => body(sentence)),
    body("II- KẾT QUẢ CHẤM", { heading: true }),
    ...rounds.flatMap((held) => roundOf(body, held, view)),
    ...findings(view).map((sentence) => body(sentence)),
    ...(dissents.length > 0 ? [body("III- Ý KIẾN KHÁC", { heading: true }), ...dissents.map(({ name, function: held, opinion }) => body(`${name} (${functionWords[held].toLowerCase()}): ${opinion}`))] : []),
    body(`${dissents.length > 0 ? "IV" : "III"}- KẾT LUẬN`, { heading: true }),
    ...conclusion(end).map((sentence) => body(sentence)),
    body("Biên bản được đọc lại cho các thành viên có mặt cùng nghe và thống nhất ký tên dưới đây.", { last: true }),
    countersigned({ as: "Người ghi biên bản", name: secretary?.name ?? "" }, { as: "Chủ trì", name: presided?.name ?? "" }),
  ];
  return paperOf(`Biên bản thẩm định ngày ${showDay(heldOn)}`, by, children, stamp);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function attendance({ team, present, absent, invited, able, least, survey }: SittingView): string[] {
  const scoring = present.filter(({ scores }) => scores);
  return [
    ...aside("Chủ trì", sayPeople(present.filter(({ presides }) => presides))),
    ...aside("Chấm điểm", sayPeople(scoring)),
    ...aside("Có mặt, không chấm điểm", sayPeople(present.filter(({ scores }) => !scores))),
    ...aside("Vắng mặt", sayPeople(absent)),
    ...aside("Mời tham gia", [...new Set([team.guests, ...invited].filter((name) => name !== null && name !== ""))].join("; ")),
    `Có mặt ${scoring.length}/${able} thành viên được chấm điểm, cần ít nhất ${least}.`,
    ...visitsOf(survey).map((visit) => `Khảo sát thực địa: ${lowered(sayVisit(visit))}.`),
  ];
}

/** One round: every member's total, how far apart, what was talked about. Of a round that nobody finished nothing is told. */
function roundOf(body: Body, { round, state, sheets, said, saidBy }: Held, { present, team, rounds, criteria }: SittingView): (Paragraph | Table)[] {
  const named = rounds.length > 1 ? `Lượt ${round}: ` : "";
  if (state.state === "waiting") return [body(`${named}chưa đủ phiếu, không công bố điểm.`.replace(/^chưa/, "Chưa"))];
  const nameOf = (seatId: string) => present.find((each) => each.seatId === seatId)?.name ?? "";
  const apart = state.highest - state.lowest;
  return [
    body(capital(`${named}trung bình ${showMean(state.sum, state.scorers)} điểm, thấp nhất ${state.lowest}, cao nhất ${state.highest}, chênh nhau ${apart}${criteria.ruled ? ` (theo ${criteria.name})` : ""}.`)),
    list(
      [{ head: "TT", width: 12, align: "center" }, { head: "Thành viên", width: 60 }, { head: "Tổng điểm", width: 28, align: "center" }, { head: "Nhận xét", width: 65 }],
      sheets.map(({ seatId, total, remark }, index) => [String(index + 1), nameOf(seatId), String(total), remark ?? ""]),
    ),
    body("", {}),
    ...(state.state === "apart" ? [body(`Điểm chênh nhau ${apart}, quá mức ${team.divergence} theo quyết định lập tổ.`)] : []),
    ...(said ? [body(`Thảo luận (${saidBy} ghi): ${said}`)] : []),
  ];
}

function findings({ found, criteria, end }: SittingView): string[] {
  if (!found || !criteria.ruled || end?.conclusion === "adjourned") return [];
  const left = criteria.notApplicable.length > 0 ? [`Không áp dụng, đã được duyệt: ${sayCodes(criteria.notApplicable)}.`] : [];
  return [...left, ...(found.failing.length === 0 ? ["Các tiêu chuẩn tổ chấm đều đạt mức tối thiểu."] : ["Các nội dung chưa đạt:", ...found.failing.map((sentence) => `- ${sentence}.`)])];
}

function conclusion(end: SittingView["end"]): string[] {
  if (!end) return [];
  return [
    `${conclusionWords[end.conclusion]}. ${end.finding}`,
    ...(end.departure ? [`Lý do kết luận khác kết quả chấm: ${end.departure}`] : []),
    ...(end.items.length > 0 ? ["Nội dung phải bổ sung:", ...end.items.map(({ subject, reason }) => `- ${subject}: ${reason}`)] : []),
    ...(end.dueOn ? [`Hạn bổ sung: ngày ${showDay(end.dueOn)}.`] : []),
  ];
}
