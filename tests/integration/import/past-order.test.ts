import { createHash } from "node:crypto";
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { foldTitles } from "@/lib/access/fold-titles";
import { undoImport } from "@/lib/commands/undo-import";
import { dateOf, Day, dayOfDate } from "@/lib/domain/day";
import { DecisionParameters, resolveDecisions } from "@/lib/domain/decision/filter";
import { database } from "@/lib/platform/database";
import { getAttainment } from "@/lib/queries/get-attainment";
import { listDecisions } from "@/lib/queries/list-decisions";
import { listSchedule } from "@/lib/queries/list-schedule";
import { getReference } from "@/lib/queries/reference";
import { titles } from "@/tests/support/decide";
import { emptyTables } from "@/tests/support/empty-tables";
import { applied, bringFile, seen } from "@/tests/support/import";
import { makeSheet } from "@/tests/support/make-sheet";
import { plantPast, type PastPlace } from "@/tests/support/past-place";
import { isHistory, tell } from "@/tests/support/title-oracle";

const kind = { kind: "decisions", titleId: "tsvmtd", year: null, fileName: "quyet-dinh.xlsx" } as const;
let place: PastPlace;

beforeEach(async () => {
  await emptyTables();
  place = await plantPast();
});

type Row = [cell: string, number: number, on: string, effect: "Công nhận" | "Thu hồi" | "Hủy bỏ"];
const heads = ["Chi bộ", "Số quyết định", "Ngày ký", "Hiệu lực", "Người ký", "Chức vụ", "Lý do"];
const bring = (...rows: Row[]) => bringFile(place.committee, makeSheet({ rows: [["DANH SÁCH"], heads, ...rows.map((row) => [...row, "Người ký", "Bí thư", row[3] === "Công nhận" ? null : "Vi phạm"])] }), kind);
const says = async (...rows: Row[]) => (await seen(place.committee, await bring(...rows))).rows.map(({ problem, changes }) => problem?.says ?? changes.find(({ what }) => what === "Danh hiệu")?.to ?? "");
async function brought(...rows: Row[]) {
  const id = await bring(...rows);
  expect(await applied(place.committee, id)).toMatchObject({ ok: true, value: { created: rows.length } });
  return id;
}

const spans = async (index = 0) => (await database.titleHolding.findMany({ where: { unitId: place.cells[index]!.id }, orderBy: { heldFrom: "asc" } })).map(({ heldFrom, heldUntil, closeEffect }) => [dayOfDate(heldFrom), heldUntil && dayOfDate(heldUntil), closeEffect]);
const heldOn = async (on: string) => (await getAttainment(place.reader, { unit: place.district.id, period: { kind: "year", year: Number(on.slice(0, 4)), term: "2020-2025" }, on: Day.parse(on), title: "tsvmtd", base: "target", rounding: "truncate" }))!.held;

