import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judgeOpening, leastPresent, mayScore, type Sitter } from "@/lib/domain/appraisal/quorum";
import { bars, judgeTeam, teamFunctions, usualQuorum, type TeamFunction } from "@/lib/domain/appraisal/team";

const team = (...functions: TeamFunction[]): Sitter[] => functions.map((held, index) => ({ id: `s${index}`, function: held, bar: null }));
const present = (...at: number[]) => new Set(at.map((index) => `s${index}`));

describe("a team", () => {
  const seats = (...functions: TeamFunction[]) => functions.map((held, index) => ({ accountId: `a${index}`, function: held }));
  test("has one chair, one secretary and at least three who score", () => {
    expect(judgeTeam(seats("chair", "secretary", "member"), 3)).toBeNull();
    expect(judgeTeam(seats("chair", "deputy", "secretary", "member", "support"), 3)).toBeNull();
    expect(judgeTeam(seats("chair", "chair", "secretary"), 3)).toMatchObject({ refusal: { code: "one-chair" } });
    expect(judgeTeam(seats("chair", "member", "member"), 3)).toMatchObject({ refusal: { code: "one-secretary" } });
    expect(judgeTeam(seats("chair", "secretary", "support", "support"), 3)).toMatchObject({ refusal: { code: "too-few-scorers", values: { count: 2 } } });
    expect(judgeTeam([...seats("chair", "secretary", "member"), { accountId: "a0", function: "support" }], 3)).toMatchObject({ refusal: { code: "seat-twice" } });
  });
});

describe("quorum", () => {
  // able, whole team, three quarters: ceil(3 * able / 4), and never less than more than half of the team. Counted by hand.
  test.each([[3, 3, 3], [4, 4, 3], [5, 5, 4], [6, 6, 5], [7, 7, 6], [8, 8, 6], [9, 9, 7], [12, 12, 9], [5, 9, 5], [4, 9, 5]])("of %i able on a team of %i is %i", (able, whole, least) => {
    expect(leastPresent(able, whole, usualQuorum)).toBe(least);
  });

  test("is refused one short, and without the chair although enough are there", () => {
    const five = team("chair", "deputy", "secretary", "member", "member");
    expect(judgeOpening(five, present(0, 1, 2, 3), usualQuorum)).toEqual({ ok: true, value: { able: 5, least: 4, presides: "s0" } });
    expect(judgeOpening(five, present(0, 1, 2), usualQuorum)).toMatchObject({ refusal: { code: "sitting-quorum", values: { here: 3, able: 5, least: 4 } } });
    expect(judgeOpening(five, present(1, 2, 3, 4), usualQuorum)).toMatchObject({ refusal: { code: "nobody-presides" } });
  });

  test("the deputy presides over a dossier the chair must not score, and those barred do not count", () => {
    const five = team("chair", "deputy", "secretary", "member", "member").map((sitter) => (sitter.function === "chair" ? { ...sitter, bar: "conflict" as const } : sitter));
    expect(judgeOpening(five, present(0, 1, 2, 3), usualQuorum)).toEqual({ ok: true, value: { able: 4, least: 3, presides: "s1" } });
    expect(judgeOpening(five, present(0, 2, 3, 4), usualQuorum)).toMatchObject({ refusal: { code: "nobody-presides" } });
    const barred = five.map((sitter) => (sitter.function === "member" ? { ...sitter, bar: "commune" as const } : sitter));
    expect(judgeOpening(barred, present(0, 1, 2, 3, 4), usualQuorum)).toMatchObject({ refusal: { code: "too-many-barred", values: { able: 2, least: 3 } } });
  });

  test("whoever is there, a sitting that opens has its quorum of able members and one of them presides", () => {
    const sitter = fc.record({ function: fc.constantFrom(...teamFunctions), bar: fc.constantFrom(null, null, null, ...bars), here: fc.boolean() });
    fc.assert(
      fc.property(fc.array(sitter, { minLength: 1, maxLength: 12 }), (wishes) => {
        const sitters = wishes.map((wish, index) => ({ ...wish, id: `s${index}` }));
        const here = new Set(sitters.filter((each) => each.here).map(({ id }) => id));
        const opened = judgeOpening(sitters, here, usualQuorum);
        if (!opened.ok) return;
        const scoring = sitters.filter((each) => each.here && mayScore(each));
        expect(scoring.length * 4).toBeGreaterThanOrEqual(sitters.filter(mayScore).length * 3);
        expect(scoring.map(({ id }) => id)).toContain(opened.value.presides);
      }),
    );
  });
});
