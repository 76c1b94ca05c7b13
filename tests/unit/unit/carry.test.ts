import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { Day } from "@/lib/domain/day";
import { carriedTo, heirsOf, placeOn, type History } from "@/lib/domain/unit/carry";
import { lineageOf } from "@/lib/domain/unit/reorganisation/structure";
import { historyOf } from "@/tests/support/history";
import { draws, treeOf } from "@/tests/support/random-acts";

const day = (text: string) => Day.parse(text);
const span = (parentId: string | null, from = "2020-01-01", until: string | null = null) => ({ parentId, from: day(from), until: until === null ? null : day(until) });
const on = day("2025-07-01");

/** An Khánh became Phú Túc whole; Tân Thạch was divided between two communes of one province; Ấp 9 ended with nobody to carry it on. */
const known: History = {
  versions: new Map([
    ["vn", [span(null)]], ["p", [span("vn")]], ["d", [span("p", "2020-01-01", on)]],
    ["khanh", [span("d", "2020-01-01", on)]], ["thach", [span("d", "2020-01-01", on)]],
    ["tuc", [span("p", on)]], ["long", [span("p", on)]],
    ["ap9", [span("khanh", "2020-01-01", "2023-01-01")]], ["ap1", [span("thach", "2020-01-01", on), span("tuc", on)]], ["ap2", [span("thach", "2020-01-01", on)]],
  ]),
  handings: new Map([
    ["khanh", [{ to: "tuc", on, whole: true }]],
    ["thach", [{ to: "tuc", on, whole: false }, { to: "long", on, whole: false }]],
  ]),
};
const today = day("2026-06-30");

describe("who carries a unit on", () => {
  it("is itself while it stands, wherever it went", () => {
    expect(heirsOf(known, "ap1", today)).toEqual([{ id: "ap1", how: "same" }]);
    expect(placeOn(known, "ap1", today)).toEqual(["vn", "p", "tuc", "ap1"]);
  });

  it("is the one it went into whole, or each it was divided between", () => {
    expect(heirsOf(known, "khanh", today)).toEqual([{ id: "tuc", how: "whole" }]);
    expect(heirsOf(known, "thach", today)).toEqual([{ id: "tuc", how: "part" }, { id: "long", how: "part" }]);
    expect(heirsOf(known, "thach", day("2021-06-30"))).toEqual([{ id: "thach", how: "same" }]);
  });

  it("of what ended without an heir is what carries on the unit above; of what begins later, nobody", () => {
    expect(heirsOf(known, "ap9", today)).toEqual([{ id: "tuc", how: "above" }]);
    expect(heirsOf(known, "d", today)).toEqual([{ id: "p", how: "above" }]);
    expect(heirsOf(known, "tuc", day("2021-06-30"))).toEqual([]);
  });

  it("of a divided unit is counted undivided, at the finest unit that holds all its heirs", () => {
    expect(carriedTo(known, "thach", today)).toBe("p");
    expect(carriedTo(known, "khanh", today)).toBe("tuc");
    expect(carriedTo(known, "ap2", today)).toBe("p");
  });
});

test("after any acts every unit of any day is counted at exactly one unit of any later day: itself while it stands, else one that holds all its heirs", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(4_000), { minLength: 6, maxLength: 30 }), fc.array(draws, { minLength: 1, maxLength: 5 }), (picks, turns) => {
      const { history, days, structures } = historyOf(treeOf(picks), turns);
      for (const [at, structure] of structures.entries())
        for (const [later, target] of structures.entries()) {
          if (later < at) continue;
          const asked = days[later]!;
          for (const { id } of structure.values()) {
            const place = carriedTo(history, id, asked);
            expect(place !== null && target.has(place)).toBe(true);
            if (target.has(id)) expect(place).toBe(id);
            for (const heir of heirsOf(history, id, asked)) expect(lineageOf(target, heir.id)).toContain(place);
          }
          for (const id of target.keys()) expect(placeOn(history, id, asked)).toEqual(lineageOf(target, id).reverse());
        }
    }),
    { numRuns: 60 },
  );
});

test("carrying on in two steps ends among the heirs of one step", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(4_000), { minLength: 6, maxLength: 20 }), fc.array(draws, { minLength: 2, maxLength: 4 }), (picks, turns) => {
      const { history, days, structures } = historyOf(treeOf(picks), turns);
      const [last, middle] = [days.at(-1)!, days[Math.floor(days.length / 2)]!];
      for (const { id } of structures[0]!.values()) {
        const direct = heirsOf(history, id, last).map((heir) => heir.id);
        const stepwise = heirsOf(history, id, middle).flatMap((heir) => heirsOf(history, heir.id, last).map((next) => next.id));
        expect([...new Set(stepwise)].sort()).toEqual([...new Set(direct)].sort());
      }
    }),
    { numRuns: 60 },
  );
});
