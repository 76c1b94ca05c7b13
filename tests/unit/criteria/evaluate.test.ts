import fc from "fast-check";
import { expect, test } from "vitest";
import { CriteriaContent, criteriaOf, mostOf, whatApplies, type Criterion } from "@/lib/domain/criteria/content";
import { evaluate, type Answer, type Case } from "@/lib/domain/criteria/evaluate";
import { comparisons, Rule, type Atom } from "@/lib/domain/criteria/rule";
import { judgeRule } from "@/lib/domain/criteria/judge-rule";
import { sayRule } from "@/lib/domain/criteria/say";
import type { Figures } from "@/lib/domain/figures/figures";
import { factNames, measureNames, measures } from "@/lib/domain/figures/measure";
import { grades } from "@/lib/domain/registration/grade";
import { graded, yearWith } from "@/tests/support/figures";

const plain = { wording: "Tiêu chí", evidence: false, mayNotApply: true, source: "" };
const scored = (code: string, least: number, most: number): Criterion => ({ ...plain, code, kind: "scored", least, most, scale: [] });
const found = (code: string, points: number | null = null): Criterion => ({ ...plain, code, kind: "condition", points });
const content: CriteriaContent = {
  least: 60,
  sections: [
    { heading: "A", least: null, criteria: [found("1")] },
    { heading: "B", least: 20, criteria: [scored("2", 5, 20), scored("3", 0, 20)] },
    { heading: "C", least: 30, criteria: [scored("4", 0, 50), found("5", 10)] },
  ],
};
const finding = (met: boolean): Answer => ({ kind: "finding", met });
const points = (count: number): Answer => ({ kind: "points", points: count });
const none: Answer = { kind: "not_applicable", approved: true };
const hold = (answers: Record<string, Answer>) => evaluate(content, { answers, figures: null, cells: [] });

/** Worked out by hand: B needs 20 of 40, C 30 of 60, all 60 of 100; criterion 2 needs 5, criterion 1 must be met. */
test.each([
  ["at every minimum", { 1: finding(true), 2: points(10), 3: points(10), 4: points(40), 5: finding(false) }, "passed", [], 60],
  ["one point short of the total", { 1: finding(true), 2: points(10), 3: points(10), 4: points(39), 5: finding(false) }, "failed", ["Tổng điểm: 59/100 điểm, tối thiểu là 60", "Tiêu chí: kết luận chưa đạt"], 59],
  ["one point short in a section, though the total is reached", { 1: finding(true), 2: points(10), 3: points(9), 4: points(50), 5: finding(true) }, "failed", ["Phần B: 19/40 điểm, tối thiểu là 20"], 79],
  ["a condition not met knocks out at 100 points", { 1: finding(false), 2: points(20), 3: points(20), 4: points(50), 5: finding(true) }, "failed", ["Tiêu chí: kết luận chưa đạt"], 100],
  ["a criterion below its own minimum", { 1: finding(true), 2: points(4), 3: points(20), 4: points(50), 5: finding(true) }, "failed", ["Tiêu chí: 4 điểm, tối thiểu là 5, còn thiếu 1 điểm"], 84],
  ["nothing answered", {}, "open", [], 0],
  ["one answer missing that cannot save section B", { 1: finding(true), 2: points(5), 4: points(50), 5: finding(true) }, "open", [], 65],
  ["one answer missing, and section C already lost", { 1: finding(true), 2: points(20), 4: points(10), 5: finding(true) }, "failed", ["Phần C: 20/60 điểm, tối thiểu là 30"], 40],
  // Without criterion 3 section B is of 20 and needs 10; the total is of 80 and needs 48.
  ["a criterion that does not apply takes its share of each minimum with it", { 1: finding(true), 2: points(10), 3: none, 4: points(38), 5: finding(false) }, "passed", [], 48],
  ["and one point less is too little", { 1: finding(true), 2: points(10), 3: none, 4: points(37), 5: finding(false) }, "failed", ["Tổng điểm: 47/80 điểm, tối thiểu là 48", "Tiêu chí: kết luận chưa đạt"], 47],
  ["a condition that does not apply does not knock out", { 1: none, 2: points(10), 3: points(10), 4: points(50), 5: finding(true) }, "passed", [], 80],
] as const)("%s", (_, answers, outcome, failing, total) => {
  const verdict = hold(answers as Record<string, Answer>);
  expect(verdict.failing.map(({ sentence }) => sentence)).toEqual(failing);
  expect(verdict).toMatchObject({ outcome, total: { points: total } });
});

