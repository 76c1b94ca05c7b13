import { beforeEach, expect, test } from "vitest";
import type { Scope } from "@/lib/access/scope";
import { issueDecision } from "@/lib/commands/issue-decision";
import { undoImport } from "@/lib/commands/undo-import";
import { decisionBook } from "@/lib/documents/decision-book";
import { decisionPaper } from "@/lib/documents/decision-paper";
import { writeDecisionsForm } from "@/lib/documents/decisions-form";
import { writeBook } from "@/lib/documents/write-book";
import { sayFormerUnits } from "@/lib/domain/attainment/say-lens";
import { dateOf, Day, dayOfDate } from "@/lib/domain/day";
import { DecisionParameters, resolveDecisions } from "@/lib/domain/decision/filter";
import { database } from "@/lib/platform/database";
import { getAttainment } from "@/lib/queries/get-attainment";
import { getDecision } from "@/lib/queries/get-decision";
import { getDecisionSheet } from "@/lib/queries/get-decision-sheet";
import { getUnit } from "@/lib/queries/get-unit";
import { listDecisions } from "@/lib/queries/list-decisions";
import { listSchedule } from "@/lib/queries/list-schedule";
import { getReference } from "@/lib/queries/reference";
import { takeDecisions } from "@/lib/queries/take-decisions";
import { takeDecisionsForm } from "@/lib/queries/take-decisions-form";
import { scopeOf } from "@/tests/support/as";
import { about, agreed, holdersOn, titles, wish } from "@/tests/support/decide";
import { emptyTables } from "@/tests/support/empty-tables";
import { applied, bringFile, seen } from "@/tests/support/import";
import { makeSheet } from "@/tests/support/make-sheet";
import { mapFrom, plantPast, type PastPlace } from "@/tests/support/past-place";
import { plant } from "@/tests/support/plant";

const kind = { kind: "decisions", titleId: "tsvmtd", year: null, fileName: "quyet-dinh.xlsx" } as const;
let place: PastPlace;

beforeEach(async () => {
  await emptyTables();
  place = await plantPast();
});

const heads = ["Chi bộ", "Số quyết định", "Ngày ký", "Hiệu lực", "Cơ quan ban hành", "Người ký", "Chức vụ", "Lý do", "Tên ghi trong quyết định"];
type Box = string | number | null;
const bring = (scope: Scope, ...rows: Box[][]) => bringFile(scope, makeSheet({ rows: [["DANH SÁCH QUYẾT ĐỊNH"], heads, ...rows] }), kind);
const signed = ["Người ký", "Bí thư"] as const;
const recognise = (cell: string, number: number | string, on: string, issuer: string | null = null, named: string | null = null): Box[] => [cell, number, on, null, issuer, ...signed, null, named];
const looked = async (scope: Scope, ...rows: Box[][]) => seen(scope, await bring(scope, ...rows));
const says = async (...rows: Box[][]) => (await looked(place.committee, ...rows)).rows.map(({ problem }) => problem?.says ?? "");
const former: Box[][] = [
  recognise("Ấp 1", 12, "20/5/2014"),
  recognise("Ấp 2", "12-QĐ/HU", "3/9/2018", "BTV Huyện ủy Châu Thành", "Chi bộ ấp Hai, xã An Hiệp cũ"),
  ["Ấp 2", 41, "5/6/2019", "Thu hồi", null, ...signed, "Có đảng viên bị kỷ luật", null],
];
const year2021 = { kind: "year", year: 2021, term: "2020-2025" } as const;
const figures = async () => (await getAttainment(place.reader, { unit: place.district.id, period: year2021, on: Day.parse("2021-06-30"), title: "tsvmtd", base: "target", rounding: "truncate" }))!;
/** Figures without the counts of who holds a title, of the unit and of each below it. */
const besides = (view: unknown) => JSON.parse(JSON.stringify(view, (key, value: unknown) => (key === "held" || key === "recheckDue" ? null : value))) as unknown;
const register = async (scope: Scope, given: Record<string, string>) => {
  const filter = resolveDecisions(DecisionParameters.parse(given), { ...(await getReference(scope)), today: scope.today });
  if (!filter.ok) return filter.refusal.code;
  const list = await listDecisions(scope, filter.value);
  return list && { place: list.place?.name ?? null, rows: list.rows.map(({ cell, parent, above, effect, decision }) => [decision.decidedOn, effect, cell.name, parent?.name, above?.name]), total: list.total };
};

