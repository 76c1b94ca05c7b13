import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, Day } from "@/lib/domain/day";
import { holdingsOf, isHeldOn, type Effect, type Line } from "@/lib/domain/decision/title";

const first = Day.parse("2021-01-01");
const line = (id: string, effect: Effect, on: number, more: Partial<Line> = {}): Line => ({
  id, effect, unitId: "a", titleId: "tsvmtd", affectsLineId: null, decidedOn: addDays(first, on), ...more,
});
const day = (count: number) => addDays(first, count);

test("a recognition opens a title, a revocation ends it on its day", () => {
  expect(holdingsOf([line("1", "recognise", 10), line("2", "revoke", 40, { affectsLineId: "1" })])).toEqual([
    { unitId: "a", titleId: "tsvmtd", heldFrom: day(10), heldUntil: day(40), openedById: "1", closedById: "2", closeEffect: "revoke" },
  ]);
});

test("a cell may be recognised again after a revocation", () => {
  const held = holdingsOf([line("1", "recognise", 10), line("2", "revoke", 40), line("3", "recognise", 400)]);
  expect(held.map(({ openedById, heldUntil }) => [openedById, heldUntil])).toEqual([["1", day(40)], ["3", null]]);
});

test("recognised again while held changes nothing", () => {
  expect(holdingsOf([line("1", "recognise", 10), line("2", "recognise", 20)])).toHaveLength(1);
});

test("an annulled recognition ends the title on the annulment's day", () => {
  const [held] = holdingsOf([line("1", "recognise", 10), line("2", "annul", 40, { affectsLineId: "1" })]);
  expect(held).toMatchObject({ heldFrom: day(10), heldUntil: day(40), closedById: "2", closeEffect: "annul" });
});

test("an annulled revocation counts as never signed", () => {
  const lines = [line("1", "recognise", 10), line("2", "revoke", 40), line("3", "annul", 50, { affectsLineId: "2" })];
  expect(holdingsOf(lines)).toEqual(holdingsOf(lines.slice(0, 1)));
});

test("corrected to another cell, the title was that cell's from the first day", () => {
  const lines = [line("1", "recognise", 10), line("2", "correct", 20, { unitId: "b", affectsLineId: "1" })];
  expect(holdingsOf(lines)).toMatchObject([
    { unitId: "a", heldFrom: day(10), heldUntil: day(10), closeEffect: "correct", closedById: "2" },
    { unitId: "b", heldFrom: day(10), heldUntil: null, openedById: "2" },
  ]);
});

test("a correction of the printed name alone changes no title", () => {
  const lines = [line("1", "recognise", 10), line("2", "correct", 20, { affectsLineId: "1" })];
  expect(holdingsOf(lines)).toEqual(holdingsOf(lines.slice(0, 1)));
});

test("a correction of a correction reads as the last one", () => {
  const lines = [
    line("1", "recognise", 10),
    line("2", "correct", 20, { unitId: "b", affectsLineId: "1" }),
    line("3", "correct", 30, { unitId: "c", affectsLineId: "2" }),
  ];
  expect(holdingsOf(lines).filter(({ heldUntil }) => heldUntil === null).map(({ unitId }) => unitId)).toEqual(["c"]);
});

test("replaced by the same cell, the title goes on unbroken under the first paper", () => {
  const lines = [line("1", "recognise", 10), line("2", "replace", 20, { affectsLineId: "1" })];
  expect(holdingsOf(lines)).toEqual(holdingsOf(lines.slice(0, 1)));
  const annulled = [...lines, line("3", "annul", 30, { affectsLineId: "1" })];
  expect(holdingsOf(annulled)).toMatchObject([{ heldFrom: day(10), heldUntil: day(30), openedById: "1", closedById: "3" }]);
});

test("replaced by another cell, the title is that cell's from the day of the replacement", () => {
  const lines = [line("1", "recognise", 10), line("2", "replace", 20, { unitId: "b", affectsLineId: "1" })];
  expect(holdingsOf(lines)).toMatchObject([
    { unitId: "a", heldFrom: day(10), heldUntil: day(20), closeEffect: "replace", closedById: "2" },
    { unitId: "b", heldFrom: day(20), heldUntil: null, openedById: "2" },
  ]);
});

