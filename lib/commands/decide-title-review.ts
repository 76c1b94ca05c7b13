import { reorganised } from "@/lib/access/act-desk";
import { write } from "@/lib/access/door";
import { dateOf, dayOfDate, showDay } from "@/lib/domain/day";
import { accept, refuse, type Result } from "@/lib/domain/result";
import type { DecideReviewInput } from "@/lib/domain/unit/reorganisation/schema";

/** Records whether a title is kept after an act, on which ground. The title itself is changed by a decision alone. Refuses what is decided. */
export const decideTitleReview = write("unit.reorganise", async ({ db, reach, scope, today, now }, { id, outcome, ground, decidedOn }: DecideReviewInput): Promise<Result<{ id: string }>> => {
  const review = await db.titleReview.findFirst({ where: { id, unit: reach.units, act: { unit: { is: reorganised(reach) } } }, include: { act: true } });
  if (!review) return refuse("not-found");
  const since = dayOfDate(review.act.effectiveOn);
  if (decidedOn < since || decidedOn > today) return refuse("review-day-outside", { field: "decidedOn", values: { from: showDay(since), to: showDay(today) } });
  const { count } = await db.titleReview.updateMany({ where: { id, outcome: null }, data: { outcome, ground, decidedOn: dateOf(decidedOn), decidedById: scope.accountId, decidedAt: now } });
  return count === 0 ? refuse("review-decided") : accept({ id });
});
