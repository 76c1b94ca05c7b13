import { createHash } from "node:crypto";
import type { Day } from "@/lib/domain/day";
import type { Made, Told, Writing } from "@/lib/domain/document/made";
import { protection, validation, type Check } from "./form-parts";
import { contentTypes, core, letters, looks, rootRelations, sheetFoot, sheetHead, styles, workbook, workbookRelations } from "./sheet-parts";
import { headRow, row, serial, words } from "./sheet-rows";
import { zipped, type Entry } from "./zip";

/** A column of a form to be filled in: an open one says what its boxes take, and in which rows if not in all. */
type FormColumn<Row> = { head: string; width: number; value: (row: Row) => string | number | null; as: "text" | "number" | "day"; open?: { check: Check | { kind: "choices" }; says: string; when?: (row: Row) => boolean } };
/** What boxes are chosen from where it is too much for the column itself: a sheet of its own. */
type Choices = { name: string; title: string; note: string; head: string; values: readonly string[] };
/** Rows that are not open stand there to be read. */
type Form<Row> = { what: string; name: string; title: string; note: string; columns: readonly FormColumn<Row>[]; rows: AsyncIterable<readonly Row[]>; isOpen?: (row: Row) => boolean; choices?: Choices };

/** A form as an .xlsx file: what is known stands in it, what may be changed is open, all else is locked. */
export async function* writeForm<Row>(form: Form<Row>, made: Made): Writing {
  const told = { rows: 0, sha256: "" };
  yield* zipped(entriesOf(form, made, told), made.at);
  return { what: `${form.what}, Excel`, ...told } satisfies Told;
}

function* entriesOf<Row>(form: Form<Row>, made: Made, told: { rows: number; sha256: string }): Generator<Entry> {
  const sheets = [{ name: form.name, titles: headRow }, ...(form.choices ? [{ name: form.choices.name, titles: headRow }] : [])];
  yield { name: "[Content_Types].xml", pieces: [contentTypes(sheets.length)] };
  yield { name: "_rels/.rels", pieces: [rootRelations] };
  yield { name: "docProps/core.xml", pieces: [core(form.what, made.by, made.at)] };
  yield { name: "xl/workbook.xml", pieces: [workbook(sheets)] };
  yield { name: "xl/_rels/workbook.xml.rels", pieces: [workbookRelations(sheets.length)] };
  yield { name: "xl/styles.xml", pieces: [styles] };
  yield { name: "xl/worksheets/sheet1.xml", pieces: formSheet(form, told) };
  if (form.choices) yield { name: "xl/worksheets/sheet2.xml", pieces: [choicesSheet(form.choices)] };
}

function choicesSheet({ title, note, head, values }: Choices): string {
  const rows = values.map((value, index) => row(headRow + 1 + index, words(headRow + 1 + index, 0, "text", value)));
  return `${sheetHead([40], headRow, false)}${row(1, words(1, 0, "title", title))}${row(2, words(2, 0, "note", note))}${row(headRow, words(headRow, 0, "head", head))}${rows.join("")}${sheetFoot(null, false, { protection, validations: "" })}`;
}

const boxesOf = ({ name, values }: Choices): Check => ({ kind: "boxes", at: `'${name}'!$A$${headRow + 1}:$A$${headRow + Math.max(values.length, 1)}` });

async function* formSheet<Row>({ title, note, columns, rows, isOpen = () => true, choices }: Form<Row>, told: { rows: number; sha256: string }): AsyncGenerator<string> {
  const hash = createHash("sha256");
  let at = headRow;
  yield sheetHead(columns.map(({ width }) => width), headRow, true) + row(1, words(1, 0, "title", title)) + row(2, words(2, 0, "note", note));
  yield row(headRow, columns.map(({ head }, index) => words(headRow, index, "head", head)).join(""), columns.map(({ width, head }) => [width, head]));
  for await (const batch of rows) {
    const lines = batch.map((each) => {
      at += 1;
      return row(at, columns.map((column, index) => box(column, { value: column.value(each), isOpen: column.open !== undefined && isOpen(each) && (column.open.when?.(each) ?? true) }, at, index)).join(""), columns.flatMap((column) => (column.as === "text" ? [[column.width, String(column.value(each) ?? "")] as const] : [])));
    });
    hash.update(lines.join(""));
    yield lines.join("");
  }
  told.rows = at - headRow;
  told.sha256 = hash.digest("hex");
  const checkOf = (check: Check | { kind: "choices" }): Check => (check.kind !== "choices" ? check : choices ? boxesOf(choices) : { kind: "none" });
  const checks = columns.flatMap(({ head, open }, index) => (open ? [validation(index, { first: headRow + 1, last: Math.max(at, headRow + 1) }, checkOf(open.check), { title: head.slice(0, 32), says: open.says })] : []));
  yield sheetFoot(told.rows === 0 ? null : `A${headRow}:${letters(columns.length - 1)}${at}`, true, { protection, validations: `<dataValidations count="${checks.length}">${checks.join("")}</dataValidations>` });
}

function box<Row>({ as }: FormColumn<Row>, { value, isOpen }: { value: string | number | null; isOpen: boolean }, at: number, index: number): string {
  const look = isOpen ? (as === "number" ? "openYear" : as === "day" ? "openDay" : "openText") : as === "number" ? "year" : as === "day" ? "day" : "text";
  const place = `${letters(index)}${at}`;
  if (value === null || value === "") return `<c r="${place}" s="${looks[look]}"/>`;
  if (as === "text" || (as === "number" && typeof value === "string")) return words(at, index, look, String(value));
  return `<c r="${place}" s="${looks[look]}"><v>${as === "day" ? serial(String(value) as Day) : value}</v></c>`; // the column's own days
}
