import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Day } from "@/lib/domain/day";
import { basisPoints, showPercent } from "@/lib/domain/ratio";
import { table, type Book, type Column } from "@/lib/documents/table";
import { writeBook } from "@/lib/documents/write-book";
import { cellsOf, collect, textsOf } from "@/tests/support/read-archive";

type Row = { name: string; target: number | null; done: number; on: Day | null };
type Moment = { at: Date | null };
const made = { by: "Ban Tổ chức Tỉnh ủy", account: "ban-to-chuc", at: new Date("2021-06-30T02:00:00Z") };
const ratio = ({ done, target }: Row) => ({ part: done, whole: target ?? 0 });
const columns: readonly Column<Row>[] = [
  { key: "no", head: "TT", width: 6, kind: "order" },
  { key: "name", head: "Đơn vị", width: 30, kind: "text", value: ({ name }) => name, total: "Tổng cộng" },
  { key: "target", head: "Chỉ tiêu", width: 10, kind: "count", value: ({ target }) => target, total: "sum" },
  { key: "done", head: "Đã công nhận", width: 10, kind: "count", value: ({ done }) => done, illustrative: ({ done }) => done === 6, total: "sum" },
  { key: "ratio", head: "Tỷ lệ", width: 10, kind: "share", part: "done", whole: "target", value: ratio, total: { part: 53, whole: 75 } },
  { key: "on", head: "Ngày", width: 12, kind: "day", value: ({ on }) => on },
];
const book = (rows: readonly Row[], batches = [rows]): Book => ({
  what: "Kết quả năm 2021",
  tables: [table({ name: "Theo đơn vị", title: "Kết quả năm 2021", note: "Tính đến hết 30/6/2021.", columns, rows: batches, rounding: "truncate" })],
  source: [["Nguồn", "Sổ quyết định"]],
});
const districts: Row[] = [
  { name: "Huyện Mỏ Cày Nam", target: 60, done: 47, on: Day.parse("2021-06-30") },
  { name: "Huyện Châu Thành", target: 15, done: 6, on: null },
];
const written = async (rows: readonly Row[], format: "xlsx" | "csv" = "xlsx") => collect(writeBook(book(rows), format, made));
const sheetOf = async (rows: readonly Row[]) => cellsOf(textsOf((await written(rows)).bytes)["xl/worksheets/sheet1.xml"]!);
const csvOf = async (rows: readonly Row[]) => new TextDecoder("utf-8", { ignoreBOM: true }).decode((await written(rows, "csv")).bytes);

describe("a workbook", () => {
  test("holds numbers, days and shares as such, and totals as formulas that agree with what they show", async () => {
    const [, , heads, first, second, total] = await sheetOf(districts);
    expect(heads!.map(({ text }) => text)).toEqual(["TT", "Đơn vị", "Chỉ tiêu", "Đã công nhận", "Tỷ lệ", "Ngày"]);
    expect(first!.map(({ value, text }) => value ?? text)).toEqual([1, "Huyện Mỏ Cày Nam", 60, 47, 0.7833, 44377]);
    expect(second!.map(({ value, text }) => value ?? text)).toEqual([2, "Huyện Châu Thành", 15, 6, 0.4, "–"]);
    expect(total!.map(({ value, text, formula }) => [value ?? text, formula])).toEqual([
      ["", null],
      ["Tổng cộng", null],
      [75, "SUM(C5:C6)"],
      [53, "SUM(D5:D6)"],
      [0.7066, 'IF(N(C7)=0,"–",QUOTIENT(D7*10000,C7)/10000)'],
      ["", null],
    ]);
  });

  test("marks an illustrative number by its format, so that it stays a number", async () => {
    const [, , , first, second] = await sheetOf(districts);
    expect(first![3]!.look).not.toBe(second![3]!.look);
    const { "xl/styles.xml": styles } = textsOf((await written(districts)).bytes);
    expect(styles).toContain('formatCode="#,##0&quot;°&quot;"');
  });

  test("keeps its heading in sight and prints it on every page", async () => {
    const files = textsOf((await written(districts)).bytes);
    expect(files["xl/worksheets/sheet1.xml"]).toContain('<pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/>');
    expect(files["xl/worksheets/sheet1.xml"]).toContain('<autoFilter ref="A4:F6"/>');
    expect(files["xl/workbook.xml"]).toContain("'Theo đơn vị'!$4:$4");
  });

  test("says on its last sheet who made it when, and the hash of the rows as CSV has them", async () => {
    const { bytes, told } = await written(districts);
    const said = Object.fromEntries(cellsOf(textsOf(bytes)["xl/worksheets/sheet2.xml"]!).slice(1).map(([label, value]) => [label!.text, value!.text]));
    const lines = (await csvOf(districts)).split("\r\n").slice(1).join("\r\n");
    const hash = createHash("sha256").update(lines).digest("hex");
    expect(said).toMatchObject({ Nguồn: "Sổ quyết định", "Người xuất": "Ban Tổ chức Tỉnh ủy (tài khoản ban-to-chuc)", "Xuất lúc": "09:00 ngày 30/6/2021", "Số dòng": "2", "Mã băm các dòng": `SHA-256 ${hash}` });
    expect(told).toEqual({ what: "Kết quả năm 2021, Excel", rows: 2, sha256: hash });
  });

  test("has a place for no rows at all", async () => {
    const [, , , total] = await sheetOf([]);
    expect(total!.map(({ value, text, formula }) => [value ?? text, formula])[2]).toEqual([0, null]);
  });

  test("never takes a text for a formula, and keeps every letter composed, chữ Nôm and pictures too", async () => {
    const names = ["=1+1", "+84", "-3", "@cmd", "Ấp Đông Hòa".normalize("NFD"), "Ấp <5> & \"6\"", "_x0041_", "a\u0007b\ufffe", "𡨸喃 🌾\ud83d", "Nguyễn Thị Ứng Ỷ Ỹ Ỵ Ẵ Ặ Ậ Ệ Ộ Ợ"];
    const rows = await sheetOf(names.map((name) => ({ name, target: 1, done: 1, on: null })));
    const found = rows.slice(3, -1).map((row) => row[1]!);
    expect(found.every(({ formula, value }) => formula === null && value === null)).toBe(true);
    expect(found.map(({ text }) => text)).toEqual(["=1+1", "+84", "-3", "@cmd", "Ấp Đông Hòa", "Ấp <5> & \"6\"", "_x005F_x0041_", "ab", "𡨸喃 🌾", "Nguyễn Thị Ứng Ỷ Ỹ Ỵ Ẵ Ặ Ậ Ệ Ộ Ợ"]);
  });
});

