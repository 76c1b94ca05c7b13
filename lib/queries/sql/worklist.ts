import { z } from "zod";
import { isAssessmentSent, isLatestAnswer } from "@/lib/access/assessment-sent";
import { sql, type Reach, type Sql } from "@/lib/access/reach";
import { roundOf } from "@/lib/domain/appraisal/round";
import type { Stand } from "@/lib/domain/appraisal/stand";
import { teamFunctions } from "@/lib/domain/appraisal/team";
import { calendarOf } from "@/lib/domain/calendar/working-days";
import { Day } from "@/lib/domain/day";
import { Month } from "@/lib/domain/progress/month";
import { sayBody } from "@/lib/domain/registration/body";
import { statuses, type Status } from "@/lib/domain/registration/status";
import { stageOf } from "@/lib/domain/registration/workflow";
import { unitKinds } from "@/lib/domain/unit/level";
import { UnitPath } from "@/lib/domain/unit/path";
import type { Dossier } from "@/lib/domain/worklist/task";
import { aboveThen, anyOf, cellThen, idsIn, nameColumns, Names, validOn } from "./place";
import { BacklogRow, backlogOf, RecheckRow, rechecksOf, type Looking } from "./worklist-rechecks";

/** Who asks, and when. */
type Asker = { accountId: string; today: Day };

/** Dossiers in some statuses below some paths; `holder` leaves out those that someone else holds. */
export type Wanted = { statuses: readonly Status[]; below: readonly UnitPath[]; holder?: string };

const Team = z.object({
  seat: z.enum(teamFunctions).nullable(), conflict: z.boolean(), divergence: z.int(),
  open: z.object({ id: z.uuid(), presides: z.boolean(), scores: z.boolean(), gave: z.boolean(), scorers: z.int(), totals: z.array(z.int()) }).nullable(),
});
const Row = Names.extend({
  id: z.uuid(), status: z.enum(statuses), year: z.int(), expectedOn: Day.nullable(), dueOn: Day.nullable(), holderId: z.uuid().nullable(), proposedBy: z.uuid().nullable(),
  titleId: z.string(), title: z.string(), path: UnitPath, since: Day, registeredOn: Day, isSent: z.boolean(), isAsking: z.boolean(), reported: Month.nullable(), unreviewed: Month.nullable(),
  team: Team.nullable(),
  body: z.object({ path: UnitPath, name: z.string(), kind: z.enum(unitKinds), body: z.string() }).nullable(),
});
const Found = z.tuple([z.object({ dossiers: z.array(Row), rechecks: z.array(RecheckRow), backlog: z.array(BacklogRow), holidays: z.array(z.object({ day: Day, kind: z.enum(["off", "worked"]) })) })]);

/**
 * One row: the dossiers in reach that any of `wanted` names, those due first, with the body whose turn it is by the competences in
 * force (as access/body.ts finds it), the re-checks that concern the person, and the days offices do not work.
 */
export const worklistRow = (reach: Pick<Reach, "over">, wanted: readonly Wanted[], looking: Looking, { accountId, today }: Asker, most: number): Sql => sql`
  SELECT (SELECT coalesce(json_agg(dossier ORDER BY dossier."dueOn" NULLS LAST, dossier.path, dossier.id), '[]') FROM (
            SELECT registration.id, registration.status, registration.year, registration."expectedOn", registration."dueOn", registration."holderId", registration."titleId", registration.path,
                   title."shortName" AS title, ${nameColumns(today)},
                   (SELECT proposal."accountId" FROM "RegistrationEvent" proposal WHERE proposal."registrationId" = registration.id AND proposal.move = 'propose' ORDER BY proposal.seq DESC LIMIT 1) AS "proposedBy",
                   (SELECT min(event."on") FROM "RegistrationEvent" event
                     WHERE event."registrationId" = registration.id AND event.seq > coalesce((SELECT max(other.seq) FROM "RegistrationEvent" other WHERE other."registrationId" = registration.id AND other.status <> registration.status), 0)) AS since,
                   (SELECT event."on" FROM "RegistrationEvent" event WHERE event."registrationId" = registration.id ORDER BY event.seq LIMIT 1) AS "registeredOn",
                   ${isAssessmentSent} AS "isSent", ${isAsking} AS "isAsking",
                   (SELECT max(report.month) FROM "ProgressReport" report WHERE report."registrationId" = registration.id) AS reported,
                   (SELECT min(report.month) FROM "ProgressReport" report WHERE report."registrationId" = registration.id AND report."reviewedOn" IS NULL) AS unreviewed,
                   CASE WHEN body.id IS NULL THEN NULL ELSE json_build_object('path', body.path, 'name', called.name, 'kind', called.kind, 'body', competent.body) END AS body,
                   team.told AS team
              FROM (${picked(reach, wanted, most)}) registration
              JOIN "Title" title ON title.id = registration."titleId"
              ${cellThen(sql`registration`, null, today)}
              ${aboveThen(today)}
              LEFT JOIN LATERAL (
                SELECT competence.level, competence.body FROM "Competence" competence
                 WHERE competence."unitId" = ANY(${idsIn(sql`registration.path`)}) AND competence.stage = ${stageCase}::"Stage"
                   AND (competence."titleId" IS NULL OR competence."titleId" = registration."titleId") AND ${validOn(sql`competence`, today)}
                 ORDER BY array_position(${idsIn(sql`registration.path`)}, competence."unitId") DESC, competence."titleId" NULLS LAST LIMIT 1) competent ON TRUE
              LEFT JOIN "Unit" body ON body.id = ANY(${idsIn(sql`registration.path`)}) AND body.level = competent.level
              LEFT JOIN LATERAL (SELECT version.name, version.kind FROM "UnitVersion" version WHERE version."unitId" = body.id ORDER BY version."validFrom" DESC LIMIT 1) called ON TRUE
              LEFT JOIN LATERAL (${teamOf(accountId)}) team ON registration.status = 'under_appraisal'
          ) dossier) AS dossiers,
         (${rechecksOf(reach, looking, today, most)}) AS rechecks,
         (${backlogOf(reach, looking, today)}) AS backlog,
         (SELECT coalesce(json_agg(json_build_object('day', holiday.day, 'kind', holiday.kind)), '[]') FROM "Holiday" holiday WHERE holiday."struckAt" IS NULL) AS holidays`;

