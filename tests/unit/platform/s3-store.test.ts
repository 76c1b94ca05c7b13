import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { s3Server } from "@/tests/support/s3-server";

const keys = { region: "vn-1", keyId: "khoa-thu", secret: "mat-khau-thu" };
const hour = 3_600_000;
let store: Awaited<ReturnType<typeof s3Server>>;
let folder: string;

beforeEach(async () => {
  store = await s3Server(keys);
  folder = mkdtempSync(join(tmpdir(), "evidence-"));
  vi.stubEnv("DATABASE_URL", "postgresql://nobody@127.0.0.1/none");
  for (const [name, value] of Object.entries({ ENDPOINT: store.endpoint, BUCKET: "evidence", REGION: keys.region, KEY_ID: keys.keyId, SECRET: keys.secret, PREFIX: "so/" })) vi.stubEnv(`EVIDENCE_S3_${name}`, value);
  vi.stubEnv("EVIDENCE_DIR", folder);
  vi.resetModules();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await store.close();
  rmSync(folder, { recursive: true });
});

const load = () => import("@/lib/platform/files/store");
const hashOf = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");
const streamOf = (content: Uint8Array) => new Blob([Buffer.from(content)]).stream();
const arriving = () => (existsSync(join(folder, "arriving")) ? readdirSync(join(folder, "arriving")) : []);

async function keep(content: Uint8Array) {
  const { stage, settle, discard } = await load();
  const staged = await stage(streamOf(content), 20_000_000, content.length);
  if (!staged.ok) throw new Error(staged.refusal.code);
  try {
    return await settle(staged.value, null);
  } finally {
    await discard(staged.value.path);
  }
}

test("a file is kept under the hash of its content, signed, and read back as it was", async () => {
  const content = randomBytes(3_000_000);
  expect(await keep(content)).toEqual({ bytes: content.length, sha256: hashOf(content) });
  expect([...store.objects.keys()]).toEqual([`so/${hashOf(content)}`]);
  const { openStored } = await load();
  expect(Buffer.from(await new Response(await openStored(hashOf(content))).arrayBuffer()).equals(content)).toBe(true);
  expect(await openStored("0".repeat(64))).toBeNull();
  expect([store.state.refused, arriving()]).toEqual([0, []]);
});

test("what breaks off on its way in, or is refused by the store, leaves nothing anywhere", async () => {
  const { stage } = await load();
  expect(await stage(streamOf(randomBytes(100)), 20_000_000, 500)).toMatchObject({ ok: false, refusal: { code: "evidence-broken" } });
  store.state.failNext = 1;
  await expect(keep(randomBytes(100))).rejects.toThrow("503");
  expect([store.objects.size, arriving()]).toEqual([0, []]);
});

test("a wrong key opens nothing and says so", async () => {
  vi.stubEnv("EVIDENCE_S3_SECRET", "khac");
  vi.resetModules();
  await expect(keep(randomBytes(10))).rejects.toThrow("403");
  expect([store.objects.size, store.state.refused]).toEqual([0, 1]);
});

test("a sweep removes what is old and nobody's, over several pages, and never another database's", async () => {
  const kept: string[] = [];
  for (let turn = 0; turn < 5; turn++) kept.push((await keep(randomBytes(50))).sha256);
  for (const [index, sha256] of kept.entries()) if (index > 0) store.objects.get(`so/${sha256}`)!.at = new Date(Date.now() - 30 * hour);
  store.objects.set("other/file", { body: Buffer.from("x"), at: new Date(0) });
  const { sweepStored } = await load();
  const wanted = async (hashes: readonly string[]) => new Set(hashes.filter((hash) => hash === kept[1]));
  expect(await sweepStored(new Date(), "ours", wanted)).toBe(0); // the first turn only says whose the store is
  expect(await sweepStored(new Date(), "theirs", wanted)).toBe(0);
  expect(await sweepStored(new Date(), "ours", wanted)).toBe(3);
  expect([...store.objects.keys()].sort()).toEqual(["other/file", "so/owner", `so/${kept[0]}`, `so/${kept[1]}`].sort());
});

test("a store named by half is refused at start, by name", async () => {
  vi.stubEnv("EVIDENCE_S3_SECRET", undefined);
  vi.resetModules();
  await expect(load()).rejects.toThrow("EVIDENCE_S3_SECRET");
});
