import { record } from "@/lib/access/audit";
import { gate } from "@/lib/access/door";
import type { SignInInput } from "@/lib/domain/account/schema";
import { sessionEnd } from "@/lib/domain/account/session";
import { throttleLimits, throttleSince, waitAfter } from "@/lib/domain/account/throttle";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { verifyPassword } from "@/lib/platform/password";

/** Where someone signs in from: kept with the session and in the record. */
export type From = { address: string; userAgent: string };
type Room = Parameters<Parameters<typeof gate>[0]>[0];

/** Opens a session for whoever knows the password. Refuses when wrong, throttled or deactivated; never says whether an account exists. */
export const signIn = gate(async (room, { name, password }: SignInInput, from: From): Promise<Result<{ sessionId: string }>> => {
  const { db, now } = room;
  const account = await db.account.findUnique({ where: { name } });
  const actor = account ? { accountId: account.id, name } : undefined;

  // The try is counted before the password is looked at: many at once, on many instances, all see each other.
  const attempt = await db.signInFailure.create({ data: { name, address: from.address, at: now } });
  const wait = await waitBefore(room, name, from.address);
  if (wait > 0) {
    await db.signInFailure.delete({ where: { id: attempt.id } });
    await record(room, { act: "sign_in_throttled", actor, address: from.address });
    return refuse("throttled", { values: { seconds: Math.ceil(wait / 1000) } });
  }

  if (!(await verifyPassword(account?.passwordHash, password)) || !account) {
    await record(room, { act: "sign_in_failed", actor, address: from.address });
    return refuse("wrong-sign-in");
  }
  await db.signInFailure.deleteMany({ where: { OR: [{ name }, { at: { lt: throttleSince(now) } }] } });
  if (account.deactivatedAt) return refuse("deactivated");
  return accept({ sessionId: await openSession(room, account, from) });
});

/** Milliseconds until this name or address may try again; the try just counted is allowed for. */
async function waitBefore({ db, now }: Room, name: string, address: string): Promise<number> {
  const at = { gt: throttleSince(now) };
  const [byName, byAddress] = await Promise.all([
    db.signInFailure.findMany({ where: { name, at }, orderBy: { at: "desc" }, take: throttleLimits.name + 1, select: { at: true } }),
    db.signInFailure.findMany({ where: { address, at }, orderBy: { at: "desc" }, take: throttleLimits.address + 1, select: { at: true } }),
  ]);
  const wait = (rows: { at: Date }[], limit: number) => waitAfter(rows.map((row) => row.at), limit + 1, now);
  return Math.max(wait(byName, throttleLimits.name), wait(byAddress, throttleLimits.address));
}

const openSession = ({ db, now }: Room, account: { id: string; name: string }, from: From) =>
  db.$transaction(async (tx) => {
    const { id } = await tx.session.create({
      data: { accountId: account.id, createdAt: now, seenAt: now, expiresAt: sessionEnd(now), address: from.address, userAgent: from.userAgent.slice(0, 300) },
    });
    await record({ db: tx, now }, { act: "sign_in", actor: { accountId: account.id, name: account.name }, address: from.address });
    return id;
  });
