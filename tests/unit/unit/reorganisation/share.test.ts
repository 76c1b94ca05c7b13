import fc from "fast-check";
import { expect, it } from "vitest";
import { apportion, readShare, showShare, wholeShare } from "@/lib/domain/unit/reorganisation/share";

it("is read as people write it, and printed so that it reads back", () => {
  expect(["62,5%", "62.5", " 60 % ", "0,01%", "99,99", "33,33%"].map(readShare)).toEqual([6_250, 6_250, 6_000, 1, 9_999, 3_333]);
  expect(["", "0", "0,00%", "100%", "-5", "1/3", "sáu mươi", "62,555"].map(readShare)).toEqual([null, null, null, null, null, null, null, null]);
  expect([6_250, 6_000, 3_333, 5, 9_999].map(showShare)).toEqual(["62,5%", "60%", "33,33%", "0,05%", "99,99%"]);
  fc.assert(fc.property(fc.integer({ min: 1, max: wholeShare - 1 }), (share) => readShare(showShare(share)) === share));
});

it("shares a number out in whole pieces that come to the number, each within one of its part", () => {
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: wholeShare - 1 }), { minLength: 1, maxLength: 12 }).map((inner) => [0, ...inner.sort((a, b) => a - b), wholeShare]);
  fc.assert(
    fc.property(fc.nat(5_000), cuts, (count, ends) => {
      const shares = ends.slice(1).map((end, at) => end - (ends[at] ?? 0));
      const parts = apportion(count, shares);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(count);
      parts.forEach((part, at) => expect(Math.abs(part * wholeShare - count * (shares[at] ?? 0))).toBeLessThan(wholeShare));
    }),
  );
  expect([apportion(1, [6_000, 4_000]), apportion(5, [5_000, 5_000]), apportion(10, [3_333, 3_333, 3_334]), apportion(0, [1, 9_999])]).toEqual([[1, 0], [3, 2], [3, 3, 4], [0, 0]]);
});