test("that a criterion does not apply counts only once approved, and only where the set allows it", () => {
  const rest = { 2: points(20), 3: points(20), 4: points(50), 5: finding(true) };
  expect(hold({ ...rest, 1: { kind: "not_applicable", approved: false } })).toMatchObject({ outcome: "open", notApplicable: 0, open: [{ code: "1", sentence: "Tiêu chí: chờ duyệt không áp dụng" }] });
  expect(hold({ ...rest, 1: none })).toMatchObject({ outcome: "passed", notApplicable: 1 });
  const strict = { ...content, sections: [{ heading: "A", least: null, criteria: [{ ...found("1"), mayNotApply: false }] }] };
  expect(evaluate(strict, { answers: { 1: none }, figures: null, cells: [] }).notApplicable).toBe(0);
});

test("a set without what does not apply asks what a verdict that leaves it out asks", () => {
  fc.assert(
    fc.property(fc.subarray(["1", "2", "3", "4", "5"]), (codes) => {
      const verdict = hold(Object.fromEntries(codes.map((code) => [code, none])));
      const applying = whatApplies(content, codes);
      expect(criteriaOf(applying).map(({ code }) => code)).toEqual(["1", "2", "3", "4", "5"].filter((code) => !codes.includes(code)));
      expect([applying.least, ...applying.sections.map(({ least }) => least)]).toEqual([verdict.total.least, ...verdict.sections.map(({ least }) => least)]);
    }),
  );
  const strict = { ...content, sections: [{ heading: "A", least: null, criteria: [{ ...found("1"), mayNotApply: false }] }] };
  expect(criteriaOf(whatApplies(strict, ["1"]))).toHaveLength(1);
});

test("points beyond the scale are a bug, not a verdict", () => {
  for (const wrong of [-1, 21, 1.5]) expect(() => hold({ 2: points(wrong) })).toThrow(RangeError);
});

const atom: fc.Arbitrary<Atom> = fc.oneof(
  fc.record({ kind: fc.constant("count" as const), of: fc.constantFrom(...measureNames), compare: fc.constantFrom(...comparisons), bound: fc.integer({ min: 0, max: 25 }) }),
  fc
    .record({ kind: fc.constant("share" as const), part: fc.constantFrom(...measureNames), whole: fc.constantFrom(...measureNames), compare: fc.constantFrom("at_least" as const, "at_most" as const), hundredths: fc.integer({ min: 0, max: 10_000 }) })
    .filter(({ part, whole }) => part !== whole && measures[part].unit === measures[whole].unit),
  fc.record({ kind: fc.constant("fact" as const), fact: fc.constantFrom(...factNames) }),
  fc.record({ kind: fc.constant("grade" as const), least: fc.constantFrom("completed" as const, "good" as const, "excellent" as const) }),
);
const rule: fc.Arbitrary<Rule> = fc.oneof(atom, fc.record({ kind: fc.constantFrom("all" as const, "any" as const), of: fc.array(atom, { minLength: 2, maxLength: 4 }) }));
const known = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const few = known(fc.integer({ min: 0, max: 20 }));
const year: fc.Arbitrary<Figures> = fc.record({
  members: fc.integer({ min: 1, max: 20 }), gradedExcellent: few, gradedGood: few, gradedCompleted: few, gradedNotCompleted: few, cellGrade: known(fc.constantFrom(...grades)), thematicMeetings: few,
  disciplinedMembers: few, disciplinedCommittee: few, disciplinedLeaders: few, poorMembers: few, vneidMembers: few, newModels: few, hasOffice: known(fc.boolean()), unifiedHead: known(fc.boolean()), meetings: fc.constant([]),
});

test("every rule of the grammar is read back from its own text, said in a sentence, and judged without a throw", () => {
  fc.assert(
    fc.property(rule, year, (asked, figures) => {
      expect(Rule.parse(JSON.parse(JSON.stringify(asked)))).toEqual(asked);
      const sentence = sayRule(asked);
      expect(sentence).toBe(sentence.normalize("NFC"));
      expect(sentence).toMatch(/^\p{Lu}/u);
      expect([true, false, null]).toContain(judgeRule(asked, figures).met);
      expect(judgeRule(asked, null).met).toBeNull();
    }),
  );
});

