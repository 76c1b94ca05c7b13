import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carriedLine, isWhole } from "@/lib/domain/attainment/restate";
import { sayLens } from "@/lib/domain/attainment/say-lens";
import { Day } from "@/lib/domain/day";
import { wholeShare } from "@/lib/domain/unit/reorganisation/share";

const count = (unitId: string, asked: number) => ({ id: `line ${unitId}`, unitId, valueKind: "count" as const, count: asked, percentLow: null, percentHigh: null, base: "cells" as const });
const percent = (unitId: string, low: number) => ({ ...count(unitId, 0), valueKind: "percent" as const, count: null, percentLow: low });
/** Shares in the proportion of some weights, the last taking what rounding left. */
function sharesOf(weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const shares = weights.slice(1).map((weight) => Math.max(1, Math.floor((weight * wholeShare) / sum)));
  return [...shares, wholeShare - shares.reduce((all, share) => all + share, 0)];
}
const kin = { heir: "t", units: ["a", "b"], stood: 7, kept: 7 };

describe("a target carried along", () => {
  it("is the sum of the counts set for what the unit is made of", () => {
    expect(carriedLine([count("a", 2), count("b", 3), count("c", 9)], kin, 7)).toMatchObject({ count: 5, id: "line a", more: ["line b"] });
    expect(carriedLine([count("a", 2)], kin, 7)).toMatchObject({ count: 2, more: [] });
  });

  it("stays a percent where all were set the same, and is not mixed", () => {
    expect(carriedLine([percent("a", 40), percent("b", 40)], kin, 7)).toMatchObject({ valueKind: "percent", percentLow: 40 });
    expect(carriedLine([percent("a", 40), percent("b", 50)], kin, 7)).toBeNull();
    expect(carriedLine([percent("a", 40)], kin, 7)).toBeNull();
    expect(carriedLine([percent("a", 40), count("b", 2)], kin, 7)).toBeNull();
  });

  it("is never divided: what is made of other cells than its predecessors had carries nothing over", () => {
    expect(isWhole(kin, 8)).toBe(false);
    expect(carriedLine([count("a", 2)], { ...kin, kept: 6 }, 6)).toBeNull();
    expect(carriedLine([count("a", 2)], { ...kin, kept: 6 }, 7)).toBeNull();
    expect(carriedLine([count("c", 2)], kin, 7)).toBeUndefined();
  });

  it("is shared out of a divided unit where its act says how, and the parts come to the whole", () => {
    fc.assert(
      fc.property(fc.nat(500), fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 2, maxLength: 6 }), fc.array(fc.nat(20), { minLength: 6, maxLength: 6 }), (asked, weights, own) => {
        const shares = sharesOf(weights);
        const targets = shares.map((_, at) => {
          const part = { unit: "d", shares, at: [at], cells: 3, paper: "12/NQ" };
          return carriedLine([count("d", asked), count(`own${at}`, own[at] ?? 0)], { heir: `h${at}`, units: [`own${at}`], stood: 4, kept: 4, shares: [part] }, 7)?.count ?? -1;
        });
        const whole = asked + shares.reduce((sum, _, at) => sum + (own[at] ?? 0), 0);
        expect(targets.reduce((sum, target) => sum + target, 0)).toBe(whole);
        shares.forEach((share, at) => expect(Math.abs((targets[at] ?? 0) - (own[at] ?? 0) - (asked * share) / wholeShare)).toBeLessThan(1));
      }),
    );
    const parts = { unit: "d", shares: [6_000, 4_000], cells: 2, paper: "12/NQ" };
    const kinOf = (at: number[]) => ({ heir: "t", units: [], stood: 0, kept: 0, shares: [{ ...parts, at }] });
    expect(carriedLine([count("d", 5)], kinOf([0]), 2)).toMatchObject({ count: 3, papers: ["12/NQ"] });
    expect(carriedLine([count("d", 5)], kinOf([0, 1]), 2)).toMatchObject({ count: 5 });
    expect(carriedLine([count("d", 5)], kinOf([0]), 3)).toBeNull();
    expect(carriedLine([percent("d", 40)], kinOf([1]), 2)).toMatchObject({ percentLow: 40, papers: [] });
  });
});

describe("the sentence about units", () => {
  const days = { on: Day.parse("2021-06-30"), structureDay: Day.parse("2026-06-30") };
  const carried = { lens: "now" as const, by: days.structureDay, moved: 0, ended: 0, undivided: null, targetsLeft: 0, shared: null };

  it("says which units, and what was carried along", () => {
    expect(sayLens({ ...days, structureDay: days.on, restated: null })).toBe("Theo đơn vị tại ngày báo cáo, không quy đổi.");
    expect(sayLens({ ...days, restated: carried })).toBe("Theo đơn vị hiện nay (30/6/2026): số liệu hết ngày 30/6/2021 được chuyển theo các văn bản sắp xếp; không có gì phải quy đổi.");
    expect(sayLens({ ...days, restated: { ...carried, moved: 961, ended: 12, targetsLeft: 2 } })).toBe(
      "Theo đơn vị hiện nay (30/6/2026): số liệu hết ngày 30/6/2021 được chuyển theo các văn bản sắp xếp; 961 chi bộ nay ở nơi khác, trong đó 12 đã kết thúc và tính cho nơi kế tục; chỉ tiêu của 2 đơn vị không quy đổi được vì phạm vi đã khác.",
    );
    expect(sayLens({ ...days, restated: { ...carried, shared: { targets: 2, papers: ["12/NQ-HĐND"] } } })).toContain("chỉ tiêu của 2 đơn vị có phần chia theo tỷ lệ ghi trong văn bản số 12/NQ-HĐND");
  });
});
