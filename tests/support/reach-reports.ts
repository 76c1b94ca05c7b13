import { beginReport, reviseReport } from "@/lib/commands/write-report";
import { Day } from "@/lib/domain/day";
import { draftOf, firstWriting } from "@/lib/domain/report/draft";
import { getReport } from "@/lib/queries/get-report";
import { listReports } from "@/lib/queries/list-reports";
import { provinceOf } from "@/tests/unit/report/world";
import { each, idsOf, nobody, reachedUnits, type Question } from "./reach-ask";
import type { Attempt } from "./reach-commands";

const paragraphs = firstWriting(draftOf(provinceOf([])));

/** Queries about reviews, by their names. */
export const reportQuestions: Readonly<Record<string, Question>> = {
  listReports: {
    needs: "attainment.read",
    seen: (scope, { units }) => each(idsOf(units), (unitId) => listReports(scope, { unitId, titleId: "tsvmtd" }), (view) => [view.unit.id, ...idsOf(view.rows)]),
    expected: (world, oracle) => [...reachedUnits(world, oracle), ...idsOf(world.reports.filter(({ unitId }) => oracle.reached(unitId)))],
  },
  getReport: {
    needs: "attainment.read",
    seen: (scope, { reports }) => each(idsOf(reports), (id) => getReport(scope, id), ({ unit }, id) => [`${id} ${unit.id}`]),
    expected: ({ reports }, { reached }) => reports.filter(({ unitId }) => reached(unitId)).map(({ id, unitId }) => `${id} ${unitId}`),
  },
};

/** Commands about reviews: cells have none, whatever else is asked. */
export const reportAttempts: Readonly<Record<string, Attempt>> = {
  beginReport: {
    needs: "report.write",
    marks: ({ units }) => units.map(({ id }) => ({ id, within: (reached) => reached(id) })),
    absent: "zz",
    run: (scope, unitId) => beginReport(scope, { unitId, titleId: "tsvmtd", termId: "2020-2025", period: "2021", on: Day.parse("2021-04-30"), paragraphs }),
  },
  reviseReport: { needs: "report.write", marks: ({ reports }) => reports.map(({ id, unitId }) => ({ id, within: (reached) => reached(unitId) })), absent: nobody, run: (scope, id) => reviseReport(scope, { id, paragraph: "causes", seq: 1, text: "Do dịch bệnh.", basis: [] }) },
};
