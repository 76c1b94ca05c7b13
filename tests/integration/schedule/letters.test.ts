import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Scope } from "@/lib/access/scope";
import { refuse } from "@/lib/domain/result";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { mailServer } from "@/tests/support/mail-server";
import { plant, type PlantedUnit } from "@/tests/support/plant";

let server: Awaited<ReturnType<typeof mailServer>>;
let post: typeof import("@/lib/commands/post-letters");
let queue: typeof import("@/lib/commands/queue-letter");
let again: typeof import("@/lib/commands/resend-letter");
let letters: typeof import("@/lib/queries/list-letters");
let clocks: typeof import("@/lib/access/clock-scope");
let { database } = await import("@/lib/platform/database");

beforeAll(async () => {
  server = await mailServer();
  vi.stubEnv("SMTP_URL", server.url);
  vi.stubEnv("SMTP_FROM", "Sổ công nhận <so@so.vn>");
  vi.stubEnv("PUBLIC_URL", "https://so.so.vn");
  vi.resetModules(); // the environment is read once, when first asked for
  [post, queue, again, letters, clocks, { database }] = await Promise.all([import("@/lib/commands/post-letters"), import("@/lib/commands/queue-letter"), import("@/lib/commands/resend-letter"), import("@/lib/queries/list-letters"), import("@/lib/access/clock-scope"), import("@/lib/platform/database")]);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await server.close();
});

let district: PlantedUnit;
let clock: Scope;
let accountId: string;
beforeEach(async () => {
  await emptyTables();
  [server.taken.length, server.state.refuse, server.state.silent] = [0, 0, false];
  district = await plant.unit({ level: "district" });
  const account = await plant.account({ displayName: "Nguyễn Văn Thử", grants: [{ role: "appraiser", unit: district }] });
  accountId = account.id;
  await database.account.update({ where: { id: accountId }, data: { email: "thu@so.vn" } });
  clock = (await clocks.clockScope())!;
});

const write = () => queue.queueLetter(clock, { accountId, overdue: 3, dueSoon: 2, unread: 0 });
const stored = () => database.letter.findFirstOrThrow();
/** A message with its quoted-printable parts read. */
const readable = (text: string) => Buffer.from(text.replaceAll("=\r\n", "").replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), "latin1").toString("utf8");
const dueNow = () => database.letter.updateMany({ where: { sentAt: null }, data: { nextTryAt: new Date(Date.now() - 1_000) } });

test("a letter is written once a day, and sent once by two workers at once, with counts and links alone", async () => {
  expect(await Promise.all([write(), write()])).toEqual(expect.arrayContaining([{ ok: true, value: { queued: 1 } }, { ok: true, value: { queued: 0 } }]));
  await Promise.all([post.postLetters(clock), post.postLetters(clock), post.postLetters(clock)]);
  expect(server.taken).toHaveLength(1);
  const { text, to } = server.taken[0]!;
  expect(to).toEqual(["<thu@so.vn>"]);
  const { id, sentAt, attempts } = await stored();
  expect([sentAt !== null, attempts]).toEqual([true, 1]);
  expect(text).toContain(`Message-ID: <${id}@so.so.vn>`);
  const said = readable(text);
  expect(said).toContain("Đồng chí có 3 việc quá hạn, 2 việc sắp đến hạn.");
  expect(said).toContain("https://so.so.vn/work");
  expect(said).not.toContain("Nguyễn");
  expect((await write()).ok).toBe(true);
  await post.postLetters(clock);
  expect(server.taken).toHaveLength(1);
});

test("a server that refuses is asked again later, and then takes it; the reason is told meanwhile", async () => {
  await write();
  server.state.refuse = 1;
  expect(await post.postLetters(clock)).toEqual({ ok: true, value: { sent: 0, failed: 1 } });
  expect(await stored()).toMatchObject({ sentAt: null, attempts: 1, error: expect.stringContaining("451") });
  expect(await post.postLetters(clock)).toEqual({ ok: true, value: { sent: 0, failed: 0 } }); // not before its time
  const administrator = scopeOf("administrator", district);
  expect(await letters.listLetters(administrator, "waiting")).toMatchObject({ counts: { waiting: 1, sent: 0, failed: 0 }, letters: [{ state: "waiting", attempts: 1, error: expect.stringContaining("451") }] });
  await dueNow();
  expect(await post.postLetters(clock)).toEqual({ ok: true, value: { sent: 1, failed: 0 } });
  expect([server.taken.length, (await stored()).error]).toEqual([1, null]);
});

test("a worker that died after the server took it is made good by another, with the same Message-ID: one more, never none", async () => {
  await write();
  const { id } = await stored();
  await database.letter.update({ where: { id }, data: { attempts: 1, nextTryAt: new Date(Date.now() + 60_000) } }); // as claimed by one that was killed
  expect(await post.postLetters(clock)).toEqual({ ok: true, value: { sent: 0, failed: 0 } }); // its claim still runs
  await dueNow();
  await post.postLetters(clock);
  expect(await stored()).toMatchObject({ attempts: 2, sentAt: expect.any(Date) });
  expect(server.taken.map(({ text }) => /Message-ID: (.*)/.exec(text)?.[1])).toEqual([`<${id}@so.so.vn>`]);
});

test("without an address, or for an account that is shut, nothing is written; one removed later ends it", async () => {
  await write();
  await database.account.update({ where: { id: accountId }, data: { email: null } });
  expect(await write()).toEqual(refuse("not-found"));
  await post.postLetters(clock);
  expect(await stored()).toMatchObject({ nextTryAt: null, sentAt: null, error: "no address" });
});

test("no person may write or post letters", async () => {
  const person = scopeOf("administrator", district);
  expect([await queue.queueLetter(person, { accountId, overdue: 1, dueSoon: 0, unread: 0 }), await post.postLetters(person)]).toEqual([refuse("not-allowed"), refuse("not-allowed")]);
});

test("a server that is away loses nothing: the letter is given up only after many tries, and sent again by hand", async () => {
  await write();
  await server.close();
  await post.postLetters(clock);
  expect(await stored()).toMatchObject({ sentAt: null, attempts: 1, nextTryAt: expect.any(Date), error: expect.stringMatching(/ECONNREFUSED|connect/i) });
  await database.letter.updateMany({ data: { attempts: 11, nextTryAt: new Date(0) } });
  await post.postLetters(clock);
  expect(await stored()).toMatchObject({ attempts: 12, nextTryAt: null, sentAt: null });
  const administrator = scopeOf("administrator", district);
  const { id } = await stored();
  expect(await again.resendLetter(scopeOf("administrator", await plant.unit()), { id }, "127.0.0.1")).toEqual(refuse("not-found"));
  expect(await again.resendLetter(administrator, { id }, "127.0.0.1")).toEqual({ ok: true, value: { id } });
  expect(await stored()).toMatchObject({ attempts: 0, nextTryAt: expect.any(Date) });
  expect(await database.auditEvent.count({ where: { act: "letter_resend", subjectId: accountId } })).toBe(1);
});
