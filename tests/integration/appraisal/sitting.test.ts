import { beforeEach, describe, expect, test } from "vitest";
import { agreedMarks } from "@/lib/access/agreed-marks";
import type { Scope } from "@/lib/access/scope";
import { concludeSitting } from "@/lib/commands/conclude-sitting";
import { declareConflict } from "@/lib/commands/declare-conflict";
import { formTeam } from "@/lib/commands/form-team";
import { giveMarks } from "@/lib/commands/give-marks";
import { takeRegistration } from "@/lib/commands/hold-registration";
import { openSitting } from "@/lib/commands/open-sitting";
import { recordDiscussion, recordDissent } from "@/lib/commands/speak-at-sitting";
import { ConcludeInput, FormTeamInput } from "@/lib/domain/appraisal/schema";
import type { CriteriaContent } from "@/lib/domain/criteria/content";
import { database } from "@/lib/platform/database";
import { getAppraisal } from "@/lib/queries/get-appraisal";
import { getSitting } from "@/lib/queries/get-sitting";
import { getSittingDesk } from "@/lib/queries/get-sitting-desk";
import { listAppraisals } from "@/lib/queries/list-appraisals";
import { listDossierAudit } from "@/lib/queries/list-dossier-audit";
import { listNotices } from "@/lib/queries/list-notices";
import { listWorklist } from "@/lib/queries/list-worklist";
import { sayRefusal } from "@/lib/domain/words";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant } from "@/tests/support/plant";
import { foldedAndStored, plantRoad, seen, type Road } from "@/tests/support/road";
import { plantRoadTeam, satOn, sit, type Team } from "@/tests/support/sit";

const shared = { evidence: false, mayNotApply: false, source: "" };
const content: CriteriaContent = {
  least: 70,
  sections: [
    { heading: "Điều kiện", least: null, criteria: [{ ...shared, code: "1", wording: "Họp đủ", kind: "condition", points: null }] },
    { heading: "Chấm điểm", least: null, criteria: [{ ...shared, code: "2", wording: "Học tập", kind: "scored", least: 10, most: 60, scale: [] }, { ...shared, mayNotApply: true, code: "3", wording: "Đoàn kết", kind: "scored", least: 0, most: 40, scale: [] }] },
  ],
};

let road: Road;
let team: Team;
let id: string;
beforeEach(async () => {
  await emptyTables();
  road = await plantRoad();
  team = await plantRoadTeam(road);
  await plant.criteria({ on: "2020-10-15", content });
  id = (await dossier()).id;
});

const dossier = (account = road.people.officer) => plant.registration({ unit: road.cell, events: [{ status: "registered" }, { status: "proposed", move: "propose", account }, { status: "under_appraisal", move: "appraise", account: road.people.colleague }] });
const opening = (present: readonly string[], of = id) => ({ id: of, heldOn: satOn, place: "Hội trường xã", present: [...present] });
const all = () => Object.values(team.seats);
/** A total as marks of the set: the first scale up to 60 points, the rest on the second. */
const marksOf = (total: number, met = 1) => ({ "1": met, "2": Math.min(60, total), "3": Math.max(0, total - 60) });
const give = (who: Scope, sittingId: string, total: number, round = 1) => giveMarks(who, { sittingId, round, marks: marksOf(total), remark: null });
const end = async (sittingId: string, more: object = {}) => ConcludeInput.parse({ sittingId, version: (await seen(id)).version, conclusion: "pass", finding: "Đủ tiêu chuẩn", dueOn: null, ...more });
const auditOf = (registration: string) => ({ unit: "", registration, kind: "changes" as const, who: "", since: "" as const, after: "" });
const open = async () => (await sit(road, team, id)) ?? "";

