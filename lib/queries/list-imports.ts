import { read } from "@/lib/access/door";
import { importKinds } from "@/lib/domain/import/kind";
import type { ImportSummary } from "@/lib/domain/import/view";

/** One's own files in reach, the latest first. */
export const listImports = read("import.bring", async ({ db, reach, scope }): Promise<ImportSummary[]> => {
  const rows = await db.import.findMany({ where: { accountId: scope.accountId, unit: reach.units }, omit: { sheet: true }, include: { run: true }, orderBy: { uploadedAt: "desc" }, take: 50 });
  return rows.flatMap(({ kind: stored, id, fileName, sha256, uploadedAt, run }) => {
    const kind = importKinds.find((known) => known === stored);
    return kind ? [{ id, kind, fileName, sha256, uploadedAt, run }] : [];
  });
});
