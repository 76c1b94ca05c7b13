import { z } from "zod";
import { read } from "@/lib/access/door";
import { lastLook } from "@/lib/access/last-look";
import { AuditChange } from "@/lib/domain/audit/words";
import type { ChangesSince } from "@/lib/domain/audit/view";

/** What others did in a dossier that whoever reads it may see; marks of a sitting in progress are not among it. */
const shown = ["registration_move", "criterion_answer_add", "not_applicable_ruling_add", "criteria_move_add", "evidence_use_add", "evidence_use_remove", "progress_report_add", "progress_report_change", "return_item_change", "figures_enter"];
const most = 30;

/** What others did in a dossier since the reader last had it open, the newest first. Null out of reach; `since` is null for who never had. */
export const getChangesSince = read("registration.read", async (room, registrationId: string): Promise<ChangesSince | null> => {
  const { db, reach, scope } = room;
  const found = await db.registration.findFirst({ where: { id: registrationId, AND: reach.dossiers }, select: { id: true, unitId: true, year: true } });
  if (!found) return null;
  const since = await lastLook(room, registrationId);
  const rows = since === null ? [] : await db.auditEvent.findMany({
    where: { act: { in: shown }, at: { gt: since }, OR: [{ accountId: null }, { accountId: { not: scope.accountId } }], AND: { OR: [{ registrationId }, { unitId: found.unitId, act: "figures_enter", details: { path: ["year"], equals: String(found.year) } }] } },
    orderBy: { id: "desc" }, take: most + 1,
  });
  return {
    unitId: found.unitId,
    since,
    changes: rows.slice(0, most).map(({ id, at, actor, act, details, changes }) => ({ id: String(id), at, who: actor, act, details: Details.parse(details), changes: z.array(AuditChange).parse(changes) })),
    more: rows.length > most,
  };
});

const Details = z.record(z.string(), z.string());
