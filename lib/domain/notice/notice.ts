import type { Day } from "@/lib/domain/day";
import type { EventDetails } from "@/lib/domain/registration/details";
import type { RecheckMove, RecheckStatus } from "@/lib/domain/recheck/workflow";
import type { Status } from "@/lib/domain/registration/status";
import type { Called } from "@/lib/domain/registration/view";
import type { MoveName } from "@/lib/domain/registration/workflow";
import type { ReminderKind } from "@/lib/domain/reminder";
import type { Stage } from "@/lib/domain/unit/competence";

/** Whom a move is told to beside whoever made it: those who speak for the body of a stage, the cell itself, who holds the dossier now or held it before. */
export type Audience = Stage | "cell" | "holder" | "held_before";

/** A dossier that comes to one's body, a result for those who sent it, a change of hands. Moves of no interest to others are not here. */
export const audiences = {
  propose: ["appraise"],
  appraise: ["review"],
  return: ["review", "cell"],
  resend: ["appraise"],
  pass: ["review", "agree"],
  fail: ["review", "cell"],
  send_back: ["appraise"],
  agree: ["review", "decide"],
  recognise: ["review", "cell"],
  annul: ["review", "cell", "decide"],
  take_over: ["held_before"],
  hand_over: ["holder"],
  transfer: ["review", "cell", "appraise"],
} as const satisfies Partial<Record<MoveName, readonly Audience[]>>;

/** The same for a re-check: what is planned for a cell, what it is told, what it answers, how it ends. */
export const recheckAudiences = {
  plan: ["review", "cell"],
  give_notice: ["review", "cell", "decide"],
  reply: ["appraise", "decide", "review", "cell"],
  keep: ["review", "cell"],
  accept_reply: ["review", "cell", "appraise"],
  cancel: ["review", "cell"],
  revoke: ["review", "cell", "appraise"],
} as const satisfies Record<RecheckMove, readonly Audience[]>;

/** Days a notice is shown. */
export const noticeDays = 60;

/** One event told to one person. */
export type Notice = {
  id: string;
  seq: number;
  move: string;
  status: Status;
  year: number;
  on: Day;
  at: Date;
  who: string | null;
  reason: string | null;
  details: EventDetails;
  cell: Called;
  parent: Called | null;
  above: Called | null;
  isRead: boolean;
};

/** One act on a re-check told to one person. */
export type RecheckNotice = {
  id: string;
  seq: number;
  move: RecheckMove;
  status: RecheckStatus;
  title: string;
  plannedOn: Day;
  replyUntil: Day | null;
  on: Day;
  at: Date;
  who: string | null;
  text: string | null;
  cell: Called;
  parent: Called | null;
  above: Called | null;
  isRead: boolean;
};

/** A deadline that is near or past, told to one person. */
export type ReminderNotice = {
  id: string;
  kind: ReminderKind;
  isLate: boolean;
  dueOn: Day;
  on: Day;
  registrationId: string | null;
  recheckId: string | null;
  cell: Called;
  parent: Called | null;
  above: Called | null;
  isRead: boolean;
};

/** The latest first; `unread` counts all that are. */
export type NoticeList = { notices: readonly Notice[]; rechecks: readonly RecheckNotice[]; reminders: readonly ReminderNotice[]; unread: number };
