import { beforeEach, describe, expect, test } from "vitest";
import { fixImport, readImport } from "@/lib/commands/change-import";
import { applyImport } from "@/lib/commands/apply-import";
import { editRegistration } from "@/lib/commands/change-registration";
import { undoImport } from "@/lib/commands/undo-import";
import { sayRefusal } from "@/lib/domain/words";
import { problemsOf } from "@/lib/domain/import/plan";
import { database } from "@/lib/platform/database";
import { getMarkedImport } from "@/lib/queries/get-marked-import";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { applied, bringFile, seen } from "@/tests/support/import";
import { makeSheet } from "@/tests/support/make-sheet";
import { plant, type PlantedUnit } from "@/tests/support/plant";

type Commune = { unit: PlantedUnit; cells: PlantedUnit[]; officer: ReturnType<typeof scopeOf> };
let home: Commune;

async function plantCommune(names: readonly string[]): Promise<Commune> {
  const unit = await plant.unit({ level: "commune", name: "Xã Phước Thạnh" });
  const cells = [];
  for (const name of names) cells.push(await plant.unit({ parent: unit, name }));
  const account = await plant.account({ grants: [{ role: "committee_officer", unit }] });
  return { unit, cells, officer: scopeOf("committee_officer", unit, { accountId: account.id }) };
}

beforeEach(async () => {
  await emptyTables();
  await plant.term();
  await plant.title();
  home = await plantCommune([...Array.from({ length: 11 }, (_, index) => `Ấp ${index + 1}`), "Ấp Phú Thạnh"]);
});

const registrations = () => database.registration.findMany({ orderBy: [{ year: "asc" }, { id: "asc" }] });
const standing = async () => (await registrations()).filter(({ status }) => status !== "withdrawn");
const ugly = () =>
  makeSheet({
    name: "Biểu 01",
    rows: [
      ["ĐẢNG BỘ XÃ PHƯỚC THẠNH"],
      ["DANH SÁCH CHI BỘ ĐĂNG KÝ PHẤN ĐẤU"],
      [],
      ["TT", "Tên chi bộ", "Đăng ký năm", "Dự kiến", "Ghi chú"],
      ["(1)", "(2)", "(3)", "(4)", "(5)"],
      ...home.cells.slice(0, 11).map((_, index) => [index + 1, `Chi bộ ấp ${index < 9 ? "0" : ""}${index + 1}`, "Năm 2022", index % 2 ? "quý III" : "30.9.2022", null]),
      [12, "Phú Thanhj", 2022, { day: 44_834 }, "Điểm của xã"],
      [null, "Tổng cộng", 12],
      [],
      [null, null, null, "T/M ĐẢNG ỦY"],
    ],
  });

test("a commune's own sheet is read as it is: one cell is asked about, named at once, and all twelve are registered", async () => {
  const { officer } = home;
  const id = await bringFile(officer, ugly());
  const before = await seen(officer, id);
  expect(before.counts).toMatchObject({ new: 11, rejected: 1, unchanged: 0 });
  const [wrong] = before.rows.filter(({ state }) => state === "rejected");
  expect(wrong?.problem).toMatchObject({ at: "B17", says: "B17: không có ấp này; có phải Ấp Phú Thạnh?" });
  expect(await registrations()).toEqual([]);

  await fixImport(officer, { id, row: 17, field: "key", value: wrong!.problem!.offers[0]!.id });
  expect((await seen(officer, id)).counts).toMatchObject({ new: 12, rejected: 0 });
  expect(await applied(officer, id)).toMatchObject({ ok: true, value: { created: 12, changed: 0 } });
  const made = await registrations();
  expect(made.map(({ year, status, version, expectedOn }) => [year, status, version, expectedOn?.toISOString().slice(0, 10)])).toEqual(Array.from({ length: 12 }, () => [2022, "registered", 1, "2022-09-30"]));
  expect(await database.registrationEvent.count({ where: { move: "register", accountId: officer.accountId } })).toBe(12);
});

test("the same file twice changes nothing, and is not applied twice", async () => {
  const { officer } = home;
  const first = await bringFile(officer, ugly());
  await applied(officer, first);
  expect(await applied(officer, first)).toMatchObject({ ok: false, refusal: { code: "import-done" } });
  const second = await bringFile(officer, ugly());
  expect((await seen(officer, second)).counts).toMatchObject({ new: 0, changed: 0, unchanged: 11, rejected: 1 });
  expect(await applied(officer, second)).toMatchObject({ ok: false, refusal: { code: "import-nothing" } });
});

test("what changed since the preview is refused whole, and nothing is written", async () => {
  const { officer, cells } = home;
  const id = await bringFile(officer, ugly());
  const { fingerprint } = await seen(officer, id);
  await plant.registration({ unit: cells[0]!, year: 2023 });
  expect(await applyImport(officer, { id, fingerprint })).toMatchObject({ ok: false, refusal: { code: "import-differs" } });
  expect(await registrations()).toHaveLength(1);
});

