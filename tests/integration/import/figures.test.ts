import { beforeEach, expect, test } from "vitest";
import { enterFigures } from "@/lib/commands/enter-figures";
import { undoImport } from "@/lib/commands/undo-import";
import { writeFiguresForm } from "@/lib/documents/figures-form";
import { database } from "@/lib/platform/database";
import { getCellYear } from "@/lib/queries/get-cell-year";
import { takeFiguresForm } from "@/lib/queries/take-figures-form";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { yearWith } from "@/tests/support/figures";
import { applied, bringFile, seen } from "@/tests/support/import";
import { makeSheet } from "@/tests/support/make-sheet";
import { plant, type PlantedUnit } from "@/tests/support/plant";

let cells: PlantedUnit[];
let officer: ReturnType<typeof scopeOf>;
const wish = { kind: "figures", titleId: null, year: 2021, fileName: "so-lieu.xlsx" } as const;

beforeEach(async () => {
  await emptyTables();
  await plant.title();
  const commune = await plant.unit({ level: "commune", name: "Xã Phước Thạnh" });
  cells = [];
  for (const name of ["Ấp 1", "Ấp 2", "Ấp Phú Thạnh"]) cells.push(await plant.unit({ parent: commune, name }));
  const account = await plant.account({ grants: [{ role: "committee_officer", unit: commune }] });
  officer = scopeOf("committee_officer", commune, { accountId: account.id });
});

const sheet = (...rows: (string | number | null)[][]) => makeSheet({ rows: [["SỐ LIỆU NĂM 2021"], ["TT", "Chi bộ", "Số đảng viên", "Xếp loại", "Bí thư kiêm trưởng ấp", "Buổi sinh hoạt chuyên đề"], ...rows] });
const stands = async (cell: PlantedUnit) => (await getCellYear(officer, { unitId: cell.id, year: 2021 }))?.entries[0]?.figures ?? null;

test("a year of cells comes in, is named old and new, and is taken back by another entry", async () => {
  await plant.figures({ unit: cells[0]!, year: 2021, known: { members: 20 } });
  const id = await bringFile(officer, sheet([1, "Ấp 1", 24, "Hoàn thành tốt", "x", null], [2, "Ấp 2", "1.702", null, "Không", "4,0"], [3, "Phú Thạnh", null, null, null, null]), wish);
  const { counts, rows } = await seen(officer, id);
  expect(counts).toMatchObject({ new: 1, changed: 1, rejected: 0 });
  expect(rows[0]!.changes).toContainEqual({ what: "Đảng viên của chi bộ", from: "20", to: "24" });
  expect(await applied(officer, id)).toMatchObject({ ok: true, value: { created: 1, changed: 1 } });
  expect(await stands(cells[1]!)).toMatchObject({ members: 1702, unifiedHead: false, thematicMeetings: 4 });
  expect((await seen(officer, await bringFile(officer, sheet([1, "Ấp 1", 24, "Hoàn thành tốt", "x", null]), wish))).counts).toMatchObject({ unchanged: 1, new: 0, changed: 0 });

  expect(await undoImport(officer, { id })).toMatchObject({ ok: true });
  expect(await stands(cells[0]!)).toMatchObject({ members: 20 });
  expect(await stands(cells[1]!)).toBeNull();
  expect(await database.cellFigures.count()).toBe(5);
  expect(await enterFigures(officer, { unitId: cells[1]!.id, year: 2021, seq: 2, figures: yearWith() })).toMatchObject({ ok: true, value: { seq: 3 } });
});

test("what was entered since stands in the way of taking back, and is named", async () => {
  const id = await bringFile(officer, sheet([1, "Ấp 1", 24, null, null, null]), wish);
  await applied(officer, id);
  await enterFigures(officer, { unitId: cells[0]!.id, year: 2021, seq: 1, figures: yearWith() });
  expect(await undoImport(officer, { id })).toMatchObject({ ok: false, refusal: { code: "import-depended", values: { count: 1 } } });
});

test.each([
  [["1", "Ấp 1", "hai mươi", null, null, null], "C3", "không phải số nguyên"],
  [[1, "Ấp 1", 24, "Giỏi", null, null], "D3", "không phải một mức xếp loại"],
  [[1, "Ấp 1", 24, null, "có lẽ", null], "E3", "ghi Có hoặc Không"],
  [[1, "Ấp 1", null, "Hoàn thành tốt", null, null], "C3", "ít nhất 1 đảng viên"],
])("%j is refused at its cell", async (row, at, words) => {
  const [first] = (await seen(officer, await bringFile(officer, sheet(row), wish))).rows;
  expect(first).toMatchObject({ state: "rejected", problem: { at } });
  expect(first!.problem!.says).toContain(words);
});

test("the workbook brought back as it is changes nothing; what another entered since is a conflict", async () => {
  await plant.figures({ unit: cells[0]!, year: 2021 });
  const form = await takeFiguresForm(officer, ({ rows }, made) => writeFiguresForm(rows, { year: 2021 }, made), 2021);
  const file = Buffer.from(await new Response(form!.stream).arrayBuffer());
  expect((await seen(officer, await bringFile(officer, file, wish))).counts).toMatchObject({ new: 0, changed: 0, conflict: 0, rejected: 0, unchanged: 1 });
  await enterFigures(officer, { unitId: cells[0]!.id, year: 2021, seq: 1, figures: yearWith({ members: 31 }) });
  expect((await seen(officer, await bringFile(officer, file, wish))).counts).toMatchObject({ conflict: 1 });
});

test("who may not enter figures brings none", async () => {
  const staff = scopeOf("leader", "/1/", {});
  await expect(bringFile(staff, sheet([1, "Ấp 1", 24, null, null, null]), wish)).rejects.toThrow("not-allowed");
});
