import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { sealAudit } from "@/lib/access/audit-seal";
import { verifyAudit } from "@/lib/access/audit-verify";
import { database } from "@/lib/platform/database";
import { connect, withClient } from "@/scripts/start/database.mjs";
import { emptyTables } from "@/tests/support/empty-tables";

const ownerUrl = process.env["OWNER_DATABASE_URL"] ?? "";

beforeEach(emptyTables);

const line = (actor: string) => ({ at: new Date("2021-06-30T02:00:00Z"), actor, act: "sign_in", details: { b: "2", a: "1" }, changes: [{ what: "status", from: null, to: "registered" }] });

async function fill(count: number) {
  for (let index = 0; index < count; index += 1) await database.auditEvent.create({ data: line(`nguoi-${index}`) });
  await sealUntilDone();
}

/** Other databases of this server write too: what they have open is waited for. */
async function sealUntilDone() {
  await expect.poll(async () => { await sealAudit(); return database.auditEvent.count({ where: { seal: null } }); }, { timeout: 20_000 }).toBe(0);
}

/** Changes what is stored as someone who owns the server could: with every trigger and foreign key switched off. */
const tamper = (sql: string) => withClient(ownerUrl, async (owner) => { await owner.query("SET session_replication_role = replica"); await owner.query(sql); });

const idAt = async (position: number) => (await database.auditSeal.findUniqueOrThrow({ where: { position } })).eventId;

test("lines are sealed in their order, once each, and the chain is sound", async () => {
  await fill(12);
  expect(await sealAudit()).toBe(0);
  const verdict = await verifyAudit(null);
  expect(verdict).toMatchObject({ fault: null, unsealed: 0, expected: true, head: { position: 12n } });
  const seals = await database.auditSeal.findMany({ orderBy: { position: "asc" } });
  expect(seals.map(({ eventId }) => eventId)).toEqual([...seals.map(({ eventId }) => eventId)].sort((a, b) => Number(a - b)));
});

type Tampering = (at: number, position: bigint) => Promise<{ sql: string; eventId: bigint | null; kinds: string[] }>;
const altered = (set: string): Tampering => async (at) => ({ sql: `UPDATE "AuditEvent" SET ${set} WHERE id = ${await idAt(at)}`, eventId: await idAt(at), kinds: ["altered"] });
const tamperings: Readonly<Record<string, Tampering>> = {
  "the actor altered": altered(`actor = 'nguoi-khac'`),
  "the hour altered": altered(`at = at + interval '1 hour'`),
  "the address altered": altered(`address = '10.0.0.9'`),
  "the role altered": altered(`role = 'leader'`),
  "the details altered": altered(`details = '{"a": "9"}'`),
  "the changes altered": altered(`changes = '[]'`),
  "the dossier altered": altered(`"registrationId" = '00000000-0000-7000-8000-000000000001'`),
  "the hash altered": async (at) => ({ sql: `UPDATE "AuditSeal" SET hash = repeat('a', 64) WHERE position = ${at}`, eventId: await idAt(at), kinds: ["altered"] }),
  "a line removed": async (at) => ({ sql: `DELETE FROM "AuditEvent" WHERE id = ${await idAt(at)}`, eventId: await idAt(at), kinds: ["removed"] }),
  "a line inserted between others": async (at) => {
    const id = (await idAt(at)) - 1n; // numbers have gaps, as after a rollback
    return { sql: `INSERT INTO "AuditEvent" (id, at, actor, act) VALUES (${id}, now(), 'chen-vao', 'sign_in')`, eventId: id, kinds: ["inserted"] };
  },
};

describe.each(Object.entries(tamperings))("%s", (_name, tampering) => {
  test("is found at the very line, wherever it stands", async () => {
    await fill(20);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 20 }), async (at) => {
        const { sql, eventId, kinds } = await tampering(at, BigInt(at));
        const kept = await snapshot();
        await tamper(sql);
        const { fault } = await verifyAudit(null);
        expect(fault).toMatchObject({ position: BigInt(at), eventId });
        expect(kinds).toContain(fault?.kind);
        await restore(kept);
        expect((await verifyAudit(null)).fault).toBeNull();
      }),
      { numRuns: 6 },
    );
  }, 60_000);
});

const snapshot = () => withClient(ownerUrl, async (owner) => ({
  events: (await owner.query<{ j: string }>(`SELECT coalesce(json_agg(e), '[]')::text AS j FROM "AuditEvent" e`)).rows[0]!.j,
  seals: (await owner.query<{ j: string }>(`SELECT coalesce(json_agg(s), '[]')::text AS j FROM "AuditSeal" s`)).rows[0]!.j,
}));
const restore = (kept: { events: string; seals: string }) => withClient(ownerUrl, async (owner) => {
  await owner.query("SET session_replication_role = replica");
  await owner.query(`TRUNCATE "AuditEvent", "AuditSeal"`);
  await owner.query(`INSERT INTO "AuditEvent" SELECT * FROM json_populate_recordset(NULL::"AuditEvent", $1)`, [kept.events]);
  await owner.query(`INSERT INTO "AuditSeal" SELECT * FROM json_populate_recordset(NULL::"AuditSeal", $1)`, [kept.seals]);
});

