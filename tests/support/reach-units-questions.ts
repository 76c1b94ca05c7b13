import { Day } from "@/lib/domain/day";
import type { AttainmentFilter } from "@/lib/domain/attainment/filter";
import { findManageableUnits } from "@/lib/queries/find-manageable-units";
import { getCalendar } from "@/lib/queries/get-calendar";
import { listOfficeRules } from "@/lib/queries/list-office-rules";
import { getAttainment } from "@/lib/queries/get-attainment";
import { getCellRecord } from "@/lib/queries/get-cell-record";
import { getCellYear } from "@/lib/queries/get-cell-year";
import { getChartGround } from "@/lib/queries/get-chart-ground";
import { getCommonAttainment } from "@/lib/queries/get-common-attainment";
import { getCommunePage } from "@/lib/queries/get-commune-page";
import { getForecast } from "@/lib/queries/get-forecast";
import { getManageableUnit } from "@/lib/queries/get-manageable-unit";
import { getPaperHead } from "@/lib/queries/get-paper-head";
import { getResolution } from "@/lib/queries/get-resolution";
import { getUnit } from "@/lib/queries/get-unit";
import { listAncestors } from "@/lib/queries/list-ancestors";
import { listCrosswalk } from "@/lib/queries/list-crosswalk";
import { listPlaces } from "@/lib/queries/list-places";
import { closingQuestions } from "./reach-closings";
import { templateQuestions } from "./reach-templates";
import { reportQuestions } from "./reach-reports";
import { getAllocation } from "@/lib/queries/get-allocation";
import { getTarget } from "@/lib/queries/get-target";
import { listCitable } from "@/lib/queries/list-citable";
import { listTargets } from "@/lib/queries/list-targets";
import { listUnitChoices } from "@/lib/queries/list-unit-choices";
import { listUnits } from "@/lib/queries/list-units";
import { takeCrosswalk } from "@/lib/queries/take-crosswalk";
import { takeUnits } from "@/lib/queries/take-units";
import { standsBelow } from "./plant-world";
import { actQuestions } from "./reach-acts";
import { competenceQuestions } from "./reach-competences";
import { below, each, idsOf, reachedCells, reachedUnits, withRows, type Question } from "./reach-ask";
import { taken } from "./reach-taken";
import { today } from "./reach-world";

const period = { kind: "year", year: 2021, term: "2020-2025" } as const;
const asked = { period, on: today, title: "tsvmtd" };
/** From before any unit was: all of them began in between. */
const sinceBefore = { from: Day.parse("1999-12-31"), to: today, level: "cell", unit: null } as const;
const attainment = (unit: string): AttainmentFilter => ({ ...asked, unit, base: "target", rounding: "truncate" });

