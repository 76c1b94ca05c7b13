import type { Day } from "@/lib/domain/day";
import type { Ratio, Rounding } from "@/lib/domain/ratio";
import type { Status } from "@/lib/domain/registration/status";
import type { GroupKind } from "@/lib/domain/target/view";
import type { Lens } from "@/lib/domain/unit/lens";
import type { Level } from "@/lib/domain/unit/level";
import type { UnitName } from "@/lib/domain/unit/view";
import type { Standing } from "./standing";

/** What is measured: a year of a term, or a whole term ("2020-2025"). */
export type Period = { kind: "year"; year: number; term: string } | { kind: "term"; term: string; firstYear: number; lastYear: number };

/** Which value of a target line counts: the one in force on the reporting day, or the first it had. */
export const againsts = ["revised", "original"] as const;
export type Against = (typeof againsts)[number];

/** What else than recognition a target may ask for: cells registered in the period, cells holding the title on the reporting day. */
export type OtherTarget = { measure: "registered" | "held"; target: number | null; ratio: Ratio; targetId: string };

/** What a percentage is taken of: the period's target, its registrations, all cells on the structure day, or the cells appraised. */
export const bases = ["target", "registered", "cells", "appraised"] as const;
export type Base = (typeof bases)[number];

/** Figures a source may have printed; in sample data all others are marked illustrative. */
export const measures = ["target", "recognised", "expected", "registered_term", "cells", "revoked"] as const;
export type Measure = (typeof measures)[number];

/** Counts of one unit for one period and reporting day. Only counts and exact ratios; printing is the screen's. */
export type Figures = {
  unit: UnitName & { id: string; level: Level; parentName: string | null };
  /** Hamlet cells in the unit on the structure day. */
  cells: number;
  /** Cells the period's target asks for; for a percentage target, counted from the base. Null when none is set. */
  target: number | null;
  /** Set when the target is a share: of what, and how many percent. `target` is then counted from that base, rounded up to whole cells. */
  share: { percent: number; base: Base } | null;
  /** Set when the target is a range of percent (40–50 %): the least and most cells; `target` is then the least. */
  range: { lowPercent: number; highPercent: number; low: number; high: number } | null;
  /** Registrations standing for the period on the reporting day, and for the whole term. */
  registered: number;
  registeredInTerm: number;
  /** Cells recognised by a decision in the period, up to the reporting day, and still holding it then. */
  recognised: number;
  /** Cells holding the title on the reporting day, whenever it was given; and titles revoked in the period. */
  held: number;
  revoked: number;
  /** Titles looked at again in the year (of the reporting day, for a term): due and not scheduled, scheduled, kept, told that they fail. */
  recheckDue: number;
  recheckPlanned: number;
  recheckKept: number;
  recheckFailing: number;
  /** Cells whose dossier has an appraisal finding in the period. */
  appraised: number;
  /** Cells whose dossier lies with the appraisal team on the reporting day. */
  underAppraisal: number;
  /** `recognised` over the chosen base. */
  ratio: Ratio;
  /** target − recognised; negative when exceeded; null without a target. */
  remaining: number | null;
  /** From the pipeline: further recognitions declared for the rest of the period; the total against the target. */
  expected: { additional: number; total: number; ratio: Ratio };
  standing: Standing;
  /** Target lines behind `target`, to open the resolution. */
  targetIds: readonly string[];
  /** Which of these counts a source printed. */
  published: readonly Measure[];
};

/**
 * One point of the cumulative series: cells recognised in the period and holding the title at the end of `day`. `month` counts from 1
 * through the whole period (13 is January of a term's second year). `day` is the month's last day, or the reporting day within its
 * month; after that `recognised` is null. `line` is the straight line to the target at the month's end, exact; null without a target.
 */
export type MonthPoint = { month: number; day: Day; recognised: number | null; line: Ratio | null };

/** Registrations of the pipeline counted by where they stand, in the order of the road, empty stages included. */
export type StageCount = { status: Status; count: number };

/** Attainment of a group target (100 % of the cells in communes with nông thôn mới), counted by the communes in the group on the structure day. */
export type GroupFigures = {
  name: string;
  kinds: readonly GroupKind[];
  communes: number;
  cells: number;
  recognised: number;
  target: number | null;
  ratio: Ratio;
  clause: string;
  targetId: string;
};

/** What a lens did to the facts of a reporting day. */
export type Restated = {
  lens: Exclude<Lens, "was">;
  /** The day whose units the facts are shown by. */
  by: Day;
  /** Cells counted that stand elsewhere in the tree by then, and those of them that had ended. */
  moved: number;
  ended: number;
  /** What no unit below carries on alone: cells that were divided or ended without an heir. They count for the unit itself. Null when there are none. */
  undivided: Figures | null;
  /** Units shown whose target cannot be carried over, because what it was set for is not what they are. */
  targetsLeft: number;
  /** Units shown whose target was shared out as an act says, and the numbers of these acts. Null when there are none. */
  shared: { targets: number; papers: readonly string[] } | null;
};

/** The answer of the metric layer for one unit: what dashboards, the API and later Excel and Word print. */
export type Attainment = Figures & {
  period: Period;
  on: Day;
  structureDay: Day;
  /** Null when units are those of the reporting day. */
  restated: Restated | null;
  title: { id: string; name: string; shortName: string };
  base: Base;
  rounding: Rounding;
  against: Against;
  /** True when a target shown was revised by the reporting day: its first value is another. */
  revised: boolean;
  /** The unit's own target of the period when it was withdrawn by the reporting day, and from which day. */
  withdrawn: { targetId: string; on: Day } | null;
  /** The unit's own targets of other measures than recognition. */
  others: readonly OtherTarget[];
  children: readonly Figures[];
  months: readonly MonthPoint[];
  pipeline: readonly StageCount[];
  groups: readonly GroupFigures[];
  /** How much of the period is gone at the end of the reporting day: 30/6 is exactly half of the year. */
  elapsed: Ratio;
  /** True in a database of sample data: unpublished figures are marked illustrative. */
  sample: boolean;
  /** Whether the reader may see what was recorded about the unit. */
  mayAudit?: boolean;
};
