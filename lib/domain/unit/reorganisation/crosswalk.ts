import { fold } from "@/lib/domain/unit/fold";

/** One row of a list of old and new units; an empty side begins or ends one. `row` is its place in the file, the head being 1. */
export type CrosswalkRow = { row: number; oldName: string; oldParent: string; oldCode: string; newName: string; newParent: string; newCode: string };
/** Something wrong with a row of a file; null is the file as a whole. */
export type RowProblem = { row: number | null; says: string };

const columns = {
  oldName: ["don vi cu", "ten cu"],
  oldParent: ["thuoc cu", "cap tren cu"],
  oldCode: ["ma cu"],
  newName: ["don vi moi", "ten moi"],
  newParent: ["thuoc moi", "cap tren moi"],
  newCode: ["ma moi"],
} as const satisfies Record<keyof Omit<CrosswalkRow, "row">, readonly string[]>;
type Column = keyof typeof columns;
const keys = Object.keys(columns) as readonly Column[]; // keys of a literal object are its names

/** The head of a file as it should be. */
export const crosswalkHead = "Đơn vị cũ;Thuộc cũ;Mã cũ;Đơn vị mới;Thuộc mới;Mã mới";
const mostRows = 12_000;

/** Reads a list of old and new units, separated by commas or semicolons, its columns found by their heads in any order. */
export function parseCrosswalk(text: string): { rows: readonly CrosswalkRow[]; problems: readonly RowProblem[] } {
  const content = text.replace(/^\uFEFF/, "").normalize("NFC");
  const refuse = (says: string) => ({ rows: [], problems: [{ row: null, says }] });
  if (content.includes("\uFFFD")) return refuse("Tệp không phải UTF-8. Lưu lại dạng CSV UTF-8.");
  const head = content.split(/\r?\n/, 1)[0] ?? "";
  const separator = (head.match(/;/g)?.length ?? 0) >= (head.match(/,/g)?.length ?? 0) ? ";" : ",";
  const [titles = [], ...lines] = recordsOf(content, separator);
  const places = new Map(keys.map((key) => [key, titles.findIndex((title) => (columns[key] as readonly string[]).includes(fold(title)))]));
  const missing = (["oldName", "newName"] as const).filter((key) => places.get(key) === -1);
  if (missing.length > 0) return refuse(`Thiếu cột ${missing.map((key) => (key === "oldName" ? "“Đơn vị cũ”" : "“Đơn vị mới”")).join(" và ")}. Hàng đầu là: ${crosswalkHead}.`);
  if (lines.length > mostRows) return refuse(`Tệp có ${lines.length} hàng, nhiều quá ${mostRows}.`);
  const rows = lines.flatMap((cells, index) => {
    const cell = (key: Column) => tidy(cells[places.get(key) ?? -1] ?? "");
    const row = { row: index + 2, oldName: cell("oldName"), oldParent: cell("oldParent"), oldCode: cell("oldCode"), newName: cell("newName"), newParent: cell("newParent"), newCode: cell("newCode") };
    return keys.every((key) => row[key] === "") ? [] : [row];
  });
  if (rows.length === 0) return refuse("Tệp không có hàng nào dưới hàng đầu.");
  return { rows, problems: [] };
}

const tidy = (text: string) => text.trim().replaceAll(/\s+/g, " ");

/** Records of a separated file; a quoted cell may hold separators, quotes written twice, and line ends. */
function recordsOf(content: string, separator: string): string[][] {
  const sign = separator === ";" ? ";" : ",";
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${sign}\\n]*))(${sign}|\\n|$)`, "y");
  const records: string[][] = [];
  let cells: string[] = [];
  const text = content.replaceAll("\r\n", "\n").replace(/\n+$/, "");
  while (cell.lastIndex < text.length || cells.length > 0) {
    const [, quoted, plain = "", end] = cell.exec(text) ?? [];
    if (end === undefined) break; // a quote inside a cell: the rest cannot be told apart
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === sign) continue;
    records.push(cells);
    cells = [];
  }
  return records;
}