const table = (...rows: (string | number | null)[][]) => makeSheet({ rows: [["Chi bộ", "Năm phấn đấu", "Dự kiến công nhận", "Ghi chú"], ...rows] });

test("a changed row says old and new; applied and undone it is as before, and the record has one act with the file's hash", async () => {
  const { officer, cells } = home;
  const moved = await plant.registration({ unit: cells[0]!, year: 2021, expectedOn: "2021-12-31" });
  const id = await bringFile(officer, table(["Ấp 1", 2022, "tháng 9", "Dời một năm"], ["Ấp 2", 2022, null, null]));
  const { rows } = await seen(officer, id);
  expect(rows[0]).toMatchObject({ state: "changed", changes: [{ what: "Năm phấn đấu", from: "2021", to: "2022" }, { from: "31/12/2021", to: "30/9/2022" }, { from: null, to: "Dời một năm" }] });
  expect(await applied(officer, id)).toMatchObject({ ok: true, value: { created: 1, changed: 1 } });
  expect(await database.registration.findUnique({ where: { id: moved.id } })).toMatchObject({ year: 2022, note: "Dời một năm", version: 3 });
  const acts = await database.auditEvent.findMany({ where: { act: "import_run_add" } });
  expect(acts).toHaveLength(1);
  expect(JSON.stringify(acts[0]!.changes)).toMatch(/[0-9a-f]{64}/);

  expect(await undoImport(officer, { id })).toMatchObject({ ok: true });
  expect(await database.registration.findUnique({ where: { id: moved.id } })).toMatchObject({ year: 2021, note: null, status: "registered", expectedOn: new Date("2021-12-31") });
  expect(await standing()).toHaveLength(1);
  expect(await undoImport(officer, { id })).toMatchObject({ ok: false, refusal: { code: "import-not-done" } });
});

test("an import that something depends on is not undone, and says what does", async () => {
  const { officer } = home;
  const id = await bringFile(officer, table(["Ấp 1", 2022, null, null], ["Ấp 2", 2022, null, null]));
  await applied(officer, id);
  const [first] = await registrations();
  await editRegistration(officer, { id: first!.id, version: 1, expectedOn: null, note: "Sửa tay" });
  const refused = await undoImport(officer, { id });
  expect(refused).toMatchObject({ ok: false, refusal: { code: "import-depended", values: { count: 1 } } });
  expect(await standing()).toHaveLength(2);
});

describe("a row is refused as the single act would refuse it, at its cell of the file", () => {
  test.each([
    [["Ấp 1", 2090, null, null], "B2", "không thuộc nhiệm kỳ nào"],
    [["Ấp 1", "năm tới", null, null], "B2", "không phải một năm"],
    [["Ấp 1", 2022, "30/9/2023", null], "C2", "phải trong năm 2022"],
    [["Ấp 1", 2022, "sớm", null], "C2", "không phải ngày tháng"],
    [["Ấp 99", 2022, null, null], "A2", "không có ấp này"],
  ])("%j", async (row, at, words) => {
    const id = await bringFile(home.officer, table(row));
    const [seenRow] = (await seen(home.officer, id)).rows;
    expect(seenRow).toMatchObject({ state: "rejected", problem: { at } });
    expect(seenRow!.problem!.says).toMatch(new RegExp(`^${at}: .*${words}`));
  });

  test("all that is wrong with it at once, in the grid and in the file handed back; each box is put right by itself", async () => {
    const { officer } = home;
    const id = await bringFile(officer, table(["Ấp 99", "năm tới", "sớm", "x".repeat(501)]));
    const told = async () => problemsOf((await seen(officer, id)).rows[0]!).map(({ at }) => at);
    expect(await told()).toEqual(["A2", "B2", "C2", "D2"]);
    expect((await getMarkedImport(officer, id))!.problems.map(({ row, column }) => [row, column])).toEqual([[2, 0], [2, 1], [2, 2], [2, 3]]);
    await fixImport(officer, { id, row: 2, field: "expected", value: "30/9/2022" });
    await fixImport(officer, { id, row: 2, field: "note", value: "Ngắn" });
    expect(await told()).toEqual(["A2", "B2"]);
    await fixImport(officer, { id, row: 2, field: "year", value: "2022" });
    await fixImport(officer, { id, row: 2, field: "cell", value: "Ấp 1" });
    expect((await seen(officer, id)).counts).toMatchObject({ new: 1, rejected: 0 });
  });

  test("twice in one file, held already, on the road already", async () => {
    const { officer, cells } = home;
    await plant.recognition({ unit: cells[1]! });
    await plant.registration({ unit: cells[2]!, year: 2021, status: "in_progress" });
    const id = await bringFile(officer, table(["Ấp 1", 2022, null, null], ["Ấp 1", 2023, null, null], ["Ấp 2", 2022, null, null], ["Ấp 3", 2022, null, null]));
    const { rows } = await seen(officer, id);
    expect(rows.map(({ state }) => state)).toEqual(["new", "rejected", "rejected", "rejected"]);
    expect(rows.slice(1).map(({ problem }) => problem!.says)).toEqual([expect.stringContaining("đã có ở dòng 2"), expect.stringContaining("đang giữ danh hiệu"), expect.stringContaining("đang ở bước “Đang phấn đấu”")]);
  });
});

