import { write } from "@/lib/access/door";
import { recheckOvertaken } from "@/lib/access/overtaken";
import { dateOf, dayOfDate, showDay, type Day } from "@/lib/domain/day";
import type { RecheckActInput } from "@/lib/domain/recheck/schema";
import { nextRecheck } from "@/lib/domain/recheck/workflow";
import { accept, refuse, type Refusal, type Result } from "@/lib/domain/result";

type Office = Exclude<RecheckActInput, { move: "reply" }>;
type Reply = Extract<RecheckActInput, { move: "reply" }>;

/** Concludes a re-check, tells a cell that it fails, or takes a schedule back. Refuses out of reach, in another status, or changed meanwhile. */
export const concludeRecheck = act<Office>("recheck.manage");

/** Answers a notice of failing for the cell, within its window. */
export const replyToRecheck = act<Reply>("recheck.reply");

/** One shape for every act on a re-check: find in reach, ask the rules, write the summary and its event together. */
function act<Input extends RecheckActInput>(needs: "recheck.manage" | "recheck.reply") {
  return write(needs, async (room, input: Input): Promise<Result<{ id: string }>> => {
    const { db, reach, scope, now, today } = room;
    const { id, version, move, text } = input;
    const recheck = await db.recheck.findFirst({ where: { id, unit: reach.units } });
    if (!recheck || (needs === "recheck.reply" && recheck.kind === "unannounced" && recheck.status === "planned")) return refuse("not-found");
    await db.$queryRaw`SELECT id FROM "Unit" WHERE id = ${recheck.unitId} FOR NO KEY UPDATE`; // a decision may be taking the title away right now

    const { count } = await db.recheck.updateMany({ where: { id, version }, data: { version: version + 1 } });
    if (count === 0) return recheckOvertaken(room, id);
    const to = nextRecheck(recheck.status, move);
    if (!to.ok) return to;
    const window = recheck.replyUntil && dayOfDate(recheck.replyUntil);
    const replyUntil = input.move === "give_notice" ? input.replyUntil : window;
    const refused = outOfTime(move, today, replyUntil);
    if (refused) return refuse(refused.code, refused);

    await db.recheck.update({ where: { id }, data: { status: to.value, replyUntil: replyUntil && dateOf(replyUntil) } });
    await db.recheckEvent.create({
      data: { recheckId: id, seq: version + 1, move, status: to.value, on: dateOf(today), at: now, accountId: scope.accountId, text, replyUntil: move === "give_notice" && replyUntil ? dateOf(replyUntil) : null },
    });
    return accept({ id });
  });
}

function outOfTime(move: RecheckActInput["move"], today: Day, replyUntil: Day | null): Refusal | null {
  if (move === "give_notice" && (!replyUntil || replyUntil <= today)) return { code: "reply-until-passed", field: "replyUntil", values: { today: showDay(today) } };
  if (move === "reply" && replyUntil && today > replyUntil) return { code: "reply-late", values: { until: showDay(replyUntil) } };
  return null;
}
