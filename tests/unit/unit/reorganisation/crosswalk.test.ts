import { expect, test } from "vitest";
import { readCsv } from "@/lib/documents/read-csv";
import { readSheets } from "@/lib/documents/read-sheets";
import type { RawSheet } from "@/lib/domain/sheet/cell";
import { readCrosswalk } from "@/lib/domain/unit/reorganisation/crosswalk";
import { linesOfCrosswalk } from "@/lib/domain/unit/reorganisation/lines-of-crosswalk";
import { planAct } from "@/lib/domain/unit/reorganisation/plan";
import { makeSheet } from "@/tests/support/make-sheet";
import type { Standing, Structure } from "@/lib/domain/unit/reorganisation/structure";

const kinds = { country: "country", province: "province", district: "district", commune: "commune", cell: "hamlet" } as const;
const unit = (id: string, level: Standing["level"], parentId: string | null, name: string, code: string | null = null): [string, Standing] => [id, { id, level, parentId, name, code, kind: kinds[level] }];
const before: Structure = new Map([
  unit("1", "country", null, "Việt Nam"), unit("2", "province", "1", "Tỉnh Bến Tre", "83"), unit("3", "district", "2", "Huyện Châu Thành"), unit("4", "commune", "3", "Xã Hòa Lộc", "28801"),
  unit("5", "commune", "3", "Xã Giao Long", "28802"), unit("9", "district", "2", "Huyện Ba Tri"), unit("10", "commune", "9", "Xã An Hiệp"), unit("11", "commune", "3", "Xã An Hiệp"),
]);
const listOf = (text: string): RawSheet[] => [readCsv(Buffer.from(text)) ?? { name: "", rows: [] }];
const read = (text: string) => readAll(listOf(text));
const readAll = (sheets: readonly RawSheet[]) => {
  const { rows, problems } = readCrosswalk(sheets);
  return problems.length > 0 ? { lines: [], problems } : linesOfCrosswalk(rows, before, "v1");
};

test("two olds of one new are merged, one of one goes on under its new name and code, one of several is split, one of none ends", () => {
  const { lines, problems } = read("\uFEFFĐơn vị cũ;Thuộc cũ;Mã cũ;Đơn vị mới;Thuộc mới;Mã mới\r\nXã Hoà Lộc;;;Xã Giao Hòa;;100\nXã Giao Long;;28802;Xã Giao Hòa;;100\r\nXã An Hiệp;Huyện Ba Tri;;Xã An Hiệp Tây;;\nXã An Hiệp;Châu Thành;;Phường 1;;\nXã An Hiệp;Châu Thành;;Phường 2;;\n");
  expect(problems).toEqual([]);
  expect(lines).toMatchObject([
    { kind: "merge", units: ["4", "5"], make: { name: "Xã Giao Hòa", kind: "commune", code: "100", parent: "3" } },
    { kind: "rename", unit: "10", name: "Xã An Hiệp Tây" },
    { kind: "split", unit: "11", parts: [{ make: { name: "Phường 1", kind: "ward" } }, { make: { name: "Phường 2" } }] },
  ]);
  expect(planAct({ before, later: new Set(), elsewhen: new Map() }, lines).ok).toBe(true);
});

test("commas, quotes and columns in another order say the same", () => {
  const { lines } = read('Đơn vị mới,Đơn vị cũ,Mã mới\n"Xã Giao Long, mới",Xã Giao Long,7\n,Huyện Ba Tri,\n');
  expect(lines).toMatchObject([{ kind: "rename", unit: "5", name: "Xã Giao Long, mới" }, { kind: "change_code", unit: "5", code: "7" }, { kind: "abolish", unit: "9" }]);
});

test("a workbook says the same, its headings below a title and its codes as numbers", async () => {
  const sheets = await readSheets(makeSheet({ rows: [["Danh sách sắp xếp"], [], ["TT", "Đơn vị cũ", "Mã cũ", "Đơn vị mới"], [1, "Xã Giao Long", 28802, "Xã Giao Long Tây"], [2, "Xã Không Có", null, "Xã A"]] }), "a.xlsx");
  if (!sheets.ok) throw new Error(sheets.refusal.code);
  expect(readAll(sheets.value)).toMatchObject({ lines: [], problems: [{ row: 5 }] });
  const good = sheets.value.map((sheet) => ({ ...sheet, rows: sheet.rows.slice(0, -1) }));
  expect(readAll(good).lines).toMatchObject([{ kind: "rename", unit: "5", name: "Xã Giao Long Tây" }]);
});

