import { assessedIn, lastSent, toldAnswer } from "@/lib/access/assessment";
import { read } from "@/lib/access/door";
import { may } from "@/lib/access/scope";
import { answersFor, standing } from "@/lib/domain/criteria/answer";
import { evaluate } from "@/lib/domain/criteria/evaluate";
import type { AnswerDesk } from "@/lib/domain/criteria/view";
import { yearOf } from "@/lib/domain/day";
import { figuresOf, standingEntry } from "@/lib/domain/figures/entry";
import { rowOf } from "@/lib/domain/registration/workflow";
import { partyName } from "@/lib/domain/unit/party";
import { UnitPath } from "@/lib/domain/unit/path";

const nothing = { asked: 0, open: [], unruled: [], isSent: true };

/** What a cell answers to each criterion of its dossier's set, with what the year's figures say to the others. Null out of reach. */
export const getAnswerDesk = read("registration.read", async ({ db, reach, scope, today }, registrationId: string): Promise<AnswerDesk | null> => {
  const found = await db.registration.findFirst({
    where: { id: registrationId, unit: reach.units },
    include: { unit: { select: { path: true, versions: { orderBy: { validFrom: "desc" }, take: 1 } } }, criteriaSet: { select: { name: true, version: true } }, evidence: { where: { removedAt: null }, include: { evidence: { select: { id: true, title: true } } } } },
  });
  const version = found?.unit.versions[0];
  if (!found || !version) return null;
  const { id, unitId, year, status, unit, evidence } = found;
  const assessed = await assessedIn(db, found);
  const entry = standingEntry(await db.cellFigures.findFirst({ where: { unitId, year }, orderBy: { seq: "desc" }, include: { meetings: true } }));
  const own = assessed && standing(assessed.answers, "self");
  const verdict = assessed && evaluate(assessed.content, { answers: answersFor(assessed.content, assessed.answers, ["self"]), figures: entry && figuresOf(entry), cells: [] });
  return {
    id, version: found.version, year, hasFigures: entry !== null, today,
    cell: { id: unitId, name: partyName({ ...version, level: "cell" }) },
    set: found.criteriaSet,
    sections: (assessed?.content.sections ?? []).map(({ heading, criteria }) => ({
      heading,
      rows: criteria.flatMap((criterion) => {
        const told = own?.get(criterion.code);
        const judged = verdict?.criteria.find(({ code }) => code === criterion.code);
        const papers = evidence.filter((use) => use.criterion === criterion.code).map((use) => use.evidence);
        return judged ? [{ criterion, judged, told: told ? toldAnswer(told) : null, papers }] : [];
      }),
    })),
    assessment: assessed?.assessment ?? nothing,
    sent: await lastSent(db, id),
    isOwn: scope.grants.some(({ role, root }) => role === "cell_secretary" && root === unit.path),
    mayAnswer: assessed !== null && rowOf("assess").from.includes(status) && may(scope, "registration.assess", UnitPath.parse(unit.path)),
    maySend: yearOf(today) >= year,
  };
}, (desk) => desk && { act: "registration_read", unitId: desk.cell.id, registrationId: desk.id });
