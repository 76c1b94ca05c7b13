import { Day, lastDayOfMonth } from "@/lib/domain/day";
import { fold } from "@/lib/domain/unit/fold";
import type { Cell } from "./cell";

const romans = ["i", "ii", "iii", "iv"];
const fullYear = (text: string) => (text.length === 2 ? 2000 + Number(text) : Number(text));

const dayOf = (year: number, month: number, day: number) => Day.safeParse(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`).data ?? null;
const endOf = (year: number, month: number) => (month >= 1 && month <= 12 && year >= 1900 && year <= 2200 ? lastDayOfMonth(year, month) : null);

/**
 * The day a cell says, written as "30/9/2021", "30-09-21", "2021-09-30", "ngày 30 tháng 9 năm 2021", or as a month or quarter, which is
 * its last day: "9/2021", "tháng 9", "quý III/2021". `year` is meant where none is written. Null when it says no day.
 */
export function readDay(cell: Cell, year: number | null = null): Day | null {
  if (cell === null) return null;
  if (typeof cell === "object") return "day" in cell ? cell.day : null;
  if (typeof cell === "number") return year !== null && Number.isInteger(cell) ? endOf(year, cell) : null;
  const text = fold(cell).replaceAll(/\s+/g, " ").trim();
  const found = (shape: RegExp) => shape.exec(text);
  const numeric = found(/^(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4}|\d{2})$/) ?? found(/^(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})$/);
  if (numeric) return dayOf(fullYear(numeric[3] ?? ""), Number(numeric[2]), Number(numeric[1]));
  const iso = found(/^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ].*)?$/);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const month = found(/^(?:thang )?(\d{1,2}) ?[/.-] ?(\d{4})$/) ?? found(/^thang (\d{1,2}) nam (\d{4})$/);
  if (month) return endOf(Number(month[2]), Number(month[1]));
  const quarter = found(/^quy (i{1,3}|iv|[1-4])(?: ?[/-] ?(\d{4})| nam (\d{4}))?$/);
  if (quarter) return endOfQuarter(quarter[1] ?? "", Number(quarter[2] ?? quarter[3] ?? year ?? Number.NaN));
  const bare = found(/^thang (\d{1,2})$/);
  return bare && year !== null ? endOf(year, Number(bare[1])) : null;
}

/** A whole day as it is typed into a form, "30/6/2021", as it is sent; anything else stays what it is, for the form's own rules to refuse. */
export const readTypedDay = (typed = "") => (/^\s*\d{1,2}\D+\d{1,2}\D+\d{4}\s*$/.test(typed) ? (readDay(typed) ?? typed) : typed);

function endOfQuarter(said: string, year: number) {
  const quarter = romans.includes(said) ? romans.indexOf(said) + 1 : Number(said);
  return Number.isInteger(year) ? endOf(year, quarter * 3) : null;
}

/** A year as it is written: 2022, "2022", "năm 2022". Null when it says none. */
export function readYear(cell: Cell): number | null {
  if (typeof cell === "number") return Number.isInteger(cell) && cell >= 1900 && cell <= 2200 ? cell : null;
  if (typeof cell !== "string") return null;
  const found = /^(?:nam )?(\d{4})$/.exec(fold(cell).replaceAll(/\s+/g, " ").trim());
  return found ? Number(found[1]) : null;
}

/** A count with Vietnamese separators: "1.702" and "1 702" are 1702, "12,0" is 12. Null when it is no whole number. */
export function readCount(cell: Cell): number | null {
  if (typeof cell === "number") return Number.isInteger(cell) && cell >= 0 ? cell : null;
  if (typeof cell !== "string") return null;
  const text = cell.replaceAll(/[\s\u00A0]/g, "");
  if (!/^(\d+|\d{1,3}(\.\d{3})+)(,0+)?$/.test(text)) return null;
  return Number(text.replace(/,0+$/, "").replaceAll(".", ""));
}
