import type { Level, UnitKind } from "@/lib/domain/unit/level";
import type { UnitPath } from "@/lib/domain/unit/path";
import type { ClosedUnit } from "./content";
import type { ClosingPeriod } from "./span";

export type ClosingRow = ClosingPeriod & { id: string; seq: number; sha256: string; closedAt: Date; by: string; reopening: { reason: string; reopenedAt: Date; by: string } | null };

/** The closings of a unit, the newest first, and the clock of facts they were looked at by. */
export type ClosingsView = { unit: { id: string; name: string; level: Level; kind: UnitKind; path: UnitPath }; rows: readonly ClosingRow[]; clock: string };

/** Whether what is stored is what was sealed: `altered` when content, hash and record no longer agree. */
type SealState = "sound" | "altered";

export type ClosingView = ClosingRow & {
  path: UnitPath;
  titleId: string;
  term: string;
  seal: SealState;
  units: readonly ClosedUnit[];
  /** All closings of the same period, this one among them, the newest first. */
  same: readonly Pick<ClosingRow, "id" | "seq" | "closedAt" | "reopening">[];
};

/** An act recorded after a closing that reaches back into its period: what was done, why, by whom. */
export type LaterAct = { unitId: string; at: Date; what: string; reason: string | null; by: string | null };

/** What a closed report says of a unit: its figures in the closing of that unit or of one above it. */
export type Reported = ClosingPeriod & { closingId: string; closedAt: Date; mayOpen: boolean; figures: ClosedUnit };
