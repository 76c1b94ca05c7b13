import type { CriteriaContent } from "@/lib/domain/criteria/content";
import type { Day } from "@/lib/domain/day";
import type { PaperNumber } from "@/lib/domain/decision/numbering";
import type { Effect } from "@/lib/domain/decision/title";
import type { UnitKind } from "@/lib/domain/unit/level";
import type { PaperLayout } from "./layout";

type Named = { name: string; kind: UnitKind };

/** What the head of a paper is made of: a unit and the one above it as they were called on its day, and how papers of that day are laid out. */
export type PaperHead = { unitId: string; unit: Named; above: Named | null; layout: PaperLayout };

/** A paper as it was signed. `draft` says the how-manieth draft it is; it has no number then. */
export type PaperSheet = PaperHead & {
  number: number;
  symbol: string;
  draft: number | null;
  issuer: string;
  subject: string;
  on: Day;
  signer: string;
  capacity: string;
  title: string;
};

/** A proposal and the cells it names, as signed. */
export type ProposalSheet = PaperSheet & { lines: readonly { nameAsSigned: string; year: number }[]; more: boolean };

/** One cell of a decision; `affects` is the earlier decision the line is about. */
export type DecisionSheetLine = { nameAsSigned: string; effect: Effect; reason: string | null; registerFrom: Day | null; affects: (PaperNumber & { decidedOn: Day }) | null };

/** A decision and its lines about cells in reach, as signed; `more` when it names others too. */
export type DecisionSheet = PaperSheet & { grounds: readonly string[]; effect: Effect; lines: readonly DecisionSheetLine[]; more: boolean };

/** A form a dossier's criteria are written on by hand. */
export type BlankSheet = PaperHead & { title: string; year: number; set: string | null; content: CriteriaContent };