test("terms of reference data join day by day and year by year", async () => {
  const terms = await database.term.findMany({ orderBy: { startsOn: "asc" } });
  expect(terms.map(({ id, former: over }) => [id, over])).toEqual([["2005-2010", true], ["2010-2015", true], ["2015-2020", true], ["2020-2025", false]]);
  for (const [index, { startsOn, firstYear }] of terms.slice(1).entries()) {
    const before = terms[index]!;
    expect([startsOn.getTime() - before.endsOn.getTime(), firstYear - before.lastYear]).toEqual([86_400_000, 1]);
  }
});

test("papers of 2014, 2018 and 2019 come in under their own terms, and a recognition of 2021 may follow", async () => {
  const before = await figures();
  expect((await getReference(place.reader)).formerTerms).toEqual([]);
  const id = await bring(place.committee, ...former);
  const view = await seen(place.committee, id);
  expect(view.counts, JSON.stringify(view.rows.map(({ problem }) => problem?.says))).toMatchObject({ new: 3, rejected: 0 });
  const told = view.rows.map(({ changes }) => changes.map(({ what, to }) => `${what}: ${to}`));
  expect(told[0]).toContain("Tên ghi trong quyết định: Chi bộ ấp 1, xã An Hiệp (tên sớm nhất trong sổ, từ 1/2/2020)");
  expect(told[0]).toContain("Cơ quan ban hành: Ban Thường vụ Huyện ủy Châu Thành (thẩm quyền sớm nhất trong sổ, từ 1/2/2020)");
  expect(told[1]).toContain("Tên ghi trong quyết định: Chi bộ ấp Hai, xã An Hiệp cũ");
  expect(told[1]).toContain("Cơ quan ban hành: Ban Thường vụ Huyện ủy Châu Thành");
  expect(await applied(place.committee, id)).toMatchObject({ ok: true, value: { created: 3, changed: 0 } });

  const papers = await database.decision.findMany({ orderBy: { decidedOn: "asc" }, include: { lines: true } });
  expect(papers.map(({ number, symbol, termId, issuerId, lines }) => [number, symbol, termId, issuerId, lines[0]?.nameAsSigned])).toEqual([
    [12, "QĐ/HU", "2010-2015", place.district.id, "Chi bộ ấp 1, xã An Hiệp"],
    [12, "QĐ/HU", "2015-2020", place.district.id, "Chi bộ ấp Hai, xã An Hiệp cũ"],
    [41, "QĐ/HU", "2015-2020", place.district.id, "Chi bộ ấp 2, xã An Hiệp"],
  ]);
  const held = await titles();
  expect(held.stored).toEqual(held.folded);

  // What was recognised, revoked and lost of 2021 is as before; one more holds, and is looked at again once this year.
  const after = await figures();
  expect([before, after].map(({ held: holds, recheckDue }) => [holds, recheckDue])).toEqual([[0, 0], [1, 1]]);
  expect(besides(after)).toEqual(besides(before));
  const schedule = await listSchedule(place.reader, { unit: place.district.id, title: "tsvmtd", year: 2021, show: "due", q: "", on: Day.parse("2021-06-30") });
  expect(schedule!.rows.map(({ unitId, heldSince }) => [unitId, heldSince])).toEqual([[place.cells[0]!.id, "2014-05-20"]]);
  expect(schedule!.counts).toMatchObject({ due: 1, held: 1, revoked: 0 });

  const later = await bring(place.committee, recognise("Ấp 2", 5, "28/1/2021"));
  expect(await applied(place.committee, later)).toMatchObject({ ok: true });
  expect((await figures()).recognised).toBe(1);
  const holdings = await database.titleHolding.findMany({ where: { unitId: place.cells[1]!.id }, orderBy: { heldFrom: "asc" } });
  expect(holdings.map(({ heldFrom, heldUntil, closeEffect }) => [dayOfDate(heldFrom), heldUntil && dayOfDate(heldUntil), closeEffect])).toEqual([["2018-09-03", "2019-06-05", "revoke"], ["2021-01-28", null, null]]);
  expect((await getUnit(place.reader, { id: place.cells[0]!.id }))!.titles).toMatchObject([{ id: "tsvmtd", since: "2014-05-20" }]);
  expect((await getUnit(place.reader, { id: place.cells[1]!.id }))!.titles).toMatchObject([{ id: "tsvmtd", since: "2021-01-28" }]);

  // What a file of 2021 takes away rests on the ones before; what it recognises does not.
  const last = await bring(place.committee, ["Ấp 1", 6, "1/2/2021", "Thu hồi", null, ...signed, "Có đảng viên bị kỷ luật", null]);
  expect(await applied(place.committee, last)).toMatchObject({ ok: true });
  const bound = await undoImport(place.committee, { id });
  expect(bound).toMatchObject({ ok: false, refusal: { code: "import-built-upon", values: { count: 1, what: "Chi bộ ấp 1: quyết định số 06-QĐ/HU ngày 1/2/2021" } } });
  expect(await undoImport(place.committee, { id: last })).toMatchObject({ ok: true });
  expect(await undoImport(place.committee, { id })).toMatchObject({ ok: true });
  expect((await titles()).rows.map(({ unitId, heldFrom, heldUntil }) => [unitId, dayOfDate(heldFrom), heldUntil])).toEqual([[place.cells[1]!.id, "2021-01-28", null]]);
  expect(await undoImport(place.committee, { id: later })).toMatchObject({ ok: true });
  expect([await database.decision.count(), await database.titleHolding.count()]).toEqual([0, 0]);
  expect(await figures()).toEqual(before);
  expect((await getReference(place.reader)).formerTerms).toEqual([]);
});

