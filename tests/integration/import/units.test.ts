import { beforeEach, expect, test } from "vitest";
import { fixImport } from "@/lib/commands/change-import";
import { undoImport } from "@/lib/commands/undo-import";
import { writeUnitsForm } from "@/lib/documents/units-form";
import { database } from "@/lib/platform/database";
import { takeUnitsForm } from "@/lib/queries/take-units-form";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { applied, bringFile, seen } from "@/tests/support/import";
import { makeSheet } from "@/tests/support/make-sheet";
import { plant, type PlantedUnit } from "@/tests/support/plant";

let commune: PlantedUnit;
let staff: ReturnType<typeof scopeOf>;
const wish = { kind: "units", titleId: null, year: null, fileName: "ap.xlsx" } as const;

beforeEach(async () => {
  await emptyTables();
  const province = await plant.unit({ level: "province" });
  const district = await plant.unit({ level: "district", parent: province, name: "Huyện Châu Thành" });
  commune = await plant.unit({ level: "commune", parent: district, name: "Xã An Hiệp" });
  await plant.unit({ level: "commune", parent: district, name: "Xã Phước Thạnh" });
  await plant.unit({ parent: commune, name: "Ấp Phú Thạnh" });
  const account = await plant.account({ grants: [{ role: "organization_staff", unit: province }] });
  staff = scopeOf("organization_staff", province, { accountId: account.id });
});

const sheet = (...rows: (string | number | null)[][]) => makeSheet({ rows: [["Tên ấp, khu phố", "Xã", "Có từ ngày", "Là đơn vị khác"], ...rows] });
const cells = () => database.unitVersion.findMany({ where: { unit: { level: "cell" } }, include: { unit: true }, orderBy: { name: "asc" } });

test("hamlets come in below their communes, are there for everything, and are taken out again", async () => {
  const id = await bringFile(staff, sheet(["XÃ AN HIỆP", null, null, null], ["Ấp Phú Thạnh", "An Hiệp", null, null], ["Thuận Điền", "Xã An Hiệp", "1/3/2020", null], ["KP 3", "Phước Thạnh", null, null]), wish);
  const { counts, rows } = await seen(staff, id);
  expect(counts, JSON.stringify(rows)).toMatchObject({ new: 2, unchanged: 1 });
  expect(await applied(staff, id)).toMatchObject({ ok: true, value: { created: 2, changed: 0 } });
  const made = await cells();
  expect(made.map(({ name, kind, validFrom, unit: { path } }) => [name, kind, validFrom.toISOString().slice(0, 10), path.startsWith(commune.path)])).toEqual([
    ["Khu phố 3", "quarter", "2021-06-30", false],
    ["Ấp Phú Thạnh", "hamlet", expect.any(String), true],
    ["Ấp Thuận Điền", "hamlet", "2020-03-01", true],
  ]);
  expect(await undoImport(staff, { id })).toMatchObject({ ok: true });
  expect(await cells()).toHaveLength(1);
});

test("a hamlet that something is known of stays, and is named", async () => {
  const id = await bringFile(staff, sheet(["Thuận Điền", "Xã An Hiệp", null, null]), wish);
  await applied(staff, id);
  const made = (await cells()).find(({ name }) => name === "Ấp Thuận Điền")!;
  await plant.figures({ unit: made.unit as PlantedUnit, year: 2021 });
  expect(await undoImport(staff, { id })).toMatchObject({ ok: false, refusal: { code: "import-depended", values: { cells: "Chi bộ ấp Thuận Điền" } } });
});

test.each([
  [["Ấp Phú Thành", "An Hiệp", null, null], "D2", "gần giống Ấp Phú Thạnh"],
  [["Ấp Mới", "Xã Nơi Khác", null, null], "B2", "không có xã, phường, thị trấn này"],
  [["Ấp Mới", "An Hiệp", "sau này", null], "C2", "không phải ngày tháng"],
  [["Ấp Mới", "An Hiệp", "1/1/2030", null], "C2", "chưa đến"],
])("%j is refused at its cell", async (row, at, words) => {
  const [first] = (await seen(staff, await bringFile(staff, sheet(row), wish))).rows;
  expect(first).toMatchObject({ state: "rejected", problem: { at } });
  expect(first!.problem!.says).toContain(words);
});

test("a slip is said to be the unit that is there, and nothing is made", async () => {
  const id = await bringFile(staff, sheet(["Ấp Phú Thành", "An Hiệp", null, null]), wish);
  const [row] = (await seen(staff, id)).rows;
  await fixImport(staff, { id, row: 2, field: "key", value: row!.problem!.offers[0]!.id });
  expect((await seen(staff, id)).counts).toMatchObject({ unchanged: 1, new: 0, rejected: 0 });
});

test("one that is said to be another is made; a name is changed by an act alone; the workbook changes nothing", async () => {
  expect((await seen(staff, await bringFile(staff, sheet(["Ấp Phú Thành", "An Hiệp", null, "x"]), wish))).counts).toMatchObject({ new: 1 });
  const [known] = await cells();
  const renamed = await seen(staff, await bringFile(staff, makeSheet({ rows: [["Mã trong sổ", "Tên ấp, khu phố"], [known!.unitId, "Ấp Phú Quới"]] }), wish));
  expect(renamed.rows[0]!.problem!.says).toContain("trang Đơn vị");
  const form = await takeUnitsForm(staff, ({ rows }, made) => writeUnitsForm(rows, made));
  const file = Buffer.from(await new Response(form!.stream).arrayBuffer());
  expect((await seen(staff, await bringFile(staff, file, wish))).counts).toMatchObject({ new: 0, changed: 0, conflict: 0, rejected: 0, unchanged: 1 });
});
