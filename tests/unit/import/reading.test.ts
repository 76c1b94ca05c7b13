import { describe, expect, test } from "vitest";
import { findHead, withColumns } from "@/lib/domain/import/head";
import { importKinds, kinds } from "@/lib/domain/import/kind";
import { fieldWord } from "@/lib/domain/import/words";
import { indexOf, matchUnit, type KnownUnit } from "@/lib/domain/import/match-unit";
import { registrationFields } from "@/lib/domain/import/registrations";
import { alphabetOf, toUnicode } from "@/lib/domain/sheet/legacy";
import { readCount, readDay, readYear } from "@/lib/domain/sheet/read-day";

const sheet = (...rows: (string | number | null)[][]) => ({ name: "x", rows: rows.map((cells, index) => ({ at: index + 1, cells })) });

test.each([
  ["30/9/2021", "2021-09-30"],
  ["30-09-21", "2021-09-30"],
  ["30.9.2021", "2021-09-30"],
  ["2021-09-30", "2021-09-30"],
  ["Ngày 30 tháng 9 năm 2021", "2021-09-30"],
  ["9/2021", "2021-09-30"],
  ["tháng 9", "2021-09-30"],
  ["Quý III", "2021-09-30"],
  ["quý 3/2021", "2021-09-30"],
  ["31/9/2021", null],
  ["chưa rõ", null],
])("the day %s is %s", (text, day) => expect(readDay(text, 2021)).toBe(day));

test.each([["1.702", 1702], ["1 702", 1702], ["12,0", 12], ["0", 0], ["37,5", null], ["1.70", null], ["-3", null]])("the count %s is %s", (text, count) => expect(readCount(text)).toBe(count));
test.each([["2022", 2022], ["Năm 2022", 2022], [2022, 2022], ["22", null], [20.5, null]])("the year %s is %s", (cell, year) => expect(readYear(cell)).toBe(year));

describe("words from before Unicode", () => {
  test.each([
    ["tcvn3", "Chi bé Êp Ph­íc Th¹nh", "Chi bộ ấp Phước Thạnh"],
    ["vni", "Chi boä aáp Phöôùc Thaïnh", "Chi bộ ấp Phước Thạnh"],
    ["vni", "Ñaûng uûy xaõ Höng Leã", "Đảng ủy xã Hưng Lễ"],
  ] as const)("in %s: %s", (alphabet, written, read) => {
    expect(toUnicode(written, alphabet)).toBe(read);
    expect(alphabetOf(sheet([written], [written]))).toBe(alphabet);
  });
  test("Unicode is not taken for another", () => expect(alphabetOf(sheet(["Chi bộ ấp Hòa Lộc, xã Thạnh Phú Đông", "Hoàng Oanh, thoả thuận, thuý"]))).toBeNull());
});

test("the row of headings is found under its titles, in any order, with what is only alike", () => {
  const head = findHead(sheet(["ĐẢNG BỘ XÃ PHƯỚC THẠNH"], ["DANH SÁCH CHI BỘ ĐĂNG KÝ NĂM 2022"], [null], ["STT", "Tên chi bộ", "Ghi chú", "Đăng ký năm", "Dự kiến (tháng)"], [1, "Ấp 1"]), registrationFields, ["cell"]);
  expect(head).toMatchObject({ at: 4, columns: { cell: { column: 1, sure: "certain" }, note: { column: 2 }, year: { column: 3, sure: "certain" }, expected: { column: 4, sure: "likely" } } });
  expect(withColumns(head!, { expected: null, note: 4 }).columns).toMatchObject({ note: { column: 4, sure: "hand" }, cell: { column: 1 } });
  expect(withColumns(head!, { expected: null, note: 4 }).columns).not.toHaveProperty("expected");
  expect(findHead(sheet(["Họ tên", "Năm sinh"]), registrationFields, ["cell"])).toBeNull();
});

