import { fold } from "@/lib/domain/unit/fold";

/** What a block copied out of a sheet puts where: by position from the cell it is pasted at, or by the names in its first column. */
type Pasted = { changes: readonly { row: number; column: number; count: number }[]; unread: readonly string[] };

const tidy = (name: string) => fold(name).replace(/\s+/g, " ").trim();
const withoutKind = (name: string) => tidy(name).replace(/^(dang bo )?(tinh|thanh pho|huyen|thi xa|quan|xa|phuong|thi tran|tp\.?) /, "");

/** "1.702" and "8" are counts; "", "-" and "–" say nothing; anything else is not read. */
function countOf(text: string): number | null | "unread" {
  const said = text.trim();
  if (said === "" || said === "-" || said === "–") return null;
  if (!/^\d{1,3}(\.\d{3})+$|^\d{1,6}$/.test(said)) return "unread";
  return Number(said.replaceAll(".", ""));
}

/**
 * Reads a block of lines and tabs. Names in the first column, with or without marks and kind, say the row; without names the block falls
 * down and right from `at`. What cannot be read or lies outside is named, never guessed.
 */
export function readPaste(text: string, at: { row: number; column: number }, names: readonly string[], columns: number): Pasted {
  const lines = text.replace(/\r/g, "").replace(/\n$/, "").split("\n").map((line) => line.split("\t"));
  const byName = lines.length > 0 && lines.every(([first = ""]) => !/^\s*[\d.]*\s*$/.test(first));
  const changes: { row: number; column: number; count: number }[] = [];
  const unread: string[] = [];
  lines.forEach((cells, index) => {
    const row = byName ? rowOf(cells[0] ?? "", names) : at.row + index;
    if (row === null || row >= names.length) return unread.push((byName ? (cells[0] ?? "") : cells.join(" ")).trim() || `dòng ${index + 1}`);
    (byName ? cells.slice(1) : cells).forEach((said, offset) => {
      const column = at.column + offset;
      const count = countOf(said);
      if (count === null) return;
      if (count === "unread" || column >= columns) unread.push(said.trim());
      else changes.push({ row, column, count });
    });
  });
  return { changes, unread };
}

function rowOf(name: string, names: readonly string[]): number | null {
  const exact = names.findIndex((known) => tidy(known) === tidy(name));
  if (exact >= 0) return exact;
  const alike = names.flatMap((known, index) => (withoutKind(known) === withoutKind(name) ? [index] : []));
  return alike.length === 1 ? alike[0]! : null; // two of one name: neither is guessed
}
