import type { Day } from "@/lib/domain/day";
import type { UnitKind } from "@/lib/domain/unit/level";
import type { Figures } from "./figures";

/** An entry of a cell's year: what was said, null where it takes back the one before, by whom, on which day, and whether for the cell by its commune. */
export type FiguresEntry = { seq: number; figures: Figures | null; enteredOn: Day; at: Date; who: string | null; onBehalf: boolean };

/** A cell's year with the year before beside it. `entries` are this year's, the newest first; the first one stands. */
export type CellYear = {
  cell: { id: string; name: string; kind: UnitKind };
  commune: { id: string; name: string; open: boolean } | null;
  year: number;
  /** Years that may be opened, the newest first. */
  years: readonly number[];
  entries: readonly FiguresEntry[];
  previous: Figures | null;
  mayEnter: boolean;
  today: Day;
};
