import { write } from "@/lib/access/door";
import { dateOf, showDay } from "@/lib/domain/day";
import type { SignalInput } from "@/lib/domain/recheck/schema";
import { openRechecks } from "@/lib/domain/recheck/workflow";
import { accept, refuse, type Result } from "@/lib/domain/result";

/** Notes something that calls for a look at a held title. It goes on the re-check under way, or waits for one. */
export const raiseSignal = write("recheck.manage", async ({ db, reach, scope, now, today }, { unitId, titleId, kind, detail, raisedOn }: SignalInput): Promise<Result<{ id: string }>> => {
  const unit = await db.unit.findFirst({ where: { id: unitId, level: "cell", AND: reach.units } });
  if (!unit) return refuse("not-found", { field: "unitId" });
  if (raisedOn > today) return refuse("raised-ahead", { field: "raisedOn", values: { today: showDay(today) } });
  const about = { unitId, titleId };
  if (!(await db.titleHolding.findFirst({ where: { ...about, heldUntil: null } }))) return refuse("not-a-holder", { field: "unitId" });
  const open = await db.recheck.findFirst({ where: { ...about, status: { in: [...openRechecks] } } });
  const { id } = await db.titleSignal.create({ data: { ...about, kind, detail, raisedOn: dateOf(raisedOn), at: now, accountId: scope.accountId, recheckId: open?.id ?? null } });
  return accept({ id });
});
