import { beforeEach, expect, test } from "vitest";
import { Day, dayOfDate } from "@/lib/domain/day";
import { database } from "@/lib/platform/database";
import { plantReference } from "@/prisma/seed/reference";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { applied, bringFile, seen } from "@/tests/support/import";
import { makeSheet } from "@/tests/support/make-sheet";
import { orderAct } from "@/tests/support/order-act";
import { plant } from "@/tests/support/plant";

const kind = { kind: "decisions", titleId: "tsvmtd", year: null, fileName: "quyet-dinh.xlsx" } as const;
const heads = ["Chi bộ", "Xã", "Huyện", "Số quyết định", "Ngày ký", "Cơ quan", "Người ký", "Chức vụ"];
const mapFrom = "2020-02-01";
const today = Day.parse("2021-12-31");
let place: Awaited<ReturnType<typeof plantPlace>>;

/** Two communes of a district become one under a name of its own, and the district ends, on 01/07/2021. */
async function plantPlace() {
  await database.$transaction((db) => plantReference(db), { timeout: 60_000 });
  const province = await plant.unit({ level: "province", name: "Tỉnh Bến Tre", on: mapFrom });
  const district = await plant.unit({ level: "district", name: "Huyện Châu Thành", parent: province, on: mapFrom });
  const commune = (name: string) => plant.unit({ level: "commune", name, parent: district, on: mapFrom });
  const [an, phu] = [await commune("Xã An Khánh"), await commune("Xã Phú Túc")];
  const [anOne, phuOne, phuTwo] = [await plant.unit({ parent: an, name: "Ấp 1", on: mapFrom }), await plant.unit({ parent: phu, name: "Ấp 1", on: mapFrom }), await plant.unit({ parent: phu, name: "Ấp 2", on: mapFrom })];
  await plant.competence({ unit: district, on: mapFrom });
  const staff = await plant.account();
  const order = scopeOf("organization_staff", province, { accountId: staff.id, today });
  const done = await orderAct(order, {
    unit: province, on: "2021-07-01",
    lines: [
      { kind: "merge", units: [an.id, phu.id], into: "+n", make: { key: "n", name: "Xã Phú Túc", kind: "commune", code: null, parent: province.id } },
      { kind: "rename", unit: phuTwo.id, name: "Ấp Thuận" },
      { kind: "abolish_level", level: "district", under: province.id },
    ],
  });
  if (!done.result.ok) throw new Error(JSON.stringify(done.result.refusal));
  return { province, district, anOne, phuOne, phuTwo, order };
}

beforeEach(async () => {
  await emptyTables();
  place = await plantPlace();
});

type Row = readonly [cell: string, commune: string, district: string, number: string, on: string, issuer: string];
const sheet = (rows: readonly Row[]) => makeSheet({ rows: [["DANH SÁCH"], heads, ...rows.map((row) => [...row, "Người ký", "Bí thư"])] });
const looked = async (...rows: Row[]) => seen(place.order, await bringFile(place.order, sheet(rows), kind));

test("a row names its cell as it was called and where it lay on the day of its paper, or as it is today", async () => {
  const view = await looked(
    ["Ấp 1", "Xã An Khánh", "Huyện Châu Thành", "11-QĐ/HU", "15/3/2021", "Ban Thường vụ Huyện ủy Châu Thành"],
    ["Ấp 1", "Xã Phú Túc", "Huyện Châu Thành", "12-QĐ/HU", "16/3/2021", ""],
    ["Ấp 2", "Xã Phú Túc", "Huyện Châu Thành", "13-QĐ/HU", "17/3/2021", ""],
  );
  expect(view.rows.map(({ unit, problem }) => problem?.says ?? unit?.id)).toEqual([place.anOne.id, place.phuOne.id, place.phuTwo.id]);
  const id = await bringFile(place.order, sheet([["Ấp Thuận", "Xã Phú Túc", "", "14-QĐ/HU", "18/3/2021", ""], ["Ấp 1", "Xã An Khánh", "", "15-QĐ/HU", "19/3/2021", ""]]), kind);
  expect(await applied(place.order, id)).toMatchObject({ ok: true, value: { created: 2 } });
  const lines = await database.decisionLine.findMany({ orderBy: { decidedOn: "asc" }, include: { decision: true } });
  expect(lines.map(({ unitId, nameAsSigned, decidedOn, decision }) => [unitId, nameAsSigned, dayOfDate(decidedOn), decision.issuer, decision.issuerId])).toEqual([
    [place.phuTwo.id, "Chi bộ ấp 2, xã Phú Túc", "2021-03-18", "Ban Thường vụ Huyện ủy Châu Thành", place.district.id],
    [place.anOne.id, "Chi bộ ấp 1, xã An Khánh", "2021-03-19", "Ban Thường vụ Huyện ủy Châu Thành", place.district.id],
  ]);
});

test("what never stood is asked about, by the names of then; where a cell lay before it is found by", async () => {
  const [row] = (await looked(["Ấp Một", "Xã An Khanh Đông", "Huyện Châu Thành", "11-QĐ/HU", "15/3/2021", ""])).rows;
  expect(row).toMatchObject({ state: "rejected", unit: null, problem: { says: "B3: không có xã, phường, thị trấn này trong phạm vi của đồng chí" } });
  const [near] = (await looked(["Ấp 3", "Xã An Khánh", "", "11-QĐ/HU", "15/3/2021", ""])).rows;
  expect([near?.problem?.says, near?.problem?.offers.map(({ id }) => id)]).toEqual(["A3: không có ấp này trong xã An Khánh; có phải Ấp 1?", [place.anOne.id]]);
  const [after] = (await looked(["Ấp 1", "Xã An Khánh", "", "11-QĐ/HU", "15/8/2021", ""])).rows;
  expect(after?.unit?.id).toBe(place.anOne.id); // the commune's name lives on in papers
});

test("under one name of two communes a cell of today is told by its day, else asked about", async () => {
  const [now] = (await looked(["Ấp 1", "Xã Phú Túc", "", "11-QĐ/ĐU", "15/8/2021", ""])).rows;
  expect([now?.problem?.says, now?.problem?.offers.map(({ id }) => id).sort()]).toEqual(["A3: nhiều chi bộ cùng tên; chọn một", [place.anOne.id, place.phuOne.id].sort()]);
});
