import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { GET } from "@/app/api/documents/bulk/route";
import type { Scope } from "@/lib/access/scope";
import { resendRegistration } from "@/lib/commands/answer-return";
import { receiveRegistrations } from "@/lib/commands/appraise-registration";
import { carryOnBulk } from "@/lib/commands/carry-on-bulk";
import { moveRegistration, withdrawRegistration } from "@/lib/commands/change-registration";
import { handOverRegistration, releaseRegistration, takeOverRegistration, takeRegistration } from "@/lib/commands/hold-registration";
import { prepareBulk } from "@/lib/commands/prepare-bulk";
import { previewBulk } from "@/lib/commands/preview-bulk";
import { startBulk } from "@/lib/commands/start-bulk";
import { bulkActs, noWish, type BulkAct } from "@/lib/domain/bulk/act";
import type { Status } from "@/lib/domain/registration/status";
import type { Result } from "@/lib/domain/result";
import { database } from "@/lib/platform/database";
import { getBulkRun } from "@/lib/queries/get-bulk-run";
import { listBulkRuns } from "@/lib/queries/list-bulk-runs";
import { scopeOf } from "@/tests/support/as";
import { plantToken } from "@/tests/support/ask";
import { bulkOf, linesOf, previewed } from "@/tests/support/bulk";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant } from "@/tests/support/plant";
import { plantRoad, seen, type Road } from "@/tests/support/road";

let road: Road;
beforeAll(emptyTables);
beforeEach(async () => {
  road = await plantRoad();
});

const reason = "Có lý do";
type Single = (scope: Scope, row: { id: string; version: number }, asked: { holderId: string; year: number }) => Promise<Result<unknown>>;
const single: Record<BulkAct, Single> = {
  appraise: (scope, row) => receiveRegistrations(scope, { rows: [row] }),
  take: (scope, row) => takeRegistration(scope, row),
  take_over: (scope, row) => takeOverRegistration(scope, { ...row, reason }),
  hand_over: (scope, row, { holderId }) => handOverRegistration(scope, { ...row, holderId }),
  release: (scope, row) => releaseRegistration(scope, row),
  resend: (scope, row) => resendRegistration(scope, row),
  move_year: (scope, row, { year }) => moveRegistration(scope, { ...row, year, reason }),
  withdraw: (scope, row) => withdrawRegistration(scope, { ...row, reason }),
};

const who = ["secretary", "officer", "appraiser", "colleague", "standing", "elsewhere"] as const;
const statuses = ["registered", "in_progress", "commune_reviewed", "proposed", "under_appraisal", "returned", "appraised", "agreed", "recognised", "withdrawn"] as const;
const dossier = fc.record({ status: fc.constantFrom<Status>(...statuses), holder: fc.constantFrom(null, "appraiser", "colleague", "standing"), known: fc.boolean() });
type Wanted = { status: Status; holder: "appraiser" | "colleague" | "standing" | null; known: boolean };

/** A cell of the road's commune with a dossier as wanted; or no dossier at all. */
async function plantDossier({ status, holder, known }: Wanted) {
  if (!known && status === "withdrawn") return randomUUID();
  const unit = await plant.unit({ parent: road.commune, name: "Ấp 9" });
  const { id } = await plant.registration({ unit, status });
  if (holder && ["proposed", "under_appraisal", "appraised", "agreed"].includes(status)) {
    await database.registration.update({ where: { id }, data: { holderId: road.people[holder].id } });
  }
  return id;
}

/** What an act leaves behind of a dossier, without what names it. */
const leftOf = async (id: string) => {
  const found = await database.registration.findUnique({ where: { id }, select: { status: true, year: true, version: true, dueOn: true, holderId: true, events: { orderBy: { seq: "asc" }, select: { seq: true, move: true, status: true, accountId: true, reason: true, holderId: true, dueOn: true, details: true } } } });
  return found;
};
const said = (result: Result<unknown>) => (result.ok ? "done" : `${result.refusal.code} ${result.refusal.field ?? ""}`);

test("many at once leave the same state and the same refusals as one after another", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(dossier, { minLength: 1, maxLength: 6 }), fc.constantFrom(...bulkActs), fc.constantFrom(...who), fc.constantFrom(2021, 2022, 2019), fc.boolean(), async (wanted, act, by, year, isColleague) => {
      await emptyTables();
      road = await plantRoad();
      const elsewhere = scopeOf("appraiser", await plant.unit({ level: "district" }), { accountId: road.people.appraiser.id });
      const scope = by === "elsewhere" ? elsewhere : road[by];
      const holderId = isColleague ? road.people.colleague.id : road.people.officer.id;
      const [together, apart] = [[] as string[], [] as string[]];
      for (const each of wanted) {
        together.push(await plantDossier(each));
        apart.push(await plantDossier(each));
      }
      const many = await bulkOf(scope, { act, reason, year, holderId }, together);
      const one: Result<unknown>[] = [];
      for (const id of apart) one.push(await single[act](scope, { id, version: (await database.registration.findUnique({ where: { id } }))?.version ?? 1 }, { holderId, year }));
      expect(many.map(said)).toEqual(one.map(said));
      expect(await Promise.all(together.map(leftOf))).toEqual(await Promise.all(apart.map(leftOf)));
    }),
    { numRuns: Number(process.env["BULK_RUNS"] ?? 25), endOnFailure: true },
  );
}, 300_000);

