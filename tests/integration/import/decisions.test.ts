import { createHash } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { issueDecision } from "@/lib/commands/issue-decision";
import { undoImport } from "@/lib/commands/undo-import";
import { writeDecisionsForm } from "@/lib/documents/decisions-form";
import { database } from "@/lib/platform/database";
import { takeDecisionsForm } from "@/lib/queries/take-decisions-form";
import { about, agreed, plantDistrict, titles, wish, type District } from "@/tests/support/decide";
import { emptyTables } from "@/tests/support/empty-tables";
import { applied, bringFile, seen } from "@/tests/support/import";
import { makeSheet } from "@/tests/support/make-sheet";
import { plant } from "@/tests/support/plant";

let place: District;
const kind = { kind: "decisions", titleId: "tsvmtd", year: null, fileName: "quyet-dinh.xlsx" } as const;

beforeEach(async () => {
  await emptyTables();
  place = await plantDistrict(4);
});

const heads = ["Chi bộ", "Số quyết định", "Ngày ký", "Hiệu lực", "Cơ quan ban hành", "Người ký", "Chức vụ", "Lý do"];
type Box = string | number | null;
const sheet = (...rows: Box[][]) => makeSheet({ rows: [["DANH SÁCH QUYẾT ĐỊNH"], heads, ...rows] });
const bring = (...rows: Box[][]) => bringFile(place.committee, sheet(...rows), kind);
const signed = ["Người ký", "Bí thư"] as const;
const says = async (...rows: Box[][]) => {
  const view = await seen(place.committee, await bring(...rows));
  return { counts: view.counts, at: view.rows.map(({ problem }) => problem?.at ?? null), words: view.rows.map(({ problem }) => problem?.says ?? "") };
};

test("papers of the past come in with their lines, titles follow by the fold, the same file changes nothing, and all goes out again as one act", async () => {
  const rows: Box[][] = [
    ["Ấp 1", "118-QĐ/HU", "28/1/2021", null, "BTV Huyện ủy Châu Thành", ...signed, null],
    ["Chi bộ ấp 2", 118, "28/1/2021", "Công nhận", null, null, null, null],
    ["Ấp 1", 7, "3/3/2021", "Thu hồi", null, ...signed, "Có đảng viên bị kỷ luật"],
    ["Ấp 2", 8, "4/3/2021", "Hủy bỏ", null, ...signed, "Ghi nhầm chi bộ"],
    ["Ấp 3", 9, "5/4/2021", null, null, ...signed, null],
  ];
  const id = await bring(...rows);
  const view = await seen(place.committee, id);
  expect(view.counts, JSON.stringify(view.rows.map(({ problem }) => problem?.says))).toMatchObject({ new: 5, rejected: 0 });
  expect(await applied(place.committee, id)).toMatchObject({ ok: true, value: { created: 5, changed: 0 } });
  const first = await database.decision.findFirstOrThrow({ where: { number: 118 }, include: { lines: { orderBy: { position: "asc" } } } });
  expect(first).toMatchObject({ issuerId: place.district.id, issuer: "Ban Thường vụ Huyện ủy Châu Thành", symbol: "QĐ/HU", signer: "Người ký", recordedById: place.account.id });
  expect(first.lines.map(({ nameAsSigned, effect }) => [nameAsSigned, effect])).toEqual([["Chi bộ ấp 1, xã An Hiệp", "recognise"], ["Chi bộ ấp 2, xã An Hiệp", "recognise"]]);
  const held = await titles();
  expect(held.stored).toEqual(held.folded);
  expect(held.rows.map(({ unitId, closeEffect }) => [unitId, closeEffect]).sort()).toEqual([[place.cells[0]!.id, "revoke"], [place.cells[1]!.id, "annul"], [place.cells[2]!.id, null]].sort());

  expect((await says(...rows)).counts).toMatchObject({ unchanged: 5, new: 0, rejected: 0 });
  const form = await takeDecisionsForm(place.committee, ({ rows: lines }, made) => writeDecisionsForm(lines, { titleName: "Đo" }, made), "tsvmtd");
  const book = Buffer.from(await new Response(form!.stream).arrayBuffer());
  const back = await seen(place.committee, await bringFile(place.committee, book, kind));
  expect(back.counts, JSON.stringify(back.rows.map(({ problem }) => problem?.says))).toMatchObject({ unchanged: 5, new: 0, changed: 0, conflict: 0, rejected: 0 });

  expect(await undoImport(place.committee, { id })).toMatchObject({ ok: true });
  expect([await database.decision.count(), await database.decisionLine.count(), await database.titleHolding.count()]).toEqual([0, 0, 0]);
  expect(await database.auditEvent.count({ where: { act: "decision_line_remove" } })).toBe(5);
});

test("what rests on an imported paper is named, and it stays", async () => {
  const id = await bring(["Ấp 1", 5, "28/1/2021", null, null, ...signed, null], ["Ấp 2", 6, "28/1/2021", null, null, ...signed, null]);
  await applied(place.committee, id);
  const [one, two] = place.cells;
  const line = await database.decisionLine.findFirstOrThrow({ where: { unitId: one!.id } });
  const issued = await issueDecision(place.committee, wish(place, { effect: "annul", number: 12, decidedOn: "2021-06-20", lines: [about(line.id, { reason: "Ghi nhầm" })] }));
  expect(issued).toMatchObject({ ok: true });
  await plant.registration({ unit: two!, events: [{ status: "registered", on: "2021-06-25" }] });
  const refused = await undoImport(place.committee, { id });
  expect(refused).toMatchObject({ ok: false, refusal: { code: "import-built-upon" } });
  expect(JSON.stringify(refused)).toContain("quyết định số 12-QĐ/HU ngày 20/6/2021");
  expect(await database.decision.count()).toBe(3);
});

