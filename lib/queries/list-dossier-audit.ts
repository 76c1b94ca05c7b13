import { auditPlace, withUnits } from "@/lib/access/audit-place";
import { read } from "@/lib/access/door";
import type { DossierAuditFilter } from "@/lib/domain/audit/filter";
import type { DossierAuditPage } from "@/lib/domain/audit/view";
import { auditBefore, auditRows, parseAudit } from "./sql/dossier-audit";

const size = 50;

/** Who did and read what of the dossiers in reach, newest first. Null when the unit or registration asked for is out of reach. Sign-ins are not here. */
export const listDossierAudit = read("audit.read", async ({ db, reach, today }, filter: DossierAuditFilter): Promise<DossierAuditPage | null> => {
  const place = await auditPlace(reach, { db, today }, filter);
  if (!place) return null;
  const { after, kind, who } = filter;
  const asked = { at: place.at, since: place.since?.closedAt ?? null, kind, who };
  const found = parseAudit((await db.$queryRaw<{ row: unknown }[]>(auditRows(reach, asked, { after, size: size + 1 }))).map(({ row }) => row));
  const rows = found.slice(0, size);
  return {
    place: place.name,
    entries: await withUnits({ db, today }, rows),
    since: place.since,
    previous: after ? ((await db.$queryRaw<{ id: string }[]>(auditBefore(reach, asked, { after, size })))[0]?.id ?? "") : null,
    next: found.length > size ? (rows.at(-1)?.id ?? null) : null,
  };
});
