import { closePeriod, reopenPeriod } from "@/lib/commands/close-period";
import { Day } from "@/lib/domain/day";
import { getClosing } from "@/lib/queries/get-closing";
import { getReported } from "@/lib/queries/get-reported";
import { listClosings } from "@/lib/queries/list-closings";
import { listLaterActs } from "@/lib/queries/list-later-acts";
import { each, idsOf, nobody, reachedUnits, type Question } from "./reach-ask";
import type { Attempt } from "./reach-commands";
import type { ReachWorld } from "./reach-world";

const on = Day.parse("2021-05-31");
const since = new Date("2000-01-01T00:00:00Z");
const wholes = ({ units }: ReachWorld) => units.filter(({ level }) => level !== "cell");

/** Queries about closed reports, by their names. */
export const closingQuestions: Readonly<Record<string, Question>> = {
  listClosings: {
    needs: "attainment.read",
    seen: (scope, { units }) => each(idsOf(units), (unitId) => listClosings(scope, { unitId, titleId: "tsvmtd" }), (view) => [view.unit.id, ...idsOf(view.rows)]),
    expected: (world, oracle) => [...reachedUnits(world, oracle), ...idsOf(world.closings.filter(({ unitId }) => oracle.reached(unitId)))],
  },
  getClosing: {
    needs: "attainment.read",
    seen: (scope, { closings }) => each(idsOf(closings), (id) => getClosing(scope, id), (view, id) => [`${id} ${view.seal}`]),
    expected: ({ closings }, { reached }) => closings.filter(({ unitId }) => reached(unitId)).map(({ id }) => `${id} sound`),
  },
  getReported: {
    needs: "attainment.read",
    seen: (scope, world) => each(idsOf(wholes(world)), (unit) => getReported(scope, { unit, title: "tsvmtd", on }), (view, id) => [`${id} ${view.closingId} ${view.mayOpen}`]),
    expected: (world, { reached }) => wholes(world).filter(({ id }) => reached(id)).map(({ id }) => `${id} ${world.closings.find(({ unitId }) => unitId === id)?.id} true`),
  },
  listLaterActs: {
    needs: "attainment.read",
    seen: async (scope, { cells }) => [...new Set((await listLaterActs(scope, { unitIds: idsOf(cells), titleId: "tsvmtd", since, on })).map(({ unitId }) => unitId))],
    expected: (world, { reached }) => idsOf(world.cells.filter(({ id }) => reached(id))),
  },
};

/** Commands about closed reports. None of them closes one: what is measured is nothing. */
export const closingAttempts: Readonly<Record<string, Attempt>> = {
  closePeriod: {
    needs: "period.close",
    marks: ({ units }) => units.map(({ id }) => ({ id, within: (reached) => reached(id) })),
    absent: "zz",
    run: (scope, unitId) => closePeriod(scope, { unitId, titleId: "tsvmtd", termId: "2020-2025", span: "month", on, units: [], clock: "" }),
  },
  reopenPeriod: { needs: "period.close", marks: ({ closings }) => closings.map(({ id, unitId }) => ({ id, within: (reached) => reached(unitId) })), absent: nobody, run: (scope, id) => reopenPeriod(scope, { id, reason: "Sửa" }) },
};
