import { beforeEach, expect, test } from "vitest";
import { reviseTarget } from "@/lib/commands/set-target";
import { undoImport } from "@/lib/commands/undo-import";
import { writeTargetsForm } from "@/lib/documents/targets-form";
import { dateOf, Day } from "@/lib/domain/day";
import { database } from "@/lib/platform/database";
import { takeTargetsForm } from "@/lib/queries/take-targets-form";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { applied, bringFile, seen } from "@/tests/support/import";
import { makeSheet } from "@/tests/support/make-sheet";
import { plant, type PlantedUnit } from "@/tests/support/plant";

let province: PlantedUnit, district: PlantedUnit;
let staff: ReturnType<typeof scopeOf>;
const kind = { kind: "targets", titleId: "tsvmtd", year: null, fileName: "chi-tieu.xlsx" } as const;

beforeEach(async () => {
  await emptyTables();
  province = await plant.unit({ level: "province", name: "Tỉnh Bến Tre" });
  district = await plant.unit({ level: "district", parent: province, name: "Huyện Châu Thành" });
  await plant.unit({ level: "district", parent: province, name: "Huyện Ba Tri" });
  await plant.unit({ level: "commune", parent: district, name: "Xã An Hiệp" });
  await plant.title();
  const term = await plant.term();
  const account = await plant.account({ grants: [{ role: "organization_staff", unit: province }] });
  staff = scopeOf("organization_staff", province, { accountId: account.id });
  await database.resolution.create({ data: { unitId: province.id, termId: term.id, number: "02-NQ/TU", issuer: "Tỉnh ủy Bến Tre", subject: "Nghị quyết năm 2021", issuedOn: dateOf(Day.parse("2021-01-10")) } });
});

type Box = string | number | null;
const heads = ["Đơn vị", "Năm", "Chỉ tiêu", "Cơ sở tính", "Văn bản giao", "Nội dung", "Ngày giao", "Lý do"];
const bring = (...rows: Box[][]) => bringFile(staff, makeSheet({ rows: [heads, ...rows, ["Tổng cộng", null, 12]] }), kind);
const says = async (...rows: Box[][]) => (await seen(staff, await bring(...rows))).rows.map(({ problem }) => problem?.says ?? "");
const lines = () => database.target.findMany({ orderBy: [{ unitId: "asc" }, { year: "asc" }], select: { unitId: true, year: true, count: true, percentLow: true, percentHigh: true, base: true, seq: true, allocatedFromId: true } });
test("targets and their shares come in together, the same file and the workbook change nothing, a revision has its reason, and each is taken back", async () => {
  const id = await bring(
    ["Huyện Châu Thành", 2021, "8 chi bộ", null, "02-NQ/TU", "Phân bổ", "15/1/2021", null],
    ["Tỉnh Bến Tre", 2021, 12, null, "02-NQ/TU", "Chỉ tiêu năm", "15/1/2021", null],
    ["Tỉnh Bến Tre", "Nhiệm kỳ", "40–50%", "tổng số chi bộ", "02-NQ/TU", "Mục tiêu", "15/1/2021", null],
  );
  const view = await seen(staff, id);
  expect(view.counts, JSON.stringify(view.rows.map(({ problem }) => problem?.says))).toMatchObject({ new: 3, rejected: 0 });
  expect(await applied(staff, id)).toMatchObject({ ok: true, value: { created: 3 } });
  const own = await database.target.findFirstOrThrow({ where: { unitId: province.id, year: 2021 } });
  expect(await lines()).toEqual(expect.arrayContaining([
    expect.objectContaining({ unitId: district.id, count: 8, allocatedFromId: own.id, base: "cells", seq: 1 }),
    expect.objectContaining({ unitId: province.id, year: null, percentLow: 40, percentHigh: 50, base: "cells", allocatedFromId: null }),
  ]));

  const form = await takeTargetsForm(staff, ({ rows }, made) => writeTargetsForm(rows, { titleName: "Đo" }, made), "tsvmtd");
  const back = await seen(staff, await bringFile(staff, Buffer.from(await new Response(form!.stream).arrayBuffer()), kind));
  expect(back.counts, JSON.stringify(back.rows.map(({ problem }) => problem?.says))).toMatchObject({ unchanged: 2, new: 0, changed: 0, rejected: 0, conflict: 0 });

  expect(await says(["Huyện Châu Thành", 2021, 9, null, null, null, null, null])).toEqual(["H2: đang là 8; ghi lý do điều chỉnh"]);
  const second = await bring(["Huyện Châu Thành", 2021, 9, null, null, null, null, "Rà soát"], ["Huyện Ba Tri", 2021, 3, null, null, null, null, null]);
  expect(await applied(staff, second)).toMatchObject({ ok: true, value: { created: 1, changed: 1 } });
  expect(await undoImport(staff, { id })).toMatchObject({ ok: false, refusal: { code: "import-built-upon" } });
  expect(await undoImport(staff, { id: second })).toMatchObject({ ok: true });
  expect((await lines()).map(({ unitId, count, seq }) => [unitId, count, seq])).toContainEqual([district.id, 8, 3]);
  expect(await database.target.count()).toBe(3);
});

test("a first value goes out again with its file, and in no other way", async () => {
  const id = await bring(["Huyện Ba Tri", 2021, 4, null, "02-NQ/TU", "Phân bổ", null, null]);
  await applied(staff, id);
  const line = await database.target.findFirstOrThrow();
  await expect(database.target.deleteMany({})).rejects.toThrow();
  expect(await undoImport(staff, { id })).toMatchObject({ ok: true });
  expect([await database.target.count(), await database.targetRevision.count()]).toEqual([0, 0]);
  expect(await reviseTarget(staff, { id: line.id, seq: 1, reason: "Sau khi hoàn tác", value: { kind: "count", count: 5 }, base: "cells", clause: "Phân bổ", setOn: Day.parse("2021-06-30"), resolutionId: line.resolutionId })).toMatchObject({ ok: false, refusal: { code: "not-found" } });
  await plant.target({ unit: district, value: { count: 3 } });
  await expect(database.targetRevision.deleteMany({})).rejects.toThrow(/append-only/);
});

test.each([
  [["Huyện Giồng Trôm", 2021, 4, null, null, null, null, null], "A2: không có đơn vị này"],
  [["Huyện Ba Tri", 2021, "nhiều", null, "02-NQ/TU", "Phân bổ", null, null], "C2: “nhiều” không phải chỉ tiêu"],
  [["Huyện Ba Tri", 2021, "40%", null, "02-NQ/TU", "Phân bổ", null, null], "D2: tỷ lệ cần ghi cơ sở tính"],
  [["Huyện Ba Tri", 2021, 4, null, "99-NQ/TU", "Phân bổ", null, null], "E2: chưa có văn bản số “99-NQ/TU”"],
  [["Huyện Ba Tri", 2021, 4, null, null, "Phân bổ", null, null], "E2: chưa ghi văn bản giao"],
  [["Huyện Ba Tri", 2021, 4, null, "02-NQ/TU", null, null, null], "F2: chưa ghi nội dung"],
  [["Huyện Ba Tri", 2021, 4, null, "02-NQ/TU", "Phân bổ", "1/1/2021", null], "G2: ngày giao không thể trước ngày ban hành"],
  [["Huyện Ba Tri", 2031, 4, null, "02-NQ/TU", "Phân bổ", null, null], "B2: văn bản này thuộc nhiệm kỳ"],
])("%j is refused at its cell", async (row, words) => {
  expect((await says(row))[0]).toContain(words);
});
