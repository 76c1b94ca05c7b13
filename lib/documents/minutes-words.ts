import { titleAfterCell } from "@/lib/domain/attainment/say";
import { showMean } from "@/lib/domain/appraisal/round";
import type { AtSitting, SittingView } from "@/lib/domain/appraisal/sitting-view";
import { conclusionWords, functionWords } from "@/lib/domain/appraisal/words";
import { sayCodes } from "@/lib/domain/criteria/answer";
import { sayDay, showDay } from "@/lib/domain/day";
import { showNumber } from "@/lib/domain/decision/numbering";
import { sayVisit } from "@/lib/domain/survey/say";
import { visitsOf } from "@/lib/domain/survey/visits";
import { inSentence, partyName } from "@/lib/domain/unit/party";
import { lowered } from "./lowered";

const sayPeople = (people: readonly Pick<AtSitting, "name" | "function">[]) => people.map(({ name, function: held }) => `${name} (${functionWords[held].toLowerCase()})`).join("; ");
const aside = (label: string, words: string) => (words === "" ? [] : [`${label}: ${words}.`]);
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What a sitting was about, under the name of its minutes. */
export const subjectOf = ({ registration: { title, year } }: SittingView) => `thẩm định hồ sơ đề nghị công nhận chi bộ ${titleAfterCell({ id: "", name: title, shortName: title })} năm ${year}`;

/** When and where it sat, by which decision, about whom. */
export function openingOf({ registration: { cell, above }, team, heldOn, place }: SittingView): string {
  const called = `${lowered(partyName({ ...cell, level: "cell" }))}${above.map(inSentence).reverse().map((name) => `, ${name}`).join("")}`;
  return `${capital(sayDay(heldOn))}, tại ${place}, Tổ thẩm định lập theo Quyết định số ${showNumber(team)} ngày ${showDay(team.signedOn)} của ${team.issuer} họp thẩm định hồ sơ của ${called}.`;
}

/** Who wrote the minutes and who presided, as they are signed. */
export const signersOf = ({ present }: SittingView) => ({ secretary: present.find(({ function: held }) => held === "secretary")?.name ?? "", chair: present.find(({ presides }) => presides)?.name ?? "" });

/** The spread of a round that was finished; of one that nobody finished, that it was not. */
export function spreadOf({ round, state }: SittingView["rounds"][number], { rounds, criteria }: SittingView): string {
  const named = rounds.length > 1 ? `Lượt ${round}: ` : "";
  if (state.state === "waiting") return capital(`${named}chưa đủ phiếu, không công bố điểm.`);
  return capital(`${named}trung bình ${showMean(state.sum, state.scorers)} điểm, thấp nhất ${state.lowest}, cao nhất ${state.highest}, chênh nhau ${state.highest - state.lowest}${criteria.ruled ? ` (theo ${criteria.name})` : ""}.`);
}

type Held = SittingView["rounds"][number];

/** The sheets of a round by who handed them in; none of a round that nobody finished. */
export const sheetsOf = ({ state, sheets }: Held, { present }: SittingView) => (state.state === "waiting" ? [] : sheets.map(({ seatId, ...sheet }) => ({ ...sheet, name: present.find((each) => each.seatId === seatId)?.name ?? "" })));

/** That marks lie further apart than the team's decision allows; null when they do not. */
export const apartOf = ({ state }: Held, { team }: SittingView) => (state.state === "apart" ? `Điểm chênh nhau ${state.highest - state.lowest}, quá mức ${team.divergence} theo quyết định lập tổ.` : null);

/** What was talked about in a round; null when nothing was written down, or nobody finished it. */
export const talkOf = ({ state, said, saidBy }: Held) => (said && state.state !== "waiting" ? `Thảo luận (${saidBy} ghi): ${said}` : null);

/** Other opinions have a part of their own before the last one. */
export const dissentHeading = "III- Ý KIẾN KHÁC";
export const lastPart = ({ dissents }: SittingView) => (dissents.length > 0 ? "IV" : "III");

export const dissentsOf = ({ dissents }: SittingView) => dissents.map(({ name, function: held, opinion }) => `${name} (${functionWords[held].toLowerCase()}): ${opinion}`);

/** Who was there by what right, and who was not. */
export function attendance({ team, present, absent, invited, able, least, survey }: SittingView): string[] {
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

/** What of the marks fell short. */
export function findings({ found, criteria, end }: SittingView): string[] {
  if (!found || !criteria.ruled || end?.conclusion === "adjourned") return [];
  const left = criteria.notApplicable.length > 0 ? [`Không áp dụng, đã được duyệt: ${sayCodes(criteria.notApplicable)}.`] : [];
  return [...left, ...(found.failing.length === 0 ? ["Các tiêu chuẩn tổ chấm đều đạt mức tối thiểu."] : ["Các nội dung chưa đạt:", ...found.failing.map((sentence) => `- ${sentence}.`)])];
}

/** What was concluded, and what is owed. */
export function conclusion(end: SittingView["end"]): string[] {
  if (!end) return [];
  return [
    `${conclusionWords[end.conclusion]}. ${end.finding}`,
    ...(end.departure ? [`Lý do kết luận khác kết quả chấm: ${end.departure}`] : []),
    ...(end.items.length > 0 ? ["Nội dung phải bổ sung:", ...end.items.map(({ subject, reason }) => `- ${subject}: ${reason}`)] : []),
    ...(end.dueOn ? [`Hạn bổ sung: ngày ${showDay(end.dueOn)}.`] : []),
  ];
}
