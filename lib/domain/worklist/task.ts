import { sittingActOf, sittingActs, type Stand } from "@/lib/domain/appraisal/stand";
import type { Calendar } from "@/lib/domain/calendar/working-days";
import { workingDaysBetween } from "@/lib/domain/calendar/working-days";
import { yearOf, type Day } from "@/lib/domain/day";
import { firstMonthOwed, monthToReport, reportDueOn, type Month } from "@/lib/domain/progress/month";
import { noPast } from "@/lib/domain/registration/condition";
import { assessmentDueOn } from "@/lib/domain/registration/assessment-due";
import type { Status } from "@/lib/domain/registration/status";
import type { Called } from "@/lib/domain/registration/view";
import { withoutBarred } from "@/lib/domain/registration/whereabouts";
import { rowOf, stageFor, type MoveName } from "@/lib/domain/registration/workflow";
import type { Stage } from "@/lib/domain/unit/competence";
import { contains, type UnitPath } from "@/lib/domain/unit/path";

/** What a person can be asked to do: a move, a month's report or an assessment as the cell or for it, the commune's word on a report or on what is asked not to apply, or a part in the team's sitting. */
export const taskActs = ["report", "report_for", "review_report", "assess", "assess_for", "rule", "review", "propose", "appraise", ...sittingActs, "resend", "agree", "recognise"] as const;
export type TaskAct = (typeof taskActs)[number];

/** An open registration as far as its work is concerned. `body` is the one whose turn it is, `bodyPath` where its unit stands. */
export type Dossier = {
  id: string;
  status: Status;
  year: number;
  expectedOn: Day | null;
  dueOn: Day | null;
  holderId: string | null;
  proposedBy: string | null;
  titleId: string;
  title: string;
  cell: Called;
  parent: Called | null;
  above: Called | null;
  path: UnitPath;
  body: string | null;
  bodyPath: UnitPath | null;
  since: Day;
  registeredOn: Day;
  /** Whether the cell sent its assessment as it stands, and whether it asks for a criterion not to apply that nobody ruled on. True and false without criteria. */
  isSent: boolean;
  isAsking: boolean;
  /** The last month reported, and the first whose report the commune has not looked at. */
  reported: Month | null;
  unreviewed: Month | null;
  /** How its appraisal stands for whoever asks; null unless a team has it. */
  stand: Stand | null;
};

/** For whom a person may act: bodies they speak for, by stage, cells they report as or for, answer for, and where they may issue decisions. */
export type Able = {
  accountId: string;
  speaks: Readonly<Record<Stage, readonly UnitPath[]>>;
  secretaryOf: readonly UnitPath[];
  reportsFor: readonly UnitPath[];
  repliesFor: readonly UnitPath[];
  issuesIn: readonly UnitPath[];
};

export type Urgency = "overdue" | "due_soon" | "waiting";
/** One thing one person can do now. `month` is that of a report. */
export type Task = { dossier: Dossier; act: TaskAct; dueOn: Day | null; month: Month | null; urgency: Urgency };

type Ground = { today: Day; calendar: Calendar };

/** Working days before a deadline from which it counts as near. */
export const soonDays = 3;

/** How urgent a deadline is: past, within the next working days, or later. */
export const urgencyOf = (dueOn: Day | null, { today, calendar }: Ground): Urgency =>
  dueOn === null ? "waiting" : dueOn < today ? "overdue" : workingDaysBetween(today, dueOn, calendar) <= soonDays ? "due_soon" : "waiting";

/** The one move that carries a dossier on from a status; what a team does with it is said by its sitting. */
const forward = {
  in_progress: "review",
  commune_reviewed: "propose",
  proposed: "appraise",
  returned: "resend",
  appraised: "agree",
  agreed: "recognise",
} as const satisfies Partial<Record<Status, MoveName>>;

/** Statuses somebody has work in. */
export const busyStatuses = ["registered", "under_appraisal", ...Object.keys(forward)] as Status[]; // keys of a literal object are its names

const moveOf = (status: Status) => (status in forward ? forward[status as keyof typeof forward] : null);

