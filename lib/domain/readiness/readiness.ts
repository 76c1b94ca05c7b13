import { showDay, yearOf, type Day } from "@/lib/domain/day";
import type { Status } from "@/lib/domain/registration/status";
import { moves } from "@/lib/domain/registration/workflow";
import type { SoFar } from "./so-far";

/** Where a registration stands against its year: the numbers of a review of registrations, the easiest first. */
export const levels = ["recognised", "ready", "on_the_way", "at_risk", "failed"] as const;
export type Level = (typeof levels)[number];

/** What readiness is derived from. `criteria` is null for a title without a set; `daysLeft` are working days to the end of the year striven for, `stepDays` those of one body. */
export type Signs = { status: Status; year: number; dueOn: Day | null; criteria: readonly SoFar[] | null; hasFigures: boolean; daysLeft: number; stepDays: number; today: Day };

/** The level, each reason as a sentence, and how many criteria stand well, of all. */
export type Readiness = { level: Level; reasons: readonly string[]; well: number; of: number };

/** What bodies above still do until a decision: reception, conclusion, agreement, decision. */
const stepsLeft: Partial<Record<Status, number>> = { registered: 4, in_progress: 4, commune_reviewed: 4, proposed: 4, returned: 3, under_appraisal: 3, appraised: 2, agreed: 1 };

/** Statuses in which a team has found the cell to qualify. */
const concluded: readonly Status[] = ["appraised", "agreed"];

export const isMovable = (status: Status) => moves.move_year.from.some((known) => known === status);

/** Whether the road from a step to a decision fits into what is left of the year, each body taking its usual days. */
export const fits = (status: Status, { daysLeft, stepDays }: Pick<Signs, "daysLeft" | "stepDays">) => (stepsLeft[status] ?? 0) * stepDays <= daysLeft;

/** Ready, at risk, or on the way: by the criteria as far as they are known, the step, and the clock. Nothing is guessed; every reason is said. */
export function readinessOf(signs: Signs): Readiness {
  const { status, criteria } = signs;
  const decisive = (criteria ?? []).filter(({ decides }) => decides);
  const well = decisive.filter(({ state }) => state === "met" || state === "on_pace").length;
  const counted = { well, of: decisive.length };
  if (status === "recognised") return { level: "recognised", reasons: ["Đã có quyết định công nhận."], ...counted };
  if (status === "failed") return { level: "failed", reasons: ["Tổ thẩm định đã kết luận chưa đạt."], ...counted };
  const risks = risksOf(signs);
  if (risks.length > 0) return { level: "at_risk", reasons: risks, ...counted };
  if (concluded.includes(status)) return { level: "ready", reasons: ["Tổ thẩm định đã kết luận đạt."], ...counted };
  const lacking = lackingOf(signs);
  if (lacking.length > 0) return { level: "on_the_way", reasons: lacking, ...counted };
  return { level: "ready", reasons: [criteria === null ? "Cấp xã đã đề nghị; danh hiệu chưa có bộ tiêu chí để đối chiếu." : readyWords(signs)], ...counted };
}

const readyWords = ({ year, today }: Signs) => (year > yearOf(today) ? "Số liệu đã có đáp ứng các tiêu chí tính được; tiêu chí tự đánh giá chấm khi vào năm phấn đấu." : "Các tiêu chí đã biết đều đạt hoặc đúng nhịp của năm.");

const clause = ({ code, wording, says }: SoFar) => `${code === null ? wording : `Tiêu chí ${code}, ${wording.charAt(0).toLowerCase()}${wording.slice(1)}`}: ${says}.`;

function risksOf(signs: Signs): string[] {
  const { status, year, dueOn, criteria, daysLeft, stepDays, today } = signs;
  const steps = stepsLeft[status] ?? 0;
  return [
    ...(criteria ?? []).filter(({ decides, state }) => decides && state === "broken").map(clause),
    ...(status === "returned" ? ["Đang bị trả lại để bổ sung."] : []),
    ...(dueOn !== null && dueOn < today ? [`Quá hạn xử lý từ ${showDay(dueOn)}.`] : []),
    ...(fits(status, signs) ? [] : [daysLeft <= 0 ? `Năm ${year} đã hết.` : `Còn ${steps} bước của cấp trên, mỗi bước ${stepDays} ngày làm việc; đến hết năm ${year} chỉ còn ${daysLeft} ngày làm việc.`]),
  ];
}

/** What is not yet as it must be, or not yet known. What only the year's end can tell is waited for, once figures are there. */
function lackingOf({ status, year, criteria, hasFigures, today }: Signs): string[] {
  if (criteria === null) return ["proposed", "under_appraisal"].includes(status) ? [] : ["Cấp xã chưa đề nghị; danh hiệu chưa có bộ tiêu chí để đối chiếu."];
  const isAhead = year > yearOf(today);
  const decisive = criteria.filter(({ decides }) => decides);
  const open = decisive.filter(({ state, isAsked }) => state === "unknown" && isAsked && !isAhead);
  return [
    ...(hasFigures ? [] : ["Chưa có số liệu năm của chi bộ."]),
    ...decisive.filter(({ state }) => state === "short").map(clause),
    ...(open.length > 0 ? [`Chi bộ chưa tự đánh giá ${open.length} tiêu chí.`] : []),
  ];
}

type Ranked = { readiness: Readiness; status: Status };
const order: readonly Status[] = ["agreed", "appraised", "under_appraisal", "returned", "proposed", "commune_reviewed", "in_progress", "registered"];

/** The easiest first: by level, then by the share of criteria that stand well, then by how far along the road. */
export function byReadiness(a: Ranked, b: Ranked): number {
  const [one, other] = [a.readiness, b.readiness];
  return levels.indexOf(one.level) - levels.indexOf(other.level) || other.well * Math.max(1, one.of) - one.well * Math.max(1, other.of) || order.indexOf(a.status) - order.indexOf(b.status);
}
