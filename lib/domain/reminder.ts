import { workingDaysBetween, type Calendar } from "@/lib/domain/calendar/working-days";
import { Day, monthOf, yearOf } from "@/lib/domain/day";
import type { Audience } from "@/lib/domain/notice/notice";
import { firstMonthOwed, monthToReport, reportDueOn, type Month } from "@/lib/domain/progress/month";
import type { RecheckStatus } from "@/lib/domain/recheck/workflow";
import { assessmentDueOn } from "@/lib/domain/registration/assessment-due";
import type { Status } from "@/lib/domain/registration/status";
import { soonDays } from "@/lib/domain/worklist/task";

/** What one can be reminded of. The database holds the same list. */
export const reminderKinds = ["report", "assessment", "returned", "reception", "conclusion", "agreement", "recheck", "recheck_due", "reply"] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** Whom a reminder is told to: whose turn it is, and once it is past also the other side, which waits. */
const audience = {
  report: [["cell"], ["cell", "review"]],
  assessment: [["cell"], ["cell", "review"]],
  returned: [["review", "cell"], ["review", "cell", "appraise"]],
  reception: [["appraise"], ["appraise", "review"]],
  conclusion: [["appraise"], ["appraise", "review"]],
  agreement: [["agree"], ["agree", "review"]],
  recheck: [["appraise", "decide"], ["appraise", "decide"]],
  recheck_due: [["appraise", "decide"], ["appraise", "decide"]],
  reply: [["cell", "review"], ["appraise", "decide"]],
} as const satisfies Record<ReminderKind, readonly [near: readonly Audience[], late: readonly Audience[]]>;

export const toldTo = (kind: ReminderKind, isLate: boolean): readonly Audience[] => audience[kind][isLate ? 1 : 0];

/** What the kinds are asked of. A dossier's reports and its assessment, open or not, are those of its cell; a holder is one whose yearly re-check nobody planned. */
export type Owed = {
  dossiers: readonly { id: string; unitId: string; titleId: string; status: Status; year: number; expectedOn: Day | null; dueOn: Day | null; registeredOn: Day; reported: Month | null; owesAssessment: boolean }[];
  rechecks: readonly { id: string; unitId: string; titleId: string; status: RecheckStatus; plannedOn: Day; replyUntil: Day | null }[];
  holders: readonly { unitId: string; titleId: string }[];
};

/** One deadline that is near or past. `key` is the same however often it is found. */
export type Reminder = { key: string; kind: ReminderKind; isLate: boolean; unitId: string; titleId: string; registrationId: string | null; recheckId: string | null; dueOn: Day };

type Ground = { today: Day; calendar: Calendar };
type Deadline = Omit<Reminder, "key" | "isLate"> & { subject: string };

/** A dossier's own deadline is that of whoever must act on it in its status. */
const waitingIn = { returned: "returned", proposed: "reception", under_appraisal: "conclusion", appraised: "agreement" } as const satisfies Partial<Record<Status, ReminderKind>>;

/** From this month on a yearly re-check that nobody planned is a reminder: two months are left for it. */
const plansFromMonth = 11;
/** Whether yearly re-checks are reminded of in this part of the year. */
export const remindsOfPlans = (today: Day) => monthOf(today) >= plansFromMonth;

/** Every deadline within the next working days, and every one past, as of a day. */
export function remindersOn({ dossiers, rechecks, holders }: Owed, { today, calendar }: Ground): Reminder[] {
  const deadlines = [...dossiers.flatMap((dossier) => ofDossier(dossier, { today, calendar })), ...rechecks.flatMap(ofRecheck), ...(remindsOfPlans(today) ? holders.map((holder) => ofHolder(holder, today)) : [])];
  return deadlines.flatMap(({ subject, ...deadline }): Reminder[] => {
    const { kind, dueOn } = deadline;
    const isLate = dueOn < today;
    const isNear = kind === "recheck_due" || isLate || workingDaysBetween(today, dueOn, calendar) <= soonDays;
    return isNear ? [{ ...deadline, isLate, key: `${kind}:${isLate ? "late" : "near"}:${subject}:${dueOn}` }] : [];
  });
}

function ofDossier(dossier: Owed["dossiers"][number], { today, calendar }: Ground): Deadline[] {
  const { id, unitId, titleId, status, year, dueOn, registeredOn, reported, owesAssessment } = dossier;
  const about = { unitId, titleId, registrationId: id, recheckId: null, subject: id };
  if (status in waitingIn) return dueOn === null ? [] : [{ ...about, kind: waitingIn[status as keyof typeof waitingIn], dueOn }]; // just asked
  const month = monthToReport(today);
  const reports = (status === "registered" || status === "in_progress") && month >= firstMonthOwed(registeredOn) && (reported === null || reported < month);
  const assesses = owesAssessment && yearOf(today) >= year;
  return [
    ...(reports ? [{ ...about, kind: "report" as const, dueOn: reportDueOn(month, calendar) }] : []),
    ...(assesses ? [{ ...about, kind: "assessment" as const, dueOn: assessmentDueOn(dossier, calendar) }] : []),
  ];
}

function ofRecheck({ id, unitId, titleId, status, plannedOn, replyUntil }: Owed["rechecks"][number]): Deadline[] {
  const about = { unitId, titleId, registrationId: null, recheckId: id, subject: id };
  if (status === "planned") return [{ ...about, kind: "recheck", dueOn: plannedOn }];
  return status === "failing" && replyUntil !== null ? [{ ...about, kind: "reply", dueOn: replyUntil }] : [];
}

const ofHolder = ({ unitId, titleId }: Owed["holders"][number], today: Day): Deadline => ({
  unitId, titleId, registrationId: null, recheckId: null, subject: `${unitId}:${titleId}`, kind: "recheck_due", dueOn: Day.parse(`${yearOf(today)}-12-31`),
});
