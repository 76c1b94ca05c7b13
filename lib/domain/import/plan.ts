import { addressOf, errorOf, textOf, type Cell, type SheetRow } from "@/lib/domain/sheet/cell";
import type { Day } from "@/lib/domain/day";
import { fold } from "@/lib/domain/unit/fold";
import type { Head } from "./head";
import { matchUnit, namesCommune, type KnownUnit, type Matched, type SaidField, type UnitIndex, type UnitsByDay } from "./match-unit";

export const rowStates = ["new", "changed", "conflict", "rejected", "unchanged", "skipped"] as const;
export type RowState = (typeof rowStates)[number];

/** What of a thing would change, in words; null where there was nothing. */
export type Change = { what: string; from: string | null; to: string | null };

/** What stands in the way of a row: at which cell of the file, in one sentence; `offers` are cells that may have been meant, `also` what else is wrong with the row. */
export type Problem = { field: string; at: string; written: string; says: string; offers: readonly KnownUnit[]; also: readonly Problem[] };

/** One row of a file beside what is known. `act` is what would be done; null for a row that does nothing. */
export type PlannedRow<Act> = { at: number; state: RowState; said: string; unit: KnownUnit | null; changes: readonly Change[]; problem: Problem | null; act: Act | null };
/** All that is wrong with a row. */
export const problemsOf = ({ problem }: { problem: Problem | null }): readonly Problem[] => (problem ? [problem, ...problem.also] : []);
export type Plan<Act> = { rows: readonly PlannedRow<Act>[]; counts: Readonly<Record<RowState, number>> };

/** What a person wrote over a row, by the row's number and the field's name. */
export type Fixes = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A row as the plan of a kind reads it. */
export type RowReading<Field extends string> = { at: number; value: (field: Field) => Cell; text: (field: Field) => string; address: (field: Field) => string; problem: (field: Field, says: string, offers?: readonly KnownUnit[]) => Problem; isFixed: boolean };

/** A kind's own question of one row whose unit is known; a sentence about a field ends in the row being rejected. */
export type Judged<Act> = Omit<PlannedRow<Act>, "at" | "said" | "unit">;

export const problemed = <Act>(state: "rejected" | "conflict", problem: Problem, changes: readonly Change[] = []): Judged<Act> => ({ state, problem, changes, act: null });
export const untouched = <Act>(state: "unchanged" | "skipped"): Judged<Act> => ({ state, problem: null, changes: [], act: null });

/** What a row says, or all of its boxes that cannot be read. */
export type Read<Said> = { ok: true; said: Said } | { ok: false; problem: Problem };

/** Reads the boxes of a row one by one and gathers what cannot be read, so that a person sees all of it at once. */
export function gathering<Field extends string>(row: RowReading<Field>) {
  const wrong: Problem[] = [];
  const no = (field: Field, says: string) => {
    wrong.push(row.problem(field, says));
    return null;
  };
  /** A box as `of` reads it. Null for an empty one, which is said only where something must stand, and for one that cannot be read. */
  const read = <Value>(field: Field, of: (cell: Cell) => Value | null, expected: string, missing: string | null = null): Value | null => {
    const cell = row.value(field);
    const error = errorOf(cell);
    if (error) return no(field, `công thức trong ô báo lỗi ${error}; ghi thẳng giá trị vào ô`);
    if (cell === null || (missing !== null && textOf(cell) === "")) return missing === null ? null : no(field, missing);
    return of(cell) ?? no(field, `“${row.text(field)}” ${expected}`);
  };
  /** The words of a box, "" for none. */
  const words = (field: Field, most: number, of: (cell: Cell) => string = textOf): string => {
    const said = (read(field, of, "") ?? "").normalize("NFC");
    if (said.length > most) no(field, `dài ${said.length} ký tự, tối đa ${most}`);
    return said;
  };
  /** The row as it was read; `said` is null only where something it needs could not be. */
  const done = <Said>(said: Said | null): Read<Said> => {
    const [first, ...also] = wrong;
    if (first) return { ok: false, problem: { ...first, also } };
    if (said === null) throw new Error(`row ${row.at} is not read, and nothing says why`);
    return { ok: true, said };
  };
  return { no, read, words, done };
}

/** How rows find the unit they are about. */
type Finding<Field extends string> = {
  /** True for the one text of a row that names where the rows below it lie. */
  isHeading: (text: string) => boolean;
  match: (row: RowReading<Field>, heading: string) => Matched;
};

type PlanWish<Field extends string, Act> = Finding<Field> & {
  rows: readonly SheetRow[];
  head: Head<Field>;
  fixes: Fixes;
  /** True for a row that says nothing of what is imported, such as a signature below the table. */
  isSilent: (row: RowReading<Field>) => boolean;
  /** What only one row of a file may be about; a unit, if nothing else is said. */
  keyOf?: (row: RowReading<Field>, unit: KnownUnit) => string;
  /** What a row says by itself: what cannot be read of it is told also where its unit is not found, or found twice. */
  read?: (row: RowReading<Field>) => Read<unknown>;
  judge: (row: RowReading<Field>, unit: KnownUnit) => Judged<Act>;
};

/** Rows that name a unit of the index: by its key, its code, or its name within what is said above it. */
export const namedIn = (index: UnitIndex): Finding<SaidField> => ({
  isHeading: (text) => namesCommune(index, text),
  match: (row, heading) => matchUnit(index, saidOf(row, heading)),
});

