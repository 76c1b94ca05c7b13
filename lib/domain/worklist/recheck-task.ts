import { addWorkingDays, type Calendar } from "@/lib/domain/calendar/working-days";
import { Day, yearOf } from "@/lib/domain/day";
import type { RecheckKind, RecheckStatus } from "@/lib/domain/recheck/workflow";
import type { Called } from "@/lib/domain/registration/view";
import { remindsOfPlans } from "@/lib/domain/reminder";
import { contains, type UnitPath } from "@/lib/domain/unit/path";
import { urgencyOf, type Able, type Urgency } from "./task";

/** What a person can be asked to do about one title that is looked at again, and about several that nobody looks at yet. */
export const recheckActs = ["reply", "conclude", "settle"] as const;
export type RecheckAct = (typeof recheckActs)[number];
export const backlogActs = ["plan", "signal"] as const;
export type BacklogAct = (typeof backlogActs)[number];

/** A re-check under way. `since` is the day of its last event; the paths are where the bodies stand that look and that decide. */
export type Looked = {
  id: string;
  kind: RecheckKind;
  status: RecheckStatus;
  plannedOn: Day;
  replyUntil: Day | null;
  since: Day;
  title: string;
  cell: Called;
  parent: Called | null;
  above: Called | null;
  path: UnitPath;
  appraisePath: UnitPath | null;
  decidePath: UnitPath | null;
  /** Working days a body has in its province. */
  days: number;
};

/** Cells holding a title that the person's bodies have not scheduled in the year, and those with a signal nobody dealt with. */
export type Backlog = { titleId: string; title: string; plan: number; signal: number };

export type RecheckTask = { recheck: Looked; act: RecheckAct; dueOn: Day | null; urgency: Urgency };
export type BacklogTask = { act: BacklogAct; titleId: string; title: string; count: number; year: number; dueOn: Day | null; urgency: Urgency };

type Ground = { today: Day; calendar: Calendar };

/** A re-check belongs to who appraises and who decides for its cell. */
const looksAt = ({ appraisePath, decidePath }: Looked, { speaks }: Able) =>
  speaks.appraise.some((root) => root === appraisePath) || speaks.decide.some((root) => root === decidePath);
const repliesTo = ({ path }: Looked, { repliesFor }: Able) => repliesFor.some((root) => contains(root, path));

/** A cell that was told may answer to the last day of its window, once. */
const mayReply = ({ status, replyUntil }: Looked, today: Day) => status === "failing" && replyUntil !== null && today <= replyUntil;

/**
 * What of a re-check a person can do now: answer a notice for the cell, look at it when its day is near or past, and once the cell was heard
 * or its window is over, keep or take the title. That last has the usual days of a body.
 */
export function recheckTasksOf(recheck: Looked, able: Able, ground: Ground): RecheckTask[] {
  const { status, plannedOn, replyUntil, since } = recheck;
  const task = (act: RecheckAct, dueOn: Day): RecheckTask => ({ recheck, act, dueOn, urgency: urgencyOf(dueOn, ground) });
  const planned = task("conclude", plannedOn);
  if (status === "planned") return looksAt(recheck, able) && planned.urgency !== "waiting" ? [planned] : [];
  if (mayReply(recheck, ground.today)) return replyUntil && repliesTo(recheck, able) ? [task("reply", replyUntil)] : [];
  const heardOn = status === "replied" ? since : replyUntil;
  return heardOn && able.issuesIn.some((root) => contains(root, recheck.path)) ? [task("settle", addWorkingDays(heardOn, recheck.days, ground.calendar))] : [];
}

/** What waits elsewhere: on the cell's answer for those who look, on the day or the outcome for the cell and its commune. */
export type Awaited = { recheck: Looked; what: "reply" | "day" | "outcome"; dueOn: Day | null };

/** How a re-check stands for someone who has nothing to do with it now; null when it is none of theirs. A hidden one is never told below. */
export function awaitedOf(recheck: Looked, able: Able, { today }: Ground): Awaited | null {
  const { status, kind, plannedOn, replyUntil } = recheck;
  if (mayReply(recheck, today)) return looksAt(recheck, able) ? { recheck, what: "reply", dueOn: replyUntil } : null;
  if (status === "planned") return kind !== "unannounced" && repliesTo(recheck, able) ? { recheck, what: "day", dueOn: plannedOn } : null;
  return repliesTo(recheck, able) || looksAt(recheck, able) ? { recheck, what: "outcome", dueOn: null } : null;
}

/** One task for all cells of a title: the year's schedule is owed by its last day and near from November on. */
export function backlogTasksOf({ titleId, title, plan, signal }: Backlog, { today }: Ground): BacklogTask[] {
  const year = yearOf(today);
  const about = { titleId, title, year };
  return [
    ...(signal > 0 ? [{ ...about, act: "signal" as const, count: signal, dueOn: null, urgency: "waiting" as const }] : []),
    ...(plan > 0 ? [{ ...about, act: "plan" as const, count: plan, dueOn: Day.parse(`${year}-12-31`), urgency: remindsOfPlans(today) ? ("due_soon" as const) : ("waiting" as const) }] : []),
  ];
}
