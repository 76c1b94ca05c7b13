import fc from "fast-check";
import { expect, test } from "vitest";
import { getAccount } from "@/lib/queries/get-account";
import { listAccounts } from "@/lib/queries/list-accounts";
import { listAccountAudit } from "@/lib/queries/list-account-audit";
import { resetPassword } from "@/lib/commands/reset-password";
import { AccountFilter, AuditFilter } from "@/lib/domain/account/filter";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant, type PlantedUnit } from "@/tests/support/plant";

const spans = {
  open: {},
  coming: { on: "2021-07-15" },
  ended: { until: "2021-06-30" },
  lastDay: { until: "2021-07-01" },
  revoked: { revokedAt: new Date("2021-06-01T00:00:00Z") },
} as const;
const isLive = (span: keyof typeof spans) => span === "open" || span === "coming" || span === "lastDay";

const branches = fc.array(fc.record({ parent: fc.nat(9), deeper: fc.nat(2) }), { minLength: 3, maxLength: 9 });
const held = fc.array(fc.record({ unit: fc.nat(20), span: fc.constantFrom(...(Object.keys(spans) as (keyof typeof spans)[])) }), { maxLength: 3 });

/** Said again, without SQL: every live grant inside; without a live one, every grant it had; never an account that had none. */
function isTheirs(grants: readonly { unit: PlantedUnit; span: keyof typeof spans }[], root: PlantedUnit) {
  const weighing = grants.some(({ span }) => isLive(span)) ? grants.filter(({ span }) => isLive(span)) : grants;
  const chainOf = (unit: PlantedUnit) => unit.path.split("/").filter(Boolean);
  return weighing.length > 0 && weighing.every(({ unit }) => chainOf(unit).includes(root.id));
}

test("an administrator sees and changes exactly the accounts that act, or acted last, within their units", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(branches, fc.array(held, { minLength: 1, maxLength: 4 }), fc.nat(20), async (tree, holders, at) => {
      await emptyTables();
      const units = await plant.world(tree);
      const unitAt = (index: number) => units[index % units.length]!;
      const root = unitAt(at);
      const admin = scopeOf("administrator", root);
      const expected: string[] = [];
      for (const grants of holders) {
        const placed = grants.map(({ unit, span }) => ({ unit: unitAt(unit), span }));
        const account = await plant.account({ grants: placed.map(({ unit, span }) => ({ role: "leader" as const, unit, ...spans[span] })) });
        const theirs = isTheirs(placed, root);
        if (theirs) expected.push(account.id);
        expect((await getAccount(admin, account.id)) !== null).toBe(theirs);
      }
      const { accounts } = await listAccounts(admin, AccountFilter.parse({}));
      expect(accounts.map(({ id }) => id).sort()).toEqual(expected.sort());
    }),
    { numRuns: 25 },
  );
});

test("changing follows the same rule as seeing", { timeout: 60_000 }, async () => {
  await emptyTables();
  const units = await plant.world([{ parent: 0, deeper: 0 }, { parent: 1, deeper: 0 }, { parent: 1, deeper: 0 }, { parent: 2, deeper: 0 }]);
  for (const root of units) {
    const admin = scopeOf("administrator", root);
    for (const unit of units) {
      const account = await plant.account({ grants: [{ role: "leader", unit }] });
      const seen = (await getAccount(admin, account.id)) !== null;
      expect((await resetPassword(admin, { accountId: account.id }, "")).ok).toBe(seen);
      expect(seen).toBe(unit.path.startsWith(root.path));
      const { entries } = await listAccountAudit(admin, AuditFilter.parse({ account: account.name }));
      expect(entries.map(({ act }) => act)).toEqual(seen ? ["account_reset"] : []);
    }
  }
});

test("who does not manage accounts sees none, and the pages of a long list hold everyone once", { timeout: 60_000 }, async () => {
  await emptyTables();
  const district = await plant.unit({ level: "district" });
  for (let index = 0; index < 120; index++) await plant.account({ name: `can-bo-${String(index).padStart(3, "0")}`, grants: [{ role: "leader", unit: district }] });
  expect((await listAccounts(scopeOf("organization_staff", district), AccountFilter.parse({}))).accounts).toEqual([]);

  const admin = scopeOf("administrator", district);
  const pages = [await listAccounts(admin, AccountFilter.parse({}))];
  for (let next = pages[0]!.next; next !== null; next = pages.at(-1)!.next) pages.push(await listAccounts(admin, AccountFilter.parse({ after: next })));
  expect(pages.map(({ accounts }) => accounts.length)).toEqual([50, 50, 20]);
  expect(new Set(pages.flatMap(({ accounts }) => accounts.map(({ id }) => id))).size).toBe(120);
  expect(pages.map(({ previous }) => previous)).toEqual([null, "", "can-bo-049"]);
  expect((await listAccounts(admin, AccountFilter.parse({ q: "CAN BO 07" }))).accounts).toEqual([]);
  expect((await listAccounts(admin, AccountFilter.parse({ q: "can-bo-07" }))).accounts).toHaveLength(10);
});
