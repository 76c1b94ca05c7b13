import type { Level } from "./level";
import type { UnitName } from "./view";

/** One place of a map that two days can both bear: the units that make it up on each of them. */
export type Shared = { first: readonly string[]; second: readonly string[] };
/** Two units that have something in common through time: handed over, or a cell of one day in the one and of the other day in the other. */
export type Link = readonly [string, string];

/**
 * The finest map of which both days' units are parts: units that are linked, directly or through others, make one place, and every unit is
 * in exactly one. A unit of both days is linked to itself. In the order of the first day's units, then of the second's.
 */
export function sharedMap(first: readonly string[], second: readonly string[], links: readonly Link[]): Shared[] {
  const above = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next;
    for (let at = id; at !== root; ) {
      const next = above.get(at) ?? root;
      above.set(at, root);
      at = next;
    }
    return root;
  };
  for (const [a, b] of links) {
    const [one, other] = [rootOf(a), rootOf(b)];
    if (one !== other) above.set(other, one);
  }
  const places = new Map<string, { first: string[]; second: string[] }>();
  const placeOf = (id: string) => {
    const root = rootOf(id);
    const known = places.get(root) ?? { first: [], second: [] };
    places.set(root, known);
    return known;
  };
  for (const id of first) placeOf(id).first.push(id);
  for (const id of second) placeOf(id).second.push(id);
  return [...places.values()];
}

/** A unit of one of the days: `owner` is the unit of the asked place's level above it, `inside` whether it lies in the place on its day, `reached` whether the reader may see it. */
export type Listed = UnitName & { id: string; level: Level; parentName: string | null; owner: string; inside: boolean; reached: boolean };
/** A place of the map by the units it is made of; `key` is the id of one of them. */
export type CommonPlace = { key: string; first: readonly Listed[]; second: readonly Listed[] };

/** The places of the map that lie in the asked one on either day. Those with a unit out of reach are left out on both days, and counted. */
export function commonPlaces(first: readonly Listed[], second: readonly Listed[], links: readonly Link[]): { places: CommonPlace[]; leftOut: number } {
  const [ofFirst, ofSecond] = [new Map(first.map((unit) => [unit.id, unit])), new Map(second.map((unit) => [unit.id, unit]))];
  const told = (ids: readonly string[], units: ReadonlyMap<string, Listed>) => ids.flatMap((id) => units.get(id) ?? []);
  const all = sharedMap([...ofFirst.keys()], [...ofSecond.keys()], links).map((shared) => ({ key: shared.first[0] ?? shared.second[0] ?? "", first: told(shared.first, ofFirst), second: told(shared.second, ofSecond) }));
  const inside = all.filter((place) => [...place.first, ...place.second].some((unit) => unit.inside));
  const places = inside.filter((place) => [...place.first, ...place.second].every(({ reached }) => reached));
  return { places, leftOut: inside.length - places.length };
}

/** The units of the asked level that are, together, exactly what is listed of a day; none when some unit's part is missing. */
export function wholeOwners(listed: readonly Listed[], owners: readonly { id: string; rows: number }[]): string[] {
  const ids = [...new Set(listed.map(({ owner }) => owner))];
  return ids.every((id) => owners.find((owner) => owner.id === id)?.rows === listed.filter(({ owner }) => owner === id).length) ? ids : [];
}

const mostNames = 4;
/** "Xã An Khánh, Xã Phú Túc": the units of one day that a place is made of. */
export const sayUnits = (units: readonly UnitName[]) => `${units.slice(0, mostNames).map(({ name }) => name).join(", ")}${units.length > mostNames ? ` và ${units.length - mostNames} đơn vị khác` : ""}`;
