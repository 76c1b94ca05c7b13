import type { Role } from "@/lib/domain/action";
import { Day } from "@/lib/domain/day";
import { UnitPath } from "@/lib/domain/unit/path";
import type { Scope } from "@/lib/access/scope";

type Place = string | { path: string };
type Person = { accountId?: string; name?: string; today?: string; sample?: boolean };

/** Nobody's account: commands that record who acted need a planted one. */
const nobody = "00000000-0000-7000-8000-000000000000";
const pathOf = (place: Place) => UnitPath.parse(typeof place === "string" ? place : place.path);

/** A person holding `role` over each of `places`: a unit or its path. */
export const scopeOf = (role: Role, places: Place | readonly Place[], person: Person | string = {}) =>
  scopeWith((Array.isArray(places) ? places : [places]).map((place: Place) => ({ role, unit: place })), person);

/** A person holding several roles. `person` may be just the business day. */
export function scopeWith(grants: readonly { role: Role; unit: Place }[], person: Person | string = {}): Scope {
  const { accountId = nobody, name = "nguoi-thu", today = "2021-06-30", sample = false } = typeof person === "string" ? { today: person } : person;
  return {
    accountId,
    name,
    displayName: name,
    grants: grants.map(({ role, unit }) => ({ role, root: pathOf(unit) })),
    today: Day.parse(today),
    sample,
  };
}
