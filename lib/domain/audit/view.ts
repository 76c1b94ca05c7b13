import type { ClosingPeriod } from "@/lib/domain/closing/span";
import type { UnitKind } from "@/lib/domain/unit/level";
import type { AuditAction } from "./words";

type Called = { name: string; kind: UnitKind };

/** One line of a dossier's record. `unit` is the unit it is about, with the one above it. */
export type DossierAuditEntry = AuditAction & {
  id: string;
  at: Date;
  actor: string;
  role: string | null;
  address: string | null;
  registration: { id: string; year: number } | null;
  unit: (Called & { id: string; parent: Called | null }) | null;
};

/** A page of the record. `previous` is where the page before begins: "" at the beginning, null on the first page. */
export type DossierAuditPage = { place: string | null; /** The closing since which it was asked, when there is one. */ since: (ClosingPeriod & { closedAt: Date }) | null; entries: readonly DossierAuditEntry[]; previous: string | null; next: string | null };

/** What others did in a dossier since the reader last had it open, the newest first; `more` when there was more than is told. */
export type ChangesSince = { unitId: string; since: Date | null; changes: readonly (AuditAction & { id: string; at: Date; who: string })[]; more: boolean };
