import fc from "fast-check";
import { expect, test } from "vitest";
import { throttleMinutes, throttleSince, waitAfter } from "@/lib/domain/account/throttle";

const now = new Date("2021-06-30T01:00:00Z");
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

test("fewer failures than the limit cost no wait", () => {
  expect(waitAfter([minutesAgo(1), minutesAgo(2)], 3, now)).toBe(0);
});

test("at the limit one waits until the oldest counted failure leaves the window", () => {
  expect(waitAfter([minutesAgo(14), minutesAgo(2), minutesAgo(1)], 3, now)).toBe(60_000);
});

test("failures before the window do not count", () => {
  expect(waitAfter([minutesAgo(throttleMinutes), minutesAgo(2), minutesAgo(1)], 3, now)).toBe(0);
  expect(throttleSince(now)).toEqual(minutesAgo(throttleMinutes));
});

test("after the wait, fewer than the limit are left in the window", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 * 60 }), { maxLength: 40 }), fc.integer({ min: 1, max: 10 }), (secondsAgo, limit) => {
      const failures = secondsAgo.map((seconds) => new Date(now.getTime() - seconds * 1000));
      const later = new Date(now.getTime() + waitAfter(failures, limit, now));
      expect(failures.filter((at) => at > throttleSince(later)).length).toBeLessThan(limit);
      expect(waitAfter(failures, limit, later)).toBe(0);
    }),
  );
});
