import { own } from "@/lib/access/door";
import type { StartInput } from "@/lib/domain/bulk/schema";
import { accept, refuse } from "@/lib/domain/result";

/** Confirms a run as it was previewed: what was foreseen to be refused is skipped, the rest waits to be done. Confirmed twice, it begins once. */
export const startBulk = own(async ({ db, accountId, now }, { id, previewedAt }: StartInput) => {
  const { count } = await db.bulkRun.updateMany({ where: { id, accountId, startedAt: null, previewedAt: new Date(previewedAt) }, data: { startedAt: now } });
  if (count === 0) {
    const run = await db.bulkRun.findFirst({ where: { id, accountId } });
    if (!run) return refuse("not-found");
    if (run.startedAt) return accept({ id });
    return refuse(run.previewedAt ? "changed-meanwhile" : "bulk-not-previewed");
  }
  await db.$executeRaw`UPDATE "BulkLine" SET outcome = 'skipped', refusal = foreseen, at = ${now} WHERE "runId" = ${id}::uuid AND foreseen IS NOT NULL`;
  return accept({ id });
});