describe("opening", () => {
  test("needs the quorum and says who is missing; the chair presides; one sitting at a time", async () => {
    const { chair, secretary } = team.seats;
    const short = await openSitting(road.appraiser, opening([chair, secretary]));
    expect(short).toMatchObject({ refusal: { code: "sitting-quorum", field: "present", values: { here: 2, able: 3, least: 3, missing: "1 thành viên" } } });
    expect(short.ok || sayRefusal(short.refusal)).toBe("Có mặt 2/3 thành viên được chấm điểm. Cần ít nhất 3. Còn vắng: 1 thành viên.");
    expect(await openSitting(team.clerk, opening([secretary, team.seats.member]))).toMatchObject({ refusal: { code: "nobody-presides", values: { missing: "1 tổ trưởng" } } });
    expect([await database.appraisalSitting.count(), await database.auditEvent.count()]).toEqual([0, 0]);
    const opened = await openSitting(team.clerk, opening(all()));
    expect(opened).toMatchObject({ ok: true });
    expect(await getSitting(road.colleague, opened.ok ? opened.value.id : "")).toMatchObject({ place: "Hội trường xã", able: 3, least: 3, present: [{ function: "chair", presides: true }, { function: "secretary", presides: false }, { function: "member" }], absent: [], own: { act: "score" } });
    expect(await openSitting(road.appraiser, opening(all()))).toMatchObject({ refusal: { code: "sitting-open" } });
  });

  test("is the chair's, deputy's or secretary's, of the very body, within reach, on a dossier under appraisal", async () => {
    expect(await openSitting(road.colleague, opening(all()))).toMatchObject({ refusal: { code: "not-the-opener" } });
    expect(await openSitting(road.officer, opening(all()))).toMatchObject({ refusal: { code: "not-allowed" } });
    const beside = scopeOf("appraiser", await plant.unit({ level: "district", parent: road.province }), { accountId: road.people.appraiser.id });
    expect(await openSitting(beside, opening(all()))).toMatchObject({ refusal: { code: "not-found" } });
    const stranger = scopeOf("appraiser", road.district, { accountId: (await plant.account({ grants: [{ role: "appraiser", unit: road.district }] })).id });
    expect(await openSitting(stranger, opening(all()))).toMatchObject({ refusal: { code: "not-on-team" } });
    const early = await plant.registration({ unit: await plant.unit({ parent: road.commune }), status: "proposed" });
    expect(await openSitting(road.appraiser, opening(all(), early.id))).toMatchObject({ refusal: { code: "not-under-appraisal" } });
    await database.competence.deleteMany({ where: { stage: "appraise" } });
    expect(await openSitting(road.appraiser, opening(all()))).toMatchObject({ refusal: { code: "no-team" } });
    expect(await database.appraisalSitting.count()).toBe(0);
  });

  test("three at once open one; a team is not replaced while it sits", async () => {
    const results = await Promise.all([road.appraiser, team.clerk, road.appraiser].map((who) => openSitting(who, opening(all()))));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const seats = [{ accountId: road.people.appraiser.id, function: "chair" }, { accountId: team.clerk.accountId, function: "secretary" }, { accountId: road.people.colleague.id, function: "member" }];
    const next = FormTeamInput.parse({ unitId: road.district.id, number: 40, signedOn: "2021-06-01", signer: "Người ký", capacity: "T/M Ban Thường vụ, Bí thư", guests: "", seats });
    expect(await formTeam(road.standing, next)).toMatchObject({ refusal: { code: "sitting-open-in-team" } });
  });

  test("a declared stake, the proposer and whoever works for the commune neither open nor score", async () => {
    expect(await declareConflict(road.appraiser, { id, reason: "Từng là bí thư chi bộ này" })).toMatchObject({ ok: true });
    expect(await declareConflict(road.appraiser, { id, reason: "Lần nữa" })).toMatchObject({ refusal: { code: "conflict-declared" } });
    expect(await openSitting(road.appraiser, opening(all()))).toMatchObject({ refusal: { code: "barred-opens" } });
    expect(await openSitting(team.clerk, opening(all()))).toMatchObject({ refusal: { code: "nobody-presides" } }); // a team of three without a deputy
    await plant.grant({ account: road.people.colleague, role: "committee_officer", unit: road.commune });
    expect((await getSittingDesk(team.clerk, id))?.sitters.map(({ function: held, bar }) => [held, bar])).toEqual([["chair", "conflict"], ["secretary", null], ["member", "commune"]]);
    expect(await openSitting(team.clerk, opening(all()))).toMatchObject({ refusal: { code: "too-many-barred", values: { able: 1, least: 2 } } });
    const proposedByClerk = await plant.registration({ unit: await plant.unit({ parent: road.commune }), events: [{ status: "proposed", move: "propose", account: { id: team.clerk.accountId } }, { status: "under_appraisal" }] });
    expect(await openSitting(team.clerk, opening(all(), proposedByClerk.id))).toMatchObject({ refusal: { code: "barred-opens" } });
  });
});