async function proposedCells(count: number) {
  const ids: string[] = [];
  for (let at = 1; at <= count; at++) ids.push((await plant.registration({ unit: await plant.unit({ parent: road.commune, name: `Ấp ${at}` }), status: "proposed" })).id);
  return ids;
}

test("a preview says what will be done and what skipped, and leaves no trace", async () => {
  const [first, second] = await proposedCells(2);
  const registered = (await plant.registration({ unit: road.cell })).id;
  const before = [await database.registrationEvent.count(), await database.auditEvent.count(), await seen(first!)];
  const { id } = await previewed(road.appraiser, { act: "appraise" }, [first!, registered, second!]);
  expect([await database.registrationEvent.count(), await database.auditEvent.count(), await seen(first!)]).toEqual(before);
  const view = (await getBulkRun(road.appraiser, id))!;
  expect(view.lines.map(({ foreseen }) => foreseen?.code ?? null)).toEqual([null, "wrong-status", null]);
  expect(view).toMatchObject({ act: "appraise", startedAt: null, counts: { waiting: 3 } });
  expect(await getBulkRun(road.colleague, id)).toBeNull();
});

test("done, skipped and failed, each with its reason; the others are not held up", async () => {
  const [first, second, third] = await proposedCells(3);
  const registered = (await plant.registration({ unit: road.cell })).id;
  const run = await previewed(road.appraiser, { act: "appraise" }, [first!, registered, second!, third!]);
  await takeRegistration(road.colleague, await seen(second!)); // between the preview and the act
  expect(await startBulk(road.appraiser, run)).toMatchObject({ ok: true });
  expect(await carryOnBulk(road.appraiser, { id: run.id, most: 10 })).toEqual({ ok: true, value: { done: 2, skipped: 1, failed: 1, waiting: 0 } });
  const { lines } = (await getBulkRun(road.appraiser, run.id))!;
  expect(lines.map(({ outcome, refusal }) => [outcome, refusal?.code ?? null])).toEqual([["done", null], ["skipped", "wrong-status"], ["failed", "changed-meanwhile"], ["done", null]]);
  expect(await database.registration.findUnique({ where: { id: first! } })).toMatchObject({ status: "under_appraisal", holderId: road.people.appraiser.id });
  expect(await listBulkRuns(road.appraiser)).toMatchObject({ ok: true, value: [{ id: run.id, counts: { done: 2 } }] });
  expect(await listBulkRuns(road.colleague)).toEqual({ ok: true, value: [] });
});

test("the result goes out as a sheet with every reason, to its person alone, and that it did is in the record", async () => {
  const [first, second] = await proposedCells(2);
  const run = await previewed(road.appraiser, { act: "take" }, [first!, second!]);
  await takeRegistration(road.colleague, await seen(second!));
  const get = async (token: string) => GET(new Request(`http://127.0.0.1/api/documents/bulk?id=${run.id}&format=csv`, { headers: { authorization: `Bearer ${token}` } }));
  const [own, other] = [await plantToken(road.people.appraiser), await plantToken(road.people.colleague)];
  await database.setting.create({ data: { key: "sample", value: { workingDay: "2021-06-30", sentence: "Mẫu" } } });
  expect((await get(own)).status).toBe(404); // nothing came of it yet
  await startBulk(road.appraiser, run);
  await carryOnBulk(road.appraiser, { id: run.id, most: 5 });
  const [head, ...lines] = (await (await get(own)).text()).trim().split("\r\n");
  expect(head).toBe("Chi bộ,\"Xã, phường, thị trấn\",Cấp trên,Năm phấn đấu,Kết quả,Lý do,Bước hiện nay");
  expect(lines).toEqual(["Chi bộ ấp 1,Xã An Hiệp,Huyện Châu Thành,2021,Đã làm,,Đã đề nghị", expect.stringMatching(/^Chi bộ ấp 2,.*,Không làm được,"Người colleague vừa làm trước, lúc .* ngày .*: Nhận xử lý hồ sơ\..*",Đã đề nghị$/)]);
  expect((await get(other)).status).toBe(404);
  expect(await database.auditEvent.count({ where: { act: "export", accountId: road.people.appraiser.id } })).toBe(1);
});

