import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, Day } from "@/lib/domain/day";
import { firstUpset, linkedGroups } from "@/lib/domain/decision/follows";
import { holdingsOf, type Effect, type Line } from "@/lib/domain/decision/title";
import type { KnownPast, PastRow } from "@/lib/domain/import/decisions";
import type { KnownUnit } from "@/lib/domain/import/match-unit";
import { foldPast, type PastAct, type PastGround, type PastRead } from "@/lib/domain/import/past";
import { planOf, type PlannedRow } from "@/lib/domain/import/plan";
import { isHistory, maySign, tell } from "@/tests/support/title-oracle";

const first = Day.parse("2012-01-01");
const body = "Ban Thường vụ Huyện ủy Châu Thành";
const symbol = "QĐ/HU";
const cells = ["a", "b", "c"] as const;

/** A line of a paper as the register keeps it. */
type Kept = Line & KnownPast;
/** A line as it was signed; `paper` carries its number. */
type Signed = Line & { paper: number };

const keep = (line: Signed): Kept => ({ ...line, name: line.unitId, number: line.paper, symbol, issuer: body, signer: "A", capacity: "Bí thư", subject: "Về việc", reason: line.effect === "recognise" ? null : "Lý do", registerFrom: null });
const byDay = (a: Line, b: Line) => (a.decidedOn < b.decidedOn ? -1 : a.decidedOn > b.decidedOn ? 1 : 0);

const groundOf = (lines: readonly Kept[], more: Partial<PastGround> = {}): PastGround => ({
  today: Day.parse("2026-01-01"), title: { id: "t", name: "Đo" }, registerMonths: 12, termOn: () => "term", termsFrom: first,
  cellOn: (unitId) => ({ unitId, name: unitId, stands: true, competentId: "d", bodies: [], knownFrom: { name: null, competence: null } }),
  issuerOn: (id) => ({ id, body, symbol }), isInReach: () => true, lines: [...lines].sort(byDay),
  taken: (_, __, number) => lines.find((line) => line.number === number)?.decidedOn ?? null, dossierSince: new Map(), relied: [], ...more,
});

const unit = (id: string): KnownUnit => ({ id, name: id, kind: "hamlet", code: null, stands: true, earlier: [], parent: null, above: null });
function rowOf(at: number, { unitId, effect, decidedOn, paper }: Signed): PlannedRow<PastRead> {
  const row: PastRow = { at, value: () => null, text: () => "", address: () => `A${at}`, isFixed: false, problem: (field, says) => ({ field, at: `A${at}`, written: "", says, offers: [], also: [] }) };
  const said = { number: paper, symbol: "", decidedOn, effect, named: "", issuer: "", signer: "A", capacity: "Bí thư", subject: "", reason: effect === "recognise" ? null : "Lý do", registerFrom: null };
  return { at, state: "new", said: unitId, unit: unit(unitId), changes: [], problem: null, act: { row, said } };
}

/** What a file of these papers comes to beside the register. */
const planned = (register: readonly Kept[], file: readonly Signed[], more: Partial<PastGround> = {}) =>
  foldPast(planOf(file.map((line, index) => rowOf(index + 1, line))), file.map(({ paper, decidedOn }, index) => ({ at: index + 1, number: paper, decidedOn })), groundOf(register, more));

/** The register once the file is applied, as the desk writes it: papers of a day behind those that are there. */
function applied(register: readonly Kept[], file: readonly Signed[]) {
  const plan = planned(register, file);
  const idOf = (affects: PastAct["affects"]) => (affects === null ? null : "row" in affects ? (file[affects.row - 1]?.id ?? "") : affects.lineId);
  const taken = plan.rows.flatMap(({ at, act }) => (act ? [keep({ ...file[at - 1]!, affectsLineId: idOf(act.affects) })] : []));
  return { plan, register: [...register, ...taken].sort(byDay), refused: plan.rows.flatMap(({ at, act, state, problem }) => (act || state === "unchanged" ? [] : [{ line: file[at - 1]!, says: problem?.says ?? "" }])) };
}

type Step = { effect: Effect; cell: number; other: number; gap: number; joins: boolean; pick: number };
const step: fc.Arbitrary<Step> = fc.record({
  effect: fc.constantFrom<Effect>("recognise", "recognise", "revoke", "revoke", "annul", "correct", "replace"),
  cell: fc.nat(2), other: fc.nat(2), gap: fc.constantFrom(0, 1, 1, 30, 400), joins: fc.boolean(), pick: fc.nat(),
});