test("lists come in whatever order they are found: the later first, then the earlier with what ended it", async () => {
  await brought(["Ấp 1", 12, "3/5/2021", "Công nhận"]);
  const first = await database.titleHolding.findFirstOrThrow();
  const closing = await database.closing.create({ data: { unitId: place.district.id, titleId: "tsvmtd", termId: "2020-2025", span: "month", on: dateOf(Day.parse("2021-02-28")), seq: 1, content: "{}", sha256: createHash("sha256").update("{}").digest("hex"), closedAt: new Date(), accountId: place.account.id } });
  expect([await heldOn("2021-02-28"), await heldOn("2021-06-30")]).toEqual([0, 1]);

  expect(await says(["Ấp 1", 3, "1/3/2012", "Công nhận"])).toEqual(["C3: quyết định số 12-QĐ/HU ngày 3/5/2021 trong sổ công nhận khi chi bộ còn giữ danh hiệu; ghi thêm quyết định thu hồi hoặc hủy bỏ ký trước ngày ấy"]);
  expect(await says(["Ấp 1", 3, "1/3/2012", "Công nhận"], ["Ấp 1", 4, "5/4/2021", "Thu hồi"])).toEqual(["giữ từ 1/3/2012 đến trước 5/4/2021 (quyết định số 04-QĐ/HU ngày 5/4/2021)", "thôi giữ từ 5/4/2021"]);
  const earlier = await brought(["Ấp 1", 3, "1/3/2012", "Công nhận"], ["Ấp 1", 4, "5/4/2021", "Thu hồi"]);

  expect(await spans()).toEqual([["2012-03-01", "2021-04-05", "revoke"], ["2021-05-03", null, null]]);
  expect(await database.titleHolding.findFirstOrThrow({ where: { heldUntil: null } })).toEqual(first);
  const { stored, folded } = await titles();
  expect(stored).toEqual(folded);
  // Days between now count it, the day after the revocation does not; what was closed is as it was reported.
  expect([await heldOn("2021-02-28"), await heldOn("2021-04-30"), await heldOn("2021-06-30")]).toEqual([1, 0, 1]);
  expect(await database.closing.findUniqueOrThrow({ where: { id: closing.id } })).toEqual(closing);
  const schedule = async (on: string) => (await listSchedule(place.reader, { unit: place.district.id, title: "tsvmtd", year: 2021, show: "held", q: "", on: Day.parse(on) }))!.rows.map(({ heldSince }) => heldSince);
  expect([await schedule("2021-02-28"), await schedule("2021-06-30")]).toEqual([["2012-03-01"], ["2021-05-03"]]);
  const filter = resolveDecisions(DecisionParameters.parse({ unit: place.commune.id, term: "2020-2025" }), { ...(await getReference(place.reader)), today: place.reader.today });
  if (!filter.ok) throw new Error(filter.refusal.code);
  expect((await listDecisions(place.reader, filter.value))!.rows.map(({ decision, effect }) => [decision.number, effect])).toEqual([[12, "recognise"], [4, "revoke"]]);

  expect(await undoImport(place.committee, { id: earlier })).toMatchObject({ ok: true });
  expect(await database.titleHolding.findMany()).toEqual([first]);
  expect(await heldOn("2021-02-28")).toBe(0);
});

test("a file goes out again while nothing signed later rests on it, whichever was brought first", async () => {
  const given = await brought(["Ấp 1", 3, "1/3/2012", "Công nhận"], ["Ấp 2", 3, "1/3/2012", "Công nhận"]);
  const taken = await brought(["Ấp 1", 4, "5/4/2019", "Thu hồi"]);
  const between = await brought(["Ấp 1", 5, "6/6/2014", "Thu hồi"], ["Ấp 1", 6, "7/7/2015", "Công nhận"]);
  expect(await spans()).toEqual([["2012-03-01", "2014-06-06", "revoke"], ["2015-07-07", "2019-04-05", "revoke"]]);
  expect(await undoImport(place.committee, { id: given })).toMatchObject({ ok: false, refusal: { code: "import-built-upon", values: { count: 1, what: "Chi bộ ấp 1: quyết định số 05-QĐ/HU ngày 6/6/2014" } } });
  expect(await undoImport(place.committee, { id: taken })).toMatchObject({ ok: true });
  expect(await spans()).toEqual([["2012-03-01", "2014-06-06", "revoke"], ["2015-07-07", null, null]]);
  expect(await brought(["Ấp 1", 4, "5/4/2019", "Thu hồi"])).toBeTruthy();
  expect(await undoImport(place.committee, { id: between })).toMatchObject({ ok: true });
  expect(await spans()).toEqual([["2012-03-01", "2019-04-05", "revoke"]]);
  expect(await undoImport(place.committee, { id: given })).toMatchObject({ ok: false, refusal: { values: { what: "Chi bộ ấp 1: quyết định số 04-QĐ/HU ngày 5/4/2019" } } });
});

async function reviewed() {
  await brought(["Ấp 1", 3, "1/3/2012", "Công nhận"]);
  const holding = await database.titleHolding.findFirstOrThrow();
  const on = dateOf(Day.parse("2021-05-01"));
  const act = await database.act.create({ data: { number: "01/NQ", issuer: "Cơ quan", subject: "Sắp xếp", issuedOn: on, effectiveOn: on, unitId: place.province.id, state: "draft" } });
  await database.titleReview.create({ data: { actId: act.id, unitId: holding.unitId, titleId: holding.titleId, holdingId: holding.id } });
  return holding;
}

test("a title that is reviewed is not moved behind the review, and may end after it, keeping its row", async () => {
  const holding = await reviewed();
  const refused = await says(["Ấp 1", 5, "6/6/2014", "Thu hồi"], ["Ấp 1", 6, "7/7/2015", "Công nhận"]);
  for (const words of refused) expect(words).toContain("việc xem xét danh hiệu khi sắp xếp đơn vị ngày 1/5/2021 trong sổ dựa vào danh hiệu");
  await brought(["Ấp 1", 5, "6/6/2021", "Thu hồi"]);
  expect(await database.titleHolding.findMany()).toMatchObject([{ id: holding.id, heldUntil: dateOf(Day.parse("2021-06-06")), closeEffect: "revoke" }]);
  await foldTitles({ db: database }, [holding.unitId], holding.titleId);
  expect(await database.titleHolding.count()).toBe(1);
});

