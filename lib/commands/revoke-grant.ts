import { record } from "@/lib/access/audit";
import { write } from "@/lib/access/door";
import { findManaged } from "@/lib/access/manageable";
import { stateOfGrant } from "@/lib/domain/account/grant";
import { dayOfDate } from "@/lib/domain/day";
import { accept, refuse } from "@/lib/domain/result";

/** Takes a role away, at once and on every instance. Refuses out of reach, from oneself, and what acts no more. */
export const revokeGrant = write("account.manage", async (room, input: { accountId: string; grantId: string }, address: string) => {
  const { db, reach, scope, now, today } = room;
  if (input.accountId === scope.accountId) return refuse("own-account");
  const account = await findManaged(reach, room, input.accountId);
  const grant = account && (await db.grant.findFirst({ where: { id: input.grantId, accountId: account.id } }));
  if (!grant) return refuse("not-found");
  const until = grant.validUntil && dayOfDate(grant.validUntil);
  const state = stateOfGrant({ from: dayOfDate(grant.validFrom), until, revoked: grant.revokedAt !== null }, today);
  if (state === "ended" || state === "revoked") return refuse("grant-ended");

  await db.grant.update({ where: { id: grant.id }, data: { revokedAt: now } });
  const details = { account: account.name, role: grant.role };
  await record(room, { act: "grant_revoke", unitId: grant.unitId, subjectId: account.id, address, details });
  return accept({ id: grant.id });
});
