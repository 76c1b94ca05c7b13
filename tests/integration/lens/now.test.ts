import fc from "fast-check";
import { expect, test } from "vitest";
import type { Scope } from "@/lib/access/scope";
import type { Attainment, Figures } from "@/lib/domain/attainment/view";
import { Day } from "@/lib/domain/day";
import { carriedTo, placeOn } from "@/lib/domain/unit/carry";
import { versionOn } from "@/lib/domain/unit/version";
import { database } from "@/lib/platform/database";
import { getAttainment } from "@/lib/queries/get-attainment";
import { getChartGround } from "@/lib/queries/get-chart-ground";
import { getForecast } from "@/lib/queries/get-forecast";
import { listDecisions } from "@/lib/queries/list-decisions";
import { listRegistrations } from "@/lib/queries/list-registrations";
import { listSchedule } from "@/lib/queries/list-schedule";
import { listTargets } from "@/lib/queries/list-targets";
import { listUnits } from "@/lib/queries/list-units";
import { scopeOf } from "@/tests/support/as";
import { knownHistory } from "@/tests/support/known-history";
import { orderAct, orderCounter } from "@/tests/support/order-act";
import { plant } from "@/tests/support/plant";
import { plantTree } from "@/tests/support/plant-tree";
import { draws, treeOf } from "@/tests/support/random-acts";
import { reorganise } from "@/tests/support/reorganise";

const period = { kind: "year", year: 2021, term: "2020-2025" } as const;
const days = ["2021-05-31", "2021-06-20"].map((day) => Day.parse(day));
const last = Day.parse("2021-12-31");
const asked = { period, title: "tsvmtd", base: "target", rounding: "truncate" } as const;
const counted = ["cells", "registered", "registeredInTerm", "recognised", "held", "revoked", "appraised"] as const;
const counts = (figures: Figures) => [...counted.map((name) => figures[name]), figures.expected.additional];

/** Cells of a day by the units each is counted for today, told from versions and successions alone. */
async function carriedCells(on: Day, today: Day) {
  const history = await knownHistory();
  const cells = await database.unit.findMany({ where: { level: "cell" }, include: { holdings: true, registrations: true } });
  return cells.flatMap((cell) => {
    if (!versionOn(history.versions.get(cell.id) ?? [], on)) return [];
    const at = carriedTo(history, cell.id, today)!;
    return [{ id: cell.id, at, above: placeOn(history, at, today)!, held: cell.holdings.length, registered: cell.registrations.length }];
  });
}

const sum = (cells: readonly { held: number; registered: number }[], of: "held" | "registered") => cells.reduce((total, cell) => total + cell[of], 0);

async function agrees(viewer: Scope, view: Attainment, cells: Awaited<ReturnType<typeof carriedCells>>) {
  const id = view.unit.id;
  const here = cells.filter(({ above }) => above.includes(id));
  expect({ id, cells: view.cells, recognised: view.recognised, registered: view.registered }).toEqual({ id, cells: here.length, recognised: sum(here, "held"), registered: sum(here, "registered") });
  expect(view.restated?.undivided?.cells ?? 0).toBe(view.unit.level === "cell" ? 0 : here.filter(({ at }) => at === id).length);
  const parts = [...view.children, ...(view.restated?.undivided ? [view.restated.undivided] : [])];
  if (view.unit.level !== "cell") counts(view).forEach((count, index) => expect(parts.reduce((total, part) => total + counts(part)[index]!, 0)).toBe(count));
  const list = { unit: id, period, on: view.on, title: "tsvmtd", q: "", after: null, lens: "now" } as const;
  expect((await listRegistrations(viewer, { ...list, status: null, expected: false, appraised: false }))?.total).toBe(view.registered);
  expect((await listDecisions(viewer, { ...list, effect: null, recognised: true }))?.total).toBe(view.recognised);
  expect((await listSchedule(viewer, { unit: id, title: "tsvmtd", year: 2021, show: "held", q: "", on: view.on, lens: "now" }))?.counts.held).toBe(view.held);
  const ground = (await getChartGround(viewer, { unit: id, title: "tsvmtd", year: 2021, on: view.on, lens: "now" }))!;
  for (const part of [view, ...view.children]) {
    const own = <Row extends { child: string }>(rows: readonly Row[]) => (part === view ? rows : rows.filter(({ child }) => child === part.unit.id));
    expect([own(ground.months).reduce((total, { gained, lost }) => total + gained - lost, 0), own(ground.dossiers).reduce((total, { count }) => total + count, 0)]).toEqual([part.recognised, part.registered]);
  }
  if (ground.communes.length > 0) expect(ground.communes.reduce((total, commune) => total + commune.cells, 0)).toBe(here.filter(({ above }) => above.some((unit) => ground.communes.some((commune) => commune.id === unit))).length);
  expect((await getForecast(viewer, { unit: id, title: "tsvmtd", year: 2021, on: view.on, lens: "now" }))?.dossiers.length).toBe(view.pipeline.reduce((total, { count }) => total + count, 0));
  if (view.unit.level !== "cell") expect((await listUnits(viewer, { parent: id, level: "cell", on: view.on, lens: "now" })).total).toBe(view.cells);
}

