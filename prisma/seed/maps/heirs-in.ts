import { fold, spelling } from "@/lib/domain/unit/fold";
import { firstMap, firstProvinces, type MapUnit } from "./first-map";
import { bareName, heirOfProvince, mappedInto, nowCalled, secondMap, type Mapped } from "./second-map";

/** A commune of the first map and a commune of the second that carried it on, whole or in part. */
export type Heir = { oldCode: string; newCode: string };

/** Pairs a source is known to have wrong: Xã Hòa Lộc of Mỏ Cày Bắc did not go to Xã Hòa Hiệp, whose part came from Tam Bình (Nghị quyết 1687/NQ-UBTVQH15, clauses 20 and 68). */
const wrong: readonly Heir[] = [{ oldCode: "28924", newCode: "29734" }];

/** "phuong 4" of "Phường 04": one list writes the zero. */
const bareNumber = (name: string) => fold(name).replaceAll(/\b0+(?=\d)/g, "");
/** "thuy nguyen" of "Huyện Thủy Nguyên", a city since: a district may have changed its kind between the lists. */
const bareDistrict = (name: string) => bareNumber(name).replace(/^(huyen|quan|thi xa|thanh pho) /, "");

type Named = { commune: MapUnit; district: string };

/** The communes of the first map of the provinces that went into one of the 34, by name and province. */
function communesBefore(code: string): ReadonlyMap<string, readonly Named[]> {
  const before = new Map<string, Named[]>();
  for (const province of firstProvinces().filter(({ name }) => heirOfProvince(name) === code)) {
    const map = firstMap(province.code);
    const districts = new Map(map?.districts.map((district) => [district.code, bareDistrict(district.name)]));
    for (const commune of map?.communes ?? []) {
      const key = keyOf(commune.name, province.name);
      before.set(key, [...(before.get(key) ?? []), { commune, district: districts.get(commune.parentCode ?? "") ?? "" }]);
    }
  }
  return before;
}

const keyOf = (commune: string, province: string) => `${bareNumber(commune)}, ${nowCalled(bareName(province))}`;

/** The one commune a row without a code can mean: of its name in its district, else, its district being another since, of its name in its province. */
function meantBy(row: Mapped, before: ReadonlyMap<string, readonly Named[]>): string | null {
  const named = before.get(keyOf(row.name, row.province)) ?? [];
  const there = named.filter(({ district }) => district === bareDistrict(row.district));
  return onlyOne(there.length > 0 ? there : named, row.name);
}

/** Of communes of equal name without marks, the one spelled so; null where it may be several. */
function onlyOne(candidates: readonly Named[], name: string): string | null {
  const spelled = candidates.filter(({ commune }) => spelling(commune.name) === spelling(name));
  const [one, ...others] = spelled.length > 0 ? spelled : candidates;
  return one && others.length === 0 ? one.commune.code : null;
}

const known = new Map<string, readonly Heir[]>();

/**
 * What became of the communes of the first map in one of the 34, each pair once. A row whose commune was reorganised between the two lists
 * bears no code, or that of the one it went into: it is known by its name. A commune no row leads to went on from the only one of its name.
 */
export function heirsIn(code: string): readonly Heir[] {
  const heirs = known.get(code) ?? readHeirs(code);
  known.set(code, heirs);
  return heirs;
}

function readHeirs(code: string): Heir[] {
  const before = communesBefore(code);
  const all = [...before.values()].flat();
  const codes = new Set(all.map(({ commune }) => commune.code));
  const heirs = new Map<string, Heir>();
  const tie = (oldCode: string | null, newCode: string) => {
    if (oldCode !== null && codes.has(oldCode) && !wrong.some((pair) => pair.oldCode === oldCode && pair.newCode === newCode)) heirs.set(`${oldCode} ${newCode}`, { oldCode, newCode });
  };
  const rows = mappedInto(code).map((row) => ({ ...row, meant: meantBy(row, before) }));
  for (const { oldCode, meant, newCode } of rows) tie(oldCode ?? meant, newCode);
  const tied = new Set([...heirs.values()].map(({ oldCode }) => oldCode));
  for (const { meant, newCode } of rows) if (meant !== null && !tied.has(meant)) tie(meant, newCode);
  const reached = new Set([...heirs.values()].map(({ newCode }) => newCode));
  const left = all.filter(({ commune }) => ![...heirs.values()].some(({ oldCode }) => oldCode === commune.code));
  for (const made of secondMap(code)?.communes ?? []) {
    if (!reached.has(made.code)) tie(onlyOne(left.filter(({ commune }) => bareNumber(commune.name) === bareNumber(made.name)), made.name), made.code);
  }
  return [...heirs.values()];
}
