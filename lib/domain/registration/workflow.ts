import type { Action } from "@/lib/domain/action";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { expectedAhead, expectedInYear, otherYear, sameTerm, yearAhead, yearInTerm, type Condition } from "./condition";
import { statuses, type Status } from "./status";

/** Where a move may start: a status, or "none" for a cell that is not yet entered. */
export type Start = Status | "none";

/** One row of the workflow. `to: "same"` keeps the status; `asks` says what the person owes; `when` are conditions beyond status. */
export type Move = { from: readonly Start[]; to: Status | "same"; needs: Action; asks?: "reason"; when: readonly Condition[] };

/** The commune holds the dossier in these statuses; once proposed it may only look, until it is returned. Design.md 9. */
const withCommune = ["registered", "in_progress", "commune_reviewed", "returned"] as const satisfies readonly Status[];

/** The road of a registration (domain.md 3), as far as people walk it here. Each later step is one more row. */
export const moves = {
  register: { from: ["none"], to: "registered", needs: "registration.register", when: [yearInTerm, yearAhead, expectedInYear, expectedAhead] },
  edit: { from: withCommune, to: "same", needs: "registration.register", when: [expectedInYear, expectedAhead] },
  // What was reviewed or begun for one year says nothing about another: the road starts again.
  move_year: { from: withCommune, to: "registered", needs: "registration.register", asks: "reason", when: [otherYear, yearInTerm, sameTerm, yearAhead] },
  withdraw: { from: withCommune, to: "withdrawn", needs: "registration.register", asks: "reason", when: [] },
  // Made by a decision alone, which says by number and day what the dossier was agreed for.
  recognise: { from: ["agreed"], to: "recognised", needs: "decision.issue", when: [] },
} as const satisfies Record<string, Move>;
export type MoveName = keyof typeof moves;

export const moveNames = Object.keys(moves) as readonly MoveName[]; // keys of a literal object are its names
const row = (move: MoveName): Move => moves[move];

/** The status after `move`, or the refusal "wrong-status". */
export function next(status: Start, move: MoveName): Result<Status> {
  const { from, to } = row(move);
  if (!from.includes(status)) return refuse("wrong-status", { values: { status, move } });
  if (to !== "same") return accept(to);
  const kept = statuses.find((known) => known === status);
  if (!kept) throw new Error(`${move} keeps a status, and there is none`);
  return accept(kept);
}

/** The moves a person may make from here: the buttons of a page. */
export const openMoves = (status: Start, may: (action: Action) => boolean): MoveName[] =>
  moveNames.filter((move) => row(move).from.includes(status) && may(row(move).needs));

export const asksReason = (move: MoveName) => row(move).asks === "reason";

/** The first condition of `move` that does not hold. */
export const conditionsOf = (move: MoveName): readonly Condition[] => row(move).when;
