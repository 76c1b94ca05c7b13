import type { Day } from "@/lib/domain/day";
import type { Assessment } from "@/lib/domain/progress/schema";
import type { Grade } from "./grade";
import type { PaperKind } from "./paper";

/** What one return asked for and what came of it; `resentOn` null while the sender still has it. */
export type ReturnView = {
  seq: number;
  on: Day;
  by: string | null;
  dueOn: Day | null;
  resentOn: Day | null;
  items: readonly { id: string; subject: string; reason: string; isDone: boolean; answer: string | null }[];
  /** What else the sender changed meanwhile, old beside new. */
  changes: readonly { what: "expectedOn" | "note"; from: string | null; to: string | null }[];
};

/** A month's report and what the commune said to it. */
export type ReportView = {
  id: string;
  version: number;
  month: Day;
  done: string;
  difficulty: string | null;
  help: string | null;
  onBehalf: boolean;
  who: string;
  on: Day;
  review: { assessment: Assessment; answer: string | null; on: Day; who: string } | null;
};

/** What lies in a dossier beside its road: the latest first. */
export type DossierView = {
  returns: readonly ReturnView[];
  reports: readonly ReportView[];
  papers: readonly { id: string; kind: PaperKind; type: string; number: number; symbol: string; signedOn: Day; issuer: string }[];
  vote: { heldOn: Day; members: number; present: number; inFavour: number; isChosen: boolean; grade: Grade; gradeYear: number; reason: string | null } | null;
  /** What a return may be about: the criteria of the title in force today. */
  subjects: readonly string[];
  /** The day a return names unless told otherwise. */
  returnBy: Day;
};
