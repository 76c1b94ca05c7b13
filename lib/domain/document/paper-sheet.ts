import type { Day } from "@/lib/domain/day";
import type { Effect } from "@/lib/domain/decision/title";
import type { UnitKind } from "@/lib/domain/unit/level";

type Named = { name: string; kind: UnitKind };

/** A paper as it was signed, with what its head says of the issuing unit and the one above it on that day. */
export type PaperSheet = {
  unitId: string;
  number: number;
  symbol: string;
  issuer: string;
  /** The issuing unit and the one above it, as they were called on the day. */
  unit: Named;
  above: Named | null;
  subject: string;
  on: Day;
  signer: string;
  capacity: string;
  title: string;
};

/** A proposal and the cells it names, as signed. */
export type ProposalSheet = PaperSheet & { lines: readonly { nameAsSigned: string; year: number }[]; more: boolean };

/** A decision and its lines about cells in reach, as signed; `more` when it names others too. */
export type DecisionSheet = PaperSheet & {
  grounds: readonly string[];
  effect: Effect;
  lines: readonly { nameAsSigned: string; effect: Effect; reason: string | null; registerFrom: Day | null }[];
  more: boolean;
};
