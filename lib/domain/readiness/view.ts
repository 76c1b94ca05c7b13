import type { Called } from "@/lib/domain/registration/view";
import type { Status } from "@/lib/domain/registration/status";
import type { Level as UnitLevel, UnitKind } from "@/lib/domain/unit/level";
import type { Readiness } from "./readiness";

/** A registration of the term as a review of registrations looks at it. `child` is the unit directly below the one asked for that it counts in. */
export type ReviewRow = {
  id: string;
  version: number;
  child: string;
  cell: Called;
  parent: Called | null;
  above: Called | null;
  year: number;
  status: Status;
  readiness: Readiness;
  /** Whether it may be carried to another year as it stands, and whether the reader is the one who may. */
  isMovable: boolean;
  mayMove: boolean;
};

/** A commune all of whose cells must be recognised within the term: its cells, those holding the title, those on the road in the term, and those with neither. */
export type BoundCommune = { unit: Called; above: Called | null; cells: number; held: number; planned: number; missing: readonly Called[] };

/** The registrations of a unit for a term as they stand today, and what judging them took. `years` are those one may still strive for. */
export type ReviewGround = {
  unit: { id: string; name: string; kind: UnitKind; level: UnitLevel };
  rows: readonly ReviewRow[];
  bound: readonly BoundCommune[];
  /** Working days left of the running year, and those a body has for its step. */
  daysLeft: number;
  stepDays: number;
  years: readonly number[];
};
