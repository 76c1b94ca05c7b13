import { liveOn } from "@/lib/commands/live-on";
import { confirmCompetence, setCompetence, takeDefaultCompetences } from "@/lib/commands/set-competence";
import { Day } from "@/lib/domain/day";
import { getCompetences, previewCompetence } from "@/lib/queries/get-competences";
import { listHandovers } from "@/lib/queries/list-handovers";
import { standsBelow } from "./plant-world";
import { each, idsOf, nobody, type Question } from "./reach-ask";
import type { Attempt } from "./reach-commands";
import type { ReachWorld } from "./reach-world";

/** Competences are of whole provinces. */
const isWhole = ({ units }: ReachWorld, unitId: string) => ["country", "province"].includes(units.find(({ id }) => id === unitId)?.level ?? "");
const asked = { titleId: null, stage: "appraise", level: "commune", body: "Tổ khác", from: Day.parse("2021-07-01") } as const;

/** Whether a unit stands below a commune: a cell that does not has no body before or after. */
const hasCommune = ({ units }: ReachWorld, unitId: string) => units.some(({ id, level }) => level === "commune" && standsBelow(units, unitId, id));

/** Queries about who acts, and what changed hands, by their names. */
export const competenceQuestions: Readonly<Record<string, Question>> = {
  getCompetences: {
    needs: "unit.reorganise",
    seen: async (scope, { units }) => each(idsOf(units), (unitId) => getCompetences(scope, { unitId }), ({ unit, tops }) => [unit.id, ...(tops[0]?.id === unit.id ? tops.map(({ id }) => `top ${id}`) : [])]),
    expected: (world, { reached }) => idsOf(world.units).filter((id) => isWhole(world, id) && reached(id)).flatMap((id) => [id, `top ${id}`]),
  },
  previewCompetence: {
    needs: "unit.reorganise",
    seen: async (scope, { units }) => each(idsOf(units), (unitId) => previewCompetence(scope, { unitId, ...asked }), ({ rows }, id) => [id, ...rows.map(({ cell }) => `${cell.id} below ${id}`)]),
    expected: (world, { reached }) =>
      idsOf(world.units).filter((id) => isWhole(world, id) && reached(id)).flatMap((id) => [
        id, ...world.registrations.filter(({ unitId, proposed }) => proposed && hasCommune(world, unitId) && standsBelow(world.units, unitId, id)).map(({ unitId }) => `${unitId} below ${id}`),
      ]),
  },
  listHandovers: {
    needs: "registration.read",
    seen: async (scope) => (await listHandovers(scope)).rows.map(({ id, unitId }) => `${id} through ${unitId}`),
    expected: ({ registrations }, { reached }) => registrations.flatMap(({ id, unitId, handedBy }) => (handedBy === null ? [] : reached(unitId) ? [`${id} through ${unitId}`] : reached(handedBy) ? [`${id} through ${handedBy}`] : [])),
  },
};

const ofUnit = (run: Attempt["run"]): Attempt => ({ needs: "unit.reorganise", marks: (world) => world.units.map(({ id }) => ({ id, within: (reached) => isWhole(world, id) && reached(id) })), absent: "zz", run });

/** Commands that say who acts. */
export const competenceAttempts: Readonly<Record<string, Attempt>> = {
  setCompetence: ofUnit((scope, unitId) => setCompetence(scope, { unitId, ...asked, stage: "agree" })),
  liveOn: ofUnit((scope, unitId) => liveOn(scope, { unitId })),
  takeDefaultCompetences: ofUnit((scope, unitId) => takeDefaultCompetences(scope, { unitId })),
  confirmCompetence: {
    needs: "unit.reorganise",
    marks: ({ competences }) => competences.map(({ id, unitId }) => ({ id, within: (reached) => reached(unitId) })),
    absent: nobody,
    run: (scope, id) => confirmCompetence(scope, { id }),
  },
};