test("what someone changed since the workbook was taken out is a conflict, not overwritten", async () => {
  const { officer, cells } = home;
  const { id: registered } = await plant.registration({ unit: cells[0]!, year: 2022 });
  const sheet = (version: number) => makeSheet({ rows: [["Mã trong sổ", "Lần sửa lúc tải", "Chi bộ", "Năm phấn đấu", "Ghi chú"], [cells[0]!.id, version, "Ấp 1", 2022, "Của tệp"]] });
  await editRegistration(officer, { id: registered, version: 1, expectedOn: null, note: "Của người khác" });
  const late = await seen(officer, await bringFile(officer, sheet(1)));
  expect(late.rows[0]).toMatchObject({ state: "conflict", changes: [{ what: "Ghi chú", from: "Của người khác", to: "Của tệp" }] });
  expect((await seen(officer, await bringFile(officer, sheet(2)))).rows[0]).toMatchObject({ state: "changed" });
});

test("old letters are recognised and read as Unicode once that is chosen", async () => {
  const { officer } = home;
  const id = await bringFile(officer, makeSheet({ rows: [["Chi bé", "N¨m phÊn ®Êu"], ["Êp Phó Th¹nh", 2022], ["Êp 1", 2022]] }));
  const view = await seen(officer, id);
  expect(view.seemsIn).toBe("tcvn3");
  await readImport(officer, { id, alphabet: "tcvn3", headAt: null, columns: {} });
  expect((await seen(officer, id)).counts).toMatchObject({ new: 2, rejected: 0 });
});

test("a neighbour's file and a neighbour's cells are out of reach", async () => {
  const other = await plantCommune(["Ấp Xa"]);
  const id = await bringFile(home.officer, table(["Ấp Xa", 2022, null, null]));
  expect((await seen(home.officer, id)).rows[0]).toMatchObject({ state: "rejected", unit: null });
  expect(await applyImport(other.officer, { id, fingerprint: "0".repeat(64) })).toMatchObject({ ok: false, refusal: { code: "not-found" } });
  expect(await fixImport(other.officer, { id, row: 2, field: "cell", value: "Ấp 1" })).toMatchObject({ ok: false, refusal: { code: "not-found" } });
  expect(sayRefusal({ code: "not-found" })).toMatch(/phạm vi/);
});

test("a province brings 560 registrations, corrects seven, applies and undoes", async () => {
  const province = await plant.unit({ level: "province" });
  const account = await plant.account({ grants: [{ role: "organization_staff", unit: province }] });
  const officer = scopeOf("organization_staff", province, { accountId: account.id });
  const rows: (string | number)[][] = [];
  for (let commune = 1; commune <= 14; commune += 1) {
    const unit = await plant.unit({ level: "commune", parent: await plant.unit({ level: "district", parent: province }), name: `Xã Thứ ${commune}` });
    for (let cell = 1; cell <= 40; cell += 1) rows.push([(await plant.unit({ parent: unit, name: `Ấp ${cell}` })).name, unit.name, 2022]);
  }
  const wrong = [3, 90, 177, 264, 351, 438, 525];
  const said = rows.map((row, index) => (wrong.includes(index) ? [`${row[0]}99`, ...row.slice(1)] : row));
  const id = await bringFile(officer, makeSheet({ rows: [["Chi bộ", "Xã", "Năm phấn đấu"], ...said] }));
  const view = await seen(officer, id);
  expect(view.counts).toMatchObject({ new: 553, rejected: 7 });
  for (const index of wrong) await fixImport(officer, { id, row: index + 2, field: "cell", value: String(rows[index]![0]) });
  expect(await applied(officer, id)).toMatchObject({ ok: true, value: { created: 560 } });
  expect(await standing()).toHaveLength(560);
  expect(await database.registrationEvent.count({ where: { move: "register", accountId: account.id, details: { path: ["file"], equals: "dang-ky.xlsx" } } })).toBe(560);
  expect(await undoImport(officer, { id })).toMatchObject({ ok: true });
  expect(await standing()).toEqual([]);
}, 240_000);
