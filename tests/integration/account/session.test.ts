import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { requestScope, standingOfSession } from "@/lib/access/session";
import { createToken } from "@/lib/commands/create-token";
import { deactivateAccount } from "@/lib/commands/deactivate-account";
import { endOtherSessions } from "@/lib/commands/end-other-sessions";
import { revokeGrant } from "@/lib/commands/revoke-grant";
import { revokeToken } from "@/lib/commands/revoke-token";
import { idleHours, sessionEnd, sessionHours } from "@/lib/domain/account/session";
import { tokenLimit } from "@/lib/domain/account/token";
import { refuse } from "@/lib/domain/result";
import { database } from "@/lib/platform/database";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant } from "@/tests/support/plant";
import { onAnotherInstance } from "./instances";

const here = "10.0.0.1";
const hour = 3_600_000;

beforeEach(emptyTables);
afterEach(() => void vi.useRealTimers());

async function signedIn(more: { until?: string; mustChange?: boolean } = {}) {
  const district = await plant.unit({ level: "district" });
  const account = await plant.account({ ...(more.mustChange ? { mustChange: true } : {}), grants: [{ role: "leader", unit: district, ...(more.until ? { until: more.until } : {}) }] });
  const now = new Date();
  const session = await database.session.create({ data: { accountId: account.id, createdAt: now, seenAt: now, expiresAt: sessionEnd(now), address: here, userAgent: "" } });
  return { district, account, session, admin: scopeOf("administrator", district) };
}

test("a session stands for the account with the grants in force today", async () => {
  const { district, account, session } = await signedIn();
  const standing = await standingOfSession(session.id);
  expect(standing).toMatchObject({ holderId: session.id, mustChange: false, scope: { accountId: account.id, sample: false, grants: [{ role: "leader", root: district.path }] } });
});

test("in a database of sample data, today is the sample's day, for grants too", async () => {
  const { session } = await signedIn({ until: "2021-07-01" });
  expect((await standingOfSession(session.id))?.scope.grants).toEqual([]);
  await database.setting.create({ data: { key: "sample", value: { workingDay: "2021-06-30", sentence: "Mẫu" } } });
  const standing = await standingOfSession(session.id);
  expect(standing?.scope).toMatchObject({ today: "2021-06-30", sample: true });
  expect(standing?.scope.grants).toHaveLength(1);
});

test("deactivating an account ends its live session at once, also on another instance", async () => {
  const { account, session, admin } = await signedIn();
  const other = await onAnotherInstance(() => import("@/lib/access/session"));
  expect(await other.standingOfSession(session.id)).not.toBeNull();
  expect((await deactivateAccount(admin, { accountId: account.id }, here)).ok).toBe(true);
  expect(await other.standingOfSession(session.id)).toBeNull();
  expect(await standingOfSession(session.id)).toBeNull();
});

test("a revoked grant is gone from the next request on every instance", async () => {
  const { account, session, admin } = await signedIn();
  const other = await onAnotherInstance(() => import("@/lib/access/session"));
  const [grant] = await database.grant.findMany({ where: { accountId: account.id } });
  expect((await revokeGrant(admin, { accountId: account.id, grantId: grant?.id ?? "" }, here)).ok).toBe(true);
  expect((await other.standingOfSession(session.id))?.scope.grants).toEqual([]);
});

test("a session ends after twelve hours whatever happens, and earlier when left alone", async () => {
  const { session } = await signedIn();
  const start = Date.now();
  for (let at = 1; at < sessionHours; at++) {
    vi.useFakeTimers({ toFake: ["Date"], now: start + at * hour });
    expect(await standingOfSession(session.id), `after ${at} hours`).not.toBeNull();
  }
  vi.useFakeTimers({ toFake: ["Date"], now: start + sessionHours * hour + 1000 });
  expect(await standingOfSession(session.id)).toBeNull();

  vi.useRealTimers();
  const { session: idle } = await signedIn();
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + idleHours * hour + 1000 });
  expect(await standingOfSession(idle.id)).toBeNull();
});

