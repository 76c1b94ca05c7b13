import type { Action } from "@/lib/domain/action";
import { accept, refuse, type Result } from "@/lib/domain/result";

export const recheckKinds = ["full", "light", "unannounced"] as const;
export type RecheckKind = (typeof recheckKinds)[number];

/** Where a re-check stands. Stored only as the fold of its events. */
export const recheckStatuses = ["planned", "failing", "replied", "kept", "revoked", "cancelled"] as const;
export type RecheckStatus = (typeof recheckStatuses)[number];

/** Statuses in which a cell is being looked at: one at a time. The database holds the same list. */
export const openRechecks = ["planned", "failing", "replied"] as const satisfies readonly RecheckStatus[];

/** Statuses from which a decision may take the title away: the cell was told, and could answer. */
export const noticed = ["failing", "replied"] as const satisfies readonly RecheckStatus[];

type Start = RecheckStatus | "none";
type Move = { from: readonly Start[]; to: RecheckStatus; needs: Action };

/** The road of a re-check (domain.md 3, steps 9 and 10): found to hold, or told of failing, heard, and kept or revoked. */
const moves = {
  plan: { from: ["none"], to: "planned", needs: "recheck.manage" },
  keep: { from: ["planned"], to: "kept", needs: "recheck.manage" },
  give_notice: { from: ["planned"], to: "failing", needs: "recheck.manage" },
  reply: { from: ["failing"], to: "replied", needs: "recheck.reply" },
  accept_reply: { from: noticed, to: "kept", needs: "recheck.manage" },
  cancel: { from: ["planned"], to: "cancelled", needs: "recheck.manage" },
  // Made by a decision alone.
  revoke: { from: noticed, to: "revoked", needs: "decision.issue" },
} as const satisfies Record<string, Move>;
export type RecheckMove = keyof typeof moves;
export const recheckMoves = Object.keys(moves) as readonly RecheckMove[]; // keys of a literal object are its names
const row = (move: RecheckMove): Move => moves[move];

/** The status after `move`, or the refusal "wrong-recheck-status". */
export const nextRecheck = (status: Start, move: RecheckMove): Result<RecheckStatus> =>
  row(move).from.includes(status) ? accept(row(move).to) : refuse("wrong-recheck-status", { values: { status, move } });

/** The moves a person may make from here: the buttons of a page. */
export const openRecheckMoves = (status: RecheckStatus, may: (action: Action) => boolean): RecheckMove[] =>
  recheckMoves.filter((move) => row(move).from.includes(status) && may(row(move).needs));
