import { beforeEach, describe, expect, test } from "vitest";
import { answerCriterion, sendAssessment } from "@/lib/commands/answer-criterion";
import { assessForCommune, ruleNotApplicable } from "@/lib/commands/assess-for-commune";
import { moveCriteria } from "@/lib/commands/move-criteria";
import { proposeCells } from "@/lib/commands/propose-cells";
import type { CriteriaContent } from "@/lib/domain/criteria/content";
import { dateOf, Day } from "@/lib/domain/day";
import { database } from "@/lib/platform/database";
import { getAnswerDesk } from "@/lib/queries/get-answer-desk";
import { getDossierCriteria } from "@/lib/queries/get-dossier-criteria";
import { listWorklist } from "@/lib/queries/list-worklist";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { foldedAndStored, plantRoad, seen, type Road } from "@/tests/support/road";
import { plant } from "@/tests/support/plant";

const shared = { evidence: false, mayNotApply: false, source: "" };
const content: CriteriaContent = {
  least: null,
  sections: [{
    heading: "Phần một", least: null,
    criteria: [
      { ...shared, code: "1", wording: "Họp đều", kind: "condition", points: null, evidence: true },
      { ...shared, code: "2", wording: "Học nghị quyết", kind: "scored", least: 5, most: 15, scale: [{ points: 5, wording: "Có học" }] },
      { ...shared, code: "3", wording: "Không có ai bị kỷ luật", kind: "figures", points: null, rule: { kind: "count", of: "disciplined", compare: "exactly", bound: 0 } },
      { ...shared, code: "4", wording: "Ấp văn hóa", kind: "condition", points: null, mayNotApply: true },
    ],
  }],
};

let road: Road;
let set: { id: string };
beforeEach(async () => {
  await emptyTables();
  road = await plantRoad();
  set = await plant.criteria({ on: "2020-10-15", content });
});

const met = { kind: "finding", met: true } as const;
const unmet = { kind: "finding", met: false } as const;
const paper = { number: 1, signedOn: Day.parse("2021-06-29"), signer: "Người ký", capacity: "T/M Ban Thường vụ, Bí thư" } as const;
const dossier = (status: "registered" | "in_progress" | "commune_reviewed" | "proposed" = "in_progress") => plant.registration({ unit: road.cell, status });
const say = (id: string, criterion: string, said: Parameters<typeof answerCriterion>[1]["said"], wish: { ground?: string; seen?: number | null } = {}) => ({ registrationId: id, criterion, said, ground: wish.ground ?? "", seen: wish.seen ?? null });

/** All that people are asked, answered as the secretary would. */
async function answerAll(id: string) {
  expect(await answerCriterion(road.secretary, say(id, "1", met))).toMatchObject({ ok: true });
  expect(await answerCriterion(road.secretary, say(id, "2", { kind: "points", points: 10 }))).toMatchObject({ ok: true });
  expect(await answerCriterion(road.secretary, say(id, "4", met))).toMatchObject({ ok: true });
}

