import { isMarkedSecret, isNamedSecret } from "@/lib/domain/evidence/secrecy";
import { accept, refuse, type Result } from "@/lib/domain/result";
import type { RawSheet } from "@/lib/domain/sheet/cell";
import { readCsv } from "./read-csv";
import { readWorkbook, TooManyRows } from "./read-workbook";
import { partsOf, TooMuch } from "./read-zip";
import { Unreadable } from "./scan-xml";

/** Of the file as it comes, packed. */
export const mostSheetBytes = 20 * 1024 * 1024;

const no = (code: string) => refuse(code, { field: "file" });
const begins = (file: Buffer, ...starts: readonly string[]) => starts.some((start) => file.toString("latin1", 0, start.length) === start);

let last: Promise<unknown> = Promise.resolve();

/** The sheets of an .xlsx or .csv file, by its content and not its name; one file after the other, since each may take memory. */
export function readSheets(file: Buffer, fileName: string): Promise<Result<RawSheet[]>> {
  const mine = last.then(() => judged(file, fileName));
  last = mine.catch(() => undefined); // the next one does not care how this one went
  return mine;
}

async function judged(file: Buffer, fileName: string): Promise<Result<RawSheet[]>> {
  try {
    const sheets = await kindOf(file);
    return sheets.ok && isSecret(sheets.value, fileName) ? no("import-secret") : sheets;
  } catch (error) {
    if (error instanceof Unreadable) return no("import-broken");
    if (error instanceof TooMuch) return no("import-unpacks-large");
    if (error instanceof TooManyRows) return no("import-rows");
    throw error;
  }
}

async function kindOf(file: Buffer): Promise<Result<RawSheet[]>> {
  if (file.length === 0) return no("import-empty");
  if (file.length > mostSheetBytes) return no("import-too-large");
  if (begins(file, "%PDF")) return no("import-pdf");
  if (begins(file, "\xFF\xD8\xFF", "\x89PNG", "GIF8", "II*\0", "MM\0*")) return no("import-picture");
  if (begins(file, "\xD0\xCF\x11\xE0")) return no(file.includes(Buffer.from("EncryptedPackage", "utf16le")) ? "import-locked" : "import-old-excel");
  if (begins(file, "PK")) return readPacked(file);
  const sheet = readCsv(file);
  if (!sheet) return no("import-unknown");
  return sheet.rows.length === 0 ? no("import-no-rows") : accept([sheet]);
}

async function readPacked(file: Buffer): Promise<Result<RawSheet[]>> {
  const parts = partsOf(file);
  if (!parts) return no("import-broken");
  const names = [...parts.keys()];
  if (!parts.has("xl/workbook.xml")) return no("import-unknown");
  if (names.some((name) => /(^|\/)(vbaProject\.bin|activeX\/)/i.test(name))) return no("import-macro");
  if ([...parts.values()].some(({ locked }) => locked)) return no("import-locked");
  const sheets = await readWorkbook(file, parts);
  if (sheets.length > 0) return accept(sheets);
  return no(names.some((name) => name.startsWith("xl/media/")) ? "import-only-pictures" : "import-no-rows");
}

const isSecret = (sheets: readonly RawSheet[], fileName: string) =>
  isNamedSecret(fileName) || sheets.some(({ name, rows }) => isMarkedSecret(name) || rows.some(({ cells }) => cells.some((cell) => typeof cell === "string" && cell.length < 200 && isMarkedSecret(cell))));
