import type { Day } from "@/lib/domain/day";
import type { Called, PaperLine } from "@/lib/domain/registration/view";
import type { SignalKind } from "./schema";
import type { RecheckKind, RecheckMove, RecheckStatus } from "./workflow";

export type Signal = { id: string; kind: SignalKind; detail: string; raisedOn: Day; dismissedOn: Day | null; dismissal: string | null };

/** What the schedule of a year asks for. */
export const scheduleShows = ["due", "planned", "waiting", "kept", "revoked", "signalled", "held"] as const;
export type ScheduleShow = (typeof scheduleShows)[number];

/** A cell of the schedule: a holder, or one that lost its title in the year. `recheck` is the year's last. */
export type ScheduleRow = {
  unitId: string;
  cell: Called;
  parent: Called | null;
  above: Called | null;
  heldSince: Day | null;
  recheck: { id: string; kind: RecheckKind; status: RecheckStatus; plannedOn: Day; replyUntil: Day | null } | null;
  signals: readonly Signal[];
};

/** The schedule of re-checks of a year: counts of all that fit, whatever is shown; `mayPlan` for who schedules here today. */
export type Schedule = {
  /** The unit asked for; null when everything in reach is shown. */
  place: Called | null;
  rows: readonly ScheduleRow[];
  counts: Readonly<Record<ScheduleShow, number>>;
  more: boolean;
  mayPlan: boolean;
  today: Day;
};

export type RecheckHistory = { seq: number; move: string; status: RecheckStatus; on: Day; who: string | null; text: string | null; replyUntil: Day | null; decision: PaperLine | null };

/** A re-check's own page. `moves` are what the reader may do now. */
export type RecheckView = {
  id: string;
  version: number;
  cell: Called;
  above: readonly Called[];
  title: { id: string; name: string; shortName: string };
  year: number;
  kind: RecheckKind;
  status: RecheckStatus;
  plannedOn: Day;
  replyUntil: Day | null;
  heldSince: Day | null;
  signals: readonly Signal[];
  history: readonly RecheckHistory[];
  moves: readonly RecheckMove[];
  /** The last day to answer a notice given today. */
  usualReplyUntil: Day;
  today: Day;
};
