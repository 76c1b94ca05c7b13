import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Day } from "@/lib/domain/day";
import { leftOf } from "@/lib/domain/target/allocation";
import { judgeTarget, sameValue } from "@/lib/domain/target/judge";
import { columnsOf, unitOf, valueOf } from "@/lib/domain/target/row";
import type { TargetMeasure, TargetValue } from "@/lib/domain/target/view";

const today = Day.parse("2021-06-30");
const count = (many: number): TargetValue => ({ kind: "count", count: many });
const range = (low: number, high: number): TargetValue => ({ kind: "percent_range", low, high });
const judged = (value: TargetValue, { base = "cells", setOn = "2021-06-30", measure = "recognised", groups = [] }: { base?: "cells" | "target" | "registered"; setOn?: string; measure?: TargetMeasure; groups?: string[] } = {}) => {
  const result = judgeTarget({ value, base, setOn: Day.parse(setOn) }, { measure, groups }, today);
  return result.ok ? "ok" : `${result.refusal.code} ${result.refusal.field}`;
};

describe("a target's value", () => {
  test.each([
    ["40–50 % of the cells", judged(range(40, 50)), "ok"],
    ["a range of one share", judged(range(40, 40)), "ok"],
    ["a range upside down", judged(range(50, 40)), "target-range high"],
    ["a count, whatever its base", judged(count(75), { base: "target" }), "ok"],
    ["a share of the target itself", judged({ kind: "percent", percent: 50 }, { base: "target" }), "target-base base"],
    ["a share for a group of communes", judged({ kind: "percent", percent: 100 }, { groups: ["new_rural"] }), "ok"],
    ["a count for a group", judged(count(21), { groups: ["new_rural"] }), "target-group-count kind"],
    ["registrations of a group", judged({ kind: "percent", percent: 100 }, { groups: ["new_rural"], measure: "registered" }), "target-group-measure measure"],
    ["registrations of a unit", judged(count(560), { measure: "registered" }), "ok"],
    ["given today", judged(count(75), { setOn: "2021-06-30" }), "ok"],
    ["given tomorrow", judged(count(75), { setOn: "2021-07-01" }), "target-day-to-come setOn"],
  ])("%s: %s", (_, said, expected) => {
    expect(said).toBe(expected);
  });

  const value: fc.Arbitrary<TargetValue> = fc.oneof(
    fc.record({ kind: fc.constant("count" as const), count: fc.nat(5) }),
    fc.record({ kind: fc.constant("percent" as const), percent: fc.nat(5) }),
    fc.record({ kind: fc.constant("percent_range" as const), low: fc.nat(3), high: fc.nat(3) }),
  );

  test("is the same as another exactly when it reads the same", () => {
    fc.assert(fc.property(value, value, (a, b) => { expect(sameValue(a, b)).toBe(JSON.stringify(a) === JSON.stringify(b)); }), { numRuns: 500 });
  });

  test("comes back from its columns as it went in", () => {
    fc.assert(fc.property(value, (asked) => { expect(valueOf({ id: "1", ...columnsOf(asked) })).toEqual(asked); }));
    expect(() => valueOf({ id: "1", ...columnsOf(count(7)), count: null })).toThrow("no value");
  });
});

test("what is left of a target: 75 with 71 given leaves 4, with 80 given is 5 too many, and nothing can be left of none", () => {
  expect([leftOf(75, [40, 31, null]), leftOf(75, [80]), leftOf(0, [null]), leftOf(null, [3])]).toEqual([4, -5, 0, null]);
});

test("a unit of a line is called as on the day, and before its first day by its first name", () => {
  const version = (name: string, from: string) => ({ name, kind: "commune" as const, validFrom: new Date(from) });
  const unit = { id: "4", level: "commune" as const, versions: [version("Xã Quới Sơn", "2020-02-01"), version("Xã Giao Long", "2025-07-01")] };
  expect(["2019-01-01", "2025-06-30", "2025-07-01"].map((on) => unitOf(unit, Day.parse(on)).name)).toEqual(["Xã Quới Sơn", "Xã Quới Sơn", "Xã Giao Long"]);
});
