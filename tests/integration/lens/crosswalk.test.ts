import { expect, test } from "vitest";
import { Day } from "@/lib/domain/day";
import { resolveCrosswalk, sayFate } from "@/lib/domain/unit/crosswalk";
import { listCrosswalk } from "@/lib/queries/list-crosswalk";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { orderAct, orderCounter } from "@/tests/support/order-act";
import { plant } from "@/tests/support/plant";

const [from, to] = [Day.parse("2021-06-30"), Day.parse("2021-12-31")];

async function planted() {
  await emptyTables();
  const province = await plant.unit({ level: "province", name: "Tỉnh Bến Tre" });
  const district = await plant.unit({ level: "district", parent: province, name: "Huyện Châu Thành" });
  const commune = (name: string, code: string) => plant.unit({ level: "commune", parent: district, name, code });
  const [khanh, tuc, thach, long, son] = [await commune("Xã An Khánh", "28810"), await commune("Xã Phú Túc", "28811"), await commune("Xã Tân Thạch", "28812"), await commune("Xã Giao Long", "28813"), await commune("Xã Quới Sơn", "28814")];
  const cell = await plant.unit({ parent: thach, name: "Ấp 1" });
  const staff = await plant.account();
  return { province, district, khanh, tuc, thach, long, son, cell, order: scopeOf("organization_staff", province, { accountId: staff.id, today: to }), viewer: scopeOf("leader", district, { today: to }) };
}

const told = async (scope: Parameters<typeof listCrosswalk>[0], level: "commune" | "cell" = "commune", days = { from, to }) =>
  (await listCrosswalk(scope, { ...days, level, unit: null })).rows.map((row) => [row.old?.name ?? "", row.heir?.name ?? "", sayFate(row)]);

test("every unit that changed is told with all it became; what stayed as it was is not", async () => {
  const { order, viewer, province, district, khanh, tuc, thach, long, son, cell } = await planted();
  const made = (key: string, name: string, parent = district.id, kind: "commune" | "hamlet" = "commune") => ({ key, name, kind, code: null, parent });
  const done = await orderAct(order, {
    unit: province, on: "2021-07-01",
    lines: [
      { kind: "merge", units: [khanh.id], into: tuc.id, make: null },
      { kind: "rename", unit: long.id, name: "Xã Giao Long Mới" },
      { kind: "split", unit: thach.id, parts: [{ into: thach.id, make: null, children: [], share: 7_000 }, { into: "+b", make: made("b", "Xã Thạch Hai"), children: [cell.id], share: 3_000 }] },
      { kind: "create", make: made("c", "Xã Cồn") },
      { kind: "change_code", unit: son.id, code: "28810" },
    ],
  });
  expect(done.result).toMatchObject({ ok: true });
  expect(await told(viewer)).toEqual([
    ["Xã An Khánh", "Xã Phú Túc", "Nhập toàn bộ"],
    ["Xã Giao Long", "Xã Giao Long Mới", "Đổi tên"],
    ["Xã Quới Sơn", "Xã Quới Sơn", "Đổi mã"],
    ["Xã Tân Thạch", "Xã Tân Thạch", "Phần còn lại, 70%"],
    ["Xã Tân Thạch", "Xã Thạch Hai", "Một phần, 30%"],
    ["", "Xã Cồn", "Thành lập mới"],
  ]);
  expect(await told(viewer, "cell")).toEqual([["Ấp 1", "Ấp 1", "Đổi cấp trên"]]);
  expect(await told(scopeOf("leader", tuc, { today: to }))).toEqual([["Xã An Khánh", "Xã Phú Túc", "Nhập toàn bộ"]]);
}, 120_000);

test("what was put back in between is no change", async () => {
  const { order, viewer, province, khanh, tuc } = await planted();
  const act = await orderAct(order, { unit: province, on: "2021-07-01", lines: [{ kind: "merge", units: [khanh.id], into: tuc.id, make: null }] });
  await orderCounter(order, act.id, "2021-08-01");
  expect(await told(viewer)).toEqual([]);
  expect(await told(viewer, "commune", { from, to: Day.parse("2021-07-15") })).toEqual([["Xã An Khánh", "Xã Phú Túc", "Nhập toàn bộ"]]);
});

test("days given the wrong way round are turned; the defaults are communes since the last day with districts", () => {
  expect(resolveCrosswalk({ from: to, to: from }, to)).toEqual({ from, to, level: "commune", unit: null });
  expect(resolveCrosswalk({}, Day.parse("2026-06-30"))).toMatchObject({ from: "2025-06-30", to: "2026-06-30" });
  expect(resolveCrosswalk({}, from)).toMatchObject({ from: "2021-01-01", to: from });
});
