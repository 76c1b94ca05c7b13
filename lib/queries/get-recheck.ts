import { calendarIn } from "@/lib/access/calendar";
import { read } from "@/lib/access/door";
import { seenRechecks } from "@/lib/access/hidden-rechecks";
import { rulesFor } from "@/lib/access/office-rules";
import { may } from "@/lib/access/scope";
import { dateOf, dayOfDate } from "@/lib/domain/day";
import { usualReplyUntil } from "@/lib/domain/recheck/deadline";
import type { RecheckView } from "@/lib/domain/recheck/view";
import { openRecheckMoves } from "@/lib/domain/recheck/workflow";
import type { Called } from "@/lib/domain/registration/view";
import { UnitPath } from "@/lib/domain/unit/path";

/** A re-check with what was found, told and answered, and what the reader may do now. Null when out of reach, or unannounced and to come. */
export const getRecheck = read("recheck.read", async ({ db, reach, scope, today }, id: string): Promise<RecheckView | null> => {
  const found = await db.recheck.findFirst({
    where: { id, AND: [{ unit: reach.units }, seenRechecks(scope)] },
    include: {
      unit: { select: { path: true, holdings: { where: { heldUntil: null }, select: { titleId: true, heldFrom: true } } } },
      title: { select: { id: true, name: true, shortName: true } },
      signals: { orderBy: { raisedOn: "asc" } },
      events: { orderBy: { seq: "desc" }, include: { account: { select: { displayName: true } }, decision: true } },
    },
  });
  if (!found) return null;
  const ids = found.unit.path.split("/").filter(Boolean).slice(1);
  const versions = await db.unitVersion.findMany({ where: { unitId: { in: ids }, validFrom: { lte: dateOf(today) } }, orderBy: { validFrom: "desc" } });
  const named = ids.flatMap((unitId): Called[] => {
    const version = versions.find((each) => each.unitId === unitId);
    return version ? [{ id: unitId, name: version.name, kind: version.kind }] : [];
  });
  const cell = named.at(-1);
  if (!cell) return null;
  const path = UnitPath.parse(found.unit.path);
  const held = found.unit.holdings.find(({ titleId }) => titleId === found.titleId);
  return {
    id: found.id,
    version: found.version,
    cell,
    above: named.slice(0, -1),
    title: found.title,
    year: found.year,
    kind: found.kind,
    status: found.status,
    plannedOn: dayOfDate(found.plannedOn),
    replyUntil: found.replyUntil && dayOfDate(found.replyUntil),
    heldSince: held ? dayOfDate(held.heldFrom) : null,
    signals: found.signals.map((signal) => ({ id: signal.id, kind: signal.kind, detail: signal.detail, raisedOn: dayOfDate(signal.raisedOn), dismissedOn: signal.dismissedOn && dayOfDate(signal.dismissedOn), dismissal: signal.dismissal })),
    history: found.events.map(({ seq, move, status, on, account, text, replyUntil, decision }) => ({
      seq, move, status, text,
      on: dayOfDate(on),
      who: account?.displayName ?? null,
      replyUntil: replyUntil && dayOfDate(replyUntil),
      decision: decision && { decisionId: decision.id, number: decision.number, symbol: decision.symbol, issuer: decision.issuer, effect: "revoke", decidedOn: dayOfDate(decision.decidedOn) },
    })),
    usualReplyUntil: usualReplyUntil(today, (await rulesFor(db, path, today)).replyDays, await calendarIn(db)),
    moves: openRecheckMoves(found.status, (action) => may(scope, action, path)),
    today,
  };
});