test("a title that a re-check looked at is not ended before it", async () => {
  await brought(["Ấp 1", 3, "1/3/2012", "Công nhận"]);
  const on = dateOf(Day.parse("2021-05-01"));
  await database.recheck.create({ data: { unitId: place.cells[0]!.id, titleId: "tsvmtd", year: 2021, kind: "full", status: "kept", version: 1, plannedOn: on, events: { create: [{ seq: 1, move: "plan", status: "planned", on, at: on, text: "" }] } } });
  expect(await says(["Ấp 1", 5, "6/6/2014", "Thu hồi"])).toEqual(["C3: phúc tra năm 2021 trong sổ dựa vào danh hiệu mà chi bộ, nếu ghi quyết định này, khi ấy không giữ như đã ghi"]);
  expect(await says(["Ấp 1", 5, "6/6/2014", "Thu hồi"], ["Ấp 1", 6, "7/7/2015", "Công nhận"])).toEqual(["thôi giữ từ 6/6/2014", "giữ từ 7/7/2015"]);
});

/** Papers of a history about two cells, one after the other, each possible after those before it. */
const history = fc.array(fc.record({ cell: fc.nat(1), undo: fc.boolean(), gap: fc.integer({ min: 1, max: 300 }) }), { minLength: 3, maxLength: 9 });

test("whatever files a history comes in, titles and lines are those of the history brought at once, or a file is refused", { timeout: 300_000 }, async () => {
  const lines = async () => (await database.decisionLine.findMany({ include: { decision: true, affectsLine: { include: { decision: true } } }, orderBy: { decidedOn: "asc" } })).map(({ decision, effect, affectsLine }) => [decision.number, effect, affectsLine?.decision.number ?? null].join(" "));
  const holdings = async () => (await database.titleHolding.findMany({ include: { openedBy: { include: { decision: true } }, closedBy: { include: { decision: true } } }, orderBy: [{ unitId: "asc" }, { heldFrom: "asc" }] })).map(({ unitId, heldFrom, heldUntil, openedBy, closedBy }) => [unitId, dayOfDate(heldFrom), heldUntil && dayOfDate(heldUntil), openedBy.decision.number, closedBy?.decision.number].join(" "));
  await fc.assert(
    fc.asyncProperty(history, fc.array(fc.nat(2), { minLength: 9, maxLength: 9 }), async (steps, batches) => {
      await emptyTables();
      place = await plantPast();
      const held = [false, false];
      const day = new Date("2011-01-01");
      const rows = steps.map(({ cell, undo, gap }, index): Row => {
        day.setUTCDate(day.getUTCDate() + gap);
        const effect = !held[cell] ? "Công nhận" : undo ? "Hủy bỏ" : "Thu hồi";
        held[cell] = !held[cell];
        return [`Ấp ${cell + 1}`, index + 1, `${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`, effect];
      });
      const whole = await brought(...rows);
      const expected = [await lines(), await holdings()];
      expect(await undoImport(place.committee, { id: whole })).toMatchObject({ ok: true });
      expect(await database.titleHolding.count()).toBe(0);

      let taken = 0;
      for (const batch of [1, 2, 0]) {
        const part = rows.filter((_, index) => batches[index] === batch);
        if (part.length === 0) continue;
        const answer = await applied(place.committee, await bring(...part));
        taken += answer.ok ? answer.value.created : 0;
        const stored = (await database.decisionLine.findMany({ orderBy: { decidedOn: "asc" } })).map((line) => ({ ...line, decidedOn: dayOfDate(line.decidedOn) }));
        expect(isHistory(stored)).toBe(true);
        const told = tell(stored).map(({ unitId, from, until, by }) => [unitId, from, until, by].join(" ")).sort();
        expect((await database.titleHolding.findMany()).map(({ unitId, heldFrom, heldUntil, openedById }) => [unitId, dayOfDate(heldFrom), heldUntil && dayOfDate(heldUntil), openedById].join(" ")).sort()).toEqual(told);
      }
      if (taken === rows.length) expect([await lines(), await holdings()]).toEqual(expected);
    }),
    { numRuns: 12 },
  );
});
