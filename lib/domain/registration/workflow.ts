import type { Action } from "@/lib/domain/action";
import { accept, refuse, type Result } from "@/lib/domain/result";
import type { Stage } from "@/lib/domain/unit/competence";
import type { Clock } from "./clock";
import {
  allAnswered, allCriteriaAnswered, bySitting, dueAhead, expectedAhead, expectedInYear, heldByActor, heldByOther, isAssessed, notHeld, notHeldByOther, notProposer, otherYear, sameTerm, yearAhead, yearBegun, yearInTerm, type Condition,
} from "./condition";
import { statuses, type Status } from "./status";

/** Where a move may start: a status, or "none" for a cell that is not yet entered. */
export type Start = Status | "none";

/**
 * One row of the workflow. `to: "same"` keeps the status; `stage` names the body that acts ("current": the one that has the
 * dossier), any else acts within reach alone; `asks` says what the person owes; `when` are conditions beyond status; `clock` and
 * `holder` say what becomes of the due day and of whoever holds it. Without a word a change of status clears both.
 */
export type Move = {
  from: readonly Start[];
  to: Status | "same";
  needs: Action;
  stage?: Stage | "current";
  asks?: "reason";
  when: readonly Condition[];
  clock?: Clock;
  holder?: "actor" | "named" | "nobody" | "before_return";
};

/** The commune holds the dossier in these statuses; once proposed it may only look, until it is returned. Design.md 9. */
const withCommune = ["registered", "in_progress", "commune_reviewed", "returned"] as const satisfies readonly Status[];

/** Statuses in which a body above the commune has the dossier, and one of its people may hold it. */
export const atBody = ["proposed", "under_appraisal", "appraised", "agreed"] as const satisfies readonly Status[];

/** The road of a registration (domain.md 3), as far as people walk it here. Each later step is one more row. */
export const moves = {
  register: { from: ["none"], to: "registered", needs: "registration.register", when: [yearInTerm, yearAhead, expectedInYear, expectedAhead] },
  edit: { from: withCommune, to: "same", needs: "registration.register", when: [expectedInYear, expectedAhead] },
  // What was reviewed or begun for one year says nothing about another: the road starts again.
  move_year: { from: withCommune, to: "registered", needs: "registration.register", asks: "reason", when: [otherYear, yearInTerm, sameTerm, yearAhead] },
  withdraw: { from: withCommune, to: "withdrawn", needs: "registration.register", asks: "reason", when: [] },

  report: { from: ["registered", "in_progress"], to: "in_progress", needs: "progress.report", when: [] },
  assess: { from: withCommune, to: "same", needs: "registration.assess", when: [yearBegun, allCriteriaAnswered] },
  rule: { from: withCommune, to: "same", needs: "registration.review", stage: "review", asks: "reason", when: [] },
  review: { from: ["in_progress"], to: "commune_reviewed", needs: "registration.review", stage: "review", when: [yearBegun] },
  defer: { from: ["in_progress"], to: "same", needs: "registration.review", stage: "review", asks: "reason", when: [yearBegun] },
  propose: { from: ["commune_reviewed"], to: "proposed", needs: "registration.review", stage: "review", when: [isAssessed], clock: "new" },

  appraise: { from: ["proposed"], to: "under_appraisal", needs: "registration.appraise", stage: "appraise", when: [notHeldByOther, notProposer], clock: "new", holder: "actor" },
  return: { from: ["under_appraisal"], to: "returned", needs: "registration.appraise", stage: "appraise", asks: "reason", when: [notHeldByOther, notProposer, dueAhead], clock: "named" },
  resend: { from: ["returned"], to: "under_appraisal", needs: "registration.review", stage: "review", when: [allAnswered, isAssessed], clock: "resumed", holder: "before_return" },
  // Made by a sitting alone: the team concludes, not whoever holds the dossier.
  pass: { from: ["under_appraisal"], to: "appraised", needs: "registration.appraise", stage: "appraise", asks: "reason", when: [bySitting, notProposer], clock: "new" },
  fail: { from: ["under_appraisal"], to: "failed", needs: "registration.appraise", stage: "appraise", asks: "reason", when: [bySitting, notProposer] },

  // Also after the agreement, while nothing is decided: the way back for a dossier whose recognition was annulled.
  send_back: { from: ["appraised", "agreed"], to: "under_appraisal", needs: "registration.agree", stage: "current", asks: "reason", when: [notHeldByOther], clock: "new" },
  agree: { from: ["appraised"], to: "agreed", needs: "registration.agree", stage: "agree", when: [notHeldByOther], clock: "new" },

  take: { from: atBody, to: "same", needs: "registration.hold", stage: "current", when: [notHeld], holder: "actor" },
  take_over: { from: atBody, to: "same", needs: "registration.hold", stage: "current", asks: "reason", when: [heldByOther], holder: "actor" },
  hand_over: { from: atBody, to: "same", needs: "registration.hold", stage: "current", when: [heldByActor], holder: "named" },
  release: { from: atBody, to: "same", needs: "registration.hold", stage: "current", when: [heldByActor], holder: "nobody" },

  // Follows from an act of reorganisation or a change of competence alone: the next body has it as it stands, with its clock, and nobody of it holds it yet.
  transfer: { from: [...withCommune, ...atBody], to: "same", needs: "schedule.run", when: [], holder: "nobody" },

  // Made by a decision alone, which says by number and day what the dossier was agreed for.
  recognise: { from: ["agreed"], to: "recognised", needs: "decision.issue", when: [] },
  // Follows from a decision that annuls the recognition: the agreement still stands, and may be decided on again in the same year.
  annul: { from: ["recognised"], to: "agreed", needs: "decision.issue", when: [], clock: "new" },
} as const satisfies Record<string, Move>;
export type MoveName = keyof typeof moves;

