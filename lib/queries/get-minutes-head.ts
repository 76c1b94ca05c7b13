import { read } from "@/lib/access/door";
import { signedHead } from "@/lib/access/paper-head";
import { dayOfDate } from "@/lib/domain/day";
import type { PaperHead } from "@/lib/domain/document/paper-sheet";

/** The head of a sitting's minutes: the unit whose team sat, as it was called that day. Null out of reach. */
export const getMinutesHead = read("appraisal.read", async ({ db, reach }, id: string): Promise<PaperHead | null> => {
  const found = await db.appraisalSitting.findFirst({ where: { id, registration: reach.dossiers }, select: { heldOn: true, team: { select: { unitId: true } } } });
  return found && signedHead(db, found.team.unitId, dayOfDate(found.heldOn));
});
