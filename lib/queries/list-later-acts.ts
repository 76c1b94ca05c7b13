import { read } from "@/lib/access/door";
import type { LaterAct } from "@/lib/domain/closing/view";
import { dateOf, dayOfDate, showDay, type Day } from "@/lib/domain/day";
import { effectWords } from "@/lib/domain/decision/words";
import { sayEvent } from "@/lib/domain/registration/words";

type Asked = { unitIds: readonly string[]; titleId: string; since: Date; on: Day };

/** What was recorded after a closing about units whose figures of its period changed, with the reasons given: decisions, dossiers, targets, and acts that reorganised a unit or what stands directly below. */
export const listLaterActs = read("attainment.read", async ({ db, reach }, { unitIds, titleId, since, on }: Asked): Promise<LaterAct[]> => {
  const about = { unitId: { in: [...unitIds] }, titleId, unit: reach.units };
  const named = { select: { displayName: true } } as const;
  const lines = await db.decisionLine.findMany({ where: { ...about, decision: { recordedAt: { gt: since } } }, include: { decision: { include: { recordedBy: named } } } });
  const events = await db.registrationEvent.findMany({ where: { unitId: { in: [...unitIds] }, titleId, at: { gt: since }, on: { lte: dateOf(on) }, registration: { unit: reach.units } }, include: { account: named } });
  const targets = await db.targetRevision.findMany({ where: { at: { gt: since }, setOn: { lte: dateOf(on) }, target: about }, include: { account: named, target: { select: { unitId: true } } } });
  const reached = (await db.unit.findMany({ where: { AND: [{ id: { in: [...unitIds] } }, reach.units] }, select: { id: true } })).map(({ id }) => id);
  const act = { enactedAt: { gt: since }, effectiveOn: { lte: dateOf(on) } };
  const versions = await db.unitVersion.findMany({
    where: { AND: [{ OR: [{ unitId: { in: reached } }, { parentId: { in: reached } }] }, { OR: [{ act }, { endedBy: act }] }] },
    include: { act: { include: { enactedBy: named } }, endedBy: { include: { enactedBy: named } } },
  });
  return [
    ...reorganised(versions, reached, { since, on }),
    ...lines.map(({ unitId, effect, reason, decision }) => ({ unitId, at: decision.recordedAt, what: `${effectWords[effect]} tại số ${decision.number}-${decision.symbol}`, reason, by: decision.recordedBy?.displayName ?? null })),
    ...events.map(({ unitId, at, move, status, year, reason, account }) => ({ unitId, at, what: sayEvent({ move, status, year }), reason, by: account?.displayName ?? null })),
    ...targets.map(({ at, seq, reason, clause, account, target }) => ({ unitId: target.unitId, at: at ?? since, what: seq === 1 ? `Giao chỉ tiêu: ${clause}` : `Điều chỉnh chỉ tiêu: ${clause}`, reason, by: account?.displayName ?? null })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
});

type Enacted = { id: string; number: string; subject: string; effectiveOn: Date; enactedAt: Date | null; enactedBy: { displayName: string } | null };
type Version = { unitId: string; parentId: string | null; act: Enacted | null; endedBy: Enacted | null };

/** Each act once for each of the asked units it made otherwise, or below which it did. */
function reorganised(versions: readonly Version[], unitIds: readonly string[], { since, on }: Pick<Asked, "since" | "on">): LaterAct[] {
  const told = new Map<string, LaterAct>();
  for (const { unitId, parentId, act, endedBy } of versions)
    for (const one of [act, endedBy]) {
      if (!one?.enactedAt || one.enactedAt <= since || dayOfDate(one.effectiveOn) > on) continue;
      const row = { at: one.enactedAt, what: `Sắp xếp đơn vị theo văn bản số ${one.number}, hiệu lực từ ${showDay(dayOfDate(one.effectiveOn))}`, reason: one.subject, by: one.enactedBy?.displayName ?? null };
      for (const id of [unitId, parentId]) if (id !== null && unitIds.includes(id)) told.set(`${id} ${one.id}`, { unitId: id, ...row });
    }
  return [...told.values()];
}
