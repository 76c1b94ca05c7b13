import type { Action, Role } from "@/lib/domain/action";
import type { Day } from "@/lib/domain/day";
import { contains, type UnitPath } from "@/lib/domain/unit/path";
import { mayRole } from "./rights";

/** One role held over one subtree. A person may hold several. */
export type Grant = { role: Role; root: UnitPath };

/** Who asks, with the grants in force on `today`. In a database of sample data `today` is the sample's day, not the calendar's. */
export type Scope = { accountId: string; name: string; displayName: string; grants: readonly Grant[]; today: Day; sample: boolean };

/** The subtrees where `scope` may do `action`, nested ones folded into their widest. Empty means nowhere. */
export function roots(scope: Scope, action: Action): UnitPath[] {
  const held = scope.grants.filter((grant) => mayRole(grant.role, action)).map((grant) => grant.root);
  return [...new Set(held)].filter((root) => !held.some((wider) => wider !== root && contains(wider, root)));
}

export const may = (scope: Scope, action: Action, unit: UnitPath) => roots(scope, action).some((root) => contains(root, unit));

/** True when the scope may do `action` somewhere: what the navigation shows. */
export const mayAnywhere = (scope: Scope, action: Action) => roots(scope, action).length > 0;
