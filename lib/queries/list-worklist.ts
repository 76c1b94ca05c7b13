import { ableOf } from "@/lib/access/able";
import { glance } from "@/lib/access/door";
import { sayLeft } from "@/lib/domain/calendar/working-days";
import { atBody } from "@/lib/domain/registration/workflow";
import { byUrgency, busyStatuses, tasksOf, type Able, type Task } from "@/lib/domain/worklist/task";
import type { Elsewhere, Worklist } from "@/lib/domain/worklist/view";
import { parseWorklist, worklistRow, type Wanted } from "./sql/worklist";

const mostDossiers = 500;

/**
 * What needs the person today, by urgency, and what they wait for elsewhere. Derived from the stored state alone, by the rules that
 * judge the acts. One statement over facts, kept until one changes, because its count stands on every page.
 */
export const listWorklist = glance("registration.read", async ({ ask, reach, scope, today }): Promise<Worklist> => {
  const able = ableOf(scope);
  const wanted = wantedOf(able);
  const none = { mayAct: false, tasks: [], counts: { overdue: 0, due_soon: 0, waiting: 0 }, more: false, elsewhere: [], today };
  if (wanted.length === 0) return none;

  const { dossiers, calendar } = await ask(worklistRow({ over: reach.over }, wanted, { accountId: scope.accountId, today }, mostDossiers + 1), parseWorklist);
  const ground = { today, calendar };
  const told = dossiers.slice(0, mostDossiers);
  const tasks = told.flatMap((dossier) => tasksOf(dossier, able, ground)).sort(byUrgency);
  const mine = new Set(tasks.map(({ dossier }) => dossier.id));
  const elsewhere = told.flatMap((dossier): Elsewhere[] => {
    const { dueOn, status, bodyPath } = dossier;
    // What a team is sitting on lies with the reader's own body, not elsewhere.
    if (status === "under_appraisal" && bodyPath !== null && able.speaks.appraise.includes(bodyPath)) return [];
    if (mine.has(dossier.id) || !(status === "returned" || (atBody as readonly string[]).includes(status))) return [];
    return [{ dossier, dueOn, isLate: dueOn !== null && dueOn < today, says: dueOn && sayLeft(dueOn, today, calendar) }];
  });
  return { mayAct: true, tasks: tasks.map((task) => ({ ...task, says: task.dueOn && sayLeft(task.dueOn, today, calendar) })), counts: countsOf(tasks), more: dossiers.length > mostDossiers, elsewhere, today };
});

const countsOf = (tasks: readonly Task[]) => {
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
