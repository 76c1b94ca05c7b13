import "server-only";
import { throttleLimits, throttleSince, waitAfter } from "@/lib/domain/account/throttle";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { verifyPassword } from "@/lib/platform/password";
import { record } from "./audit";
import { gate } from "./door";

type Room = Parameters<Parameters<typeof gate>[0]>[0];
type Known = { id: string; name: string; density: string; deactivated: boolean };

/**
 * The account whose password this is. Refuses when wrong or throttled, by account and by address, on all instances together;
 * answers the same, and as late, for an account that does not exist.
 */
export const tryPassword = gate(async (room, { name, password }: { name: string; password: string }, address: string): Promise<Result<Known>> => {
  const { db, now } = room;
  const account = await db.account.findUnique({ where: { name } });
  const actor = account ? { accountId: account.id, name } : undefined;

  // The try is counted before the password is looked at: many at once, on many instances, all see each other.
  const attempt = await db.signInFailure.create({ data: { name, address, at: now } });
  const wait = await waitBefore(room, name, address);
  if (wait > 0) {
    await db.signInFailure.delete({ where: { id: attempt.id } });
    await recordThrottled(room, actor, address);
    return refuse("throttled", { values: { seconds: Math.ceil(wait / 1000) } });
  }

  if (!(await verifyPassword(account?.passwordHash, password)) || !account) {
    await record(room, { act: "sign_in_failed", actor, address });
    return refuse("wrong-sign-in");
  }
  await db.signInFailure.deleteMany({ where: { OR: [{ name }, { at: { lt: throttleSince(now) } }] } });
  return accept({ id: account.id, name, density: account.density, deactivated: account.deactivatedAt !== null });
});

/** Once for each account and address in a window: whoever keeps knocking must not fill the record. */
async function recordThrottled(room: Room, actor: { accountId: string; name: string } | undefined, address: string) {
  const same = { act: "sign_in_throttled", accountId: actor?.accountId ?? null, address, at: { gt: throttleSince(room.now) } } as const;
  if ((await room.db.auditEvent.count({ where: same })) === 0) await record(room, { act: same.act, actor, address });
}

/** Milliseconds until this name or address may try again; the try just counted is allowed for. */
async function waitBefore({ db, now }: Room, name: string, address: string): Promise<number> {
  const at = { gt: throttleSince(now) };
  const byName = await db.signInFailure.findMany({ where: { name, at }, orderBy: { at: "desc" }, take: throttleLimits.name + 1, select: { at: true } });
  const byAddress = await db.signInFailure.findMany({ where: { address, at }, orderBy: { at: "desc" }, take: throttleLimits.address + 1, select: { at: true } });
  const wait = (rows: { at: Date }[], limit: number) => waitAfter(rows.map((row) => row.at), limit + 1, now);
  return Math.max(wait(byName, throttleLimits.name), wait(byAddress, throttleLimits.address));
}