/** A history that could be signed: each step that is possible after those before it. Papers made by hand have days of their own. */
function historyOf(steps: readonly Step[], hands: boolean): Signed[] {
  const lines: Signed[] = [];
  let day = first;
  for (const [index, { effect, cell, other, gap, joins, pick }] of steps.entries()) {
    const unitId = cells[cell] ?? "a";
    const last = lines.at(-1);
    const known = lines.filter((line) => line.unitId === unitId);
    const held = tell(lines).find((each) => each.unitId === unitId && each.until === null)?.by ?? null;
    const any = known[pick % Math.max(1, known.length)]?.id ?? null;
    const byHand = effect === "correct" || effect === "replace" || (effect === "annul" && hands && pick % 2 === 0);
    if (byHand && !hands) continue;
    const affectsLineId = effect === "recognise" || effect === "revoke" ? null : byHand ? (effect === "annul" ? any : held) : held;
    if (effect === "annul" && !byHand && lines.find(({ id }) => id === held)?.effect !== "recognise") continue;
    day = addDays(day, byHand || isHand(lines, last) ? Math.max(1, gap) : gap);
    const joined = !byHand && joins && last && last.decidedOn === day && last.effect === effect && !lines.some(({ paper, unitId: of }) => paper === last.paper && of === unitId) ? last.paper : index + 1;
    const line: Signed = { id: `l${index}`, unitId: effect === "correct" || effect === "replace" ? (cells[other] ?? "a") : unitId, titleId: "t", effect, affectsLineId, decidedOn: day, paper: joined };
    if (maySign(lines, line)) lines.push(line);
  }
  return lines;
}

const papersOf = (lines: readonly Signed[]) => [...new Set(lines.map(({ paper }) => paper))].map((paper) => lines.filter((line) => line.paper === paper));

/** What a file cannot bring: corrections, replacements, and annulments of anything but a recognition. */
const isHand = (lines: readonly Signed[], line: Signed | undefined) =>
  line !== undefined && (line.effect === "correct" || line.effect === "replace" || (line.effect === "annul" && lines.find(({ id }) => id === line.affectsLineId)?.effect !== "recognise"));

const titlesOf = (lines: readonly Line[]) => holdingsOf([...lines].sort(byDay)).map(({ unitId, heldFrom, heldUntil, openedById, closedById }) => [unitId, heldFrom, heldUntil, openedById, closedById].join(" ")).sort();
const toldOf = (lines: readonly Line[]) => tell([...lines].sort(byDay)).map(({ unitId, from, until, by, endedBy }) => [unitId, from, until, by, endedBy].join(" ")).sort();
const linesOf = (lines: readonly Line[]) => lines.map(({ id, affectsLineId }) => `${id} ${affectsLineId}`).sort();

const history = fc.array(step, { minLength: 2, maxLength: 24 });

test("a history brought in any order of files is the one brought at once, or a file is refused with the reason; never is there one that could not have been signed", () => {
  let [whole, refusedAtAll] = [0, 0];
  fc.assert(
    fc.property(history, fc.array(fc.nat(4), { minLength: 24, maxLength: 24 }), fc.boolean(), (steps, batches, hands) => {
      const all = historyOf(steps, hands);
      // What is made by hand stands there first, with what it could follow from.
      const days = [...new Set(all.map(({ decidedOn }) => decidedOn))];
      const batchOf = ({ decidedOn }: Signed) => batches[days.indexOf(decidedOn) % batches.length] ?? 0;
      let register: Kept[] = [];
      for (const paper of papersOf(all)) {
        const [line] = paper;
        const next = [...register, ...paper.map(keep)];
        if (line && (isHand(all, line) || (hands && batchOf(line) < 3)) && isHistory(next)) register = next;
      }
      const there = new Set(register.map(({ id }) => id));
      const file = all.filter((line) => !there.has(line.id) && !isHand(all, line));
      const expected = [...register, ...file.map(keep)].sort(byDay);
      expect(isHistory(register)).toBe(true);

      let refusals = 0;
      for (const batch of [3, 1, 4, 0, 2]) {
        const answer = applied(register, file.filter((line) => batchOf(line) === batch));
        for (const { says } of answer.refused) expect(says).toMatch(/danh hiệu|đã có quyết định|chưa nhận|đối chiếu/);
        refusals += answer.refused.length;
        const before = register;
        register = answer.register;
        // What is refused could not stand: a paper about one cell, beside nothing that was made by hand.
        const brought = file.filter((line) => batchOf(line) === batch);
        const taken = new Set(register.map(({ id }) => id));
        for (const { line } of hands ? [] : answer.refused) {
          if ((line.effect !== "recognise" && line.effect !== "revoke") || file.some((other) => other !== line && other.paper === line.paper)) continue;
          expect(isHistory([...before, ...brought.filter((other) => other === line || taken.has(other.id))].sort(byDay))).toBe(false);
        }
        expect(isHistory(register)).toBe(true);
        expect(titlesOf(register)).toEqual(toldOf(register));
      }
      // Without what was made by hand and never recorded here, a row that annuls may mean another recognition.
      if (refusals === 0 && isHistory(expected)) {
        expect(linesOf(register)).toEqual(linesOf(expected));
        expect(titlesOf(register)).toEqual(toldOf(expected));
        whole += 1;
      } else refusedAtAll += 1;
      if (hands) return;
      const once = applied([], file);
      expect(once.refused).toEqual([]);
      expect(linesOf(once.register)).toEqual(linesOf(all));
      expect(titlesOf(once.register)).toEqual(toldOf(all));
    }),
    { numRuns: 1_500 },
  );
  expect(Math.min(whole, refusedAtAll)).toBeGreaterThan(100);
});

