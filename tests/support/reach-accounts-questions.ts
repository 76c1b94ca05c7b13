import { getAccount } from "@/lib/queries/get-account";
import { listAccountAudit } from "@/lib/queries/list-account-audit";
import { listAccountPlaces } from "@/lib/queries/list-account-places";
import { listLetters } from "@/lib/queries/list-letters";
import { listRecipients } from "@/lib/queries/list-recipients";
import { listAccounts } from "@/lib/queries/list-accounts";
import { listDossierAudit } from "@/lib/queries/list-dossier-audit";
import { takeDossierAudit } from "@/lib/queries/take-dossier-audit";
import type { Scope } from "@/lib/access/scope";
import type { DossierAuditFilter } from "@/lib/domain/audit/filter";
import type { DossierAuditEntry } from "@/lib/domain/audit/view";
import { taken } from "./reach-taken";
import { standsBelow } from "./plant-world";
import { each, idsOf, managed, reachedUnits, type Question } from "./reach-ask";

const accountFilter = { q: "", unit: "", state: "all", after: "" } as const;
const dossierFilter = { unit: "", registration: "", who: "", kind: "changes", since: "", after: "" } as const;
const auditFilter = { kind: "all", account: "", after: "" } as const;

const lineOf = ({ unit }: DossierAuditEntry) => `line ${unit?.id}`;

/** The record asked as a whole, of every unit and of every registration; `lines` are those of one asking. */
const auditQuestion = (lines: (scope: Scope, asked: DossierAuditFilter) => Promise<string[] | null>): Question => ({
  needs: "audit.read",
  seen: async (scope, { units, registrations }) => {
    const all = (await lines(scope, dossierFilter)) ?? [];
    const places = await each(idsOf(units), (unit) => lines(scope, { ...dossierFilter, unit }), (found, id) => [`${id}: ${found.length}`]);
    return [...all, ...places, ...(await each(idsOf(registrations), (registration) => lines(scope, { ...dossierFilter, registration })))];
  },
  expected: (world, oracle) => [
    ...reachedUnits(world, oracle).flatMap((id) => [`line ${id}`, `${id}: ${world.units.filter((unit) => unit.id === id || standsBelow(world.units, unit.id, id)).length}`]),
    ...idsOf(world.registrations.filter(({ unitId }) => oracle.reached(unitId))),
  ],
});

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
  listDossierAudit: auditQuestion(async (scope, asked) => (await listDossierAudit(scope, asked))?.entries.map(lineOf) ?? null),
  takeDossierAudit: auditQuestion((scope, asked) => taken(takeDossierAudit, scope, asked, lineOf)),
};
