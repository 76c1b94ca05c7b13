import { write } from "@/lib/access/door";
import { contentOf, openSittingIn, placeAt } from "@/lib/access/sitting";
import { statedIn } from "@/lib/access/survey";
import { judgeMarks, judgeRemark, totalOf } from "@/lib/domain/appraisal/marks";
import type { ScoreInput } from "@/lib/domain/appraisal/schema";
import { accept, refuse, type Result } from "@/lib/domain/result";

/** A member's own marks of the round, once, whatever the others gave; with a reason where they differ from the dossier. Refused after the round and after the sitting. */
export const giveMarks = write("registration.appraise", async ({ db, reach, scope, now }, { sittingId, round, marks, remark }: ScoreInput): Promise<Result<{ id: string }>> => {
  const found = await openSittingIn(reach, db, sittingId);
  if (!found.ok) return found;
  const own = placeAt(found.value, scope.accountId);
  if (!own?.scores) return refuse("not-a-scorer");
  if (round !== found.value.discussions.length + 1) return refuse("round-over");
  if (own.sheets.some((sheet) => sheet.round === round)) return refuse("marks-given");
  const { registrationId, criteriaSetId, openedAt } = found.value;
  const content = contentOf(found.value);
  const refused = judgeMarks(content, marks) ?? judgeRemark(content, { marks, remark }, await statedIn(db, { id: registrationId, criteriaSetId }, openedAt));
  if (refused) return refused;
  await db.appraisalSheet.create({ data: { sittingId, round, seatId: own.seatId, registrationId, marks, total: totalOf(content, marks), remark, at: now } });
  return accept({ id: sittingId });
});
