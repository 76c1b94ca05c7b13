import type { Base } from "@/lib/domain/attainment/view";
import type { Day } from "@/lib/domain/day";
import type { Level, UnitKind } from "@/lib/domain/unit/level";

export const groupKinds = ["cluster", "new_rural", "civilised_urban"] as const;
export type GroupKind = (typeof groupKinds)[number];

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
  groups: readonly GroupKind[];
  clause: string;
  setOn: Day;
  resolution: { id: string; number: string | null; issuer: string };
  /** True when a line of the unit above was shared out to this unit. */
  allocated: boolean;
  /** True for a count in sample data that no source printed. */
  illustrative: boolean;
};

/** A line with what was shared out of it to units below, in reach. */
export type SharedLine = TargetLine & { allocations: readonly TargetLine[] };

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
