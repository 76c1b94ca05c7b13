import { read } from "@/lib/access/door";
import { paperHead } from "@/lib/access/paper-head";
import { surveyedIn } from "@/lib/access/survey";
import { templateContent, templateFor } from "@/lib/access/template";
import type { BlankSheet } from "@/lib/domain/document/paper-sheet";
import type { BlankPaper } from "@/lib/domain/template/paper";

/** A form to be written on by hand, and the province's own in force today; null where ours is used. */
export type BlankForm = { sheet: BlankSheet; own: Uint8Array | null };

/** What a dossier is assessed or surveyed by, to be written on by hand: the criteria that apply, its cell as called today. Null out of reach. */
export const getBlankForm = read("registration.read", async ({ db, reach, today }, registrationId: string, paper: BlankPaper): Promise<BlankForm | null> => {
  const found = await db.registration.findFirst({ where: { id: registrationId, unit: reach.units }, select: { id: true, unitId: true, year: true, criteriaSetId: true, criteriaSet: { select: { name: true } }, title: { select: { name: true } } } });
  const head = found && (await paperHead(db, found.unitId, today));
  if (!head) return null;
  const id = await templateFor(db, { unitId: found.unitId, paper, on: today });
  const sheet = { ...head, title: found.title.name, year: found.year, set: found.criteriaSet?.name ?? null, content: await surveyedIn(db, found) };
  return { sheet, own: id === null ? null : await templateContent(db, id) };
});
