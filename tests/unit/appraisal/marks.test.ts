import { describe, expect, test } from "vitest";
import { differing, highest, judgeMarks, judgeRemark, mostGiven, askedOf, totalOf, wholeMark, type Stated } from "@/lib/domain/appraisal/marks";
import { FormTeamInput } from "@/lib/domain/appraisal/schema";
import { keepsRecord, opens, sittingActOf, type Stand } from "@/lib/domain/appraisal/stand";
import { judgeTeam, leastScorers, scores, teamFunctions, type TeamFunction } from "@/lib/domain/appraisal/team";
import type { CriteriaContent } from "@/lib/domain/criteria/content";
import { capacities } from "@/lib/domain/registration/paper";

const plain = { wording: "Tiêu chí", evidence: false, mayNotApply: true, source: "" };
const content: CriteriaContent = {
  least: null,
  sections: [
    {
      heading: "A",
      least: null,
      criteria: [
        { ...plain, code: "1", kind: "condition", points: null },
        { ...plain, code: "2", kind: "condition", points: 10 },
        { ...plain, code: "3", kind: "scored", least: 5, most: 20, scale: [] },
        { ...plain, code: "4", kind: "figures", points: 30, rule: { kind: "count", of: "members", compare: "at_least", bound: 1 } },
      ],
    },
  ],
};
const marks = { 1: 1, 2: 1, 3: 15 };
const refused = (said: ReturnType<typeof judgeMarks>) => (said && !said.ok ? `${said.refusal.code} ${said.refusal.field ?? ""}`.trim() : "ok");

describe("a sheet of marks", () => {
  test("is asked what people judge; figures answer the rest", () => {
    expect(askedOf(content).map(({ code }) => code)).toEqual(["1", "2", "3"]);
    expect(askedOf(content).map(highest)).toEqual([1, 1, 20]);
    expect(mostGiven(content)).toBe(30);
    expect(mostGiven(wholeMark)).toBe(100);
  });

  test("comes to its points and what each condition found met is worth; nothing given is nothing", () => {
    expect([totalOf(content, marks), totalOf(content, { ...marks, 2: 0 }), totalOf(content, { 1: 1 }), totalOf(content, {})]).toEqual([25, 15, 0, 0]);
  });

  test.each([
    ["whole", marks, "ok"],
    ["at the top of its scale", { ...marks, 3: 20 }, "ok"],
    ["one beyond it", { ...marks, 3: 21 }, "mark-over mark.3"],
    ["a condition met twice", { ...marks, 1: 2 }, "mark-over mark.1"],
    ["one missing", { 1: 1, 3: 15 }, "mark-missing mark.2"],
    ["one nobody asked for", { ...marks, 4: 1 }, "mark-unasked"],
  ])("%s", (_, given, expected) => {
    expect(refused(judgeMarks(content, given))).toBe(expected);
  });

  test("differs from the commune's word, or the cell's where it gave none, and says why", () => {
    const stated: Stated = {
      1: { self: { kind: "finding", met: false }, commune: { kind: "finding", met: true } },
      2: { self: { kind: "not_applicable" }, commune: null },
      3: { self: { kind: "points", points: 18 }, commune: null },
    };
    expect(differing(content, marks, stated)).toEqual(["3"]);
    expect(differing(content, { ...marks, 3: 18 }, stated)).toEqual([]);
    expect(differing(content, { ...marks, 1: 0, 3: 18 }, stated)).toEqual(["1"]);
    expect(differing(content, marks, {})).toEqual([]);
    expect([judgeRemark(content, { marks, remark: null }, stated), judgeRemark(content, { marks, remark: "Thiếu biên bản" }, stated)].map(refused)).toEqual(["remark-owed remark", "ok"]);
  });
});