/** Everything of a sitting that the product's own reading could tell about the marks in it. */
const told = async (who: Scope, sittingId: string) => JSON.stringify([await getSitting(who, sittingId), await getAppraisal(who, id), (await listWorklist(who)).tasks.map(({ act, dossier: { stand } }) => [act, stand]), await listAppraisals(who), await listNotices(who)]);

describe("scoring", () => {
  test("is blind: before the last has given theirs nobody is shown anyone's marks, total or order, nor does the record tell", async () => {
    const sittingId = await open();
    const before = await Promise.all([road.colleague, road.standing].map((who) => told(who, sittingId)));
    await giveMarks(road.appraiser, { sittingId, round: 1, marks: { "1": 1, "2": 57, "3": 33 }, remark: "Nhận xét kín" });
    await give(team.clerk, sittingId, 43);
    for (const [index, who] of [road.colleague, road.standing].entries()) {
      const now = await told(who, sittingId);
      for (const secret of [90, 57, 33, 43]) expect(now).not.toMatch(new RegExp(`[:\\[,]${secret}[,}\\]]`));
      expect(now).not.toContain("Nhận xét kín");
      expect(now.replaceAll('"given":2', '"given":0')).toBe(before[index]); // the count is all that moved
    }
    expect(await getSitting(road.appraiser, sittingId)).toMatchObject({ own: { act: null, sheet: { "2": 57 } }, rounds: [{ state: { state: "waiting", given: 2, scorers: 3 }, sheets: [] }], found: null });
    const lines = await listDossierAudit(scopeOf("standing_committee", road.district, { accountId: road.people.standing.id }), auditOf(id));
    expect(lines?.entries.map(({ act }) => act)).toEqual(["appraisal_sitting_add"]);
    expect(JSON.stringify(await database.auditEvent.findMany({ where: { act: "appraisal_sheet_add" }, select: { changes: true, details: true } }))).not.toMatch(/57|90|43/);

    await give(road.colleague, sittingId, 84);
    expect(await getSitting(road.standing, sittingId)).toMatchObject({ rounds: [{ sheets: [{ total: 90 }, { total: 43 }, { total: 84 }], state: { state: "apart", lowest: 43, highest: 90 } }] });
  });

  test("takes each member's marks once, of the round, within the scale, of those who score", async () => {
    const sittingId = await open();
    const tried = (who: Scope, marks: object, round = 1) => giveMarks(who, { sittingId, round, marks: { ...marks }, remark: null });
    expect(await tried(road.appraiser, { "1": 1, "2": 61, "3": 0 })).toMatchObject({ refusal: { code: "mark-over", field: "mark.2" } });
    expect(await tried(road.appraiser, { "1": 1, "2": 60 })).toMatchObject({ refusal: { code: "mark-missing", field: "mark.3" } });
    expect(await tried(road.appraiser, marksOf(80), 2)).toMatchObject({ refusal: { code: "round-over" } });
    expect(await tried(road.standing, marksOf(80))).toMatchObject({ refusal: { code: "not-allowed" } });
    expect(await database.appraisalSheet.count()).toBe(0);
    const twice = await Promise.all([tried(road.appraiser, marksOf(80)), tried(road.appraiser, marksOf(90))]);
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect(twice.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: "marks-given" } });
    await expect(database.appraisalSheet.updateMany({ data: { total: 1 } })).rejects.toThrow(/append-only/);
  });

  test("does not ask what was approved not to apply, whose share leaves the minimum", async () => {
    const { registrationId, seq, on } = await plant.answer({ registration: { id }, criterion: "3", said: { kind: "not_applicable" } });
    await database.notApplicableRuling.create({ data: { registrationId, seq, isApproved: true, reason: "Đúng", accountId: road.people.officer.id, on, at: on } });
    const sittingId = await open();
    expect(await give(road.appraiser, sittingId, 42)).toMatchObject({ refusal: { code: "mark-unasked" } });
    for (const who of team.scorers) await giveMarks(who, { sittingId, round: 1, marks: { "1": 1, "2": 41 }, remark: null });
    expect(await getSitting(road.appraiser, sittingId)).toMatchObject({ criteria: { notApplicable: ["3"] }, found: { failing: ["Tổng điểm: trung bình nhiều nhất 41 điểm, tối thiểu là 42"] } });
  });

  test("too far apart owes a discussion and a new blind round, then a conclusion", async () => {
    const sittingId = await open();
    expect(await recordDiscussion(team.clerk, { sittingId, round: 1, said: "Sớm" })).toMatchObject({ refusal: { code: "not-apart" } });
    for (const [who, total] of [[road.appraiser, 90], [team.clerk, 79], [road.colleague, 85]] as const) await give(who, sittingId, total);
    expect(await concludeSitting(team.clerk, await end(sittingId))).toMatchObject({ refusal: { code: "discussion-owed", values: { apart: 11, limit: 10 } } });
    expect(await recordDiscussion(road.colleague, { sittingId, round: 1, said: "Không phải việc của tôi" })).toMatchObject({ refusal: { code: "not-the-desk" } });
    expect(await recordDiscussion(team.clerk, { sittingId, round: 1, said: "Tiêu chí 2 hiểu khác nhau" })).toMatchObject({ ok: true });
    expect(await recordDiscussion(team.clerk, { sittingId, round: 1, said: "Lần nữa" })).toMatchObject({ refusal: { code: "round-over" } });
    for (const [who, total] of [[road.appraiser, 86], [team.clerk, 80]] as const) await give(who, sittingId, total, 2);
    expect(await getSitting(road.colleague, sittingId)).toMatchObject({ rounds: [{ said: "Tiêu chí 2 hiểu khác nhau" }, { sheets: [], state: { state: "waiting" } }], own: { act: "score" } });
    expect(await concludeSitting(team.clerk, await end(sittingId))).toMatchObject({ refusal: { code: "marks-awaited" } });
    await give(road.colleague, sittingId, 85, 2);
    expect(await agreedMarks(database, id)).toBeNull();
    expect(await concludeSitting(team.clerk, await end(sittingId))).toMatchObject({ ok: true });
    expect(await agreedMarks(database, id)).toMatchObject({ sittingId, conclusion: "pass", criteria: { "1": { sum: 3, count: 3 }, "2": { sum: 180, count: 3 }, "3": { sum: 71, count: 3 } } });
    expect(await getSitting(road.standing, sittingId)).toMatchObject({ end: { conclusion: "pass", by: "Người clerk", departure: null }, rounds: [{ round: 1 }, { round: 2, state: { state: "settled", sum: 251 } }], found: { failing: [] } });
  });
});

