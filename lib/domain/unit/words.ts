import type { GroupKind } from "@/lib/domain/target/view";
import type { Level, UnitKind } from "./level";
import { inSentence } from "./party";
import type { UnitName } from "./view";

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
