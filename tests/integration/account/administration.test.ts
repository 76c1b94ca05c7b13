import { beforeEach, describe, expect, test } from "vitest";
import { createAccount } from "@/lib/commands/create-account";
import { deactivateAccount } from "@/lib/commands/deactivate-account";
import { grantRole } from "@/lib/commands/grant-role";
import { reactivateAccount } from "@/lib/commands/reactivate-account";
import { resetPassword } from "@/lib/commands/reset-password";
import { revokeGrant } from "@/lib/commands/revoke-grant";
import { tryPassword } from "@/lib/access/try-password";
import { Day } from "@/lib/domain/day";
import { refuse } from "@/lib/domain/result";
import { database } from "@/lib/platform/database";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant } from "@/tests/support/plant";

const here = "10.0.0.1";
const today = Day.parse("2021-06-30");

beforeEach(emptyTables);

async function place() {
  const province = await plant.unit({ level: "province" });
  const district = await plant.unit({ level: "district", parent: province });
  const commune = await plant.unit({ level: "commune", parent: district });
  const cell = await plant.unit({ level: "cell", parent: commune });
  const neighbour = await plant.unit({ level: "district", parent: province });
  const self = await plant.account({ grants: [{ role: "administrator", unit: district }] });
  const admin = scopeOf("administrator", district, { accountId: self.id, name: self.name });
  const officer = await plant.account({ grants: [{ role: "committee_officer", unit: commune }] });
  const stranger = await plant.account({ grants: [{ role: "leader", unit: neighbour }] });
  const superior = await plant.account({ grants: [{ role: "leader", unit: province }] });
  return { province, district, commune, cell, neighbour, self, admin, officer, stranger, superior };
}

const records = () => database.auditEvent.findMany({ orderBy: { id: "asc" }, select: { act: true, actor: true, subjectId: true, address: true } });
const newAccount = (unit: { id: string }, name = "tai-khoan-moi") => ({ name, displayName: "Đảng ủy xã", unitId: unit.id, role: "committee_officer" as const, from: today, lastDay: null });

describe("creating an account", () => {
  test("makes it with its first role and a password that must be changed", async () => {
    const { admin, commune } = await place();
    const made = await createAccount(admin, newAccount(commune), here);
    if (!made.ok) throw new Error(made.refusal.code);
    const stored = await database.account.findUniqueOrThrow({ where: { id: made.value.id }, include: { grants: true } });
    expect(stored).toMatchObject({ mustChange: true, grants: [{ role: "committee_officer", unitId: commune.id, validUntil: null }] });
    expect((await tryPassword({ name: "tai-khoan-moi", password: made.value.password }, here)).ok).toBe(true);
    expect(await records()).toMatchObject([{ act: "account_create", actor: admin.name, subjectId: made.value.id, address: here }]);
  });

  test("is refused outside the reach, to who does not manage accounts, and leaves nothing behind", async () => {
    const { admin, neighbour, province, commune } = await place();
    for (const unit of [neighbour, province]) expect(await createAccount(admin, newAccount(unit), here)).toEqual(refuse("unit-missing", { field: "unitId" }));
    expect(await createAccount(scopeOf("organization_staff", province), newAccount(commune), here)).toEqual(refuse("not-allowed"));
    expect(await database.account.count({ where: { name: "tai-khoan-moi" } })).toBe(0);
  });

  test("is refused for a role that does not belong to the unit", async () => {
    const { admin, commune, cell } = await place();
    expect(await createAccount(admin, { ...newAccount(commune), role: "cell_secretary" }, here)).toEqual(refuse("role-not-here", { field: "role" }));
    expect((await createAccount(admin, { ...newAccount(cell), role: "cell_secretary" }, here)).ok).toBe(true);
  });

  test("twice with one name makes one account, also at the same moment", async () => {
    const { admin, commune } = await place();
    const made = await Promise.all([createAccount(admin, newAccount(commune), here), createAccount(admin, newAccount(commune), here)]);
    expect(made.filter((one) => one.ok)).toHaveLength(1);
    expect(made).toContainEqual(refuse("account-name-taken", { field: "name" }));
    expect(await database.grant.count({ where: { account: { name: "tai-khoan-moi" } } })).toBe(1);
  });
});

describe("granting a role", () => {
  const wish = (account: { id: string }, unit: { id: string }) => ({ accountId: account.id, unitId: unit.id, role: "appraiser" as const, from: today, lastDay: Day.parse("2021-12-31") });

  test("acts to the end of its last day", async () => {
    const { admin, officer, district } = await place();
    expect((await grantRole(admin, wish(officer, district), here)).ok).toBe(true);
    expect(await database.grant.findFirst({ where: { role: "appraiser" } })).toMatchObject({ validUntil: new Date("2022-01-01") });
    expect(await records()).toMatchObject([{ act: "grant_add", subjectId: officer.id, address: here }]);
  });

  test("is refused beyond the reach, be it the account or the unit, and for oneself", async () => {
    const { admin, officer, stranger, superior, self, commune, neighbour } = await place();
    expect(await grantRole(admin, wish(stranger, commune), here)).toEqual(refuse("not-found"));
    expect(await grantRole(admin, wish(superior, commune), here)).toEqual(refuse("not-found"));
    expect(await grantRole(admin, wish(officer, neighbour), here)).toEqual(refuse("unit-missing", { field: "unitId" }));
    expect(await grantRole(admin, wish(self, commune), here)).toEqual(refuse("own-account"));
    expect(await records()).toEqual([]);
  });

  test("twice, also at the same moment, is refused; after its end it may be given again", async () => {
    const { admin, officer, commune } = await place();
    const both = await Promise.all([grantRole(admin, wish(officer, commune), here), grantRole(admin, wish(officer, commune), here)]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both).toContainEqual(refuse("grant-overlaps", { field: "role" }));
    expect((await grantRole(admin, { ...wish(officer, commune), from: Day.parse("2022-01-01"), lastDay: null }, here)).ok).toBe(true);
  });
});

