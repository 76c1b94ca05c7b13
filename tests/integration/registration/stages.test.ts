import { beforeEach, describe, expect, test } from "vitest";
import { agreeRegistrations, sendBackRegistration } from "@/lib/commands/agree-registration";
import { answerReturnItem, resendRegistration } from "@/lib/commands/answer-return";
import { receiveRegistrations, returnRegistration } from "@/lib/commands/appraise-registration";
import { proposeCells } from "@/lib/commands/propose-cells";
import { reportProgress } from "@/lib/commands/report-progress";
import { reviewCells } from "@/lib/commands/review-cells";
import { reviewProgress } from "@/lib/commands/review-progress";
import { Day } from "@/lib/domain/day";
import { Month } from "@/lib/domain/progress/month";
import { database } from "@/lib/platform/database";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { foldedAndStored, plantRoad, seen, type Road } from "@/tests/support/road";
import { plant } from "@/tests/support/plant";
import { concludeAs, plantRoadTeam, settled, sit } from "@/tests/support/sit";

let road: Road;
beforeEach(async () => {
  await emptyTables();
  road = await plantRoad();
});

const on = Day.parse("2021-06-29");
const paper = { signedOn: on, signer: "Nguyễn Văn A", capacity: "T/M Ban Thường vụ, Bí thư" } as const;
const june = Month.parse("2021-06-01");
const report = { month: june, done: "Họp chi bộ ngày 12/6", difficulty: null, help: null, seen: null };
const vote = { grade: "good", gradeYear: 2020, inFavour: 14, isChosen: true, reason: null } as const;
const meeting = { heldOn: on, members: 15, present: 15 };
const at = (status: Parameters<typeof plant.event>[1]["status"], account = road.people.officer) => plant.registration({ unit: road.cell, events: [{ status: "registered" }, { status, move: "propose", account }] });

describe("the road, each step by its own person", () => {
  test("from the cell's report to agreement in principle, each event in the log, the summary its fold", async () => {
    const { id } = await plant.registration({ unit: road.cell });
    expect(await reportProgress(road.secretary, { id, ...report })).toMatchObject({ ok: true });
    expect(await reviewCells(road.officer, { ...meeting, rows: [{ ...(await seen(id)), ...vote }] })).toMatchObject({ ok: true, value: { chosen: 1 } });
    expect(await proposeCells(road.officer, { rows: [await seen(id)], number: 14, ...paper })).toMatchObject({ ok: true, value: { cells: 1 } });
    expect(await receiveRegistrations(road.appraiser, { rows: [await seen(id)] })).toMatchObject({ ok: true });
    expect(await concludeAs(road.appraiser, road, await plantRoadTeam(road), id, "pass")).toMatchObject({ ok: true });
    expect(await agreeRegistrations(road.standing, { rows: [await seen(id)], number: 9, type: "TB", ...paper })).toMatchObject({ ok: true });
    const { stored, folded, moves } = await foldedAndStored(id);
    expect(moves).toEqual(["register", "report", "review", "propose", "appraise", "pass", "agree"]);
    expect(stored).toEqual(folded);
    expect(stored).toMatchObject({ status: "agreed", holderId: null, dueOn: "2021-07-14" });
    expect(await database.paper.findMany({ orderBy: { kind: "asc" } })).toMatchObject([
      { kind: "proposal", symbol: "TTr/ĐU", number: 14, unitId: road.commune.id },
      { kind: "agreement", symbol: "TB/HU", number: 9, unitId: road.district.id },
    ]);
  });

  test("the body of the stage acts, not whoever reaches further or beside it", async () => {
    const { id } = await at("proposed");
    const above = scopeOf("appraiser", road.province, { accountId: road.people.appraiser.id });
    const beside = scopeOf("appraiser", await plant.unit({ level: "district", parent: road.province }), { accountId: road.people.appraiser.id });
    const below = scopeOf("appraiser", road.commune, { accountId: road.people.appraiser.id });
    const rows = [await seen(id)];
    expect(await receiveRegistrations(above, { rows })).toMatchObject({ refusal: { code: "not-the-body", values: { body: expect.stringContaining("Tổ thẩm định cấp huyện") } } });
    expect(await receiveRegistrations(below, { rows })).toMatchObject({ refusal: { code: "not-the-body" } });
    expect(await receiveRegistrations(beside, { rows })).toMatchObject({ refusal: { code: "not-found" } });
    expect(await receiveRegistrations(road.officer, { rows })).toMatchObject({ refusal: { code: "not-allowed" } });
    expect((await foldedAndStored(id)).stored.status).toBe("proposed");
  });

  test("the body is that of the day: without a competence nobody acts", async () => {
    await database.competence.deleteMany();
    const { id } = await at("proposed");
    expect(await receiveRegistrations(road.appraiser, { rows: [await seen(id)] })).toMatchObject({ refusal: { code: "stage-without-body" } });
  });

  test("whoever proposed does not appraise", async () => {
    const { id } = await at("proposed", road.people.appraiser);
    expect(await receiveRegistrations(road.appraiser, { rows: [await seen(id)] })).toMatchObject({ refusal: { code: "proposer-appraises" } });
  });

  test("the team's finding may be sent back by the standing committee, with its reason", async () => {
    const { id } = await at("appraised");
    expect(await sendBackRegistration(road.standing, { ...(await seen(id)), reason: "Chưa rõ mục 3" })).toMatchObject({ ok: true });
    expect(await concludeAs(road.appraiser, road, await plantRoadTeam(road), id, "fail")).toMatchObject({ ok: true });
    expect((await foldedAndStored(id)).stored).toMatchObject({ status: "failed", dueOn: null, holderId: null });
  });
});

