import { alphabetOf } from "@/lib/domain/sheet/legacy";
import { mostColumns, mostRows, type Cell, type RawSheet, type SheetRow } from "@/lib/domain/sheet/cell";
import { TooManyRows } from "./read-workbook";

const mostCellSigns = 4_000;

/** A separated file as a sheet, or null when it is no text. UTF-8 or UTF-16 by their marks, else the bytes of old Vietnamese Windows. */
export function readCsv(file: Buffer): RawSheet | null {
  const text = decoded(file);
  if (text === null) return null;
  const separator = separatorOf(text);
  const rows: SheetRow[] = [];
  let at = 0;
  for (const record of recordsOf(text, separator)) {
    at += 1;
    const cells = record.slice(0, mostColumns).map(cellOf);
    if (cells.every((cell) => cell === null)) continue;
    if (rows.length >= mostRows) throw new TooManyRows();
    rows.push({ at, cells });
  }
  return { name: "CSV", rows };
}

function decoded(file: Buffer): string | null {
  if (file[0] === 0xff && file[1] === 0xfe) return new TextDecoder("utf-16le").decode(file);
  if (file[0] === 0xfe && file[1] === 0xff) return new TextDecoder("utf-16be").decode(file);
  if (file.subarray(0, 8_192).includes(0)) return null; // no text has such bytes
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(file).replace(/^\uFEFF/, "");
  } catch {
    const western = new TextDecoder("windows-1252").decode(file); // TCVN3 and VNI are bytes of this page
    const seen = { name: "", rows: western.split(/\r?\n/, 500).map((line, index) => ({ at: index + 1, cells: [line] })) };
    return alphabetOf(seen) ? western : new TextDecoder("windows-1258").decode(file);
  }
}

/** What separates most often outside quotes in the first lines. */
function separatorOf(text: string) {
  const head = text.slice(0, 20_000).replaceAll(/"(?:[^"]|"")*"/g, "");
  const counted = [";", "\t", ","].map((sign) => ({ sign, count: head.split(sign).length - 1 }));
  return counted.reduce((most, each) => (each.count > most.count ? each : most)).sign;
}

/** Records, quoted cells with separators, quotes written twice and line ends in them; an open quote ends with its file. */
function* recordsOf(text: string, separator: string): Generator<string[]> {
  let [cells, cell, isQuoted]: [string[], string, boolean] = [[], "", false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') [cell, at] = [`${cell}"`, at + 1];
      else isQuoted = false;
    } else if (sign === '"' && cell.trim() === "") [isQuoted, cell] = [true, ""];
    else if (sign === separator) [cells, cell] = [[...cells, cell], ""];
    else if (sign === "\n") {
      yield [...cells, cell];
      [cells, cell] = [[], ""];
    } else if (sign !== "\r") cell += sign;
    if (cell.length > 200_000 || cells.length > 2_000) throw new TooManyRows();
  }
  if (cells.length > 0 || cell !== "") yield [...cells, cell];
}

/** What our own files keep a text by an apostrophe before "=", "+", "-" and "@" is that text again. */
const cellOf = (text: string): Cell => {
  const said = text.slice(0, mostCellSigns).normalize("NFC").trim();
  return said === "" ? null : said.replace(/^'(?=[=+\-@])/, "");
};
