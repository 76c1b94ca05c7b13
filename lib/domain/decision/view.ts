import type { Day } from "@/lib/domain/day";
import type { Called, PaperLine, RegisterUnit } from "@/lib/domain/registration/view";
import type { Effect } from "./title";

/** A line of a decision in the register, its cell as called on the day of the page. */
export type DecisionRow = { id: string; day: Day; cell: Called; parent: Called | null; above: Called | null; effect: Effect; decision: PaperLine; registrationId: string | null };

/** One page of the register. `counts` are of all lines that fit, effect by effect; `decisions` is how many papers they stand in. */
export type DecisionList = { place: RegisterUnit | null; rows: readonly DecisionRow[]; next: string | null; previous: string | null; counts: Readonly<Partial<Record<Effect, number>>>; total: number; decisions: number };

/** A decision's own page: the lines about cells in reach, as signed and as they are called today. */
export type DecisionView = {
  id: string;
  number: number;
  symbol: string;
  issuer: string;
  issuerId: string;
  subject: string;
  decidedOn: Day;
  signer: string;
  capacity: string;
  termId: string;
  lines: readonly DecisionViewLine[];
  /** True when the decision also names cells out of reach. */
  more: boolean;
};

export type DecisionViewLine = {
  id: string;
  position: number;
  unitId: string;
  nameAsSigned: string;
  /** The cell and its commune as they are called today; null when the cell has ended. */
  today: { cell: Called; parent: Called | null } | null;
  title: { id: string; name: string; shortName: string };
  effect: Effect;
  reason: string | null;
  registrationId: string | null;
  /** The line this one revokes, corrects or annuls, and the later ones that touch it. */
  affects: PaperLine | null;
  affectedBy: readonly PaperLine[];
  /** True while the title this line gave is held, today. */
  held: boolean;
};
