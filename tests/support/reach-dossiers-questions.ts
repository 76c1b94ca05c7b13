import { getAppraisal } from "@/lib/queries/get-appraisal";
import { randomUUID } from "node:crypto";
import { prepareBulk } from "@/lib/commands/prepare-bulk";
import { getBulkRun } from "@/lib/queries/get-bulk-run";
import { getCommuneWork } from "@/lib/queries/get-commune-work";
import { getBlankForm } from "@/lib/queries/get-blank-form";
import { getDossier } from "@/lib/queries/get-dossier";
import { getMinutesHead } from "@/lib/queries/get-minutes-head";
import { getPaper } from "@/lib/queries/get-paper";
import { getProposalSheet } from "@/lib/queries/get-proposal-sheet";
import { getReportDesk } from "@/lib/queries/get-report-desk";
import { listMinutesFor } from "@/lib/queries/list-minutes-for";
import { listProposalsFor } from "@/lib/queries/list-proposals-for";
import { listPapers } from "@/lib/queries/list-papers";
import { getChangesSince } from "@/lib/queries/get-changes-since";
import { getAnswerDesk } from "@/lib/queries/get-answer-desk";
import { getCriteriaDesk, getDossierCriteria } from "@/lib/queries/get-dossier-criteria";
import { getEvidenceDesk } from "@/lib/queries/get-evidence-desk";
import { getRegistration } from "@/lib/queries/get-registration";
import { getReviewGround } from "@/lib/queries/get-review-ground";
import { getSitting } from "@/lib/queries/get-sitting";
import { getSittingDesk } from "@/lib/queries/get-sitting-desk";
import { getSubstance } from "@/lib/queries/get-substance";
import { getSurvey } from "@/lib/queries/get-survey";
import { getTeamDesk } from "@/lib/queries/get-team-desk";
import { listAppraisals } from "@/lib/queries/list-appraisals";
import { listInvitations } from "@/lib/queries/list-invitations";
import { listNotices } from "@/lib/queries/list-notices";
import { listRegistrations } from "@/lib/queries/list-registrations";
import { listWorklist } from "@/lib/queries/list-worklist";
import { takeRegistrations } from "@/lib/queries/take-registrations";
import { tryCriteria } from "@/lib/queries/try-criteria";
import { taken } from "./reach-taken";
import { database } from "@/lib/platform/database";
import { standsBelow } from "./plant-world";
import { below, each, holdsAt, idsOf, managesProvince, nobody, openCells, openDossiers, reachedCells, reachedUnits, withRows, type Question } from "./reach-ask";
import { isInvited, reaches, today } from "./reach-world";

const period = { kind: "year", year: 2021, term: "2020-2025" } as const;
const asked = { period, on: today, title: "tsvmtd" };
const register = { ...asked, unit: null, status: null, expected: false, appraised: false, q: "", after: null };

