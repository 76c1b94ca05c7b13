import { randomUUID } from "node:crypto";
import { write, type Room } from "@/lib/access/door";
import { unitLabels } from "@/lib/access/unit-labels";
import { dateOf, showDay, yearOf } from "@/lib/domain/day";
import type { PlanInput } from "@/lib/domain/recheck/schema";
import { nextRecheck, openRechecks } from "@/lib/domain/recheck/workflow";
import { accept, refuse, type Refusal, type Result } from "@/lib/domain/result";
import { partyName } from "@/lib/domain/unit/party";

/** How many were scheduled, and why each other was not. */
type Planned = { done: number; skipped: readonly Refusal[] };

/**
 * Schedules a re-check of each cell that holds the title, and puts its open signals on it. A cell that holds nothing or is being looked
 * at already is left out with its reason; refuses when any is out of reach, or none could be scheduled. Again changes nothing.
 */
export const planRechecks = write("recheck.manage", async (room, { titleId, kind, plannedOn, unitIds }: PlanInput): Promise<Result<Planned>> => {
  const { db, reach, scope, now, today } = room;
  const wanted = [...new Set(unitIds)].sort();
  const found = await db.unit.count({ where: { id: { in: wanted }, level: "cell", AND: reach.units } });
  if (found < wanted.length) return refuse("not-found", { field: "unitIds" });
  if (plannedOn < today) return refuse("planned-passed", { field: "plannedOn", values: { today: showDay(today) } });
  await db.$queryRaw`SELECT id FROM "Unit" WHERE id = ANY(${wanted}::text[]) ORDER BY id FOR NO KEY UPDATE`; // as in issue-decision.ts: one at a time

  const skipped = await leftOut(room, wanted, titleId);
  const cells = wanted.filter((unitId) => !skipped.has(unitId));
  if (cells.length === 0) {
    const [first] = skipped.values();
    return first ? refuse(first.code, first) : refuse("not-found");
  }
  const to = nextRecheck("none", "plan");
  if (!to.ok) return to;
  const made = cells.map((unitId) => ({ id: randomUUID(), unitId, titleId, year: yearOf(plannedOn), kind, status: to.value, plannedOn: dateOf(plannedOn) }));
  await db.recheck.createMany({ data: made });
  await db.recheckEvent.createMany({ data: made.map(({ id, status }) => ({ recheckId: id, seq: 1, move: "plan", status, on: dateOf(today), at: now, accountId: scope.accountId })) });
  const signalled = await db.titleSignal.findMany({ where: { unitId: { in: cells }, titleId, recheckId: null, dismissedOn: null }, select: { unitId: true } });
  for (const { id, unitId } of made.filter(({ unitId: cell }) => signalled.some((signal) => signal.unitId === cell)))
    await db.titleSignal.updateMany({ where: { unitId, titleId, recheckId: null, dismissedOn: null }, data: { recheckId: id } });
  return accept({ done: made.length, skipped: [...skipped.values()] });
});

/** Why some of the cells cannot be scheduled, each with its name. */
async function leftOut({ db, today }: Room, unitIds: readonly string[], titleId: string): Promise<Map<string, Refusal>> {
  const where = { titleId, unitId: { in: [...unitIds] } };
  const held = new Set((await db.titleHolding.findMany({ where: { ...where, heldUntil: null }, select: { unitId: true } })).map(({ unitId }) => unitId));
  const open = new Set((await db.recheck.findMany({ where: { ...where, status: { in: [...openRechecks] } }, select: { unitId: true } })).map(({ unitId }) => unitId));
  const wrong = unitIds.filter((id) => !held.has(id) || open.has(id));
  const labels = await unitLabels(db, wrong, today);
  return new Map(
    wrong.map((id) => {
      const label = labels.get(id);
      const values = label ? { cell: partyName({ ...label, level: "cell" }) } : {};
      return [id, { code: held.has(id) ? "being-rechecked" : "not-a-holder", field: "unitIds", values }] as const;
    }),
  );
}
