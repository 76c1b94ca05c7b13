import type { Day } from "@/lib/domain/day";
import type { UnitKind } from "@/lib/domain/unit/level";
import type { FileKind } from "./file";

type Called = { id: string; name: string; kind: UnitKind };

/** A place a paper serves: a criterion ("" is the whole) of a registration. */
export type UsedIn = { registrationId: string; year: number; criterion: string };

export type Paper = {
  id: string;
  title: string;
  fileName: string;
  kind: FileKind;
  bytes: number;
  sha256: string;
  documentNumber: string | null;
  documentDate: Day | null;
  expiresOn: Day | null;
  /** The camera's own clock, "2021-06-12T08:10", and where; only when whoever offered it kept them. */
  takenAt: string | null;
  takenPlace: string | null;
  who: string | null;
  at: Date;
  usedIn: readonly UsedIn[];
};

/** A paper as it serves this dossier. `sameFile`: other cells that offered the same file, for those who judge; unnamed ones are out of their reach. */
export type Evidence = Paper & { useId: string; criterion: string; sameFile: { cells: readonly Called[]; elsewhere: number } | null };

export type EvidenceDesk = {
  registrationId: string;
  papers: readonly Evidence[];
  /** Papers of the cell that may serve here as well; none for who may not change. */
  others: readonly Paper[];
  criteria: readonly { code: string; wording: string }[];
  mayChange: boolean;
  today: Day;
};