test("all and any of rules are the and and the or of three values", () => {
  fc.assert(
    fc.property(fc.array(atom, { minLength: 2, maxLength: 4 }), year, (of, figures) => {
      const each = of.map((one) => judgeRule(one, figures).met);
      expect(judgeRule({ kind: "all", of }, figures).met).toBe(each.includes(false) ? false : each.includes(null) ? null : true);
      expect(judgeRule({ kind: "any", of }, figures).met).toBe(each.includes(true) ? true : each.includes(null) ? null : false);
    }),
  );
});

test("nothing outside the grammar is a rule", () => {
  for (const wrong of [{ kind: "eval", code: "1" }, { kind: "count", of: "__proto__", compare: "at_least", bound: 1 }, { kind: "count", of: "members", compare: "at_least", bound: -1 }, { kind: "count", of: "members", compare: "at_least", bound: 1, then: "x" }, { kind: "share", part: "members", whole: "meetings", compare: "at_least", hundredths: 1 }, { kind: "all", of: [{ kind: "all", of: [] }] }])
    expect(Rule.safeParse(wrong).success).toBe(false);
});

test("a share is compared on counts: two thirds are not 66,67%", () => {
  const asks = (hundredths: number): Rule => ({ kind: "share", part: "good_or_better", whole: "graded", compare: "at_least", hundredths });
  const twoThirds = yearWith({ members: 3, ...graded(0, 2, 1, 0) });
  expect(judgeRule(asks(6_667), twoThirds)).toMatchObject({ met: false });
  expect(judgeRule(asks(6_666), twoThirds)).toMatchObject({ met: true });
});

const criterion = (code: number): fc.Arbitrary<Criterion> =>
  fc.oneof(
    fc.record({ points: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }), mayNotApply: fc.boolean() }).map((more) => ({ ...found(String(code)), ...more })),
    fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 10, max: 20 })).map(([least, most]) => scored(String(code), least, most)),
  );
const world = fc
  .array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 })
  .chain((sizes) => {
    let code = 0;
    const sections = sizes.map((size) => fc.record({ heading: fc.constant("Phần"), least: fc.option(fc.integer({ min: 0, max: 40 }), { nil: null }), criteria: fc.tuple(...Array.from({ length: size }, () => criterion(++code))).map((all): Criterion[] => all) }));
    return fc.record({ sections: fc.tuple(...sections).map((all) => [...all]), least: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }) });
  });
const answersOf = (asked: CriteriaContent, dice: readonly number[]) =>
  Object.fromEntries(
    criteriaOf(asked).flatMap((one, index): [string, Answer][] => {
      const roll = dice[index % dice.length]!;
      if (roll % 5 === 0) return [];
      if (roll % 7 === 0) return [[one.code, { kind: "not_applicable", approved: roll % 2 === 0 }]];
      return [[one.code, one.kind === "scored" ? points(roll % (mostOf(one) + 1)) : finding(roll % 2 === 0)]];
    }),
  );

test("a verdict once failed or passed stays so, whatever is answered later", () => {
  fc.assert(
    fc.property(world, fc.array(fc.nat(), { minLength: 9, maxLength: 9 }), fc.array(fc.nat(), { minLength: 9, maxLength: 9 }), (asked, dice, later) => {
      const first: Case = { answers: answersOf(asked, dice), figures: null, cells: [] };
      const before = evaluate(asked, first);
      // A promise to look again at what does not apply may still change the sums: only what was unanswered is answered now.
      const added = Object.fromEntries(Object.entries(answersOf(asked, later)).filter(([code, answer]) => !(code in first.answers) && answer.kind !== "not_applicable"));
      const after = evaluate(asked, { ...first, answers: { ...added, ...first.answers } });
      if (before.outcome !== "open") expect(after.outcome).toBe(before.outcome);
      if (before.outcome === "passed") expect(before.failing).toEqual([]);
      expect(before.outcome === "failed").toBe(before.failing.length > 0);
    }),
  );
});
