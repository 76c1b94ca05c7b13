import { describe, expect, test } from "vitest";
import { Day } from "@/lib/domain/day";
import { DecisionParameters, resolveDecisions } from "@/lib/domain/decision/filter";

const ground = {
  terms: [{ id: "2020-2025", firstYear: 2021, lastYear: 2025 }],
  formerTerms: [{ id: "2010-2015", firstYear: 2011, lastYear: 2015 }],
  titles: [{ id: "tsvmtd" }],
  today: Day.parse("2021-06-30"),
};
const ask = (given: Record<string, string>) => {
  const filter = resolveDecisions(DecisionParameters.parse(given), ground);
  return filter.ok ? filter.value : filter.refusal.code;
};

describe("the register of decisions of a time before it was kept", () => {
  test("is asked for by a year or a term that papers are known of", () => {
    expect(ask({ year: "2014" })).toMatchObject({ period: { kind: "year", year: 2014, term: "2010-2015" }, on: "2014-12-31", former: true });
    expect(ask({ term: "2010-2015", on: "2013-01-31" })).toMatchObject({ period: { kind: "term", term: "2010-2015" }, on: "2013-01-31", former: true });
    expect(ask({ year: "2018" })).toBe("year-outside-term");
    expect(ask({ term: "2015-2020" })).toBe("term-unknown");
  });

  test("goes by the earliest units known, whatever the lens; no other period does", () => {
    expect(ask({ year: "2014", lens: "now" })).not.toHaveProperty("lens");
    expect(ask({ year: "2021", lens: "now" })).toMatchObject({ lens: "now" });
    expect(ask({})).not.toHaveProperty("former");
  });
});