describe("a cell's answer", () => {
  test("is kept with who gave it and for whom, and a later one stands", async () => {
    const { id } = await dossier();
    expect(await answerCriterion(road.officer, say(id, "1", unmet, { ground: "Chưa họp tháng 4" }))).toEqual({ ok: true, value: { id, seq: 1 } });
    expect(await answerCriterion(road.secretary, say(id, "1", met, { seen: 1 }))).toEqual({ ok: true, value: { id, seq: 2 } });
    expect(await database.criterionAnswer.findMany({ orderBy: { seq: "asc" } })).toMatchObject([{ met: false, onBehalf: true, accountId: road.people.officer.id }, { met: true, onBehalf: false, level: "self" }]);
    expect(await getAnswerDesk(road.secretary, id)).toMatchObject({ isOwn: true, mayAnswer: true, assessment: { open: ["2", "4"], isSent: false }, sections: [{ rows: [{ told: { seq: 2, said: met } }, { told: null }, {}, {}] }] });
    expect(await database.auditEvent.findMany({ where: { act: "criterion_answer_add" } })).toHaveLength(2);
  });

  test("out of reach is not found, without the right is not allowed", async () => {
    const { id } = await dossier();
    const beside = scopeOf("cell_secretary", await plant.unit({ parent: road.commune }));
    expect(await answerCriterion(beside, say(id, "1", met))).toMatchObject({ refusal: { code: "not-found" } });
    expect(await answerCriterion(road.appraiser, say(id, "1", met))).toMatchObject({ refusal: { code: "not-allowed" } });
    expect(await database.criterionAnswer.count()).toBe(0);
  });

  test("is closed once the commune proposed", async () => {
    const { id } = await dossier("proposed");
    expect(await answerCriterion(road.secretary, say(id, "1", met))).toMatchObject({ refusal: { code: "answers-closed" } });
  });

  test("said twice is one; answered meanwhile it is not written over", async () => {
    const { id } = await dossier();
    await Promise.all([answerCriterion(road.secretary, say(id, "1", met)), answerCriterion(road.secretary, say(id, "1", met))]);
    expect(await database.criterionAnswer.count()).toBe(1);
    expect(await answerCriterion(road.officer, say(id, "1", unmet))).toMatchObject({ refusal: { code: "answer-changed", values: { who: "Người secretary" } } });
  });

  test.each([
    ["to what figures decide", "3", met, "criterion-computed"],
    ["to no criterion of the set", "9", met, "criterion-unknown"],
    ["with points where a finding is asked", "1", { kind: "points", points: 5 }, "criterion-wants-finding"],
    ["with a finding where points are asked", "2", met, "criterion-wants-points"],
    ["beyond the scale", "2", { kind: "points", points: 16 }, "points-beyond"],
    ["asking a criterion not to apply that must", "1", { kind: "not_applicable" }, "criterion-applies"],
    ["asking without saying why", "4", { kind: "not_applicable" }, "not-applicable-why"],
  ] as const)("is refused %s", async (_, criterion, said, code) => {
    const { id } = await dossier();
    expect(await answerCriterion(road.secretary, say(id, criterion, said))).toMatchObject({ refusal: { code } });
    expect(await database.criterionAnswer.count()).toBe(0);
  });

  test("the database refuses what the command would", async () => {
    const registration = await dossier();
    await expect(plant.answer({ registration, criterion: "3" })).rejects.toThrow(/is not answered so/);
    await expect(plant.answer({ registration, criterion: "2", said: { kind: "points", points: 16 } })).rejects.toThrow(/is not answered so/);
    await expect(plant.answer({ registration, criterion: "4", said: { kind: "not_applicable" }, level: "commune" })).rejects.toThrow();
    await plant.answer({ registration });
    await expect(database.criterionAnswer.updateMany({ data: { met: false } })).rejects.toThrow();
  });
});