test("the register asks for a year before it was kept once a paper of it is in; figures never do", async () => {
  expect(await register(place.reader, { year: "2018" })).toBe("year-outside-term");
  await applied(place.committee, await bring(place.committee, ...former));
  const reference = await getReference(place.reader);
  expect(reference.terms.map(({ id }) => id)).toEqual(["2020-2025"]);
  expect(reference.formerTerms.map(({ id }) => id)).toEqual(["2015-2020", "2010-2015"]);

  const of2018 = ["2018-09-03", "recognise", "Ấp 2", "Xã An Hiệp", "Huyện Châu Thành"];
  expect(await register(place.reader, { year: "2018" })).toEqual({ place: null, rows: [of2018], total: 1 });
  expect(await register(place.reader, { term: "2015-2020", unit: place.commune.id })).toEqual({ place: "Xã An Hiệp", rows: [["2019-06-05", "revoke", ...of2018.slice(2)], of2018], total: 2 });
  expect(await register(place.reader, { year: "2018", recognised: "1", unit: place.province.id })).toMatchObject({ rows: [of2018] });
  expect(await register(place.reader, { term: "2015-2020", recognised: "1" })).toMatchObject({ total: 0 });
  expect(await register(place.reader, { year: "2014", lens: "now" })).toMatchObject({ total: 1 });
  for (const [q, total] of [["ấp hai", 1], ["an hiep cu", 1], ["chau thanh", 2], ["41", 1], ["12-QĐ/HU", 1], ["ấp 3", 0]] as const) expect(await register(place.reader, { term: "2015-2020", q }), q).toMatchObject({ total });
  const neighbour = scopeOf("leader", await plant.unit({ level: "district", parent: place.province, on: mapFrom }));
  expect(await register(neighbour, { year: "2018" })).toMatchObject({ total: 0 });
  expect(await register(neighbour, { year: "2018", unit: place.commune.id })).toBeNull();

  const filter = resolveDecisions(DecisionParameters.parse({ term: "2015-2020", unit: place.district.id }), { ...reference, today: place.reader.today });
  if (!filter.ok) throw new Error(filter.refusal.code);
  const file = await takeDecisions(place.reader, (view, made) => writeBook(decisionBook(view, filter.value, { title: reference.titles[0]!, sample: false, units: sayFormerUnits }), "csv", made), filter.value);
  const lines = (await new Response(file!.stream).text()).split("\n");
  expect(lines.filter((line) => line.includes("Chi bộ ấp 2"))).toHaveLength(2);
});