test("after random acts and counter-acts facts are counted for the units that carry their cells on today, on screens and lists alike, and all of them once", async () => {
  let acts = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(4_000), { minLength: 6, maxLength: 14 }), fc.array(fc.tuple(draws, fc.boolean()), { minLength: 1, maxLength: 4 }), async (picks, turns) => {
      const planted = await plantTree(treeOf(picks));
      await plant.term();
      await plant.title();
      const staff = await plant.account();
      const country = planted.get("1")!;
      acts += await reorganise(scopeOf("organization_staff", country, { accountId: staff.id, today: last }), { country, province: planted.get("2")! }, turns);
      const viewer = scopeOf("leader", country, { today: last });
      const standing = await database.unitVersion.findMany({ where: { validUntil: null } });
      for (const on of days) {
        const cells = await carriedCells(on, last);
        const was = await getAttainment(viewer, { ...asked, unit: country.id, on });
        for (const { unitId } of standing) {
          const view = (await getAttainment(viewer, { ...asked, unit: unitId, on, lens: "now" }))!;
          await agrees(viewer, view, cells);
          if (unitId !== country.id) continue;
          expect(counts(view)).toEqual(counts(was!));
          expect([view.months.map(({ recognised }) => recognised), view.pipeline]).toEqual([was!.months.map(({ recognised }) => recognised), was!.pipeline]);
        }
        const ended = (await database.unit.findMany()).filter(({ id }) => !standing.some(({ unitId }) => unitId === id));
        for (const { id } of ended) expect(await getAttainment(viewer, { ...asked, unit: id, on, lens: "now" })).toBeNull();
      }
    }),
    { numRuns: Number(process.env["ACT_RUNS"] ?? 6), endOnFailure: true },
  );
  expect(acts).toBeGreaterThan(0);
}, 600_000);

const body = (figures: Attainment) => ({ ...figures, restated: null, structureDay: null });

/** A province whose cells each hold the title: two communes of one district, one of another. */
async function merging() {
  const planted = await plantTree(new Map());
  expect(planted.size).toBe(0);
  await Promise.all([plant.term(), plant.title()]);
  const province = await plant.unit({ level: "province", name: "Tỉnh Bến Tre" });
  const district = await plant.unit({ level: "district", parent: province, name: "Huyện Châu Thành" });
  const [khanh, tuc] = [await plant.unit({ level: "commune", parent: district, name: "Xã An Khánh" }), await plant.unit({ level: "commune", parent: district, name: "Xã Phú Túc" })];
  const cells = [await plant.unit({ parent: khanh, name: "Ấp 1" }), await plant.unit({ parent: khanh, name: "Ấp 2" }), await plant.unit({ parent: tuc, name: "Ấp 3" })];
  for (const unit of cells) await plant.recognition({ unit, on: "2021-05-05" });
  for (const [unit, count] of [[khanh, 2], [tuc, 3]] as const) await plant.target({ unit, value: { count } });
  const staff = await plant.account();
  return { province, district, khanh, tuc, cells, order: scopeOf("organization_staff", province, { accountId: staff.id, today: last }), viewer: scopeOf("leader", province, { today: last }) };
}

const on = Day.parse("2021-05-31");

