import { addDays, Day } from "@/lib/domain/day";
import { mostColumns, mostRows, type Cell, type RawSheet, type SheetRow } from "@/lib/domain/sheet/cell";
import { textOfPart, TooMuch, type Allowance, type ZipPart } from "./read-zip";
import { attribute, Unreadable, xmlScanner, type Heard } from "./scan-xml";

const mostUnpacked = 120_000_000; // bytes: 25.000 rows of sixty long cells
const mostTextSigns = 24_000_000;
const mostCellSigns = 4_000;
const mostSheets = 12;
const mostMerges = 20_000;

type Opened = { file: Buffer; parts: ReadonlyMap<string, ZipPart>; allowance: Allowance };
type Looks = { texts: readonly string[]; dayLooks: ReadonlySet<number>; since1904: boolean };

const silent: Heard = { open: () => {}, close: () => {}, text: () => {} };

async function scan({ file, parts, allowance }: Opened, name: string, heard: Partial<Heard>): Promise<boolean> {
  const part = parts.get(name);
  if (!part) return false;
  const push = xmlScanner({ ...silent, ...heard });
  for await (const piece of textOfPart(file, part, allowance)) push(piece);
  return true;
}

/** The sheets of an .xlsx file that say something, as they stand in it; hidden ones are left out. More rows than we take is too much. */
export async function readWorkbook(file: Buffer, parts: ReadonlyMap<string, ZipPart>): Promise<RawSheet[]> {
  const opened: Opened = { file, parts, allowance: { left: mostUnpacked } };
  const { sheets, since1904 } = await readBook(opened);
  const looks: Looks = { texts: await readTexts(opened), dayLooks: await readDayLooks(opened), since1904 };
  const read: RawSheet[] = [];
  for (const { name, path } of sheets.slice(0, mostSheets)) {
    const rows = await readRows(opened, path, looks);
    if (rows.length > 0) read.push({ name, rows });
  }
  return read;
}

