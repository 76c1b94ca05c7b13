import { randomUUID } from "node:crypto";
import { advance } from "@/lib/access/advance";
import { write, type Room } from "@/lib/access/door";
import type { Reach } from "@/lib/access/reach";
import { lastRound, openSittingIn, placeAt, verdictOf, type Sitting } from "@/lib/access/sitting";
import { departs, judgeConclusion } from "@/lib/domain/appraisal/conclusion";
import type { ConcludeInput } from "@/lib/domain/appraisal/schema";
import { keepsRecord } from "@/lib/domain/appraisal/stand";
import { accept, refuse, type Result } from "@/lib/domain/result";

/**
 * Ends a sitting; its conclusion moves the dossier in the same transaction, and nothing else concludes one. Refuses before all have
 * scored, while two lie too far apart, and a conclusion that departs from the marks without a reason. Adjourned moves nothing.
 */
export const concludeSitting = write("registration.appraise", async (room, input: ConcludeInput): Promise<Result<{ id: string }>> => {
  const { db, reach, scope, now } = room;
  const found = await openSittingIn(reach, db, input.sittingId);
  if (!found.ok) return found;
  const sitting = found.value;
  const own = placeAt(sitting, scope.accountId);
  if (!own || !keepsRecord({ ...own, seat: own.seat.function })) return refuse("not-the-desk");
  const last = lastRound(sitting);
  const verdict = await verdictOf(db, sitting, last);
  const failing = verdict?.failing ?? null;
  const refused = judgeConclusion({ last: last.state, divergence: sitting.team.divergence, failing }, { ...input, items: input.items.length });
  if (refused) return refused;
  const moved = await carryOut(reach, room, sitting, input);
  if (!moved.ok) return moved;
  const { conclusion, finding } = input;
  const departure = departs(conclusion, failing) ? input.departure : null;
  await db.appraisalSitting.update({ where: { id: sitting.id }, data: { conclusion, finding, departure, failing: [...(failing ?? [])], concludedById: scope.accountId, concludedAt: now } });
  return accept({ id: sitting.id });
});

/** What becomes of the dossier: it passes, ends, or goes back item by item. */
async function carryOut(reach: Reach, room: Room, { id: sitting, registrationId: id }: Sitting, { version, conclusion, finding, items, dueOn }: ConcludeInput): Promise<Result<unknown>> {
  if (conclusion === "adjourned") return accept(null);
  if (conclusion !== "supplement") return advance(reach, room, { id, version }, { move: conclusion, reason: finding, details: { sitting } });
  const moved = await advance(reach, room, { id, version }, { move: "return", reason: finding, dueOn, details: { sitting, items: items.length } });
  if (!moved.ok) return moved;
  await room.db.returnItem.createMany({ data: items.map((item, index) => ({ id: randomUUID(), registrationId: id, seq: moved.value.seq, position: index + 1, ...item })) });
  return moved;
}
