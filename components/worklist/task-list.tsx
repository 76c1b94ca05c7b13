import { Pick } from "@/components/bulk/pick";
import { ButtonLink } from "@/components/ui/button";
import { DueMark } from "@/components/ui/due-mark";
import { Sheet } from "@/components/ui/sheet";
import { showDay } from "@/lib/domain/day";
import { isPickable, type BulkOffer } from "@/lib/domain/bulk/offer";
import { inSentence, partyName } from "@/lib/domain/unit/party";
import type { Urgency } from "@/lib/domain/worklist/task";
import type { ToldRecheckTask, ToldTask } from "@/lib/domain/worklist/view";
import { sayTask, taskWords, urgencyWords } from "@/lib/domain/worklist/words";

import { taskHref } from "./address";
import { RecheckRow } from "./recheck-row";
import { sayCell } from "./say-cell";

function Row({ task, offers }: { task: ToldTask; offers: readonly BulkOffer[] }) {
  const { dossier, dueOn, says, urgency, act } = task;
  return (
    <li className="work-row">
      <span className="flex min-w-0 gap-3">
        {isPickable(offers, dossier.status) && <Pick id={dossier.id} status={dossier.status} name={sayCell(dossier)} />}
        <span className="min-w-0">
          <b className="font-medium">{sayTask(task)}</b>
          <span className="block text-small text-ink-3">{sayCell(dossier)}</span>
        </span>
      </span>
      <DueMark says={says} note={dueOn ? `hạn ${showDay(dueOn)}` : `từ ${showDay(dossier.since)}`} late={urgency === "overdue"} />
      <ButtonLink href={taskHref(task)}>
        {taskWords[act].act}
        <span className="sr-only"> {partyName({ ...dossier.cell, level: "cell" })}{dossier.parent && `, ${inSentence(dossier.parent)}`}</span>
      </ButtonLink>
    </li>
  );
}

type TaskListProps = { urgency: Urgency; note?: string; tasks: readonly ToldTask[]; rechecks: readonly ToldRecheckTask[]; offers: readonly BulkOffer[] };

/** One group of the worklist: how urgent, how many, and each with the one act that is next; with a box where an act on many is offered. */
export function TaskList({ urgency, note, tasks, rechecks, offers }: TaskListProps) {
  const rows = [
    ...tasks.map((task) => ({ dueOn: task.dueOn, row: <Row key={`${task.dossier.id} ${task.act}`} task={task} offers={offers} /> })),
    ...rechecks.map((task) => ({ dueOn: task.dueOn, row: <RecheckRow key={"count" in task ? `${task.titleId} ${task.act}` : task.recheck.id} task={task} /> })),
  ].sort((a, b) => ((a.dueOn ?? "9999") < (b.dueOn ?? "9999") ? -1 : a.dueOn === b.dueOn ? 0 : 1));
  if (rows.length === 0) return null;
  const heading = `viec-${urgency}`;
  return (
    <section aria-labelledby={heading} className="pt-8">
      <div className="mb-3 flex flex-wrap items-baseline gap-x-3">
        <h2 id={heading} className={urgency === "overdue" ? "text-clay" : ""}>{urgencyWords[urgency]} <span className="count text-small">{rows.length}</span></h2>
        {note && <p className="text-small text-ink-3">{note}</p>}
      </div>
      <Sheet><ul className="work">{rows.map(({ row }) => row)}</ul></Sheet>
    </section>
  );
}
