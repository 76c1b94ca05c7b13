import type { Day } from "@/lib/domain/day";
import type { GroupKind } from "@/lib/domain/target/view";
import type { Stage } from "./competence";
import type { Level, UnitKind } from "./level";

/** What a unit is called, and of what kind. `formerly`: the unit it first stood under, told where another of its name stands beside it. */
export type UnitName = { name: string; kind: UnitKind; formerly?: { name: string; kind: UnitKind } | undefined };

/** A named unit; `id` is null where the reader does not reach it: then only its name is told. */
export type UnitLink = UnitName & { id: string | null };

/** One unit of the register as it was on the asked day, or as it last was when it had ended. */
export type UnitRow = UnitName & {
  id: string;
  level: Level;
  code: string | null;
  /** The units above, nearest first, without the country. */
  above: readonly UnitName[];
  from: Day;
  /** The day before this is the last on which it is called so. */
  until: Day | null;
  /** False when it had ended by the asked day. */
  standing: boolean;
  /** The name or code the search found it by, with the days it had it; null when it is the one shown. */
  found: { name: string; code: string | null; from: Day; until: Day | null } | null;
  /** What it is today where that is not what is shown: itself under another name, or the units that carry it on, with the unit above each. */
  became: readonly (UnitLink & { above: UnitName | null; whole: boolean })[];
  /** Cells at or below it on the day. In a database of sample data they are illustrative unless a source printed them. */
  cells: number;
  illustrative: boolean;
};

export type UnitRegister = {
  on: Day;
  rows: readonly UnitRow[];
  /** All units that fit, and their cells when one level is asked for. */
  total: number;
  cells: number | null;
  /** Marked illustrative in a database of sample data. */
  illustrative: boolean;
  /** The cursor of the next page; null on the last. */
  next: string | null;
  /** The cursor of the page before, "" when that is the first; null on the first. */
  previous: string | null;
};

/** What narrows the register: the levels in reach, and units below which one may look. */
export type UnitChoices = { levels: readonly Level[]; tops: readonly (UnitName & { id: string })[] };

/** `id` is told only to those who may open the act. */
export type LegalAct = { id: string | null; number: string; issuer: string; subject: string; issuedOn: Day; effectiveOn: Day };

export type UnitVersionView = UnitName & { code: string | null; parent: UnitLink | null; from: Day; until: Day | null; act: LegalAct | null };

/** A handing over: what a unit carried on, or what carried it on, in whole or in part. */
export type SuccessionView = { unit: UnitLink; direction: "from" | "to"; on: Day; whole: boolean; /** Hundredths of a percent, where the act says so. */ share: number | null; act: LegalAct | null };

export type MembershipView = { id: string; kind: GroupKind; name: string; keeper: UnitName; since: Day; until: Day | null };
export type GroupView = { id: string; kind: GroupKind; name: string; members: readonly (UnitName & { id: string })[] };
export type CompetenceView = { stage: Stage; level: Level; body: string; from: Day; until: Day | null; toConfirm: boolean };
export type HeldTitle = { id: string; name: string; shortName: string; since: Day };

/** All that is told of one unit on a day. */
export type UnitView = UnitRow & {
  on: Day;
  sample: boolean;
  lineage: readonly UnitLink[];
  versions: readonly UnitVersionView[];
  children: readonly UnitRow[];
  memberships: readonly MembershipView[];
  groups: readonly GroupView[];
  competences: readonly CompetenceView[];
  successions: readonly SuccessionView[];
  /** Titles held on the day; told only to those who may read decisions. */
  titles: readonly HeldTitle[];
  /** What the reader may open from here. */
  opens: { attainment: boolean; targets: boolean; registrations: boolean; decisions: boolean };
};
