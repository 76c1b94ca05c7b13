import { Packer } from "docx";
import { describe, expect, test } from "vitest";
import { decisionPaper } from "@/lib/documents/decision-paper";
import { writeAssignmentsForm } from "@/lib/documents/assignments-form";
import { writeDecisionsForm } from "@/lib/documents/decisions-form";
import { writeFiguresForm } from "@/lib/documents/figures-form";
import { fillTemplate } from "@/lib/documents/fill-template";
import { writeMarked } from "@/lib/documents/marked-book";
import { minutesPaper } from "@/lib/documents/minutes-paper";
import { writeRegistrationForm } from "@/lib/documents/registration-form";
import { table, type Column } from "@/lib/documents/table";
import { writeTargetsForm } from "@/lib/documents/targets-form";
import { templateStarter } from "@/lib/documents/template-starter";
import { writeUnitsForm } from "@/lib/documents/units-form";
import { writeBook } from "@/lib/documents/write-book";
import { Day } from "@/lib/domain/day";
import type { Writing } from "@/lib/domain/document/made";
import type { ImportKind } from "@/lib/domain/import/kind";
import type { KnownUnit } from "@/lib/domain/import/match-unit";
import { fieldsOf, type Filled, type TemplateField } from "@/lib/domain/template/field";
import { isBlankPaper, templatePapers } from "@/lib/domain/template/paper";
import { faultsIn, hasChecker } from "@/tests/support/checked-by-office";
import { fileOf, goldenPapers, newer, older } from "@/tests/support/golden-papers";
import { makeSheet } from "@/tests/support/make-sheet";
import { decision, district, sitting } from "@/tests/support/papers";
import { collect } from "@/tests/support/read-archive";

/** Files as Microsoft's own checker opens them, for the oldest version that knows them and for the newest. On a system it has no program for nothing is said of it. */
const checked = describe.skipIf(!hasChecker());
const patience = 300_000; // a program started anew for each file, on a busy machine

type Version = NonNullable<Parameters<typeof faultsIn>[2]>;
const both = ["Microsoft365", "Office2007"] as const satisfies readonly Version[];
type Made = { name: string; kind: "docx" | "xlsx"; make: () => Promise<Uint8Array>; versions: readonly Version[] };
const [newest, oldest] = [["Microsoft365"], ["Office2007"]] as const;

/** What is wrong in any of the files, by their names; two are looked at at a time. */
async function faultsOf(files: readonly Made[]): Promise<string[]> {
  const left = files.flatMap((file) => file.versions.map((version) => ({ ...file, version })));
  const faults: string[] = [];
  const lane = async () => {
    for (let next = left.shift(); next; next = left.shift()) for (const fault of await faultsIn(await next.make(), next.kind, next.version)) faults.push(`${next.name}, ${next.version}: ${fault}`);
  };
  await Promise.all([lane(), lane()]);
  return faults;
}

/** What people may have typed into a box: signs of formulas and of XML, rare and decomposed letters, what XML cannot say, more than a cell holds. */
const hostile = ["=1+1", "+84", "-3", "@cmd|' /C calc'!A0", "Ấp Đông Hòa".normalize("NFD"), "Ấp <5> & \"6\" 'bảy' ]]>", "_x0041_ _x005F_ _x005f_x0041_", "a\u0000\u0007\u000b\u001fb\ufffe\uffff", "nửa\ud83dcặp\ude00 🌾", "Kồ Pờ Lồng – Ǵ ẞ Ðông Þ “Ngã Ba” l’Étoile", " \t dòng\r\nmới ", "", `${"Ghi chú dài ".repeat(2_730)}1234567`, "🌾".repeat(20_000)];
const typed = hostile.slice(0, 12).join(" ");
const made = { by: 'Ban Tổ chức <"&\u0001">', account: "ban-to-chuc", at: new Date("2021-06-30T02:00:00Z") };
const stamp = { code: "7K3QF09XWB", address: "https://so.example/p?code=7K3QF09XWB&x=1" };
const on = Day.parse("2021-06-30");
const xlsx = (name: string, make: () => Writing, versions: readonly Version[] = both): Made => ({ name, kind: "xlsx", versions, make: async () => (await collect(make())).bytes });
async function* batches<Row>(rows: readonly Row[]) { yield rows; }

const cells = hostile.map((name, index): KnownUnit => ({ id: `c${index}`, name, kind: "hamlet", code: name.slice(0, 20), stands: true, parent: { id: "x", name: hostile.at(-index - 1)!, kind: "commune" }, above: null, earlier: [] }));

