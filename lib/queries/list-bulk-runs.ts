import { own } from "@/lib/access/door";
import { bulkActs } from "@/lib/domain/bulk/act";
import { countsOf, type BulkRun } from "@/lib/domain/bulk/view";
import { accept } from "@/lib/domain/result";

const shown = 50;

/** One's own runs of an act on many dossiers that have begun, the latest first. */
export const listBulkRuns = own(async ({ db, accountId }) => {
  const runs = await db.bulkRun.findMany({
    where: { accountId, startedAt: { not: null } },
    include: { holder: { select: { displayName: true } }, lines: { select: { outcome: true } } },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: shown,
  });
  return accept(runs.flatMap(({ id, reason, year, holderId, holder, preparedAt, previewedAt, startedAt, lines, ...run }): BulkRun[] => {
    const act = bulkActs.find((known) => known === run.act);
    return act ? [{ id, act, wish: { reason, year, holderId }, holder: holder?.displayName ?? null, preparedAt, previewedAt, startedAt, counts: countsOf(lines) }] : [];
  }));
});