/** Rows that name a unit of whichever level: with its kind and, where two are called so, with the unit above. */
export const namedAtAnyLevel = (index: UnitIndex): Finding<SaidField> => ({
  isHeading: (text) => namesCommune(index, text),
  match: (row, heading) => {
    const found = matchUnit(index, saidOf(row, heading));
    if (found.ok || found.field === "key" || found.field === "code") return found;
    if (found.field === "parent") return { ...found, says: "không có đơn vị cấp trên này trong phạm vi của đồng chí" };
    const [near] = found.offers;
    const says = row.text("cell") === "" ? "chưa ghi đơn vị" : found.isMany ? "nhiều đơn vị cùng tên; chọn một, hoặc ghi thêm đơn vị cấp trên" : `không có đơn vị này trong phạm vi của đồng chí${near ? `; có phải ${near.name}?` : ""}`;
    return { ...found, says };
  },
});

const saidOf = (row: RowReading<SaidField>, heading: string) => ({ key: row.text("key"), code: row.text("code"), cell: row.text("cell"), parent: row.text("parent") || heading, above: row.text("above") });

/** Rows about a day of their own name a unit as it was called and where it lay then; else as it is called today. */
export const namedThen = <Field extends string>(today: UnitIndex, then: UnitsByDay, dayOf: (row: RowReading<Field | SaidField>) => Day | null): Finding<Field | SaidField> => ({
  isHeading: then.namesCommune,
  match: (row, heading) => {
    const said = saidOf(row, heading);
    const day = dayOf(row);
    const index = day && said.key === "" ? then.on(day) : null;
    const meant = index && matchUnit(index, said);
    if (meant?.ok) return meant;
    const now = matchUnit(today, said);
    return now.ok ? now : (meant ?? now);
  },
});

const closing = /^(tong cong|tong so|tong|cong)( chi bo)?\s*[:.]?\s*(\d.*)?$/; // "Tổng cộng: 12 chi bộ"

/** Every row under the headings beside what is known. A second row about the same is rejected, naming the first. */
export function planRows<Field extends string, Act>({ rows, head, fixes, isHeading, match, isSilent, keyOf = (_, { id }) => id, read, judge }: PlanWish<Field | SaidField, Act>): Plan<Act> {
  const first = new Map<string, number>();
  const planned: PlannedRow<Act>[] = [];
  let heading = "";
  for (const row of rows) {
    if (row.at <= head.at) continue;
    const reading = readingOf(row, head, fixes[String(row.at)] ?? {});
    const only = !head.columns.parent && !reading.isFixed ? loneText(row) : "";
    if (only !== "" && isHeading(only)) {
      heading = only;
      continue;
    }
    const said = reading.text("cell") || reading.text("code") || reading.text("key");
    if (closing.test(fold(reading.text("cell"))) || (said === "" && isSilent(reading)) || isNumbering(row)) continue;
    const matched = match(reading, heading);
    const besides = (problem: Problem): Judged<Act> => {
      const own = read?.(reading);
      return problemed("rejected", { ...problem, also: own && !own.ok ? problemsOf(own) : [] });
    };
    if (!matched.ok) {
      const judged = isSilent(reading) ? untouched<Act>("skipped") : besides(reading.problem(matched.field, matched.says, matched.offers));
      planned.push({ at: row.at, said, unit: null, ...judged });
      continue;
    }
    const key = keyOf(reading, matched.unit);
    const before = first.get(key);
    const judged = isSilent(reading) ? untouched<Act>("skipped") : before === undefined ? judge(reading, matched.unit) : besides(reading.problem("cell", `đã có ở dòng ${before}; giữ lại một dòng`));
    if (before === undefined && judged.state !== "skipped") first.set(key, row.at);
    planned.push({ at: row.at, said, unit: matched.unit, ...judged });
  }
  return planOf(planned);
}

/** Rows with how many there are of each state. */
export function planOf<Act>(rows: readonly PlannedRow<Act>[]): Plan<Act> {
  const counts = { new: 0, changed: 0, conflict: 0, rejected: 0, unchanged: 0, skipped: 0 };
  for (const { state } of rows) counts[state] += 1;
  return { rows, counts };
}

function readingOf<Field extends string>({ at, cells }: SheetRow, { columns }: Head<Field>, fixes: Readonly<Record<string, string>>): RowReading<Field> {
  const columnOf = (field: Field) => columns[field]?.column ?? columns["cell" as Field]?.column ?? 0; // every kind has a field of that name
  const value = (field: Field): Cell => {
    const own = fixes[field];
    if (own !== undefined) return own === "" ? null : own;
    const place = columns[field];
    return place ? (cells[place.column] ?? null) : null;
  };
  const text = (field: Field) => textOf(value(field));
  const address = (field: Field) => addressOf(at, columnOf(field));
  return { at, value, text, address, isFixed: Object.keys(fixes).length > 0, problem: (field, says, offers = []) => ({ field, at: address(field), written: text(field) || (errorOf(value(field)) ?? ""), says: `${address(field)}: ${says}`, offers, also: [] }) };
}

/** The one text of a row; "" when there is none or another. */
function loneText({ cells }: SheetRow) {
  const texts = cells.filter((cell) => typeof cell === "string" && !/^[ivx\d]{1,4}$/i.test(cell.trim()));
  return texts.length === 1 && cells.every((cell) => cell === null || typeof cell === "string" || typeof cell === "number") ? textOf(texts[0]) : "";
}

/** "(1) (2) (3)", "1 2 3": the row of numbers under the headings of many office tables. */
function isNumbering({ cells }: SheetRow) {
  const said = cells.map(textOf).filter((text) => text !== "");
  return said.length >= 3 && said.every((text, index) => text.replaceAll(/[()]/g, "") === String(index + 1));
}