describe("sending it", () => {
  test("is an act in the log, once each criterion has an answer; changing one afterwards asks for sending again", async () => {
    const { id } = await dossier();
    await answerCriterion(road.secretary, say(id, "1", met));
    expect(await sendAssessment(road.secretary, await seen(id))).toMatchObject({ refusal: { code: "criteria-open", values: { criteria: "tiêu chí 2 và 4" } } });
    await answerCriterion(road.secretary, say(id, "2", { kind: "points", points: 10 }));
    await answerCriterion(road.secretary, say(id, "4", met));
    const first = await seen(id);
    expect((await Promise.all([sendAssessment(road.secretary, first), sendAssessment(road.secretary, first)])).every(({ ok }) => ok)).toBe(true);
    const { stored, folded, moves } = await foldedAndStored(id);
    expect([moves, stored]).toEqual([["register", "assess"], folded]);
    expect((await getAnswerDesk(road.secretary, id))?.assessment.isSent).toBe(true);
    await answerCriterion(road.secretary, say(id, "1", unmet, { seen: 1 }));
    expect((await getAnswerDesk(road.secretary, id))?.assessment.isSent).toBe(false);
  });

  test("a cell is proposed only once it assessed itself, and the work says whose turn it is", async () => {
    const { id } = await dossier("commune_reviewed");
    const propose = async () => proposeCells(road.officer, { rows: [await seen(id)], ...paper });
    const acts = async (who: "secretary" | "officer") => (await listWorklist(road[who])).tasks.map(({ act }) => act);
    expect(await propose()).toMatchObject({ refusal: { code: "criteria-open", values: { criteria: "tiêu chí 1, 2 và 4" } } });
    expect([await acts("secretary"), await acts("officer")]).toEqual([["assess"], ["assess_for"]]);
    await answerAll(id);
    expect(await propose()).toMatchObject({ refusal: { code: "assessment-unsent" } });
    expect(await sendAssessment(road.officer, await seen(id))).toMatchObject({ ok: true });
    expect([await acts("secretary"), await acts("officer")]).toEqual([[], ["propose"]]);
    expect(await propose()).toMatchObject({ ok: true });
  });

  test("is not sent before its year begins", async () => {
    const { id } = await plant.registration({ unit: road.cell, year: 2022, status: "in_progress" });
    await answerAll(id);
    expect(await sendAssessment(road.secretary, await seen(id))).toMatchObject({ refusal: { code: "year-not-begun" } });
  });
});

