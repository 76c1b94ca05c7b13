import { clockIn, sealOf } from "@/lib/access/closing-seal";
import { write } from "@/lib/access/door";
import { lockUnits } from "@/lib/access/target-ground";
import { addsUp, canonical, type ClosingContent } from "@/lib/domain/closing/content";
import type { ClosePeriodInput, ReopenInput } from "@/lib/domain/closing/schema";
import { saySpan } from "@/lib/domain/closing/span";
import { dateOf, showDay } from "@/lib/domain/day";
import { accept, refuse, type Result } from "@/lib/domain/result";

/**
 * Freezes the figures of a unit and of all below it, as measured by the metric layer. Refuses a period that is not over or is closed
 * already, and figures measured before a fact changed: nothing may lie between the measure and the seal.
 */
export const closePeriod = write("period.close", async (room, { unitId, titleId, termId, span, on, units, clock }: ClosePeriodInput): Promise<Result<{ id: string }>> => {
  const { db, reach, scope, now, today } = room;
  const unit = await db.unit.findFirst({ where: { id: unitId, AND: reach.units } });
  if (!unit) return refuse("not-found", { field: "unitId" });
  if (unit.level === "cell") return refuse("closing-of-cell");
  if (on > today) return refuse("closing-not-over", { field: "period", values: { on: showDay(on) } });
  await lockUnits(room, [unitId]);
  const last = await db.closing.findFirst({ where: { unitId, titleId, span, on: dateOf(on) }, orderBy: { seq: "desc" }, include: { reopening: true } });
  if (last && !last.reopening) return refuse("closing-closed", { field: "period", values: { period: saySpan({ span, on }) } });
  if ((await clockIn(room)) !== clock || units[0]?.id !== unitId || !addsUp(units)) return refuse("closing-measured-twice");

  const frozen: ClosingContent = { format: 1, unit: unitId, title: titleId, term: termId, span, on, units };
  const content = canonical(frozen);
  const { id } = await db.closing.create({
    data: { unitId, titleId, termId, span, on: dateOf(on), seq: (last?.seq ?? 0) + 1, content, sha256: sealOf(content), closedAt: now, accountId: scope.accountId },
  });
  return accept({ id });
});

/** Opens a closed period again, with the reason: what was frozen stays, and it may be closed once more. Refuses one that was reopened already. */
export const reopenPeriod = write("period.close", async (room, { id, reason }: ReopenInput): Promise<Result<{ id: string }>> => {
  const { db, reach, scope, now } = room;
  const closing = await db.closing.findFirst({ where: { id, unit: reach.units } });
  if (!closing) return refuse("not-found");
  await lockUnits(room, [closing.unitId]);
  if (await db.reopening.findUnique({ where: { closingId: id } })) return refuse("closing-open");
  await db.reopening.create({ data: { closingId: id, unitId: closing.unitId, reason, reopenedAt: now, accountId: scope.accountId } });
  return accept({ id });
});
