import { tables } from "@/app/api/documents/answer";
import { auditBook } from "@/lib/documents/audit-book";
import { writeBook } from "@/lib/documents/write-book";
import { DossierAuditFilter } from "@/lib/domain/audit/filter";
import { takeDossierAudit } from "@/lib/queries/take-dossier-audit";

/** The record of dossiers as its page shows it, every line. */
export const GET = tables("audit.read", async (scope, search, format) => {
  const filter = DossierAuditFilter.parse(search);
  const file = await takeDossierAudit(scope, (view, made) => writeBook(auditBook(view, filter), format, made), filter);
  return file && { ...file, name: `nhat-ky-ho-so-${scope.today}.${format}` };
});
