import { expect, test } from "vitest";
import { judgeCells, judgeRule } from "@/lib/domain/criteria/judge-rule";
import type { Rule } from "@/lib/domain/criteria/rule";
import { yearWith } from "@/tests/support/figures";

const count = (compare: "at_least" | "at_most" | "exactly", bound: number): Rule => ({ kind: "count", of: "thematic_meetings", compare, bound });
const share = (compare: "at_least" | "at_most", percent: number): Rule => ({ kind: "share", part: "vneid_members", whole: "members", compare, hundredths: percent * 100 });
const met = (rule: Rule, known: Parameters<typeof yearWith>[0]) => judgeRule(rule, yearWith(known)).met;

test("a count is met on its bound, and on the right side of it", () => {
  const at = (compare: "at_least" | "at_most" | "exactly") => [3, 4, 5].map((thematicMeetings) => met(count(compare, 4), { thematicMeetings }));
  expect([at("at_least"), at("at_most"), at("exactly")]).toEqual([[false, true, true], [true, true, false], [false, true, false]]);
  expect(met(count("at_most", 0), {})).toBeNull();
});

test("a share is met on its bound, on exact ratios: 2 of 3 are not 67 %", () => {
  expect(([[8, 10], [7, 10], [2, 3]] as const).map(([vneidMembers, members]) => met(share("at_least", 67), { vneidMembers, members }))).toEqual([true, true, false]);
  expect([8, 7].map((vneidMembers) => met(share("at_least", 80), { vneidMembers, members: 10 }))).toEqual([true, false]);
  expect([2, 3].map((vneidMembers) => met(share("at_most", 20), { vneidMembers, members: 10 }))).toEqual([true, false]);
  expect([met(share("at_least", 80), { vneidMembers: 0, members: 0 }), met(share("at_least", 80), { members: 10 })]).toEqual([null, null]);
});

test("what is short or too much is said in whole things", () => {
  const says = (rule: Rule, known: Parameters<typeof yearWith>[0]) => judgeRule(rule, yearWith(known)).says;
  expect(says(count("at_least", 4), { thematicMeetings: 3 })).toBe("có 3 buổi, tiêu chuẩn là từ 4 trở lên, còn thiếu 1 buổi");
  expect(says(count("at_least", 4), { thematicMeetings: 0 })).toBe("chưa có buổi nào, tiêu chuẩn là từ 4 trở lên, còn thiếu 4 buổi");
  expect(says(count("at_most", 2), { thematicMeetings: 5 })).toContain("vượt 3 buổi");
  expect(says(share("at_least", 80), { vneidMembers: 7, members: 10 })).toContain("còn thiếu 1 đảng viên");
  expect(says(share("at_most", 20), { vneidMembers: 3, members: 10 })).not.toContain("còn thiếu");
});

test("one of several is enough, all of several are needed, and what is unknown decides only where nothing else does", () => {
  const [yes, no, open] = [count("at_least", 4), count("at_least", 6), share("at_least", 80)];
  const known = { thematicMeetings: 5, members: 10 };
  const of = (kind: "all" | "any", rules: readonly Rule[]) => met({ kind, of: rules } as Rule, known);
  expect([of("any", [no, yes]), of("any", [no, open]), of("any", [no, no]), of("any", [open, yes])]).toEqual([true, null, false, true]);
  expect([of("all", [yes, yes]), of("all", [yes, open]), of("all", [yes, no]), of("all", [open, no])]).toEqual([true, null, false, false]);
});

test("of the cells below so many keep a rule, and the others at least another", () => {
  const cells = (...meetings: (number | null)[]) => meetings.map((thematicMeetings, index) => ({ name: `Chi bộ ấp ${index + 1}`, figures: thematicMeetings === null ? null : yearWith({ thematicMeetings }) }));
  const half = { each: count("at_least", 4), hundredths: 5_000, others: null };
  expect([judgeCells(half, cells(4, 3)).met, judgeCells(half, cells(4, 3, 3)).met, judgeCells(half, cells(4, null, 3)).met, judgeCells(half, []).met]).toEqual([true, false, null, null]);
  const guarded = { ...half, others: count("at_least", 2) };
  expect([judgeCells(guarded, cells(4, 2)).met, judgeCells(guarded, cells(4, 1)).met, judgeCells(guarded, cells(4, null)).met]).toEqual([true, false, null]);
  expect(judgeCells(guarded, cells(4, 1)).says).toContain("Chi bộ ấp 2");
});
