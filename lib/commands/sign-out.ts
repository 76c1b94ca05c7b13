import { record } from "@/lib/access/audit";
import { gate } from "@/lib/access/door";

/** Ends a session, on every instance at once. Ending it twice changes nothing. */
export const signOut = gate(async ({ db, now }, sessionId: string, address: string) => {
  await db.$transaction(async (tx) => {
    const { count } = await tx.session.updateMany({ where: { id: sessionId, endedAt: null }, data: { endedAt: now } });
    if (count === 0) return;
    const { account } = await tx.session.findUniqueOrThrow({ where: { id: sessionId }, include: { account: true } });
    await record({ db: tx, now }, { act: "sign_out", actor: { accountId: account.id, name: account.name }, address });
  });
});
