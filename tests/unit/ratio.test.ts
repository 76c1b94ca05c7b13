import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { basisPoints, compareRatios, isBelowHalf, showCount, showPercent, showPercentNumber, total } from "@/lib/domain/ratio";

/** The office's percentage, worked out digit by digit as one does on paper: long division, the third decimal dropped or carried. */
function onPaper(part: number, whole: number, rounding: "truncate" | "half_up"): string {
  let rest = BigInt(part) * 100n;
  const divisor = BigInt(whole);
  let digits = rest / divisor;
  for (let decimal = 0; decimal < 2; decimal++) {
    rest = (rest % divisor) * 10n;
    digits = digits * 10n + rest / divisor;
  }
  if (rounding === "half_up" && (rest % divisor) * 2n >= divisor) digits += 1n;
  const integer = (digits / 100n).toString().replace(/\B(?=(\d{3})+$)/g, ".");
  const decimals = (digits % 100n).toString().padStart(2, "0");
  return decimals === "00" ? `${integer}%` : `${integer},${decimals}%`;
}

describe("a printed percentage", () => {
  test.each(["truncate", "half_up"] as const)("equals long division for every share up to 400 of 400, %s", (rounding) => {
    const wrong: string[] = [];
    for (let whole = 1; whole <= 400; whole++) {
      for (let part = 0; part <= 400; part++) {
        if (showPercent({ part, whole }, rounding) !== onPaper(part, whole, rounding)) wrong.push(`${part}/${whole}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test.each([
    [53, 75, "70,66%"],
    [2, 7, "28,57%"],
    [1, 11, "9,09%"],
    [0, 6, "0%"],
    [96, 75, "128%"],
    [0, 0, "–"],
    [5, 0, "–"],
    [75, 75, "100%"],
    [1, 200, "0,50%"],
    [21, 212, "9,90%"],
    [21, 2, "1.050%"],
    [1, 20_000, "0%"],
    [29, 10_000, "0,29%"],
  ])("%i of %i is %s", (part, whole, printed) => {
    expect(showPercent({ part, whole })).toBe(printed);
  });

  test("rounds up only when a report asks for it", () => {
    expect(showPercent({ part: 53, whole: 75 }, "half_up")).toBe("70,67%");
    expect(showPercentNumber({ part: 53, whole: 75 })).toBe("70,66");
    expect(showPercentNumber({ part: 0, whole: 0 })).toBeNull();
  });

  test("stays exact for counts far beyond any province", () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 40 }), fc.integer({ min: 1, max: 2 ** 40 }), (part, whole) => {
        expect(BigInt(basisPoints({ part, whole })!)).toBe((BigInt(part) * 10_000n) / BigInt(whole));
      }),
    );
  });

  test("never comes from a negative count", () => {
    expect(() => basisPoints({ part: -1, whole: 5 })).toThrow(RangeError);
  });
});

test("comparisons use counts, not printed digits", () => {
  expect(compareRatios({ part: 6666, whole: 10_000 }, { part: 2, whole: 3 })).toBeLessThan(0);
  expect(compareRatios({ part: 1, whole: 2 }, { part: 2, whole: 4 })).toBe(0);
  expect(compareRatios({ part: 0, whole: 0 }, { part: 0, whole: 3 })).toBe(0);
  expect(isBelowHalf({ part: 1, whole: 2 })).toBe(false);
  expect(isBelowHalf({ part: 49_999, whole: 100_000 })).toBe(true);
});

test("comparing is the sign of cross multiplication", () => {
  const share = fc.record({ part: fc.nat(10_000), whole: fc.integer({ min: 1, max: 10_000 }) });
  fc.assert(fc.property(share, share, (a, b) => void expect(compareRatios(a, b)).toBe(Math.sign(a.part * b.whole - b.part * a.whole))));
});

test("totals add counts", () => {
  expect(total([{ part: 2, whole: 7 }, { part: 1, whole: 11 }])).toEqual({ part: 3, whole: 18 });
  expect(total([])).toEqual({ part: 0, whole: 0 });
});

test("counts have dots at thousands", () => {
  expect([0, 7, 560, 1702, 1_000_000, -1702].map(showCount)).toEqual(["0", "7", "560", "1.702", "1.000.000", "-1.702"]);
});