test("signing out the other machines keeps this one, and touches nobody else's", async () => {
  const mine = await signedIn();
  const second = await database.session.create({ data: { ...mine.session, id: crypto.randomUUID() } });
  const theirs = await signedIn();
  const scope = { ...mine.admin, accountId: mine.account.id };
  expect(await endOtherSessions(scope, mine.session.id, here)).toEqual({ ok: true, value: 1 });
  expect(await standingOfSession(second.id)).toBeNull();
  expect(await standingOfSession(mine.session.id)).not.toBeNull();
  expect(await standingOfSession(theirs.session.id)).not.toBeNull();
  expect(await endOtherSessions(scope, mine.session.id, here)).toEqual({ ok: true, value: 0 });
});

const request = (headers: Record<string, string>, method = "GET") => new Request("http://so.example/api/v1/units", { method, headers: { host: "so.example", ...headers } });
const withToken = (token: string) => requestScope(request({ authorization: `Bearer ${token}` }));

test("a token opens the API as its account until it is revoked, and is stored as a digest only", async () => {
  const { account, admin } = await signedIn();
  const scope = { ...admin, accountId: account.id };
  const made = await createToken(scope, { label: "Báo cáo", days: 30 }, here);
  if (!made.ok) throw new Error(made.refusal.code);
  expect(await withToken(made.value.token)).toMatchObject({ ok: true, value: { accountId: account.id } });
  expect(JSON.stringify(await database.apiToken.findMany())).not.toContain(made.value.token);
  expect(JSON.stringify(await database.auditEvent.findMany({ select: { details: true } }))).not.toContain(made.value.token);

  const neighbour = { ...admin, accountId: (await plant.account()).id };
  expect(await revokeToken(neighbour, { id: made.value.id }, here)).toEqual(refuse("not-found"));
  expect((await revokeToken(scope, { id: made.value.id }, here)).ok).toBe(true);
  expect(await revokeToken(scope, { id: made.value.id }, here)).toEqual(refuse("not-found"));
  expect(await withToken(made.value.token)).toEqual(refuse("signed-out"));
});

test("a token expires, and dies with its account", async () => {
  const { account, admin } = await signedIn();
  const made = await createToken({ ...admin, accountId: account.id }, { label: "Báo cáo", days: 30 }, here);
  const token = made.ok ? made.value.token : "";
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 30 * 24 * hour + 1000 });
  expect(await withToken(token)).toEqual(refuse("signed-out"));
  vi.useRealTimers();
  expect((await withToken(token)).ok).toBe(true);
  await database.account.update({ where: { id: account.id }, data: { deactivatedAt: new Date() } });
  expect(await withToken(token)).toEqual(refuse("signed-out"));
});

test("an account holds no more than ten working tokens, also when asked for many at once", async () => {
  const { account, admin } = await signedIn();
  const made = await Promise.all(Array.from({ length: tokenLimit + 5 }, () => createToken({ ...admin, accountId: account.id }, { label: "Khóa", days: 1 }, here)));
  expect(made.filter((one) => one.ok)).toHaveLength(tokenLimit);
  expect(made.filter((one) => !one.ok && one.refusal.code === "token-limit")).toHaveLength(5);
});

test("an account whose first password is not yet changed may not use the API", async () => {
  const { account, admin } = await signedIn({ mustChange: true });
  const made = await createToken({ ...admin, accountId: account.id }, { label: "Khóa", days: 1 }, here);
  expect(await withToken(made.ok ? made.value.token : "")).toEqual(refuse("password-due"));
});

test("a change sent with the browser's cookie must come from our own pages", async () => {
  expect(await requestScope(request({ origin: "https://elsewhere.example" }, "POST"))).toEqual(refuse("cross-site"));
  expect(await requestScope(request({}, "POST"))).toEqual(refuse("cross-site"));
  expect(await requestScope(request({ authorization: "Basic abc" }, "POST"))).toEqual(refuse("signed-out"));
});
