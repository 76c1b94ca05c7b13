import type { Role } from "@/lib/domain/action";
import type { Level } from "@/lib/domain/unit/level";

type Held = { role: Role; unit: { id: string; level: Level } };

/** Where work begins for a role held over a unit: a commune's officer at the commune's own page, an administrator at the accounts, a guest at the dossiers they are invited to, others at the unit's figures. */
export function homeOf({ role, unit }: Held): string {
  if (role === "administrator") return "/accounts";
  if (role === "guest") return "/invited";
  if (role === "committee_officer" && unit.level === "commune") return `/communes/${unit.id}`;
  return `/dashboard?unit=${unit.id}`;
}

/** The homes of a person, each once. One: go there. Several: let them choose. None: nothing is in force today. */
export function homesOf<Place extends Held>(places: readonly Place[]): { href: string; place: Place }[] {
  const homes = new Map<string, Place>();
  for (const place of places) if (!homes.has(homeOf(place))) homes.set(homeOf(place), place);
  return [...homes].map(([href, place]) => ({ href, place }));
}

/** Where a person begins: their only home, else the page that lets them choose or says whom to ask. */
export function homePath(places: readonly Held[]): string {
  const [only, ...others] = homesOf(places);
  return only && others.length === 0 ? only.href : "/choose";
}

/** The one cell of a secretary who has no other role: the large, plain frame. */
export function onlyCell<Place extends Held>(places: readonly Place[]): Place | undefined {
  const [first] = places;
  return places.every(({ role, unit }) => role === "cell_secretary" && unit.level === "cell" && unit.id === first?.unit.id) ? first : undefined;
}