describe("concluding", () => {
  const scored = async (total = 80) => {
    const sittingId = await open();
    for (const who of team.scorers) await give(who, sittingId, total);
    return sittingId;
  };

  test("passes the dossier, whoever holds it, with the sitting in its history", async () => {
    await takeRegistration(road.colleague, await seen(id));
    const sittingId = await scored();
    expect(await concludeSitting(road.colleague, await end(sittingId))).toMatchObject({ refusal: { code: "not-the-desk" } });
    expect(await concludeSitting(road.appraiser, { ...(await end(sittingId)), version: 1 })).toMatchObject({ refusal: { code: "changed-meanwhile" } });
    expect(await database.appraisalSitting.count({ where: { conclusion: null } })).toBe(1);
    expect(await concludeSitting(road.appraiser, await end(sittingId))).toMatchObject({ ok: true });
    const { stored, folded, moves } = await foldedAndStored(id);
    expect([moves.at(-1), stored.status, stored.holderId]).toEqual(["pass", "appraised", null]);
    expect(stored).toEqual(folded);
    expect(await database.registrationEvent.findFirst({ where: { registrationId: id, move: "pass" } })).toMatchObject({ reason: "Đủ tiêu chuẩn", details: { sitting: sittingId } });
    for (const late of [give(road.appraiser, sittingId, 80), recordDissent(road.appraiser, { sittingId, opinion: "Muộn" }), concludeSitting(team.clerk, await end(sittingId))]) expect(await late).toMatchObject({ refusal: { code: "sitting-over" } });
    await expect(database.appraisalSitting.updateMany({ data: { finding: "Khác" } })).rejects.toThrow(/concluded/);
  });

  test("against the marks needs a reason, and keeps what failed as it was", async () => {
    const low = await scored(60);
    expect(await concludeSitting(team.clerk, await end(low))).toMatchObject({ refusal: { code: "departure-owed", field: "departure", values: { failing: "Tổng điểm: trung bình nhiều nhất 60 điểm, tối thiểu là 70" } } });
    expect(await concludeSitting(team.clerk, await end(low, { departure: "Có mô hình mới" }))).toMatchObject({ ok: true });
    expect(await getSitting(road.standing, low)).toMatchObject({ end: { departure: "Có mô hình mới" }, found: { failing: ["Tổng điểm: trung bình nhiều nhất 60 điểm, tối thiểu là 70"] } });
  });

  test("a failure the marks do not ask for needs one too; one they ask for does not", async () => {
    const sittingId = await scored();
    expect(await concludeSitting(team.clerk, await end(sittingId, { conclusion: "fail" }))).toMatchObject({ refusal: { code: "departure-owed" } });
    expect(await concludeSitting(team.clerk, await end(sittingId, { conclusion: "adjourned", finding: "Chờ xác minh" }))).toMatchObject({ ok: true });
    expect((await foldedAndStored(id)).stored.status).toBe("under_appraisal");
    expect(await concludeSitting(team.clerk, await end(await scored(50), { conclusion: "fail", finding: "Thiếu điểm" }))).toMatchObject({ ok: true });
    expect((await foldedAndStored(id)).stored.status).toBe("failed");
  });

  test("a supplement sends the dossier back item by item, with its deadline", async () => {
    const sittingId = await scored();
    const items = [{ subject: "Học tập", reason: "Thiếu biên bản" }];
    expect(await concludeSitting(team.clerk, await end(sittingId, { conclusion: "supplement" }))).toMatchObject({ refusal: { code: "items-owed" } });
    expect(await concludeSitting(team.clerk, await end(sittingId, { conclusion: "supplement", items, dueOn: "2021-06-30" }))).toMatchObject({ refusal: { code: "due-passed" } });
    expect(await concludeSitting(team.clerk, await end(sittingId, { conclusion: "supplement", items, dueOn: "2021-07-10" }))).toMatchObject({ ok: true });
    expect((await foldedAndStored(id)).stored).toMatchObject({ status: "returned", dueOn: "2021-07-12" });
    expect(await getSitting(road.standing, sittingId)).toMatchObject({ end: { conclusion: "supplement", items, dueOn: "2021-07-12" } });
  });

  test("an adjourned sitting keeps its marks closed, and a new one begins anew", async () => {
    const sittingId = await open();
    await give(road.appraiser, sittingId, 88);
    expect(await concludeSitting(team.clerk, await end(sittingId, { conclusion: "adjourned", finding: "Mất điện" }))).toMatchObject({ ok: true });
    expect(await getSitting(road.standing, sittingId)).toMatchObject({ end: { conclusion: "adjourned" }, rounds: [{ state: { state: "waiting" }, sheets: [] }] });
    expect(await open()).not.toBe(sittingId);
  });

  test("a dissent is recorded once, after the marks are open", async () => {
    const sittingId = await open();
    expect(await recordDissent(road.colleague, { sittingId, opinion: "Chưa đủ" })).toMatchObject({ refusal: { code: "marks-awaited" } });
    for (const who of team.scorers) await give(who, sittingId, 80);
    expect(await recordDissent(road.colleague, { sittingId, opinion: "Chưa đủ" })).toMatchObject({ ok: true });
    expect(await recordDissent(road.colleague, { sittingId, opinion: "Lần nữa" })).toMatchObject({ refusal: { code: "dissent-given" } });
    await concludeSitting(team.clerk, await end(sittingId));
    expect((await getSitting(road.standing, sittingId))?.dissents).toEqual([{ name: "Người colleague", function: "member", opinion: "Chưa đủ" }]);
  });
});

