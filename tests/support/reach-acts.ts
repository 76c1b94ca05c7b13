import { createAct, createCounterAct, dropAct, importActLines, saveAct, saveActLines } from "@/lib/commands/draft-act";
import { decideTitleReview } from "@/lib/commands/decide-title-review";
import { enactAct, withdrawAct } from "@/lib/commands/enact-act";
import { getAct } from "@/lib/queries/get-act";
import { listActs } from "@/lib/queries/list-acts";
import { listTitleReviews } from "@/lib/queries/list-title-reviews";
import { each, idsOf, nobody, type Question } from "./reach-ask";
import type { Attempt, Mark } from "./reach-commands";
import { today, type ReachWorld } from "./reach-world";

/** Acts are of whole provinces: those of other units are nobody's, whoever reaches the unit. */
const isWhole = ({ units }: ReachWorld, unitId: string) => ["country", "province"].includes(units.find(({ id }) => id === unitId)?.level ?? "");

/** Queries about reorganisation acts, by their names. */
export const actQuestions: Readonly<Record<string, Question>> = {
  getAct: {
    needs: "unit.reorganise",
    seen: (scope, { acts }) => each(idsOf(acts), (id) => getAct(scope, { id })),
    expected: (world, { reached }) => idsOf(world.acts.filter(({ unitId }) => isWhole(world, unitId) && reached(unitId))),
  },
  listActs: {
    needs: "unit.reorganise",
    seen: async (scope) => {
      const { acts, tops } = await listActs(scope);
      return [...idsOf(acts), ...tops.map(({ id }) => `top ${id}`)];
    },
    expected: (world, { reached }) => [
      ...idsOf(world.acts.filter(({ unitId }) => isWhole(world, unitId) && reached(unitId))),
      ...world.units.filter(({ id }) => isWhole(world, id) && reached(id)).map(({ id }) => `top ${id}`),
    ],
  },
  listTitleReviews: {
    needs: "unit.reorganise",
    seen: async (scope) => idsOf(await listTitleReviews(scope)),
    expected: ({ acts }, { reached }) => acts.flatMap(({ unitId, reviewId, reviewUnder }) => (reviewId && reached(unitId) && reached(reviewUnder) ? [reviewId] : [])),
  },
};

const document = (number: string) => ({ number, issuer: "Cơ quan", subject: "Sắp xếp", issuedOn: today, effectiveOn: today, ground: null, carriesGrants: false });
const actMarks = (world: ReachWorld): Mark[] => world.acts.map(({ id, unitId }) => ({ id, within: (reached) => isWhole(world, unitId) && reached(unitId) }));
const about = (run: Attempt["run"]): Attempt => ({ needs: "unit.reorganise", marks: actMarks, absent: nobody, run });
let numbered = 0;

/** Commands about reorganisation acts. None of them gets as far as changing a unit. */
export const actAttempts: Readonly<Record<string, Attempt>> = {
  createAct: {
    needs: "unit.reorganise",
    marks: (world) => world.units.map(({ id }) => ({ id, within: (reached) => isWhole(world, id) && reached(id) })),
    absent: "zz",
    run: (scope, unitId) => createAct(scope, { unitId, ...document(`${++numbered}/mới`) }),
  },
  createCounterAct: about((scope, countersId) => createCounterAct(scope, { countersId, ...document(`${++numbered}/lại`) })),
  saveAct: about((scope, id) => saveAct(scope, { id, version: 9, ...document(`${++numbered}/sửa`) })),
  saveActLines: about((scope, id) => saveActLines(scope, { id, version: 9, lines: [] })),
  importActLines: about((scope, id) => importActLines(scope, { id, version: 9 }, [])),
  enactAct: about((scope, id) => enactAct(scope, { id, version: 9 })),
  withdrawAct: about((scope, id) => withdrawAct(scope, { id, version: 9 })),
  dropAct: about((scope, id) => dropAct(scope, { id, version: 9 })),
  decideTitleReview: {
    needs: "unit.reorganise",
    marks: ({ acts }) => acts.flatMap(({ unitId, reviewId, reviewUnder }) => (reviewId ? [{ id: reviewId, within: (reached: (id: string) => boolean) => reached(unitId) && reached(reviewUnder) }] : [])),
    absent: nobody,
    run: (scope, id) => decideTitleReview(scope, { id, outcome: "kept", ground: "Quyết định", decidedOn: today }),
  },
};
