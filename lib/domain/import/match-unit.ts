import type { Day } from "@/lib/domain/day";
import { fold } from "@/lib/domain/unit/fold";
import { inSentence, properName, readBeside } from "@/lib/domain/unit/party";
import type { UnitKind } from "@/lib/domain/unit/level";

type Named = { id: string; name: string; kind: UnitKind };

/** A unit a sheet may mean, mostly a cell, as it is called today and was before, with the units above it. */
export type KnownUnit = Named & { code: string | null; stands: boolean; parent: Named | null; above: Named | null; earlier: readonly string[]; /** Where it came from, beside another of its name. */ formerly?: { name: string; kind: UnitKind } | undefined; /** What it lay in before, and above that. */ was?: readonly Lay[] };
type Lay = { parent: string; above: string | null };

/** What a row says of its unit, in `cell` its name; "" where it says nothing. */
export type Said = { key: string; code: string; cell: string; parent: string; above: string };
export type SaidField = keyof Said;

/** The unit that is meant, or why it cannot be told: in which field, in one sentence, with what may have been meant; `isMany` where several are called so. */
export type Matched = { ok: true; unit: KnownUnit } | { ok: false; field: SaidField; says: string; offers: readonly KnownUnit[]; isMany?: true };

const marks = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** A name with each tone at its word's end, wherever it was put: "Hòa" and "Hoà" are one, "Thạnh" and "Thành" are not. */
const spelled = (text: string) => tidy(text.normalize("NFD").toLowerCase()).split(" ").map((word) => word.replaceAll(marks, "") + (word.match(marks) ?? []).join("")).join(" ");
const tidy = (text: string) => text.replaceAll(/[.,;:()"“”'’_/\\-]+/g, " ").replaceAll(/\s+/g, " ").trim();
/** A name as it is searched: no marks, no "chi bộ" before it, "01" as "1", "KP" as "khu phố". */
const folded = (text: string) => tidy(fold(text)).replace(/^(?:[ivx]+|\d+) (?=xa |phuong |thi tran )/, "").replace(/^(?:chi bo|chi uy|dang bo|dang uy) /, "").replace(/^kp ?(?=\d)/, "khu pho ").replace(/^(ap|khu pho|khom) so (?=\d)/, "$1 ").replaceAll(/\b0+(?=\d)/g, "");
const kind = /^(?:tinh|thanh pho|tp|huyen|thi xa|quan|xa|phuong|thi tran|tt|dac khu|ap|khu pho|khom) (?=\S)/;
const bare = (text: string) => folded(text).replace(kind, "");

type Units = ReadonlyMap<string, readonly KnownUnit[]>;
/** Every cell that may be meant, found by what is written of it; within communes of one name by that name and theirs. */
export type UnitIndex = {
  cells: readonly KnownUnit[];
  standing: readonly KnownUnit[];
  byId: ReadonlyMap<string, KnownUnit>;
  byCode: Units;
  byName: Units;
  /** By the bare name of the commune: all of its cells, and these by their names. */
  communes: Units;
  byNameIn: Units;
  /** The same by the communes they lay in before. */
  formerCommunes: Units;
  byNameFormerlyIn: Units;
  parents: readonly Named[];
  bareOf: (name: string) => string;
  /** How many names are still compared letter by letter: thousands of rows that fit nothing must not hold the server. */
  comparisons: { left: number };
};
const mostComparisons = 300_000;
const within = (commune: string, name: string) => `${commune}\n${name}`;

export function indexOf(cells: readonly KnownUnit[]): UnitIndex {
  const byCode = new Map<string, KnownUnit[]>();
  const byName = new Map<string, KnownUnit[]>();
  const add = (map: Map<string, KnownUnit[]>, key: string, cell: KnownUnit) => {
    const known = map.get(key);
    if (!known) map.set(key, [cell]);
    else if (known.at(-1) !== cell) known.push(cell); // one cell's names are added one after the other
  };
  const communes = new Map<string, KnownUnit[]>();
  const byNameIn = new Map<string, KnownUnit[]>();
  const formerCommunes = new Map<string, KnownUnit[]>();
  const byNameFormerlyIn = new Map<string, KnownUnit[]>();
  const bareOf = remembering(bare);
  for (const cell of cells) {
    const commune = cell.parent && bareOf(cell.parent.name);
    const former = new Set((cell.was ?? []).map(({ parent }) => bareOf(parent)).filter((name) => name !== commune));
    if (commune !== null) add(communes, commune, cell);
    for (const name of former) add(formerCommunes, name, cell);
    if (cell.code) add(byCode, tidy(fold(cell.code)), cell);
    for (const name of [cell.name, ...cell.earlier]) for (const key of new Set([folded(name), bare(name)])) {
        add(byName, key, cell);
        if (commune !== null) add(byNameIn, within(commune, key), cell);
        for (const before of former) add(byNameFormerlyIn, within(before, key), cell);
      }
  }
  const parents = [...new Map(cells.flatMap(({ parent }) => (parent ? [[parent.id, parent]] : []))).values()];
  return { cells, standing: cells.filter(({ stands }) => stands), byId: new Map(cells.map((cell) => [cell.id, cell])), byCode, byName, communes, byNameIn, formerCommunes, byNameFormerlyIn, parents, bareOf, comparisons: { left: mostComparisons } };
}

/** A unit as it was called, under units as these were called, from a day on and, if that ended, before another. */
export type UnitSpan = Named & { code: string | null; from: Day; until: Day | null; parent: Named | null; above: Named | null };

/** Units as they were on a day, and whether words name a commune that any of them ever lay in. */
export type UnitsByDay = { on: (day: Day) => UnitIndex | null; namesCommune: (text: string) => boolean };

/** So many days between two changes of units are indexed for one file; names of further ones are asked about. */
const mostIndexes = 12;

/** Finds the units by what they were called and where they lay on a day; before the first day known of a unit, as on that day, after all that stood. */
export function indexesByDay(spans: readonly UnitSpan[]): UnitsByDay {
  const communes = new Set(spans.flatMap(({ parent }) => (parent ? [bare(parent.name)] : [])));
  const changes = [...new Set(spans.flatMap(({ from, until }) => (until ? [from, until] : [from])))].sort();
  const made = new Map<Day, UnitIndex>();
  const on = (day: Day) => {
    const since = changes.findLast((change) => change <= day) ?? changes[0];
    if (since === undefined) return null;
    const known = made.get(since);
    if (known || made.size === mostIndexes) return known ?? null;
    const called = new Map<string, KnownUnit>();
    for (const { from, until, ...unit } of spans) {
      const stands = from <= since && (until === null || since < until);
      if (stands || (from > since && !called.has(unit.id))) called.set(unit.id, { ...unit, stands, earlier: [] }); // in the order of their days
    }
    const index = indexOf([...called.values()]);
    made.set(since, index);
    return index;
  };
  return { on, namesCommune: (text) => isCommune(text) && communes.has(bare(text)) };
}

/** Names repeat from row to row: each is folded once. */
function remembering(of: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const now = of(name);
    known.set(name, now);
    return now;
  };
}

/** True for words that name a commune of the index with its kind: the heading of its cells in many sheets. */
export const namesCommune = (index: UnitIndex, text: string) => isCommune(text) && isKnownCommune(index, communeKey(index, text));
const isKnownCommune = ({ communes, formerCommunes }: UnitIndex, name: string) => communes.has(name) || formerCommunes.has(name);

/** The name a commune is looked up by, its "cũ" left out where that is not of the name itself. */
function communeKey(index: UnitIndex, text: string): string {
  const name = index.bareOf(text);
  const plain = name.replace(/ cu$/, "");
  return !isKnownCommune(index, name) && isKnownCommune(index, plain) ? plain : name;
}
const isCommune = (text: string) => /^(?:xa|phuong|thi tran|tt) /.test(folded(text));

/** True for words that name a unit of the index itself with its kind. */
export const namesUnit = (index: UnitIndex, text: string) => isCommune(text) && index.byName.has(folded(text));

/** True for one name, wherever its tones are put. */
export const areOneName = (a: string, b: string) => spelled(a) === spelled(b);

/** True for names that a slip may have made of one another. */
export const areAlike = (a: string, b: string) => bare(a) === bare(b) || (!/\d/.test(bare(a) + bare(b)) && nearest([{ name: a }], bare(b)).length > 0);

const no = (field: SaidField, says: string, offers: readonly KnownUnit[] = []): Matched => ({ ok: false, field, says, offers });

/** The cell a row means: by the key of our own workbooks, by code, else by name within what is said above it. Two that fit are asked about. */
export function matchUnit(index: UnitIndex, written: Said): Matched {
  const { name, from } = readBeside(written.cell);
  const said = from === "" && written.parent === "" ? withPlace(index, { ...written, cell: name }) : { ...written, cell: name };
  if (said.key !== "") {
    const cell = index.byId.get(said.key);
    return cell ? { ok: true, unit: cell } : no("key", "mã trong sổ này không có trong phạm vi của đồng chí");
  }
  if (said.cell === "" && said.code === "") return no("cell", "chưa ghi tên chi bộ");
  const { bareOf } = index;
  const among = said.parent === "" ? null : communeKey(index, said.parent);
  if (among !== null && !isKnownCommune(index, among)) return noCommune(index, among);
  const isBelow = ({ above, was = [] }: KnownUnit) => said.above === "" || above === null || [above.name, ...was.flatMap((lay) => lay.above ?? [])].some((each) => bareOf(each) === bareOf(said.above));
  const inPlace = (cell: KnownUnit) => (among === null || [...(cell.parent ? [cell.parent.name] : []), ...(cell.was ?? []).map(({ parent }) => parent)].some((each) => bareOf(each) === among)) && isBelow(cell);
  if (said.code !== "") {
    const coded = (index.byCode.get(tidy(fold(said.code))) ?? []).filter(inPlace);
    if (coded.length === 1 && coded[0]) return { ok: true, unit: coded[0] };
    if (said.cell === "") return coded.length === 0 ? no("code", "không có đơn vị nào mang mã này") : no("code", "mã này của nhiều đơn vị; chọn một", coded);
  }
  const below = (cells: readonly KnownUnit[] | undefined) => cells?.filter(isBelow) ?? [];
  const named = (key: string) => {
    if (among === null) return below(index.byName.get(key));
    const today = below(index.byNameIn.get(within(among, key)));
    return today.length > 0 ? today : below(index.byNameFormerlyIn.get(within(among, key)));
  };
  const full = named(folded(said.cell));
  const all = full.length > 0 ? full : named(bare(said.cell));
  const fitting = from === "" ? all : all.filter(({ formerly, was = [] }) => [...(formerly ? [formerly.name] : []), ...was.map(({ parent }) => parent)].some((each) => bareOf(each) === bareOf(from)));
  const [only, ...others] = narrowed(fitting, said.cell);
  if (!only) return noCell(index, said, among === null && said.above === "" ? index.standing : (among === null ? index.standing : (index.communes.get(among) ?? index.formerCommunes.get(among) ?? [])).filter((cell) => cell.stands && isBelow(cell)));
  return others.length === 0 ? { ok: true, unit: only } : { ok: false, field: "cell", says: "nhiều chi bộ cùng tên; chọn một", offers: [only, ...others], isMany: true };
}

const communeKind = "(?:xã|phường|thị trấn|tt\\.?)";
const besidePlace = [new RegExp(`^(.+?)[\\s,;(–-]+(${communeKind}\\s[^)]+)\\)?$`, "iu"), /^(.+?)\s*\(([^)]+)\)$/u];

