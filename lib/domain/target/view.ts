import type { Base } from "@/lib/domain/attainment/view";
import type { Day } from "@/lib/domain/day";
import type { Level, UnitKind } from "@/lib/domain/unit/level";
import type { UnitPath } from "@/lib/domain/unit/path";

export const groupKinds = ["cluster", "new_rural", "civilised_urban"] as const;
export type GroupKind = (typeof groupKinds)[number];

/** What a line counts: cells recognised in the period, registered for it, or holding the title on the reporting day. */
export const targetMeasures = ["recognised", "registered", "held"] as const;
export type TargetMeasure = (typeof targetMeasures)[number];

export type TargetUnit = { id: string; name: string; level: Level; kind: UnitKind };

/** What a line asks for: a number of cells, a percent of its base, or a range of percent. */
export type TargetValue = { kind: "count"; count: number } | { kind: "percent"; percent: number } | { kind: "percent_range"; low: number; high: number };

/** A line of a resolution for one unit: the value, of what, for which title and period, and where it comes from. */
export type TargetLine = {
  id: string;
  unit: TargetUnit;
  title: { id: string; name: string; shortName: string };
  term: string;
  /** Null for the whole term. */
  year: number | null;
  value: TargetValue;
  base: Base;
  measure: TargetMeasure;
  groups: readonly GroupKind[];
  clause: string;
  setOn: Day;
  /** Number of the revision in force: 1 until the line is revised. */
  seq: number;
  /** True when the line was withdrawn on `setOn`: since then it asks for nothing, and `value` is what it asked before. */
  withdrawn: boolean;
  /** When the line above it was shared out of was withdrawn; null while that one stands, and for a line given directly. */
  sourceWithdrawnOn: Day | null;
  resolution: { id: string; number: string | null; issuer: string };
  /** True when a line of the unit above was shared out to this unit. */
  allocated: boolean;
  /** True for a count in sample data that no source printed. */
  illustrative: boolean;
};

/** A line with what was shared out of it to units below, in reach. */
export type SharedLine = TargetLine & { allocations: readonly TargetLine[] };

/** A value a line had from a day on; `until` is the day of the next one. */
export type Revision = { seq: number; withdrawn: boolean; value: TargetValue; base: Base; clause: string; setOn: Day; until: Day | null; reason: string | null; by: string | null; resolution: TargetLine["resolution"] };

/** A line with all the values it had, the newest first; `path` is its unit's, for what its reader may do there; `shared` are the units below in reach whose lines come from it and stand. */
export type TargetRecord = TargetLine & { path: UnitPath; revisions: readonly Revision[]; shared: readonly TargetUnit[] };

/** What a line may cite. */
export type Citable = { id: string; number: string | null; issuer: string; subject: string; term: string };

export type ResolutionView = {
  id: string;
  number: string | null;
  issuer: string;
  subject: string;
  issuedOn: Day | null;
  term: string;
  /** The resolution's own lines in reach, and those a reader below has of it. */
  lines: readonly SharedLine[];
};
