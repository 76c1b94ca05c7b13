import { record } from "@/lib/access/audit";
import { own } from "@/lib/access/door";
import { accept, refuse } from "@/lib/domain/result";

/** Ends one of one's own tokens, at once. Refuses another's, and one revoked before. */
export const revokeToken = own(async (room, { id }: { id: string }, address: string) => {
  const { db, accountId, now } = room;
  const token = await db.apiToken.findFirst({ where: { id, accountId, revokedAt: null } });
  if (!token) return refuse("not-found");
  await db.apiToken.update({ where: { id }, data: { revokedAt: now } });
  await record(room, { act: "token_revoke", subjectId: accountId, address, details: { label: token.label, token: id } });
  return accept({ id });
});
