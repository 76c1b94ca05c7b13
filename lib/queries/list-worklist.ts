import { ableOf } from "@/lib/access/able";
import { glance } from "@/lib/access/door";
import { sayLeft } from "@/lib/domain/calendar/working-days";
import type { Day } from "@/lib/domain/day";
import { atBody } from "@/lib/domain/registration/workflow";
import { awaitedOf, backlogTasksOf, recheckTasksOf } from "@/lib/domain/worklist/recheck-task";
import { byUrgency, busyStatuses, tasksOf, type Able, type Dossier, type Urgency } from "@/lib/domain/worklist/task";
import type { Elsewhere, ElsewhereRecheck, ToldRecheckTask, Worklist } from "@/lib/domain/worklist/view";
import { parseWorklist, worklistRow, type Wanted } from "./sql/worklist";
import type { Looking } from "./sql/worklist-rechecks";

const mostDossiers = 500;

/**
 * What needs the person today, by urgency, and what they wait for elsewhere. Derived from the stored state alone, by the rules that
 * judge the acts. One statement over facts, kept until one changes, because its count stands on every page.
 */
export const listWorklist = glance("registration.read", async ({ ask, reach, scope, today }): Promise<Worklist> => {
  const able = ableOf(scope);
  const wanted = wantedOf(able);
  const looking: Looking = { appraise: able.speaks.appraise, decide: able.speaks.decide, replies: able.repliesFor, issues: able.issuesIn };
  const none = { mayAct: false, tasks: [], rechecks: [], counts: { overdue: 0, due_soon: 0, waiting: 0 }, more: false, elsewhere: [], awaited: [], today };
  if (wanted.length === 0) return none;

  const { dossiers, rechecks, backlog, calendar } = await ask(worklistRow({ over: reach.over }, wanted, looking, { accountId: scope.accountId, today }, mostDossiers + 1), parseWorklist);
  const ground = { today, calendar };
  const says = (dueOn: Day | null) => dueOn && sayLeft(dueOn, today, calendar);
  const told = dossiers.slice(0, mostDossiers);
  const tasks = told.flatMap((dossier) => tasksOf(dossier, able, ground)).sort(byUrgency).map((task) => ({ ...task, says: says(task.dueOn) }));
  const mine = new Set(tasks.map(({ dossier }) => dossier.id));
  const owed = rechecks.slice(0, mostDossiers).map((recheck) => ({ recheck, own: recheckTasksOf(recheck, able, ground) }));
  const looked: ToldRecheckTask[] = [...owed.flatMap(({ own }) => own), ...backlog.flatMap((row) => backlogTasksOf(row, ground))].map((task) => ({ ...task, says: says(task.dueOn) }));
  return {
    mayAct: true, tasks, rechecks: looked, today,
    counts: countsOf([...tasks, ...looked]),
    more: dossiers.length > mostDossiers || rechecks.length > mostDossiers,
    elsewhere: told.filter((dossier) => !mine.has(dossier.id) && liesElsewhere(dossier, able)).map((dossier): Elsewhere => ({ dossier, dueOn: dossier.dueOn, isLate: isPast(dossier.dueOn, today), says: says(dossier.dueOn) })),
    awaited: owed.flatMap(({ recheck, own }): ElsewhereRecheck[] => {
      const waits = own.length > 0 ? null : awaitedOf(recheck, able, ground);
      return waits ? [{ ...waits, isLate: isPast(waits.dueOn, today), says: says(waits.dueOn) }] : [];
    }),
  };
});

const isPast = (dueOn: Day | null, today: Day) => dueOn !== null && dueOn < today;

/** A dossier with a body of another than the reader; what a team is sitting on lies with the reader's own body. */
function liesElsewhere({ status, bodyPath }: Dossier, { speaks }: Able) {
  if (status === "under_appraisal" && bodyPath !== null && speaks.appraise.includes(bodyPath)) return false;
  return status === "returned" || (atBody as readonly string[]).includes(status);
}

const countsOf = (tasks: readonly { urgency: Urgency }[]) => {
  const counts = { overdue: 0, due_soon: 0, waiting: 0 };
  for (const { urgency } of tasks) counts[urgency]++;
  return counts;
};

/** Dossiers that may be work for the person, and those both sides wait for: a commune's at the bodies above, an appraiser's returned. */
function wantedOf({ accountId, speaks, secretaryOf, reportsFor, issuesIn }: Able): Wanted[] {
  const wanted: Wanted[] = [
    { statuses: busyStatuses, below: [...speaks.review, ...secretaryOf] },
    { statuses: ["registered", "in_progress"], below: reportsFor },
    { statuses: ["returned"], below: speaks.appraise },
    { statuses: ["proposed"], below: speaks.appraise, holder: accountId },
    { statuses: ["under_appraisal"], below: speaks.appraise },
    { statuses: ["appraised"], below: speaks.agree, holder: accountId },
    { statuses: ["agreed"], below: issuesIn },
  ];
  return wanted.filter(({ below }) => below.length > 0);
}
