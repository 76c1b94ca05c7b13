import { fold } from "@/lib/domain/unit/fold";
import type { UnitKind } from "@/lib/domain/unit/level";
import { properName, readBeside } from "@/lib/domain/unit/party";
import type { CrosswalkRow, RowProblem } from "./crosswalk";
import { refOf, type ActLine, type Made } from "./line";
import { readShare, wholeShare } from "./share";
import { levelOf, type Standing, type Structure } from "./structure";

const kindOfWord: Readonly<Record<string, UnitKind>> = {
  tinh: "province", huyen: "district", "thi xa": "town", quan: "urban_district", xa: "commune", phuong: "ward", "thi tran": "township", "dac khu": "special_zone", ap: "hamlet", "khu pho": "quarter", khom: "quarter",
};
const words = Object.keys(kindOfWord).sort((a, b) => b.length - a.length);

/** What a written name says a unit is; null when it does not begin with its kind. A city is told by the units it comes from. */
function kindIn(name: string, olds: readonly Standing[]): UnitKind | null {
  const folded = fold(name);
  if (folded.startsWith("thanh pho ")) return olds[0]?.kind ?? null;
  const word = words.find((one) => folded.startsWith(`${one} `) || /^\d/.test(folded.slice(one.length + 1)) && folded.startsWith(one));
  return word ? (kindOfWord[word] ?? null) : null;
}

/** A unit and what it becomes, in the order of its rows. */
type Divided = { unit: Standing; news: New[]; rows: CrosswalkRow[] };
type New = { key: string; name: string; code: string | null; parentName: string; rows: CrosswalkRow[]; olds: Standing[] };
export type Crosswalked = { lines: readonly ActLine[]; problems: readonly RowProblem[] };

/**
 * The lines a list of old and new units comes to: several olds of one new are merged, one old of several news is split, one of one goes
 * on under its new name. Every row that cannot be read is named; then there are no lines.
 */
export function linesOfCrosswalk(rows: readonly CrosswalkRow[], before: Structure, own: string): Crosswalked {
  const index = new Index(before);
  const problems: RowProblem[] = [];
  const news = new Map<string, New>();
  const partsOf = new Map<string, Divided>();
  const abolished: ActLine[] = [];
  const told = new Set<string>();
  for (const row of rows) {
    const old = row.oldName === "" && row.oldCode === "" ? null : index.find(readBeside(row.oldName).name, row.oldParent, row.oldCode);
    if (old && "says" in old) problems.push({ row: row.row, says: old.says });
    if (old && "says" in old) continue;
    const pair = `${old?.id ?? ""}\n${keyOf(row)}`;
    if (told.has(pair)) problems.push({ row: row.row, says: "Hàng này lặp lại một hàng trước." });
    told.add(pair);
    if (row.newName === "") {
      if (old) abolished.push({ kind: "abolish", unit: old.id });
      continue;
    }
    const made = news.get(keyOf(row)) ?? { key: `${own}r${row.row}`, name: readBeside(row.newName).name, code: row.newCode || null, parentName: row.newParent, rows: [], olds: [] };
    made.rows.push(row);
    if (row.newCode !== "" && !/^\d{1,8}$/.test(row.newCode)) problems.push({ row: row.row, says: "Mã mới gồm 1 đến 8 chữ số." });
    if (!old && row.newParent === "") problems.push({ row: row.row, says: "Đơn vị lập mới cần ghi đơn vị cấp trên ở cột “Thuộc mới”." });
    news.set(keyOf(row), made);
    if (!old) continue;
    made.olds.push(old);
    const known = partsOf.get(old.id) ?? { unit: old, news: [], rows: [] };
    partsOf.set(old.id, { unit: old, news: [...known.news, made], rows: [...known.rows, row] });
  }
  const lines = problems.length > 0 ? [] : linesOf([...news.values()], partsOf, index, problems);
  return problems.length > 0 ? { lines: [], problems } : { lines: [...lines, ...abolished], problems };
}

const keyOf = ({ newName, newParent, newCode }: CrosswalkRow) => [newName, newParent, newCode].map(fold).join("\n");

function linesOf(news: readonly New[], partsOf: ReadonlyMap<string, Divided>, index: Index, problems: RowProblem[]): ActLine[] {
  const lines: ActLine[] = [];
  const isSplit = ({ id }: Standing) => (partsOf.get(id)?.news.length ?? 0) > 1;
  const madeIn = new Map<New, Made>();
  const byName = new Map<string, New[]>();
  for (const made of news) byName.set(fold(made.name), [...(byName.get(fold(made.name)) ?? []), made]);
  for (const made of news) {
    const row = made.rows[0]?.row ?? 0;
    const kind = kindIn(made.name, made.olds);
    const parent = parentOf(made, byName, index, isSplit);
    if (!kind) problems.push({ row, says: `Tên “${made.name}” cần bắt đầu bằng loại đơn vị, chẳng hạn Xã, Phường, Ấp.` });
    if (typeof parent !== "string") problems.push({ row, says: parent.says });
    if (kind && typeof parent === "string") madeIn.set(made, { key: made.key, name: made.name, kind, code: made.code, parent });
  }
  const placed = new Set<New>();
  for (const made of news) {
    const begun = madeIn.get(made);
    const whole = made.olds.filter((old) => !isSplit(old));
    const [only] = whole;
    if (!begun) continue;
    if (only && made.olds.length === 1) {
      lines.push(...goesOn(only, begun));
      continue;
    }
    if (whole.length > 0) lines.push({ kind: "merge", units: whole.map(({ id }) => id), into: refOf(begun), make: begun });
    else if (made.olds.length === 0) lines.push({ kind: "create", make: begun });
    else continue; // begun by the first unit that is split into it
    placed.add(made);
  }
  for (const { unit, news: parts, rows } of partsOf.values()) {
    if (parts.length < 2) continue;
    const shares = sharesOf(rows, problems);
    lines.push({
      kind: "split", unit: unit.id,
      parts: parts.flatMap((made, at) => {
        const begun = madeIn.get(made);
        if (!begun) return [];
        const make = placed.has(made) ? null : begun;
        placed.add(made);
        return [{ into: refOf(begun), make, children: [], ...(shares && { share: shares[at] }) }];
      }),
    });
  }
  return lines;
}

