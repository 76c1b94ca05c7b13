import { beforeEach, expect, test } from "vitest";
import type { Scope } from "@/lib/access/scope";
import { concludeRecheck, replyToRecheck } from "@/lib/commands/act-on-recheck";
import { planRechecks } from "@/lib/commands/plan-rechecks";
import { raiseSignal } from "@/lib/commands/raise-signal";
import { readNotices } from "@/lib/commands/read-notices";
import { dateOf, Day } from "@/lib/domain/day";
import type { RecheckKind } from "@/lib/domain/recheck/workflow";
import { refuse } from "@/lib/domain/result";
import { database } from "@/lib/platform/database";
import { getRecheck } from "@/lib/queries/get-recheck";
import { listNotices } from "@/lib/queries/list-notices";
import { listWorklist } from "@/lib/queries/list-worklist";
import { scopeOf } from "@/tests/support/as";
import { plantNotice } from "@/tests/support/decide";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant } from "@/tests/support/plant";
import { plantRoad, type Road } from "@/tests/support/road";

let road: Road;
beforeEach(async () => {
  await emptyTables();
  road = await plantRoad();
  await plant.recognition({ unit: road.cell, on: "2020-12-20", issuer: road.district });
});

const posts = ["secretary", "officer", "appraiser", "standing"] as const;
const day = (text: string) => Day.parse(text);
const worksOf = async (scope: Scope) => {
  const { rechecks, awaited } = await listWorklist(scope);
  return [...rechecks.map(({ act, urgency }) => `${act} ${urgency}`), ...awaited.map(({ what }) => `waits for ${what}`)].join(", ");
};
const everybody = async (today = "2021-06-30") => Object.fromEntries(await Promise.all(posts.map(async (post) => [post, await worksOf({ ...road[post], today: day(today) })])));
const told = async (post: (typeof posts)[number]) => (await listNotices(road[post])).rechecks.map(({ move }) => move).join(", ");
const plan = (plannedOn: string, kind: RecheckKind = "full") => planRechecks(road.appraiser, { titleId: "tsvmtd", kind, plannedOn: day(plannedOn), unitIds: [road.cell.id] });
const only = () => database.recheck.findFirstOrThrow();

test("a title looked at again is work of who looks, then of the cell and its commune, then of who decides", async () => {
  expect(await everybody()).toEqual({ secretary: "", officer: "", appraiser: "plan waiting", standing: "plan waiting" });
  expect(await everybody("2021-11-02")).toMatchObject({ appraiser: "plan due_soon" });
  await plan("2021-07-02");
  expect(await everybody()).toEqual({ secretary: "waits for day", officer: "waits for day", appraiser: "conclude due_soon", standing: "conclude due_soon" });
  expect(await everybody("2021-07-05")).toMatchObject({ appraiser: "conclude overdue" });
  const { id, version } = await only();
  await concludeRecheck(road.appraiser, { move: "give_notice", id, version, text: "Sinh hoạt chuyên đề thiếu", replyUntil: day("2021-07-12") });
  expect(await everybody()).toEqual({ secretary: "reply waiting", officer: "reply waiting", appraiser: "waits for reply", standing: "waits for reply" });
  expect(await everybody("2021-07-12")).toMatchObject({ secretary: "reply due_soon" });
  expect(await everybody("2021-07-13")).toEqual({ secretary: "waits for outcome", officer: "waits for outcome", appraiser: "waits for outcome", standing: "settle waiting" });
  await replyToRecheck(road.officer, { move: "reply", id, version: version + 1, text: "Đã bổ sung" });
  expect(await everybody()).toEqual({ secretary: "waits for outcome", officer: "waits for outcome", appraiser: "waits for outcome", standing: "settle waiting" });
  await concludeRecheck(road.standing, { move: "accept_reply", id, version: version + 2, text: "Đã đủ" });
  expect(await everybody()).toEqual({ secretary: "", officer: "", appraiser: "", standing: "" });
  expect([await told("secretary"), await told("officer"), await told("appraiser"), await told("standing")]).toEqual([
    "accept_reply, reply, give_notice, plan", "accept_reply, give_notice, plan", "accept_reply, reply", "reply, give_notice",
  ]);
});

test("what a row offers, its page lets the person do", async () => {
  const offers = { reply: ["reply"], conclude: ["keep", "give_notice", "cancel"], settle: ["accept_reply", "revoke"] } as const;
  const cells = await Promise.all(["Ấp 3", "Ấp 4", "Ấp 5"].map((name) => plant.unit({ parent: road.commune, name })));
  for (const unit of cells) await plant.recognition({ unit, on: "2020-12-20", issuer: road.district });
  await plantNotice(road.cell, { status: "planned" });
  await plantNotice(cells[0]!, { until: "2021-07-09" });
  await plantNotice(cells[1]!, { until: "2021-06-20" });
  await plantNotice(cells[2]!, { replied: true });
  let rows = 0;
  for (const scope of [...posts.map((post) => road[post]), scopeOf("organization_staff", road.province)])
    for (const task of (await listWorklist(scope)).rechecks) {
      if ("count" in task) throw new Error("all are scheduled");
      rows++;
      expect((await getRecheck(scope, task.recheck.id))?.moves).toEqual(expect.arrayContaining([offers[task.act][0]]));
    }
  expect(rows).toBe(7);
});

test("an unannounced one is work of who looks and nothing to those below, in lists and notices, until they are told", async () => {
  await plan("2021-06-30", "unannounced");
  expect(await everybody()).toEqual({ secretary: "", officer: "", appraiser: "conclude due_soon", standing: "conclude due_soon" });
  const { id, version } = await only();
  const read = (scope: Scope, seq: number) => readNotices(scope, { rechecks: [{ recheckId: id, seq }] });
  expect(await read(road.secretary, 1)).toEqual(refuse("not-found"));
  await concludeRecheck(road.appraiser, { move: "give_notice", id, version, text: "Chưa đạt", replyUntil: day("2021-07-12") });
  expect([await told("secretary"), await told("officer"), await told("appraiser")]).toEqual(["give_notice", "give_notice", ""]);
  expect(await read(road.secretary, 2)).toEqual({ ok: true, value: { count: 1 } });
  expect([(await listNotices(road.secretary)).unread, (await listNotices(road.officer)).unread]).toEqual([0, 1]);
  expect(await read(scopeOf("cell_secretary", await plant.unit({ parent: road.commune }), { accountId: road.people.secretary.id }), 2)).toEqual(refuse("not-found"));
});

test("signals nobody dealt with are one row for who looks, and counted in what waits", async () => {
  await raiseSignal(road.appraiser, { unitId: road.cell.id, titleId: "tsvmtd", kind: "discipline", detail: "Một đảng viên bị khiển trách", raisedOn: day("2021-06-15") });
  const { rechecks, counts } = await listWorklist(road.standing);
  expect(rechecks).toMatchObject([{ act: "signal", count: 1 }, { act: "plan", count: 1, dueOn: "2021-12-31" }]);
  expect(counts).toEqual({ overdue: 0, due_soon: 0, waiting: 2 });
  await database.titleHolding.updateMany({ data: { heldFrom: dateOf(day("2021-01-02")) } });
  expect((await listWorklist(road.standing)).rechecks).toMatchObject([{ act: "signal" }]);
  expect(await worksOf(scopeOf("appraiser", await plant.unit({ level: "district", parent: road.province })))).toBe("");
});