describe("the cell a row means", () => {
  const commune = (id: string, name: string) => ({ id, name, kind: "commune" as const });
  const [phuocThanh, anHiep] = [commune("1", "Xã Phước Thạnh"), commune("2", "Xã An Hiệp")];
  const district = { id: "9", name: "Huyện Châu Thành", kind: "district" as const };
  const cell = (id: string, name: string, parent: typeof phuocThanh, more: Partial<KnownUnit> = {}): KnownUnit => ({ id, name, kind: "hamlet", code: null, stands: true, parent, above: district, earlier: [], ...more });
  const index = indexOf([cell("a", "Ấp Phú Thạnh", phuocThanh), cell("b", "Ấp 1", phuocThanh), cell("c", "Ấp 1", anHiep), cell("d", "Ấp Hòa Lộc", anHiep, { earlier: ["Ấp Giồng Luông"] }), cell("e", "Ấp Phước Thành", anHiep), cell("f", "Ấp Phước Thạnh", anHiep, { code: "28810" }), cell("g", "Ấp 2", anHiep), cell("h", "Ấp 2", anHiep, { formerly: commune("3", "Xã An Phước"), was: [{ parent: "Xã An Phước", above: "Huyện Châu Thành" }] }), cell("i", "Ấp 3", anHiep), cell("j", "Ấp 3", anHiep, { was: [{ parent: "Xã Chợ Cũ", above: "Huyện Ba Tri" }] }), cell("k", "Khu phố 4", phuocThanh)]);
  const said = { key: "", code: "", cell: "", parent: "", above: "" };
  const found = (wish: Partial<typeof said>) => {
    const matched = matchUnit(index, { ...said, ...wish });
    return matched.ok ? matched.unit.id : `${matched.field}: ${matched.says} [${matched.offers.map(({ id }) => id).join()}]`;
  };
  test.each([
    [{ cell: "Chi bộ ấp Phú Thạnh" }, "a"],
    [{ cell: "phu thanh", parent: "phuoc thanh" }, "a"],
    [{ cell: "Ấp 01", parent: "Đảng ủy xã An Hiệp" }, "c"],
    [{ cell: "Ấp Hoà  Lộc " }, "d"],
    [{ cell: "Giồng Luông" }, "d"],
    [{ cell: "Ấp Phước Thạnh" }, "f"],
    [{ cell: "Ấp Phước Thành" }, "e"],
    [{ code: "28810" }, "f"],
    [{ key: "b" }, "b"],
    [{ cell: "Ấp 2 (trước thuộc xã An Phước)", parent: "An Hiệp" }, "h"],
    [{ cell: "Chi bộ ấp 2 (Trước thuộc xã An Phuoc)" }, "h"],
    [{ cell: "Ấp 2" }, "cell: nhiều chi bộ cùng tên; chọn một [g,h]"],
    [{ cell: "Ấp 1" }, "cell: nhiều chi bộ cùng tên; chọn một [b,c]"],
    [{ cell: "Ấp phuoc thanh", parent: "An Hiệp" }, "cell: nhiều chi bộ cùng tên; chọn một [e,f]"],
    [{ cell: "Phú Thanhj", parent: "Phước Thạnh" }, "cell: không có ấp này trong xã Phước Thạnh; có phải Ấp Phú Thạnh? [a]"],
    [{ cell: "Ấp 1", parent: "xã An Hiep B" }, "parent: không có xã, phường, thị trấn này trong phạm vi của đồng chí; có phải Xã An Hiệp? []"],
    [{ cell: "Ấp 3", parent: "Xã Chợ Cũ" }, "j"],
    [{ cell: "ấp 3, xã Chợ Cũ" }, "j"],
    [{ cell: "ấp 3 (Chợ Cũ)" }, "j"],
    [{ cell: "Ấp số 3 xã chợ cũ cũ, huyện Ba Tri" }, "j"],
    [{ cell: "ấp 3 - xã Chợ Cũ, huyện Thạnh Phú" }, "cell: không có ấp này trong xã Chợ Cũ []"],
    [{ cell: "Ấp 3", parent: "Chợ Cũ", above: "Ba Tri" }, "j"],
    [{ cell: "Ấp 3 (trước thuộc xã Chợ Cũ)" }, "j"],
    [{ cell: "Ấp 2", parent: "xã An Phước cũ" }, "h"],
    [{ cell: "Ấp 1", parent: "Xã An Phước" }, "cell: không có ấp này trong xã An Phước; có phải Ấp 2? [h]"],
    [{ cell: "Ấp 3", parent: "An Hiệp" }, "cell: nhiều chi bộ cùng tên; chọn một [i,j]"],
    [{ cell: "Chi bộ khu phố số 4 - Xã Phước Thạnh" }, "k"],
    [{ key: "z" }, "key: mã trong sổ này không có trong phạm vi của đồng chí []"],
  ])("%o is %s", (wish, result) => expect(found(wish)).toBe(result));
});

test("thousands of rows that fit nothing are answered, the first of them with what may have been meant", () => {
  const parent = (index: number) => ({ id: `c${index}`, name: `Xã Phước ${index}`, kind: "commune" as const });
  const cells = Array.from({ length: 10_000 }, (_, index): KnownUnit => ({ id: String(index), name: `Ấp Thạnh Lộc ${index % 100}`, kind: "hamlet", code: null, stands: true, parent: parent(Math.floor(index / 100)), above: null, earlier: [] }));
  const index = indexOf(cells);
  const answers = cells.map((cell) => matchUnit(index, { key: "", code: "", cell: `${cell.name} x`, parent: cell.parent!.name, above: "" }));
  expect(answers.every(({ ok }) => !ok)).toBe(true);
  expect(answers[0]).toMatchObject({ offers: [expect.anything()] });
  expect(cells.map((cell) => matchUnit(index, { key: "", code: "", cell: cell.name, parent: cell.parent!.name, above: "Huyện Lạ" })).every(({ ok }) => ok)).toBe(true);
});

test("every column of every kind has a name on screen", () => {
  const nameless = importKinds.flatMap((kind) => Object.keys(kinds[kind].fields).filter((field) => fieldWord(kind, field) === field).map((field) => `${kind} ${field}`));
  expect(nameless).toEqual([]);
});
