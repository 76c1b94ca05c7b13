import { beforeEach, expect, test } from "vitest";
import { GET as exportClosing } from "@/app/api/documents/closings/[id]/route";
import { measure } from "@/app/(staff)/closings/measure";
import { verifyClosings } from "@/lib/access/closing-verify";
import { closePeriod, reopenPeriod } from "@/lib/commands/close-period";
import { reviseTarget } from "@/lib/commands/set-target";
import { differences } from "@/lib/domain/closing/differences";
import { Day } from "@/lib/domain/day";
import { database } from "@/lib/platform/database";
import { getClosing } from "@/lib/queries/get-closing";
import { getReported } from "@/lib/queries/get-reported";
import { listDossierAudit } from "@/lib/queries/list-dossier-audit";
import { listClosings } from "@/lib/queries/list-closings";
import { listLaterActs } from "@/lib/queries/list-later-acts";
import { withClient } from "@/scripts/start/database.mjs";
import { scopeOf } from "@/tests/support/as";
import { plantToken } from "@/tests/support/ask";
import { emptyTables } from "@/tests/support/empty-tables";
import { fetched } from "@/tests/support/exported";
import { plant } from "@/tests/support/plant";
import { cellsOf, textsOf } from "@/tests/support/read-archive";

const on = Day.parse("2021-06-30");
const title = "tsvmtd";
const owner = (statement: string) => withClient(process.env["OWNER_DATABASE_URL"] ?? "", (client) => client.query(statement));

/** A province with one district, one commune and three cells, one of them recognised, and its target of 3. */
async function province() {
  const above = await plant.unit({ level: "province" });
  const district = await plant.unit({ level: "district", parent: above });
  const commune = await plant.unit({ level: "commune", parent: district });
  const cells = [await plant.unit({ parent: commune }), await plant.unit({ parent: commune }), await plant.unit({ parent: commune })] as const;
  const resolution = await plant.resolution({ unit: above });
  const target = await plant.target({ unit: above, resolution, value: { count: 3 }, setOn: "2021-01-01" });
  await plant.recognition({ unit: cells[0], on: "2021-05-05" });
  const account = await plant.account();
  const scope = scopeOf("organization_staff", above, { accountId: account.id, today: "2021-07-05" });
  const measured = async () => (await measure(scope, { unit: above.id, title, term: "2020-2025", on }))!;
  const closings = async () => (await listClosings(scope, { unitId: above.id, titleId: title }))!;
  const close = async (more: object = {}) => {
    const { clock } = await closings();
    return closePeriod(scope, { unitId: above.id, titleId: title, termId: "2020-2025", span: "half_year", on, units: await measured(), clock, ...more });
  };
  return { above, district, commune, cells, resolution, target, account, scope, measured, closings, close };
}

const idOf = (result: Awaited<ReturnType<typeof closePeriod>>) => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.id;
};

beforeEach(emptyTables);

test("a closed period keeps the figures of the unit and all below it, sealed by a hash that verifies", async () => {
  const world = await province();
  const id = idOf(await world.close());
  const closing = (await getClosing(world.scope, id))!;
  expect(closing).toMatchObject({ seal: "sound", seq: 1, on, span: "half_year", by: world.account.displayName, reopening: null });
  expect(closing.units.map((unit) => [unit.level, unit.recognised, unit.target])).toEqual([["province", 1, 3], ["district", 1, null], ["commune", 1, null], ["cell", 1, null], ["cell", 0, null], ["cell", 0, null]]);
  expect(differences(closing.units, await world.measured())).toEqual([]);
});