/** The team in force of the body that appraises, as `access/sitters.ts` finds it: the asker's seat on it, and their part in the sitting in progress. */
const teamOf = (accountId: string): Sql => sql`
  SELECT json_build_object('seat', seat.function, 'divergence', formed.divergence,
           'conflict', EXISTS (SELECT FROM "AppraisalConflict" conflict WHERE conflict."seatId" = seat.id AND conflict."registrationId" = registration.id),
           'open', CASE WHEN sitting.id IS NULL THEN NULL ELSE json_build_object('id', sitting.id, 'presides', coalesce(own.presides, FALSE), 'scores', coalesce(own.scores, FALSE),
             'gave', EXISTS (SELECT FROM "AppraisalSheet" sheet WHERE sheet."sittingId" = sitting.id AND sheet.round = sitting.round AND sheet."seatId" = own."seatId"),
             'scorers', (SELECT count(*) FROM "AppraisalAttendance" present WHERE present."sittingId" = sitting.id AND present.scores),
             'totals', (SELECT coalesce(json_agg(sheet.total), '[]') FROM "AppraisalSheet" sheet WHERE sheet."sittingId" = sitting.id AND sheet.round = sitting.round)) END) AS told
    FROM "AppraisalTeam" formed
    LEFT JOIN "AppraisalSeat" seat ON seat."teamId" = formed.id AND seat."accountId" = ${accountId}::uuid
    LEFT JOIN LATERAL (SELECT held.id, 1 + (SELECT count(*) FROM "AppraisalDiscussion" discussion WHERE discussion."sittingId" = held.id) AS round
                         FROM "AppraisalSitting" held WHERE held."registrationId" = registration.id AND held.conclusion IS NULL) sitting ON TRUE
    LEFT JOIN "AppraisalAttendance" own ON own."sittingId" = sitting.id AND own."seatId" = seat.id
   WHERE formed."unitId" = body.id AND formed."replacedOn" IS NULL`;

/** What of it is told: of marks only whether they settle the round. */
function standOf(team: z.infer<typeof Team> | null): Stand | null {
  if (!team?.open) return team && { seat: team.seat, barred: team.conflict, open: null };
  const { id, presides, scores, gave, totals, scorers } = team.open;
  const { state } = roundOf(totals.map((total) => ({ seatId: "", total })), scorers, team.divergence);
  return { seat: team.seat, barred: team.conflict, open: { id, presides, scores, gave, state } };
}

const isAsking: Sql = sql`EXISTS (
  SELECT FROM "CriterionAnswer" answer WHERE answer."registrationId" = registration.id AND answer.level = 'self' AND answer.kind = 'not_applicable' AND answer."criteriaSetId" = registration."criteriaSetId" AND ${isLatestAnswer}
     AND NOT EXISTS (SELECT FROM "NotApplicableRuling" ruling WHERE ruling."registrationId" = answer."registrationId" AND ruling.seq = answer.seq))`;

const picked = (reach: Pick<Reach, "over">, wanted: readonly Wanted[], most: number): Sql => {
  const conditions = wanted.flatMap(({ statuses: of, below, holder }) =>
    below.map((root) => sql`(registration.status = ${anyOf(of, sql`"RegistrationStatus"`)} AND registration.path >= ${root} AND registration.path < ${`${root.slice(0, -1)}0`}
      AND ${holder === undefined ? sql`TRUE` : sql`(registration."holderId" IS NULL OR registration."holderId" = ${holder}::uuid)`})`),
  );
  const any = conditions.reduce<Sql | null>((all, each) => (all ? sql`${all} OR ${each}` : each), null) ?? sql`FALSE`;
  return sql`SELECT * FROM "Registration" registration WHERE ${reach.over("registration")} AND (${any}) ORDER BY registration."dueOn" NULLS LAST, registration.path, registration.id LIMIT ${most}`;
};

/** `stageOf` of the workflow, said to the database. */
const stageCase: Sql = sql`(CASE ${statuses.reduce<Sql>((all, status) => (stageOf[status] ? sql`${all} WHEN registration.status = ${status}::"RegistrationStatus" THEN ${stageOf[status]}` : all), sql``)} END)`;

/** The dossiers, the re-checks and the calendar of working days. */
export function parseWorklist(rows: unknown) {
  const [{ dossiers, holidays, rechecks, backlog }] = Found.parse(rows);
  return { rechecks, backlog, dossiers: dossiers.map(({ body, team, ...row }): Dossier => ({ ...row, stand: standOf(team), body: body && sayBody(body), bodyPath: body && body.path })), calendar: calendarOf(holidays) };
}
