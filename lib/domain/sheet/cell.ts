import { z } from "zod";
import { Day, showDay } from "@/lib/domain/day";

/** What stands in a cell as it was read: words, a number, a day, what a formula failed with, or nothing. */
export const Cell = z.union([z.string(), z.number(), z.null(), z.object({ day: Day }), z.object({ error: z.string() })]);
export type Cell = z.infer<typeof Cell>;

/** A sheet as it was read: rows that say something, each with its number in the file. */
export const RawSheet = z.object({ name: z.string(), rows: z.array(z.object({ at: z.int().positive(), cells: z.array(Cell) })) });
export type RawSheet = z.infer<typeof RawSheet>;
export type SheetRow = RawSheet["rows"][number];

/** What is taken from one file: more is a reason to refuse it. */
export const mostRows = 25_000;
export const mostColumns = 60;

/** "A" of 0, "AB" of 27. */
export const letters = (index: number): string => (index < 26 ? "" : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
/** "C14": how the file calls a cell. */
export const addressOf = (row: number, column: number) => `${letters(column)}${row}`;

/** The words of a cell on one line: a number plain, a day as the office writes it; "" for nothing and for an error. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return cell.replaceAll(/\s+/g, " ").trim();
  if (typeof cell === "number") return String(cell);
  return "day" in cell ? showDay(cell.day) : "";
}

/** The words of a cell with the line breaks they were written with: for notes. */
export const linesOf = (cell: Cell | undefined) => (typeof cell === "string" ? cell.replaceAll(/\r\n?/g, "\n").trim() : textOf(cell));

export const errorOf = (cell: Cell | undefined) => (typeof cell === "object" && cell !== null && "error" in cell ? cell.error : null);