test("later corrections are differences with their reasons; what was frozen stays", async () => {
  const world = await province();
  const id = idOf(await world.close());
  await plant.recognition({ unit: world.cells[1], on: "2021-06-20" });
  await reviseTarget(world.scope, { id: world.target.id, seq: 1, reason: "Rà soát theo đăng ký", value: { kind: "count", count: 2 }, base: "cells", resolutionId: world.resolution.id, clause: "Mục 2", setOn: Day.parse("2021-06-15") });
  const closing = (await getClosing(world.scope, id))!;
  expect(closing.units[0]).toMatchObject({ recognised: 1, target: 3 });
  const changed = differences(closing.units, await world.measured());
  expect(changed.filter(({ unit }) => unit.id === world.above.id).map(({ figure, from, to }) => [figure, from, to])).toEqual([["target", 3, 2], ["recognised", 1, 2], ["held", 1, 2]]);
  expect(changed.filter(({ unit }) => unit.id === world.cells[1].id).map(({ figure, from, to }) => [figure, from, to])).toEqual([["recognised", 0, 1], ["held", 0, 1]]);
  const acts = await listLaterActs(world.scope, { unitIds: [world.above.id, world.cells[1].id], titleId: title, since: closing.closedAt, on });
  expect(acts).toMatchObject([{ unitId: world.above.id, what: "Điều chỉnh chỉ tiêu: Mục 2", reason: "Rà soát theo đăng ký", by: world.account.displayName }]);
});

test("the record is asked for what came since a unit's figures were closed, by itself or with a unit above it, and not reopened", async () => {
  const world = await province();
  const asked = { unit: world.district.id, registration: "", who: "", kind: "changes", since: "closing", after: "" } as const;
  expect(await listDossierAudit(world.scope, asked)).toMatchObject({ since: null });
  const id = idOf(await world.close());
  const closing = (await getClosing(world.scope, id))!;
  expect(await listDossierAudit(world.scope, asked)).toMatchObject({ since: { span: "half_year", on, closedAt: closing.closedAt }, entries: [] });
  await reviseTarget(world.scope, { id: world.target.id, seq: 1, reason: "Rà soát", value: { kind: "count", count: 2 }, base: "cells", resolutionId: world.resolution.id, clause: "Mục 2", setOn: Day.parse("2021-06-15") });
  const since = await listDossierAudit(world.scope, { ...asked, unit: world.above.id });
  expect(since?.entries.filter(({ at }) => at <= closing.closedAt)).toEqual([]);
  expect(since?.entries.flatMap(({ changes }) => changes.map(({ to }) => to))).toContain("Rà soát");
  await reopenPeriod(world.scope, { id, reason: "Thiếu một quyết định" });
  expect(await listDossierAudit(world.scope, asked)).toMatchObject({ since: null });
});

test("a closed period is closed again only after it was opened with a reason, and both stay", async () => {
  const world = await province();
  const first = idOf(await world.close());
  expect(await world.close()).toMatchObject({ refusal: { code: "closing-closed" } });
  expect(await reopenPeriod(world.scope, { id: first, reason: "Bổ sung quyết định số 9" })).toMatchObject({ ok: true });
  expect(await reopenPeriod(world.scope, { id: first, reason: "Lần nữa" })).toMatchObject({ refusal: { code: "closing-open" } });
  await plant.recognition({ unit: world.cells[1], on: "2021-06-20" });
  const second = idOf(await world.close());
  expect((await world.closings()).rows.map(({ id, seq, reopening }) => [id, seq, reopening?.reason ?? null])).toEqual([[second, 2, null], [first, 1, "Bổ sung quyết định số 9"]]);
  expect((await getClosing(world.scope, first))?.units[0]?.recognised).toBe(1);
  expect((await getClosing(world.scope, second))?.units[0]?.recognised).toBe(2);
});

test("nothing lies between the measure and the seal, and a period that is not over is not closed", async () => {
  const world = await province();
  const units = await world.measured();
  const { clock } = await world.closings();
  await plant.recognition({ unit: world.cells[1], on: "2021-06-20" });
  expect(await world.close({ units, clock })).toMatchObject({ refusal: { code: "closing-measured-twice" } });
  const wrong = units.map((unit) => (unit.id === world.district.id ? { ...unit, recognised: 7 } : unit));
  expect(await world.close({ units: wrong })).toMatchObject({ refusal: { code: "closing-measured-twice" } });
  expect(await world.close({ on: Day.parse("2021-07-31"), span: "month" })).toMatchObject({ refusal: { code: "closing-not-over" } });
  expect(await database.closing.count()).toBe(0);
});

test("two who close at once: one report", async () => {
  const world = await province();
  const results = await Promise.all([world.close(), world.close()]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await database.closing.count()).toBe(1);
});

