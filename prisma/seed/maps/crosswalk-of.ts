import { crosswalkHead } from "@/lib/domain/unit/reorganisation/crosswalk";
import { firstCodes, firstMap } from "./first-map";
import { heirsIn } from "./heirs-in";
import { bareName, heirOfProvince, secondMap } from "./second-map";

/**
 * What became of a province's units on 01/07/2025, as the list an act's draft takes: communes with their heirs, districts with none,
 * and the province going on as the one it went into. Communes the mapping does not know have no row. Null for an unknown province.
 */
export function crosswalkOf(code: string): string | null {
  const rows = rowsOf(code);
  return rows && [crosswalkHead, ...rows.map(asLine)].join("\n");
}

/** The same for all provinces at once; of those that became one, the one that gave its name comes first. */
export function crosswalkOfAll(): string {
  const provinces = firstCodes().map((code) => ({ code, rows: rowsOf(code) ?? [] }));
  const namesake = ({ rows: [province] }: (typeof provinces)[number]) => (bareName(province?.[0] ?? "") === bareName(province?.[3] ?? "") ? 0 : 1);
  return [crosswalkHead, ...provinces.sort((a, b) => namesake(a) - namesake(b) || (a.code < b.code ? -1 : 1)).flatMap(({ rows }) => rows.map(asLine))].join("\n");
}

const asLine = (cells: readonly string[]) => cells.map((cell) => (/[;"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(";");

function rowsOf(code: string): string[][] | null {
  const first = firstMap(code);
  const heir = first && heirOfProvince(first.province.name);
  const second = heir ? secondMap(heir) : null;
  if (!first || !heir || !second) return null;
  const newByCode = new Map(second.communes.map((commune) => [commune.code, commune]));
  const districts = new Map(first.districts.map((district) => [district.code, district]));
  const heirs = new Map<string, string[]>();
  for (const { oldCode, newCode } of heirsIn(heir)) heirs.set(oldCode, [...(heirs.get(oldCode) ?? []), newCode]);
  return [
    [first.province.name, "", first.province.code, second.province.name, "", second.province.code],
    ...first.communes.flatMap((commune) =>
      (heirs.get(commune.code) ?? []).flatMap((newCode) => {
        const made = newByCode.get(newCode);
        return made ? [[commune.name, districts.get(commune.parentCode ?? "")?.name ?? "", commune.code, made.name, second.province.name, made.code]] : [];
      }),
    ),
    ...first.districts.map((district) => [district.name, "", district.code, "", "", ""]),
  ];
}
