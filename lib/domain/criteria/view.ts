import type { Day } from "@/lib/domain/day";
import type { Level } from "@/lib/domain/unit/level";
import type { CriteriaContent } from "./content";
import type { Change } from "./difference";
import type { Verdict } from "./evaluate";

/** Where a version stands on a day. */
export type CriteriaState = "draft" | "coming" | "in_force" | "past";

export type CriteriaSummary = {
  id: string;
  version: number;
  name: string;
  legalBasis: string;
  example: boolean;
  state: CriteriaState;
  validFrom: Day | null;
  validUntil: Day | null;
};

export type TitleOfCriteria = { id: string; name: string; shortName: string; level: Level };

/** A title with its versions, the newest first; `mayDraft` when the reader may begin another. */
export type TitleCriteria = TitleOfCriteria & { sets: readonly CriteriaSummary[]; mayDraft: boolean };

export type CriteriaSetView = CriteriaSummary & {
  title: TitleOfCriteria;
  content: CriteriaContent;
  revision: number;
  publishedBy: string | null;
  publishedAt: Date | null;
  /** The version this one was made from, else the one before it: what differences are shown against. */
  earlier: { id: string; version: number; content: CriteriaContent } | null;
  /** The draft of the title, for who manages criteria. */
  draftId: string | null;
  manages: boolean;
};

/** A dossier held against its set by what its year's figures say. `newer` is the set it may be moved to, with what would change. */
export type DossierCriteria = {
  registrationId: string;
  cell: { id: string; name: string };
  year: number;
  hasFigures: boolean;
  set: { id: string; version: number; name: string; example: boolean; content: CriteriaContent };
  verdict: Verdict;
  newer: { id: string; version: number; name: string; changes: readonly Change[]; verdict: Verdict } | null;
  mayMove: boolean;
  moves: readonly { on: Day; who: string; reason: string; from: number | null; to: number }[];
};

export const stateOfSet = ({ validFrom, validUntil }: { validFrom: Day | null; validUntil: Day | null }, today: Day): CriteriaState => {
  if (validFrom === null) return "draft";
  if (validFrom > today) return "coming";
  return validUntil !== null && validUntil <= today ? "past" : "in_force";
};
