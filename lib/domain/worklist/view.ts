import type { Day } from "@/lib/domain/day";
import type { Awaited, BacklogTask, RecheckTask } from "./recheck-task";
import type { Dossier, Task, Urgency } from "./task";

/** A dossier that lies with another body, whose time both sides see. */
export type Elsewhere = { dossier: Dossier; dueOn: Day | null; isLate: boolean; says: string | null };
/** A re-check that waits for somebody else. */
export type ElsewhereRecheck = Awaited & { isLate: boolean; says: string | null };

/** A task with its deadline in words. */
export type ToldTask = Task & { says: string | null };
export type ToldRecheckTask = (RecheckTask | BacklogTask) & { says: string | null };

/** One person's work, the most urgent first. `more` when only the first of many are told; `counts` are of dossiers and re-checks together. */
export type Worklist = {
  /** False for who only looks: there is no work they could have. */
  mayAct: boolean;
  tasks: readonly ToldTask[];
  rechecks: readonly ToldRecheckTask[];
  counts: Readonly<Record<Urgency, number>>;
  more: boolean;
  elsewhere: readonly Elsewhere[];
  awaited: readonly ElsewhereRecheck[];
  today: Day;
};