test("a paper of the past is shown and printed under the first names known", async () => {
  await applied(place.committee, await bring(place.committee, ...former));
  const { id } = await database.decision.findFirstOrThrow({ where: { termId: "2010-2015" } });
  expect(await getDecision(place.reader, id)).toMatchObject({ termId: "2010-2015", lines: [{ nameAsSigned: "Chi bộ ấp 1, xã An Hiệp", held: true }] });
  const sheet = (await getDecisionSheet(place.reader, id))!;
  expect(sheet).toMatchObject({ unit: { name: "Huyện Châu Thành" }, above: { name: "Tỉnh Bến Tre" }, issuer: "Ban Thường vụ Huyện ủy Châu Thành", number: 12, on: "2014-05-20", layout: { set: "36-HD/VPTW" } });
  expect(decisionPaper(sheet, "Người in")).toBeTruthy();
});

test("the workbook of what is known comes back unchanged, names as signed included", async () => {
  await applied(place.committee, await bring(place.committee, ...former));
  const form = await takeDecisionsForm(place.committee, ({ rows }, made) => writeDecisionsForm(rows, { titleName: "Đo" }, made), "tsvmtd");
  const back = await seen(place.committee, await bringFile(place.committee, Buffer.from(await new Response(form!.stream).arrayBuffer()), kind));
  expect(back.counts, JSON.stringify(back.rows.map(({ problem }) => problem?.says))).toMatchObject({ unchanged: 3, new: 0, changed: 0, conflict: 0, rejected: 0 });
  expect((await says(recognise("Ấp 2", 12, "3/9/2018", null, "Chi bộ ấp Ba")))[0]).toMatch(/^I3: trong sổ ghi “Chi bộ ấp Hai, xã An Hiệp cũ”/);
});

test("a day before the first term there is, and a cell that an act made later, are refused with the reason", async () => {
  expect((await says(recognise("Ấp 1", 1, "14/10/2005")))[0]).toBe("C3: ngày ký 14/10/2005 trước nhiệm kỳ sớm nhất trong sổ, bắt đầu 15/10/2005.");
  expect((await looked(place.committee, recognise("Ấp 1", 1, "15/10/2005"))).counts).toMatchObject({ new: 1 });
  const act = await database.act.create({ data: { number: "9/NQ", issuer: "Cơ quan", subject: "Chia ấp", issuedOn: dateOf(Day.parse("2020-11-01")), effectiveOn: dateOf(Day.parse(mapFrom)) } });
  await database.unitVersion.updateMany({ where: { unitId: place.cells[3]!.id }, data: { actId: act.id } });
  expect((await says(recognise("Ấp 4", 1, "20/5/2014")))[0]).toMatch(/^C3: chi bộ ấp 4, xã An Hiệp không hoạt động vào ngày 20\/5\/2014/);
});

