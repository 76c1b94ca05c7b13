import type { Scope } from "@/lib/access/scope";
import { concludeRecheck, replyToRecheck } from "@/lib/commands/act-on-recheck";
import { agreeRegistrations, sendBackRegistration } from "@/lib/commands/agree-registration";
import { answerReturnItem, resendRegistration } from "@/lib/commands/answer-return";
import { receiveRegistrations, returnRegistration } from "@/lib/commands/appraise-registration";
import { editRegistration, moveRegistration, withdrawRegistration } from "@/lib/commands/change-registration";
import { handOverRegistration, releaseRegistration, takeOverRegistration, takeRegistration } from "@/lib/commands/hold-registration";
import { issueDecision } from "@/lib/commands/issue-decision";
import { planRechecks } from "@/lib/commands/plan-rechecks";
import { proposeCells } from "@/lib/commands/propose-cells";
import { reportProgress } from "@/lib/commands/report-progress";
import { reviewCells } from "@/lib/commands/review-cells";
import { Day } from "@/lib/domain/day";
import { Month } from "@/lib/domain/progress/month";
import { openRechecks, recheckKinds } from "@/lib/domain/recheck/workflow";
import type { Result } from "@/lib/domain/result";
import { database } from "@/lib/platform/database";
import { about, wish } from "./decide";
import type { Road } from "./road";
import { concludeAs, type Team } from "./sit";

type Seen = { id: string; version: number };
type TeamRoad = Road & { team: Team };
/** An act as a form would send it, whoever presses the button and whatever the dossier says. */
export type RoadAct = { move: string; run: (scope: Scope, seen: Seen, road: TeamRoad, turn: number) => Promise<Result<unknown>> };

const on = Day.parse("2021-06-29");
const today = "2021-06-30";
const reason = "Có lý do";
const paper = { signedOn: on, signer: "Người ký", capacity: "T/M Ban Thường vụ, Bí thư" } as const;
const meeting = { heldOn: on, members: 3, present: 3 };
const vote = { grade: "good", gradeYear: 2020, inFavour: 3 } as const;

/** The cell's re-check: the open one, else any. */
async function recheckOf({ cell }: Road, absent: string): Promise<Seen> {
  const where = { unitId: cell.id };
  return (await database.recheck.findFirst({ where: { ...where, status: { in: [...openRechecks] } } })) ?? (await database.recheck.findFirst({ where })) ?? { id: absent, version: 1 };
}

/** The last line of a decision about the cell. */
const lastLine = ({ cell }: Road) => database.decisionLine.findFirst({ where: { unitId: cell.id }, orderBy: { decision: { recordedAt: "desc" } } });

const onRecheck = (move: "keep" | "accept_reply" | "cancel"): RoadAct => ({
  move,
  run: async (scope, { id }, road) => {
    const seen = await recheckOf(road, id);
    return concludeRecheck(scope, { move, id: seen.id, version: seen.version, text: reason });
  },
});

/** Everything people do on the road to the title and after it, by the names of the moves. */
export const roadActs: readonly RoadAct[] = [
  { move: "edit", run: (scope, row) => editRegistration(scope, { ...row, expectedOn: null, note: "Ghi chú" }) },
  { move: "move_year", run: (scope, row) => moveRegistration(scope, { ...row, year: 2022, reason }) },
  { move: "withdraw", run: (scope, row) => withdrawRegistration(scope, { ...row, reason }) },
  { move: "report", run: (scope, { id }, _, turn) => reportProgress(scope, { id, month: Month.parse("2021-06-01"), done: `Việc ${turn}`, difficulty: null, help: null, seen: null }) },
  { move: "review", run: (scope, row) => reviewCells(scope, { ...meeting, rows: [{ ...row, ...vote, isChosen: true, reason: null }] }) },
  { move: "defer", run: (scope, row) => reviewCells(scope, { ...meeting, rows: [{ ...row, ...vote, isChosen: false, reason }] }) },
  { move: "propose", run: (scope, row, _, turn) => proposeCells(scope, { rows: [row], number: turn, ...paper }) },
  { move: "appraise", run: (scope, row) => receiveRegistrations(scope, { rows: [row] }) },
  { move: "return", run: (scope, row) => returnRegistration(scope, { ...row, dueOn: null, items: [{ subject: "Biên bản", reason }] }) },
  { move: "answer", run: async (scope, { id }) => answerReturnItem(scope, { itemId: (await database.returnItem.findFirst({ where: { registrationId: id }, orderBy: { seq: "desc" } }))?.id ?? id, isDone: true, answer: null }) },
  { move: "resend", run: (scope, row) => resendRegistration(scope, row) },
  { move: "pass", run: (scope, { id }, road) => concludeAs(scope, road, road.team, id, "pass") },
  { move: "fail", run: (scope, { id }, road) => concludeAs(scope, road, road.team, id, "fail") },
  { move: "return", run: (scope, { id }, road) => concludeAs(scope, road, road.team, id, "supplement") },
  { move: "send_back", run: (scope, row) => sendBackRegistration(scope, { ...row, reason }) },
  { move: "agree", run: (scope, row, _, turn) => agreeRegistrations(scope, { rows: [row], number: turn, type: "TB", ...paper }) },
  { move: "take", run: (scope, row) => takeRegistration(scope, row) },
  { move: "take_over", run: (scope, row) => takeOverRegistration(scope, { ...row, reason }) },
  { move: "hand_over", run: (scope, row, { people }) => handOverRegistration(scope, { ...row, holderId: people.colleague.id }) },
  { move: "release", run: (scope, row) => releaseRegistration(scope, row) },
  { move: "recognise", run: (scope, { id }, road) => issueDecision(scope, wish(road, { decidedOn: today, lines: [about(id)] })) },
  { move: "annul", run: async (scope, { id }, road) => issueDecision(scope, wish(road, { effect: "annul", decidedOn: today, lines: [about((await lastLine(road))?.id ?? id, { reason })] })) },
  { move: "plan", run: (scope, _, { cell }, turn) => planRechecks(scope, { titleId: "tsvmtd", kind: recheckKinds[turn % recheckKinds.length] ?? "full", plannedOn: Day.parse(today), unitIds: [cell.id] }) },
  {
    move: "give_notice",
    run: async (scope, { id }, road) => {
      const seen = await recheckOf(road, id);
      return concludeRecheck(scope, { move: "give_notice", id: seen.id, version: seen.version, text: reason, replyUntil: Day.parse("2021-07-12") });
    },
  },
  {
    move: "reply",
    run: async (scope, { id }, road) => {
      const seen = await recheckOf(road, id);
      return replyToRecheck(scope, { move: "reply", id: seen.id, version: seen.version, text: reason });
    },
  },
  onRecheck("keep"),
  onRecheck("accept_reply"),
  onRecheck("cancel"),
  { move: "revoke", run: (scope, _, road) => issueDecision(scope, wish(road, { effect: "revoke", decidedOn: today, registerFrom: "2022-06-30", lines: [about(road.cell.id, { reason })] })) },
];