describe("a paper", () => {
  test("carries all its cells or none", async () => {
    const [first, second] = [await at("commune_reviewed"), await plant.registration({ unit: await plant.unit({ parent: road.commune }), status: "in_progress" })];
    const rows = [await seen(first.id), await seen(second.id)];
    expect(await proposeCells(road.officer, { rows, number: 14, ...paper })).toMatchObject({ refusal: { code: "wrong-status" } });
    expect([await database.paper.count(), (await foldedAndStored(first.id)).moves.at(-1), (await seen(first.id)).version]).toEqual([0, "propose", first.version]);
  });

  test("has a number no other of its committee, type and term has; two at once: exactly one", async () => {
    const cells = [await plant.registration({ unit: road.cell, status: "commune_reviewed" }), await plant.registration({ unit: await plant.unit({ parent: road.commune }), status: "commune_reviewed" })];
    const results = await Promise.all(cells.map(async ({ id }) => proposeCells(road.officer, { rows: [await seen(id)], number: 14, ...paper })));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: "paper-number-used", field: "number", values: { paper: "Tờ trình số 14-TTr/ĐU ngày 29/6/2021" } } });
  });

  test("is not dated ahead", async () => {
    const { id } = await at("commune_reviewed");
    expect(await proposeCells(road.officer, { rows: [await seen(id)], number: 14, ...paper, signedOn: Day.parse("2021-07-01") })).toMatchObject({ refusal: { code: "day-ahead", field: "signedOn" } });
  });
});

