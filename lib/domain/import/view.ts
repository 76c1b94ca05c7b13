import type { SheetRow } from "@/lib/domain/sheet/cell";
import type { Alphabet } from "@/lib/domain/sheet/legacy";
import type { Head } from "./head";
import type { ImportKind } from "./kind";
import type { PlannedRow, RowState } from "./plan";

/** What came of a file that was applied. */
export type ImportRun = { at: Date; created: number; changed: number; undoneAt: Date | null };

/** A file that was brought, as its person finds it again. */
export type ImportSummary = { id: string; kind: ImportKind; fileName: string; sha256: string; uploadedAt: Date; run: ImportRun | null };

/** What is remembered of sheets with the same headings: which column is what, as somebody said it. */
export type MappingSummary = { id: string; unitId: string; unit: string; kind: ImportKind; titles: readonly string[]; by: string; at: Date };

/** One of the first rows of a sheet, in words. */
export type SheetTop = { at: number; titles: readonly string[] };

/** A file with its preview: a page of the rows that are shown, how many there are of each state, and the preview's fingerprint. */
export type ImportView = ImportSummary & {
  title: { id: string; name: string; shortName: string } | null;
  year: number | null;
  sheetName: string;
  head: Head<string>;
  alphabet: Alphabet | null;
  /** The older alphabet the words seem to be in, as long as nobody chose. */
  seemsIn: Alphabet | null;
  /** How a sheet with these headings was read by hand before, as long as this one is not. */
  remembered: { columns: Readonly<Record<string, number | null>>; headAt: number | null; by: string; unit: string; at: Date } | null;
  /** The row of headings as somebody named it; null as found. */
  headAt: number | null;
  /** The first rows of the sheet, among which the headings stand. */
  tops: readonly SheetTop[];
  /** False while no column names units: nothing can be said of any row. */
  isReadable: boolean;
  counts: Readonly<Record<RowState, number>>;
  rows: readonly PlannedRow<unknown>[];
  pages: number;
  fingerprint: string;
};

/** A file to be handed back: its rows as they were brought, and what of them is not taken. */
export type MarkedSheet = { fileName: string; headAt: number; rows: readonly SheetRow[]; problems: readonly { row: number; column: number; says: string }[] };
