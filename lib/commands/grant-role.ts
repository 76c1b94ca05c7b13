import { write } from "@/lib/access/door";
import { giveRoles, spanOf, standsOn } from "@/lib/access/give-roles";
import { findManaged } from "@/lib/access/manageable";
import { judgeGiving } from "@/lib/domain/account/grant";
import type { GrantRoleInput } from "@/lib/domain/account/schema";
import { accept, refuse } from "@/lib/domain/result";

/** Gives an account a role over a unit's subtree for some days. Refuses out of reach, for oneself, and what it already holds. */
export const grantRole = write("account.manage", async (room, input: GrantRoleInput, address: string) => {
  const { db, reach, scope, today } = room;
  if (input.accountId === scope.accountId) return refuse("own-account");
  const account = await findManaged(reach, room, input.accountId);
  if (!account) return refuse("not-found");
  const unit = await db.unit.findFirst({ where: { AND: [{ id: input.unitId }, reach.units] }, include: { versions: { where: standsOn(today), select: { unitId: true } } } });
  if (!unit) return refuse("unit-missing", { field: "unitId" });

  const { role } = input;
  const held = await db.grant.findMany({ where: { accountId: account.id, role, unitId: unit.id, revokedAt: null } });
  const span = judgeGiving(input, { isActive: account.isActive, unit: { level: unit.level, stands: unit.versions.length > 0 }, held: held.map(spanOf) });
  if (!span.ok) return span;
  const [id = ""] = await giveRoles(room, { address }, [{ account, role, unitId: unit.id, span: span.value }]);
  return accept({ id });
});
