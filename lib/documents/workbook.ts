import { createHash } from "node:crypto";
import type { Made, Told } from "@/lib/domain/document/made";
import { showInstant } from "@/lib/domain/day";
import { showCount } from "@/lib/domain/ratio";
import { csvLine } from "./csv";
import { contentTypes, core, letters, rootRelations, sheetFoot, sheetHead, styles, workbook, workbookRelations } from "./sheet-parts";
import { headRow, row, rowsOf, words } from "./sheet-rows";
import type { Book, Table } from "./table";
import { zipped, type Entry } from "./zip";

type Tally = { name: string; rows: number; sha256: string };

/** A book as an .xlsx file, row by row: no more than a batch of rows is held, however many there are. */
export async function* writeWorkbook(book: Book, made: Made): AsyncGenerator<Uint8Array, Told> {
  const tallies: Tally[] = [];
  yield* zipped(entriesOf(book, made, tallies), made.at);
  const hashes = tallies.map(({ sha256 }) => sha256);
  return {
    what: `${book.what}, Excel`,
    rows: tallies.reduce((sum, { rows }) => sum + rows, 0),
    sha256: hashes.length === 1 ? hashes.join() : createHash("sha256").update(hashes.join("\n")).digest("hex"),
  };
}

function* entriesOf(book: Book, made: Made, tallies: Tally[]): Generator<Entry> {
  const sheets = book.tables.length + 1;
  yield { name: "[Content_Types].xml", pieces: [contentTypes(sheets)] };
  yield { name: "_rels/.rels", pieces: [rootRelations] };
  yield { name: "docProps/core.xml", pieces: [core(book.what, made.by, made.at)] };
  yield { name: "xl/workbook.xml", pieces: [workbook([...book.tables.map(({ name }) => ({ name, titles: headRow })), { name: "Nguồn số liệu", titles: null }])] };
  yield { name: "xl/_rels/workbook.xml.rels", pieces: [workbookRelations(sheets)] };
  yield { name: "xl/styles.xml", pieces: [styles] };
  for (const [index, each] of book.tables.entries()) yield { name: `xl/worksheets/sheet${index + 1}.xml`, pieces: tableSheet(each, index === 0, tallies) };
  yield { name: `xl/worksheets/sheet${sheets}.xml`, pieces: sourceSheet(book, made, tallies) };
}

async function* tableSheet<Row>(table: Table<Row>, first: boolean, tallies: Tally[]): AsyncGenerator<string> {
  const { name, title, note, columns } = table;
  const cells = rowsOf(table);
  const hash = createHash("sha256");
  let at = headRow;
  yield sheetHead(columns.map(({ width }) => width), headRow, first) + row(1, words(1, 0, "title", title)) + row(2, words(2, 0, "note", note)) + cells.heads();
  for await (const batch of table.rows) {
    hash.update(batch.map((each) => csvLine(table, each)).join(""));
    yield batch.map((each) => cells.one(each, ++at)).join("");
  }
  const rows = at - headRow;
  tallies.push({ name, rows, sha256: hash.digest("hex") });
  const filter = rows === 0 ? null : `A${headRow}:${letters(columns.length - 1)}${at}`;
  yield (cells.hasTotal ? cells.total(at + 1, rows) : "") + sheetFoot(filter, true);
}

function* sourceSheet({ source }: Book, made: Made, tallies: readonly Tally[]): Generator<string> {
  const several = tallies.length > 1;
  const lines: (readonly [string, string])[] = [
    ...source,
    ["Người xuất", `${made.by} (tài khoản ${made.account})`],
    ["Xuất lúc", showInstant(made.at)],
    ...tallies.flatMap(({ name, rows, sha256 }): [string, string][] => [
      [several ? `Số dòng, ${name}` : "Số dòng", showCount(rows)],
      [several ? `Mã băm, ${name}` : "Mã băm các dòng", `SHA-256 ${sha256}`],
    ]),
    ["Cách tính mã băm", "SHA-256 của các dòng số liệu viết như trong tệp CSV cùng nội dung, mã UTF-8, không kể dòng tiêu đề."],
  ];
  yield sheetHead([26, 96], 0, false) + row(1, words(1, 0, "title", "Nguồn số liệu"));
  yield lines.map(([label, value], index) => row(index + 3, words(index + 3, 0, "label", label) + words(index + 3, 1, "long", value), [[96, value]])).join("");
  yield sheetFoot(null, false);
}
