import type { Day } from "@/lib/domain/day";
import type { Called, PaperLine, RegisterUnit } from "@/lib/domain/registration/view";
import type { Refusal } from "@/lib/domain/result";
import type { PaperNumber } from "./numbering";
import type { Effect } from "./title";

/** A line of a decision in the register, its cell as called on the day of the page. */
export type DecisionRow = { id: string; day: Day; cell: Called; parent: Called | null; above: Called | null; effect: Effect; decision: PaperLine; registrationId: string | null };

/** One page of the register. `counts` are of all lines that fit, effect by effect; `decisions` is how many papers they stand in. */
export type DecisionList = { place: RegisterUnit | null; rows: readonly DecisionRow[]; next: string | null; previous: string | null; counts: Readonly<Partial<Record<Effect, number>>>; total: number; decisions: number };

/** A decision's own page: the lines about cells in reach, as signed and as they are called today. */
export type DecisionView = {
  id: string;
  number: number;
  symbol: string;
  issuer: string;
  issuerId: string;
  subject: string;
  decidedOn: Day;
  signer: string;
  capacity: string;
  grounds: readonly string[];
  termId: string;
  /** Who recorded it here and when; null for a paper that came with a bulk load. */
  recorded: { by: string; at: Date } | null;
  lines: readonly DecisionViewLine[];
  /** True when the decision also names cells out of reach. */
  more: boolean;
};

export type DecisionViewLine = {
  id: string;
  position: number;
  unitId: string;
  nameAsSigned: string;
  /** The cell and its commune as they are called today; null when the cell has ended. */
  today: { cell: Called; parent: Called | null } | null;
  title: { id: string; name: string; shortName: string };
  effect: Effect;
  reason: string | null;
  /** Of a revocation: from when the cell may register again. */
  registerFrom: Day | null;
  registrationId: string | null;
  /** The line this one revokes, corrects or annuls, and the later ones that touch it. */
  affects: PaperLine | null;
  affectedBy: readonly PaperLine[];
  /** True while the title this line gave is held, today. */
  held: boolean;
};

/** What may be picked for a decision: a dossier to recognise, a cell that holds the title, an earlier line. */
export type Candidate = {
  subject: string;
  unitId: string;
  cell: Called;
  parent: Called | null;
  /** Since when it is agreed, or held, or signed. */
  since: Day;
  /** The standing paper behind it; null for a dossier. */
  paper: PaperLine | null;
  /** Of a cell that was told it fails: what, until when it may answer, whether it did. */
  notice: { recheckId: string; text: string; replyUntil: Day; replied: boolean } | null;
  /** Other cells of its commune that a correction or a replacement may name. */
  others: readonly Called[];
};

/** A body that may sign today: its unit, its name on paper, the letters of its numbers. */
export type Issuer = { id: string; body: string; symbol: string };

/** The desk at which a decision of one kind is made. `suggested` is what the body's last paper said. */
export type DecisionDesk = {
  issuers: readonly Issuer[];
  issuer: Issuer | null;
  candidates: readonly Candidate[];
  /** True when more fit than are shown. */
  more: boolean;
  next: number;
  termId: string | null;
  suggested: { signer: string; capacity: string; grounds: readonly string[] };
  /** From when a cell that loses its title may register again, unless the paper says otherwise. */
  registerFrom: Day;
  today: Day;
};

/** The paper as it would be signed, why it cannot be, and what it changes. */
export type DecisionPreview = {
  effect: Effect;
  issuer: string;
  number: PaperNumber;
  decidedOn: Day;
  subject: string;
  signer: string;
  capacity: string;
  grounds: readonly string[];
  registerFrom: Day | null;
  /** `affects` is the earlier decision a line is about. */
  lines: readonly { subject: string; name: string; instead: string | null; reason: string | null; affects: (PaperNumber & { decidedOn: Day }) | null; refusal: Refusal | null }[];
  refusal: Refusal | null;
  /** Cells below the body that hold the title now, and once it is signed. */
  held: { before: number; after: number };
};

/** How the form is answered: with a preview, or with what is wrong. Once issued it leads to the decision. */
export type IssueAnswer = { errors: Readonly<Record<string, string>>; refusal: Refusal | null; preview: DecisionPreview | null };

/** A decision's scans as signed and sealed, the copy of record first. `mayOpen` is false for whoever reaches only some of its cells: the paper names all. */
export type ScansView = { scans: readonly { id: string; fileName: string; bytes: number; sha256: string; by: string; at: Date }[]; mayOpen: boolean; mayAttach: boolean };
