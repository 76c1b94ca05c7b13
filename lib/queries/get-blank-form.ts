import { read } from "@/lib/access/door";
import { paperHead } from "@/lib/access/paper-head";
import { surveyedIn } from "@/lib/access/survey";
import type { BlankSheet } from "@/lib/domain/document/paper-sheet";

/** What a dossier is assessed or surveyed by, to be written on by hand: the criteria that apply, its cell as called today. Null out of reach. */
export const getBlankForm = read("registration.read", async ({ db, reach, today }, registrationId: string): Promise<BlankSheet | null> => {
  const found = await db.registration.findFirst({ where: { id: registrationId, unit: reach.units }, select: { id: true, unitId: true, year: true, criteriaSetId: true, criteriaSet: { select: { name: true } }, title: { select: { name: true } } } });
  const head = found && (await paperHead(db, found.unitId, today));
  if (!head) return null;
  return { ...head, title: found.title.name, year: found.year, set: found.criteriaSet?.name ?? null, content: await surveyedIn(db, found) };
});
