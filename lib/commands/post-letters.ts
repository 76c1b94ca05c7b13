import { write } from "@/lib/access/door";
import type { Scope } from "@/lib/access/scope";
import { composeLetter, mostAttempts, waitMinutes, type Counts } from "@/lib/domain/notice/letter";
import { accept, type Result } from "@/lib/domain/result";
import { linkTo, postMail } from "@/lib/platform/mail";

/** Longer than any letter may take: one whose sender died is tried again after it. */
const leaseMinutes = 5;
const mostAtOnce = 500;

/**
 * Sends the letters that are due, one after the other, as scheduled work. A letter is claimed before it is handed to the mail server and settled
 * after. Killed in between, it is sent once more when its claim has run out, with the same Message-ID: never lost, and twice
 * only for each such death.
 */
export async function postLetters(scope: Scope): Promise<Result<{ sent: number; failed: number }>> {
  const done = { sent: 0, failed: 0 };
  for (let turn = 0; turn < mostAtOnce; turn++) {
    const claimed = await claim(scope);
    if (!claimed.ok) return claimed;
    if (!claimed.value) break;
    const error = await send(claimed.value);
    await settle(scope, claimed.value, error);
    done[error === null ? "sent" : "failed"]++;
  }
  return accept(done);
}

type Claimed = Counts & { id: string; attempts: number; to: string | null };

/** The letter that waited longest, for this worker alone: another skips the row while it is locked, and sees a later day to try afterwards. */
const claim = write("schedule.run", async ({ db, reach, now }): Promise<Result<Claimed | null>> => {
  const until = new Date(now.getTime() + leaseMinutes * 60_000);
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE "Letter" SET attempts = attempts + 1, "nextTryAt" = ${until} WHERE id = (
      SELECT letter.id FROM "Letter" letter
       WHERE letter."nextTryAt" <= ${now} AND EXISTS (SELECT FROM "Grant" held JOIN "Unit" unit ON unit.id = held."unitId" WHERE held."accountId" = letter."accountId" AND ${reach.sql})
       ORDER BY letter."nextTryAt" LIMIT 1 FOR UPDATE OF letter SKIP LOCKED) RETURNING id`;
  const [row] = rows;
  if (!row) return accept(null);
  const { account, ...letter } = await db.letter.findUniqueOrThrow({ where: { id: row.id }, include: { account: { select: { email: true, deactivatedAt: true } } } });
  return accept({ ...letter, to: account.deactivatedAt ? null : account.email });
});

/** What the mail server said against it; null when it took the letter. */
async function send({ id, to, ...counts }: Claimed): Promise<string | null> {
  if (to === null) return "no address";
  return postMail({ id, to, ...composeLetter(counts, { work: linkTo("/work"), preferences: linkTo("/account") }) }).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 500),
  );
}

/** Sent, to be tried again later, or given up. What was claimed anew meanwhile is left to the one who did. */
const settle = write("schedule.run", async ({ db, reach, now }, { id, attempts, to }: Claimed, error: string | null) => {
  const after = new Date(now.getTime() + waitMinutes(attempts) * 60_000);
  const isOver = to === null || attempts >= mostAttempts;
  const data = error === null ? { sentAt: now, nextTryAt: null, error: null } : { nextTryAt: isOver ? null : after, error };
  await db.letter.updateMany({ where: { id, attempts, sentAt: null, account: { grants: { some: { unit: reach.units } } } }, data });
  return accept({ id });
});
