import { chooseSheet, findHead } from "@/lib/domain/import/head";
import { textOf, type RawSheet } from "@/lib/domain/sheet/cell";
import { alphabetOf, inUnicode } from "@/lib/domain/sheet/legacy";

/** One row of a list of old and new units; an empty side begins or ends one. `row` is its place in the file, the head being 1. */
export type CrosswalkRow = { row: number; oldName: string; oldParent: string; oldCode: string; newName: string; newParent: string; newCode: string; /** As written: the part of a divided unit that goes here. */ share: string };
/** Something wrong with a row of a file; null is the file as a whole. */
export type RowProblem = { row: number | null; says: string };

const columns = {
  oldName: ["don vi cu", "ten cu"],
  oldParent: ["thuoc cu", "cap tren cu"],
  oldCode: ["ma cu"],
  newName: ["don vi moi", "ten moi"],
  newParent: ["thuoc moi", "cap tren moi"],
  newCode: ["ma moi"],
  share: ["ty le", "ti le"],
} as const satisfies Record<keyof Omit<CrosswalkRow, "row">, readonly string[]>;
type Column = keyof typeof columns;
const keys = Object.keys(columns) as readonly Column[]; // keys of a literal object are its names

/** The head of a file as it should be. */
export const crosswalkHead = "Đơn vị cũ;Thuộc cũ;Mã cũ;Đơn vị mới;Thuộc mới;Mã mới;Tỷ lệ";
const mostRows = 12_000;

const needed = ["oldName", "newName"] as const;
const titles = { oldName: "“Đơn vị cũ”", newName: "“Đơn vị mới”" } as const;

/** Reads a list of old and new units from the sheet of a file whose headings tell most of one, its columns in any order. */
export function readCrosswalk(sheets: readonly RawSheet[]): { rows: readonly CrosswalkRow[]; problems: readonly RowProblem[] } {
  const refuse = (says: string) => ({ rows: [], problems: [{ row: null, says }] });
  const read = sheets.map(inOneAlphabet);
  const sheet = chooseSheet(read, columns, needed);
  const head = sheet && findHead(sheet, columns, needed);
  const missing = needed.filter((key) => !head?.columns[key]);
  if (!sheet || !head || missing.length > 0) return refuse(`Thiếu cột ${missing.map((key) => titles[key]).join(" và ")}. Hàng đầu là: ${crosswalkHead}.`);
  const lines = sheet.rows.filter(({ at }) => at > head.at);
  if (lines.length > mostRows) return refuse(`Tệp có ${lines.length} hàng, nhiều quá ${mostRows}.`);
  const rows = lines.flatMap(({ at, cells }): CrosswalkRow[] => {
    const cell = (key: Column) => textOf(cells[head.columns[key]?.column ?? -1]).normalize("NFC");
    const row = { row: at, oldName: cell("oldName"), oldParent: cell("oldParent"), oldCode: cell("oldCode"), newName: cell("newName"), newParent: cell("newParent"), newCode: cell("newCode"), share: cell("share") };
    return keys.every((key) => row[key] === "") ? [] : [row];
  });
  if (rows.length === 0) return refuse("Tệp không có hàng nào dưới hàng đầu.");
  return { rows, problems: [] };
}

/** Old machines write Vietnamese in alphabets of their own. */
function inOneAlphabet(sheet: RawSheet): RawSheet {
  const alphabet = alphabetOf(sheet);
  return alphabet ? inUnicode(sheet, alphabet) : sheet;
}
