import { record } from "@/lib/access/audit";
import { own } from "@/lib/access/door";
import type { Standing } from "@/lib/access/session";
import { tryPassword } from "@/lib/access/try-password";
import { judgePassword } from "@/lib/domain/account/password";
import type { ChangePasswordInput } from "@/lib/domain/account/schema";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { hashPassword, verifyPassword } from "@/lib/platform/password";

/**
 * Changes one's own password and ends every other session. The current one is asked again and throttled as at sign-in, save
 * where an issued password must be changed. Refuses a weak one, the same one, and two that differ.
 */
export async function changePassword(standing: Standing, input: ChangePasswordInput, address: string): Promise<Result<null>> {
  const { name } = standing.scope;
  const judged = judgePassword(input.password, name);
  if (!judged.ok) return judged;
  if (input.repeat.normalize("NFC") !== judged.value) return refuse("password-differs", { field: "repeat" });
  if (!standing.mustChange) {
    if (input.current === undefined) return refuse("password-empty", { field: "current" });
    if (input.current === judged.value) return refuse("password-same", { field: "password" });
    const tried = await tryPassword({ name, password: input.current }, address);
    if (!tried.ok) return tried.refusal.code === "throttled" ? tried : refuse("password-wrong", { field: "current" });
  }
  return store(standing.scope, standing.holderId, judged.value, address);
}

const store = own(async (room, sessionId: string, password: string, address: string) => {
  const { db, accountId, now } = room;
  const { passwordHash: issued } = await db.account.findUniqueOrThrow({ where: { id: accountId } });
  if (await verifyPassword(issued, password)) return refuse("password-same", { field: "password" });
  await db.account.update({ where: { id: accountId }, data: { passwordHash: await hashPassword(password), mustChange: false } });
  await db.session.updateMany({ where: { accountId, endedAt: null, NOT: { id: sessionId } }, data: { endedAt: now } });
  await record(room, { act: "password_change", subjectId: accountId, address });
  return accept(null);
});
