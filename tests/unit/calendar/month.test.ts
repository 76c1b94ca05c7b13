import { expect, test } from "vitest";
import { Day } from "@/lib/domain/day";
import { firstMonthOwed } from "@/lib/domain/progress/month";

test.each([
  ["2021-06-01", "2021-06-01"],
  ["2021-06-10", "2021-06-01"],
  ["2021-06-11", "2021-07-01"],
  ["2021-06-25", "2021-07-01"],
  ["2021-12-25", "2022-01-01"],
])("registered on %s, a cell owes its first report of the month of %s", (registeredOn, month) => {
  expect(firstMonthOwed(Day.parse(registeredOn))).toBe(month);
});
