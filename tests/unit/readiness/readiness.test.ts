import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CriteriaContent, Criterion } from "@/lib/domain/criteria/content";
import type { Answer } from "@/lib/domain/criteria/evaluate";
import type { Rule } from "@/lib/domain/criteria/rule";
import { Day } from "@/lib/domain/day";
import { byReadiness, readinessOf, type Signs } from "@/lib/domain/readiness/readiness";
import { criteriaSoFar, type SoFar, type SoFarState } from "@/lib/domain/readiness/so-far";
import { countLevels, lackOf, suggestionsFor } from "@/lib/domain/readiness/suggest";
import type { ReviewRow } from "@/lib/domain/readiness/view";
import { countedStatuses } from "@/lib/domain/registration/status";
import { yearWith } from "@/tests/support/figures";

const plain = { evidence: false, mayNotApply: false, source: "" };
const ruled = (code: string, rule: Rule, points: number | null = null): Criterion => ({ ...plain, code, wording: `Tiêu chí ${code}`, kind: "figures", rule, points });
const scored = (code: string, least: number, most: number): Criterion => ({ ...plain, code, wording: `Tiêu chí ${code}`, kind: "scored", least, most, scale: [] });
const set = (least: number | null, ...criteria: Criterion[]): CriteriaContent => ({ least, sections: [{ heading: "A", least: null, criteria }] });
const half = { part: 1, whole: 2 };
const stateOf = (rule: Rule, known: Parameters<typeof yearWith>[0], elapsed = half) => criteriaSoFar(set(null, ruled("1", rule)), { answers: {}, figures: yearWith(known), elapsed })[0]!.state;
const thematic = { kind: "count", of: "thematic_meetings", compare: "at_least", bound: 4 } as const satisfies Rule;
const poor = { kind: "count", of: "poor_members", compare: "exactly", bound: 0 } as const satisfies Rule;

describe("a criterion while its year still runs", () => {
  test.each<[string, Rule, Parameters<typeof yearWith>[0], SoFarState]>([
    ["4 of 4 meetings at mid-year", thematic, { thematicMeetings: 4 }, "met"],
    ["2 of 4 meetings at mid-year keep pace", thematic, { thematicMeetings: 2 }, "on_pace"],
    ["1 of 4 meetings at mid-year is late but can be made good", thematic, { thematicMeetings: 1 }, "short"],
    ["meetings nobody told", thematic, { thematicMeetings: null }, "unknown"],
    ["a poor member where none may be", poor, { poorMembers: 1 }, "broken"],
    ["a grade below the one asked", { kind: "grade", least: "good" }, { cellGrade: "completed" }, "broken"],
    ["a grade only the year's end gives", { kind: "grade", least: "good" }, { cellGrade: null }, "unknown"],
    ["no office yet", { kind: "fact", fact: "has_office" }, { hasOffice: false }, "short"],
    ["all of several: the worst of them", { kind: "all", of: [thematic, poor] }, { thematicMeetings: 4, poorMembers: 1 }, "broken"],
    ["any of several: the best of them", { kind: "any", of: [thematic, poor] }, { thematicMeetings: 2, poorMembers: 1 }, "on_pace"],
  ])("%s", (_, rule, known, state) => expect(stateOf(rule, known)).toBe(state));

  test("once the year is over, what is short is lost", () => expect(stateOf(thematic, { thematicMeetings: 3 }, { part: 1, whole: 1 })).toBe("broken"));

  test("points given too low make the sum short; lost for good, it is broken", () => {
    const content = set(25, scored("1", 5, 20), ruled("2", poor, 10));
    const sum = (answer: Answer, poorMembers: number) => criteriaSoFar(content, { answers: { 1: answer }, figures: yearWith({ poorMembers }), elapsed: half }).find(({ code }) => code === null);
    expect(sum({ kind: "points", points: 15 }, 0)).toBeUndefined();
    expect(sum({ kind: "points", points: 10 }, 0)).toMatchObject({ state: "short", says: "nhiều nhất còn đạt 20 điểm, tối thiểu là 25" });
    expect(sum({ kind: "points", points: 20 }, 1)).toMatchObject({ state: "broken", says: "nhiều nhất còn đạt 20 điểm, tối thiểu là 25" });
  });

  test("more of the year gone never makes a count stand better", () =>
    fc.assert(fc.property(fc.nat(6), fc.nat(6), fc.nat(12), fc.nat(12), (bound, counted, a, b) => {
      const rank = (part: number) => ["met", "on_pace", "unknown", "short", "broken"].indexOf(stateOf({ ...thematic, bound }, { thematicMeetings: counted }, { part, whole: 12 }));
      expect(rank(Math.min(a, b))).toBeLessThanOrEqual(rank(Math.max(a, b)));
    })));
});

const today = Day.parse("2021-06-30");
const one = (state: SoFarState, isAsked = false): SoFar => ({ code: "1", wording: "Họp đều", state, says: "x", isAsked, decides: true });
const signs = (more: Partial<Signs>): Signs => ({ status: "in_progress", year: 2021, dueOn: null, criteria: [one("met"), one("met", true)], hasFigures: true, daysLeft: 120, stepDays: 10, today, ...more });
const level = (more: Partial<Signs>) => readinessOf(signs(more)).level;

