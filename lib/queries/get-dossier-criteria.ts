import { agreedMarks } from "@/lib/access/agreed-marks";
import { assessedIn, lastSent, toldAnswer, type FoundAnswer } from "@/lib/access/assessment";
import { bodyFor, speaks } from "@/lib/access/body";
import { read, type Room } from "@/lib/access/door";
import { lastLook } from "@/lib/access/last-look";
import { may } from "@/lib/access/scope";
import { surveyOf } from "@/lib/access/survey";
import { answersFor, standing, stillAsked, withoutEvidence, type AnswerLevel } from "@/lib/domain/criteria/answer";
import { CriteriaContent } from "@/lib/domain/criteria/content";
import { differenceOf } from "@/lib/domain/criteria/difference";
import { evaluate } from "@/lib/domain/criteria/evaluate";
import type { DossierCriteria } from "@/lib/domain/criteria/view";
import { dateOf, dayOfDate } from "@/lib/domain/day";
import { figuresOf, standingEntry } from "@/lib/domain/figures/entry";
import { rowOf } from "@/lib/domain/registration/workflow";
import { partyName } from "@/lib/domain/unit/party";
import { UnitPath } from "@/lib/domain/unit/path";

const shape = {
  unit: { select: { path: true, versions: { orderBy: { validFrom: "desc" }, take: 1 } } },
  criteriaSet: true,
  criteriaMoves: { orderBy: { at: "desc" }, include: { account: { select: { displayName: true } }, from: { select: { version: true } }, to: { select: { version: true } } } },
} as const;

/** The set a dossier is pinned to and what people answered and its year's figures say to it. Null out of reach, and for a dossier opened before any set. */
async function criteriaFor(room: Room, registrationId: string): Promise<DossierCriteria | null> {
  const { db, reach, scope, now, today } = room;
  const found = await db.registration.findFirst({ where: { id: registrationId, AND: reach.dossiers }, include: shape });
  const version = found?.unit.versions[0];
  const assessed = found && (await assessedIn(db, found));
  if (!found?.criteriaSet || !assessed || !version) return null;
  const { content, answers, assessment } = assessed;
  const { criteriaSet, unitId, titleId, year } = found;

  const entry = standingEntry(await db.cellFigures.findFirst({ where: { unitId, year }, orderBy: { seq: "desc" }, include: { meetings: true } }));
  const body = await bodyFor({ db, today }, { path: found.unit.path, titleId, stage: "review" });
  const look = { since: await lastLook({ db, scope, now }, registrationId), reader: scope.accountId };
  const day = dateOf(today);
  const newer = await db.criteriaSet.findFirst({ where: { titleId, version: { gt: criteriaSet.version }, validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gt: day } }] } });
  const figures = entry && figuresOf(entry);
  const said = answersFor(content, answers);
  const proven = await db.evidenceUse.findMany({ where: { registrationId, removedAt: null }, select: { criterion: true } });
  const team = await agreedMarks(db, registrationId);
  const path = UnitPath.parse(found.unit.path);
  const isGuest = !may(scope, "registration.read", path);
  const isTold = isGuest || may(scope, "appraisal.read", path);
  const next = newer && CriteriaContent.parse(newer.content);
  return {
    registrationId,
    cell: { id: unitId, name: partyName({ ...version, level: "cell" }) },
    year,
    hasFigures: entry !== null,
    set: { id: criteriaSet.id, version: criteriaSet.version, name: criteriaSet.name, example: criteriaSet.example, content },
    answers: { self: told(answers, "self", look), commune: told(answers, "commune", look) },
    team,
    survey: isTold || team ? (await surveyOf(room, registrationId, content, isTold ? null : (team?.at ?? null))).findings : [],
    assessment,
    sent: await lastSent(db, registrationId),
    missing: withoutEvidence(content, said, new Set(proven.map(({ criterion }) => criterion))).map(({ code, wording }) => ({ code, wording })),
    verdict: evaluate(content, { answers: said, figures, cells: [] }),
    newer: newer && next && { id: newer.id, version: newer.version, name: newer.name, changes: differenceOf(content, next), verdict: evaluate(next, { answers: answersFor(next, stillAsked(answers, () => content, next)), figures, cells: [] }) },
    maySpeak: rowOf("rule").from.includes(found.status) && body !== null && speaks(scope, "rule", body),
    version: found.version,
    mayMove: newer !== null && rowOf("edit").from.includes(found.status) && may(scope, "registration.register", UnitPath.parse(found.unit.path)),
    isGuest,
    moves: found.criteriaMoves.map(({ on, account, reason, from, to }) => ({ on: dayOfDate(on), who: account.displayName, reason, from: from?.version ?? null, to: to.version })),
  };
}

/** Part of the dossier's own page, whose reading the record has. */
export const getDossierCriteria = read("registration.read", criteriaFor);

/** The same on a page of its own. */
export const getCriteriaDesk = read("registration.read", criteriaFor, (view) => view && { act: "registration_read", unitId: view.cell.id, registrationId: view.registrationId, subjectId: "criteria" });

type Look = { since: Date | null; reader: string };

/** What stands at a level, with what stood before where somebody else answered since the reader's last look. */
const told = (answers: readonly FoundAnswer[], level: AnswerLevel, { since, reader }: Look) => {
  const then = since && standing(answers.filter(({ row }) => row.at <= since), level);
  return Object.fromEntries(
    [...standing(answers, level)].map(([code, answer]) => {
      const isNew = then !== null && then.get(code)?.seq !== answer.seq && answer.row.accountId !== reader;
      return [code, { ...toldAnswer(answer), ...(isNew && { before: plain(then.get(code)) }) }];
    }),
  );
};

const plain = (answer: FoundAnswer | undefined) => (answer ? { said: answer.said, ground: answer.ground } : null);
