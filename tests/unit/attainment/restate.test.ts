import { describe, expect, it } from "vitest";
import { carriedLine, isWhole } from "@/lib/domain/attainment/restate";
import { sayLens } from "@/lib/domain/attainment/say-lens";
import { Day } from "@/lib/domain/day";

const count = (unitId: string, asked: number) => ({ id: `line ${unitId}`, unitId, valueKind: "count" as const, count: asked, percentLow: null, percentHigh: null, base: "cells" as const });
const percent = (unitId: string, low: number) => ({ ...count(unitId, 0), valueKind: "percent" as const, count: null, percentLow: low });
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
});

describe("the sentence about units", () => {
  const days = { on: Day.parse("2021-06-30"), structureDay: Day.parse("2026-06-30") };
  const carried = { lens: "now" as const, by: days.structureDay, moved: 0, ended: 0, undivided: null, targetsLeft: 0 };

  it("says which units, and what was carried along", () => {
    expect(sayLens({ ...days, structureDay: days.on, restated: null })).toBe("Theo đơn vị tại ngày báo cáo, không quy đổi.");
    expect(sayLens({ ...days, restated: carried })).toBe("Theo đơn vị hiện nay (30/6/2026): số liệu hết ngày 30/6/2021 được chuyển theo các văn bản sắp xếp; không có gì phải quy đổi.");
    expect(sayLens({ ...days, restated: { ...carried, moved: 961, ended: 12, targetsLeft: 2 } })).toBe(
      "Theo đơn vị hiện nay (30/6/2026): số liệu hết ngày 30/6/2021 được chuyển theo các văn bản sắp xếp; 961 chi bộ nay ở nơi khác, trong đó 12 đã kết thúc và tính cho nơi kế tục; chỉ tiêu của 2 đơn vị không quy đổi được vì phạm vi đã khác.",
    );
  });
});