test("while who decided is not known, a paper's own issuer says it, of the bodies above the cell; afterwards the competent one", async () => {
  const office = scopeOf("standing_committee", place.province, { accountId: place.account.id });
  const id = await bring(office, recognise("Ấp 1", "7-QĐ/TU", "20/5/2014"), recognise("Ấp 2", 7, "20/5/2014", "Đảng ủy xã An Hiệp"), recognise("Ấp 3", 7, "20/5/2014"));
  expect(await applied(office, id)).toMatchObject({ ok: true, value: { created: 3 } });
  const papers = await database.decision.findMany({ where: { number: 7 }, include: { lines: true } });
  expect(papers.map(({ issuerId, symbol, lines }) => [lines[0]?.unitId, issuerId, symbol]).sort()).toEqual([[place.cells[0]!.id, place.province.id, "QĐ/TU"], [place.cells[1]!.id, place.commune.id, "QĐ/ĐU"], [place.cells[2]!.id, place.district.id, "QĐ/HU"]].sort());
  const other = await looked(office, recognise("Ấp 4", 8, "20/5/2014", "Huyện ủy Giồng Trôm"), recognise("Ấp 4", "9-QĐ/TU", "1/6/2021"));
  expect(other.rows.map(({ problem }) => problem?.says)).toEqual([
    "E3: ngày 20/5/2014 việc này thuộc Ban Thường vụ Huyện ủy Châu Thành, số ký hiệu QĐ/HU (thẩm quyền sớm nhất trong sổ, từ 1/2/2020)",
    "B4: ngày 1/6/2021 việc này thuộc Ban Thường vụ Huyện ủy Châu Thành, số ký hiệu QĐ/HU",
  ]);
  expect((await says(recognise("Ấp 4", "9-QĐ/TU", "20/5/2014")))[0]).toContain("thẩm quyền của cơ quan khác");
});

test("a number runs once within its term, and by hand none that recognises goes into a former one", async () => {
  const words = await says(recognise("Ấp 1", 3, "20/5/2014"), recognise("Ấp 2", 3, "21/5/2014"), recognise("Ấp 3", 3, "20/5/2018"));
  expect(words[1]).toContain("một số là một quyết định");
  expect(words[2]).toBe("");
  const dossier = await agreed(place.cells[0]!);
  expect(await issueDecision(place.committee, wish(place, { lines: [about(dossier.id)], decidedOn: "2018-05-31" }))).toMatchObject({ ok: false, refusal: { code: "no-term-for-day" } });
});

test("what corrects, replaces or annuls a paper of a former term is signed by hand in that term, by whoever may have decided then", async () => {
  const id = await bring(place.committee, recognise("Ấp 1", 3, "20/5/2014"), recognise("Ấp 2", 3, "20/5/2014"));
  expect(await applied(place.committee, id)).toMatchObject({ ok: true });
  const [one, two] = await database.decisionLine.findMany({ orderBy: { position: "asc" } });
  let number = 100;
  const signed = (effect: "correct" | "replace" | "annul", line: { id: string }, decidedOn: string, more: { unitId?: string } = {}) =>
    issueDecision(place.committee, wish(place, { effect, decidedOn, number: ++number, lines: [about(line.id, { reason: "Ghi nhầm ấp", ...more })] }));
  expect(await signed("correct", one!, "2014-05-19", { unitId: place.cells[2]!.id })).toMatchObject({ ok: false }); // before what it corrects
  expect(await signed("correct", one!, "2014-06-10", { unitId: place.cells[2]!.id })).toMatchObject({ ok: true });
  expect(await signed("annul", two!, "2016-03-01")).toMatchObject({ ok: true });
  expect(await holdersOn("2014-07-01")).toEqual([place.cells[1]!.id, place.cells[2]!.id].sort());
  expect(await holdersOn("2016-03-01")).toEqual([place.cells[2]!.id]);
  const held = await titles();
  expect(held.stored).toEqual(held.folded);
  const papers = await database.decision.findMany({ where: { number: { not: 3 } }, orderBy: { decidedOn: "asc" }, include: { term: true, lines: true } });
  expect(papers.map(({ issuer, term, lines }) => [issuer, term.former, lines[0]?.nameAsSigned])).toEqual([
    ["Ban Thường vụ Huyện ủy Châu Thành", true, "Chi bộ ấp 3, xã An Hiệp"],
    ["Ban Thường vụ Huyện ủy Châu Thành", true, "Chi bộ ấp 2, xã An Hiệp"],
  ]);
  expect(await signed("annul", one!, "2005-10-14")).toMatchObject({ ok: false, refusal: { code: "no-term-for-day" } });
});