describe("the readiness of a registration", () => {
  test.each<[string, Partial<Signs>, string]>([
    ["everything known is met", {}, "ready"],
    ["a count keeps pace", { criteria: [one("on_pace")] }, "ready"],
    ["only the year's end can tell", { criteria: [one("unknown")] }, "ready"],
    ["a count is late", { criteria: [one("short")] }, "on_the_way"],
    ["the cell has not assessed itself", { criteria: [one("unknown", true)] }, "on_the_way"],
    ["a later year's cell assesses itself then", { year: 2022, criteria: [one("unknown", true)], daysLeft: 370 }, "ready"],
    ["no figures", { hasFigures: false }, "on_the_way"],
    ["what cannot be met any more", { criteria: [one("broken")] }, "at_risk"],
    ["what only loses points", { criteria: [{ ...one("broken"), decides: false }] }, "ready"],
    ["past its day", { status: "proposed", dueOn: Day.parse("2021-06-29") }, "at_risk"],
    ["due today", { status: "proposed", dueOn: today }, "ready"],
    ["returned", { status: "returned" }, "at_risk"],
    ["40 working days for four steps", { daysLeft: 40 }, "ready"],
    ["39 working days for four steps", { daysLeft: 39 }, "at_risk"],
    ["39 working days with the team", { status: "under_appraisal", daysLeft: 39 }, "ready"],
    ["concluded by the team", { status: "agreed", criteria: [one("short")] }, "ready"],
    ["failed", { status: "failed" }, "failed"],
    ["recognised", { status: "recognised", daysLeft: 0 }, "recognised"],
    ["no set of criteria, not proposed", { criteria: null }, "on_the_way"],
    ["no set of criteria, proposed", { criteria: null, status: "proposed" }, "ready"],
  ])("%s", (_, more, expected) => expect(level(more)).toBe(expected));

  test("every level says why", () => {
    for (const status of countedStatuses) expect(readinessOf(signs({ status })).reasons.length).toBeGreaterThan(0);
    expect(readinessOf(signs({ daysLeft: 39 })).reasons).toEqual(["Còn 4 bước của cấp trên, mỗi bước 10 ngày làm việc; đến hết năm 2021 chỉ còn 39 ngày làm việc."]);
  });

  test("the easiest come first", () => {
    const at = (more: Partial<Signs>) => ({ status: more.status ?? "in_progress", readiness: readinessOf(signs(more)) }) as const;
    const sorted = [at({ status: "returned" }), at({ criteria: [one("short")] }), at({}), at({ status: "agreed" })].toSorted(byReadiness);
    expect(sorted.map(({ status, readiness }) => `${status} ${readiness.level}`)).toEqual(["agreed ready", "in_progress ready", "in_progress on_the_way", "returned at_risk"]);
  });
});

const called = { id: "1", name: "Ấp 1", kind: "hamlet" } as const;
const row = (id: number, year: number, more: Partial<Signs> = {}): ReviewRow => ({ id: String(id), version: 1, child: "1", cell: called, parent: null, above: null, year, status: more.status ?? "in_progress", readiness: readinessOf(signs({ year, ...more })), isMovable: true, mayMove: true });
const late = { criteria: [one("broken")] };

describe("suggested adjustments", () => {
  const ground = { years: [2021, 2022, 2023], daysLeft: 120, stepDays: 10, today };
  test("what is at risk goes to the next year; the target's lack comes from the nearest years that are ready", () => {
    const rows = [row(1, 2021), row(2, 2021, late), row(3, 2023), row(4, 2022), row(5, 2022, late)];
    const found = suggestionsFor({ ...ground, rows, year: 2021, target: 2 });
    expect(found.map(({ row: { id }, kind, to }) => [id, kind, to])).toEqual([["2", "move_on", 2022], ["4", "bring_forward", 2021]]);
    expect(lackOf({ rows, year: 2021, target: 2 })).toBe(1);
  });
  test("nothing is proposed for a year that is over, from the last year onwards, without need, or what the commune no longer has", () => {
    const ask = (rows: ReviewRow[], more: object = {}) => suggestionsFor({ ...ground, rows, year: 2021, target: 1, ...more });
    expect(ask([row(1, 2020, late)], { year: 2020 })).toEqual([]);
    expect(ask([row(1, 2021, late)], { years: [2021], target: 0 })).toEqual([]);
    expect(ask([row(1, 2021), row(2, 2022)])).toEqual([]);
    expect(ask([row(1, 2022)], { target: null })).toEqual([]);
    expect(ask([{ ...row(1, 2021, late), isMovable: false }])).toEqual([]);
    expect(ask([row(1, 2022)], { daysLeft: 39 })).toEqual([]);
  });
  test("for any registrations: each moves once, never into its own year, never more forward than the target lacks", () =>
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 2021, max: 2023 }), fc.boolean(), fc.boolean())), fc.nat(12), (drawn, target) => {
      const rows = drawn.map(([year, isLate, isMovable], index) => ({ ...row(index, year, isLate ? late : {}), isMovable }));
      const found = suggestionsFor({ ...ground, rows, year: 2021, target });
      expect(new Set(found.map(({ row: { id } }) => id)).size).toBe(found.length);
      expect(found.every(({ row: { year, isMovable }, to }) => isMovable && year !== to)).toBe(true);
      expect(found.filter(({ kind }) => kind === "bring_forward").length).toBeLessThanOrEqual(lackOf({ rows, year: 2021, target }));
      expect(Object.values(countLevels(rows, 2021)).reduce((sum, count) => sum + count, 0)).toBe(rows.filter(({ year }) => year === 2021).length);
    })));
});
