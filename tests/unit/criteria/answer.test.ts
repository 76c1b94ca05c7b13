import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answersFor, assessmentOf, sayCodes, standing, stillAsked, withoutEvidence, type StoredAnswer } from "@/lib/domain/criteria/answer";
import type { CriteriaContent, Criterion } from "@/lib/domain/criteria/content";
import { evaluate } from "@/lib/domain/criteria/evaluate";

const condition = (code: string): Criterion => ({ code, wording: `Điều kiện ${code}`, evidence: true, mayNotApply: true, source: "", kind: "condition", points: null });
const codes = ["1", "2", "3"];
const content: CriteriaContent = { least: null, sections: [{ heading: "Phần", least: null, criteria: codes.map(condition) }] };

const answer = fc.record({
  criterion: fc.constantFrom(...codes),
  level: fc.constantFrom("self" as const, "commune" as const),
  met: fc.option(fc.boolean()),
  ruling: fc.option(fc.boolean()),
});
const log = fc.array(answer, { maxLength: 12 }).map((all) =>
  all.map(({ criterion, level, met, ruling }, index): StoredAnswer => {
    const said = met === null && level === "self" ? ({ kind: "not_applicable" } as const) : ({ kind: "finding", met: met ?? false } as const);
    return { seq: index + 1, criterion, level, said, ground: "", ruling: said.kind === "not_applicable" && ruling !== null ? { isApproved: ruling } : null };
  }),
);

describe("answers as they stand", () => {
  test("the last of each level stands, whatever order they come in", () => {
    fc.assert(fc.property(log, (answers) => {
      for (const level of ["self", "commune"] as const)
        for (const code of codes) {
          const last = answers.filter((each) => each.level === level && each.criterion === code).at(-1);
          expect(standing([...answers].reverse(), level).get(code)).toEqual(last);
        }
    }));
  });

  test("the commune's word counts before the cell's, and what was approved not to apply before both", () => {
    fc.assert(fc.property(log, (answers) => {
      const given = answersFor(content, answers);
      for (const code of codes) {
        const [own, other] = [standing(answers, "self").get(code), standing(answers, "commune").get(code)];
        const asking = own?.said.kind === "not_applicable" && own.ruling?.isApproved !== false;
        if (asking) expect(given[code]).toEqual({ kind: "not_applicable", approved: own.ruling !== null });
        else expect(given[code]).toEqual(other?.said ?? (own?.said.kind === "finding" ? own.said : undefined));
      }
    }));
  });

  test("complete and ruled on, no criterion that people judge is left unknown to the verdict", () => {
    fc.assert(fc.property(log, (answers) => {
      const { open, unruled } = assessmentOf(content, answers, null);
      const unknown = evaluate(content, { answers: answersFor(content, answers), figures: null, cells: [] }).criteria.filter(({ state }) => state === "unknown");
      if (open.length === 0 && unruled.length === 0) expect(unknown).toEqual([]);
      for (const code of unruled) expect(unknown.map((each) => each.code)).toContain(code);
    }));
  });

  test("an assessment stands sent until the cell answers again; the commune's word does not unsend it", () => {
    const own = (seq: number): StoredAnswer => ({ seq, criterion: "1", level: "self", said: { kind: "finding", met: true }, ground: "", ruling: null });
    expect(assessmentOf(content, [own(1)], null).isSent).toBe(false);
    expect(assessmentOf(content, [own(1)], 1).isSent).toBe(true);
    expect(assessmentOf(content, [own(1), { ...own(2), level: "commune" }], 1).isSent).toBe(true);
    expect(assessmentOf(content, [own(1), own(3)], 1).isSent).toBe(false);
    expect(assessmentOf({ least: null, sections: [] }, [], null)).toEqual({ asked: 0, open: [], unruled: [], isSent: true });
  });
});

test("a newer set keeps the answers to what it asks unchanged", () => {
  const answers = codes.map((criterion, index) => ({ seq: index + 1, criterion }));
  const newer: CriteriaContent = { least: null, sections: [{ heading: "Khác", least: null, criteria: [condition("1"), { ...condition("2"), wording: "Khác" }] }] };
  expect(stillAsked(answers, () => content, newer).map(({ criterion }) => criterion)).toEqual(["1"]);
});

test("evidence is owed by what is claimed, not by what is said to be missing or not to apply", () => {
  const given = { 1: { kind: "finding", met: true }, 2: { kind: "finding", met: false }, 3: { kind: "not_applicable", approved: true } } as const;
  expect(withoutEvidence(content, given, new Set()).map(({ code }) => code)).toEqual(["1"]);
  expect(withoutEvidence(content, given, new Set(["1"]))).toEqual([]);
});

test.each([[["4"], "tiêu chí 4"], [["4", "5"], "tiêu chí 4 và 5"], [["4", "5", "10"], "tiêu chí 4, 5 và 10"]])("%s is said as %s", (all, said) => expect(sayCodes(all)).toBe(said));
