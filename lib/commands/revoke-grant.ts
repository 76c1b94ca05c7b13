import { write } from "@/lib/access/door";
import { revokeRoles, spanOf } from "@/lib/access/give-roles";
import { findManaged } from "@/lib/access/manageable";
import { stateOfGrant } from "@/lib/domain/account/grant";
import { accept, refuse } from "@/lib/domain/result";

/** Takes a role away, at once and on every instance. Refuses out of reach, from oneself, and what acts no more. */
export const revokeGrant = write("account.manage", async (room, input: { accountId: string; grantId: string }, address: string) => {
  const { db, reach, scope, today } = room;
  if (input.accountId === scope.accountId) return refuse("own-account");
  const account = await findManaged(reach, room, input.accountId);
  const grant = account && (await db.grant.findFirst({ where: { id: input.grantId, accountId: account.id } }));
  if (!grant) return refuse("not-found");
  const state = stateOfGrant({ ...spanOf(grant), revoked: grant.revokedAt !== null }, today);
  if (state === "ended" || state === "revoked") return refuse("grant-ended");

  await revokeRoles(room, { address }, [{ id: grant.id, account, role: grant.role, unitId: grant.unitId }]);
  return accept({ id: grant.id });
});