test("sent twice, confirmed twice, carried on by two windows at once: each dossier is acted on once", async () => {
  const picks = await proposedCells(6);
  const id = randomUUID();
  const prepared = await Promise.all([1, 2].map(() => prepareBulk(road.appraiser, { id, act: "appraise", picks })));
  expect(prepared.map(({ ok }) => ok)).toEqual([true, true]);
  await previewBulk(road.appraiser, { id, ...noWish });
  const previewedAt = (await database.bulkRun.findUniqueOrThrow({ where: { id } })).previewedAt!.toISOString();
  const begun = await Promise.all([startBulk(road.appraiser, { id, previewedAt }), startBulk(road.appraiser, { id, previewedAt })]);
  expect(begun.map(({ ok }) => ok)).toEqual([true, true]);
  await Promise.all([1, 2, 3].map(() => carryOnBulk(road.appraiser, { id, most: 10 })));
  expect((await linesOf(id)).map(({ outcome }) => outcome)).toEqual(picks.map(() => "done"));
  expect(await database.registrationEvent.count({ where: { registrationId: { in: picks }, move: "appraise" } })).toBe(6);
});

test("broken off, a run goes on where it stood; its person alone carries it on", async () => {
  const picks = await proposedCells(4);
  const run = await previewed(road.appraiser, { act: "take" }, picks);
  expect(await carryOnBulk(road.appraiser, { id: run.id, most: 9 })).toMatchObject({ ok: false, refusal: { code: "not-found" } });
  await startBulk(road.appraiser, run);
  expect(await carryOnBulk(road.appraiser, { id: run.id, most: 1 })).toMatchObject({ value: { done: 1, waiting: 3 } });
  expect(await carryOnBulk(road.colleague, { id: run.id, most: 9 })).toMatchObject({ ok: false, refusal: { code: "not-found" } });
  expect(await carryOnBulk(road.appraiser, { id: run.id, most: 9 })).toMatchObject({ value: { done: 4, waiting: 0 } });
});

test("what was not seen is not confirmed, and what has begun is not changed", async () => {
  const picks = await proposedCells(1);
  const run = await previewed(road.appraiser, { act: "take" }, picks);
  expect(await startBulk(road.appraiser, { ...run, previewedAt: "2021-06-30T00:00:00.000Z" })).toMatchObject({ refusal: { code: "changed-meanwhile" } });
  expect(await startBulk(road.colleague, run)).toMatchObject({ refusal: { code: "not-found" } });
  await startBulk(road.appraiser, run);
  expect(await previewBulk(road.appraiser, { id: run.id, ...noWish })).toMatchObject({ refusal: { code: "bulk-begun" } });
  expect(await prepareBulk(road.colleague, { id: run.id, act: "take", picks })).toMatchObject({ refusal: { code: "bulk-id-used" } });
});

test("a question of the act left open is refused at its field; so is a receiver who is no account", async () => {
  const id = randomUUID();
  await prepareBulk(road.officer, { id, act: "move_year", picks: await proposedCells(1) });
  expect(await previewBulk(road.officer, { id, ...noWish, reason })).toMatchObject({ refusal: { code: "bulk-year-missing", field: "year" } });
  expect(await previewBulk(road.officer, { id, ...noWish, year: 2022 })).toMatchObject({ refusal: { code: "bulk-reason-missing", field: "reason" } });
  const handing = randomUUID();
  await prepareBulk(road.appraiser, { id: handing, act: "hand_over", picks: await proposedCells(1) });
  expect(await previewBulk(road.appraiser, { id: handing, ...noWish, holderId: randomUUID() })).toMatchObject({ refusal: { code: "not-a-colleague", field: "holderId" } });
  expect((await getBulkRun(road.appraiser, handing))!.colleagues.map(({ id: each }) => each)).toEqual([road.people.colleague.id]);
});

test("the database keeps a settled line and a begun run", async () => {
  const run = await previewed(road.appraiser, { act: "take" }, await proposedCells(1));
  await startBulk(road.appraiser, run);
  await carryOnBulk(road.appraiser, { id: run.id, most: 1 });
  const runId_position = { runId: run.id, position: 1 };
  await expect(database.bulkLine.update({ where: { runId_position }, data: { outcome: "failed", refusal: { code: "not-found" } } })).rejects.toThrow("settled");
  await expect(database.bulkRun.update({ where: { id: run.id }, data: { act: "withdraw" } })).rejects.toThrow("begun");
  await expect(database.bulkRun.delete({ where: { id: run.id } })).rejects.toThrow("begun");
});
