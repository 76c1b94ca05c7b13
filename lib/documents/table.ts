import type { Ratio, Rounding } from "@/lib/domain/ratio";
import type { Day } from "@/lib/domain/day";

type Common<Row> = {
  key: string;
  head: string;
  /** In characters. */
  width: number;
  /** True for a value that is illustrative, in sample data: it is printed with "°". */
  illustrative?: (row: Row) => boolean;
};

/** What the closing row says in a column: the sum of the column, how many rows there are, a value of its own, or words. */
type CountTotal = "sum" | { value: number | null; illustrative?: boolean };

export type Column<Row> = Common<Row> &
  (
    /** The running number of a row; programs count for themselves, so CSV leaves it out. */
    | { kind: "order"; total?: string }
    | { kind: "text"; value: (row: Row) => string | null; total?: string | "rows" }
    | { kind: "count"; value: (row: Row) => number | null; total?: CountTotal }
    | { kind: "year"; value: (row: Row) => number | null }
    | { kind: "day"; value: (row: Row) => Day | null }
    /** A moment, to the second, by the clock of Vietnam. */
    | { kind: "instant"; value: (row: Row) => Date | null }
    /** A share of two columns of the table, by their keys, so that a reader can trace it. */
    | { kind: "share"; part: string; whole: string; value: (row: Row) => Ratio; total?: Ratio }
  );

/** A table to be written: its rows come in batches, so that none of them need be held. */
export type Table<Row> = {
  /** Name of the sheet, at most 31 characters. */
  name: string;
  title: string;
  /** The sentence under the title: unit, period, day. */
  note: string;
  columns: readonly Column<Row>[];
  rows: AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>;
  rounding: Rounding;
};

/** Tables of one file. `source` is the sheet about them: what, of which day, by whom. */
export type Book = { what: string; tables: readonly Table<never>[]; source: readonly (readonly [label: string, value: string])[] };

/** A table whose rows only its own columns know. */
export const table = <Row>(made: Table<Row>): Table<never> => made as unknown as Table<never>; // a table is read with its own columns alone
