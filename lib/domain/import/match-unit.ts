import { fold } from "@/lib/domain/unit/fold";
import { inSentence, properName } from "@/lib/domain/unit/party";
import type { UnitKind } from "@/lib/domain/unit/level";

type Named = { id: string; name: string; kind: UnitKind };

/** A unit a sheet may mean, mostly a cell, as it is called today and was before, with the units above it. */
export type KnownUnit = Named & { code: string | null; stands: boolean; parent: Named | null; above: Named | null; earlier: readonly string[] };

/** What a row says of its unit, in `cell` its name; "" where it says nothing. */
export type Said = { key: string; code: string; cell: string; parent: string; above: string };
export type SaidField = keyof Said;

/** The unit that is meant, or why it cannot be told: in which field, in one sentence, with what may have been meant. */
export type Matched = { ok: true; unit: KnownUnit } | { ok: false; field: SaidField; says: string; offers: readonly KnownUnit[] };

const marks = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** A name with each tone at its word's end, wherever it was put: "Hòa" and "Hoà" are one, "Thạnh" and "Thành" are not. */
const spelled = (text: string) => tidy(text.normalize("NFD").toLowerCase()).split(" ").map((word) => word.replaceAll(marks, "") + (word.match(marks) ?? []).join("")).join(" ");
const tidy = (text: string) => text.replaceAll(/[.,;:()"“”'’_/\\-]+/g, " ").replaceAll(/\s+/g, " ").trim();
/** A name as it is searched: no marks, no "chi bộ" before it, "01" as "1", "KP" as "khu phố". */
const folded = (text: string) => tidy(fold(text)).replace(/^(?:[ivx]+|\d+) (?=xa |phuong |thi tran )/, "").replace(/^(?:chi bo|chi uy|dang bo|dang uy) /, "").replace(/^kp ?(?=\d)/, "khu pho ").replaceAll(/\b0+(?=\d)/g, "");
const kind = /^(?:tinh|thanh pho|tp|huyen|thi xa|quan|xa|phuong|thi tran|tt|dac khu|ap|khu pho|khom) (?=\S)/;
const bare = (text: string) => folded(text).replace(kind, "");

/** Every cell that may be meant, found by what is written of it. */
export type UnitIndex = { cells: readonly KnownUnit[]; byId: ReadonlyMap<string, KnownUnit>; byCode: ReadonlyMap<string, readonly KnownUnit[]>; byName: ReadonlyMap<string, readonly KnownUnit[]>; communes: ReadonlySet<string> };

export function indexOf(cells: readonly KnownUnit[]): UnitIndex {
  const byCode = new Map<string, KnownUnit[]>();
  const byName = new Map<string, KnownUnit[]>();
  const add = (map: Map<string, KnownUnit[]>, key: string, cell: KnownUnit) => {
    const known = map.get(key);
    if (!known) map.set(key, [cell]);
    else if (!known.includes(cell)) known.push(cell);
  };
  for (const cell of cells) {
    if (cell.code) add(byCode, tidy(fold(cell.code)), cell);
    for (const name of [cell.name, ...cell.earlier]) for (const key of new Set([folded(name), bare(name)])) add(byName, key, cell);
  }
  return { cells, byId: new Map(cells.map((cell) => [cell.id, cell])), byCode, byName, communes: new Set(cells.flatMap(({ parent }) => (parent ? [bare(parent.name)] : []))) };
}

/** True for words that name a commune of the index with its kind: the heading of its cells in many sheets. */
export const namesCommune = (index: UnitIndex, text: string) => /^(?:xa|phuong|thi tran|tt) /.test(folded(text)) && index.communes.has(bare(text));

/** True for words that name a unit of the index itself with its kind. */
export const namesUnit = (index: UnitIndex, text: string) => /^(?:xa|phuong|thi tran|tt) /.test(folded(text)) && index.byName.has(folded(text));

/** True for one name, wherever its tones are put. */
export const areOneName = (a: string, b: string) => spelled(a) === spelled(b);

/** True for names that a slip may have made of one another. */
export const areAlike = (a: string, b: string) => bare(a) === bare(b) || (!/\d/.test(bare(a) + bare(b)) && nearest([{ name: a }], bare(b)).length > 0);

const no = (field: SaidField, says: string, offers: readonly KnownUnit[] = []): Matched => ({ ok: false, field, says, offers });

/** The cell a row means: by the key of our own workbooks, by code, else by name within what is said above it. Two that fit are asked about. */
export function matchUnit(index: UnitIndex, said: Said): Matched {
  if (said.key !== "") {
    const cell = index.byId.get(said.key);
    return cell ? { ok: true, unit: cell } : no("key", "mã trong sổ này không có trong phạm vi của đồng chí");
  }
  if (said.cell === "" && said.code === "") return no("cell", "chưa ghi tên chi bộ");
  const among = said.parent === "" ? null : bare(said.parent);
  if (among !== null && !index.communes.has(among)) return noCommune(index, said.parent);
  const inPlace = (cell: KnownUnit) => (among === null || (cell.parent !== null && bare(cell.parent.name) === among)) && (said.above === "" || cell.above === null || bare(cell.above.name) === bare(said.above));
  if (said.code !== "") {
    const coded = (index.byCode.get(tidy(fold(said.code))) ?? []).filter(inPlace);
    if (coded.length === 1 && coded[0]) return { ok: true, unit: coded[0] };
    if (said.cell === "") return coded.length === 0 ? no("code", "không có đơn vị nào mang mã này") : no("code", "mã này của nhiều đơn vị; chọn một", coded);
  }
  const named = (key: string) => (index.byName.get(key) ?? []).filter(inPlace);
  const full = named(folded(said.cell));
  const fitting = full.length > 0 ? full : named(bare(said.cell));
  const [only, ...others] = narrowed(fitting, said.cell);
  if (!only) return noCell(index, said, inPlace);
  return others.length === 0 ? { ok: true, unit: only } : no("cell", "nhiều chi bộ cùng tên; chọn một", [only, ...others]);
}

/** Of several with one name: those that stand, then those spelled so, then those called so today. */
function narrowed(cells: readonly KnownUnit[], said: string): readonly KnownUnit[] {
  const asked = spelled(said);
  return [({ stands }: KnownUnit) => stands, ({ name }: KnownUnit) => asked.endsWith(spelled(properName({ name, kind: "hamlet" }))), ({ name }: KnownUnit) => bare(name) === bare(said)].reduce((left: readonly KnownUnit[], fits) => {
    const some = left.filter(fits);
    return left.length > 1 && some.length > 0 ? some : left;
  }, cells);
}

const mostOffers = 6;
const asks = (offers: readonly KnownUnit[]) => (offers[0] ? `; có phải ${offers[0].name}?` : "");

function noCommune(index: UnitIndex, said: string): Matched {
  const asked = bare(said);
  const parents = [...new Map(index.cells.flatMap(({ parent }) => (parent ? [[parent.id, parent]] : []))).values()];
  const [near] = nearest(parents, asked);
  return no("parent", `không có xã, phường, thị trấn này trong phạm vi của đồng chí${near ? `; có phải ${near.name}?` : ""}`);
}

function noCell(index: UnitIndex, said: Said, inPlace: (cell: KnownUnit) => boolean): Matched {
  const asked = bare(said.cell);
  const there = index.cells.filter((cell) => cell.stands && inPlace(cell));
  const word = /^\s*(chi bộ\s+)?(khu phố|khóm|kp)/iu.test(said.cell) ? "khu phố" : "ấp";
  const place = there[0]?.parent;
  const near = there.length <= 2_000 ? nearest(there, asked).slice(0, mostOffers) : [];
  if (near.length > 0 || said.parent !== "") return no("cell", `không có ${word} này${place && said.parent !== "" ? ` trong ${inSentence(place)}` : ""}${asks(near)}`, near);
  return no("cell", `không có ${word} này trong phạm vi của đồng chí`);
}

/** Those whose name differs from what is asked by a slip or two, the nearest first. */
function nearest<T extends { name: string }>(among: readonly T[], asked: string): T[] {
  const most = asked.length > 5 ? 2 : 1;
  return among.map((each) => ({ each, apart: slips(bare(each.name), asked, most) })).filter(({ apart }) => apart <= most).sort((a, b) => a.apart - b.apart).map(({ each }) => each);
}

/** How many letters to change, add or leave out make one text the other; beyond `most` it no longer matters. */
function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? most + 1;
}
