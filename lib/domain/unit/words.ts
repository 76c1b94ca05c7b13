import type { GroupKind } from "@/lib/domain/target/view";
import type { Level, UnitKind } from "./level";
import { inSentence } from "./party";
import { addDays, showDay, type Day } from "@/lib/domain/day";
import type { UnitName, UnitRow } from "./view";

export const levelWords = {
  country: "Trung ương",
  province: "Cấp tỉnh",
  district: "Cấp huyện",
  commune: "Cấp xã",
  cell: "Chi bộ ấp, khu phố",
} as const satisfies Record<Level, string>;

/** What a unit is, in a column of its own. */
export const kindNames = {
  country: "Cả nước",
  province: "Tỉnh",
  centrally_run_city: "Thành phố trực thuộc Trung ương",
  district: "Huyện",
  provincial_city: "Thành phố thuộc tỉnh",
  town: "Thị xã",
  urban_district: "Quận",
  commune: "Xã",
  ward: "Phường",
  township: "Thị trấn",
  special_zone: "Đặc khu",
  hamlet: "Ấp",
  quarter: "Khu phố",
} as const satisfies Record<UnitKind, string>;

export const groupKindWords = {
  cluster: "Cụm vùng",
  new_rural: "Nông thôn mới",
  civilised_urban: "Đô thị văn minh",
} as const satisfies Record<GroupKind, string>;

/** How a register names a unit: "Chi bộ ấp 5", otherwise its own name. */
export const showUnitName = (unit: UnitName & { level: Level }) => (unit.level === "cell" ? `Chi bộ ${inSentence(unit)}` : unit.name);

/** "xã An Hiệp, huyện Châu Thành": the units above, as many as tell it from another of the same name. Empty at the top. */
export const sayAbove = (above: readonly UnitName[]) => above.map(inSentence).join(", ");

/** "Chi bộ ấp Phú Thạnh, xã Phước Thạnh": the unit with the one above it. */
export const withParent = (unit: UnitName & { level: Level; above: readonly UnitName[] }) => [showUnitName(unit), sayAbove(unit.above.slice(0, 1))].filter(Boolean).join(", ");

/** "trước là Xã An Qui", "mã 28810 từ 1/7/2025": the other name or code a search found a unit by. Null when it is the one shown, or is told anyway. */
export function sayFound({ found, name, from, became }: Pick<UnitRow, "found" | "name" | "from" | "became">): string | null {
  if (!found || became.some((heir) => heir.name === found.name && found.name !== name)) return null;
  const span = `từ ${showDay(found.from)}${found.until ? ` đến hết ${showDay(addDays(found.until, -1))}` : ""}`;
  if (found.name === name) return `mã ${found.code ?? ""} ${span}`;
  return `${found.from < from ? "trước" : "sau"} là ${found.name}`;
}

/** "nay là Xã Phú Túc, tỉnh Vĩnh Long": what a unit is today where that is not what is shown; each with the unit above it. Null when it is. */
export function sayBecame({ became }: Pick<UnitRow, "became">): string | null {
  if (became.length === 0) return null;
  const names = became.map(({ name, above }) => [name, ...(above && above.kind !== "country" ? [inSentence(above)] : [])].join(", "));
  return `${became.every(({ whole }) => whole) ? "nay là" : "nay chia vào"} ${names.join("; ")}`;
}

/** "có từ 1/7/2025", "đến hết 30/6/2025": of a unit that does not stand on a day. Null when it does. */
export function sayGone({ standing, from, until }: Pick<UnitRow, "standing" | "from" | "until">, on: Day): string | null {
  if (standing) return null;
  return from > on ? `có từ ${showDay(from)}` : until && `đến hết ${showDay(addDays(until, -1))}`;
}
