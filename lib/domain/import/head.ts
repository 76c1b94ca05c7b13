import { textOf, type RawSheet } from "@/lib/domain/sheet/cell";
import { fold } from "@/lib/domain/unit/fold";

/** What a column may be called, the likeliest first; all folded. */
export type FieldNames<Field extends string> = Readonly<Record<Field, readonly string[]>>;
/** Where a field stands, and how sure that is: named so, or only like it. `hand` was said by a person. */
type Place = { column: number; sure: "certain" | "likely" | "hand" };
export type Head<Field extends string> = { at: number; titles: readonly string[]; columns: Readonly<Partial<Record<Field, Place>>> };

const searched = 40;

/** A heading as it is compared. */
const heading = (text: string) => fold(text).replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();

function sureOf(title: string, names: readonly string[]): Place["sure"] | null {
  if (title === "" || title.length > 60) return null;
  if (names.includes(title)) return "certain";
  return names.some((name) => name.length > 3 && (` ${title} `.startsWith(` ${name} `) || ` ${title} `.endsWith(` ${name} `))) ? "likely" : null;
}

/** Each field at the column that is surely it, else at the first that seems to be; no column is two fields. */
function columnsIn<Field extends string>(titles: readonly string[], fields: FieldNames<Field>): Head<Field>["columns"] {
  const found: Partial<Record<Field, Place>> = {};
  const taken = new Set<number>();
  for (const wanted of ["certain", "likely"] as const)
    for (const field of Object.keys(fields) as Field[]) {
      if (found[field]) continue;
      const column = titles.findIndex((title, index) => !taken.has(index) && sureOf(title, fields[field]) === wanted);
      if (column === -1) continue;
      found[field] = { column, sure: wanted };
      taken.add(column);
    }
  return found;
}

const weight = (columns: object) => (Object.values(columns) as Place[]).reduce((sum, { sure }) => sum + (sure === "certain" ? 3 : 1), 0);

/**
 * The row of headings among the first of a sheet: the one with most fields, of which `needed` (any of them) must be there and a second
 * one too. Null when no row is like it.
 */
export function findHead<Field extends string>({ rows }: RawSheet, fields: FieldNames<Field>, needed: readonly NoInfer<Field>[]): Head<Field> | null {
  let best: Head<Field> | null = null;
  for (const { at, cells } of rows.slice(0, searched)) {
    const titles = cells.map((cell) => (typeof cell === "string" ? heading(cell) : ""));
    const columns = columnsIn(titles, fields);
    if (Object.keys(columns).length < 2 || !needed.some((field) => columns[field])) continue;
    if (!best || weight(columns) > weight(best.columns)) best = { at, titles: cells.map(textOf), columns };
  }
  return best;
}

/** The headings of a row that somebody named; 0 for a sheet without any. Each field where it is called so, however few are. */
export function headIn<Field extends string>({ rows }: RawSheet, fields: FieldNames<Field>, at: number): Head<Field> {
  const cells = rows.find((row) => row.at === at)?.cells ?? [];
  return { at, titles: cells.map(textOf), columns: columnsIn(cells.map((cell) => (typeof cell === "string" ? heading(cell) : "")), fields) };
}

/** The row most like headings in a sheet whose columns are to be said by hand: it names most fields, else holds most words. Null without two words side by side. */
export function likelyHead<Field extends string>(sheet: RawSheet, fields: FieldNames<Field>): Head<Field> | null {
  let best: { head: Head<Field>; weight: number } | null = null;
  for (const { at, cells } of sheet.rows.slice(0, searched)) {
    const words = cells.filter((cell) => typeof cell === "string" && cell.trim() !== "" && cell.length <= 60).length;
    if (words < 2) continue;
    const head = headIn(sheet, fields, at);
    const own = weight(head.columns) * 100 + words;
    if (!best || own > best.weight) best = { head, weight: own };
  }
  return best && best.head;
}

/** The head with some columns said by hand; null leaves a field out. */
export function withColumns<Field extends string>(head: Head<Field>, said: Readonly<Partial<Record<Field, number | null>>>): Head<Field> {
  const named = Object.entries(said) as [Field, number | null][];
  const chosen = new Set(named.map(([, column]) => column));
  const kept = (Object.entries(head.columns) as [Field, Place][]).filter(([field, { column }]) => !(field in said) && !chosen.has(column));
  const hand = named.flatMap(([field, column]): [Field, Place][] => (column === null ? [] : [[field, { column, sure: "hand" }]]));
  return { ...head, columns: Object.fromEntries([...kept, ...hand]) as Head<Field>["columns"] };
}

/** The sheet a file means: the one whose head tells most. */
export function chooseSheet<Field extends string>(sheets: readonly RawSheet[], fields: FieldNames<Field>, needed: readonly NoInfer<Field>[]): RawSheet | null {
  const found = sheets.flatMap((sheet) => {
    const head = findHead(sheet, fields, needed);
    return head ? [{ sheet, weight: weight(head.columns) }] : [];
  });
  return found.length === 0 ? null : found.reduce((best, each) => (each.weight > best.weight ? each : best)).sheet;
}
