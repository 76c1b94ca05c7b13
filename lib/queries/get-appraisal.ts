import { read } from "@/lib/access/door";
import { standOn } from "@/lib/access/stand";
import type { AppraisalView } from "@/lib/domain/appraisal/sitting-view";
import { sittingActOf } from "@/lib/domain/appraisal/stand";
import { dayOfDate } from "@/lib/domain/day";

/** A dossier's sittings, and what the reader has to do for it while it is under appraisal. Null when out of reach, and for who may not look at appraisals. */
export const getAppraisal = read("appraisal.read", async (room, registrationId: string): Promise<AppraisalView | null> => {
  const { db, reach } = room;
  const found = await db.registration.findFirst({ where: { id: registrationId, unit: reach.units } });
  if (!found) return null;
  const sittings = await db.appraisalSitting.findMany({ where: { registrationId }, orderBy: { openedAt: "desc" }, include: { _count: { select: { attendances: true } } } });
  const stand = await standOn(room, found);
  return {
    sittings: sittings.map(({ id, heldOn, place, conclusion, finding, _count }) => ({ id, heldOn: dayOfDate(heldOn), place, conclusion, finding, present: _count.attendances })),
    act: found.status === "under_appraisal" ? sittingActOf(stand) : null,
    open: stand.open?.id ?? null,
    isMember: stand.seat !== null,
    hasTeam: stand.hasTeam,
  };
});
