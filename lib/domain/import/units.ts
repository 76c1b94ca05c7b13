import { showDay, type Day } from "@/lib/domain/day";
import { textOf } from "@/lib/domain/sheet/cell";
import { readDay } from "@/lib/domain/sheet/read-day";
import { kindsOf, type UnitKind } from "@/lib/domain/unit/level";
import { inSentence, readBeside } from "@/lib/domain/unit/party";
import type { FieldNames } from "./head";
import { areAlike, areOneName, matchUnit, namesUnit, type KnownUnit, type Matched, type UnitIndex } from "./match-unit";
import { gathering, problemed, untouched, type Judged, type Read, type RowReading } from "./plan";

/** Columns of a sheet of hamlets: `fresh` says that one whose name is like another's is a unit of its own. */
export const unitFields = {
  key: ["ma trong so"],
  cell: ["ten ap khu pho", "ap khu pho", "ten ap", "ap", "khu pho", "ten khu pho", "ten don vi", "don vi", "chi bo", "ten chi bo"],
  code: ["ma don vi", "ma so", "ma"],
  parent: ["xa phuong thi tran", "xa phuong", "xa", "ten xa", "thuoc xa", "dang bo xa", "dang uy", "dang bo"],
  above: ["huyen thanh pho", "huyen", "ten huyen", "cap tren", "dang bo huyen"],
  from: ["co tu ngay", "ngay thanh lap", "thanh lap ngay", "tu ngay"],
  fresh: ["la don vi khac", "don vi khac", "la don vi moi"],
} as const satisfies FieldNames<string>;

type Row = RowReading<keyof typeof unitFields>;
export type UnitsAct = { parentId: string; name: string; kind: UnitKind; code: string | null; from: Day };
/** Communes that stand with the day each came to be, and the cells known in reach. */
export type UnitsGround = { today: Day; communes: UnitIndex; since: ReadonlyMap<string, Day>; cells: ReadonlyMap<string, KnownUnit>; cellsOf: ReadonlyMap<string, readonly KnownUnit[]> };

/** The commune a row lies in: that of the cell its key names, the one it says, the heading above it, or the only one there is. */
export const communeOf = ({ communes, cells }: UnitsGround) => ({
  isHeading: (text: string) => namesUnit(communes, text),
  match: (row: Row, heading: string): Matched => {
    const known = communes.byId.get(cells.get(row.text("key"))?.parent?.id ?? "");
    if (known) return { ok: true, unit: known };
    const said = row.text("parent") || heading;
    const [only, ...others] = communes.cells;
    if (said === "" && only && others.length === 0) return { ok: true, unit: only };
    if (said === "") return { ok: false, field: "parent", says: "chưa ghi xã, phường, thị trấn", offers: [] };
    const found = matchUnit(communes, { key: "", code: "", cell: said, parent: row.text("above"), above: "" });
    if (found.ok) return found;
    if (found.field === "parent") return { ok: false, field: "above", says: "không có huyện, thành phố này trong phạm vi của đồng chí", offers: [] };
    const [near] = found.offers;
    const says = found.isMany ? "nhiều xã, phường, thị trấn cùng tên; ghi thêm huyện" : `không có xã, phường, thị trấn này trong phạm vi của đồng chí${near ? `; có phải ${near.name}?` : ""}`;
    return { ok: false, field: "parent", says, offers: [] };
  },
});

/** True for a row that names no hamlet. */
export const isSilentUnit = (row: Row) => row.text("cell") === "" && row.text("key") === "";

/** One row a name within a commune. */
export const unitKey = (row: Row, { id }: KnownUnit) => `${id} ${row.text("key") || hamletOf(row.text("cell"), "hamlet").name.toLowerCase()}`;

const mostName = 100;
const byAct = "đổi qua văn bản sắp xếp ở trang Đơn vị, mục Sắp xếp đơn vị, không đổi qua tệp";