describe("a team", () => {
  const seats = (...functions: TeamFunction[]) => functions.map((one, index) => ({ accountId: `a${index}`, function: one }));
  test.each([
    ["of three with a chair and a secretary", seats("chair", "secretary", "member"), 3, "ok"],
    ["whose support does not score", seats("chair", "secretary", "support"), 3, "too-few-scorers seats"],
    ["without a chair", seats("deputy", "secretary", "member"), 3, "one-chair seats"],
    ["with two chairs", seats("chair", "chair", "secretary"), 3, "one-chair seats"],
    ["without a secretary", seats("chair", "deputy", "member"), 3, "one-secretary seats"],
    ["smaller than its province asks for", seats("chair", "secretary", "member", "member"), 5, "too-few-scorers seats"],
    ["with somebody twice", [...seats("chair", "secretary", "member"), { accountId: "a1", function: "member" as const }], 3, "seat-twice seats"],
  ])("%s", (_, given, least, expected) => {
    expect(refused(judgeTeam(given, least))).toBe(expected);
  });

  test("is of three at the least, all but the support score, and chair, deputy or secretary call a sitting", () => {
    expect(leastScorers).toBe(3);
    expect(teamFunctions.filter(scores)).toEqual(["chair", "deputy", "secretary", "member"]);
    expect(teamFunctions.filter(opens)).toEqual(["chair", "deputy", "secretary"]);
  });

  test("sits when from half to all of it is there, and invites until a day", () => {
    const id = "0190a000-0000-7000-8000-000000000000";
    const form = { unitId: "3", number: "12", signedOn: "2021-03-01", signer: "Người ký", capacity: capacities[0], guests: "", seats: [{ accountId: id, function: "chair" }] };
    expect(FormTeamInput.parse(form)).toMatchObject({ quorumPart: 3, quorumWhole: 4, divergence: 10, guests: null, invitedUntil: null });
    const wrong = (more: object) => FormTeamInput.safeParse({ ...form, ...more }).error?.issues.map(({ path }) => path.join(".")) ?? [];
    expect([wrong({ quorumPart: 1, quorumWhole: 2 }), wrong({ quorumPart: 4, quorumWhole: 4 }), wrong({ invited: [id], invitedUntil: "2021-12-31" })]).toEqual([[], [], []]);
    expect([wrong({ quorumPart: 1, quorumWhole: 3 }), wrong({ quorumPart: 5, quorumWhole: 4 }), wrong({ invited: [id] })]).toEqual([["quorumPart"], ["quorumPart"], ["invitedUntil"]]);
  });
});

describe("what somebody has to do for a sitting", () => {
  const open = (more: Partial<NonNullable<Stand["open"]>> = {}): Stand["open"] => ({ id: "s", presides: false, scores: true, gave: true, state: "settled", ...more });
  test.each([
    ["nothing sits: who calls it opens it", { seat: "secretary", barred: false, open: null }, "open_sitting"],
    ["nothing sits: a member waits", { seat: "member", barred: false, open: null }, null],
    ["nothing sits: who has a stake does not", { seat: "chair", barred: true, open: null }, null],
    ["own marks come first", { seat: "chair", barred: false, open: open({ presides: true, gave: false, state: "waiting" }) }, "score"],
    ["others are awaited", { seat: "chair", barred: false, open: open({ presides: true, state: "waiting" }) }, null],
    ["marks lie apart: whoever presides notes the discussion", { seat: "chair", barred: false, open: open({ presides: true, state: "apart" }) }, "discuss"],
    ["marks are settled: the secretary concludes", { seat: "secretary", barred: false, open: open() }, "conclude"],
    ["marks are settled: a member is done", { seat: "member", barred: false, open: open() }, null],
    ["a secretary kept from the dossier keeps no record", { seat: "secretary", barred: true, open: open({ scores: false }) }, null],
  ] as const)("%s", (_, stand, act) => {
    expect(sittingActOf(stand)).toBe(act);
  });

  test("the record is kept by who presides, whatever the seat", () => {
    expect(keepsRecord({ presides: true, scores: false, seat: null })).toBe(true);
    expect(keepsRecord({ presides: false, scores: true, seat: "chair" })).toBe(false);
  });
});
