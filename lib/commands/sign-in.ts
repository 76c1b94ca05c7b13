import { record } from "@/lib/access/audit";
import { gate } from "@/lib/access/door";
import { tryPassword } from "@/lib/access/try-password";
import type { SignInInput } from "@/lib/domain/account/schema";
import { sessionEnd } from "@/lib/domain/account/session";
import { accept, refuse, type Result } from "@/lib/domain/result";

/** Where someone signs in from: kept with the session and in the record. */
export type From = { address: string; userAgent: string };

/** Opens a session for whoever knows the password. Refuses when wrong, throttled or deactivated; never says whether an account exists. */
export async function signIn(input: SignInInput, from: From): Promise<Result<{ sessionId: string; density: string }>> {
  const account = await tryPassword(input, from.address);
  if (!account.ok) return account;
  if (account.value.deactivated) return refuse("deactivated");
  return accept({ sessionId: await openSession(account.value, from), density: account.value.density });
}

const openSession = gate(({ db, now }, account: { id: string; name: string }, from: From) =>
  db.$transaction(async (tx) => {
    const { id } = await tx.session.create({
      data: { accountId: account.id, createdAt: now, seenAt: now, expiresAt: sessionEnd(now), address: from.address, userAgent: from.userAgent.slice(0, 300) },
    });
    await record({ db: tx, now }, { act: "sign_in", actor: { accountId: account.id, name: account.name }, address: from.address });
    return id;
  }),
);