/** What a row about a hamlet of a commune comes to: only new ones are made; names, codes and places change by a reorganisation act. */
export function judgeUnit({ today, since, cells, cellsOf }: UnitsGround) {
  return (row: Row, commune: KnownUnit): Judged<UnitsAct> => {
    const rejected = (field: keyof typeof unitFields, says: string, offers: readonly KnownUnit[] = []) => problemed<UnitsAct>("rejected", row.problem(field, says, offers));
    const read = readUnit(row);
    if (!read.ok) return problemed("rejected", read.problem);
    const own = row.text("key") === "" ? null : (cells.get(row.text("key")) ?? undefined);
    if (own === undefined) return rejected("key", "mã trong sổ này không có trong phạm vi của đồng chí");
    const { name, kind } = hamletOf(readBeside(read.said.cell).name || (own?.name ?? ""), kindBelow(commune.kind));
    if (name.length > mostName) return rejected("cell", `tên dài ${name.length} ký tự, tối đa ${mostName}`);
    const code = read.said.code || null;
    const there = (cellsOf.get(commune.id) ?? []).filter(({ stands }) => stands);
    const same = own ?? there.find((cell) => areOneName(cell.name, name));
    if (same) return compare(row, same, { name, code, commune }, rejected);

    const alike = there.filter((cell) => areAlike(cell.name, name));
    if (alike[0] && row.text("fresh") === "") return rejected("fresh", `gần giống ${alike[0].name} đã có; nếu là đơn vị khác thì ghi x`, alike);
    const from = read.said.from ?? today;
    if (from > today) return rejected("from", `ngày này chưa đến; tệp chỉ ghi đơn vị đã có vào ngày ${showDay(today)}`);
    const born = since.get(commune.id);
    if (born && from < born) return rejected("from", `${inSentence(commune)} có từ ${showDay(born)}; ghi từ ngày đó`);
    const changes = [{ what: "Tên", from: null, to: name }, ...(code ? [{ what: "Mã đơn vị", from: null, to: code }] : []), { what: "Có từ ngày", from: null, to: showDay(from) }];
    return { state: "new", problem: null, changes, act: { parentId: commune.id, name, kind, code, from } };
  };
}

/** What a row says of its hamlet. */
export function readUnit(row: Row): Read<{ cell: string; code: string; from: Day | null }> {
  const { read, done } = gathering(row);
  return done({ cell: read("cell", textOf, "") ?? "", code: read("code", textOf, "") ?? "", from: read("from", readDay, "không phải ngày tháng; ghi như 30/9/2020") });
}

type Said = { name: string; code: string | null; commune: KnownUnit };

function compare(row: Row, known: KnownUnit, { name, code, commune }: Said, rejected: (field: keyof typeof unitFields, says: string) => Judged<UnitsAct>): Judged<UnitsAct> {
  if (!known.stands) return rejected("key", `${known.name} không còn; đơn vị mới thì để trống cột này`);
  const isSaid = row.isFixed && areAlike(known.name, name); // a person chose it for the slip in the sheet
  if (row.text("cell") !== "" && !isSaid && !areOneName(known.name, name)) return rejected("cell", `tên đang ghi là ${known.name}; ${byAct}`);
  if (code !== null && known.code !== null && code !== known.code) return rejected("code", `mã đang ghi là ${known.code}; ${byAct}`);
  if (known.parent?.id !== commune.id) return rejected("parent", `đang thuộc ${known.parent ? inSentence(known.parent) : "nơi khác"}; ${byAct}`);
  return untouched("unchanged");
}

/** Hamlets lie in communes, quarters in wards and townships. */
const kindBelow = (kind: UnitKind): UnitKind => (kind === "ward" || kind === "township" ? "quarter" : (kindsOf.cell[0] ?? "hamlet"));

/** "Ấp Phú Thạnh" and its kind, of "Chi bộ ấp Phú Thạnh", "KP 3" or, within a commune, "Phú Thạnh". */
export function hamletOf(said: string, usual: UnitKind): { name: string; kind: UnitKind } {
  const text = said.normalize("NFC").replaceAll(/\s+/g, " ").trim().replace(/^chi bộ /iu, "");
  const found = /^(ấp|khu phố|khóm|kp\.?(?= ?\d))\s*(.+)$/iu.exec(text);
  const word = found?.[1]?.toLowerCase() ?? (usual === "quarter" ? "khu phố" : "ấp");
  const kind: UnitKind = word === "ấp" ? "hamlet" : "quarter";
  const shown = word === "ấp" ? "Ấp" : word === "khóm" ? "Khóm" : "Khu phố";
  return { name: `${shown} ${found?.[2] ?? text}`, kind };
}