test("papers go out again while what is left could have been signed without them, else the first that could not is named", () => {
  let [free, bound] = [0, 0];
  fc.assert(
    fc.property(history, fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }), fc.boolean(), (steps, goes, hands) => {
      const all = historyOf(steps, hands).sort(byDay);
      const left = all.filter((line, index) => isHand(all, line) || !goes[index]);
      const going = new Set(all.filter((line) => !left.includes(line)).map(({ id }) => id));
      const upset = linkedGroups(all).flatMap((group) => firstUpset(group, group.filter(({ id }) => !going.has(id))) ?? []);
      if (upset.length === 0) {
        expect(isHistory(left)).toBe(true);
        expect(titlesOf(left)).toEqual(toldOf(left));
        free += 1;
      } else {
        if (!hands) expect(isHistory(left)).toBe(false);
        for (const { line, why } of upset) if (why !== "silent") expect(maySign(left.slice(0, left.indexOf(line)), line)).toBe(false);
        bound += 1;
      }
    }),
    { numRuns: 1_500 },
  );
  expect(Math.min(free, bound)).toBeGreaterThan(100);
});

const paper = (number: number, effect: Effect, decidedOn: string, more: Partial<Signed> = {}): Signed => ({ id: `p${number}`, unitId: "a", titleId: "t", effect, affectsLineId: null, decidedOn: Day.parse(decidedOn), paper: number, ...more });
const beside = (register: readonly Signed[], file: readonly Signed[], more: Partial<PastGround> = {}) =>
  planned(register.map(keep), file, more).rows.map(({ problem, changes }) => problem?.says ?? changes.filter(({ what }) => what === "Danh hiệu").map(({ from, to }) => `${from} → ${to}`).join());
const of2012 = paper(1, "recognise", "2012-03-01");

test("a recognition goes in before one that is in the register only with what ended it between them", () => {
  const known = [paper(12, "recognise", "2018-05-03")];
  expect(beside(known, [of2012])).toEqual(["quyết định số 12-QĐ/HU ngày 3/5/2018 trong sổ công nhận khi chi bộ còn giữ danh hiệu; ghi thêm quyết định thu hồi hoặc hủy bỏ ký trước ngày ấy"]);
  expect(beside(known, [of2012, paper(2, "revoke", "2016-04-05")])).toEqual(["chưa giữ → giữ từ 1/3/2012 đến trước 5/4/2016 (quyết định số 02-QĐ/HU ngày 5/4/2016)", "giữ từ 1/3/2012 → thôi giữ từ 5/4/2016"]);
  expect(beside(known, [of2012, paper(2, "annul", "2016-04-05")])[1]).toBe("giữ từ 1/3/2012 → thôi giữ từ 5/4/2016");
});

test("what takes a title away before a paper that takes it away again asks for a recognition between them", () => {
  const known = [of2012, paper(41, "revoke", "2019-06-05")];
  expect(beside(known, [paper(2, "revoke", "2014-01-01")])).toEqual(["quyết định số 41-QĐ/HU ngày 5/6/2019 trong sổ thu hồi khi chi bộ không còn giữ danh hiệu; ghi thêm quyết định công nhận lại ký trước ngày ấy"]);
  expect(beside(known, [paper(2, "revoke", "2014-01-01"), paper(3, "recognise", "2015-01-01")])).toEqual(["giữ từ 1/3/2012 → thôi giữ từ 1/1/2014", "chưa giữ → giữ từ 1/1/2015 đến trước 5/6/2019 (quyết định số 41-QĐ/HU ngày 5/6/2019)"]);
});

