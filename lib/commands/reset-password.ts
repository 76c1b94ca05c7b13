import { record } from "@/lib/access/audit";
import { write } from "@/lib/access/door";
import { findManaged } from "@/lib/access/manageable";
import type { Scope } from "@/lib/access/scope";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { hashPassword, readablePassword } from "@/lib/platform/password";

/**
 * Issues a new first password, shown once. Whoever held the old one is out: sessions end, tokens are revoked, and earlier
 * failures no longer hold the account back. Refuses out of reach and for oneself.
 */
export async function resetPassword(scope: Scope, input: { accountId: string }, address: string): Promise<Result<{ name: string; password: string }>> {
  const password = readablePassword();
  const stored = await store(scope, input.accountId, await hashPassword(password), address);
  return stored.ok ? accept({ name: stored.value.name, password }) : stored;
}

const store = write("account.manage", async (room, accountId: string, passwordHash: string, address: string) => {
  const { db, reach, scope, now } = room;
  if (accountId === scope.accountId) return refuse("own-account");
  const account = await findManaged(reach, room, accountId);
  if (!account) return refuse("not-found");
  await db.account.update({ where: { id: accountId }, data: { passwordHash, mustChange: true } });
  await db.session.updateMany({ where: { accountId, endedAt: null }, data: { endedAt: now } });
  await db.apiToken.updateMany({ where: { accountId, revokedAt: null }, data: { revokedAt: now } });
  await db.signInFailure.deleteMany({ where: { name: account.name } });
  await record(room, { act: "account_reset", subjectId: accountId, address, details: { account: account.name } });
  return accept({ name: account.name });
});
