import { randomUUID } from "node:crypto";
import { advanceAll, type Advanced } from "@/lib/access/advance";
import { write, type Room } from "@/lib/access/door";
import { rulesFor } from "@/lib/access/office-rules";
import { dateOf } from "@/lib/domain/day";
import type { Act } from "@/lib/domain/registration/event";
import type { ReviewInput } from "@/lib/domain/registration/schema-stages";
import { judgeMeeting, judgeVote } from "@/lib/domain/registration/vote";
import { accept, refuse, type Result } from "@/lib/domain/result";

/**
 * Records the meeting at which a commune's committee reviewed cells: the chosen go on, the others stay and are told why. Refuses a
 * meeting without quorum, a cell below the gate of the yearly classification, and a choice without a majority.
 */
export const reviewCells = write("registration.review", async (room, { rows, ...meeting }: ReviewInput): Promise<Result<{ id: string; chosen: number }>> => {
  const { db, reach, scope, today, now } = room;
  const { heldOn, members, present } = meeting;
  const moved = await advanceAll(reach, room, rows.map((row) => ({ seen: row, act: actOf(row, meeting) })));
  if (!moved.ok) return moved;
  const refused = judgeMeeting(meeting, today) ?? (await firstBadVote(db, rows, meeting, moved.value));
  if (refused) return refused;

  const unitId = moved.value[0]?.body?.unitId;
  if (!unitId || moved.value.some(({ body }) => body?.unitId !== unitId)) return refuse("different-bodies", { field: "rows" });
  const id = randomUUID();
  await db.reviewMeeting.create({
    data: {
      id, unitId, heldOn: dateOf(heldOn), members, present, accountId: scope.accountId, recordedAt: now,
      votes: { create: rows.map(({ id: registrationId, version: _, ...vote }) => ({ registrationId, ...vote })) },
    },
  });
  return accept({ id, chosen: rows.filter(({ isChosen }) => isChosen).length });
});

const actOf = ({ isChosen, inFavour, reason }: ReviewInput["rows"][number], { heldOn, members, present }: Omit<ReviewInput, "rows">): Act => ({
  move: isChosen ? "review" : "defer",
  reason,
  details: { vote: { heldOn, inFavour, members, present } },
});

/** The gate is that of the day the committee met. */
async function firstBadVote(db: Room["db"], rows: ReviewInput["rows"], meeting: Omit<ReviewInput, "rows">, moved: readonly Advanced[]) {
  const { gate } = await rulesFor(db, moved[0]?.path ?? "", meeting.heldOn);
  for (const row of rows) {
    const refused = judgeVote(row, meeting, { cell: moved.find(({ id }) => id === row.id)?.cell ?? "", gate });
    if (refused) return refused;
  }
  return null;
}
