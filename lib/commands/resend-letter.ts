import { record } from "@/lib/access/audit";
import { write } from "@/lib/access/door";
import { findManaged } from "@/lib/access/manageable";
import { accept, refuse } from "@/lib/domain/result";

/** Puts a letter that waits or was given up at the head of those to send. Refuses out of reach, without an address, and when it was sent. */
export const resendLetter = write("account.manage", async (room, { id }: { id: string }, address: string) => {
  const { db, reach, now } = room;
  const letter = await db.letter.findUnique({ where: { id }, include: { account: { select: { email: true } } } });
  const account = letter && (await findManaged(reach, room, letter.accountId));
  if (!letter || !account) return refuse("not-found");
  if (letter.account.email === null) return refuse("letter-without-address");
  const { count } = await db.letter.updateMany({ where: { id, sentAt: null }, data: { nextTryAt: now, attempts: 0 } });
  if (count === 0) return refuse("letter-sent");
  await record(room, { act: "letter_resend", subjectId: account.id, address, details: { account: account.name } });
  return accept({ id });
});
