import { createHash } from "node:crypto";
import type { Told } from "@/lib/domain/document/made";
import { writeInstant } from "@/lib/domain/day";
import { showPercent, type Rounding } from "@/lib/domain/ratio";
import type { Book, Column, Table } from "./table";

const end = "\r\n";
const mark = "\uFEFF"; // by it Excel knows UTF-8

/** A text a spreadsheet would take for a formula is kept a text. */
const neutral = (text: string) => (/^[\s\p{Cc}]*[=+\-@]/u.test(text) || /^[\t\r]/.test(text) ? `'${text}` : text);

/** One field, quoted where it must be. */
function field(text: string): string {
  const safe = neutral(text.normalize("NFC"));
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

type ToldColumn<Row> = Exclude<Column<Row>, { kind: "order" }>;
const toldOf = <Row>(columns: readonly Column<Row>[]) => columns.filter((column): column is ToldColumn<Row> => column.kind !== "order");

function written<Row>(column: ToldColumn<Row>, row: Row, rounding: Rounding): string {
  if (column.kind === "share") return field(showPercent(column.value(row), rounding));
  const value = column.value(row);
  if (value instanceof Date) return writeInstant(value);
  return typeof value === "number" ? String(value) : field(value ?? "");
}

/** A row as a line: numbers plain, days as 2021-06-30, moments as 2021-06-30 08:10:05, a share as it is printed. The hash of a table is made of these. */
export const csvLine = <Row>({ columns, rounding }: Pick<Table<Row>, "columns" | "rounding">, row: Row) => `${toldOf(columns).map((column) => written(column, row, rounding)).join(",")}${end}`;

/** The first table of a book as comma-separated values with one line of headings (RFC 4180). */
export async function* writeCsv({ what, tables }: Book): AsyncGenerator<Uint8Array, Told> {
  const first = tables[0];
  if (!first) throw new Error("a book has a table");
  const encoder = new TextEncoder();
  const hash = createHash("sha256");
  let rows = 0;
  yield encoder.encode(`${mark}${toldOf(first.columns).map(({ head }) => field(head)).join(",")}${end}`);
  for await (const batch of first.rows) {
    rows += batch.length;
    const lines = encoder.encode(batch.map((row) => csvLine(first, row)).join(""));
    hash.update(lines);
    yield lines;
  }
  return { what: `${what}, CSV`, rows, sha256: hash.digest("hex") };
}