/** QUOTIENT as spreadsheets reckon it, in doubles. */
const quotient = (part: number, whole: number) => Math.trunc(part / whole);

test("the formula of a share gives what is printed, for any counts", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200_000 }), fc.integer({ min: 1, max: 200_000 }), (part, whole) => {
      expect(quotient(part * 10_000, whole)).toBe(basisPoints({ part, whole }));
      expect(quotient(part * 20_000 + whole, whole * 2)).toBe(basisPoints({ part, whole }, "half_up"));
    }),
    { numRuns: 2_000 },
  );
});

describe("comma-separated values", () => {
  test("say counts and days plainly, and a share as it is printed", async () => {
    expect(await csvOf(districts)).toBe(`\uFEFFĐơn vị,Chỉ tiêu,Đã công nhận,Tỷ lệ,Ngày\r\nHuyện Mỏ Cày Nam,60,47,"${showPercent({ part: 47, whole: 60 })}",2021-06-30\r\nHuyện Châu Thành,15,6,40%,\r\n`);
  });

  test.each(["=1+1", "+84", "-3", "@cmd", "\t=1", " =1", "\r=1"])("a text like %j is kept from being run", async (name) => {
    const line = (await csvOf([{ name, target: 1, done: 1, on: null }])).slice(1).split("\r\n").slice(1).join("\r\n");
    expect(line.replace(/^"/, "").startsWith("'")).toBe(true);
  });

  test("quote what would break a line", async () => {
    expect(await csvOf([{ name: 'Ấp "5", xã\nAn', target: 1, done: 1, on: null }])).toContain('"Ấp ""5"", xã\nAn",1');
  });
});

test("a moment is a number a spreadsheet reads as day and hour in Vietnam; CSV writes it to the second", async () => {
  const moments = [new Date("2021-06-29T17:00:00Z"), new Date("2021-06-30T16:59:59Z"), null].map((at): Moment => ({ at }));
  const columns: readonly Column<Moment>[] = [{ key: "no", head: "TT", width: 6, kind: "order" }, { key: "at", head: "Lúc", width: 17, kind: "instant", value: ({ at }) => at }];
  const bookIn = (format: "xlsx" | "csv") => collect(writeBook({ what: "Thử", source: [], tables: [table({ name: "Thử", title: "Thử", note: "", columns, rows: [moments], rounding: "truncate" })] }, format, made));
  const files = textsOf((await bookIn("xlsx")).bytes);
  const cells = cellsOf(files["xl/worksheets/sheet1.xml"]!).slice(3).map((row) => row[1]!);
  expect(cells.map(({ value, text }) => value ?? text)).toEqual([44_377, 44_377 + 86_399 / 86_400, "–"]);
  const looks = [...files["xl/styles.xml"]!.matchAll(/<xf numFmtId="(\d+)"[^>]*xfId="0" applyNumberFormat/g)].map(([, format]) => format);
  expect([looks[cells[0]!.look], files["xl/styles.xml"]]).toEqual(["166", expect.stringContaining('<numFmt numFmtId="166" formatCode="hh:mm d/m/yyyy"/>')]);
  expect(new TextDecoder().decode((await bookIn("csv")).bytes).trim().split("\r\n")).toEqual(["Lúc", "2021-06-30 00:00:00", "2021-06-30 23:59:59"]);
});
