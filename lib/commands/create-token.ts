import { record } from "@/lib/access/audit";
import { own } from "@/lib/access/door";
import type { CreateTokenInput } from "@/lib/domain/account/schema";
import { tokenLimit, tokenPrefix } from "@/lib/domain/account/token";
import { accept, refuse } from "@/lib/domain/result";
import { digest } from "@/lib/platform/digest";

const dayMs = 86_400_000;

/** Makes a personal token for the API and answers its text, this once: only its digest is kept. Refuses beyond ten working ones. */
export const createToken = own(async (room, { label, days }: CreateTokenInput, address: string) => {
  const { db, accountId, now } = room;
  await db.$executeRaw`SELECT FROM "Account" WHERE id = ${accountId}::uuid FOR UPDATE`; // two at once are counted one after the other
  const working = await db.apiToken.count({ where: { accountId, revokedAt: null, expiresAt: { gt: now } } });
  if (working >= tokenLimit) return refuse("token-limit", { values: { most: tokenLimit } });
  const token = tokenPrefix + Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString("base64url");
  const expiresAt = new Date(now.getTime() + days * dayMs);
  const { id } = await db.apiToken.create({ data: { accountId, label, hash: digest(token), createdAt: now, expiresAt } });
  await record(room, { act: "token_create", subjectId: accountId, address, details: { label, token: id } });
  return accept({ id, label, token, expiresAt });
});
