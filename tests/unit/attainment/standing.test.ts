import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { elapsed, standing } from "@/lib/domain/attainment/standing";
import { monthsOf } from "@/lib/domain/attainment/months";
import { askedBy, shareOf } from "@/lib/domain/attainment/target";
import { addDays, Day } from "@/lib/domain/day";
import { compareRatios } from "@/lib/domain/ratio";

const half = elapsed(2021, 2021, Day.parse("2021-06-30"));
const line = { count: null, percentLow: null, percentHigh: null, base: "cells" } as const;
const counts = { cells: 960, registered: 560, appraised: 57 };

describe("the straight line", () => {
  test("is exactly half of the year at the end of June: 37,5 of 75", () => {
    expect(compareRatios(half, { part: 1, whole: 2 })).toBe(0);
    expect((75 * half.part) / half.whole).toBe(37.5);
  });

  test("starts at nothing, ends at everything, and a term takes its five years", () => {
    expect(elapsed(2021, 2021, Day.parse("2020-12-31")).part).toBe(0);
    const over = elapsed(2021, 2021, Day.parse("2022-03-01"));
    expect(over.part).toBe(over.whole);
    expect(compareRatios(elapsed(2021, 2025, Day.parse("2021-06-30")), { part: 6, whole: 60 })).toBe(0);
  });

  test("never goes back from one day to the next", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), (count) => {
        const day = addDays(Day.parse("2020-06-01"), count);
        expect(compareRatios(elapsed(2021, 2025, addDays(day, 1)), elapsed(2021, 2025, day))).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("standing", () => {
  test.each([
    [12, 10, "met"],
    [10, 10, "met"],
    [53, 75, "on_track"],
    [38, 75, "on_track"],
    [37, 75, "below_half"],
    [2, 7, "below_half"],
    [1, 11, "below_half"],
    [0, 6, "none"],
    [0, null, "no_target"],
    [3, null, "no_target"],
    [0, 0, "no_target"],
    [1, 0, "met"],
  ] as const)("%i of %s at the end of June is %s", (recognised, target, expected) => {
    expect(standing(recognised, target, half)).toBe(expected);
  });

  test("behind is below the line but half or more", () => {
    const september = elapsed(2021, 2021, Day.parse("2021-09-30"));
    expect(standing(53, 75, september)).toBe("behind");
    expect(standing(57, 75, september)).toBe("on_track");
  });

  test("more recognitions never make it worse", () => {
    const rank = ["none", "below_half", "behind", "on_track", "met"];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(300), fc.integer({ min: 0, max: 364 }), (target, recognised, days) => {
        const line = elapsed(2021, 2021, addDays(Day.parse("2021-01-01"), days));
        expect(rank.indexOf(standing(recognised + 1, target, line))).toBeGreaterThanOrEqual(rank.indexOf(standing(recognised, target, line)));
      }),
    );
  });
});

describe("a target", () => {
  test("of 40–50 % of 960 cells is 384 to 480", () => {
    expect(askedBy({ ...line, valueKind: "percent_range", percentLow: 40, percentHigh: 50 }, counts)).toEqual({ low: 384, high: 480 });
  });

  test("is a number of whole cells that reaches the share, and one fewer does not", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100_000 }), (percent, whole) => {
        const asked = shareOf(percent, whole);
        expect(asked * 100 >= percent * whole && (asked - 1) * 100 < percent * whole).toBe(true);
      }),
    );
  });

  test("is a count as it stands, a share of its own base, and nothing when its base is the target", () => {
    expect(askedBy({ ...line, valueKind: "count", count: 75 }, counts)).toEqual({ low: 75, high: 75 });
    expect(askedBy({ ...line, valueKind: "percent", percentLow: 100, base: "registered" }, counts)).toEqual({ low: 560, high: 560 });
    expect(askedBy({ ...line, valueKind: "percent", percentLow: 10, base: "target" }, counts)).toBeNull();
  });
});

describe("the series by month", () => {
  const year = { kind: "year", year: 2021, term: "2020-2025" } as const;

  test("adds what was gained, takes what was lost, and stops at the reporting day", () => {
    const months = monthsOf(year, Day.parse("2021-03-15"), 12, [
      { month: "2021-01", gained: 4, lost: 0 },
      { month: "2021-03", gained: 2, lost: 1 },
    ]);
    expect(months.map(({ recognised }) => recognised)).toEqual([4, 4, 5, ...Array<null>(9).fill(null)]);
    expect(months[2]).toMatchObject({ month: 3, day: "2021-03-15" });
    expect(months[11]).toMatchObject({ day: "2021-12-31", line: { part: 144, whole: 12 } });
  });

  test("of a term runs through all its years", () => {
    const term = { kind: "term", term: "2020-2025", firstYear: 2021, lastYear: 2025 } as const;
    const months = monthsOf(term, Day.parse("2022-02-28"), null, [{ month: "2022-01", gained: 1, lost: 0 }]);
    expect(months).toHaveLength(60);
    expect(months[13]).toEqual({ month: 14, day: "2022-02-28", recognised: 1, line: null });
  });
});
