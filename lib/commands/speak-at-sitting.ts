import { write } from "@/lib/access/door";
import { lastRound, openSittingIn, placeAt } from "@/lib/access/sitting";
import type { DiscussInput, DissentInput } from "@/lib/domain/appraisal/schema";
import { keepsRecord } from "@/lib/domain/appraisal/stand";
import { accept, refuse, type Result } from "@/lib/domain/result";

/** Records what was said about a round too far apart; everybody scores again, blind as before. */
export const recordDiscussion = write("registration.appraise", async ({ db, reach, scope, now }, { sittingId, round, said }: DiscussInput): Promise<Result<{ id: string }>> => {
  const found = await openSittingIn(reach, db, sittingId);
  if (!found.ok) return found;
  const own = placeAt(found.value, scope.accountId);
  if (!own || !keepsRecord({ ...own, seat: own.seat.function })) return refuse("not-the-desk");
  const last = lastRound(found.value);
  if (last.round !== round) return refuse("round-over");
  if (last.state.state !== "apart") return refuse("not-apart");
  await db.appraisalDiscussion.create({ data: { sittingId, round, registrationId: found.value.registrationId, said, accountId: scope.accountId, at: now } });
  return accept({ id: sittingId });
});

/** A member's own opinion beside the team's, once, after the marks are open and before the sitting ends. */
export const recordDissent = write("registration.appraise", async ({ db, reach, scope, now }, { sittingId, opinion }: DissentInput): Promise<Result<{ id: string }>> => {
  const found = await openSittingIn(reach, db, sittingId);
  if (!found.ok) return found;
  const own = placeAt(found.value, scope.accountId);
  if (!own?.scores) return refuse("not-a-scorer");
  if (lastRound(found.value).state.state === "waiting") return refuse("marks-awaited");
  if (own.dissents.length > 0) return refuse("dissent-given");
  await db.appraisalDissent.create({ data: { sittingId, seatId: own.seatId, registrationId: found.value.registrationId, opinion, at: now } });
  return accept({ id: sittingId });
});
