import type { Schedule } from "@/lib/domain/recheck/view";
import { getDecisionDesk } from "@/lib/queries/get-decision-desk";
import { stampOf } from "@/lib/access/stamp";
import { database } from "@/lib/platform/database";
import { getDecisionSheet } from "@/lib/queries/get-decision-sheet";
import { getPrinted } from "@/lib/queries/get-printed";
import { getDecision } from "@/lib/queries/get-decision";
import { getRecheck } from "@/lib/queries/get-recheck";
import { listDecisions } from "@/lib/queries/list-decisions";
import { listScans } from "@/lib/queries/list-scans";
import { listSchedule } from "@/lib/queries/list-schedule";
import { previewDecision } from "@/lib/queries/preview-decision";
import { takeDecisions } from "@/lib/queries/take-decisions";
import { paper } from "./reach-paper";
import { standsBelow } from "./plant-world";
import { below, each, idsOf, reachedUnits, type Question } from "./reach-ask";
import { taken } from "./reach-taken";
import { reaches, today } from "./reach-world";

const period = { kind: "year", year: 2021, term: "2020-2025" } as const;
const asked = { period, on: today, title: "tsvmtd" };
const lines = { ...asked, unit: null, effect: null, recognised: false, q: "", after: null };

/** Queries about decisions and re-checks, by their names. */
export const decisionsQuestions: Readonly<Record<string, Question>> = {
  listDecisions: {
    needs: "decision.read",
    seen: async (scope, { units }) => {
      const all = await listDecisions(scope, lines);
      const former = await listDecisions(scope, { ...lines, former: true });
      const told = [`total ${all?.total}`, ...idsOf(all?.rows ?? []), ...idsOf(former?.rows ?? []).map((id) => `former ${id}`)];
      return [...told, ...(await each(idsOf(units), (unit) => listDecisions(scope, { ...lines, unit }))), ...(await each(idsOf(units), (unit) => listDecisions(scope, { ...lines, unit, former: true }), (_, unit) => [`former ${unit}`]))];
    },
    expected: (world, oracle) => {
      const named = world.decisions.flatMap((decision) => decision.lines).filter(({ unitId }) => oracle.reached(unitId));
      const units = reachedUnits(world, oracle);
      return [`total ${named.length}`, ...idsOf(named), ...idsOf(named).map((id) => `former ${id}`), ...units, ...units.map((unit) => `former ${unit}`)];
    },
  },
  takeDecisions: {
    needs: "decision.read",
    seen: async (scope, { units }) => {
      const all = await taken(takeDecisions, scope, lines, ({ id }) => id);
      return [...(all ?? ["nothing"]), ...(await each(idsOf(units), (unit) => taken(takeDecisions, scope, { ...lines, unit }, ({ id }) => id)))];
    },
    expected: (world, oracle) => [...idsOf(world.decisions.flatMap((decision) => decision.lines).filter(({ unitId }) => oracle.reached(unitId))), ...reachedUnits(world, oracle)],
  },
  getDecision: {
    needs: "decision.read",
    seen: (scope, { decisions }) => each(idsOf(decisions), (id) => getDecision(scope, id), (view, id) => [id, ...idsOf(view.lines)]),
    expected: ({ decisions }, { reached }) =>
      decisions.filter(({ issuerId, lines: named }) => reached(issuerId) || named.some(({ unitId }) => reached(unitId))).flatMap(({ id, lines: named }) => [id, ...idsOf(named.filter(({ unitId }) => reached(unitId)))]),
  },
  getDecisionSheet: {
    needs: "decision.read",
    seen: (scope, { decisions }) => each(idsOf(decisions), (id) => getDecisionSheet(scope, id), (sheet, id) => [id, `lines ${sheet.lines.length}`]),
    expected: ({ decisions }, { reached }) =>
      decisions.filter(({ issuerId, lines: named }) => reached(issuerId) || named.some(({ unitId }) => reached(unitId))).flatMap(({ id, lines: named }) => [id, `lines ${named.filter(({ unitId }) => reached(unitId)).length}`]),
  },
  listScans: {
    needs: "decision.read",
    seen: (scope, { decisions }) => each(idsOf(decisions), (id) => listScans(scope, id), ({ mayOpen }, id) => [`${id} ${mayOpen}`]),
    expected: ({ decisions }, { reached }) =>
      decisions.filter(({ issuerId, lines: named }) => reached(issuerId) || named.some(({ unitId }) => reached(unitId))).map(({ id, issuerId, lines: named }) => `${id} ${reached(issuerId) || named.every(({ unitId }) => reached(unitId))}`),
  },
  getPrinted: {
    needs: "registration.read",
    seen: async (scope, { decisions, accounts }) => {
      const codes = await Promise.all(decisions.map(async ({ id, issuerId }) => (await stampOf(database, { of: { kind: "decision", id }, content: id, form: { unitId: issuerId, paper: "annulment", on: today } }, { accountId: accounts[0]!.id, at: new Date("2021-06-30") })).stamp.code));
      return each(codes, (code) => getPrinted(scope, code), ({ id }) => [id]);
    },
    expected: ({ decisions }, { reached }) => idsOf(decisions.filter(({ issuerId, lines: named }) => reached(issuerId) || named.some(({ unitId }) => reached(unitId)))),
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
      const asked = { title: "tsvmtd", year: 2021, show: "held", q: "", on: today } as const;
      const words = ({ rows }: Schedule) => rows.map(({ unitId, recheck, signals }) => `${unitId} ${recheck?.id ?? "none"} ${signals.length}`);
      const all = await listSchedule(scope, { ...asked, unit: null });
      return [...(all ? words(all) : []), ...(await each(idsOf(units), (unit) => listSchedule(scope, { ...asked, unit }), ({ counts }, id) => [`${id}: ${counts.held}`]))];
    },
    expected: (world, { reached, asker }) => [
      ...world.rechecks.filter(({ unitId }) => reached(unitId)).map(({ id, unitId, hidden }) => `${unitId} ${hidden && !reaches(world, asker, "recheck.manage")(unitId) ? "none" : id} 1`),
      ...idsOf(world.units).filter(reached).map((id) => `${id}: ${below(world, id)}`),
    ],
  },
};
