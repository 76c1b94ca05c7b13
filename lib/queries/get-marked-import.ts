import { read } from "@/lib/access/door";
import { draftOf, reachOfKind } from "@/lib/access/import-desk";
import { desks } from "@/lib/access/import-desks";
import { problemsOf } from "@/lib/domain/import/plan";
import type { MarkedSheet } from "@/lib/domain/import/view";

/** One's own file with what of it is not taken as of now. Null for anyone else's, and for an id that is none. */
export const getMarkedImport = read("import.bring", async (room, id: string): Promise<MarkedSheet | null> => {
  const { db, reach, scope } = room;
  const found = await db.import.findFirst({ where: { id, accountId: scope.accountId, unit: reach.units } });
  if (!found) return null;
  const draft = draftOf(found);
  const { head, plan } = await desks[draft.kind].foresee(reachOfKind(scope, draft.kind), room, draft);
  const problems = plan.rows.flatMap((row) => problemsOf(row).map(({ field, says }) => ({ row: row.at, column: head.columns[field]?.column ?? head.columns["cell"]?.column ?? 0, says })));
  return { fileName: found.fileName, headAt: head.at, rows: draft.sheet.rows, problems };
});
