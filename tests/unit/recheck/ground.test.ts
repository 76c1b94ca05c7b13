import { describe, expect, test } from "vitest";
import { Day } from "@/lib/domain/day";
import { groundKey, groundsOf, newGrounds, type HolderKnown, type YearKnown } from "@/lib/domain/recheck/ground";

const day = (text: string) => Day.parse(text);
const year = (of: number, more: Partial<YearKnown> = {}): YearKnown => ({ year: of, enteredOn: day(`${of}-06-28`), disciplined: null, grade: null, months: [], ...more });
const keys = (known: Partial<HolderKnown>) => groundsOf({ heldFrom: day("2020-12-20"), years: [], papers: [], ...known }, day("2021-06-30")).map(groundKey);

describe("what calls for a look at a title", () => {
  test("nothing known, nothing wrong: nothing", () => {
    expect(keys({ years: [year(2020), year(2021)] })).toEqual([]);
    expect(keys({ years: [year(2021, { disciplined: 0, grade: "good", months: [1, 2, 3, 4, 5, 6] }), year(2020, { grade: "good" })] })).toEqual([]);
  });

  test("anyone disciplined, and how many", () => {
    expect(keys({ years: [year(2021, { disciplined: 2 })] })).toEqual(["discipline:2021:2"]);
  });

  test("months that had passed without a meeting, when some are told of", () => {
    expect(keys({ years: [year(2021, { months: [1, 2, 4] })] })).toEqual(["missed_meetings:2021:2"]); // March and May; June is not over
    expect(keys({ years: [year(2021, { months: [1], enteredOn: day("2022-01-10") })] })).toEqual(["missed_meetings:2021:11"]);
    expect(keys({ heldFrom: day("2021-03-10"), years: [year(2021, { months: [4, 5] })] })).toEqual([]); // before the title nothing was owed
  });

  test("a lower grade than the year before, not an equal or a better one", () => {
    const grades = (before: YearKnown["grade"], now: YearKnown["grade"]) => keys({ years: [year(2020, { grade: before }), year(2021, { grade: now })] });
    expect(grades("good", "completed")).toEqual(["worse_classification:2021:2"]);
    expect([grades("good", "good"), grades("good", "excellent"), grades(null, "completed")]).toEqual([[], [], []]);
  });

  test("a paper whose last day has passed", () => {
    const paper = (expiresOn: string) => keys({ papers: [{ id: "0a", title: "Biên bản", expiresOn: day(expiresOn) }] });
    expect([paper("2021-06-29"), paper("2021-06-30")]).toEqual([["expired_evidence:0a:1"], []]);
  });

  test("years before the title, and what was told before it, are no ground", () => {
    expect(keys({ years: [year(2019, { disciplined: 1 }), year(2020, { disciplined: 1, enteredOn: day("2020-12-10") })] })).toEqual([]);
  });
});

test("the same ground or less of it raises nothing again; more does", () => {
  const of = (weight: number) => ({ kind: "discipline" as const, about: "2021", weight, detail: "" });
  expect([1, 2, 3].map((weight) => newGrounds([of(weight)], ["discipline:2021:2", "discipline:2020:9"]).length)).toEqual([0, 0, 1]);
});
