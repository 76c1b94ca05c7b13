import { describe, expect, test } from "vitest";
import { AttainmentParameters, filterQuery, firstIssue, resolveCommon, resolveFilter, type FilterGround } from "@/lib/domain/attainment/filter";
import { Day } from "@/lib/domain/day";
import { hasWords, sayRefusal } from "@/lib/domain/words";

const ground: FilterGround = {
  terms: [
    { id: "2025-2030", firstYear: 2026, lastYear: 2030 },
    { id: "2020-2025", firstYear: 2021, lastYear: 2025 },
  ],
  titles: [{ id: "tsvmtd" }, { id: "bon_tot" }],
  today: Day.parse("2021-06-30"),
  unit: "2",
};
const ask = (given: Record<string, string>, on: Partial<FilterGround> = {}) => resolveFilter(AttainmentParameters.parse(given), { ...ground, ...on });
const answer = (given: Record<string, string>, on: Partial<FilterGround> = {}) => {
  const result = ask(given, on);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

describe("defaults", () => {
  test("are the year and day of work, the first title, the target as base", () => {
    expect(answer({})).toEqual({ unit: "2", period: { kind: "year", year: 2021, term: "2020-2025" }, on: "2021-06-30", title: "tsvmtd", base: "target", rounding: "truncate" });
  });

  test("of a year gone by is its last day", () => {
    expect(answer({ year: "2022" }, { today: Day.parse("2023-05-01") }).on).toBe("2022-12-31");
  });

  test("of a day outside any term is the nearest roadmap year", () => {
    expect(answer({}, { today: Day.parse("2035-05-01") }).period).toMatchObject({ year: 2030 });
    expect(answer({}, { today: Day.parse("2019-05-01") }).period).toMatchObject({ year: 2021 });
  });

  test("of the period follow the reporting day", () => {
    expect(answer({ on: "2021-03-31" }).period).toMatchObject({ year: 2021 });
  });
});

describe("refusals name their field and have words", () => {
  test.each([
    [{ year: "2019" }, "year", "Năm 2019 không thuộc nhiệm kỳ nào đang theo dõi."],
    [{ year: "2021", term: "2020-2025" }, "term", "Chỉ chọn một: năm hoặc nhiệm kỳ."],
    [{ term: "2015-2020" }, "term", "Không có nhiệm kỳ 2015-2020."],
    [{ on: "2021-07-01" }, "on", "Ngày báo cáo 1/7/2021 chưa đến. Chọn ngày từ 30/6/2021 trở về trước."],
    [{ title: "khac" }, "title", "Danh hiệu không có trong danh mục."],
  ])("%o", (given, field, sentence) => {
    const result = ask(given);
    if (result.ok) throw new Error("was accepted");
    expect(result.refusal.field).toBe(field);
    expect(hasWords(result.refusal.code)).toBe(true);
    expect(sayRefusal(result.refusal)).toBe(sentence);
  });

  test("a unit must be named", () => {
    const nowhere = { terms: ground.terms, titles: ground.titles, today: ground.today };
    const result = resolveFilter({}, nowhere);
    expect(result).toMatchObject({ ok: false, refusal: { field: "unit" } });
  });
});

test.each([
  [{ on: "2021-02-30" }, "on"],
  [{ on: "30/6/2021" }, "on"],
  [{ year: "21" }, "year"],
  [{ base: "all" }, "base"],
  [{ rounding: "up" }, "rounding"],
  [{ unit: "../2" }, "unit"],
  [{ colour: "red" }, "colour"],
])("%o is refused at the border", (given, field) => {
  const parsed = AttainmentParameters.safeParse(given);
  if (parsed.success) throw new Error("was accepted");
  expect(firstIssue(parsed.error)).toEqual({ field, message: expect.stringMatching(/\p{L}.*\.$/u) });
});

test("an address asks the same question again", () => {
  const filter = answer({ term: "2020-2025", base: "cells" });
  expect(answer(Object.fromEntries(new URLSearchParams(filterQuery(filter))))).toEqual(filter);
});

describe("a map of two days", () => {
  const common = (given: Record<string, string>, today = "2026-06-30") => resolveCommon(AttainmentParameters.parse({ lens: "common", ...given }), { ...ground, today: Day.parse(today) });

  test("measures the other day, today unless told, for its own year or its own term", () => {
    expect(common({ on: "2021-06-30" })).toMatchObject({ ok: true, value: { on: "2021-06-30", period: { year: 2021 }, with: "2026-06-30", withPeriod: { kind: "year", year: 2026, term: "2025-2030" } } });
    expect(common({ term: "2020-2025", on: "2021-06-30", with: "2025-07-01" })).toMatchObject({ ok: true, value: { with: "2025-07-01", withPeriod: { kind: "term", term: "2020-2025" } } });
    expect(common({ on: "2021-06-30", with: "2019-05-01" })).toMatchObject({ ok: true, value: { withPeriod: { year: 2021 } } });
  });

  test("does not look ahead", () => {
    expect(common({ with: "2026-07-01" })).toMatchObject({ ok: false, refusal: { code: "day-to-come", field: "with" } });
  });

  test("stands in an address by its lens and its other day", () => {
    const asked = common({ on: "2021-06-30", with: "2025-07-01" });
    if (!asked.ok) throw new Error(asked.refusal.code);
    expect(new URLSearchParams(filterQuery(asked.value)).get("lens")).toBe("common");
    expect(new URLSearchParams(filterQuery(asked.value)).get("with")).toBe("2025-07-01");
    expect(filterQuery({ lens: "now" })).toBe("lens=now");
    expect(filterQuery({ against: "original", rounding: "truncate", base: "target" })).toBe("against=original");
  });
});
