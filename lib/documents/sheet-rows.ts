import { basisPoints, type Ratio, type Rounding } from "@/lib/domain/ratio";
import { daysBetween, Day, dayOf, secondsOf } from "@/lib/domain/day";
import { escaped, letters, looks, type Look } from "./sheet-parts";
import type { Column, Table } from "./table";

/** The row the headings stand in; rows of the table follow. */
export const headRow = 4;
const mostSigns = 32_767; // of a cell

const text = (at: string, look: Look, words: string) => `<c r="${at}" s="${looks[look]}" t="inlineStr"><is><t xml:space="preserve">${escaped(words.slice(0, mostSigns))}</t></is></c>`;
const number = (at: string, look: Look, value: number) => `<c r="${at}" s="${looks[look]}"><v>${value}</v></c>`;
const counted = (at: string, look: Look, formula: string, value: number) => `<c r="${at}" s="${looks[look]}"><f>${escaped(formula)}</f><v>${value}</v></c>`;
const said = (at: string, look: Look, formula: string, value: string) => `<c r="${at}" s="${looks[look]}" t="str"><f>${escaped(formula)}</f><v>${escaped(value)}</v></c>`;

/** Lines a text takes in a column of so many characters, bold capitals being wider than figures. */
const linesIn = (width: number, words: string) => words.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.15) / Math.max(width - 2, 1))), 0);
const lineHeight = 16.5; // points, for 12 point type
const mostHeight = 409; // of a row in Excel

/** A row as high as its longest text needs, as far as rows grow: not every reader works that out. */
export function row(at: number, cells: string, texts: readonly (readonly [width: number, words: string])[] = []): string {
  const lines = Math.max(1, ...texts.map(([width, words]) => linesIn(width, words)));
  return `<row r="${at}" ht="${Math.min(lines * lineHeight, mostHeight)}" customHeight="1">${cells}</row>`;
}

export const words = (at: number, column: number, look: Look, value: string) => text(`${letters(column)}${at}`, look, value);

/** A day as spreadsheets count them: 1 is 31/12/1899 for every day since March 1900. */
const origin = Day.parse("1899-12-30");
export const serial = (day: Day) => daysBetween(origin, day);
const moment = (instant: Date) => serial(dayOf(instant)) + secondsOf(instant) / 86_400;

/** A share cut as it is printed, in whole numbers: a quotient of doubles would now and then fall below. "–" without a whole. */
function shareFormula(part: string, whole: string, rounding: Rounding): string {
  const points = rounding === "truncate" ? `QUOTIENT(${part}*10000,${whole})` : `QUOTIENT(${part}*20000+${whole},${whole}*2)`;
  return `IF(N(${whole})=0,"–",${points}/10000)`;
}

/** Where each column of a table stands, and the cells of its rows. */
export function rowsOf<Row>({ columns, rounding }: Pick<Table<Row>, "columns" | "rounding">) {
  const letterOf = (key: string) => letters(columns.findIndex((column) => column.key === key));
  const sums = columns.map(() => 0);
  const texts = columns.filter((column) => column.kind === "text");

  const share = (at: number, index: number, look: Look, of: { part: string; whole: string }, value: Ratio) => {
    const formula = shareFormula(`${letterOf(of.part)}${at}`, `${letterOf(of.whole)}${at}`, rounding);
    const points = basisPoints(value, rounding);
    return points === null ? said(`${letters(index)}${at}`, look, formula, "–") : counted(`${letters(index)}${at}`, look, formula, points / 10_000);
  };

  const cell = (column: Column<Row>, of: Row, at: number, index: number): string => {
    const place = `${letters(index)}${at}`;
    if (column.kind === "order") return number(place, "year", at - headRow);
    if (column.kind === "share") return share(at, index, "share", column, column.value(of));
    const value = column.value(of);
    if (value === null) return text(place, "none", column.kind === "text" ? "" : "–");
    if (value instanceof Date) return number(place, "instant", moment(value));
    if (column.kind === "text") return text(place, "text", value as string); // its own kind
    if (column.kind === "day") return number(place, "day", serial(value as Day));
    if (column.kind === "year") return number(place, "year", value as number);
    sums[index] = (sums[index] ?? 0) + (value as number);
    return number(place, column.illustrative?.(of) ? "marked" : "count", value as number);
  };

  /** The closing row under `last`: sums as formulas wherever the rows add up to what was counted. */
  const closing = (column: Column<Row>, at: number, index: number, rows: number): string => {
    const place = `${letters(index)}${at}`;
    const span = `${letters(index)}${headRow + 1}:${letters(index)}${Math.max(at - 1, headRow + 1)}`;
    if (column.kind === "share" && column.total) return share(at, index, "totalShare", column, column.total);
    if (column.kind === "order") return text(place, "totalText", column.total ?? "");
    if (column.kind === "text" && column.total === "rows") return counted(place, "totalCount", rows === 0 ? "0" : `ROWS(${span})`, rows);
    if (column.kind === "text" && column.total) return text(place, "totalText", column.total);
    if (column.kind !== "count" || column.total === undefined) return text(place, "totalText", "");
    const sum = sums[index] ?? 0;
    const total = column.total === "sum" ? { value: sum } : column.total;
    if (total.value === null) return text(place, "totalText", "–");
    const look = total.illustrative ? "totalMarked" : "totalCount";
    return total.value === sum && rows > 0 ? counted(place, look, `SUM(${span})`, sum) : number(place, look, total.value);
  };

  return {
    heads: () => row(headRow, columns.map(({ head }, index) => words(headRow, index, "head", head)).join(""), columns.map(({ width, head }) => [width, head])),
    one: (of: Row, at: number) => row(at, columns.map((column, index) => cell(column, of, at, index)).join(""), texts.map((column) => [column.width, column.value(of) ?? ""])),
    total: (at: number, rows: number) => row(at, columns.map((column, index) => closing(column, at, index, rows)).join("")),
    hasTotal: columns.some((column) => "total" in column && column.total !== undefined),
  };
}
