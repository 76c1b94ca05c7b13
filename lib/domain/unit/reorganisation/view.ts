import type { Day } from "@/lib/domain/day";
import type { Level } from "@/lib/domain/unit/level";
import type { UnitName } from "@/lib/domain/unit/view";
import type { ActLine } from "./line";
import type { ActState, ReviewOutcome } from "./words";

export type ActRow = { id: string; number: string; issuer: string; subject: string; issuedOn: Day; effectiveOn: Day; state: ActState; unit: string; lines: number; isCounter: boolean; hasProblems: boolean };
/** The acts of the provinces in reach, units an act may be drafted for, and how many titles wait. */
export type ActList = { acts: readonly ActRow[]; tops: readonly (UnitName & { id: string })[]; waiting: number };

/** A unit as a picker or a line names it. */
export type ActUnit = { id: string; level: Level; label: string };

/** One line as it reads, and what stands in its way. */
export type ActLineView = { position: number; line: ActLine; says: string; problems: readonly string[]; /** What it names, for its form. */ units: readonly ActUnit[] };

/** One thing an act touches, with its page where it has one. */
export type PreviewItem = { name: string; note: string; href: string | null };
export type PreviewKey = "cells" | "dossiers" | "titles" | "accounts" | "assignments" | "targets" | "groups" | "teams" | "published" | "names";
/** All of one kind: how many, the first of them, and whether a person has to see to them afterwards. */
export type PreviewPart = { key: PreviewKey; count: number; items: readonly PreviewItem[]; owed: boolean };

export type ActView = {
  id: string;
  version: number;
  number: string;
  issuer: string;
  subject: string;
  issuedOn: Day;
  effectiveOn: Day;
  ground: string | null;
  carriesGrants: boolean;
  state: ActState;
  unit: UnitName & { id: string };
  counters: { id: string; number: string } | null;
  counteredBy: { id: string; number: string; state: ActState } | null;
  draftedBy: string | null;
  orderedBy: { name: string; at: Date } | null;
  lines: readonly ActLineView[];
  /** What stands in the way of the whole; lines have their own. */
  problems: readonly string[];
  /** What was in the way on its day, of one that still waits. */
  stuck: readonly string[];
  /** Null when something stands in the way, or when it is no longer a plan. */
  preview: { sentence: string; parts: readonly PreviewPart[] } | null;
};

/** A title that an act called in question, and what a person said of it. */
export type TitleReviewRow = {
  id: string;
  cell: string;
  unitId: string;
  title: string;
  heldSince: Day;
  act: { id: string; number: string; effectiveOn: Day };
  heirs: readonly { id: string; name: string }[];
  outcome: ReviewOutcome | null;
  ground: string | null;
  decidedOn: Day | null;
  decidedBy: string | null;
};