/** Queries about units, their targets and figures, by their names. */
export const unitsQuestions: Readonly<Record<string, Question>> = {
  ...actQuestions,
  ...closingQuestions,
  ...reportQuestions,
  ...templateQuestions,
  listOfficeRules: {
    needs: "rules.manage",
    seen: (scope, { units }) => each(idsOf(units), (id) => listOfficeRules(scope, id), ({ rules }, id) => [id, ...rules.flatMap(({ rows }) => idsOf(rows))]),
    expected: ({ units, rules }, { reached }) => units.filter(({ id, level }) => level === "province" && reached(id)).flatMap(({ id }) => [id, ...idsOf(rules.filter(({ unitId }) => unitId === id))]),
  },
  getPaperHead: { needs: "unit.read", seen: (scope, { units }) => each(idsOf(units), (id) => getPaperHead(scope, id, today)), expected: reachedUnits },
  // The calendar is everybody's; to change it one needs a whole province.
  getCalendar: { needs: "rules.manage", seen: async (scope) => ((await getCalendar(scope, 2021)).mayEdit ? ["edits"] : []), expected: ({ units }, { reached }) => (units.some(({ id, level }) => level === "province" && reached(id)) ? ["edits"] : []) },
  ...competenceQuestions,
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
  getForecast: {
    needs: "attainment.read",
    seen: (scope, { units }) =>
      each(idsOf(units), (unit) => getForecast(scope, { unit, title: "tsvmtd", year: 2021, on: today }), ({ stays, dossiers }, id) => [`${id}: ${stays.reduce((sum, { count }) => sum + count, 0)} stays`, ...dossiers.map(({ cell }) => `${id}: ${cell.id}`)]),
    expected: (world, oracle) => reachedUnits(world, oracle).flatMap((id) => [`${id}: ${below(world, id)} stays`, ...idsOf(world.cells).filter((cell) => standsBelow(world.units, cell, id)).map((cell) => `${id}: ${cell}`)]),
  },
  getChartGround: {
    needs: "attainment.read",
    seen: (scope, { units }) => each(idsOf(units), (unit) => getChartGround(scope, { unit, title: "tsvmtd", year: 2021, on: today }), ({ dossiers, months }, id) => [`${id}: ${dossiers.reduce((sum, { count }) => sum + count, 0)} dossiers`, `${id}: ${months.reduce((sum, { gained }) => sum + gained, 0)} titles`]),
    expected: (world, oracle) => reachedUnits(world, oracle).flatMap((id) => [`${id}: ${below(world, id)} dossiers`, `${id}: ${below(world, id)} titles`]),
  },
  // Levels may be skipped in these worlds, so what a map is made of is told in lens/common.test.ts.
  getCommonAttainment: { needs: "attainment.read", seen: (scope, { units }) => each(idsOf(units), (unit) => getCommonAttainment(scope, { ...attainment(unit), with: today, withPeriod: period })), expected: reachedUnits },
  getUnit: { needs: "unit.read", seen: (scope, { units }) => each(idsOf(units), (id) => getUnit(scope, { id })), expected: reachedUnits },
  listUnits: {
    needs: "unit.read",
    seen: async (scope) => {
      const { rows, total } = await listUnits(scope, {});
      return [`total ${total}`, ...idsOf(rows)];
    },
    expected: (world, oracle) => [`total ${reachedUnits(world, oracle).length}`, ...reachedUnits(world, oracle)],
  },
  takeUnits: { needs: "unit.read", seen: async (scope) => (await taken(takeUnits, scope, {}, ({ id }) => id)) ?? ["nothing"], expected: reachedUnits },
  listCrosswalk: {
    needs: "unit.read",
    seen: async (scope) => {
      const { rows, total } = await listCrosswalk(scope, sinceBefore);
      return [`total ${total}`, ...rows.map(({ heir }) => heir!.id)];
    },
    expected: (world, oracle) => [`total ${reachedCells(world, oracle).length}`, ...reachedCells(world, oracle)],
  },
  takeCrosswalk: { needs: "unit.read", seen: async (scope) => (await taken(takeCrosswalk, scope, sinceBefore, ({ heir }) => heir!.id)) ?? ["nothing"], expected: reachedCells },
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
  getTarget: {
    needs: "target.read",
    seen: (scope, { targets }) => each(idsOf(targets), (id) => getTarget(scope, id), (view, id) => [`${id} ${view.unit.id} ${view.revisions.length}`]),
    expected: ({ targets }, { reached }) => targets.filter(({ unitId }) => reached(unitId)).map(({ id, unitId }) => `${id} ${unitId} 1`),
  },
  getAllocation: {
    needs: "target.read",
    seen: (scope, { units }) => each(idsOf(units), (unitId) => getAllocation(scope, { unitId, titleId: "tsvmtd", termId: "2020-2025", on: today }), (lines, id) => [`grid ${id}`, ...lines.map((line) => `${id} ${line.unitId}`)]),
    expected: (world, oracle) => reachedUnits(world, oracle).flatMap((id) => [`grid ${id}`, `${id} ${id}`, ...world.units.filter(({ parentId }) => parentId === id).map((child) => `${id} ${child.id}`)]),
  },
  listCitable: {
    needs: "target.set",
    seen: async (scope) => idsOf(await listCitable(scope)),
    expected: ({ resolutions }, { reached }) => idsOf(resolutions.filter(({ unitId, lines: named }) => reached(unitId) || named.some(reached))),
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
  getCommunePage: {
    needs: "registration.read",
    seen: (scope, { units }) => each(idsOf(units), (unit) => getCommunePage(scope, { unit, title: "tsvmtd", term: "2020-2025", on: today }), (view) => withRows(view.place.id, view.cells)),
    expected: ({ units }, { reached }) =>
      units.filter(({ id, level }) => level === "commune" && reached(id)).flatMap(({ id }) => [id, ...units.filter(({ parentId }) => parentId === id).map((cell) => `row ${cell.id}`)]),
  },
  findManageableUnits: { needs: "account.manage", seen: async (scope) => idsOf((await findManageableUnits(scope, "đơn vị")).units), expected: reachedUnits },
  getManageableUnit: { needs: "account.manage", seen: (scope, { units }) => each(idsOf(units), (id) => getManageableUnit(scope, id)), expected: reachedUnits },
};
