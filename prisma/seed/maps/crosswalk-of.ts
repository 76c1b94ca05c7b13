import { crosswalkHead } from "@/lib/domain/unit/reorganisation/crosswalk";
import { firstMap } from "./first-map";
import { heirOfProvince, heirsIn, secondMap } from "./second-map";

/**
 * What became of a province's units on 01/07/2025, as the list an act's draft takes: communes with their heirs, districts with none,
 * and the province going on as the one it went into. Communes the mapping does not know have no row. Null for an unknown province.
 */
export function crosswalkOf(code: string): string | null {
  const first = firstMap(code);
  const heir = first && heirOfProvince(first.province.name);
  const second = heir ? secondMap(heir) : null;
  if (!first || !heir || !second) return null;
  const newByCode = new Map(second.communes.map((commune) => [commune.code, commune]));
  const districts = new Map(first.districts.map((district) => [district.code, district]));
  const heirs = heirsIn(heir);
  const rows = [
    [first.province.name, "", first.province.code, second.province.name, "", second.province.code],
    ...first.communes.flatMap((commune) =>
      heirs.filter(({ oldCode }) => oldCode === commune.code).flatMap(({ newCode }) => {
        const made = newByCode.get(newCode);
        return made ? [[commune.name, districts.get(commune.parentCode ?? "")?.name ?? "", commune.code, made.name, second.province.name, made.code]] : [];
      }),
    ),
    ...first.districts.map((district) => [district.name, "", district.code, "", "", ""]),
  ];
  return [crosswalkHead, ...rows.map((cells) => cells.map((cell) => (/[;"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(";"))].join("\n");
}
