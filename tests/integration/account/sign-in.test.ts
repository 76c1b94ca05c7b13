import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { standingOfSession } from "@/lib/access/session";
import { signIn } from "@/lib/commands/sign-in";
import { signOut } from "@/lib/commands/sign-out";
import { SignInInput } from "@/lib/domain/account/schema";
import { throttleLimits, throttleMinutes } from "@/lib/domain/account/throttle";
import { refuse } from "@/lib/domain/result";
import { database } from "@/lib/platform/database";
import { hashPassword } from "@/lib/platform/password";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant } from "@/tests/support/plant";
import { onAnotherInstance } from "./instances";

const password = "con mèo trèo cây cau";
const from = { address: "10.0.0.7", userAgent: "Thử" };
let passwordHash = "";

beforeAll(async () => {
  passwordHash = await hashPassword(password);
});
beforeEach(emptyTables);
afterEach(() => void vi.useRealTimers());

const someone = (more: { name?: string; deactivatedAt?: Date } = {}) => plant.account({ name: "can-bo", passwordHash, ...more });
async function wrongly(times: number, name = "can-bo", command = signIn) {
  const codes: string[] = [];
  for (let tries = 0; tries < times; tries++) codes.push(codeOf(await command({ name, password: "mật khẩu sai" }, from)));
  return codes;
}
const codeOf = (result: Awaited<ReturnType<typeof signIn>>) => (result.ok ? "in" : result.refusal.code);

test("the right password, its marks composed or not, opens a session and is recorded with its address", async () => {
  const account = await someone();
  const result = await signIn(SignInInput.parse({ name: " Can-Bo ", password: password.normalize("NFD") }), from);
  expect(result.ok).toBe(true);
  const standing = result.ok ? await standingOfSession(result.value.sessionId) : null;
  expect(standing?.scope).toMatchObject({ accountId: account.id, name: "can-bo" });
  expect(await database.auditEvent.findMany()).toMatchObject([{ act: "sign_in", accountId: account.id, actor: "can-bo", address: from.address }]);
});

test("a wrong password and an unknown account get the same answer", async () => {
  await someone();
  expect(await signIn({ name: "can-bo", password: "sai" }, from)).toEqual(refuse("wrong-sign-in"));
  expect(await signIn({ name: "khong-co", password: "sai" }, from)).toEqual(refuse("wrong-sign-in"));
});

test("a deactivated account is told so, but only to whoever knows its password", async () => {
  await someone({ deactivatedAt: new Date() });
  expect(await signIn({ name: "can-bo", password: "sai" }, from)).toEqual(refuse("wrong-sign-in"));
  expect(await signIn({ name: "can-bo", password }, from)).toEqual(refuse("deactivated"));
});

test("failures on two instances are counted together, and then even the right password waits", async () => {
  await someone();
  const other = await onAnotherInstance(() => import("@/lib/commands/sign-in"));
  await wrongly(3);
  await wrongly(throttleLimits.name - 3, "can-bo", other.signIn);
  const minutes = throttleMinutes * 60;
  for (const command of [signIn, other.signIn]) {
    const result = await command({ name: "can-bo", password }, from);
    expect(result).toMatchObject({ ok: false, refusal: { code: "throttled" } });
    expect(result.ok ? 0 : Number(result.refusal.values?.["seconds"])).toBeGreaterThan(minutes - 30);
  }
});

test("twenty tries at once on two instances look at the password no more often than the limit", async () => {
  await someone();
  const other = await onAnotherInstance(() => import("@/lib/commands/sign-in"));
  const tries = Array.from({ length: 20 }, (_, index) => (index % 2 ? other.signIn : signIn)({ name: "can-bo", password: "sai" }, from));
  const codes = (await Promise.all(tries)).map(codeOf);
  expect(codes.filter((code) => code === "wrong-sign-in").length).toBeLessThanOrEqual(throttleLimits.name);
});

test("one address trying many names is stopped too; another address is not", async () => {
  await someone();
  await database.signInFailure.createMany({ data: Array.from({ length: throttleLimits.address }, (_, index) => ({ name: `ten-${index}`, address: from.address, at: new Date() })) });
  expect(codeOf(await signIn({ name: "can-bo", password }, from))).toBe("throttled");
  expect(codeOf(await signIn({ name: "can-bo", password }, { ...from, address: "10.0.0.8" }))).toBe("in");
});

test("the wait ends by itself, and being refused meanwhile does not lengthen it", async () => {
  await someone();
  await wrongly(throttleLimits.name);
  expect(codeOf(await signIn({ name: "can-bo", password }, from))).toBe("throttled");
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + throttleMinutes * 60_000 + 1000 });
  expect(codeOf(await signIn({ name: "can-bo", password }, from))).toBe("in");
});

test("however often one knocks while waiting, the record says it once", async () => {
  await someone();
  await wrongly(throttleLimits.name + 10);
  expect(await database.auditEvent.count({ where: { act: "sign_in_failed" } })).toBe(throttleLimits.name);
  expect(await database.auditEvent.count({ where: { act: "sign_in_throttled" } })).toBe(1);
  expect(await database.signInFailure.count()).toBe(throttleLimits.name);
});

test("getting in forgives the failures before it", async () => {
  await someone();
  await wrongly(throttleLimits.name - 1);
  expect(codeOf(await signIn({ name: "can-bo", password }, from))).toBe("in");
  expect(await wrongly(throttleLimits.name - 1)).not.toContain("throttled");
});

test("signing out ends the session on every instance; a second time changes nothing", async () => {
  await someone();
  const result = await signIn({ name: "can-bo", password }, from);
  const id = result.ok ? result.value.sessionId : "";
  const other = await onAnotherInstance(() => import("@/lib/access/session"));
  expect(await other.standingOfSession(id)).not.toBeNull();
  await signOut(id, from.address);
  await signOut(id, from.address);
  expect(await other.standingOfSession(id)).toBeNull();
  expect(await database.auditEvent.count({ where: { act: "sign_out" } })).toBe(1);
});
