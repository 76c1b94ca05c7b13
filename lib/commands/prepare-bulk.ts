import { own } from "@/lib/access/door";
import type { PrepareInput } from "@/lib/domain/bulk/schema";
import { accept, refuse } from "@/lib/domain/result";

const dayMs = 86_400_000;

/**
 * Writes down which dossiers a person chose and for which act; nothing is looked at yet. The same form sent again is the same run. What
 * was prepared and never begun is forgotten after a day.
 */
export const prepareBulk = own(async ({ db, accountId, now }, { id, act, picks }: PrepareInput) => {
  const known = await db.bulkRun.findUnique({ where: { id } });
  if (known) return known.accountId === accountId && known.act === act ? accept({ id }) : refuse("bulk-id-used");
  await db.bulkRun.deleteMany({ where: { accountId, startedAt: null, preparedAt: { lt: new Date(now.getTime() - dayMs) } } });
  await db.bulkRun.createMany({ data: [{ id, accountId, act, preparedAt: now }], skipDuplicates: true }); // of two at once, one is first
  await db.bulkLine.createMany({ data: picks.map((registrationId, index) => ({ runId: id, position: index + 1, registrationId })), skipDuplicates: true });
  return accept({ id });
});