/** What of a dossier a person can do now, by the same rules that judge the act itself. */
export function tasksOf(dossier: Dossier, able: Able, ground: Ground): Task[] {
  const task = (act: TaskAct, dueOn: Day | null, month: Month | null = null): Task => ({ dossier, act, dueOn, month, urgency: urgencyOf(dueOn, ground) });
  const move = moveOf(dossier.status);
  const moved = move && mayMove(dossier, move, able, ground.today) ? [task(move, dossier.dueOn)] : [];
  const looked = dossier.unreviewed && speaksFor(able, "review", dossier) ? [task("review_report", null, dossier.unreviewed)] : [];
  const sits = sittingOf(dossier, able);
  const assessed = assessmentOf(dossier, able, ground.today).map((act) => task(act, act === "rule" ? null : assessmentDueOn(dossier, ground.calendar)));
  return [...(sits ? [task(sits, dossier.dueOn)] : []), ...reportOf(dossier, able, ground).map(({ act, dueOn, month }) => task(act, dueOn, month)), ...looked, ...assessed, ...moved];
}

// While a dossier is with its commune, the body of its stage is the one that reviews.
const speaksFor = ({ speaks }: Able, stage: Stage, { bodyPath }: Dossier) => bodyPath !== null && speaks[stage].includes(bodyPath);

/** The person's part in the team's sitting on it. Who works for the commune that proposed it, or proposed it, has none. */
function sittingOf({ status, stand, path, bodyPath, proposedBy }: Dossier, able: Able) {
  if (status !== "under_appraisal" || !stand || bodyPath === null || !able.speaks.appraise.includes(bodyPath)) return null;
  const commune = path.replace(/[^/]+\/$/, "");
  const proposes = [...able.speaks.review, ...able.reportsFor, ...able.secretaryOf].some((root) => root === path || root === commune);
  return sittingActOf({ ...stand, barred: stand.barred || proposes || proposedBy === able.accountId });
}

function mayMove(dossier: Dossier, move: MoveName, able: Able, today: Day): boolean {
  const { status, year, holderId, proposedBy, path } = dossier;
  if (move === "review" && yearOf(today) < year) return false;
  if (move === "propose" && (!dossier.isSent || dossier.isAsking)) return false;
  const stage = stageFor(move, status);
  if (stage ? !speaksFor(able, stage, dossier) : !able.issuesIn.some((root) => contains(root, path))) return false;
  const before = { status, year, expectedOn: null, note: null, dueOn: dossier.dueOn, holderId };
  return withoutBarred([move], { before, actor: able.accountId, holderName: "", today, past: { ...noPast, proposedBy } }).moves.length > 0;
}

/** The latest open month's report, when it is owed: the cell's own from the day it opens; the commune enters it for the cell once it is late. */
function reportOf({ status, path, registeredOn, reported }: Dossier, { secretaryOf, reportsFor }: Able, { today, calendar }: Ground): { act: TaskAct; dueOn: Day; month: Month }[] {
  const month = monthToReport(today);
  if (!(rowOf("report").from as readonly Status[]).includes(status) || month < firstMonthOwed(registeredOn) || (reported !== null && reported >= month)) return [];
  const dueOn = reportDueOn(month, calendar);
  if (secretaryOf.includes(path)) return [{ act: "report", dueOn, month }];
  return dueOn < today && reportsFor.some((root) => contains(root, path)) ? [{ act: "report_for", dueOn, month }] : [];
}

/** The cell's own assessment; its commune enters it instead once only that holds a proposal up, and rules on what is asked not to apply. */
function assessmentOf(dossier: Dossier, able: Able, today: Day): TaskAct[] {
  const { status, year, path, isSent, isAsking } = dossier;
  if (!(rowOf("assess").from as readonly Status[]).includes(status) || yearOf(today) < year) return [];
  if (able.secretaryOf.includes(path)) return isSent ? [] : ["assess"];
  if (!speaksFor(able, "review", dossier)) return [];
  return [...(isAsking ? (["rule"] as const) : []), ...(!isSent && status === "commune_reviewed" ? (["assess_for"] as const) : [])];
}

const weight: Record<Urgency, number> = { overdue: 0, due_soon: 1, waiting: 2 };

/** The most urgent first: by urgency, then by the day it is due, then where the cells stand. */
export const byUrgency = (a: Task, b: Task) =>
  weight[a.urgency] - weight[b.urgency] || compare(a.dueOn ?? "9999", b.dueOn ?? "9999") || taskActs.indexOf(b.act) - taskActs.indexOf(a.act) || compare(a.dossier.path, b.dossier.path) || compare(a.dossier.id, b.dossier.id);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
