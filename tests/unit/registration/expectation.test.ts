import { expect, test } from "vitest";
import { Day } from "@/lib/domain/day";
import { expectedMonths, sayMonth } from "@/lib/domain/registration/expectation";

const day = (text: string) => Day.parse(text);
const days = (year: number, today: string, chosen?: string) => expectedMonths(year, day(today), chosen ? day(chosen) : null).map((month) => month.day);

test("a month is called by its number, and its quarter where it ends one", () => {
  expect([1, 3, 6, 8, 9, 12].map(sayMonth)).toEqual(["Tháng 1", "Tháng 3, hết quý I", "Tháng 6, hết quý II", "Tháng 8", "Tháng 9, hết quý III", "Tháng 12, hết quý IV"]);
});

test("what may be expected is a month that is not over; its last day is not", () => {
  expect(days(2021, "2021-06-30")).toEqual(["2021-06-30", "2021-07-31", "2021-08-31", "2021-09-30", "2021-10-31", "2021-11-30", "2021-12-31"]);
  expect([days(2021, "2021-07-01")[0], days(2022, "2021-07-01").length, days(2020, "2021-07-01").length]).toEqual(["2021-07-31", 12, 0]);
});

test("a day chosen before stays on offer, once: a month gone by in its place, another day in front by itself", () => {
  expect(days(2021, "2021-11-30", "2021-03-31")).toEqual(["2021-03-31", "2021-11-30", "2021-12-31"]);
  expect(days(2021, "2021-11-30", "2021-12-31")).toEqual(["2021-11-30", "2021-12-31"]);
  expect(expectedMonths(2021, day("2021-12-01"), day("2021-09-02"))).toEqual([{ day: "2021-09-02", label: "2/9/2021" }, { day: "2021-12-31", label: "Tháng 12, hết quý IV" }]);
});