test("the dashboard hears what was reported, of the unit and of those below, until it is reopened", async () => {
  const world = await province();
  const id = idOf(await world.close());
  const asked = { title, on };
  expect(await getReported(world.scope, { ...asked, unit: world.above.id })).toMatchObject({ closingId: id, mayOpen: true, figures: { recognised: 1, target: 3 } });
  const below = scopeOf("committee_officer", world.commune, { accountId: world.account.id, today: "2021-07-05" });
  expect(await getReported(below, { ...asked, unit: world.commune.id })).toMatchObject({ mayOpen: false, figures: { recognised: 1 } });
  expect(await getReported(below, { ...asked, unit: world.above.id })).toBeNull();
  expect(await getReported(world.scope, { ...asked, unit: world.above.id, on: Day.parse("2021-05-31") })).toBeNull();
  await reopenPeriod(world.scope, { id, reason: "Sửa" });
  expect(await getReported(world.scope, { ...asked, unit: world.above.id })).toBeNull();
});

test("the database keeps a closing, and an altered one is found", async () => {
  const world = await province();
  const id = idOf(await world.close());
  await expect(database.closing.update({ where: { id }, data: { content: "{}" } })).rejects.toThrow("append-only");
  await expect(database.closing.delete({ where: { id } })).rejects.toThrow("append-only");
  await reopenPeriod(world.scope, { id, reason: "Sửa" });
  await expect(database.reopening.delete({ where: { closingId: id } })).rejects.toThrow("append-only");
  const { unitId, titleId, termId, span, closedAt, accountId, content, sha256, ...row } = await database.closing.findUniqueOrThrow({ where: { id } });
  const again = { unitId, titleId, termId, span, on: row.on, closedAt, accountId, content };
  await expect(database.closing.create({ data: { ...again, sha256: "0".repeat(64), seq: 2 } })).rejects.toThrow("Closing_hash");
  await expect(database.closing.create({ data: { ...again, sha256, seq: 3 } })).rejects.toThrow("does not follow");
  await expect(database.closing.create({ data: { ...again, sha256, seq: 2, on: new Date("2021-06-29") } })).rejects.toThrow();

  expect(await verifyClosings()).toEqual({ checked: 1, altered: [] });
  await owner(`SET session_replication_role = replica; ALTER TABLE "Closing" DROP CONSTRAINT "Closing_hash"; UPDATE "Closing" SET content = replace(content, '"recognised":1', '"recognised":2')`);
  expect((await getClosing(world.scope, id))?.seal).toBe("altered");
  await owner(`SET session_replication_role = replica; UPDATE "Closing" SET sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')`);
  expect(await verifyClosings()).toEqual({ checked: 1, altered: [id] });
  expect((await getClosing(world.scope, id))?.seal, "the record still knows the hash").toBe("altered");
});

test("a closed report is taken out as it is shown: what was frozen, summed by formulas, and what is different now; out of reach is not found", async () => {
  const world = await province();
  const id = idOf(await world.close());
  await plant.recognition({ unit: world.cells[1], on: "2021-06-01" });
  const tokenAt = async (unit: { id: string }) => plantToken(await plant.account({ grants: [{ role: "leader", unit }] }));
  const file = (token: string, more = "") => fetched(exportClosing, `closings/${id}${more}`, token, { id });
  const all = await tokenAt(world.above);
  const { status, bytes } = await file(all);
  expect(status).toBe(200);
  const [frozen, changed] = Object.entries(textsOf(bytes)).filter(([name]) => name.startsWith("xl/worksheets/")).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => cellsOf(text));
  const columnOf = (cells: typeof frozen, head: string) => {
    const at = cells!.findIndex((row) => row.some(({ text }) => text === head));
    return cells!.slice(at + 1).map((row) => row[cells![at]!.findIndex(({ text }) => text === head)]!);
  };
  expect(columnOf(frozen, "Đã công nhận").map(({ value }) => value)).toEqual([1, 1]);
  expect(columnOf(frozen, "Tỷ lệ so với chỉ tiêu").at(-1)!.value).toBe(0.3333);
  const now = (await world.measured())[0]!;
  expect([columnOf(changed, "Đã chốt")[0]!.value, columnOf(changed, "Hiện nay")[0]!.value]).toEqual([1, now.recognised]);
  expect((await file(await tokenAt(world.district))).status).toBe(404);
  expect((await file(all, "?format=pdf")).status).toBe(400);
});
