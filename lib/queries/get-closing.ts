import { z } from "zod";
import { sealOf } from "@/lib/access/closing-seal";
import { read, type Room } from "@/lib/access/door";
import { AuditChange } from "@/lib/domain/audit/words";
import { ClosingContent } from "@/lib/domain/closing/content";
import type { ClosingView } from "@/lib/domain/closing/view";
import { dayOfDate } from "@/lib/domain/day";
import { UnitPath } from "@/lib/domain/unit/path";

const named = { select: { displayName: true } } as const;
const reopening = { select: { reason: true, reopenedAt: true, account: named } } as const;

/** A closed report with what it froze, checked against its hash and the record. Null when its unit is out of reach. */
export const getClosing = read("attainment.read", async ({ db, reach }, id: string): Promise<ClosingView | null> => {
  const row = await db.closing.findFirst({ where: { id, unit: reach.units }, include: { account: named, reopening, unit: { select: { path: true } } } });
  if (!row) return null;
  const { unitId, titleId, span, on } = row;
  const same = await db.closing.findMany({ where: { unitId, titleId, span, on }, select: { id: true, seq: true, closedAt: true, reopening }, orderBy: { seq: "desc" } });
  const said = (one: typeof row.reopening) => one && { reason: one.reason, reopenedAt: one.reopenedAt, by: one.account.displayName };
  const recorded = await recordedHash(db, id);
  return {
    id, span, titleId,
    path: UnitPath.parse(row.unit.path),
    term: row.termId,
    on: dayOfDate(on),
    seq: row.seq,
    sha256: row.sha256,
    closedAt: row.closedAt,
    by: row.account.displayName,
    reopening: said(row.reopening),
    seal: sealOf(row.content) === row.sha256 && (recorded === null || recorded === row.sha256) ? "sound" : "altered",
    units: ClosingContent.parse(JSON.parse(row.content)).units,
    same: same.map((one) => ({ ...one, reopening: said(one.reopening) })),
  };
});

/** The hash as the record heard it when the period was closed; null where no one's act was recorded. */
async function recordedHash(db: Room["db"], id: string): Promise<string | null> {
  const line = await db.auditEvent.findFirst({ where: { act: "closing_add", subjectId: id }, select: { changes: true } });
  return z.array(AuditChange).catch([]).parse(line?.changes).find(({ what }) => what === "sha256")?.to ?? null;
}