describe("the commune's meeting", () => {
  test.each([
    ["a cell below the gate", meeting, { grade: "completed" }, "below-gate"],
    ["a choice without a majority of all members", meeting, { inFavour: 7 }, "no-majority"],
    ["more votes than people", { ...meeting, present: 10 }, { inFavour: 11 }, "votes-over-present"],
    ["a classification of another year", meeting, { gradeYear: 2019 }, "grade-year"],
    ["no choice without a reason", meeting, { isChosen: false }, "not-chosen-why"],
    ["a meeting without half", { ...meeting, present: 7 }, { inFavour: 7 }, "no-quorum"],
    ["a meeting to come", { ...meeting, heldOn: Day.parse("2021-07-01") }, {}, "day-ahead"],
  ])("%s is refused and leaves no trace", async (_, of, wish, code) => {
    const { id } = await plant.registration({ unit: road.cell, status: "in_progress" });
    expect(await reviewCells(road.officer, { ...of, rows: [{ ...(await seen(id)), ...vote, ...wish } as never] })).toMatchObject({ refusal: { code } });
    expect([await database.reviewMeeting.count(), (await foldedAndStored(id)).moves.length]).toEqual([0, 1]);
  });

  test("one not chosen stays where it is and is told why", async () => {
    const { id } = await plant.registration({ unit: road.cell, status: "in_progress" });
    await reviewCells(road.officer, { ...meeting, rows: [{ ...(await seen(id)), ...vote, isChosen: false, reason: "Thiếu chuyên đề" }] });
    const [event] = await database.registrationEvent.findMany({ where: { registrationId: id }, orderBy: { seq: "desc" } });
    expect(event).toMatchObject({ move: "defer", status: "in_progress", reason: "Thiếu chuyên đề", details: { vote: { inFavour: 14, members: 15 } } });
  });

  test("a cell of a later year is not reviewed yet", async () => {
    const { id } = await plant.registration({ unit: road.cell, year: 2022, status: "in_progress" });
    expect(await reviewCells(road.officer, { ...meeting, rows: [{ ...(await seen(id)), ...vote }] })).toMatchObject({ refusal: { code: "year-not-begun" } });
  });
});

describe("a return", () => {
  const items = [{ subject: "Biên bản chuyên đề quý II", reason: "Chưa có" }, { subject: "Số đảng viên dự họp", reason: "19/23, biên bản ghi 21" }];

  async function returned() {
    const { id } = await at("proposed");
    await receiveRegistrations(road.appraiser, { rows: [await seen(id)] });
    expect(await returnRegistration(road.appraiser, { ...(await seen(id)), dueOn: Day.parse("2021-07-03"), items })).toMatchObject({ ok: true });
    return { id, made: await database.returnItem.findMany({ where: { registrationId: id }, orderBy: { position: "asc" } }) };
  }

  test("goes back item by item with its deadline moved to a working day, and nobody above holds it", async () => {
    const { id, made } = await returned();
    expect(made).toMatchObject(items);
    expect((await foldedAndStored(id)).stored).toMatchObject({ status: "returned", dueOn: "2021-07-05", holderId: null });
  });

  test("comes again only when each item has an answer, to whoever returned it, with the days that were left", async () => {
    const { id, made } = await returned();
    expect(await resendRegistration(road.officer, await seen(id))).toMatchObject({ refusal: { code: "items-unanswered", values: { count: 2 } } });
    expect(await answerReturnItem(road.officer, { itemId: made[0]!.id, isDone: false, answer: "Họp ngày 5/7" })).toMatchObject({ ok: true });
    expect(await answerReturnItem(road.officer, { itemId: made[1]!.id, isDone: true, answer: null })).toMatchObject({ ok: true });
    expect(await resendRegistration({ ...road.officer, today: Day.parse("2021-07-05") }, await seen(id))).toMatchObject({ ok: true });
    expect((await foldedAndStored(id)).stored).toMatchObject({ status: "under_appraisal", dueOn: "2021-07-19", holderId: road.people.appraiser.id });
    expect(await answerReturnItem(road.officer, { itemId: made[0]!.id, isDone: true, answer: null })).toMatchObject({ refusal: { code: "wrong-status" } });
  });

  test("crossing the opening of a sitting: exactly one of the two is made", async () => {
    const { id } = await at("proposed");
    const team = await plantRoadTeam(road);
    await receiveRegistrations(road.appraiser, { rows: [await seen(id)] });
    const now = await seen(id);
    const [returned, sittingId] = await Promise.all([returnRegistration(road.appraiser, { ...now, dueOn: null, items }), sit(road, team, id)]);
    expect([returned.ok, sittingId !== null].filter(Boolean)).toHaveLength(1);
    if (!returned.ok) expect(returned).toMatchObject({ refusal: { code: "sitting-open" } });
    const { stored, folded } = await foldedAndStored(id);
    expect(stored).toEqual(folded);
    expect(await database.returnItem.count({ where: { registrationId: id } })).toBe(stored.status === "returned" ? 2 : 0);
  });

  test("a team that has scored concludes while a return is asked for: the return is refused, the conclusion stands", async () => {
    const { id } = await at("proposed");
    const team = await plantRoadTeam(road);
    await receiveRegistrations(road.appraiser, { rows: [await seen(id)] });
    await settled(road, team, id);
    const now = await seen(id);
    const [returned, concluded] = await Promise.all([returnRegistration(road.appraiser, { ...now, dueOn: null, items }), concludeAs(road.appraiser, road, team, id, "pass")]);
    expect([returned.ok, concluded.ok]).toEqual([false, true]);
    expect((await foldedAndStored(id)).stored.status).toBe("appraised");
  });

  test("a form sent twice is done once", async () => {
    const { id } = await at("proposed");
    const rows = [await seen(id)];
    const results = await Promise.all([receiveRegistrations(road.appraiser, { rows }), receiveRegistrations(road.appraiser, { rows })]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await foldedAndStored(id)).moves).toEqual(["register", "propose", "appraise"]);
  });
});

