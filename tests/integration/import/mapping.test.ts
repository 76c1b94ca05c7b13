import { beforeEach, expect, test } from "vitest";
import { forgetMapping, readImport } from "@/lib/commands/change-import";
import { listMappings } from "@/lib/queries/list-mappings";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { bring, seen } from "@/tests/support/import";
import { plant } from "@/tests/support/plant";

beforeEach(emptyTables);

const rows = [["TT", "Tên chi bộ", "Năm thành lập", "Mục tiêu", "Ghi chú"], [1, "Ấp 1", 1990, 2022, "a"], [2, "Ấp 2", 1991, 2022, "b"]];
const headings = [["tt", "tên chi bộ ", "Năm  thành lập", "MỤC TIÊU", "Ghi chú:"], [1, "Ấp 1", 1990, 2022, "a"]];

test("columns said by hand are offered for the next sheet with these headings to whoever reaches the unit, and can be forgotten", async () => {
  await plant.title();
  await plant.term();
  const province = await plant.unit({ level: "province" });
  const district = await plant.unit({ level: "district", parent: province });
  const commune = await plant.unit({ level: "commune", parent: district });
  for (const name of ["Ấp 1", "Ấp 2"]) await plant.unit({ parent: commune, name });
  const elsewhere = await plant.unit({ level: "district", parent: province });
  const officer = async (unit: typeof district) => scopeOf("committee_officer", unit, { accountId: (await plant.account({ displayName: "Cán bộ huyện" })).id });
  const [first, colleague, above, other] = [await officer(district), await officer(district), await officer(province), await officer(elsewhere)];
  const brought = async (scope: typeof first, sheet = rows) => {
    const kept = await bring(scope, sheet);
    if (!kept.ok) throw new Error(kept.refusal.code);
    return kept.value.id;
  };

  const id = await brought(first);
  expect((await seen(first, id)).remembered).toBeNull();
  await readImport(first, { id, alphabet: null, headAt: null, columns: { cell: 1, year: 3 } });
  expect((await seen(first, id)).counts).toMatchObject({ new: 2 });
  const offered = (await seen(colleague, await brought(colleague))).remembered;
  expect(offered).toMatchObject({ columns: { cell: 1, year: 3 }, by: "Cán bộ huyện" });
  expect((await seen(above, await brought(above))).remembered).toMatchObject({ columns: { year: 3 } });
  expect((await seen(other, await brought(other))).remembered).toBeNull();
  expect((await seen(colleague, await brought(colleague, [["Tên chi bộ", "Năm phấn đấu"], ["Ấp 1", 2022]]))).remembered).toBeNull();
  expect((await seen(colleague, await brought(colleague, headings))).remembered).toMatchObject({ columns: { year: 3 } });

  const [mapping] = await listMappings(colleague);
  expect(mapping).toMatchObject({ kind: "registrations", titles: ["TT", "Tên chi bộ", "Năm thành lập", "Mục tiêu", "Ghi chú"] });
  expect(await listMappings(other)).toEqual([]);
  expect(await forgetMapping(other, { id: mapping!.id })).toMatchObject({ ok: false, refusal: { code: "not-found" } });
  expect(await forgetMapping(colleague, { id: mapping!.id })).toMatchObject({ ok: true });
  expect((await seen(colleague, await brought(colleague))).remembered).toBeNull();
});

test("columns left as they were found are nothing to remember", async () => {
  await plant.title();
  const unit = await plant.unit({ level: "district" });
  const account = await plant.account();
  const officer = scopeOf("committee_officer", unit, { accountId: account.id });
  const kept = await bring(officer, [["Tên chi bộ", "Năm phấn đấu"], ["Ấp 1", 2022]]);
  if (!kept.ok) throw new Error(kept.refusal.code);
  await readImport(officer, { id: kept.value.id, alphabet: null, headAt: null, columns: { cell: 0, year: 1, note: null } });
  expect(await listMappings(officer)).toEqual([]);
});

test("a sheet whose headings are not known is kept, its headings and columns are said by hand, and both are offered for the next of its make", async () => {
  await plant.title();
  await plant.term();
  const unit = await plant.unit({ level: "district" });
  const commune = await plant.unit({ level: "commune", parent: unit });
  for (const name of ["Ấp 1", "Ấp 2"]) await plant.unit({ parent: commune, name });
  const officer = scopeOf("committee_officer", unit, { accountId: (await plant.account()).id });
  const sheet = (...body: (string | number | null)[][]) => [["ĐẢNG BỘ HUYỆN", null, null], ["Kỳ này", "Nơi", "Đích"], [null, null, null], ...body];
  const brought = async (rows: (string | number | null)[][]) => {
    const kept = await bring(officer, rows);
    return kept.ok ? kept.value.id : kept.refusal.code;
  };
  const id = await brought(sheet(["x", "Ấp 1", 2022], ["y", "Ấp 2", 2022]));
  expect(await seen(officer, id)).toMatchObject({ isReadable: false, remembered: null });
  await readImport(officer, { id, alphabet: null, headAt: 2, columns: { cell: 1, year: 2, note: null } });
  expect(await seen(officer, id)).toMatchObject({ isReadable: true, headAt: 2, counts: { new: 2, rejected: 0 } });
  const next = await seen(officer, await brought([["Phụ lục"], ...sheet(["x", "Ấp 1", 2022])]));
  expect(next.remembered).toMatchObject({ columns: { cell: 1, year: 2 } });

  const bare = await brought([["Ấp 1", "x", 2022], ["Ấp 2", "y", 2022]]);
  await readImport(officer, { id: bare, alphabet: null, headAt: 0, columns: { cell: 0, year: 2 } });
  expect((await seen(officer, bare)).counts).toMatchObject({ new: 2 });
  expect(await brought([["Ấp 1"], ["Ấp 2"]])).toBe("import-no-head");
});