describe("the commune's word beside it", () => {
  const word = (id: string, wish: { said: typeof met | typeof unmet; ground?: string; own?: number; before?: number | null }) => ({ registrationId: id, criterion: "1", said: wish.said, ground: wish.ground ?? "", seen: { own: wish.own ?? 1, before: wish.before ?? null } });

  test("differs with a reason, and the verdict follows it", async () => {
    const { id } = await dossier();
    expect(await assessForCommune(road.officer, word(id, { said: unmet, ground: "Chưa" }))).toMatchObject({ refusal: { code: "cell-answers-first" } });
    await answerAll(id);
    expect(await assessForCommune(road.officer, word(id, { said: unmet }))).toMatchObject({ refusal: { code: "difference-why", field: "ground" } });
    expect(await assessForCommune(road.officer, word(id, { said: unmet, ground: "Tháng 4 không họp" }))).toMatchObject({ ok: true });
    expect(await assessForCommune(road.officer, word(id, { said: unmet, ground: "Tháng 4 không họp" }))).toMatchObject({ ok: true });
    expect(await database.criterionAnswer.count({ where: { level: "commune" } })).toBe(1);
    const view = await getDossierCriteria(road.officer, id);
    expect(view).toMatchObject({ answers: { self: { 1: { said: met } }, commune: { 1: { said: unmet, ground: "Tháng 4 không họp" } } }, verdict: { outcome: "failed" }, missing: [] });
    expect(view?.verdict.failing.map(({ code }) => code)).toEqual(["1"]);
  });

  test("comes from its committee, in its time, on what it saw", async () => {
    const { id } = await dossier();
    await answerAll(id);
    const said = word(id, { said: unmet, ground: "Chưa" });
    expect(await assessForCommune(scopeOf("committee_officer", road.district, { accountId: road.people.officer.id }), said)).toMatchObject({ refusal: { code: "not-the-body" } });
    expect(await assessForCommune(scopeOf("committee_officer", await plant.unit({ level: "commune", parent: road.district })), said)).toMatchObject({ refusal: { code: "not-found" } });
    await answerCriterion(road.secretary, say(id, "1", unmet, { seen: 1 }));
    expect(await assessForCommune(road.officer, said)).toMatchObject({ refusal: { code: "answer-changed" } });
    const other = await plant.registration({ unit: await plant.unit({ parent: road.commune }), status: "proposed" });
    expect(await assessForCommune(road.officer, word(other.id, { said: unmet, ground: "Chưa" }))).toMatchObject({ refusal: { code: "answers-closed" } });
  });

  test("a criterion leaves the points once the commune approves it, and is answered again when it does not", async () => {
    const { id } = await dossier("commune_reviewed");
    await answerAll(id);
    await answerCriterion(road.secretary, say(id, "4", { kind: "not_applicable" }, { ground: "Ấp mới lập", seen: 3 }));
    await sendAssessment(road.secretary, await seen(id));
    expect(await proposeCells(road.officer, { rows: [await seen(id)], ...paper })).toMatchObject({ refusal: { code: "not-applicable-unruled", values: { criteria: "tiêu chí 4" } } });
    expect((await listWorklist(road.officer)).tasks.map(({ act }) => act)).toEqual(["rule"]);
    const rule = async (isApproved: boolean, seq = 4) => ruleNotApplicable(road.officer, { ...(await seen(id)), seq, isApproved, reason: "Đã xem" });
    expect(await rule(false)).toMatchObject({ ok: true });
    expect(await rule(true)).toMatchObject({ refusal: { code: "answer-changed" } });
    expect(await proposeCells(road.officer, { rows: [await seen(id)], ...paper })).toMatchObject({ refusal: { code: "criteria-open", values: { criteria: "tiêu chí 4" } } });
    expect((await listWorklist(road.officer)).tasks.map(({ act }) => act)).toEqual(["assess_for"]);
    expect(await answerCriterion(road.secretary, say(id, "4", { kind: "not_applicable" }, { ground: "Ấp mới lập năm nay", seen: 4 }))).toMatchObject({ ok: true });
    await sendAssessment(road.secretary, await seen(id));
    expect(await rule(true, 5)).toMatchObject({ ok: true });
    expect((await getDossierCriteria(road.officer, id))?.verdict.notApplicable).toBe(1);
    expect((await foldedAndStored(id)).moves).toEqual(["register", "assess", "rule", "assess", "rule"]);
    expect(await proposeCells(road.officer, { rows: [await seen(id)], ...paper })).toMatchObject({ ok: true });
    expect(await ruleNotApplicable(road.secretary, { ...(await seen(id)), seq: 5, isApproved: true, reason: "x" })).toMatchObject({ refusal: { code: "not-allowed" } });
    expect(await ruleNotApplicable(scopeOf("committee_officer", await plant.unit({ level: "commune" })), { ...(await seen(id)), seq: 5, isApproved: true, reason: "x" })).toMatchObject({ refusal: { code: "not-found" } });
    expect(await rule(true, 5)).toMatchObject({ refusal: { code: "wrong-status" } });
  });
});

test("taken to a newer set, an answer stands where the criterion is still asked so, and the assessment is sent again", async () => {
  const { id } = await dossier();
  await answerAll(id);
  await sendAssessment(road.secretary, await seen(id));
  const [section] = content.sections;
  await database.criteriaSet.update({ where: { id: set.id }, data: { validUntil: dateOf(Day.parse("2021-06-30")) } });
  const newer = await plant.criteria({ on: "2021-06-30", content: { ...content, sections: [{ ...section!, criteria: section!.criteria.map((criterion) => (criterion.code === "1" ? { ...criterion, wording: "Họp đủ 12 kỳ" } : criterion)) }] } });
  await moveCriteria(road.officer, { registrationId: id, fromId: set.id, toId: newer.id, reason: "Có bộ mới" });
  expect((await getAnswerDesk(road.secretary, id))?.assessment).toMatchObject({ open: ["1"], isSent: false });
  expect(await answerCriterion(road.secretary, say(id, "1", met))).toMatchObject({ ok: true });
  expect(await sendAssessment(road.secretary, await seen(id))).toMatchObject({ ok: true });
  expect((await getAnswerDesk(road.secretary, id))?.assessment).toMatchObject({ open: [], isSent: true });
});