async function readBook(opened: Opened) {
  const targets = new Map<string, string>();
  await scan(opened, "xl/_rels/workbook.xml.rels", {
    open: (name, attributes) => {
      if (name === "Relationship") targets.set(attribute(attributes, "Id") ?? "", attribute(attributes, "Target") ?? "");
    },
  });
  const sheets: { name: string; path: string }[] = [];
  let since1904 = false;
  const found = await scan(opened, "xl/workbook.xml", {
    open: (name, attributes) => {
      if (name === "workbookPr") since1904 = ["1", "true"].includes(attribute(attributes, "date1904") ?? "");
      if (name !== "sheet" || ["hidden", "veryHidden"].includes(attribute(attributes, "state") ?? "")) return;
      const target = targets.get(attribute(attributes, "id") ?? "") ?? "";
      sheets.push({ name: (attribute(attributes, "name") ?? "").normalize("NFC").slice(0, 60), path: target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}` });
    },
  });
  if (!found) throw new Unreadable("no workbook");
  return { sheets, since1904 };
}

/** Texts that cells share. Readings of Asian names (`rPh`) are none of the text. */
async function readTexts(opened: Opened): Promise<string[]> {
  const texts: string[] = [];
  let [said, signs, inText, inReading] = ["", 0, false, false];
  await scan(opened, "xl/sharedStrings.xml", {
    open: (name) => {
      if (name === "si") said = "";
      if (name === "rPh") inReading = true;
      if (name === "t") inText = !inReading;
    },
    text: (text) => {
      if (inText && said.length < mostCellSigns) said += text;
    },
    close: (name) => {
      if (name === "t") inText = false;
      if (name === "rPh") inReading = false;
      if (name !== "si") return;
      signs += said.length + 8;
      if (signs > mostTextSigns) throw new TooMuch("shared texts");
      texts.push(tidy(said));
    },
  });
  return texts;
}

/** Excel writes what XML cannot say as "_x000D_", and such words themselves as "_x005F_x000D_". */
const tidy = (text: string) =>
  text
    .replaceAll(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, " ")
    .slice(0, mostCellSigns)
    .normalize("NFC");

const builtInDays = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const saysDay = (format: string) => /[dy]/i.test(format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, ""));

async function readDayLooks(opened: Opened): Promise<Set<number>> {
  const own = new Map<number, string>();
  const days = new Set<number>();
  let [at, inLooks] = [0, false];
  await scan(opened, "xl/styles.xml", {
    open: (name, attributes) => {
      if (name === "numFmt") own.set(Number(attribute(attributes, "numFmtId")), attribute(attributes, "formatCode") ?? "");
      if (name === "cellXfs") inLooks = true;
      if (name !== "xf" || !inLooks) return;
      const format = Number(attribute(attributes, "numFmtId"));
      if (own.has(format) ? saysDay(own.get(format) ?? "") : builtInDays.has(format)) days.add(at);
      at += 1;
    },
    close: (name) => {
      if (name === "cellXfs") inLooks = false;
    },
  });
  return days;
}

type Span = { column: number; first: number; last: number };

async function readRows(opened: Opened, path: string, looks: Looks): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  const spans: Span[] = [];
  let cells: Cell[] = [];
  let [row, column, kind, look, value, inValue, hasFormula] = [0, -1, "n", 0, "", false, false];
  await scan(opened, path, {
    open: (name, attributes) => {
      if (name === "row") [row, column, cells] = [Number(attribute(attributes, "r") ?? row + 1), -1, []];
      else if (name === "c") {
        const place = columnOf(attribute(attributes, "r"));
        [column, kind, look, value, hasFormula] = [place ?? column + 1, attribute(attributes, "t") ?? "n", Number(attribute(attributes, "s") ?? 0), "", false];
      } else if (name === "v" || name === "t") inValue = true;
      else if (name === "f") hasFormula = true;
      else if (name === "mergeCell") keepSpan(spans, attribute(attributes, "ref") ?? "");
    },
    text: (text) => {
      if (inValue && value.length < mostCellSigns) value += text;
    },
    close: (name) => {
      if (name === "v" || name === "t") inValue = false;
      else if (name === "c") {
        const cell = cellOf(kind, look, value, looks) ?? (hasFormula ? { error: "chưa tính" } : null);
        if (cell !== null && column < mostColumns) {
          while (cells.length < column) cells.push(null);
          cells[column] = cell;
        }
      } else if (name === "row" && cells.length > 0 && Number.isInteger(row) && row > 0) {
        if (rows.length >= mostRows) throw new TooManyRows();
        rows.push({ at: row, cells });
        cells = [];
      }
    },
  });
  return spread(rows, spans);
}

/** More rows than one file may have. */
export class TooManyRows extends Error {}

function columnOf(address: string | null): number | null {
  const found = /^([A-Z]{1,3})\d+$/.exec(address ?? "")?.[1];
  return found ? [...found].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : null;
}

const origin = Day.parse("1899-12-30");
const lastSerial = 2_958_465; // 31/12/9999

function cellOf(kind: string, look: number, value: string, { texts, dayLooks, since1904 }: Looks): Cell {
  if (value === "") return null;
  if (kind === "s") return filled(texts[Number(value)] ?? "");
  if (kind === "e") return { error: value.slice(0, 20) };
  if (kind === "b") return value === "1" ? "có" : "không";
  if (kind === "d") return Day.safeParse(value.slice(0, 10)).success ? { day: Day.parse(value.slice(0, 10)) } : filled(value);
  if (kind !== "n") return filled(tidy(value));
  const number = Number(value);
  if (!Number.isFinite(number)) return filled(tidy(value));
  const serial = Math.floor(number) + (since1904 ? 1462 : 0);
  return dayLooks.has(look) && serial >= 61 && serial <= lastSerial ? { day: addDays(origin, serial) } : number;
}

const filled = (text: string) => (text.trim() === "" ? null : text);

function keepSpan(spans: Span[], ref: string) {
  const found = /^([A-Z]{1,3}\d+):[A-Z]{1,3}(\d+)$/.exec(ref);
  const column = columnOf(found?.[1] ?? null);
  const [first, last] = [Number(found?.[1]?.replace(/^[A-Z]+/, "")), Number(found?.[2])];
  if (column !== null && column < mostColumns && last > first && spans.length < mostMerges) spans.push({ column, first, last });
}

/** What is merged over several rows is said of each of them: a commune's name beside its cells, a heading over two rows. */
function spread(rows: SheetRow[], spans: readonly Span[]): SheetRow[] {
  const at = new Map(rows.map((row, index) => [row.at, index]));
  for (const { column, first, last } of spans) {
    const start = at.get(first);
    const said = start === undefined ? undefined : rows[start]?.cells[column];
    if (start === undefined || said === null || said === undefined) continue;
    for (let index = start + 1; index < rows.length && (rows[index]?.at ?? last + 1) <= last; index += 1) {
      const { cells } = rows[index]!; // below the length
      while (cells.length < column) cells.push(null);
      cells[column] ??= said;
    }
  }
  return rows;
}
