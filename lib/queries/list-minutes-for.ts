import { read } from "@/lib/access/door";
import { unitLabels } from "@/lib/access/unit-labels";
import { dayOfDate } from "@/lib/domain/day";
import { sayMinutes, type PaperOfBatch } from "@/lib/domain/document/batch";
import { inSentence, partyName } from "@/lib/domain/unit/party";

/** The sittings on these registrations that are over, in the order they were held: each has its minutes. Of those in reach, named as today. */
export const listMinutesFor = read("appraisal.read", async ({ db, reach, today }, registrationIds: readonly string[]): Promise<PaperOfBatch[]> => {
  const found = await db.appraisalSitting.findMany({
    where: { registrationId: { in: [...registrationIds] }, registration: { unit: reach.units }, conclusion: { not: null } },
    orderBy: [{ heldOn: "asc" }, { openedAt: "asc" }],
    select: { id: true, heldOn: true, registration: { select: { unitId: true } } },
  });
  const labels = await unitLabels(db, found.map(({ registration }) => registration.unitId), today);
  return found.map(({ id, heldOn, registration: { unitId } }) => {
    const cell = labels.get(unitId);
    return { id, title: sayMinutes(dayOfDate(heldOn)), about: cell ? [partyName({ ...cell, level: "cell" }), ...(cell.parent ? [inSentence(cell.parent)] : [])].join(", ") : "" };
  });
});
