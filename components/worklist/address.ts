import type { BacklogTask, RecheckTask } from "@/lib/domain/worklist/recheck-task";
import type { Task } from "@/lib/domain/worklist/task";

/** Where a task is done: a report and a decision have a desk of their own, what a commune or a standing committee does with several cells a page; everything else stands in the dossier. */
export function taskHref({ act, month = null, dossier: { id, titleId, parent, stand } }: Pick<Task, "act" | "dossier"> & Partial<Pick<Task, "month">>): string {
  const of = (query: Record<string, string>) => String(new URLSearchParams(query));
  const work = (query: Record<string, string>) => (parent ? `/communes/${parent.id}/work?${of({ title: titleId, ...query })}` : `/registrations/${id}`);
  if (act === "open_sitting") return `/registrations/${id}/sitting`;
  if (stand?.open && (act === "score" || act === "discuss" || act === "conclude")) return `/appraisals/${stand.open.id}`;
  if (act === "recognise") return `/decisions/new?${of({ title: titleId, pick: id })}`;
  if (act === "report" || act === "report_for") return `/report?${of({ registration: id, ...(month && { month }) })}`;
  if (act === "assess" || act === "assess_for") return `/registrations/${id}/self-assessment`;
  if (act === "rule") return `/registrations/${id}/criteria`;
  if (act === "review_report") return work(month ? { month } : {});
  if (act === "review" || act === "propose") return work({ step: act });
  return act === "agree" ? "/papers#cho-chu-truong" : `/registrations/${id}`;
}

/** Where a title is looked at again: the re-check's own page, else the part of the schedule that shows the cells. */
export const recheckHref = (task: RecheckTask | BacklogTask) =>
  "count" in task ? `/rechecks?${String(new URLSearchParams({ title: task.titleId, show: task.act === "plan" ? "due" : "signalled" }))}` : `/rechecks/${task.recheck.id}`;
