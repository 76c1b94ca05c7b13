import type { Action, Role } from "@/lib/domain/action";
import type { Day } from "@/lib/domain/day";
import { contains, type UnitPath } from "@/lib/domain/unit/path";
import { mayGuest, mayRole } from "./rights";

/** One role held over one subtree. A person may hold several. */
export type Grant = { role: Role; root: UnitPath };

/**
 * Who asks, with the grants in force on `today`, the dossiers they are invited to then, and from which address. In a database of sample
 * data `today` is the sample's day, not the calendar's.
 */
export type Scope = { accountId: string; name: string; displayName: string; grants: readonly Grant[]; today: Day; sample: boolean; address?: string; invitedTo?: readonly string[]; clock?: readonly UnitPath[] };

/** The scope of scheduled work: nobody's account, over the roots of the tree, through the same door as a person. */
export const clockScopeOf = (clock: readonly UnitPath[], today: Day, sample: boolean): Scope => ({ accountId: "00000000-0000-0000-0000-000000000000", name: "hệ thống", displayName: "Hệ thống", grants: [], today, sample, clock });

/** The subtrees where `scope` may do `action`, nested ones folded into their widest. Empty means nowhere. */
export function roots(scope: Scope, action: Action): UnitPath[] {
  const held = scope.grants.filter((grant) => mayRole(grant.role, action)).map((grant) => grant.root);
  if (scope.clock && action === "schedule.run") held.push(...scope.clock);
  return [...new Set(held)].filter((root) => !held.some((wider) => wider !== root && contains(wider, root)));
}

export const may = (scope: Scope, action: Action, unit: UnitPath) => roots(scope, action).some((root) => contains(root, unit));

/** True when the scope may do `action` somewhere: what the navigation shows. */
export const mayAnywhere = (scope: Scope, action: Action) => roots(scope, action).length > 0;

/** The dossiers the scope may do `action` with because it was invited to them. */
export const invitations = (scope: Scope, action: Action): readonly string[] => (scope.grants.some(({ role }) => mayGuest(role, action)) ? (scope.invitedTo ?? []) : []);

/** True when the scope may do `action` with some dossier: by its roles, or as a guest of a team, invited or not. */
export const mayOpen = (scope: Scope, action: Action) => mayAnywhere(scope, action) || scope.grants.some(({ role }) => mayGuest(role, action));

/** Who acts, as the record says it: `grants` are those that allow the act, of which the one that holds the unit names the role. */
export type Actor = { at: string; accountId: string | null; name: string; address: string | null; grants: readonly Grant[] };

/** The actor of an act that needs `action`; null needs none, being about oneself. */
export const actorOf = ({ accountId, name, address, grants, clock }: Scope, action: Action | null, at: Date): Actor => ({
  at: at.toISOString(),
  accountId: clock ? null : accountId,
  name,
  address: address ?? null,
  grants: action === null ? [] : grants.filter(({ role }) => mayRole(role, action) || mayGuest(role, action)),
});
