import { ButtonLink } from "@/components/ui/button";
import { DueMark } from "@/components/ui/due-mark";
import { showDay } from "@/lib/domain/day";
import type { ToldRecheckTask } from "@/lib/domain/worklist/view";
import { sayRecheckTask } from "@/lib/domain/worklist/words";

import { recheckHref } from "./address";
import { sayCell } from "./say-cell";

/** One thing to do about titles that are held: a re-check of a cell, or all cells that must be scheduled or have a signal. */
export function RecheckRow({ task }: { task: ToldRecheckTask }) {
  const { what, act, about } = sayRecheckTask(task);
  const { dueOn, says, urgency } = task;
  return (
    <li className="work-row">
      <span className="min-w-0">
        <b className="font-medium">{what}</b>
        <span className="block text-small text-ink-3">{"count" in task ? task.title : `${sayCell(task.recheck)}, ${task.recheck.title}`}</span>
      </span>
      <DueMark says={says} note={dueOn ? `hạn ${showDay(dueOn)}` : "chưa xử lý"} late={urgency === "overdue"} />
      <ButtonLink href={recheckHref(task)}>{act}<span className="sr-only"> {about}</span></ButtonLink>
    </li>
  );
}
