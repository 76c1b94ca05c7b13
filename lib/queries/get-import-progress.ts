import { read } from "@/lib/access/door";
import { importUnderWay } from "@/lib/access/import-under-way";
import { sayUnderWay } from "@/lib/domain/import/words";

/** How far the applying or undoing of one's own file is, in words, whichever instance does it; null when neither is under way, and for a file of another's. */
export const getImportProgress = read("import.bring", async ({ db, reach, scope }, id: string): Promise<string | null> => {
  const own = await db.import.count({ where: { id, accountId: scope.accountId, unit: reach.units } });
  const at = own === 0 ? null : await importUnderWay(db, id);
  return at && sayUnderWay(at);
});
