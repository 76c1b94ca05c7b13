import { record } from "@/lib/access/audit";
import { own, write } from "@/lib/access/door";
import { findManaged } from "@/lib/access/manageable";
import { accept, refuse } from "@/lib/domain/result";

/** Where letters to oneself go; null for nowhere. */
export const changeOwnEmail = own(async (room, { email }: { email: string | null }, address: string) => {
  const { db, accountId } = room;
  const { name } = await db.account.update({ where: { id: accountId }, data: { email } });
  await record(room, { act: "email_change", subjectId: accountId, address, details: { account: name, email: email ?? "" } });
  return accept({ email });
});

/** The same for an account one looks after. Refuses out of reach. */
export const changeEmail = write("account.manage", async (room, { accountId, email }: { accountId: string; email: string | null }, address: string) => {
  const { db, reach } = room;
  const account = await findManaged(reach, room, accountId);
  if (!account) return refuse("not-found");
  await db.account.update({ where: { id: accountId }, data: { email } });
  await record(room, { act: "email_change", subjectId: accountId, address, details: { account: account.name, email: email ?? "" } });
  return accept({ id: accountId });
});
