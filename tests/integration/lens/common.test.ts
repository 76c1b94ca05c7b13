import fc from "fast-check";
import { expect, test } from "vitest";
import type { Scope } from "@/lib/access/scope";
import type { CommonFilter } from "@/lib/domain/attainment/filter";
import { sayCommon } from "@/lib/domain/attainment/say-lens";
import type { Figures } from "@/lib/domain/attainment/view";
import { Day } from "@/lib/domain/day";
import { sayUnits } from "@/lib/domain/unit/common";
import { database } from "@/lib/platform/database";
import { getAttainment } from "@/lib/queries/get-attainment";
import { getCommonAttainment } from "@/lib/queries/get-common-attainment";
import { scopeOf } from "@/tests/support/as";
import { orderAct, orderCounter } from "@/tests/support/order-act";
import { plant } from "@/tests/support/plant";
import { plantTree } from "@/tests/support/plant-tree";
import { draws, treeOf } from "@/tests/support/random-acts";
import { reorganise } from "@/tests/support/reorganise";

const period = { kind: "year", year: 2021, term: "2020-2025" } as const;
const asked = { period, title: "tsvmtd", base: "target", rounding: "truncate" } as const;
const [before, after] = [Day.parse("2021-05-31"), Day.parse("2021-12-30")];
const last = "2021-12-31";
const counted = ["cells", "registered", "registeredInTerm", "recognised", "held", "revoked", "appraised"] as const;
const counts = (figures: Figures) => [...counted.map((name) => figures[name]), figures.expected.additional];
const sum = (all: readonly number[][]) => all.reduce((total, one) => total.map((count, index) => count + one[index]!), counted.map(() => 0).concat(0));
const filter = (unit: string, on = before, other = after): CommonFilter => ({ ...asked, unit, on, with: other, withPeriod: period });

/** On either day every place counts what its units counted that day, and all of them together what the map counts. */
async function addsUp(viewer: Scope, id: string) {
  const view = await getCommonAttainment(viewer, filter(id));
  if (!view) return null;
  for (const [side, on] of [["first", before], ["second", after]] as const) {
    const day = view[side];
    for (const [index, place] of view.places.entries()) {
      const members = await Promise.all(place[side].map((unit) => getAttainment(viewer, { ...asked, unit: unit.id, on })));
      expect(counts(day.children[index]!)).toEqual(sum(members.map((member) => counts(member!))));
    }
    expect(counts(day)).toEqual(sum(day.children.map(counts)));
    const ids = view.places.flatMap((place) => place[side].map((unit) => unit.id));
    expect(new Set(ids).size).toBe(ids.length);
  }
  return view;
}

test("after random acts both days add up on one map, every unit of either day in one place", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(4_000), { minLength: 6, maxLength: 12 }), fc.array(fc.tuple(draws, fc.boolean()), { minLength: 1, maxLength: 3 }), async (picks, turns) => {
      const planted = await plantTree(treeOf(picks));
      await Promise.all([plant.term(), plant.title()]);
      const staff = await plant.account();
      const country = planted.get("1")!;
      await reorganise(scopeOf("organization_staff", country, { accountId: staff.id, today: last }), { country, province: planted.get("2")! }, turns);
      const viewer = scopeOf("leader", country, { today: last });
      for (const { id } of await database.unit.findMany()) await addsUp(viewer, id);
      const whole = (await getCommonAttainment(viewer, filter(country.id)))!;
      for (const [day, on] of [[whole.first, before], [whole.second, after]] as const) expect(counts(day)).toEqual(counts((await getAttainment(viewer, { ...asked, unit: country.id, on }))!));
    }),
    { numRuns: Number(process.env["ACT_RUNS"] ?? 3), endOnFailure: true },
  );
}, 600_000);

/** Three communes of a district, each with a hamlet that holds the title and a target. */
async function three() {
  await plantTree(new Map());
  await Promise.all([plant.term(), plant.title()]);
  const province = await plant.unit({ level: "province", name: "Tỉnh Bến Tre" });
  const district = await plant.unit({ level: "district", parent: province, name: "Huyện Châu Thành" });
  const communes = await Promise.all(["Xã An Khánh", "Xã Phú Túc", "Xã Tân Thạch"].map((name) => plant.unit({ level: "commune", parent: district, name })));
  for (const [index, commune] of communes.entries()) {
    await plant.recognition({ unit: await plant.unit({ parent: commune, name: `Ấp ${index + 1}` }), on: "2021-05-05" });
    await plant.target({ unit: commune, value: { count: index + 2 } });
  }
  const staff = await plant.account();
  const [khanh, tuc, thach] = communes as [(typeof communes)[0], (typeof communes)[0], (typeof communes)[0]];
  return { province, district, khanh, tuc, thach, order: scopeOf("organization_staff", province, { accountId: staff.id, today: last }), viewer: scopeOf("leader", province, { today: last }) };
}

