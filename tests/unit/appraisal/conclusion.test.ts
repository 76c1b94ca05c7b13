import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conclusions, departs, judgeConclusion } from "@/lib/domain/appraisal/conclusion";
import { roundOf } from "@/lib/domain/appraisal/round";
import { sittingActOf, type Stand } from "@/lib/domain/appraisal/stand";
import { teamFunctions } from "@/lib/domain/appraisal/team";
import { teamVerdict } from "@/lib/domain/appraisal/verdict";
import { evaluate } from "@/lib/domain/criteria/evaluate";
import type { CriteriaContent } from "@/lib/domain/criteria/content";
import { sayRefusal } from "@/lib/domain/words";

const round = (totals: readonly number[], scorers = totals.length) => roundOf(totals.map((total, index) => ({ seatId: `s${index}`, total })), scorers, 10);
const asked = { departure: null, items: 0 };
const codeOf = (conclusion: (typeof conclusions)[number], totals: readonly number[], failing: readonly string[] | null, more: object = {}, scorers?: number) => {
  const refused = judgeConclusion({ last: round(totals, scorers), divergence: 10, failing }, { ...asked, conclusion, ...more });
  return refused && !refused.ok ? refused.refusal.code : "ok";
};

describe("a conclusion", () => {
  test.each([
    ["pass", [80, 85, 90], [], {}, "ok"],
    ["pass", [80, 85, 91], [], {}, "discussion-owed"],
    ["pass", [80, 85, 90], ["Tổng điểm"], {}, "departure-owed"],
    ["pass", [80, 85, 90], ["Tổng điểm"], { departure: "Có mô hình mới" }, "ok"],
    ["fail", [80, 85, 90], ["Tổng điểm"], {}, "ok"],
    ["fail", [80, 85, 90], [], {}, "departure-owed"],
    ["fail", [80, 85, 90], null, {}, "ok"], // no criteria rule: nothing to depart from
    ["supplement", [80, 85, 90], ["Tổng điểm"], {}, "items-owed"],
    ["supplement", [80, 85, 90], ["Tổng điểm"], { items: 1 }, "ok"],
    ["adjourned", [80, 95], [], {}, "ok"],
  ] as const)("%s on %j with %j failing, %j: %s", (conclusion, totals, failing, more, code) => {
    expect(codeOf(conclusion, totals, failing, more)).toBe(code);
  });

  test("before the last sheet nothing but adjourning is possible", () => {
    for (const conclusion of conclusions) expect(codeOf(conclusion, [80, 85], [], { items: 1, departure: "x" }, 3)).toBe(conclusion === "adjourned" ? "ok" : "marks-awaited");
  });

  test("a sentence of every refusal names its numbers", () => {
    expect(sayRefusal({ code: "marks-awaited", values: { given: 2, scorers: 3 } })).toBe("Mới có 2/3 phiếu. Đủ phiếu của các thành viên có mặt mới kết luận được.");
    expect(sayRefusal({ code: "discussion-owed", values: { apart: 11, limit: 10 } })).toBe("Điểm chênh nhau 11, quá 10. Thảo luận, ghi lại rồi chấm lượt nữa.");
  });

  test("passing and failing are never both free of a reason, unless no criteria rule", () => {
    fc.assert(fc.property(fc.array(fc.string()), (failing) => departs("pass", failing) !== departs("fail", failing)));
    expect(departs("pass", null) || departs("fail", null)).toBe(false);
  });
});

describe("whose turn it is", () => {
  const seat = fc.option(fc.constantFrom(...teamFunctions));
  const open = fc.option(fc.record({ id: fc.constant("s"), presides: fc.boolean(), scores: fc.boolean(), gave: fc.boolean(), state: fc.constantFrom("waiting" as const, "apart" as const, "settled" as const) }));
  const stand: fc.Arbitrary<Stand> = fc.record({ seat, barred: fc.boolean(), open });

  test("nobody concludes before all have scored, nobody barred opens, and only who scores and has not is asked to", () => {
    fc.assert(
      fc.property(stand, (here) => {
        const act = sittingActOf(here);
        if (act === "open_sitting") expect([here.open, here.barred]).toEqual([null, false]);
        if (act === "score") expect(here.open).toMatchObject({ scores: true, gave: false });
        if (act === "conclude" || act === "discuss") expect(here.open?.state).toBe(act === "conclude" ? "settled" : "apart");
        if (here.seat === null && !here.open?.scores && !here.open?.presides) expect(act).toBeNull();
      }),
    );
  });
});

test("what the yearly figures failed counts against the marks; what they do not say yet does not", () => {
  const shared = { evidence: false, mayNotApply: false, source: "" };
  const rule = { kind: "count", of: "members", compare: "at_least", bound: 10 } as const;
  const content: CriteriaContent = {
    least: 12,
    sections: [{ heading: "Chung", least: null, criteria: [{ ...shared, code: "1", wording: "Đoàn kết", kind: "scored", least: 0, most: 10, scale: [] }, { ...shared, code: "2", wording: "Đủ đảng viên", kind: "figures", points: 5, rule }, { ...shared, code: "3", wording: "Đông", kind: "figures", points: null, rule }] }],
  };
  const figured = evaluate(content, { answers: {}, figures: null, cells: [] }).criteria;
  expect(teamVerdict(content, [{ "1": 10 }], figured).failing).toEqual([]);
  const failed = figured.map((judged) => (judged.code === "1" ? judged : { ...judged, state: "failed" as const, says: "có 5, phải từ 10" }));
  expect(teamVerdict(content, [{ "1": 10 }], failed).failing).toEqual(["Đông: có 5, phải từ 10", "Tổng điểm: trung bình nhiều nhất 10 điểm, tối thiểu là 12"]);
});
