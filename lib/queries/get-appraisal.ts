import { read } from "@/lib/access/door";
import { standOn } from "@/lib/access/stand";
import { surveyedIn, surveyOf } from "@/lib/access/survey";
import { mayAnywhere } from "@/lib/access/scope";
import type { AppraisalView } from "@/lib/domain/appraisal/sitting-view";
import { sittingActOf } from "@/lib/domain/appraisal/stand";
import { criteriaOf } from "@/lib/domain/criteria/content";
import { dayOfDate } from "@/lib/domain/day";
import { visitsOf } from "@/lib/domain/survey/visits";

/** A dossier's sittings, and what the reader has to do for it while it is under appraisal. Null when out of reach, and for who may not look at appraisals. */
export const getAppraisal = read("appraisal.read", async (room, registrationId: string): Promise<AppraisalView | null> => {
  const { db, reach, scope } = room;
  const found = await db.registration.findFirst({ where: { id: registrationId, AND: reach.dossiers } });
  if (!found) return null;
  const sittings = await db.appraisalSitting.findMany({ where: { registrationId }, orderBy: { openedAt: "desc" }, include: { _count: { select: { attendances: true } } } });
  const stand = await standOn(room, found);
  const content = await surveyedIn(db, found);
  const survey = await surveyOf(room, registrationId, content);
  const isUnderAppraisal = found.status === "under_appraisal";
  return {
    sittings: sittings.map(({ id, heldOn, place, conclusion, finding, _count }) => ({ id, heldOn: dayOfDate(heldOn), place, conclusion, finding, present: _count.attendances })),
    act: isUnderAppraisal ? sittingActOf(stand) : null,
    open: stand.open?.id ?? null,
    isMember: stand.seat !== null,
    hasTeam: stand.hasTeam,
    survey: {
      seen: new Set(survey.findings.map(({ criterion }) => criterion)).size, of: criteriaOf(content).length, visits: visitsOf(survey),
      mayRecord: isUnderAppraisal && stand.seat !== null && !stand.barred && mayAnywhere(scope, "registration.appraise"),
    },
  };
});
