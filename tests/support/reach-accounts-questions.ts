import { getAccount } from "@/lib/queries/get-account";
import { listAccountAudit } from "@/lib/queries/list-account-audit";
import { listAccountPlaces } from "@/lib/queries/list-account-places";
import { listLetters } from "@/lib/queries/list-letters";
import { listRecipients } from "@/lib/queries/list-recipients";
import { listAccounts } from "@/lib/queries/list-accounts";
import { listDossierAudit } from "@/lib/queries/list-dossier-audit";
import { standsBelow } from "./plant-world";
import { each, idsOf, managed, reachedUnits, type Question } from "./reach-ask";

const accountFilter = { q: "", unit: "", state: "all", after: "" } as const;
const dossierFilter = { unit: "", registration: "", who: "", kind: "changes", since: "", after: "" } as const;
const auditFilter = { kind: "all", account: "", after: "" } as const;

/** Queries about accounts and the record of acts, by their names. */
export const accountsQuestions: Readonly<Record<string, Question>> = {
  listAccountPlaces: {
    needs: "account.manage",
    seen: async (scope) => idsOf(await listAccountPlaces(scope)),
    expected: ({ units }, { reached }) => {
      const isTop = (id: string | null) => id !== null && reached(id) && !reached(units.find((unit) => unit.id === id)?.parentId ?? "");
      return idsOf(units.filter(({ id, parentId }) => isTop(id) || isTop(parentId)));
    },
  },
  listAccounts: { needs: "account.manage", seen: async (scope) => idsOf((await listAccounts(scope, accountFilter)).accounts), expected: (world, oracle) => idsOf(managed(world, oracle)) },
  listRecipients: { needs: "schedule.run", seen: async (scope) => (await listRecipients(scope)).map(({ scope: { accountId } }) => accountId), expected: () => [] },
  listLetters: {
    needs: "account.manage",
    seen: async (scope) => (await listLetters(scope, "all")).letters.map(({ accountId }) => accountId),
    expected: (world, oracle) => idsOf(managed(world, oracle).filter(({ id }) => world.letters.some(({ account }) => account.id === id))), // those who ask got none
  },
  getAccount: { needs: "account.manage", seen: (scope, { accounts }) => each(idsOf(accounts), (id) => getAccount(scope, id)), expected: (world, oracle) => idsOf(managed(world, oracle)) },
  listAccountAudit: {
    needs: "account.manage",
    seen: async (scope) => (await listAccountAudit(scope, auditFilter)).entries.map(({ actor }) => actor),
    expected: (world, oracle) => managed(world, oracle).map(({ name }) => name),
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
