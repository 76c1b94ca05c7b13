import { createServer, get, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { seal, sessionCookie } from "@/lib/access/cookie";
import { answerPage } from "@/lib/access/kept-page";
import { standingOfSession } from "@/lib/access/session";
import { revokeGrant } from "@/lib/commands/revoke-grant";
import { sessionEnd } from "@/lib/domain/account/session";
import { Day } from "@/lib/domain/day";
import { database } from "@/lib/platform/database";
import { getAttainment } from "@/lib/queries/get-attainment";
import { getUnit } from "@/lib/queries/get-unit";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant } from "@/tests/support/plant";

const on = Day.parse("2021-06-30");
let server: Server;
let drawn = 0;
let asksMore = false;
let zipped = false;

/** Stands in for the application: a page of one figure, drawn for whoever holds the session of its address. */
async function draw(request: IncomingMessage, response: ServerResponse) {
  drawn++;
  const url = new URL(request.url ?? "", "http://localhost");
  const standing = await standingOfSession(url.searchParams.get("session") ?? "");
  const unit = url.searchParams.get("unit") ?? "";
  const view = standing && (await getAttainment(standing.scope, { unit, period: { kind: "year", year: 2021, term: "2020-2025" }, on, title: "tsvmtd", base: "target", rounding: "truncate" }));
  if (standing && asksMore) await getUnit(standing.scope, { id: unit, on });
  const nonce = btoa(crypto.randomUUID());
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.setHeader("content-security-policy", `script-src 'nonce-${nonce}' 'strict-dynamic'`);
  const html = `<script nonce="${nonce}"></script><p>${view ? `Đã đăng ký ${view.registered}` : "không thấy"}</p><script nonce="${nonce}"></script>`;
  if (zipped) response.setHeader("content-encoding", "gzip");
  response.end(zipped ? gzipSync(html) : html);
}

beforeEach(async () => {
  await emptyTables();
  [drawn, asksMore, zipped] = [0, false, false];
  server = createServer((request, response) => void answerPage(request, response, draw));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

async function signedIn() {
  const cell = await plant.unit();
  await Promise.all([plant.title(), plant.term()]);
  const place = await database.unit.findUniqueOrThrow({ where: { id: cell.parentId ?? "" } });
  const account = await plant.account({ grants: [{ role: "leader", unit: place }] });
  const now = new Date();
  const session = await database.session.create({ data: { accountId: account.id, createdAt: now, seenAt: now, expiresAt: sessionEnd(now), address: "10.0.0.1", userAgent: "" } });
  await seal(session.id); // makes the installation's secret, once
  return { cell, place, account, session, cookie: `${sessionCookie}=${await seal(session.id)}`, path: `/dashboard?unit=${place.id}&session=${session.id}` };
}

type Answer = { status: number; html: string; nonces: string[]; policy: string; encoding: string | undefined };

const ask = (path: string, headers: Record<string, string>) =>
  new Promise<Answer>((resolve, reject) => {
    const address = server.address();
    const port = typeof address === "object" ? address?.port : 0;
    get({ host: "127.0.0.1", port, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const encoding = response.headers["content-encoding"];
        const body = Buffer.concat(chunks);
        const html = (encoding === "gzip" ? gunzipSync(body) : body).toString();
        // Kept once the connection has closed, a moment after the last byte.
        setTimeout(() => resolve({ status: response.statusCode ?? 0, html, nonces: [...html.matchAll(/nonce="([^"]+)"/g)].map(([, nonce]) => nonce ?? ""), policy: String(response.headers["content-security-policy"]), encoding }), 50);
      });
    }).on("error", reject);
  });

test("a page that would be drawn again the same is not drawn again, and its nonce is never used twice", async () => {
  const { path, cookie } = await signedIn();
  const first = await ask(path, { cookie });
  const second = await ask(path, { cookie });
  expect(drawn).toBe(1);
  expect(second.html.replaceAll(second.nonces[0] ?? "", "")).toBe(first.html.replaceAll(first.nonces[0] ?? "", ""));
  expect(second.nonces[0]).not.toBe(first.nonces[0]);
  for (const { nonces, policy } of [first, second]) {
    expect(new Set(nonces).size).toBe(1);
    expect(policy).toContain(`'nonce-${nonces[0]}'`);
  }
});

test("kept from a compressed answer or sent compressed, it reads the same", async () => {
  zipped = true;
  const { path, cookie } = await signedIn();
  await ask(path, { cookie });
  const [plain, packed] = [await ask(path, { cookie }), await ask(path, { cookie, "accept-encoding": "gzip" })];
  expect(drawn).toBe(1);
  expect([plain.encoding, packed.encoding]).toEqual([undefined, "gzip"]);
  expect(plain.html).toContain("Đã đăng ký 0");
  expect(packed.html).toContain("Đã đăng ký 0");
});

test("a changed fact is seen at once", async () => {
  const { cell, path, cookie } = await signedIn();
  expect((await ask(path, { cookie })).html).toContain("Đã đăng ký 0");
  await plant.registration({ unit: cell });
  expect((await ask(path, { cookie })).html).toContain("Đã đăng ký 1");
  expect(drawn).toBe(2);
});

test("a lost grant and an ended session are seen at once", async () => {
  const { place, account, session, path, cookie } = await signedIn();
  await ask(path, { cookie });
  const [grant] = await database.grant.findMany({ where: { accountId: account.id } });
  expect((await revokeGrant(scopeOf("administrator", place), { accountId: account.id, grantId: grant?.id ?? "" }, "10.0.0.2")).ok).toBe(true);
  expect((await ask(path, { cookie })).html).toContain("không thấy");
  await database.session.update({ where: { id: session.id }, data: { endedAt: new Date() } });
  await ask(path, { cookie });
  await ask(path, { cookie });
  expect(drawn).toBe(4);
});

test("another address, another browser and a stranger are drawn their own page", async () => {
  const { path, cookie } = await signedIn();
  await ask(path, { cookie });
  for (const [other, headers] of [[`${path}&year=2022`, { cookie }], [path, { cookie: `${cookie}; density=large` }], [path, {}], [path, { cookie: `${sessionCookie}=x` }], [path, { cookie, rsc: "1" }]] as const) {
    const before = drawn;
    await ask(other, headers);
    expect(drawn).toBe(before + 1);
  }
});

test("a page that looks at more than facts is drawn each time", async () => {
  asksMore = true;
  const { path, cookie } = await signedIn();
  await ask(path, { cookie });
  await ask(path, { cookie });
  expect(drawn).toBe(2);
});