describe("revoking a role", () => {
  const grantOf = (account: { id: string }) => database.grant.findFirstOrThrow({ where: { accountId: account.id } });

  test("ends it, once", async () => {
    const { admin, officer } = await place();
    const wish = { accountId: officer.id, grantId: (await grantOf(officer)).id };
    expect((await revokeGrant(admin, wish, here)).ok).toBe(true);
    expect(await revokeGrant(admin, wish, here)).toEqual(refuse("grant-ended"));
    expect(await records()).toMatchObject([{ act: "grant_revoke", subjectId: officer.id, address: here }]);
  });

  test("is refused beyond the reach, for oneself, and through another's account", async () => {
    const { admin, officer, stranger, self } = await place();
    const theirs = (await grantOf(stranger)).id;
    expect(await revokeGrant(admin, { accountId: stranger.id, grantId: theirs }, here)).toEqual(refuse("not-found"));
    expect(await revokeGrant(admin, { accountId: officer.id, grantId: theirs }, here)).toEqual(refuse("not-found"));
    expect(await revokeGrant(admin, { accountId: self.id, grantId: (await grantOf(self)).id }, here)).toEqual(refuse("own-account"));
  });

  test("is refused for one that has run out", async () => {
    const { admin, commune } = await place();
    const old = await plant.account({ grants: [{ role: "leader", unit: commune, until: "2021-06-01" }] });
    expect(await revokeGrant(admin, { accountId: old.id, grantId: (await grantOf(old)).id }, here)).toEqual(refuse("grant-ended"));
  });
});

describe("issuing a new password", () => {
  test("locks the old one, the sessions and the tokens out, each time anew", async () => {
    const { admin, officer } = await place();
    const later = new Date(Date.now() + 3_600_000);
    await database.session.create({ data: { accountId: officer.id, createdAt: new Date(), seenAt: new Date(), expiresAt: later, address: here, userAgent: "" } });
    await database.apiToken.create({ data: { accountId: officer.id, label: "Khóa", hash: "x", createdAt: new Date(), expiresAt: later } });
    const first = await resetPassword(admin, { accountId: officer.id }, here);
    const second = await resetPassword(admin, { accountId: officer.id }, here);
    const works = async (issued: typeof first) => issued.ok && (await tryPassword({ name: officer.name, password: issued.value.password }, here)).ok;
    expect([await works(first), await works(second)]).toEqual([false, true]);
    expect(await database.session.count({ where: { endedAt: null } })).toBe(0);
    expect(await database.apiToken.count({ where: { revokedAt: null } })).toBe(0);
    expect(await database.account.findUnique({ where: { id: officer.id } })).toMatchObject({ mustChange: true });
  });

  test("is refused beyond the reach and for oneself", async () => {
    const { admin, superior, self } = await place();
    expect(await resetPassword(admin, { accountId: superior.id }, here)).toEqual(refuse("not-found"));
    expect(await resetPassword(admin, { accountId: self.id }, here)).toEqual(refuse("own-account"));
  });
});

describe("deactivating and reactivating", () => {
  test("works once each way and is recorded", async () => {
    const { admin, officer } = await place();
    const wish = { accountId: officer.id };
    expect(await reactivateAccount(admin, wish, here)).toEqual(refuse("account-on-already"));
    expect((await deactivateAccount(admin, wish, here)).ok).toBe(true);
    expect(await deactivateAccount(admin, wish, here)).toEqual(refuse("account-off-already"));
    expect((await reactivateAccount(admin, wish, here)).ok).toBe(true);
    expect((await records()).map(({ act }) => act)).toEqual(["account_deactivate", "account_reactivate"]);
  });

  test("is refused beyond the reach and for oneself: nobody locks themselves out", async () => {
    const { admin, stranger, self } = await place();
    expect(await deactivateAccount(admin, { accountId: stranger.id }, here)).toEqual(refuse("not-found"));
    expect(await reactivateAccount(admin, { accountId: stranger.id }, here)).toEqual(refuse("not-found"));
    expect(await deactivateAccount(admin, { accountId: self.id }, here)).toEqual(refuse("own-account"));
  });
});

test("the record takes no change and no deletion, from anyone", async () => {
  const { admin, officer } = await place();
  await deactivateAccount(admin, { accountId: officer.id }, here);
  await expect(database.auditEvent.updateMany({ data: { address: "elsewhere" } })).rejects.toThrow(/append-only/);
  await expect(database.auditEvent.deleteMany()).rejects.toThrow(/append-only/);
  expect(await records()).toHaveLength(1);
});
