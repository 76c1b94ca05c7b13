import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CriteriaContent } from "@/lib/domain/criteria/content";
import { judgeMarks, mostGiven, totalOf, wholeMark } from "@/lib/domain/appraisal/marks";
import { roundOf, showMean } from "@/lib/domain/appraisal/round";
import { teamVerdict } from "@/lib/domain/appraisal/verdict";

const given = (...totals: number[]) => totals.map((total, index) => ({ seatId: `s${index}`, total }));

describe("a round", () => {
  test.each([
    [[80, 85, 90], 3, { state: "settled", lowest: 80, highest: 90, sum: 255 }],
    [[80, 85, 91], 3, { state: "apart", lowest: 80, highest: 91, sum: 256 }],
    [[80, 85], 3, { state: "waiting", given: 2 }],
    [[], 3, { state: "waiting", given: 0 }],
    [[0, 0, 0], 3, { state: "settled", lowest: 0, highest: 0, sum: 0 }],
  ])("%j of %i", (totals, scorers, expected) => {
    expect(roundOf(given(...totals), scorers, 10)).toEqual({ ...expected, scorers });
  });

  test("says nothing of anyone's points before the last is given", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100), { maxLength: 8 }), fc.integer({ min: 1, max: 9 }), (totals, more) => {
        expect(roundOf(given(...totals), totals.length + more, 10)).toEqual({ state: "waiting", given: totals.length, scorers: totals.length + more });
      }),
    );
  });

  test.each([[256, 3, "85,33"], [255, 3, "85"], [254, 3, "84,66"], [1, 8, "0,12"], [605, 100, "6,05"], [0, 4, "0"], [0, 0, "–"]])("the mean of %i over %i is printed %s, cut off", (sum, count, printed) => {
    expect(showMean(sum, count)).toBe(printed);
  });
});

const shared = { evidence: false, mayNotApply: false, source: "" };
const content: CriteriaContent = {
  least: 20,
  sections: [
    { heading: "Điều kiện", least: null, criteria: [{ ...shared, code: "1", wording: "Họp đủ", kind: "condition", points: null }, { ...shared, code: "2", wording: "Có mô hình", kind: "condition", points: 5 }] },
    {
      heading: "Chấm điểm",
      least: 14,
      criteria: [
        { ...shared, code: "3", wording: "Học tập", kind: "scored", least: 5, most: 15, scale: [] },
        { ...shared, code: "4", wording: "Đoàn kết", kind: "scored", least: 0, most: 10, scale: [] },
        { ...shared, code: "5", wording: "Chuyên đề", kind: "figures", points: 2, rule: { kind: "count", of: "members", compare: "at_least", bound: 1 } },
      ],
    },
  ],
};

describe("marks", () => {
  const marks = { "1": 1, "2": 1, "3": 12, "4": 8 };
  test("answer all that is asked of people, within the scale, and nothing else", () => {
    expect(judgeMarks(content, marks)).toBeNull();
    expect(judgeMarks(content, { ...marks, "3": 16 })).toMatchObject({ refusal: { code: "mark-over", field: "mark.3", values: { most: 15 } } });
    expect(judgeMarks(content, { ...marks, "1": 2 })).toMatchObject({ refusal: { code: "mark-over" } });
    expect(judgeMarks(content, { "1": 1, "2": 1, "3": 12 })).toMatchObject({ refusal: { code: "mark-missing", field: "mark.4" } });
    expect(judgeMarks(content, { ...marks, "5": 1 })).toMatchObject({ refusal: { code: "mark-unasked" } });
    expect(judgeMarks(wholeMark, { "1": 100 })).toBeNull();
  });

  test("add up to points and what met conditions are worth", () => {
    expect([totalOf(content, marks), totalOf(content, { ...marks, "2": 0 }), mostGiven(content)]).toEqual([25, 20, 30]);
  });
});

describe("the team's verdict", () => {
  const sheet = (one: number, two: number, three: number, four: number) => ({ "1": one, "2": two, "3": three, "4": four });
  test("a condition needs more than half, a scale its minimum on the mean: 14 over 3 is below 5", () => {
    const { failing, findings } = teamVerdict(content, [sheet(1, 1, 5, 10), sheet(0, 1, 5, 10), sheet(0, 1, 4, 10)]);
    expect(failing).toEqual(["Họp đủ: 1/3 thành viên kết luận đạt, cần hơn một nửa", "Học tập: trung bình 4,66 điểm, tối thiểu là 5"]);
    expect(findings.map(({ code, sum, count, most }) => [code, sum, count, most])).toEqual([["1", 1, 3, 1], ["2", 3, 3, 1], ["3", 14, 3, 15], ["4", 30, 3, 10]]);
  });

  test("a section and the total have theirs; what figures answer could still save is not failing", () => {
    expect(teamVerdict(content, [sheet(1, 1, 6, 6), sheet(1, 1, 6, 6)]).failing).toEqual(["Tổng điểm: trung bình nhiều nhất 19 điểm, tối thiểu là 20"]);
    expect(teamVerdict(content, [sheet(1, 1, 6, 5), sheet(1, 1, 6, 5)]).failing).toEqual(["Phần Chấm điểm: trung bình nhiều nhất 13 điểm, tối thiểu là 14", "Tổng điểm: trung bình nhiều nhất 18 điểm, tối thiểu là 20"]);
    expect(teamVerdict(content, [sheet(1, 1, 7, 6), sheet(1, 1, 7, 6)]).failing).toEqual([]);
  });

  test("the order of the sheets changes nothing, and more points never fail more", () => {
    const mark = fc.record({ "1": fc.nat(1), "2": fc.nat(1), "3": fc.nat(15), "4": fc.nat(9) });
    fc.assert(
      fc.property(fc.array(mark, { minLength: 1, maxLength: 7 }), (sheets) => {
        const before = teamVerdict(content, sheets).failing;
        expect(teamVerdict(content, sheets.toReversed()).failing).toEqual(before);
        expect(teamVerdict(content, sheets.map((each) => ({ ...each, "4": each["4"] + 1 }))).failing.length).toBeLessThanOrEqual(before.length);
      }),
    );
  });
});
