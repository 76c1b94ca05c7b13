import { write } from "@/lib/access/door";
import { dateOf } from "@/lib/domain/day";
import type { Counts } from "@/lib/domain/notice/letter";
import { accept, refuse } from "@/lib/domain/result";

/** Writes a person's letter of the day, as scheduled work. The person and the day are the key: asked again, or twice at once, there is one. */
export const queueLetter = write("schedule.run", async ({ db, reach, now, today }, { accountId, ...counts }: Counts & { accountId: string }) => {
  const known = await db.account.findFirst({ where: { id: accountId, email: { not: null }, deactivatedAt: null, grants: { some: { unit: reach.units } } } });
  if (!known) return refuse("not-found");
  const { count } = await db.letter.createMany({ data: [{ accountId, on: dateOf(today), ...counts, at: now, nextTryAt: now }], skipDuplicates: true });
  return accept({ queued: count });
});