test("an annulment in the register keeps what it annuls: neither ended before, nor given anew", () => {
  const known = [of2012, paper(9, "annul", "2016-03-04", { affectsLineId: "p1" })];
  const says = "quyết định số 09-QĐ/HU ngày 4/3/2016 trong sổ hủy bỏ một quyết định mà danh hiệu theo quyết định ấy khi đó không còn; đối chiếu lại ngày ký";
  expect(beside(known, [paper(2, "revoke", "2014-01-01"), paper(3, "recognise", "2015-01-01")])).toEqual([says, says]);
  expect(beside(known, [paper(2, "revoke", "2014-01-01"), paper(3, "recognise", "2017-01-01")])).toEqual([says, "chưa giữ → giữ từ 1/1/2017"]);
});

test("a correction or a replacement towards a cell asks that it was free, and what it settled from the first day is not told otherwise", () => {
  for (const [effect, does] of [["correct", "đính chính"], ["replace", "thay thế"]] as const) {
    const known = [of2012, paper(20, effect, "2018-01-01", { unitId: "b", affectsLineId: "p1" })];
    const ofB = (number: number, done: Effect, on: string) => paper(number, done, on, { unitId: "b" });
    expect(beside(known, [ofB(2, "recognise", "2014-01-01")])).toEqual([`quyết định số 20-QĐ/HU ngày 1/1/2018 trong sổ ${does} sang chi bộ này khi chi bộ còn giữ danh hiệu; ghi thêm quyết định thu hồi hoặc hủy bỏ ký trước ngày ấy`]);
    expect(beside(known, [paper(2, "revoke", "2014-01-01")])[0]).toContain(`trong sổ ${does} một quyết định mà danh hiệu theo quyết định ấy khi đó không còn`);
    const both = beside(known, [ofB(2, "recognise", "2014-01-01"), ofB(3, "revoke", "2016-01-01")]);
    if (effect === "replace") expect(both).toEqual(["chưa giữ → giữ từ 1/1/2014 đến trước 1/1/2016 (quyết định số 03-QĐ/HU ngày 1/1/2016)", "giữ từ 1/1/2014 → thôi giữ từ 1/1/2016"]);
    else expect(both).toEqual(["quyết định số 20-QĐ/HU ngày 1/1/2018 trong sổ đã xác định danh hiệu của chi bộ cho cả ngày này; đối chiếu lại hai quyết định", expect.stringContaining("không giữ danh hiệu này")]);
  }
});

test("a title that a re-check or a review looked at is not ended behind it", () => {
  const relied = [{ unitId: "a", on: Day.parse("2021-05-01"), byId: null, what: "phúc tra năm 2021" }];
  expect(beside([of2012], [paper(2, "revoke", "2014-01-01")], { relied })).toEqual(["phúc tra năm 2021 trong sổ dựa vào danh hiệu mà chi bộ, nếu ghi quyết định này, khi ấy không giữ như đã ghi"]);
  expect(beside([of2012], [paper(2, "revoke", "2014-01-01"), paper(3, "recognise", "2015-01-01")], { relied })[1]).toBe("chưa giữ → giữ từ 1/1/2015");
  expect(beside([of2012], [paper(2, "revoke", "2022-01-01")], { relied })).toEqual(["giữ từ 1/3/2012 → thôi giữ từ 1/1/2022"]);
  expect(beside([of2012], [paper(2, "revoke", "2014-01-01"), paper(3, "recognise", "2015-01-01")], { relied: [{ ...relied[0]!, byId: "p1" }] }).every((says) => says.includes("khi ấy không giữ"))).toBe(true);
});

test("a paper about two cells, one of which cannot stand, is not taken, and what followed from it neither", () => {
  const known = [paper(12, "recognise", "2018-05-03", { unitId: "b" })];
  const says = beside(known, [of2012, paper(1, "recognise", "2012-03-01", { unitId: "b" }), paper(2, "revoke", "2016-01-01"), paper(3, "recognise", "2012-03-01", { unitId: "c" })]);
  expect(says[0]).toContain("dòng 2 của quyết định này chưa nhận");
  expect(says[1]).toContain("quyết định số 12-QĐ/HU ngày 3/5/2018 trong sổ công nhận");
  expect(says[2]).toContain("không giữ danh hiệu này");
  expect(says[3]).toBe("chưa giữ → giữ từ 1/3/2012");
});

test("rows none of which can stand are all refused, however many turns it takes to see", () => {
  const known = [of2012, paper(90, "annul", "2020-01-01", { affectsLineId: "p1" })];
  const pairs = Array.from({ length: 30 }, (_, index) => paper(index + 2, index % 2 === 0 ? "revoke" : "recognise", addDays(Day.parse("2013-01-01"), index)));
  for (const says of beside(known, pairs)) expect(says).toContain("quyết định số 90-QĐ/HU ngày 1/1/2020 trong sổ hủy bỏ");
});
