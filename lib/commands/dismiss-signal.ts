import { write } from "@/lib/access/door";
import { dateOf } from "@/lib/domain/day";
import type { DismissInput } from "@/lib/domain/recheck/schema";
import { accept, refuse, type Result } from "@/lib/domain/result";

/** Lets a signal pass without a re-check, with the reason. Refuses out of reach, dismissed before, or already on a re-check. */
export const dismissSignal = write("recheck.manage", async ({ db, reach, today }, { id, dismissal }: DismissInput): Promise<Result<{ id: string }>> => {
  if (!(await db.titleSignal.findFirst({ where: { id, unit: reach.units } }))) return refuse("not-found");
  const { count } = await db.titleSignal.updateMany({ where: { id, recheckId: null, dismissedOn: null }, data: { dismissedOn: dateOf(today), dismissal } });
  return count === 1 ? accept({ id }) : refuse("signal-closed");
});