describe("a month's report", () => {
  test("opens on the 16th, from the month of registration on", async () => {
    const { id } = await plant.registration({ unit: road.cell, on: "2021-05-10" });
    const on15th = { ...road.secretary, today: Day.parse("2021-06-15") };
    expect(await reportProgress(on15th, { id, ...report })).toMatchObject({ refusal: { code: "month-not-open", values: { on: "16/6/2021" } } });
    expect(await reportProgress(road.secretary, { id, ...report, month: Month.parse("2021-04-01") })).toMatchObject({ refusal: { code: "month-before" } });
    expect(await reportProgress({ ...on15th, today: Day.parse("2021-06-16") }, { id, ...report })).toMatchObject({ ok: true });
  });

  test("sent twice is one report and one event; changed meanwhile it is not overwritten", async () => {
    const { id } = await plant.registration({ unit: road.cell });
    await Promise.all([reportProgress(road.secretary, { id, ...report }), reportProgress(road.secretary, { id, ...report })]);
    expect([await database.progressReport.count(), (await foldedAndStored(id)).moves]).toEqual([1, ["register", "report"]]);
    expect(await reportProgress(road.officer, { id, ...report, done: "Khác" })).toMatchObject({ refusal: { code: "report-changed" } });
    expect(await reportProgress(road.officer, { id, ...report, done: "Khác", seen: 1 })).toMatchObject({ ok: true });
    expect(await database.progressReport.findFirst()).toMatchObject({ done: "Khác", onBehalf: true, version: 2 });
  });

  test("a difficulty is owed an answer; what was reviewed stays", async () => {
    const { id } = await plant.registration({ unit: road.cell });
    await reportProgress(road.secretary, { id, ...report, difficulty: "Thiếu kinh phí" });
    const made = await database.progressReport.findFirstOrThrow();
    const said = { reportId: made.id, seen: 1, assessment: "slow", answer: null } as const;
    expect(await reviewProgress(road.officer, said)).toMatchObject({ refusal: { code: "answer-owed" } });
    expect(await reviewProgress(road.officer, { ...said, answer: "Xã sẽ bố trí" })).toMatchObject({ ok: true });
    expect(await reviewProgress(road.officer, { ...said, answer: "Khác", seen: 2 })).toMatchObject({ refusal: { code: "report-reviewed" } });
    expect(await reportProgress(road.secretary, { id, ...report, done: "Thêm", seen: 2 })).toMatchObject({ refusal: { code: "report-reviewed" } });
  });
});