/** The shares written beside the rows of one divided unit, as percents or, from a workbook that formats them, as parts of 1; null when none is written. */
function sharesOf(rows: readonly CrosswalkRow[], problems: RowProblem[]): number[] | null {
  if (rows.every(({ share }) => share === "")) return null;
  const parts = rows.map(({ share }) => Math.round(Number(share.replace(",", ".")) * wholeShare));
  if (rows.every(({ share }) => /^0[.,]\d{1,4}$/.test(share)) && parts.reduce((sum, part) => sum + part, 0) === wholeShare) return parts;
  return rows.map(({ row, share }) => {
    const read = readShare(share);
    if (read === null) problems.push({ row, says: share === "" ? "Thiếu tỷ lệ: đơn vị được chia đã có tỷ lệ ở hàng khác." : `Không đọc được tỷ lệ “${share}”. Ghi như 62,5%.` });
    return read ?? 0;
  });
}

/** A unit that becomes one other alone goes on as itself: only what differs is a line. */
function goesOn(unit: Standing, { name, kind, code, parent }: Made): ActLine[] {
  return [
    ...(kind !== unit.kind && levelOf(kind) === unit.level ? [{ kind: "change_kind", unit: unit.id, to: kind, name } as const] : name !== unit.name ? [{ kind: "rename", unit: unit.id, name } as const] : []),
    ...(code !== null && code !== unit.code ? [{ kind: "change_code", unit: unit.id, code } as const] : []),
    ...(parent !== unit.parentId ? [{ kind: "move", unit: unit.id, parent } as const] : []),
  ];
}

/** The unit a new one stands below: as written, among those that stand or begin, else where its first old one stood. */
function parentOf(made: New, byName: ReadonlyMap<string, readonly New[]>, index: Index, isSplit: (unit: Standing) => boolean): string | { says: string } {
  if (made.parentName === "") return made.olds[0]?.parentId ?? { says: "Thiếu đơn vị cấp trên." };
  const begun = byName.get(fold(made.parentName))?.find((one) => one !== made);
  const known = index.find(made.parentName, "", "");
  const [one] = begun?.olds ?? [];
  if (begun && one && begun.olds.length === 1 && !isSplit(one)) return one.id; // it goes on under the name written
  if (begun) return refOf(begun);
  return "says" in known ? { says: `Cột “Thuộc mới”: ${known.says}` } : known.id;
}

const sameName = (a: string, b: string) => fold(a) === fold(b);

class Index {
  private readonly byName = new Map<string, Standing[]>();
  private readonly byCode = new Map<string, Standing[]>();
  constructor(private readonly before: Structure) {
    for (const unit of before.values()) {
      for (const name of new Set([fold(unit.name), fold(properName(unit))])) this.byName.set(name, [...(this.byName.get(name) ?? []), unit]);
      if (unit.code) this.byCode.set(unit.code, [...(this.byCode.get(unit.code) ?? []), unit]);
    }
  }

  /** The one unit a row means: by code where it has one, else by name, the unit above telling equal names apart. */
  find(name: string, parent: string, code: string): Standing | { says: string } {
    const coded = code === "" ? null : (this.byCode.get(code) ?? []);
    const named = this.byName.get(fold(name)) ?? [];
    const exact = named.filter((unit) => fold(unit.name) === fold(name));
    const found = (coded ?? (exact.length > 0 ? exact : named)).filter((unit) => parent === "" || this.isBelow(unit, parent));
    const [only] = found;
    const said = [name, ...(code ? [`mã ${code}`] : []), ...(parent ? [parent] : [])].filter(Boolean).join(", ");
    if (!only) return { says: `không có đơn vị “${said}” vào trước ngày hiệu lực.` };
    if (coded && name !== "" && !found.some((unit) => sameName(unit.name, name) || sameName(properName(unit), name))) return { says: `mã ${code} là của ${only.name}, không phải ${name}.` };
    return found.length === 1 ? only : { says: `có ${found.length} đơn vị “${said}”. Ghi thêm đơn vị cấp trên hoặc mã.` };
  }

  private isBelow(unit: Standing, name: string): boolean {
    for (let above = this.before.get(unit.parentId ?? ""); above; above = this.before.get(above.parentId ?? "")) if (sameName(above.name, name) || sameName(properName(above), name)) return true;
    return false;
  }
}
