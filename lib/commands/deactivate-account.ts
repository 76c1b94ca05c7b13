import { record } from "@/lib/access/audit";
import { write } from "@/lib/access/door";
import { findManaged } from "@/lib/access/manageable";
import { accept, refuse } from "@/lib/domain/result";

/** Shuts an account out at once: its sessions end, its tokens are revoked. Grants stay, for the day it returns. */
export const deactivateAccount = write("account.manage", async (room, { accountId }: { accountId: string }, address: string) => {
  const { db, reach, scope, now } = room;
  if (accountId === scope.accountId) return refuse("own-account");
  const account = await findManaged(reach, room, accountId);
  if (!account) return refuse("not-found");
  if (!account.isActive) return refuse("account-off-already");
  await db.account.update({ where: { id: accountId }, data: { deactivatedAt: now } });
  await db.session.updateMany({ where: { accountId, endedAt: null }, data: { endedAt: now } });
  await db.apiToken.updateMany({ where: { accountId, revokedAt: null }, data: { revokedAt: now } });
  await record(room, { act: "account_deactivate", subjectId: accountId, address, details: { account: account.name } });
  return accept({ id: accountId });
});
