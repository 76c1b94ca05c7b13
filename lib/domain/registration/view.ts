import type { Effect } from "@/lib/domain/decision/title";
import type { Day } from "@/lib/domain/day";
import type { Refusal } from "@/lib/domain/result";
import type { Level } from "@/lib/domain/unit/level";
import type { Stage } from "@/lib/domain/unit/competence";
import type { UnitName } from "@/lib/domain/unit/view";
import type { EventDetails } from "./details";
import type { Status } from "./status";
import type { MoveName } from "./workflow";

/** A unit as it was called on the day of the page. */
export type Called = UnitName & { id: string };

/** The unit a register is opened for. */
export type RegisterUnit = Called & { level: Level; parentName: string | null };

/** A registration as it stood at the end of the day; `since` is the day of the event that brought it there. */
export type RegistrationRow = {
  id: string;
  cell: Called;
  parent: Called | null;
  above: Called | null;
  year: number;
  status: Status;
  expectedOn: Day | null;
  since: Day;
};

/** One page of the register. `counts` are of all that fit, status by status, whatever status is being shown. */
export type RegistrationList = {
  place: RegisterUnit | null;
  rows: readonly RegistrationRow[];
  next: string | null;
  /** Where the page before begins: "" at the register's beginning, null on the first page. */
  previous: string | null;
  counts: Readonly<Partial<Record<Status, number>>>;
  /** All rows that fit, on every page. */
  total: number;
};

export type RegistrationHistory = { seq: number; move: string; status: Status; year: number; expectedOn: Day | null; on: Day; at: Date; who: string | null; reason: string | null; note: string | null; details: EventDetails };

/** A decision's line as others refer to it. */
export type PaperLine = { decisionId: string; number: number; symbol: string; decidedOn: Day; effect: Effect; issuer: string };

/** Where a dossier is: with which body and person, since when, until when. `left` counts working days and is below 0 when late; while returned, what the body above had left. */
export type Whereabouts = {
  stage: Stage | null;
  /** "Tổ thẩm định cấp huyện, huyện Châu Thành"; null when no competence names a body. */
  body: string | null;
  /** The unit whose body it is. */
  unitId: string | null;
  holder: { id: string; name: string; isReader: boolean } | null;
  since: Day;
  heldSince: Day | null;
  due: { on: Day; says: string; isLate: boolean } | null;
  paused: { since: Day; left: number } | null;
  /** Working days the body's clock has stood still so far. */
  stoodStill: number;
};

/** A registration's own page. `moves` are what the reader may do now. */
export type RegistrationView = {
  id: string;
  version: number;
  cell: Called;
  /** From the province to the commune; `open` for those the reader may open. */
  above: readonly (Called & { level: Level; open: boolean })[];
  title: { id: string; name: string; shortName: string };
  term: { id: string; firstYear: number; lastYear: number };
  year: number;
  status: Status;
  expectedOn: Day | null;
  note: string | null;
  history: readonly RegistrationHistory[];
  lines: readonly PaperLine[];
  held: { since: Day } | null;
  moves: readonly MoveName[];
  whereabouts: Whereabouts;
  /** Why the body's other moves are closed to the reader, who speaks for it: someone else holds the dossier, or the reader proposed it. */
  barred: Refusal | null;
  /** Colleagues of the body to whom the reader may hand the dossier. */
  colleagues: readonly { id: string; name: string }[];
  /** Years a move to another year may name. */
  years: readonly number[];
  /** Invited to this dossier alone: nothing beside it is theirs to open. */
  isGuest: boolean;
  today: Day;
};

/** A cell on its commune's page: the title it holds on the day, and the registration that counts for the term, if any. */
export type CommuneCell = {
  cell: Called;
  held: { since: Day; line: PaperLine } | null;
  registration: { id: string; year: number; status: Status; expectedOn: Day | null; since: Day } | null;
};

/** The commune's own page. `free` are the cells that may be registered; none for who may not, or while looking at a past day. */
export type CommunePage = {
  place: RegisterUnit;
  parent: { id: string; name: string; open: boolean } | null;
  cells: readonly CommuneCell[];
  mayRegister: boolean;
  free: readonly Called[];
  /** Years of the term that may still be named. */
  years: readonly number[];
  /** Standing registrations of the term, by year. */
  registered: Readonly<Record<number, number>>;
};