test("where nothing happened since, today's units show what the reporting day's showed", async () => {
  const { viewer, province, district, khanh } = await merging();
  for (const unit of [province.id, district.id, khanh.id]) {
    const [was, now] = [await getAttainment(viewer, { ...asked, unit, on }), await getAttainment(viewer, { ...asked, unit, on, lens: "now" })];
    expect(body(now!)).toEqual(body(was!));
    expect(now!.restated).toEqual({ lens: "now", by: last, moved: 0, ended: 0, undivided: null, targetsLeft: 0, shared: null });
  }
});

test("a merged commune has the titles and the targets of both, and a title of a merged hamlet is its heir's", async () => {
  const { viewer, order, province, khanh, tuc, cells } = await merging();
  const done = await orderAct(order, { unit: province, on: "2021-07-01", lines: [{ kind: "merge", units: [khanh.id], into: tuc.id, make: null }, { kind: "merge", units: [cells[0]!.id], into: cells[1]!.id, make: null }] });
  expect(done.result).toMatchObject({ ok: true });
  const view = await getAttainment(viewer, { ...asked, unit: tuc.id, on, lens: "now" });
  expect(view).toMatchObject({ cells: 3, recognised: 3, target: 5, restated: { moved: 2, ended: 1, undivided: null, targetsLeft: 0 } });
  expect(view!.children.map(({ unit, recognised }) => [unit.name, recognised])).toEqual([["Ấp 2", 2], ["Ấp 3", 1]]);
  expect(await getAttainment(viewer, { ...asked, unit: tuc.id, on })).toMatchObject({ cells: 1, recognised: 1, target: 3, restated: null });
  const linesOf = async (lens?: "now") => (await listTargets(viewer, { unitId: tuc.id, year: 2021, lens }))!;
  expect((await linesOf()).ofYear.map(({ unit }) => unit.name)).toEqual(["Xã Phú Túc"]);
  const carried = await linesOf("now");
  expect([carried.ofYear.map(({ unit }) => unit.name).sort(), carried.asOf, carried.stands]).toEqual([["Xã An Khánh", "Xã Phú Túc"], "2021-06-30", true]);
  expect((await listTargets(viewer, { unitId: khanh.id, year: 2021 }))?.stands).toBe(false);
  const alone = await database.unit.findUniqueOrThrow({ where: { id: khanh.id } });
  expect(await listTargets(scopeOf("leader", alone, { today: last }), { unitId: tuc.id, year: 2021, lens: "now" })).toBeNull();
});

test("a divided hamlet is counted undivided where both parts stand, and a target of what was divided is not carried", async () => {
  const { viewer, order, province, district, khanh, tuc, cells } = await merging();
  const made = (key: string, parent: string) => ({ key, name: `Ấp ${key}`, kind: "hamlet" as const, code: null, parent });
  const parts = [{ into: "+a", make: made("a", khanh.id), children: [] }, { into: "+b", make: made("b", tuc.id), children: [] }];
  expect((await orderAct(order, { unit: province, on: "2021-07-01", lines: [{ kind: "split", unit: cells[0]!.id, parts }] })).result).toMatchObject({ ok: true });
  const view = await getAttainment(viewer, { ...asked, unit: district.id, on, lens: "now" });
  expect(view).toMatchObject({ cells: 3, recognised: 3, restated: { undivided: { cells: 1, recognised: 1 }, targetsLeft: 1 } });
  expect(view!.children.map(({ unit, recognised, target }) => [unit.name, recognised, target])).toEqual([["Xã An Khánh", 1, null], ["Xã Phú Túc", 1, 3]]);
});

/** An Khánh with its two hamlets is divided: hamlet 1 to a new commune, hamlet 2 to Phú Túc. */
const dividing = (khanh: string, tuc: string, district: string, cells: readonly { id: string }[], shares: readonly [number, number] | null) => ({
  kind: "split" as const,
  unit: khanh,
  parts: [
    { into: "+n", make: { key: "n", name: "Xã Mới", kind: "commune" as const, code: null, parent: district }, children: [cells[0]!.id], ...(shares && { share: shares[0] }) },
    { into: tuc, make: null, children: [cells[1]!.id], ...(shares && { share: shares[1] }) },
  ],
});

