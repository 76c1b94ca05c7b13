import { beforeAll, beforeEach, expect, test } from "vitest";
import { standingOfSession, type Standing } from "@/lib/access/session";
import { tryPassword } from "@/lib/access/try-password";
import { changePassword } from "@/lib/commands/change-password";
import { chooseDensity } from "@/lib/commands/choose-density";
import { sessionEnd } from "@/lib/domain/account/session";
import { throttleLimits } from "@/lib/domain/account/throttle";
import { refuse } from "@/lib/domain/result";
import { database } from "@/lib/platform/database";
import { hashPassword } from "@/lib/platform/password";
import { getMyAccount } from "@/lib/queries/get-my-account";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant } from "@/tests/support/plant";

const here = "10.0.0.1";
const [old, next] = ["con mèo trèo cây cau", "trời nắng chang chang"];
let passwordHash = "";

beforeAll(async () => {
  passwordHash = await hashPassword(old);
});
beforeEach(emptyTables);

async function signedIn(mustChange = false) {
  const commune = await plant.unit({ level: "commune", name: "An Hiệp" });
  const account = await plant.account({ name: "can-bo", passwordHash, mustChange, grants: [{ role: "committee_officer", unit: commune }] });
  const now = new Date();
  const open = () => database.session.create({ data: { accountId: account.id, createdAt: now, seenAt: now, expiresAt: sessionEnd(now), address: here, userAgent: "" } });
  const [session, elsewhere] = [await open(), await open()];
  const standing = await standingOfSession(session.id);
  return { account, session, elsewhere, standing: standing! };
}

const change = (standing: Standing, password: string, current?: string) => changePassword(standing, { password, repeat: password, ...(current === undefined ? {} : { current }) }, here);

test("a new password replaces the old one and signs the other machines out", async () => {
  const { standing, session, elsewhere } = await signedIn();
  expect(await change(standing, next, old)).toEqual({ ok: true, value: null });
  expect((await tryPassword({ name: "can-bo", password: old }, here)).ok).toBe(false);
  expect((await tryPassword({ name: "can-bo", password: next }, here)).ok).toBe(true);
  expect([await standingOfSession(session.id), await standingOfSession(elsewhere.id)].map(Boolean)).toEqual([true, false]);
});

test("an issued password is changed without being asked again, but not into itself", async () => {
  const { standing, session } = await signedIn(true);
  expect(standing.mustChange).toBe(true);
  expect(await change(standing, old)).toEqual(refuse("password-same", { field: "password" }));
  expect((await change(standing, next)).ok).toBe(true);
  expect((await standingOfSession(session.id))?.mustChange).toBe(false);
});

test("without the right current password nothing changes, and guessing it is throttled", async () => {
  const { standing } = await signedIn();
  expect(await change(standing, next)).toEqual(refuse("password-empty", { field: "current" }));
  for (let tries = 0; tries < throttleLimits.name; tries++) expect(await change(standing, next, "sai")).toEqual(refuse("password-wrong", { field: "current" }));
  expect(await change(standing, next, old)).toMatchObject({ refusal: { code: "throttled" } });
});

test("a weak password and two that differ are refused at their fields", async () => {
  const { standing } = await signedIn();
  expect(await change(standing, "matkhau123", old)).toEqual(refuse("password-common", { field: "password" }));
  expect(await changePassword(standing, { current: old, password: next, repeat: old }, here)).toEqual(refuse("password-differs", { field: "repeat" }));
  expect(await change(standing, old, old)).toEqual(refuse("password-same", { field: "password" }));
});

test("one's own page shows one's roles with their units, and the density is remembered", async () => {
  const { standing } = await signedIn();
  await chooseDensity(standing.scope, "large");
  const view = await getMyAccount(standing.scope);
  expect(view).toMatchObject({ ok: true, value: { name: "can-bo", density: "large", grants: [{ role: "committee_officer", unit: { name: "An Hiệp" }, state: "in_force" }] } });
  expect(view.ok && view.value.sessions).toHaveLength(2);
});
