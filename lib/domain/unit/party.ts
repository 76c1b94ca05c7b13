import { kindsOf, type Level, type UnitKind } from "./level";

/** `formerly` is set where another unit of the same name stands beside it: the unit it came from tells them apart. */
type Named = { name: string; kind: UnitKind; formerly?: { name: string; kind: UnitKind } | undefined };

/** What a unit's kind is called inside a sentence. */
export const kindWords = {
  country: "cả nước",
  province: "tỉnh",
  centrally_run_city: "thành phố",
  district: "huyện",
  provincial_city: "thành phố",
  town: "thị xã",
  urban_district: "quận",
  commune: "xã",
  ward: "phường",
  township: "thị trấn",
  special_zone: "đặc khu",
  hamlet: "ấp",
  quarter: "khu phố",
} as const satisfies Record<UnitKind, string>;

const committees = {
  country: "Trung ương",
  province: "Tỉnh ủy",
  centrally_run_city: "Thành ủy",
  district: "Huyện ủy",
  provincial_city: "Thành ủy",
  town: "Thị ủy",
  urban_district: "Quận ủy",
  commune: "Đảng ủy xã",
  ward: "Đảng ủy phường",
  township: "Đảng ủy thị trấn",
  special_zone: "Đảng ủy đặc khu",
  hamlet: "Chi ủy ấp",
  quarter: "Chi ủy khu phố",
} as const satisfies Record<UnitKind, string>;

const prefixes = /^(chi bộ )?(tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu|ấp|khu phố|khóm) /iu;

/** "Mỏ Cày Nam" of "Huyện Mỏ Cày Nam". */
export const properName = ({ name }: Named) => name.replace(prefixes, "");

/** "huyện Mỏ Cày Nam": how a unit is named inside a sentence; beside another of its name, "ấp 2 (trước thuộc xã An Phước)". */
export function inSentence(unit: Named): string {
  const word = unit.name.match(prefixes)?.[2]?.toLowerCase() ?? kindWords[unit.kind];
  if (unit.kind === "country") return word;
  return `${word} ${properName(unit)}${unit.formerly ? ` (trước thuộc ${inSentence(unit.formerly)})` : ""}`;
}

/** A unit's own name as a sheet writes it: beside another of its name, "Ấp 2 (trước thuộc xã An Phước)". */
export const nameBeside = ({ name, formerly }: Named) => (formerly ? `${name} (trước thuộc ${inSentence(formerly)})` : name);

/** The same read back: the name, and where the unit came from, "" where that is not said. */
export function readBeside(text: string): { name: string; from: string } {
  const [, name = text, from = ""] = /^(.*?)\s*\(trước thuộc (.+)\)\s*$/iu.exec(text.normalize("NFC")) ?? [];
  return { name, from };
}

/** How a report lists units side by side: the bare name where it is enough, the kind kept for cities, wards, townships and hamlets. */
export const inList = (unit: Named) => (unit.kind === "district" || unit.kind === "commune" || unit.kind === "province" ? properName(unit) : inSentence(unit));

/** The Party organisation of a unit: "Đảng bộ huyện Châu Thành", "Chi bộ ấp 1". */
export const partyName = (unit: Named & { level: Level }) => (unit.level === "country" ? "Toàn Đảng bộ" : `${unit.level === "cell" ? "Chi bộ" : "Đảng bộ"} ${inSentence(unit)}`);

/** The committee that leads it: "Huyện ủy Châu Thành", "Đảng ủy xã Phước Thạnh". */
export const committeeName = (unit: Named) => (unit.kind === "country" ? committees.country : `${committees[unit.kind]} ${properName(unit)}`);

/** What units of one level are called together, by the kinds there are among them: "huyện, thành phố", from 2025 on "xã, phường". Cells are always "ấp, khu phố". */
export function kindsTogether(units: readonly { level: Level; kind: UnitKind }[]): string {
  const level = units[0]?.level ?? "commune";
  const there = level === "cell" || units.length === 0 ? kindsOf[level] : kindsOf[level].filter((kind) => units.some((unit) => unit.kind === kind));
  return [...new Set(there.map((kind) => kindWords[kind]))].join(", ");
}

/** The Party organisations of units of one level, together: "đảng bộ huyện, thành phố", "chi bộ ấp, khu phố". */
export const partiesTogether = (units: readonly { level: Level; kind: UnitKind }[]) => `${units[0]?.level === "cell" ? "chi bộ" : "đảng bộ"} ${kindsTogether(units)}`;
