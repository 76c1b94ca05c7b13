import type { Day } from "@/lib/domain/day";
import type { Dossier, Task, Urgency } from "./task";

/** A dossier that lies with another body, whose time both sides see. */
export type Elsewhere = { dossier: Dossier; dueOn: Day | null; isLate: boolean; says: string | null };

/** A task with its deadline in words. */
export type ToldTask = Task & { says: string | null };

/** One person's work, the most urgent first. `more` when only the first of many are told. */
export type Worklist = {
  /** False for who only looks: there is no work they could have. */
  mayAct: boolean;
  tasks: readonly ToldTask[];
  counts: Readonly<Record<Urgency, number>>;
  more: boolean;
  elsewhere: readonly Elsewhere[];
  today: Day;
};
