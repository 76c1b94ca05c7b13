import type { AttainmentFilter } from "@/lib/domain/attainment/filter";
import type { Schedule } from "@/lib/domain/recheck/view";
import { findManageableUnits } from "@/lib/queries/find-manageable-units";
import { getAccount } from "@/lib/queries/get-account";
import { getAttainment } from "@/lib/queries/get-attainment";
import { getCellRecord } from "@/lib/queries/get-cell-record";
import { getCellYear } from "@/lib/queries/get-cell-year";
import { getCommuneWork } from "@/lib/queries/get-commune-work";
import { getDossier } from "@/lib/queries/get-dossier";
import { getPaper } from "@/lib/queries/get-paper";
import { getReportDesk } from "@/lib/queries/get-report-desk";
import { listPapers } from "@/lib/queries/list-papers";
import { getCommunePage } from "@/lib/queries/get-commune-page";
import { getDossierCriteria } from "@/lib/queries/get-dossier-criteria";
import { getDecisionDesk } from "@/lib/queries/get-decision-desk";
import { getEvidenceDesk } from "@/lib/queries/get-evidence-desk";
import { getDecision } from "@/lib/queries/get-decision";
import { getManageableUnit } from "@/lib/queries/get-manageable-unit";
import { getRecheck } from "@/lib/queries/get-recheck";
import { getRegistration } from "@/lib/queries/get-registration";
import { getResolution } from "@/lib/queries/get-resolution";
import { getTeamDesk } from "@/lib/queries/get-team-desk";
import { getUnit } from "@/lib/queries/get-unit";
import { listAccountAudit } from "@/lib/queries/list-account-audit";
import { listAccountPlaces } from "@/lib/queries/list-account-places";
import { listAccounts } from "@/lib/queries/list-accounts";
import { listAppraisals } from "@/lib/queries/list-appraisals";
import { listAncestors } from "@/lib/queries/list-ancestors";
import { listDossierAudit } from "@/lib/queries/list-dossier-audit";
import { listDecisions } from "@/lib/queries/list-decisions";
import { listNotices } from "@/lib/queries/list-notices";
import { listPlaces } from "@/lib/queries/list-places";
import { listRegistrations } from "@/lib/queries/list-registrations";
import { listSchedule } from "@/lib/queries/list-schedule";
import { listTargets } from "@/lib/queries/list-targets";
import { listUnitChoices } from "@/lib/queries/list-unit-choices";
import { listUnits } from "@/lib/queries/list-units";
import { listWorklist } from "@/lib/queries/list-worklist";
import { previewDecision } from "@/lib/queries/preview-decision";
import { paper } from "./reach-paper";
import { tryCriteria } from "@/lib/queries/try-criteria";
import { standsBelow } from "./plant-world";
import { below, each, idsOf, managed, managesProvince, reachedCells, reachedUnits, withRows, type Question } from "./reach-ask";
import { reaches, today } from "./reach-world";

const period = { kind: "year", year: 2021, term: "2020-2025" } as const;
const asked = { period, on: today, title: "tsvmtd" };
const attainment = (unit: string): AttainmentFilter => ({ ...asked, unit, base: "target", rounding: "truncate" });
const register = { ...asked, unit: null, status: null, expected: false, appraised: false, q: "", after: null };
const lines = { ...asked, unit: null, effect: null, recognised: false, q: "", after: null };
const accountFilter = { q: "", unit: "", state: "all", after: "" } as const;
const dossierFilter = { unit: "", registration: "", who: "", kind: "changes", after: "" } as const;
const auditFilter = { kind: "all", account: "", after: "" } as const;