test("figures closed since count an imported paper: it stays until they are opened again", async () => {
  const id = await bring(["Ấp 1", 5, "28/1/2021", null, null, ...signed, null]);
  await applied(place.committee, id);
  const content = "{}";
  const close = (on: string) => database.closing.create({ data: { unitId: place.district.id, titleId: "tsvmtd", termId: "2020-2025", span: "month", on: new Date(on), seq: 1, content, sha256: createHash("sha256").update(content).digest("hex"), closedAt: new Date(Date.now() + 60_000), accountId: place.account.id } });
  await close("2020-12-31"); // before the paper was signed
  const closing = await close("2021-01-31");
  const refused = await undoImport(place.committee, { id });
  expect(refused).toMatchObject({ ok: false, refusal: { code: "import-built-upon", values: { count: 1, what: "Đảng bộ huyện Châu Thành: báo cáo tháng 1 năm 2021 đã chốt" } } });
  await database.reopening.create({ data: { closingId: closing.id, unitId: place.district.id, reason: "Bổ sung", reopenedAt: new Date(), accountId: place.account.id } });
  expect(await undoImport(place.committee, { id })).toMatchObject({ ok: true });
});

test("a paper issued by hand stays for ever, also for the owner of the database", async () => {
  const dossier = await agreed(place.cells[0]!);
  await issueDecision(place.committee, wish(place, { number: 1, lines: [about(dossier.id)] }));
  await expect(database.decisionLine.deleteMany({})).rejects.toThrow(/append-only/);
  await expect(database.titleHolding.deleteMany({}).then(() => database.decision.deleteMany({}))).rejects.toThrow();
});

test("a number that is taken, a body that was not competent, a fold that cannot be: each at its cell", async () => {
  await plant.recognition({ unit: place.cells[3]!, issuer: place.district, number: 50, on: "2021-06-01" });
  expect((await says(["Ấp 1", 50, "2/6/2021", null, null, ...signed, null])).words[0]).toMatch(/^B3: số 50-QĐ\/HU đã dùng cho quyết định ngày 1\/6\/2021/);
  expect((await says(["Ấp 1", 50, "1/6/2021", null, null, ...signed, null])).words[0]).toContain("không ghi chi bộ này");
  expect((await says(["Ấp 1", "3-QĐ/TU", "1/6/2021", null, null, ...signed, null])).words[0]).toContain("thuộc Ban Thường vụ Huyện ủy Châu Thành");
  expect((await says(["Ấp 4", 51, "20/6/2021", null, null, ...signed, null])).words[0]).toContain("đang giữ danh hiệu này");
  expect((await says(["Ấp 1", 51, "20/6/2021", "Thu hồi", null, ...signed, "Vi phạm"])).words[0]).toContain("không giữ danh hiệu này");
  expect((await says(["Ấp 4", 51, "1/5/2021", "Thu hồi", null, ...signed, "Vi phạm"])).words[0]).toContain("không giữ danh hiệu này");
  expect((await says(["Ấp 4", 51, "1/5/2021", null, null, ...signed, null]))).toMatchObject({ at: ["C3"], words: [expect.stringContaining("quyết định số 50-QĐ/HU ngày 1/6/2021 trong sổ công nhận khi chi bộ còn giữ danh hiệu")] });
  expect((await says(["Ấp 4", 51, "20/6/2021", "Thu hồi", null, ...signed, null]))).toMatchObject({ at: ["H3"], words: ["H3: ghi lý do"] });
  expect((await says(["Ấp 1", 51, "20/6/2021", "Thay thế", null, ...signed, null])).words[0]).toContain("ở trang Quyết định");
  expect((await says(["Ấp 1", 51, "1/7/1990", null, null, ...signed, null])).words[0]).toMatch(/^C3/);
});

test("a paper is entered whole or not at all, and what follows from it waits with it", async () => {
  const { counts, words } = await says(
    ["Ấp 1", 20, "1/6/2021", null, null, ...signed, null],
    ["Ấp 9", 20, "1/6/2021", null, null, ...signed, null],
    ["Ấp 1", 21, "20/6/2021", "Thu hồi", null, ...signed, "Vi phạm"],
    ["Ấp 2", 22, "20/6/2021", null, null, null, null, null],
    ["Ấp 3", 23, "20/6/2021", null, null, ...signed, null],
    ["Ấp 2", 23, "21/6/2021", null, null, ...signed, null],
  );
  expect(counts).toMatchObject({ new: 0, rejected: 6 });
  expect(words[0]).toContain("dòng 4 của quyết định này chưa nhận");
  expect(words[2]).toContain("không giữ danh hiệu này");
  expect(words[3]).toContain("chưa ghi người ký");
  expect(words[5]).toContain("ghi ngày 20/6/2021");
  const unread = await says(["Ấp 1", 30, "2/6/2021", null, null, ...signed, null], ["Ấp 2", 30, "2/6/2021", "Khen", null, ...signed, null]);
  expect([unread.counts, unread.words[0], unread.at[1]]).toEqual([expect.objectContaining({ new: 0, rejected: 2 }), expect.stringContaining("dòng 4 của quyết định này chưa nhận"), "D4"]);
});

test("where a cell has dossiers here, its past has ended", async () => {
  await agreed(place.cells[0]!);
  expect((await says(["Ấp 1", 5, "1/6/2021", null, null, ...signed, null])).words[0]).toContain("có hồ sơ trong sổ từ 15/1/2021");
  expect((await says(["Ấp 1", 5, "5/1/2021", null, null, ...signed, null])).counts).toMatchObject({ new: 1 });
});