checked("Microsoft's checker", () => {
  test("finds nothing wrong in any paper or blank form, issued or a draft, of two cells or three hundred", { timeout: patience }, async () => {
    const files = Object.entries(goldenPapers).flatMap(([name, { make, most }]): Made[] => [
      ...(["proposal", "review", "survey"].includes(name) ? [{ name, kind: "docx" as const, versions: oldest, make: () => fileOf(make(older, 6)) }] : []),
      { name: `${name} of the newer guidance, most names`, kind: "docx", versions: newest, make: () => fileOf(make(newer, most)) },
    ]);
    expect(await faultsOf(files)).toEqual([]);
  });

  test("finds nothing wrong in a paper of hostile words, with code and picture", { timeout: patience }, async () => {
    const sheet = { ...decision(0), subject: typed, signer: typed, title: typed, grounds: hostile, more: true, lines: hostile.map((nameAsSigned) => ({ nameAsSigned, effect: "recognise" as const, reason: typed, registerFrom: null, affects: null })) };
    const said = { ...sitting, place: typed, dissents: hostile.map((opinion) => ({ name: opinion.slice(0, 100), function: "member" as const, opinion })) };
    const papers = [decisionPaper(sheet, made.by, stamp), minutesPaper(district, said, made.by, stamp)];
    expect(await faultsOf(papers.map((paper, index) => ({ name: `paper ${index}`, kind: "docx", versions: both, make: () => Packer.toBuffer(paper) })))).toEqual([]);
  });

  test("finds nothing wrong in a form to begin with, nor in what is printed by it of hostile words", { timeout: patience }, async () => {
    const filledOf = (fields: readonly TemplateField[]): Filled => Object.fromEntries(fields.map(({ key, rows }) => [key, rows ? hostile.slice(0, 3).map(() => filledOf(rows)) : typed]));
    const files = templatePapers.flatMap((paper): Made[] => {
      const starter = () => Packer.toBuffer(templateStarter(paper, newer, "Văn phòng"));
      const ours = isBlankPaper(paper) ? null : { stamp, extract: true };
      const tried = ["proposal", "minutes", "recognition", "survey"].includes(paper);
      return [{ name: `${paper} to begin with`, kind: "docx", versions: tried ? oldest : newest, make: starter }, { name: `${paper} of hostile words`, kind: "docx", versions: tried ? newest : [], make: async () => fillTemplate(await starter(), filledOf(fieldsOf(paper)), ours) }];
    });
    expect(await faultsOf(files)).toEqual([]);
  });

  test("finds nothing wrong in a workbook to be filled in of any kind, whatever the cells are called, nor in an empty one", { timeout: patience }, async () => {
    const past = (reason: string) => ({ unitId: "c", name: reason, effect: "revoke" as const, number: 8, symbol: "QĐ/HU", issuer: reason, decidedOn: on, signer: reason, capacity: reason, subject: reason, reason, registerFrom: on });
    const line = (clause: string) => ({ id: "t", seq: 3, number: clause, withdrawn: false, value: { kind: "percent_range" as const, low: 40, high: 50 }, base: "registered" as const, resolutionId: "r", clause, setOn: on });
    const forms = (names: readonly KnownUnit[], versions: readonly Version[]): Made[] => {
      const of: Readonly<Record<ImportKind, () => Writing>> = {
        registrations: () => writeRegistrationForm(batches(names.map((cell) => ({ cell, version: 2, year: 2022, expectedOn: on, note: cell.name }))), { titleName: hostile[6]!, years: [2021, 2022, 2023, 2024, 2025] }, made),
        figures: () => writeFiguresForm(batches(names.map((cell) => ({ cell, year: { seq: 0, figures: null } }))), { year: 2021 }, made),
        targets: () => writeTargetsForm(batches(names.map((unit) => ({ unit, year: 2021, line: line(unit.name) }))), { titleName: hostile[5]! }, made),
        decisions: () => writeDecisionsForm(batches(names.flatMap((cell) => [{ cell, line: past(cell.name) }, { cell, line: null }])), { titleName: hostile[0]! }, made),
        units: () => writeUnitsForm(batches(names.flatMap((cell) => [{ commune: cell, cell }, { commune: cell, cell: null }])), made),
        assignments: () => writeAssignmentsForm(batches(names.flatMap((unit) => [{ unit, held: { account: unit.name, from: on, until: null } }, { unit, held: null }])), { accounts: names.length > 0 ? hostile : [] }, made),
      };
      return Object.entries(of).map(([kind, make]) => xlsx(kind, make, versions));
    };
    expect(await faultsOf([...forms(cells, newest), ...forms([], oldest)])).toEqual([]);
  });

  test("finds nothing wrong in a sheet handed back with its errors marked, however odd it was", { timeout: patience }, async () => {
    const rows = hostile.map((text, index) => ({ at: index * 3 + 1, cells: [text, index - 0.5, { day: on }, { error: "#DIV/0!" }, null, text] }));
    const problems = rows.flatMap(({ at, cells: { length } }) => Array.from({ length }, (_, column) => ({ row: at, column, says: `${hostile[column]} sai` })));
    expect(await faultsOf([xlsx("marked", () => writeMarked({ fileName: hostile[7]!, headAt: 4, rows, problems }, made))])).toEqual([]);
    expect(await faultsOf([xlsx("marked, nothing in it", () => writeMarked({ fileName: "x.csv", headAt: 0, rows: [], problems: [] }, made), newest)])).toEqual([]);
  });

  test("finds nothing wrong in a register with columns of every kind, several sheets, totals and none, no rows at all", { timeout: patience }, async () => {
    type Row = { name: string; count: number | null };
    const columns: readonly Column<Row>[] = [
      { key: "no", head: "TT", width: 6, kind: "order", total: "" },
      { key: "name", head: hostile[5]!, width: 30, kind: "text", value: ({ name }) => name, total: "rows" },
      { key: "count", head: "Chỉ tiêu", width: 10, kind: "count", value: ({ count }) => count, illustrative: ({ count }) => count === 3, total: "sum" },
      { key: "other", head: "Khác", width: 10, kind: "count", value: ({ count }) => count, total: { value: null } },
      { key: "third", head: "Minh họa", width: 10, kind: "count", value: ({ count }) => count, total: { value: 7, illustrative: true } },
      { key: "share", head: "Tỷ lệ", width: 10, kind: "share", part: "count", whole: "other", value: ({ count }) => ({ part: count ?? 0, whole: count ?? 0 }), total: { part: 53, whole: 75 } },
      { key: "on", head: "Ngày", width: 12, kind: "day", value: ({ count }) => (count === null ? null : on) },
      { key: "at", head: "Lúc", width: 19, kind: "instant", value: () => made.at },
      { key: "year", head: "Năm", width: 8, kind: "year", value: ({ count }) => count },
    ];
    const rows = hostile.map((name, index) => ({ name, count: index % 4 === 0 ? null : index }));
    const sheet = (name: string, title: string, all: readonly Row[], of = columns) => table({ name, title, note: title, columns: of, rows: [all], rounding: "half_up" });
    const books = [
      { what: hostile[7]!, tables: [sheet("Theo đơn vị", hostile[0]!, rows), sheet("Ấp, khu phố & 'xã' – ba mươi", hostile[6]!, rows, columns.slice(0, 3)), sheet("Trống", "Trống", [])], source: hostile.map((text): [string, string] => [text, text]) },
      { what: "Không có gì", tables: [sheet("Trống", "Trống", [], [{ key: "name", head: "Tên", width: 20, kind: "text", value: ({ name }) => name }])], source: [] },
    ];
    expect(await faultsOf(books.map((book) => xlsx(book.what, () => writeBook(book, "xlsx", made), book.source.length > 0 ? both : newest)))).toEqual([]);
  });

  test("names what is wrong in a file that is broken", { timeout: patience }, async () => {
    const paper = await fileOf(goldenPapers["recognition"]!.make(older, 2));
    expect(await faultsIn(paper.slice(0, paper.length / 2), "docx")).toEqual([expect.stringMatching(/corrupt|end of|central directory/i)]);
    expect(await faultsIn(makeSheet({ rows: [["Chi bộ", 1]] }), "xlsx")).toEqual([expect.stringContaining("RequiredPartDoNotExist")]);
    const book = { what: "Sổ", tables: [table({ name: "Ba mươi hai chữ là quá dài rồi đó", title: "Sổ", note: "", columns: [{ key: "name", head: "Tên", width: 20, kind: "text", value: () => "" }], rows: [], rounding: "truncate" })], source: [] };
    expect(await faultsIn((await collect(writeBook(book, "xlsx", made))).bytes, "xlsx")).toEqual([expect.stringMatching(/workbook\.xml .*sheet\[1\].*MaxLength/)]);
  });
});
