import { read } from "@/lib/access/door";
import type { LaterAct } from "@/lib/domain/closing/view";
import { dateOf, type Day } from "@/lib/domain/day";
import { effectWords } from "@/lib/domain/decision/words";
import { sayEvent } from "@/lib/domain/registration/words";

type Asked = { unitIds: readonly string[]; titleId: string; since: Date; on: Day };

/** What was recorded after a closing about units whose figures of its period changed, with the reasons given: decisions, dossiers, targets. */
export const listLaterActs = read("attainment.read", async ({ db, reach }, { unitIds, titleId, since, on }: Asked): Promise<LaterAct[]> => {
  const about = { unitId: { in: [...unitIds] }, titleId, unit: reach.units };
  const named = { select: { displayName: true } } as const;
  const lines = await db.decisionLine.findMany({ where: { ...about, decision: { recordedAt: { gt: since } } }, include: { decision: { include: { recordedBy: named } } } });
  const events = await db.registrationEvent.findMany({ where: { unitId: { in: [...unitIds] }, titleId, at: { gt: since }, on: { lte: dateOf(on) }, registration: { unit: reach.units } }, include: { account: named } });
  const targets = await db.targetRevision.findMany({ where: { at: { gt: since }, setOn: { lte: dateOf(on) }, target: about }, include: { account: named, target: { select: { unitId: true } } } });
  return [
    ...lines.map(({ unitId, effect, reason, decision }) => ({ unitId, at: decision.recordedAt, what: `${effectWords[effect]} tại số ${decision.number}-${decision.symbol}`, reason, by: decision.recordedBy?.displayName ?? null })),
    ...events.map(({ unitId, at, move, status, year, reason, account }) => ({ unitId, at, what: sayEvent({ move, status, year }), reason, by: account?.displayName ?? null })),
    ...targets.map(({ at, seq, reason, clause, account, target }) => ({ unitId: target.unitId, at: at ?? since, what: seq === 1 ? `Giao chỉ tiêu: ${clause}` : `Điều chỉnh chỉ tiêu: ${clause}`, reason, by: account?.displayName ?? null })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
});
