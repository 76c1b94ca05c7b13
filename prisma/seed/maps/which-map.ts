import { Day, showDay } from "@/lib/domain/day";
import { refuse, type Result } from "@/lib/domain/result";
import { firstMap, type ProvinceMap } from "./first-map";
import { goesOn, heirOfProvince, secondMap } from "./second-map";

/** The day the districts ended and the 34 provinces began (Nghị quyết 202/2025/QH15). */
export const turn = Day.parse("2025-07-01");
const knownFrom = Day.parse("2021-01-01");
/** Provinces whose map is known to be older: Bến Tre since Nghị quyết 856/NQ-UBTVQH14. */
const knownEarlier: ReadonlyMap<string, Day> = new Map([["83", Day.parse("2020-02-01")]]);

/** A province to load, with the days its units stand; `goesOn` says that the province itself outlived the turn. */
export type Loadable = ProvinceMap & { from: Day; until: Day | null; goesOn: boolean };

/** The map of a province on a day. Refuses an unknown province and a day no map is known for. */
export function whichMap(code: string, on: Day): Result<Loadable> {
  if (on >= turn) {
    const map = secondMap(code);
    return map ? { ok: true, value: { ...map, from: turn, until: null, goesOn: goesOn(code) } } : refuse("province-unknown", { field: "province", values: { code, when: "từ 1/7/2025" } });
  }
  const map = firstMap(code);
  if (!map) return refuse("province-unknown", { field: "province", values: { code, when: "trước 1/7/2025" } });
  const from = knownEarlier.get(code) ?? knownFrom;
  if (on < from) return refuse("day-unknown", { field: "on", values: { on: showDay(on), from: showDay(from), province: map.province.name } });
  const heir = heirOfProvince(map.province.name);
  return { ok: true, value: { ...map, from, until: turn, goesOn: heir !== null && goesOn(heir) } };
}