test("a target of a divided commune is shared out as its act says, on every page, and comes back with a counter-act", async () => {
  const { viewer, order, province, district, khanh, tuc, cells } = await merging();
  const lines = (shares: readonly [number, number]) => [dividing(khanh.id, tuc.id, district.id, cells, shares)];
  expect((await orderAct(order, { unit: province, on: "2021-07-01", lines: lines([5_000, 4_000]) })).result).toMatchObject({ ok: false });
  expect(await database.succession.count()).toBe(0);
  const done = await orderAct(order, { unit: province, on: "2021-07-01", lines: lines([6_000, 4_000]) });
  expect(done.result).toMatchObject({ ok: true });
  const { id, number } = await database.act.findFirstOrThrow({ where: { state: "enacted" } });
  const view = (await getAttainment(viewer, { ...asked, unit: district.id, on, lens: "now" }))!;
  expect(view.children.map(({ unit, cells: own, target }) => [unit.name, own, target])).toEqual([["Xã Mới", 1, 1], ["Xã Phú Túc", 2, 4]]);
  expect(view.restated).toMatchObject({ undivided: null, targetsLeft: 0, shared: { targets: 2, papers: [number] } });
  for (const { unit, target } of view.children) expect((await getAttainment(viewer, { ...asked, unit: unit.id, on, lens: "now" }))?.target).toBe(target);
  expect((await getAttainment(viewer, { ...asked, unit: district.id, on }))?.children.map(({ target }) => target)).toEqual([2, 3]);
  await expect(database.succession.updateMany({ where: { toId: tuc.id }, data: { share: 3_000 } })).rejects.toThrow(/do not come to the whole/);

  const back = await orderCounter(order, id, "2021-08-01");
  expect(back.result).toMatchObject({ ok: true });
  const again = await getAttainment(viewer, { ...asked, unit: district.id, on, lens: "now" });
  expect([again!.children.map(({ unit, target }) => [unit.name, target]), again!.restated?.shared]).toEqual([[["Xã An Khánh", 2], ["Xã Phú Túc", 3]], null]);
});

test("a commune that goes on keeps what its act leaves it; without shares a divided target is not carried", async () => {
  for (const share of [2_500, undefined]) {
    const { viewer, order, province, district, khanh, cells } = await merging();
    const parts = [
      { into: khanh.id, make: null, children: [cells[0]!.id], ...(share && { share: 10_000 - share }) },
      { into: "+n", make: { key: "n", name: "Xã Mới", kind: "commune" as const, code: null, parent: district.id }, children: [cells[1]!.id], ...(share && { share }) },
    ];
    expect((await orderAct(order, { unit: province, on: "2021-07-01", lines: [{ kind: "split", unit: khanh.id, parts }] })).result).toMatchObject({ ok: true });
    expect((await listTargets(viewer, { unitId: khanh.id, year: 2021, lens: "now" }))?.asOf).toBe(share ? "2021-06-30" : last);
    const view = await getAttainment(viewer, { ...asked, unit: district.id, on, lens: "now" });
    expect(view!.children.map(({ unit, target }) => [unit.name, target])).toEqual([["Xã An Khánh", share ? 2 : null], ["Xã Mới", share ? 0 : null], ["Xã Phú Túc", 3]]);
  }
});

test("parts that come together again carry the whole", async () => {
  const { viewer, order, province, khanh, tuc, cells } = await merging();
  const made = (key: string, parent: string) => ({ key, name: `Ấp ${key}`, kind: "hamlet" as const, code: null, parent });
  const parts = [{ into: "+a", make: made("a", khanh.id), children: [] }, { into: "+b", make: made("b", tuc.id), children: [] }];
  await orderAct(order, { unit: province, on: "2021-07-01", lines: [{ kind: "split", unit: cells[0]!.id, parts }] });
  const named = async (name: string) => (await database.unitVersion.findFirstOrThrow({ where: { name, validUntil: null } })).unitId;
  const [a, b] = [await named("Ấp a"), await named("Ấp b")];
  expect((await orderAct(order, { unit: province, on: "2021-08-01", lines: [{ kind: "merge", units: [a], into: b, make: null }] })).result).toMatchObject({ ok: true });
  expect(await database.unit.findUniqueOrThrow({ where: { id: cells[0]!.id } })).toMatchObject({ parentId: b });
  const view = await getAttainment(viewer, { ...asked, unit: tuc.id, on, lens: "now" });
  expect(view!.children.map(({ unit, recognised }) => [unit.name, recognised])).toEqual([["Ấp 3", 1], ["Ấp b", 1]]);
});
