import { glance } from "@/lib/access/door";
import type { Role } from "@/lib/domain/action";
import type { Level, UnitKind } from "@/lib/domain/unit/level";
import { parsePlaces, placesRow } from "./sql/places";

/** A unit where the signed-in person holds a role today. */
export type Place = { role: Role; unit: { id: string; name: string; level: Level; kind: UnitKind; parentName: string | null } };

/** The person's places, the highest first, and the sentence about the sample in a database of sample data. */
export type Places = { places: Place[]; sample: string | null };

/** The grants in force with their units as they are called today: what the frame, the home and the choice of a place are made of. */
export const listPlaces = glance("unit.read", async ({ ask, reach, scope, today }): Promise<Places> => {
  const asGuest = scope.grants.filter(({ role }) => role === "guest").map(({ root }) => root); // of no unit do they see more than its name
  const { sample, units } = await ask(placesRow({ sql: reach.sql }, scope.grants.map(({ root }) => root), asGuest, today), parsePlaces);
  const byPath = new Map(units.map(({ path, ...unit }) => [path, unit]));
  const places = scope.grants.flatMap(({ role, root }) => {
    const unit = byPath.get(root);
    return unit ? [{ role, unit }] : [];
  });
  return { places, sample: scope.sample ? sample : null };
});
