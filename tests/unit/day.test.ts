import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, dateOf, Day, dayOf, dayOfDate, dayOfMonth, daysBetween, lastDayOfMonth, monthOf, sayDay, showDay, showInstant, yearOf } from "@/lib/domain/day";

const anyDay = fc.date({ min: new Date("1950-01-01T00:00:00Z"), max: new Date("2099-12-31T00:00:00Z"), noInvalidDate: true }).map((date) => dayOfDate(date));

test("the day turns at midnight in Vietnam", () => {
  expect(dayOf(new Date("2021-06-30T16:59:59Z"))).toBe("2021-06-30");
  expect(dayOf(new Date("2021-06-30T17:00:00Z"))).toBe("2021-07-01");
});

test("a day survives the database and back", () => {
  fc.assert(fc.property(anyDay, (day) => void expect(dayOfDate(dateOf(day))).toBe(day)));
});

test("adding days and counting them are opposites", () => {
  fc.assert(fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => void expect(daysBetween(day, addDays(day, count))).toBe(count)));
});

test("the day after the last of a month is the first of the next", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1950, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const last = lastDayOfMonth(year, month);
      expect([yearOf(last), monthOf(last)]).toEqual([year, month]);
      expect(dayOfMonth(addDays(last, 1))).toBe(1);
    }),
  );
  expect(lastDayOfMonth(2024, 2)).toBe("2024-02-29");
});

test("a day that does not exist is refused", () => {
  expect(["2021-02-29", "2021-6-30", "30/6/2021", "2021-13-01", ""].filter((text) => Day.safeParse(text).success)).toEqual([]);
});

test("days are printed as the office writes them", () => {
  const day = Day.parse("2021-06-05");
  expect(showDay(day)).toBe("5/6/2021");
  expect(sayDay(day)).toBe("ngày 5 tháng 6 năm 2021");
  expect(showInstant(new Date("2021-06-05T01:10:00Z"))).toBe("08:10 ngày 5/6/2021");
});
