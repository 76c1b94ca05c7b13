import { read } from "@/lib/access/door";
import { nameOf } from "@/lib/access/import-desk";
import { mappingsInReach } from "@/lib/access/import-mappings";
import { importKinds } from "@/lib/domain/import/kind";
import type { MappingSummary } from "@/lib/domain/import/view";

/** What is remembered of sheets' columns where the reader may bring files, the latest first. */
export const listMappings = read("import.bring", async ({ db, scope, reach }): Promise<MappingSummary[]> => {
  const rows = await db.importMapping.findMany({ where: { OR: mappingsInReach(reach, scope) }, include: { account: { select: { displayName: true } } }, orderBy: [{ savedAt: "desc" }, { id: "asc" }], take: 500 });
  const units = new Map<string, string>();
  for (const { unitId } of rows) if (!units.has(unitId)) units.set(unitId, await nameOf({ db }, unitId));
  return rows.flatMap(({ kind: stored, id, unitId, titles, savedAt, account }) => {
    const kind = importKinds.find((known) => known === stored);
    return kind ? [{ id, unitId, unit: units.get(unitId) ?? "", kind, titles: titles.filter((title) => title !== ""), by: account.displayName, at: savedAt }] : [];
  });
});