export const moveNames = Object.keys(moves) as readonly MoveName[]; // keys of a literal object are its names
/** Moves people ask for at the dossier or its desks. An annulment is asked for at the decision it undoes; a transfer follows by itself. */
export const askedMoves = moveNames.filter((move) => move !== "annul" && move !== "transfer");
export const rowOf = (move: MoveName): Move => moves[move];

/** The status after `move`, or the refusal "wrong-status". */
export function next(status: Start, move: MoveName): Result<Status> {
  const { from, to } = rowOf(move);
  if (!from.includes(status)) return refuse("wrong-status", { values: { status, move } });
  if (to !== "same") return accept(to);
  const kept = statuses.find((known) => known === status);
  if (!kept) throw new Error(`${move} keeps a status, and there is none`);
  return accept(kept);
}

/** Whose turn it is in a status: the stage whose body has the dossier. Null when the road is not begun or over. */
export const stageOf: Record<Status, Stage | null> = {
  draft: null,
  registered: "review",
  in_progress: "review",
  commune_reviewed: "review",
  returned: "review",
  proposed: "appraise",
  under_appraisal: "appraise",
  appraised: "agree",
  agreed: "decide",
  recognised: null,
  failed: null,
  withdrawn: null,
  lapsed: null,
};

/** The stage whose body makes `move` from `status`; null for a move that only needs reach. */
export function stageFor(move: MoveName, status: Start): Stage | null {
  const { stage = null } = rowOf(move);
  return stage === "current" ? (status === "none" ? null : stageOf[status]) : stage;
}

/** What a person of a body must be able to do to speak for it. */
export const speaksFor = { review: "registration.review", appraise: "registration.appraise", agree: "registration.agree", decide: "registration.agree" } as const satisfies Record<Stage, Action>;

/** The moves a person may make from here: the buttons of a page. `may` is asked with the action and the body's stage, if one acts. */
export const openMoves = (status: Start, may: (action: Action, stage: Stage | null) => boolean): MoveName[] =>
  askedMoves.filter((move) => rowOf(move).from.includes(status) && may(rowOf(move).needs, stageFor(move, status)));

export const asksReason = (move: MoveName) => rowOf(move).asks === "reason";

/** The first condition of `move` that does not hold. */
export const conditionsOf = (move: MoveName): readonly Condition[] => rowOf(move).when;
