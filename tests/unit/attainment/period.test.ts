import { expect, test } from "vitest";
import { daysOf, periodKey, questionOf, recheckYear, sayPeriod, termOfYear, yearsOf } from "@/lib/domain/attainment/period";
import { groupName } from "@/lib/domain/attainment/group";
import { Day } from "@/lib/domain/day";

const year = { kind: "year", year: 2021, term: "2020-2025" } as const;
const term = { kind: "term", term: "2020-2025", firstYear: 2021, lastYear: 2025 } as const;
const on = Day.parse("2023-06-30");

test("a year is of the term whose roadmap has it, first and last year included", () => {
  const terms = [{ id: "2020-2025", firstYear: 2021, lastYear: 2025 }, { id: "2025-2030", firstYear: 2026, lastYear: 2030 }];
  expect([2020, 2021, 2025, 2026, 2030, 2031].map((one) => termOfYear(terms, one)?.id)).toEqual([undefined, "2020-2025", "2020-2025", "2025-2030", "2025-2030", undefined]);
});

test("a period has its years, its days, its key and its words", () => {
  expect([yearsOf(year), yearsOf(term)]).toEqual([{ first: 2021, last: 2021 }, { first: 2021, last: 2025 }]);
  expect([daysOf(year), daysOf(term)]).toEqual([{ first: "2021-01-01", last: "2021-12-31" }, { first: "2021-01-01", last: "2025-12-31" }]);
  expect([periodKey(year), periodKey(term)]).toEqual(["2021", "2020-2025"]);
  expect([sayPeriod(year), sayPeriod(term)]).toEqual(["năm 2021", "nhiệm kỳ 2020–2025"]);
  expect([questionOf(year), questionOf(term)]).toEqual([
    { term: "2020-2025", period: "2021", year: 2021, firstYear: 2021, lastYear: 2021, first: "2021-01-01", last: "2021-12-31" },
    { term: "2020-2025", period: "2020-2025", year: null, firstYear: 2021, lastYear: 2025, first: "2021-01-01", last: "2025-12-31" },
  ]);
});

test("titles are looked at again in the period's year, of a term in that of the reporting day", () => {
  expect([recheckYear({ period: year, on }), recheckYear({ period: term, on })]).toEqual([2021, 2023]);
});

test("a group of communes is called by all its kinds", () => {
  expect([groupName(["new_rural"]), groupName(["new_rural", "civilised_urban"]), groupName(["cluster"])]).toEqual([
    "Xã đạt chuẩn nông thôn mới", "Xã đạt chuẩn nông thôn mới; phường, thị trấn đạt chuẩn đô thị văn minh", "Cụm, tiểu vùng",
  ]);
});
