import { randomBytes } from "node:crypto";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readSheets } from "@/lib/documents/read-sheets";
import type { Cell } from "@/lib/domain/sheet/cell";
import { sayRefusal } from "@/lib/domain/words";
import { makeSheet } from "@/tests/support/make-sheet";

const rowsOf = async (file: Buffer, name = "bang.xlsx"): Promise<Cell[][]> => {
  const read = await readSheets(file, name);
  if (!read.ok) throw new Error(sayRefusal(read.refusal));
  return read.value[0]!.rows.map(({ cells }) => [...cells]);
};
const codeOf = async (file: Buffer, name = "bang.xlsx") => {
  const read = await readSheets(file, name);
  if (read.ok) return "read";
  expect(sayRefusal(read.refusal).length).toBeGreaterThan(10);
  return read.refusal.code;
};

test("words, numbers, days and failed formulas are read as what they are, empty rows left out", async () => {
  const file = makeSheet({ rows: [["Chi bộ", "Năm"], [], ["Ấp 1", 2022, { day: 44_469 }, { error: "#DIV/0!" }, { formula: "A1", value: "3" }, { formula: "A1" }]] });
  const read = await readSheets(file, "x.xlsx");
  expect(read).toEqual({ ok: true, value: [{ name: "Trang 1", rows: [{ at: 1, cells: ["Chi bộ", "Năm"] }, { at: 3, cells: ["Ấp 1", 2022, { day: "2021-09-30" }, { error: "#DIV/0!" }, 3, { error: "chưa tính" }] }] }] });
});

test("what is merged over several rows is said of each", async () => {
  expect(await rowsOf(makeSheet({ rows: [["Xã An Hiệp", "Ấp 1"], [null, "Ấp 2"], [null, "Ấp 3"]], merges: ["A1:A3"] }))).toEqual([["Xã An Hiệp", "Ấp 1"], ["Xã An Hiệp", "Ấp 2"], ["Xã An Hiệp", "Ấp 3"]]);
});

describe("separated files", () => {
  const text = 'Chi bộ;Ghi chú\r\n"Ấp ""1""; khu A";một\nhai\r\n\r\nẤp Phú Thạnh;"hai\ndòng"';
  test.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with its mark", Buffer.from(`\uFEFF${text}`)],
    ["UTF-16", Buffer.from(`\uFEFF${text}`, "utf16le")],
  ])("in %s", async (_, file) => {
    expect((await rowsOf(file, "x.csv"))[0]).toEqual(["Chi bộ", "Ghi chú"]);
    expect((await rowsOf(file, "x.csv"))[1]).toEqual(['Ấp "1"; khu A', "một"]);
    expect((await rowsOf(file, "x.csv")).at(-1)).toEqual(["Ấp Phú Thạnh", "hai\ndòng"]);
  });
  test("in Windows-1258, whose marks stand behind their letters", async () => {
    const file = Buffer.concat([Buffer.from("Chi b"), Buffer.from([0xf4, 0xf2]), Buffer.from(";N"), Buffer.from([0xe3]), Buffer.from("m\nAn Hi"), Buffer.from([0xea, 0xf2]), Buffer.from("p;2022\n")]);
    expect(await rowsOf(file, "x.csv")).toEqual([["Chi bộ", "Năm"], ["An Hiệp", "2022"]]);
  });
  test("a text our own files kept from being a formula is that text again", async () => {
    expect(await rowsOf(Buffer.from("Chi bộ,Ghi chú\nẤp 1,'=1+1"), "x.csv")).toEqual([["Chi bộ", "Ghi chú"], ["Ấp 1", "=1+1"]]);
  });
});

describe("what is no sheet is refused with its own sentence", () => {
  const content = new Uint8Array(125_000_000).fill(32);
  for (let at = 0; at < content.length; at += 500_000) content.set(strToU8("<a/>"), at);
  const bomb = zipSync({ "xl/workbook.xml": strToU8('<workbook><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>'), "xl/_rels/workbook.xml.rels": strToU8('<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'), "xl/worksheets/sheet1.xml": content }, { level: 9 });
  test.each([
    ["an empty file", "import-empty", Buffer.alloc(0)],
    ["a renamed PDF", "import-pdf", Buffer.from("%PDF-1.7\n%\u00e2")],
    ["a photo", "import-picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10])],
    ["an Excel of 1997", "import-old-excel", Buffer.from("d0cf11e0a1b11ae1", "hex")],
    ["an encrypted workbook", "import-locked", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")])],
    ["a workbook with macros", "import-macro", makeSheet({ rows: [["a"]], more: { "xl/vbaProject.bin": new Uint8Array(10) } })],
    ["a sheet of images", "import-only-pictures", makeSheet({ rows: [], more: { "xl/media/image1.png": new Uint8Array(10) } })],
    ["an empty workbook", "import-no-rows", makeSheet({ rows: [[]] })],
    ["a Word file", "import-unknown", Buffer.from(zipSync({ "word/document.xml": strToU8("<a/>") }))],
    ["bytes of no kind", "import-unknown", Buffer.concat([Buffer.from([0, 1, 2]), randomBytes(5_000)])],
    ["a cut-off workbook", "import-broken", makeSheet({ rows: [["a"]] }).subarray(0, 300)],
    ["a declared entity", "import-broken", makeSheet({ rows: [], sheetXml: '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>' })],
    ["a tag without end", "import-broken", makeSheet({ rows: [], sheetXml: `<worksheet ${"a".repeat(2_000_000)}` })],
    ["a bomb", "import-unpacks-large", Buffer.from(bomb)],
    ["more rows than we take", "import-rows", makeSheet({ rows: Array.from({ length: 25_001 }, () => ["a"]) })],
    ["a marked paper", "import-secret", makeSheet({ rows: [["Chi bộ", "Năm"], ["TUYỆT MẬT"]] })],
  ])("%s", async (_, code, file) => {
    expect(await codeOf(file)).toBe(code);
  }, 60_000);
  test("20 MB are enough", async () => {
    expect(await codeOf(Buffer.alloc(20 * 1024 * 1024 + 1, 65), "x.csv")).toBe("import-too-large");
  }, 60_000);
});

test("two million blank rows are read without holding them", async () => {
  const rows = '<row r="9" ht="15"/>'.repeat(2_000_000);
  const before = process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed;
  const file = makeSheet({ rows: [], sheetXml: `<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>Chi bộ</t></is></c></row>${rows}</sheetData></worksheet>` });
  expect(await rowsOf(file)).toEqual([["Chi bộ"]]);
  expect(process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed - before).toBeLessThan(400_000_000);
}, 60_000);
