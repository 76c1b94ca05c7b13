import { auditPlace, withUnits } from "@/lib/access/audit-place";
import { take, type Taking } from "@/lib/access/door";
import { rowsInTurn } from "@/lib/access/rows-in-turn";
import type { DossierAuditFilter } from "@/lib/domain/audit/filter";
import type { DossierAuditEntry, DossierAuditPage } from "@/lib/domain/audit/view";
import { auditRows, parseAudit } from "./sql/dossier-audit";

type Record = Taking<DossierAuditEntry> & { name: string | null; since: DossierAuditPage["since"] };

/** Every line of the record of dossiers that fits, newest first; who may read it may take it. Null when the unit or registration asked for is out of reach. */
export const takeDossierAudit = take("audit.read", async ({ db, reach, today }, filter: DossierAuditFilter): Promise<Record | null> => {
  const found = await auditPlace(reach, { db, today }, filter);
  if (!found) return null;
  const { unitId, name, at, since } = found;
  const { kind, who } = filter;
  async function* rows() {
    for await (const lines of rowsInTurn(db, auditRows(reach, { at, since: since?.closedAt ?? null, kind, who }), parseAudit)) yield await withUnits({ db, today }, lines);
  }
  return { place: unitId === null ? null : { id: unitId }, name, since, rows: rows() };
});
