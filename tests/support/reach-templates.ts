import { randomUUID } from "node:crypto";
import { adoptTemplate, addTemplate, withdrawTemplate } from "@/lib/commands/keep-template";
import type { Scope } from "@/lib/access/scope";
import { capacities } from "@/lib/domain/registration/paper";
import { getProposalDraft } from "@/lib/queries/get-proposal-draft";
import { getTemplate, getTemplateInForce } from "@/lib/queries/get-template";
import { listTemplates } from "@/lib/queries/list-templates";
import { docx } from "./make-files";
import { each, idsOf, nobody, type Question } from "./reach-ask";
import type { Attempt, Mark } from "./reach-commands";
import { today, type ReachWorld } from "./reach-world";

const provincesBelow = ({ units }: ReachWorld, unitId: string) => units.find(({ id }) => id === unitId)?.level === "province";

async function drafted(scope: Scope, id: string) {
  const drawn = await getProposalDraft(scope, { rows: [{ id, version: 1 }], signedOn: today, signer: "", capacity: capacities[0], draft: 1 });
  return drawn.ok || drawn.refusal.code !== "not-found" ? drawn : null;
}

/** Queries about the forms of provinces and drafts laid out by them, by their names: one form of each is in force, another waits. */
export const templateQuestions: Readonly<Record<string, Question>> = {
  getProposalDraft: { needs: "registration.review", seen: (scope, { registrations }) => each(idsOf(registrations), (id) => drafted(scope, id)), expected: ({ registrations }, { reached }) => idsOf(registrations.filter(({ unitId }) => reached(unitId))) },
  listTemplates: {
    needs: "rules.manage",
    seen: (scope, { units }) => each(idsOf(units), (unitId) => listTemplates(scope, { unitId, paper: "recognition" }), ({ rows }, id) => [id, ...idsOf(rows)]),
    expected: (world, { reached }) => world.units.filter(({ id }) => provincesBelow(world, id) && reached(id)).flatMap(({ id }) => [id, ...idsOf(world.forms.filter(({ unitId }) => unitId === id))]),
  },
  getTemplate: { needs: "rules.manage", seen: (scope, { forms }) => each(idsOf(forms), (id) => getTemplate(scope, id), ({ id }) => [id]), expected: ({ forms }, { reached }) => idsOf(forms.filter(({ unitId }) => reached(unitId))) },
  // A form holds for every unit of its province: who reaches a unit may have its papers laid out by it.
  getTemplateInForce: {
    needs: "unit.read",
    seen: (scope, { units }) => each(idsOf(units), (unitId) => getTemplateInForce(scope, { unitId, paper: "recognition", on: today }), (content, id) => [`${id} ${content.length > 0}`]),
    expected: ({ units, forms }, { reached }) => units.filter(({ id, path }) => reached(id) && forms.some(({ unitId }) => path.includes(`/${unitId}/`))).map(({ id }) => `${id} true`),
  },
};

const unitMarks = ({ units }: ReachWorld): Mark[] => units.map(({ id }) => ({ id, within: (reached) => reached(id) }));
const formMarks = ({ forms }: ReachWorld): Mark[] => forms.map(({ id, unitId }) => ({ id, within: (reached) => reached(unitId) }));

/** Commands about them. */
export const templateAttempts: Readonly<Record<string, Attempt>> = {
  addTemplate: { needs: "rules.manage", marks: unitMarks, absent: "zz", run: (scope, unitId) => addTemplate(scope, { unitId, paper: "report", fileName: "mau.docx" }, { stream: new Blob([new Uint8Array(docx(randomUUID()))]).stream(), announced: null }) },
  adoptTemplate: { needs: "rules.manage", marks: formMarks, absent: nobody, run: (scope, id) => adoptTemplate(scope, { id, validFrom: today }) },
  withdrawTemplate: { needs: "rules.manage", marks: formMarks, absent: nobody, run: (scope, id) => withdrawTemplate(scope, { id }) },
};