/** Everything the acts may leave behind, as it is now. */
export async function traces() {
  const order = { orderBy: { id: "asc" } } as const;
  return JSON.stringify([
    await database.registration.findMany(order),
    await database.registrationEvent.findMany({ orderBy: [{ registrationId: "asc" }, { seq: "asc" }] }),
    await database.paper.findMany(order),
    await database.returnItem.findMany(order),
    await database.progressReport.findMany(order),
    await database.reviewMeeting.findMany(order),
    await database.decision.findMany(order),
    await database.decisionLine.findMany(order),
    await database.titleHolding.findMany(order),
    await database.recheck.findMany(order),
    await database.recheckEvent.findMany({ orderBy: [{ recheckId: "asc" }, { seq: "asc" }] }),
  ]);
}

const rechecks = ["plan", "keep", "give_notice", "accept_reply", "cancel"];
const holding = ["take", "take_over", "hand_over", "release"];
const decides = ["recognise", "annul", "revoke"];

/** Who may make a move, said again without the workflow: the oracle. A decision is recorded by whoever keeps the register above the cell. */
export const mayAct = {
  secretary: ["report", "reply"],
  officer: ["edit", "move_year", "withdraw", "report", "review", "defer", "propose", "answer", "resend", "reply"],
  appraiser: ["appraise", "return", "pass", "fail", ...holding, ...rechecks],
  colleague: ["appraise", "return", ...holding, ...rechecks],
  standing: ["agree", "send_back", ...holding, ...decides, ...rechecks],
  elsewhere: [],
  above: [...decides, ...rechecks],
} as const satisfies Record<string, readonly string[]>;

/** Where each move of a dossier may begin, said again without the workflow: a stage that is skipped is found here. */
export const comesFrom: Readonly<Record<string, readonly string[]>> = {
  edit: ["registered", "in_progress", "commune_reviewed", "returned"],
  move_year: ["registered", "in_progress", "commune_reviewed", "returned"],
  withdraw: ["registered", "in_progress", "commune_reviewed", "returned"],
  report: ["registered", "in_progress"],
  review: ["in_progress"],
  defer: ["in_progress"],
  propose: ["commune_reviewed"],
  appraise: ["proposed"],
  return: ["under_appraisal"],
  resend: ["returned"],
  pass: ["under_appraisal"],
  fail: ["under_appraisal"],
  send_back: ["appraised", "agreed"],
  agree: ["appraised"],
  recognise: ["agreed"],
  annul: ["recognised"],
  ...Object.fromEntries(holding.map((move) => [move, ["proposed", "under_appraisal", "appraised", "agreed"]])),
};

/** The same of a re-check; "none" before it is planned. */
export const recheckComesFrom: Readonly<Record<string, readonly string[]>> = {
  plan: ["none"],
  keep: ["planned"],
  give_notice: ["planned"],
  reply: ["failing"],
  accept_reply: ["failing", "replied"],
  cancel: ["planned"],
  revoke: ["failing", "replied"],
};