/** Every exported query by its name. */
export const questions: Readonly<Record<string, Question>> = {
  getAttainment: {
    needs: "attainment.read",
    seen: (scope, { units }) =>
      each(idsOf(units), (unit) => getAttainment(scope, attainment(unit)), (view, id) => [`${id}: ${view.cells} ${view.registered} ${view.recognised}`, ...view.children.map((child) => `child ${child.unit.id}`)]),
    expected: (world, oracle) =>
      reachedUnits(world, oracle).flatMap((id) => {
        const count = below(world, id);
        return [`${id}: ${count} ${count} ${count}`, ...world.units.filter(({ parentId }) => parentId === id).map((child) => `child ${child.id}`)];
      }),
  },
  getUnit: { needs: "unit.read", seen: (scope, { units }) => each(idsOf(units), (id) => getUnit(scope, { id })), expected: reachedUnits },
  listUnits: {
    needs: "unit.read",
    seen: async (scope) => {
      const { rows, total } = await listUnits(scope, {});
      return [`total ${total}`, ...idsOf(rows)];
    },
    expected: (world, oracle) => [`total ${reachedUnits(world, oracle).length}`, ...reachedUnits(world, oracle)],
  },
  listUnitChoices: {
    needs: "unit.read",
    seen: async (scope) => idsOf((await listUnitChoices(scope, {})).tops),
    expected: (world, { reached }) => idsOf(world.units.filter(({ id, level }) => ["province", "district"].includes(level) && reached(id))),
  },
  listAncestors: {
    needs: "unit.read",
    seen: async (scope, { units }) => {
      const found: string[] = [];
      for (const { id } of units) found.push(...(await listAncestors(scope, { unitId: id, on: today })).map((above) => `${above.id} above ${id}`));
      return found;
    },
    expected: ({ units }, { reached }) =>
      units.filter(({ id }) => reached(id)).flatMap(({ id }) => units.filter((above) => above.level !== "country" && above.id !== id && reached(above.id) && standsBelow(units, id, above.id)).map((above) => `${above.id} above ${id}`)),
  },
  listPlaces: {
    needs: "unit.read",
    seen: async (scope) => (await listPlaces(scope)).places.map(({ role, unit }) => `${role} at ${unit.id}`),
    expected: (_, { asker }) => asker.grants.filter(({ life }) => ["live", "last day"].includes(life)).map(({ role, unitId }) => `${role} at ${unitId}`),
  },
  listTargets: {
    needs: "target.read",
    seen: (scope, { units }) => each(idsOf(units), (unitId) => listTargets(scope, { unitId, year: 2021 }), ({ unit, ofYear }) => [unit.id, ...ofYear.flatMap((line) => line.allocations.map((share) => `share ${share.unit.id}`))]),
    expected: (world, oracle) => reachedUnits(world, oracle).flatMap((id) => [id, ...world.units.filter(({ parentId }) => parentId === id).map((child) => `share ${child.id}`)]),
  },
  getResolution: {
    needs: "target.read",
    seen: async (scope, { resolutions }) => {
      const shown = await each(idsOf(resolutions), (id) => getResolution(scope, id), (view, id) => [id, ...view.lines.flatMap((line) => [line, ...line.allocations]).map((line) => `line ${line.unit.id}`)]);
      return [...new Set(shown)];
    },
    expected: ({ units, resolutions }, { reached }) => [
      ...idsOf(resolutions.filter(({ unitId, lines: named }) => reached(unitId) || named.some(reached))),
      ...units.filter(({ id }) => reached(id)).map(({ id }) => `line ${id}`),
    ],
  },
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
  getTeamDesk: {
    needs: "team.form",
    seen: async (scope) => (await getTeamDesk(scope, null)).units.map(({ id }) => id),
    expected: ({ units }, { asker, reached }) => units.filter(({ id }) => reached(id) && asker.grants.some(({ role, life, unitId }) => unitId === id && role === "standing_committee" && ["live", "last day"].includes(life))).map(({ id }) => id),
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
    expected: reachedCells,
  },
  // The world's events are registrations, of which nobody is told; tests/integration/notice says who is told of the others.
  listNotices: { needs: "registration.read", seen: async (scope) => (await listNotices(scope)).notices.map(({ cell }) => cell.id), expected: () => [] },
  listWorklist: {
    needs: "progress.report",
    // Of a registered cell the report of June is late; of a proposed one the cell and its commune wait, and who appraises may have it to do.
    seen: async (scope) => { const { tasks, elsewhere } = await listWorklist(scope); return [...new Set([...tasks, ...elsewhere].map(({ dossier }) => dossier.cell.id))]; },
    expected: (world, { reached, asker }) =>
      world.registrations.filter(({ unitId, proposed }) => reached(unitId) || (proposed && reaches(world, asker, "registration.appraise")(unitId))).map(({ unitId }) => unitId),
  },
  getDossier: {
    needs: "registration.read",
    seen: (scope, { registrations }) => each(idsOf(registrations), (id) => getDossier(scope, id), ({ reports, papers, returns }, id) => [id, `${reports.length} ${papers.length} ${returns.length}`]),
    expected: ({ registrations }, { reached }) => registrations.filter(({ unitId }) => reached(unitId)).flatMap(({ id }) => [id, "1 1 0"]),
  },
  getCommuneWork: {
    needs: "registration.read",
    seen: (scope, { units }) => each(idsOf(units), (unit) => getCommuneWork(scope, { unit, title: "tsvmtd", month: null }), (view) => withRows(view.place.id, view.rows)),
    expected: ({ units, registrations }, { reached }) => {
      const withCommune = registrations.filter(({ proposed }) => !proposed).map(({ unitId }) => unitId);
      return units.filter(({ id, level }) => level === "commune" && reached(id)).flatMap(({ id }) => [id, ...units.filter((cell) => cell.parentId === id && withCommune.includes(cell.id)).map((cell) => `row ${cell.id}`)]);
    },
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
  getCellRecord: {
    needs: "registration.read",
    seen: (scope, { cells }) => each(idsOf(cells), (unitId) => getCellRecord(scope, { unitId, titleId: "tsvmtd", termId: "2020-2025", on: today })),
    expected: reachedCells,
  },
  getCellYear: {
    needs: "registration.read",
    seen: (scope, { cells }) => each(idsOf(cells), (unitId) => getCellYear(scope, { unitId, year: 2021 }), (view) => [view.cell.id, ...view.entries.map(({ seq }) => `entry ${seq}`)]),
    expected: (world, oracle) => reachedCells(world, oracle).flatMap((id) => [id, "entry 1"]),
  },
  getDossierCriteria: {
    needs: "registration.read",
    seen: (scope, { registrations }) => each(idsOf(registrations), (id) => getDossierCriteria(scope, id), ({ cell }) => [cell.id]),
    expected: reachedCells,
  },
  tryCriteria: {
    needs: "registration.read",
    seen: (scope, { criteria }) => each([criteria.draft], (id) => tryCriteria(scope, { id, year: 2021, only: "all" }), ({ trial }) => idsOf(trial.rows)),
    // Sets are written for a whole province: whoever manages them below it is shown no trial.
    expected: (world, oracle) => (managesProvince(world, oracle) ? reachedCells(world, oracle) : []),
  },
  getCommunePage: {
    needs: "registration.read",
    seen: (scope, { units }) => each(idsOf(units), (unit) => getCommunePage(scope, { unit, title: "tsvmtd", term: "2020-2025", on: today }), (view) => withRows(view.place.id, view.cells)),
    expected: ({ units }, { reached }) =>
      units.filter(({ id, level }) => level === "commune" && reached(id)).flatMap(({ id }) => [id, ...units.filter(({ parentId }) => parentId === id).map((cell) => `row ${cell.id}`)]),
  },
  listDecisions: {
    needs: "decision.read",
    seen: async (scope, { units }) => {
      const all = await listDecisions(scope, lines);
      return [`total ${all?.total}`, ...idsOf(all?.rows ?? []), ...(await each(idsOf(units), (unit) => listDecisions(scope, { ...lines, unit })))];
    },
    expected: (world, oracle) => {
      const named = world.decisions.flatMap((decision) => decision.lines).filter(({ unitId }) => oracle.reached(unitId));
      return [`total ${named.length}`, ...idsOf(named), ...reachedUnits(world, oracle)];
    },
  },
  getDecision: {
    needs: "decision.read",
    seen: (scope, { decisions }) => each(idsOf(decisions), (id) => getDecision(scope, id), (view, id) => [id, ...idsOf(view.lines)]),
    expected: ({ decisions }, { reached }) =>
      decisions.filter(({ issuerId, lines: named }) => reached(issuerId) || named.some(({ unitId }) => reached(unitId))).flatMap(({ id, lines: named }) => [id, ...idsOf(named.filter(({ unitId }) => reached(unitId)))]),
  },
  getDecisionDesk: {
    needs: "decision.issue",
    seen: (scope, { units }) =>
      each(
        idsOf(units),
        async (issuer) => { const desk = await getDecisionDesk(scope, { effect: "correct", issuer, title: "tsvmtd", q: "" }); return desk.issuer && desk; },
        ({ issuer, candidates }) => [`body ${issuer!.id}`, ...candidates.map(({ unitId }) => unitId)],
      ),
    expected: (world, { reached }) => world.units.filter(({ id, level }) => level === "commune" && reached(id)).flatMap(({ id }) => [`body ${id}`, ...idsOf(world.cells.filter((cell) => standsBelow(world.units, cell.id, id)))]),
  },
  previewDecision: {
    needs: "decision.issue",
    seen: (scope, { registrations }) =>
      each(idsOf(registrations), async (id) => {
        const preview = await previewDecision(scope, paper(id, registrations.find((each) => each.id === id)?.unitId ?? "zz"));
        return preview.ok ? preview.value : null;
      }),
    expected: ({ registrations }, { reached }) => idsOf(registrations.filter(({ unitId }) => reached(unitId))),
  },
  getRecheck: {
    needs: "recheck.read",
    seen: (scope, { rechecks }) => each(idsOf(rechecks), (id) => getRecheck(scope, id)),
    expected: (world, { reached, asker }) => idsOf(world.rechecks.filter(({ unitId, hidden }) => reached(unitId) && (!hidden || reaches(world, asker, "recheck.manage")(unitId)))),
  },
  listSchedule: {
    needs: "recheck.read",
    seen: async (scope, { units }) => {
      const asked = { title: "tsvmtd", year: 2021, show: "held", q: "" } as const;
      const words = ({ rows }: Schedule) => rows.map(({ unitId, recheck, signals }) => `${unitId} ${recheck?.id ?? "none"} ${signals.length}`);
      const all = await listSchedule(scope, { ...asked, unit: null });
      return [...(all ? words(all) : []), ...(await each(idsOf(units), (unit) => listSchedule(scope, { ...asked, unit }), ({ holders }, id) => [`${id}: ${holders}`]))];
    },
    expected: (world, { reached, asker }) => [
      ...world.rechecks.filter(({ unitId }) => reached(unitId)).map(({ id, unitId, hidden }) => `${unitId} ${hidden && !reaches(world, asker, "recheck.manage")(unitId) ? "none" : id} 1`),
      ...idsOf(world.units).filter(reached).map((id) => `${id}: ${below(world, id)}`),
    ],
  },
  findManageableUnits: { needs: "account.manage", seen: async (scope) => idsOf((await findManageableUnits(scope, "đơn vị")).units), expected: reachedUnits },
  getManageableUnit: { needs: "account.manage", seen: (scope, { units }) => each(idsOf(units), (id) => getManageableUnit(scope, id)), expected: reachedUnits },
  listAccountPlaces: {
    needs: "account.manage",
    seen: async (scope) => idsOf(await listAccountPlaces(scope)),
    expected: ({ units }, { reached }) => {
      const isTop = (id: string | null) => id !== null && reached(id) && !reached(units.find((unit) => unit.id === id)?.parentId ?? "");
      return idsOf(units.filter(({ id, parentId }) => isTop(id) || isTop(parentId)));
    },
  },
  listAccounts: { needs: "account.manage", seen: async (scope) => idsOf((await listAccounts(scope, accountFilter)).accounts), expected: (world, oracle) => idsOf(managed(world, oracle)) },
  getAccount: { needs: "account.manage", seen: (scope, { accounts }) => each(idsOf(accounts), (id) => getAccount(scope, id)), expected: (world, oracle) => idsOf(managed(world, oracle)) },
  listAccountAudit: {
    needs: "account.manage",
    seen: async (scope) => (await listAccountAudit(scope, auditFilter)).entries.map(({ actor }) => actor),
    expected: (world, oracle) => managed(world, oracle).map(({ name }) => name),
  },
  getEvidenceDesk: {
    needs: "registration.read",
    seen: (scope, { registrations }) => each(idsOf(registrations), (id) => getEvidenceDesk(scope, id), ({ papers }, id) => [id, ...papers.flatMap(({ sameFile }) => (sameFile?.cells ?? []).map((cell) => `same file ${cell.id}`))]),
    expected: (world, oracle) => {
      const beyond = (unitId: string) => oracle.reached(world.units.find(({ id }) => id === unitId)?.parentId ?? "");
      return world.registrations.filter(({ unitId }) => oracle.reached(unitId)).flatMap(({ id, unitId }) => [
        id,
        ...(beyond(unitId) ? world.cells.filter((cell) => cell.id !== unitId && oracle.reached(cell.id)).map((cell) => `same file ${cell.id}`) : []),
      ]);
    },
  },
  listDossierAudit: {
    needs: "audit.read",
    seen: async (scope, { units, registrations }) => {
      const all = await listDossierAudit(scope, dossierFilter);
      const places = await each(idsOf(units), (unit) => listDossierAudit(scope, { ...dossierFilter, unit }), (view, id) => [`${id}: ${view.entries.length}`]);
      const dossiers = await each(idsOf(registrations), (registration) => listDossierAudit(scope, { ...dossierFilter, registration }));
      return [...(all?.entries ?? []).map(({ unit }) => `line ${unit?.id}`), ...places, ...dossiers];
    },
    expected: (world, oracle) => [
      ...reachedUnits(world, oracle).flatMap((id) => [`line ${id}`, `${id}: ${world.units.filter((unit) => unit.id === id || standsBelow(world.units, unit.id, id)).length}`]),
      ...idsOf(world.registrations.filter(({ unitId }) => oracle.reached(unitId))),
    ],
  },
};