test("every wrong row is named by its place, and then there are no lines", () => {
  const { lines, problems } = read("Đơn vị cũ;Thuộc cũ;Mã cũ;Đơn vị mới;Thuộc mới;Mã mới\nXã Không Có;;;Xã A;;\nXã An Hiệp;;;Xã B;;\nXã Hòa Lộc;;28802;Xã C;;\nXã Giao Long;;;Xã D;;x1\nXã Hòa Lộc;;;Xã E;;\nXã Hòa Lộc;;;Xã E;;\n;;;Xã F;;\n");
  expect(lines).toEqual([]);
  expect(problems.map(({ row }) => row)).toEqual([2, 3, 4, 5, 7, 8]);
  expect(problems[1]!.says).toContain("có 2 đơn vị");
});

test("of 10.000 rows the 12 wrong ones are named", () => {
  const cells = Array.from({ length: 10_000 }, (_, index) => unit(`c${index}`, "cell", index % 2 ? "4" : "5", `Ấp ${index}`));
  const wide: Structure = new Map([...before, ...cells]);
  const text = ["Đơn vị cũ;Đơn vị mới", ...cells.map(([, { name }], index) => `${index % 850 === 3 ? "Ấp lạ" : ""}${name};${name} mới`)].join("\n");
  const { rows } = readCrosswalk(listOf(text));
  const { problems } = linesOfCrosswalk(rows, wide, "v1");
  expect(problems.map(({ row }) => row)).toEqual(Array.from({ length: 12 }, (_, index) => index * 850 + 5));
}, 60_000);

test.each([["", "Thiếu cột"], ["Đơn vị cũ;Mã cũ\nA;1", "“Đơn vị mới”"], ["Đơn vị cũ;Đơn vị mới\n", "không có hàng nào"]])("a file that is none says why: %j", (text, says) => {
  expect(read(text).problems).toMatchObject([{ row: null, says: expect.stringContaining(says) }]);
});

test("shares written beside the rows of a divided unit are the parts of its split, as percents or as a workbook formats them; others are named", () => {
  const list = (...rows: string[]) => read(["Đơn vị cũ;Mã cũ;Đơn vị mới;Tỷ lệ", ...rows].join("\n"));
  for (const [one, two] of [["62,5%", "37,5%"], ["62.5", "37,5 %"], ["0,625", "0.375"]]) {
    const { lines, problems } = list(`Xã Hòa Lộc;28801;Phường 1;${one}`, `Xã Hòa Lộc;28801;Phường 2;${two}`);
    expect([problems, lines]).toMatchObject([[], [{ kind: "split", parts: [{ share: 6_250 }, { share: 3_750 }] }]]);
    expect(planAct({ before, later: new Set(), elsewhen: new Map() }, lines)).toMatchObject({ ok: true, plan: { handings: [{ share: 6_250 }, { share: 3_750 }] } });
  }
  expect(list("Xã Hòa Lộc;28801;Phường 1;nửa", "Xã Hòa Lộc;28801;Phường 2;").problems).toEqual([
    { row: 2, says: "Không đọc được tỷ lệ “nửa”. Ghi như 62,5%." },
    { row: 3, says: "Thiếu tỷ lệ: đơn vị được chia đã có tỷ lệ ở hàng khác." },
  ]);
  const { lines } = list("Xã Hòa Lộc;28801;Phường 1;60%", "Xã Hòa Lộc;28801;Phường 2;39%");
  expect(planAct({ before, later: new Set(), elsewhen: new Map() }, lines)).toMatchObject({ ok: false, problems: [{ line: 1, refusal: { code: "act-share-sum", values: { sum: "99%" } } }] });
});

test("names that tell equal ones apart are names of two units, each under its own", () => {
  const { lines, problems } = read("Đơn vị cũ;Thuộc cũ;Đơn vị mới;Thuộc mới\nXã An Hiệp;Huyện Ba Tri;Xã An Hiệp (trước thuộc huyện Ba Tri);Tỉnh Bến Tre\nXã An Hiệp;Huyện Châu Thành;Xã An Hiệp (trước thuộc huyện Châu Thành);Tỉnh Bến Tre\n");
  expect([problems, lines]).toEqual([[], [{ kind: "move", unit: "10", parent: "2" }, { kind: "move", unit: "11", parent: "2" }]]);
});
