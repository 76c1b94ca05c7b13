import type { Day } from "@/lib/domain/day";
import type { FindingView } from "@/lib/domain/survey/view";
import type { Level } from "@/lib/domain/unit/level";
import type { AnswerLevel, Assessment, Said } from "./answer";
import type { CriteriaContent, Criterion } from "./content";
import type { Change } from "./difference";
import type { Judged, Verdict } from "./evaluate";

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

/** An answer as people read it; `before` is the one that stood when the reader last looked, where another did since (null where none stood, undefined where nothing changed); `ruling` is the commune's word on what is asked not to apply. */
export type ToldAnswer = {
  seq: number;
  said: Said;
  ground: string;
  who: string | null;
  on: Day;
  onBehalf: boolean;
  before?: { said: Said; ground: string } | null;
  ruling: { isApproved: boolean; reason: string; who: string; on: Day } | null;
};

/** When a cell last sent its assessment, and who did it. */
export type SentAssessment = { on: Day; who: string | null };

/** A criterion where the cell answers it: what stands, what the figures say of it, its papers. */
export type AnswerRow = { criterion: Criterion; judged: Judged; told: ToldAnswer | null; papers: readonly { id: string; title: string }[] };

/** A cell's assessment of itself, criterion by criterion. `isOwn`: the reader is its secretary, else enters it on its behalf. */
export type AnswerDesk = {
  id: string;
  version: number;
  cell: { id: string; name: string };
  year: number;
  set: { name: string; version: number } | null;
  sections: readonly { heading: string; rows: readonly AnswerRow[] }[];
  assessment: Assessment;
  sent: SentAssessment | null;
  hasFigures: boolean;
  isOwn: boolean;
  mayAnswer: boolean;
  /** The year has begun, so that the assessment may be sent. */
  maySend: boolean;
  today: Day;
};

/** A dossier held against its set by what people answered and its year's figures say. `missing` are criteria that owe evidence and have none; `newer` is the set it may be moved to, with what would change. */
export type DossierCriteria = {
  registrationId: string;
  cell: { id: string; name: string };
  year: number;
  hasFigures: boolean;
  set: { id: string; version: number; name: string; example: boolean; content: CriteriaContent };
  answers: Readonly<Record<AnswerLevel, Readonly<Record<string, ToldAnswer>>>>;
  /** The team's marks of its last sitting that concluded: the sum over `count` sheets, for a mean without rounding. Null before one did. */
  team: { heldOn: Day; conclusion: "pass" | "fail" | "supplement"; criteria: Readonly<Record<string, { sum: number; count: number }>> } | null;
  /** What the team saw on site, by criterion; for who may not look at appraisals, what it had seen when it last came to a conclusion. */
  survey: readonly FindingView[];
  assessment: Assessment;
  sent: SentAssessment | null;
  missing: readonly { code: string; wording: string }[];
  verdict: Verdict;
  newer: { id: string; version: number; name: string; changes: readonly Change[]; verdict: Verdict } | null;
  mayMove: boolean;
  /** The reader speaks for the commune, and the dossier is still with it. */
  maySpeak: boolean;
  version: number;
  /** Invited to this dossier alone: nothing beside it is theirs to open. */
  isGuest: boolean;
  moves: readonly { on: Day; who: string; reason: string; from: number | null; to: number }[];
};

export const stateOfSet = ({ validFrom, validUntil }: { validFrom: Day | null; validUntil: Day | null }, today: Day): CriteriaState => {
  if (validFrom === null) return "draft";
  if (validFrom > today) return "coming";
  return validUntil !== null && validUntil <= today ? "past" : "in_force";
};
