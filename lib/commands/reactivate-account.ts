import { record } from "@/lib/access/audit";
import { write } from "@/lib/access/door";
import { findManaged } from "@/lib/access/manageable";
import { accept, refuse } from "@/lib/domain/result";

/** Lets a deactivated account sign in again, with the password and the grants it had. Refuses out of reach and when it is active. */
export const reactivateAccount = write("account.manage", async (room, { accountId }: { accountId: string }, address: string) => {
  const { db, reach } = room;
  const account = await findManaged(reach, room, accountId);
  if (!account) return refuse("not-found");
  if (account.isActive) return refuse("account-on-already");
  await db.account.update({ where: { id: accountId }, data: { deactivatedAt: null } });
  await record(room, { act: "account_reactivate", subjectId: accountId, address, details: { account: account.name } });
  return accept({ id: accountId });
});