/** Queries about registrations, from the register to the desk of each body, by their names. */
export const dossiersQuestions: Readonly<Record<string, Question>> = {
  listAppraisals: {
    needs: "appraisal.read",
    seen: async (scope) => {
      const { teams, rows } = await listAppraisals(scope);
      return [...teams.map(({ unit }) => `team of ${unit.id}`), ...rows.map(({ cell }) => `dossier of ${cell.id}`)];
    },
    expected: ({ units, registrations }, { reached }) => [
      ...idsOf(units).filter(reached).map((id) => `team of ${id}`),
      ...registrations.filter(({ unitId, proposed }) => proposed && reached(unitId)).map(({ unitId }) => `dossier of ${unitId}`),
    ],
  },
  getAppraisal: {
    needs: "appraisal.read",
    seen: (scope, { registrations }) => each(idsOf(registrations), (id) => getAppraisal(scope, id), ({ sittings }) => idsOf(sittings)),
    expected: (world, oracle) => openDossiers(world, oracle).flatMap(({ sittingId, minutesId }) => [sittingId, minutesId]),
  },
  getSitting: {
    needs: "appraisal.read",
    seen: (scope, { registrations }) => each(registrations.map(({ sittingId }) => sittingId), (id) => getSitting(scope, id), ({ registration }) => [registration.cell.id]),
    expected: openCells,
  },
  listMinutesFor: {
    needs: "appraisal.read",
    seen: async (scope, { registrations }) => idsOf(await listMinutesFor(scope, idsOf(registrations))),
    expected: (world, { reached }) => world.registrations.filter(({ unitId }) => reached(unitId)).map(({ minutesId }) => minutesId),
  },
  listProposalsFor: {
    needs: "registration.read",
    seen: async (scope, { registrations }) => idsOf(await listProposalsFor(scope, idsOf(registrations))),
    expected: ({ proposals }, { reached }) => idsOf(proposals.filter(({ unitId }) => reached(unitId))),
  },
  getMinutesHead: {
    needs: "appraisal.read",
    seen: (scope, { registrations }) => each(registrations.map(({ sittingId }) => sittingId), (id) => getMinutesHead(scope, id)),
    expected: (world, oracle) => openDossiers(world, oracle).map(({ sittingId }) => sittingId),
  },
  getBlankForm: {
    needs: "registration.read",
    seen: (scope, { registrations }) => each(idsOf(registrations), (id) => getBlankForm(scope, id, "survey"), ({ sheet }) => [sheet.unitId]),
    expected: reachedCells,
  },
  listInvitations: {
    needs: "registration.read",
    seen: async (scope) => idsOf(await listInvitations(scope)),
    expected: (world, { asker }) => idsOf(world.registrations).filter(isInvited(world, asker)),
  },
  getSurvey: {
    needs: "appraisal.read",
    seen: (scope, { registrations }) => each(idsOf(registrations), (id) => getSurvey(scope, id), ({ sections }) => sections.flatMap(({ rows }) => rows.flatMap(({ photos }) => idsOf(photos)))),
    expected: (world, oracle) => openDossiers(world, oracle).map(({ photoId }) => photoId),
  },
  getSittingDesk: {
    needs: "registration.appraise",
    seen: (scope, { registrations }) => each(idsOf(registrations), (id) => getSittingDesk(scope, id), ({ registration }) => [registration.cell.id]),
    expected: reachedCells,
  },
  getTeamDesk: {
    needs: "team.form",
    seen: async (scope) => (await getTeamDesk(scope, null)).units.map(({ id }) => id),
    expected: ({ units }, { asker, reached }) => units.filter(({ id }) => reached(id) && asker.grants.some(({ role, life, unitId }) => unitId === id && role === "standing_committee" && ["live", "last day"].includes(life))).map(({ id }) => id),
  },
  takeRegistrations: {
    needs: "registration.read",
    seen: async (scope, { units }) => {
      const row = ({ cell }: { cell: { id: string } }) => `row ${cell.id}`;
      const all = await taken(takeRegistrations, scope, register, row);
      return [...(all ?? ["nothing"]), ...(await each(idsOf(units), (unit) => taken(takeRegistrations, scope, { ...register, unit }, row), (rows, id) => [`${id}: ${rows.length}`]))];
    },
    expected: (world, oracle) => [...reachedCells(world, oracle).map((id) => `row ${id}`), ...reachedUnits(world, oracle).map((id) => `${id}: ${below(world, id)}`)],
  },
  listRegistrations: {
    needs: "registration.read",
    seen: async (scope, { units }) => {
      const all = await listRegistrations(scope, register);
      const places = await each(idsOf(units), (unit) => listRegistrations(scope, { ...register, unit }), (view, id) => [`${id}: ${view.total}`]);
      return [...withRows(`total ${all?.total}`, all?.rows ?? []), ...places];
    },
    expected: (world, oracle) => [
      `total ${reachedCells(world, oracle).length}`,
      ...reachedCells(world, oracle).map((id) => `row ${id}`),
      ...reachedUnits(world, oracle).map((id) => `${id}: ${below(world, id)}`),
    ],
  },
  getRegistration: {
    needs: "registration.read",
    seen: (scope, { registrations }) => each(idsOf(registrations), (id) => getRegistration(scope, id), ({ cell }) => [cell.id]),
    expected: openCells,
  },
  // One's own list of dossiers, chosen by id: those out of reach have no name in it.
  getBulkRun: {
    needs: "registration.read",
    seen: async (scope, { registrations }) => {
      if (!(await database.account.findUnique({ where: { id: scope.accountId } }))) return []; // nobody has no list
      const id = randomUUID();
      await prepareBulk(scope, { id, act: "take", picks: idsOf(registrations) });
      const stranger = { ...scope, accountId: nobody };
      return each([id], (run) => getBulkRun(stranger, run)).then(async (others) => [...others, ...((await getBulkRun(scope, id))?.lines ?? []).flatMap(({ dossier }) => (dossier ? [dossier.cell.id] : []))]);
    },
    expected: reachedCells,
  },
  // The world's dossiers were registered, of which nobody is told, and some were handed over; tests/integration/notice says who is told of the others.
  listNotices: {
    needs: "recheck.reply",
    seen: async (scope) => { const { notices, rechecks } = await listNotices(scope); return [...notices, ...rechecks].map(({ cell }) => cell.id); },
    // Bodies are told by their very competence, which this world names for deciding alone: so it is a cell's own secretary who is told, of its schedule and of a dossier in other hands.
    expected: ({ rechecks, registrations }, { asker }) => [...rechecks.filter(({ hidden }) => !hidden), ...registrations.filter(({ handedBy }) => handedBy !== null)].map(({ unitId }) => unitId).filter((unitId) => holdsAt(asker, "cell_secretary", unitId)),
  },
  listWorklist: {
    needs: "progress.report",
    // Of a registered cell the report of June is late; of a proposed one the cell and its commune wait, and who appraises may have it to do.
    seen: async (scope) => {
      const { tasks, elsewhere, rechecks, awaited } = await listWorklist(scope);
      return [...new Set([...tasks, ...elsewhere].map(({ dossier }) => dossier.cell.id)), ...[...rechecks, ...awaited].map((row) => ("recheck" in row ? `re-check ${row.recheck.cell.id}` : `many ${row.act}`))];
    },
    // A re-check of today is work of who decides for its commune; its cell and commune wait for it, unless it is not told.
    expected: (world, { reached, asker }) => {
      const decides = (unitId: string) => world.units.some(({ id, level }) => level === "commune" && standsBelow(world.units, unitId, id) && holdsAt(asker, "standing_committee", id));
      return [
        ...world.registrations.filter(({ unitId, proposed }) => reached(unitId) || (proposed && reaches(world, asker, "registration.appraise")(unitId))).map(({ unitId }) => unitId),
        ...world.rechecks.filter(({ unitId, hidden }) => decides(unitId) || (!hidden && reached(unitId))).map(({ unitId }) => `re-check ${unitId}`),
        ...(world.signals.some(({ unitId }) => decides(unitId)) ? ["many signal"] : []),
      ];
    },
  },
  getDossier: {
    needs: "registration.read",
    seen: (scope, { registrations }) => each(idsOf(registrations), (id) => getDossier(scope, id), ({ reports, papers, returns }, id) => [id, `${reports.length} ${papers.length} ${returns.length}`]),
    expected: (world, oracle) => openDossiers(world, oracle).flatMap(({ id }) => [id, "1 1 0"]),
  },
  getCommuneWork: {
    needs: "registration.read",
    seen: (scope, { units }) => each(idsOf(units), (unit) => getCommuneWork(scope, { unit, title: "tsvmtd", month: null }), (view) => withRows(view.place.id, view.rows)),
    expected: ({ units, registrations }, { reached }) => {
      const withCommune = registrations.filter(({ proposed }) => !proposed).map(({ unitId }) => unitId);
      return units.filter(({ id, level }) => level === "commune" && reached(id)).flatMap(({ id }) => [id, ...units.filter((cell) => cell.parentId === id && withCommune.includes(cell.id)).map((cell) => `row ${cell.id}`)]);
    },
  },
  getReviewGround: {
    needs: "registration.read",
    seen: (scope, { units }) => each(idsOf(units), (unitId) => getReviewGround(scope, { unitId, titleId: "tsvmtd", termId: "2020-2025" }), (view) => withRows(view.unit.id, view.rows)),
    expected: ({ units, registrations }, { reached }) =>
      idsOf(units).filter(reached).flatMap((id) => [id, ...registrations.filter(({ unitId }) => unitId === id || standsBelow(units, unitId, id)).map(({ unitId }) => `row ${unitId}`)]),
  },
  getSubstance: {
    needs: "appraisal.read",
    seen: (scope, { units }) => each(idsOf(units), (unitId) => getSubstance(scope, { unitId, titleId: "tsvmtd", year: 2021 }), (view) => [view.unit.id]),
    expected: ({ units }, { reached }) => idsOf(units).filter(reached),
  },
  getReportDesk: {
    needs: "progress.report",
    seen: (scope, { registrations }) => each(idsOf(registrations), (registration) => getReportDesk(scope, { registration, month: null }), ({ registration }) => [registration?.cell.id ?? "none"]),
    expected: reachedCells,
  },
  listPapers: {
    needs: "registration.read",
    seen: async (scope) => (await listPapers(scope, null)).papers.map(({ id, cells }) => `${id}: ${cells}`),
    expected: ({ proposals }, { reached }) => proposals.filter(({ unitId }) => reached(unitId)).map(({ id }) => `${id}: 1`),
  },
  getPaper: {
    needs: "registration.read",
    seen: (scope, { proposals }) => each(idsOf(proposals), (id) => getPaper(scope, id), (view, id) => [id, ...view.lines.map(({ cell }) => cell)]),
    expected: ({ proposals }, { reached }) => proposals.filter(({ unitId }) => reached(unitId)).flatMap(({ id, unitId }) => [id, unitId]),
  },
  getProposalSheet: {
    needs: "registration.read",
    seen: (scope, { proposals }) => each(idsOf(proposals), (id) => getProposalSheet(scope, id), (sheet, id) => [`${id}: ${sheet.lines.length}`]),
    expected: ({ proposals }, { reached }) => proposals.filter(({ unitId }) => reached(unitId)).map(({ id }) => `${id}: 1`),
  },
  getDossierCriteria: {
    needs: "registration.read",
    seen: (scope, { registrations }) => each(idsOf(registrations), (id) => getDossierCriteria(scope, id), ({ cell }) => [cell.id]),
    expected: openCells,
  },
  getCriteriaDesk: {
    needs: "registration.read",
    seen: (scope, { registrations }) => each(idsOf(registrations), (id) => getCriteriaDesk(scope, id), ({ cell }) => [cell.id]),
    expected: openCells,
  },
  getChangesSince: {
    needs: "registration.read",
    seen: (scope, { registrations }) => each(idsOf(registrations), (id) => getChangesSince(scope, id), ({ unitId }) => [unitId]),
    expected: openCells,
  },
  getAnswerDesk: {
    needs: "registration.read",
    seen: (scope, { registrations }) => each(idsOf(registrations), (id) => getAnswerDesk(scope, id), ({ cell }) => [cell.id]),
    expected: reachedCells,
  },
  tryCriteria: {
    needs: "registration.read",
    seen: (scope, { criteria }) => each([criteria.draft], (id) => tryCriteria(scope, { id, year: 2021, only: "all" }), ({ trial }) => idsOf(trial.rows)),
    // Sets are written for a whole province: whoever manages them below it is shown no trial.
    expected: (world, oracle) => (managesProvince(world, oracle) ? reachedCells(world, oracle) : []),
  },
  getEvidenceDesk: {
    needs: "registration.read",
    seen: (scope, { registrations }) => each(idsOf(registrations), (id) => getEvidenceDesk(scope, id), ({ papers }, id) => [id, `${papers.length}`, ...papers.flatMap(({ sameFile }) => (sameFile?.cells ?? []).map((cell) => `same file ${cell.id}`))]),
    expected: (world, oracle) => {
      const beyond = (unitId: string) => oracle.reached(world.units.find(({ id }) => id === unitId)?.parentId ?? "");
      return openDossiers(world, oracle).flatMap(({ id, unitId }) => [
        id,
        "1",
        ...(beyond(unitId) ? world.cells.filter((cell) => cell.id !== unitId && oracle.reached(cell.id)).map((cell) => `same file ${cell.id}`) : []),
      ]);
    },
  },
};