test("an annulled replacement counts as never signed, and a correction reaches through one that kept its cell", () => {
  const lines = [line("1", "recognise", 10), line("2", "replace", 20, { unitId: "b", affectsLineId: "1" }), line("3", "annul", 30, { affectsLineId: "2" })];
  expect(holdingsOf(lines)).toEqual(holdingsOf(lines.slice(0, 1)));
  const kept = [line("1", "recognise", 10), line("2", "replace", 20, { affectsLineId: "1" }), line("3", "correct", 30, { unitId: "c", affectsLineId: "2" })];
  expect(holdingsOf(kept).filter(({ heldUntil }) => heldUntil === null)).toMatchObject([{ unitId: "c", heldFrom: day(10), openedById: "3" }]);
});

test("a line cannot undo itself or what was decided later", () => {
  const lines = [line("1", "annul", 5, { affectsLineId: "2" }), line("2", "recognise", 10), line("3", "annul", 20, { affectsLineId: "3" })];
  expect(holdingsOf(lines)).toMatchObject([{ openedById: "2", heldUntil: null }]);
});

/** Random papers over two cells and two titles; a line may name any other, earlier or not, or none. */
const papers = fc
  .array(
    fc.record({
      effect: fc.constantFrom<Effect>("recognise", "recognise", "revoke", "correct", "annul", "replace"),
      unitId: fc.constantFrom("a", "b"),
      titleId: fc.constantFrom("tsvmtd", "bon_tot"),
      on: fc.nat(12),
      affects: fc.option(fc.nat(9)),
    }),
    { maxLength: 10 },
  )
  .map((wishes) => wishes.map(({ on, affects, ...wish }, index): Line => ({ ...wish, id: String(index), decidedOn: day(on), affectsLineId: affects === null ? null : String(affects) })));

test("a title is held once at a time, and every end has its line", () => {
  fc.assert(
    fc.property(papers, (lines) => {
      const held = holdingsOf(lines);
      for (const holding of held) {
        expect((holding.heldUntil === null) === (holding.closedById === null)).toBe(true);
        expect((holding.heldUntil === null) === (holding.closeEffect === null)).toBe(true);
        if (holding.heldUntil) expect(holding.heldUntil >= holding.heldFrom).toBe(true);
      }
      for (let count = 0; count <= 13; count++)
        for (const unitId of ["a", "b"])
          for (const titleId of ["tsvmtd", "bon_tot"])
            expect(held.filter((holding) => holding.unitId === unitId && holding.titleId === titleId && isHeldOn(holding, day(count))).length).toBeLessThanOrEqual(1);
    }),
  );
});

test("without annulments and corrections the fold is a switch turned on and off, day by day", () => {
  fc.assert(
    fc.property(papers, (lines) => {
      const plain = lines.filter(({ effect }) => effect === "recognise" || effect === "revoke");
      const held = holdingsOf(plain);
      for (const unitId of ["a", "b"]) {
        let on = false;
        for (let count = 0; count <= 12; count++) {
          for (const { effect } of plain.filter((each) => each.unitId === unitId && each.titleId === "tsvmtd" && each.decidedOn === day(count))) on = effect === "recognise";
          expect(held.some((holding) => holding.unitId === unitId && holding.titleId === "tsvmtd" && isHeldOn(holding, day(count)))).toBe(on);
        }
      }
    }),
  );
});

test("annulling an annulment leaves everything as it was before it", () => {
  fc.assert(
    fc.property(papers, fc.nat(9), (lines, target) => {
      const undo = [
        line("undo", "annul", 13, { affectsLineId: String(target) }),
        line("redo", "annul", 14, { affectsLineId: "undo" }),
      ];
      expect(holdingsOf([...lines, ...undo])).toEqual(holdingsOf(lines));
    }),
  );
});

test("the order in which days are handed over does not matter", () => {
  fc.assert(
    fc.property(papers, (lines) => {
      const reordered = [...lines].sort((a, b) => (a.decidedOn > b.decidedOn ? -1 : a.decidedOn < b.decidedOn ? 1 : 0));
      expect(holdingsOf(reordered)).toEqual(holdingsOf(lines));
    }),
  );
});