test("a line removed together with its seal, and the numbering closed behind it, is found", async () => {
  await fill(6);
  const id = await idAt(3);
  await tamper(`DELETE FROM "AuditEvent" WHERE id = ${id}; DELETE FROM "AuditSeal" WHERE position = 3`);
  expect((await verifyAudit(null)).fault).toEqual({ kind: "removed", position: 3n, eventId: null });
  await tamper(`UPDATE "AuditSeal" SET position = -position WHERE position > 3; `.replace("-position", "position + 1000") + `UPDATE "AuditSeal" SET position = position - 1001 WHERE position > 1000`);
  expect((await verifyAudit(null)).fault).toMatchObject({ position: 3n });
});

test("a line inserted with a seal of its own, the others moved up, is named as inserted", async () => {
  await fill(6);
  const id = (await idAt(4)) - 1n;
  await tamper(`UPDATE "AuditSeal" SET position = position + 1000 WHERE position > 3; UPDATE "AuditSeal" SET position = position - 999 WHERE position > 1000;
    INSERT INTO "AuditEvent" (id, at, actor, act) VALUES (${id}, now(), 'chen-vao', 'sign_in');
    INSERT INTO "AuditSeal" (position, "eventId", hash, "sealedAt") VALUES (4, ${id}, repeat('b', 64), now())`);
  expect((await verifyAudit(null)).fault).toMatchObject({ position: 4n, eventId: id });
});

test("the end cut off is found by a hash written down before", async () => {
  await fill(5);
  const { head } = await verifyAudit(null);
  expect((await verifyAudit(head.hash)).expected).toBe(true);
  await tamper(`DELETE FROM "AuditEvent" WHERE id = ${head.eventId}; DELETE FROM "AuditSeal" WHERE position = ${head.position}`);
  expect(await verifyAudit(null)).toMatchObject({ fault: null, expected: true });
  expect(await verifyAudit(head.hash)).toMatchObject({ fault: null, expected: false });
});

test("npm run audit:verify says what it found and ends in 1 for a broken chain, leaving it as it was", async () => {
  const verify = (...args: string[]) => spawnSync(process.execPath, ["scripts/audit.mjs", "verify", ...args], { encoding: "utf8", env: process.env });
  await fill(3);
  const { head } = await verifyAudit(null);
  const sound = verify("--expect", head.hash);
  expect([sound.status, sound.stdout]).toEqual([0, expect.stringMatching(/^Nhật ký còn nguyên vẹn\.\nĐã niêm phong: 3 dòng\. Chưa niêm phong: 0 dòng\.\nMã đầu chuỗi: [0-9a-f]{64}\n/)]);
  const id = await idAt(2);
  await tamper(`UPDATE "AuditEvent" SET actor = 'nguoi-khac' WHERE id = ${id}`);
  const broken = verify();
  expect([broken.status, broken.stderr]).toEqual([1, `Nhật ký không còn nguyên vẹn. Dòng ${id} (vị trí 2) đã bị sửa sau khi niêm phong.\nTrước đó: 1 dòng còn nguyên.\n`]);
}, 120_000);

test("numbers lost in a rollback are no removal", async () => {
  await fill(2);
  await expect(database.$transaction(async (tx) => { await tx.auditEvent.create({ data: line("rut-lai") }); throw new Error("back"); })).rejects.toThrow("back");
  await fill(2);
  expect(await verifyAudit(null)).toMatchObject({ fault: null, head: { position: 4n } });
});

test("a writer who has not finished is neither waited for nor overtaken", async () => {
  await fill(1);
  const slow = await connect(ownerUrl);
  try {
    await slow.query("BEGIN");
    await slow.query(`INSERT INTO "AuditEvent" (at, actor, act) VALUES (now(), 'cham', 'sign_in')`);
    await database.auditEvent.create({ data: line("nhanh") }); // does not wait
    expect(await sealAudit()).toBe(0); // does not wait either: an earlier number may still appear
    expect(await verifyAudit(null)).toMatchObject({ fault: null, unsealed: 1 });
    await slow.query("COMMIT");
  } finally {
    await slow.end();
  }
  await sealUntilDone();
  const sealed = await database.auditSeal.findMany({ orderBy: { position: "asc" }, include: { event: { select: { actor: true } } } });
  expect(sealed.map(({ event }) => event.actor)).toEqual(["nguoi-0", "cham", "nhanh"]);
  expect((await verifyAudit(null)).fault).toBeNull();
});

test("many writers and several sealers at once: every line once, in order, and sound", async () => {
  const write = (name: string) => database.$transaction(async (tx) => { for (let turn = 0; turn < 4; turn += 1) await tx.auditEvent.create({ data: line(`${name}-${turn}`) }); });
  await Promise.all([...Array.from({ length: 20 }, (_, index) => write(`nguoi-${index}`)), ...Array.from({ length: 5 }, () => sealAudit())]);
  await sealUntilDone();
  expect(await verifyAudit(null)).toMatchObject({ fault: null, unsealed: 0, head: { position: 80n } });
});

test("nobody chooses a line's number, and what is sealed stays, whoever asks", async () => {
  await fill(1);
  const sealed = await idAt(1);
  const later = await database.auditEvent.create({ data: { id: 1n, ...line("so-chon") } });
  expect(later.id > sealed).toBe(true);
  await withClient(ownerUrl, async (owner) => {
    for (const sql of [`UPDATE "AuditSeal" SET hash = hash`, `DELETE FROM "AuditSeal"`, `TRUNCATE "AuditSeal"`, `TRUNCATE "AuditEvent" CASCADE`, `DELETE FROM "AuditEvent"`]) await expect(owner.query(sql), sql).rejects.toThrow(/append-only/);
  });
});