describe("the database, whoever writes,", () => {
  const ended = (more: object) => database.appraisalSitting.updateMany({ data: { conclusion: "pass", finding: "Đạt", concludedById: road.people.appraiser.id, concludedAt: new Date(`${satOn}T09:00:00Z`), ...more } });

  test("refuses a conclusion that departs without a reason, a departure of none, and a word less", async () => {
    await open();
    await expect(ended({ failing: ["Tổng điểm"] })).rejects.toThrow(/departs_with_reason/);
    await expect(ended({ conclusion: "fail" })).rejects.toThrow(/departs_with_reason/);
    await expect(ended({ conclusion: "adjourned", departure: "Vì sao" })).rejects.toThrow(/AppraisalSitting_departure/);
    await expect(ended({ finding: " " })).rejects.toThrow(/AppraisalSitting_finding/);
    await expect(ended({ concludedAt: null })).rejects.toThrow(/AppraisalSitting_concluded/);
    await expect(database.appraisalSitting.updateMany({ data: { criteriaSetId: null } })).rejects.toThrow(/append-only/);
  });
});

describe("races", () => {
  test("two conclude at once: exactly one does", async () => {
    const sittingId = await open();
    for (const who of team.scorers) await give(who, sittingId, 80);
    const results = await Promise.all([concludeSitting(road.appraiser, await end(sittingId)), concludeSitting(team.clerk, await end(sittingId, { conclusion: "fail", departure: "Khác" }))]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: "sitting-over" } });
    const { moves, stored, folded } = await foldedAndStored(id);
    expect(moves.filter((move) => move === "pass" || move === "fail")).toHaveLength(1);
    expect(stored).toEqual(folded);
  });

  test("the last marks arriving as the sitting is adjourned are in, or refused; nothing between", async () => {
    const sittingId = await open();
    await give(road.appraiser, sittingId, 80);
    const [marks, ended] = await Promise.all([give(team.clerk, sittingId, 80), concludeSitting(road.appraiser, await end(sittingId, { conclusion: "adjourned", finding: "Hoãn" }))]);
    expect(ended.ok).toBe(true);
    expect(await database.appraisalSheet.count()).toBe(marks.ok ? 2 : 1);
    if (!marks.ok) expect(marks).toMatchObject({ refusal: { code: "sitting-over" } });
  });

  test("the last marks arriving as the round is concluded: no conclusion without them", async () => {
    const sittingId = await open();
    for (const who of [road.appraiser, team.clerk]) await give(who, sittingId, 80);
    const [marks, ended] = await Promise.all([give(road.colleague, sittingId, 50), concludeSitting(team.clerk, await end(sittingId))]);
    expect(marks.ok).toBe(true);
    expect(ended).toMatchObject({ ok: false });
    expect((await foldedAndStored(id)).stored.status).toBe("under_appraisal");
  });
});

test("what is out of reach is not found, and a sitting is read as the reading of its dossier", async () => {
  const sittingId = await open();
  const beside = scopeOf("appraiser", await plant.unit({ level: "district", parent: road.province }), { accountId: road.people.appraiser.id });
  expect(await getSitting(beside, sittingId)).toBeNull();
  expect(await give(beside, sittingId, 80)).toMatchObject({ refusal: { code: "not-found" } });
  expect(await getSitting(road.officer, sittingId)).toBeNull(); // the commune waits for the conclusion
  await getSitting(road.standing, sittingId);
  expect(await database.auditEvent.findMany({ where: { act: "registration_read" } })).toMatchObject([{ registrationId: id, accountId: road.people.standing.id }]);
});