test("where nothing happened between the days, the places are the units", async () => {
  const { viewer, district } = await three();
  const view = (await addsUp(viewer, district.id))!;
  expect(view.places.map((place) => [sayUnits(place.first), sayUnits(place.second)])).toEqual(["Xã An Khánh", "Xã Phú Túc", "Xã Tân Thạch"].map((name) => [name, name]));
  expect(view.first).toMatchObject({ cells: 3, target: null });
  expect(view.first.children.map(({ target }) => target)).toEqual([2, 3, 4]);
  expect(sayCommon(view)).toBe("Theo bản đồ chung của 31/5/2021 và 30/12/2021: mỗi ngày đếm theo đơn vị của ngày ấy rồi cộng vào nơi chung; 3 nơi mà đơn vị của cả hai ngày đều nằm trọn; không nơi nào phải gộp.");
});

test("merged communes are one place with the targets of both; asked the other way round it is the same map", async () => {
  const { viewer, order, province, district, khanh, tuc } = await three();
  await orderAct(order, { unit: province, on: "2021-07-01", lines: [{ kind: "merge", units: [khanh.id], into: tuc.id, make: null }] });
  const view = (await addsUp(viewer, district.id))!;
  expect(view.places.map((place) => [sayUnits(place.first), sayUnits(place.second)])).toEqual([["Xã An Khánh, Xã Phú Túc", "Xã Phú Túc"], ["Xã Tân Thạch", "Xã Tân Thạch"]]);
  expect(view.first.children.map(({ recognised, target }) => [recognised, target])).toEqual([[2, 5], [1, 4]]);
  expect(view.second.children.map(({ recognised, target }) => [recognised, target])).toEqual([[2, 3], [1, 4]]);
  const turned = (await getCommonAttainment(viewer, filter(district.id, after, before)))!;
  expect(turned.places.map((place) => [sayUnits(place.second), sayUnits(place.first)]).sort()).toEqual(view.places.map((place) => [sayUnits(place.first), sayUnits(place.second)]).sort());
});

test("what an act did and a counter-act undid between the days binds nothing together", async () => {
  const { viewer, order, province, district, khanh, tuc } = await three();
  const act = await orderAct(order, { unit: province, on: "2021-07-01", lines: [{ kind: "merge", units: [khanh.id], into: tuc.id, make: null }] });
  await orderCounter(order, act.id, "2021-08-01");
  expect((await addsUp(viewer, district.id))!.places).toHaveLength(3);
  expect((await getCommonAttainment(viewer, filter(district.id, Day.parse("2021-07-15"), after)))!.places.map((place) => sayUnits(place.second))).toEqual(["Xã An Khánh, Xã Phú Túc", "Xã Tân Thạch"]);
});

test("when the districts end, the province is compared commune by commune, and a district by its communes", async () => {
  const { viewer, order, province, district } = await three();
  const done = await orderAct(order, { unit: province, on: "2021-07-01", lines: [{ kind: "abolish_level", level: "district", under: province.id }] });
  expect(done.result).toMatchObject({ ok: true });
  for (const unit of [province, district]) expect((await addsUp(viewer, unit.id))!.places.map((place) => sayUnits(place.second))).toEqual(["Xã An Khánh", "Xã Phú Túc", "Xã Tân Thạch"]);
});

test("a place that is made with a unit out of reach is left out on both days, and counted", async () => {
  const { viewer, order, province, district, khanh, tuc, thach } = await three();
  const beside = await plant.unit({ level: "district", parent: province, name: "Huyện Ba Tri" });
  const away = await plant.unit({ level: "commune", parent: beside, name: "Xã Phú Lễ" });
  await plant.recognition({ unit: await plant.unit({ parent: away, name: "Ấp xa" }), on: "2021-05-05" });
  await orderAct(order, { unit: province, on: "2021-07-01", lines: [{ kind: "merge", units: [thach.id], into: away.id, make: null }] });
  expect((await addsUp(viewer, district.id))!.places.map((place) => sayUnits(place.first))).toEqual(["Xã An Khánh", "Xã Phú Lễ, Xã Tân Thạch", "Xã Phú Túc"]);
  const near = scopeOf("leader", district, { today: last });
  const view = (await addsUp(near, district.id))!;
  expect([view.places.map((place) => place.key).sort(), view.leftOut, view.first.cells]).toEqual([[khanh.id, tuc.id].sort(), 1, 2]);
  expect(await getCommonAttainment(near, filter(away.id))).toBeNull();
});
