import { read } from "@/lib/access/door";
import { statedIn, surveyedIn, surveyOf, surveyorOf } from "@/lib/access/survey";
import { mayAnywhere } from "@/lib/access/scope";
import type { SurveyView } from "@/lib/domain/survey/view";
import { partyName } from "@/lib/domain/unit/party";

/** A dossier's survey on site: each criterion as the cell and its commune answered it, and what the team saw. Null out of reach. */
export const getSurvey = read("appraisal.read", async (room, registrationId: string): Promise<SurveyView | null> => {
  const { db, reach, scope, today } = room;
  const found = await db.registration.findFirst({ where: { id: registrationId, AND: reach.dossiers }, include: { unit: { select: { versions: { orderBy: { validFrom: "desc" }, take: 1 } } } } });
  const version = found?.unit.versions[0];
  if (!found || !version) return null;
  const { id, unitId, year } = found;
  const content = await surveyedIn(db, found);
  const stated = await statedIn(db, found);
  const { findings, photos } = await surveyOf(room, id, content);
  const surveyor = mayAnywhere(scope, "registration.appraise") ? await surveyorOf(room, found) : null;
  const own = findings.filter(({ isReader }) => isReader).at(-1);
  return {
    id, year, today,
    cell: { id: unitId, name: partyName({ ...version, level: "cell" }) },
    sections: content.sections.map(({ heading, criteria }) => ({
      heading,
      rows: criteria.map((criterion) => {
        const here = ({ criterion: code }: { criterion: string }) => code === criterion.code;
        return { criterion, self: null, commune: null, ...stated[criterion.code], findings: findings.filter(here), photos: photos.filter(here) };
      }),
    })),
    closed: surveyor === null ? { code: "not-on-team" } : surveyor.ok ? null : surveyor.refusal,
    place: own?.place ?? version.name,
  };
}, (view) => view && { act: "registration_read", unitId: view.cell.id, registrationId: view.id });