/** A name that says its commune itself, and what is above that, parted: "Ấp 3, xã Hữu Định cũ", "Khu phố 2 (Phú Tân)". Left as it is where no such commune is known. */
function withPlace(index: UnitIndex, said: Said): Said {
  for (const parts of besidePlace) {
    const [, cell = "", place = ""] = parts.exec(said.cell.normalize("NFC")) ?? [];
    const [parent = "", above = ""] = place.split(/\s*[,;–-]\s*/);
    if (parent !== "" && isKnownCommune(index, communeKey(index, parent))) return { ...said, cell, parent, above: said.above || above };
  }
  return said;
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

function noCommune(index: UnitIndex, asked: string): Matched {
  const [near] = nearestIn(index, index.parents, asked);
  return no("parent", `không có xã, phường, thị trấn này trong phạm vi của đồng chí${near ? `; có phải ${near.name}?` : ""}`);
}

/** What a commune is called, today or before. */
function placeNamed({ communes, formerCommunes, bareOf }: UnitIndex, name: string): { name: string; kind: UnitKind } | null {
  const was = formerCommunes.get(name)?.[0]?.was?.find(({ parent }) => bareOf(parent) === name);
  return communes.get(name)?.[0]?.parent ?? (was ? { name: was.parent, kind: "commune" } : null);
}

function noCell(index: UnitIndex, said: Said, there: readonly KnownUnit[]): Matched {
  const asked = bare(said.cell);
  const word = /^\s*(chi bộ\s+)?(khu phố|khóm|kp)/iu.test(said.cell) ? "khu phố" : "ấp";
  const place = said.parent === "" ? null : placeNamed(index, communeKey(index, said.parent));
  const near = there.length <= 2_000 ? nearestIn(index, there, asked).slice(0, mostOffers) : [];
  if (near.length > 0 || said.parent !== "") return no("cell", `không có ${word} này${place ? ` trong ${inSentence(place)}` : ""}${asks(near)}`, near);
  return no("cell", `không có ${word} này trong phạm vi của đồng chí`);
}

/** Those whose name differs from what is asked by a slip or two, the nearest first. */
function nearest<T extends { name: string }>(among: readonly T[], asked: string, bareOf = bare): T[] {
  const most = asked.length > 5 ? 2 : 1;
  return among.map((each) => ({ each, apart: slips(bareOf(each.name), asked, most) })).filter(({ apart }) => apart <= most).sort((a, b) => a.apart - b.apart).map(({ each }) => each);
}

function nearestIn<T extends { name: string }>({ bareOf, comparisons }: UnitIndex, among: readonly T[], asked: string): T[] {
  if (among.length > comparisons.left) return [];
  comparisons.left -= among.length;
  return nearest(among, asked, bareOf);
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
