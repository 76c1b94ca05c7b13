import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { agreeRegistrations, sendBackRegistration } from "@/lib/commands/agree-registration";
import { receiveRegistrations, returnRegistration } from "@/lib/commands/appraise-registration";
import { withdrawRegistration } from "@/lib/commands/change-registration";
import { concludeSitting } from "@/lib/commands/conclude-sitting";
import { handOverRegistration, takeOverRegistration, takeRegistration } from "@/lib/commands/hold-registration";
import { issueDecision } from "@/lib/commands/issue-decision";
import { proposeCells } from "@/lib/commands/propose-cells";
import { reviewCells } from "@/lib/commands/review-cells";
import { Day } from "@/lib/domain/day";
import type { Status } from "@/lib/domain/registration/status";
import type { Result } from "@/lib/domain/result";
import { sayRefusal } from "@/lib/domain/words";
import { database } from "@/lib/platform/database";
import { scopeOf } from "@/tests/support/as";
import { about, agreed, wish } from "@/tests/support/decide";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant } from "@/tests/support/plant";
import { foldedAndStored, plantRoad, seen, type Road } from "@/tests/support/road";
import { plantRoadTeam, settled } from "@/tests/support/sit";

let road: Road;
beforeAll(emptyTables);
beforeEach(async () => {
  road = await plantRoad();
});

const reason = "Có lý do";
const signed = { number: 7, signedOn: Day.parse("2021-06-29"), signer: "Người ký", capacity: "T/M Ban Thường vụ, Bí thư" } as const;
const dossier = async (status: Status) => seen((await plant.registration({ unit: road.cell, status })).id);

/** Somebody else of the standing committee. */
async function secondStanding() {
  const { id } = await plant.account({ displayName: "Người thường vụ thứ hai", grants: [{ role: "standing_committee", unit: road.district }] });
  return scopeOf("standing_committee", road.district, { accountId: id });
}

/** What whoever came second is told. */
const toldOf = (...results: readonly Result<unknown>[]) => results.map((result) => (result.ok ? "" : sayRefusal(result.refusal))).find(Boolean);

/** Asks for all at once. Exactly one may be made; the others are told that the dossier is no longer what they saw. The log has one line more. */
async function onlyOne(id: string, asked: readonly Promise<Result<unknown>>[]) {
  const results = await Promise.all(asked);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  for (const result of results) if (!result.ok) expect(["changed-meanwhile", "paper-number-used"]).toContain(result.refusal.code);
  const { stored, folded, moves } = await foldedAndStored(id);
  expect(stored).toEqual(folded);
  expect(moves).toHaveLength(2);
  return { stored, made: moves[1] };
}

describe("two people at once", () => {
  test("two take one dossier: one holds it, the other is told who", async () => {
    const row = await dossier("proposed");
    const { stored } = await onlyOne(row.id, [takeRegistration(road.appraiser, row), takeRegistration(road.colleague, row)]);
    const [holder, other] = stored.holderId === road.people.appraiser.id ? ["Người appraiser", road.colleague] as const : ["Người colleague", road.appraiser] as const;
    expect(await takeRegistration(other, await seen(row.id))).toMatchObject({ ok: false, refusal: { code: "held-by-other", values: { holder } } });
  });

  test("taken over while it is handed on: one of them", async () => {
    const row = await dossier("proposed");
    await takeRegistration(road.appraiser, row);
    const now = await seen(row.id);
    const results = await Promise.all([takeOverRegistration(road.colleague, { ...now, reason }), handOverRegistration(road.appraiser, { ...now, holderId: road.people.colleague.id })]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await foldedAndStored(row.id)).stored.holderId).toBe(road.people.colleague.id);
  });

  test("received by one, taken by another: one holder", async () => {
    const row = await dossier("proposed");
    await onlyOne(row.id, [receiveRegistrations(road.appraiser, { rows: [row] }), takeRegistration(road.colleague, row)]);
  });

  test("a sending back crosses an agreement: one of them, never both, and the other is told who did what when", async () => {
    const other = await secondStanding();
    for (let round = 0; round < 4; round++) {
      const { id } = await plant.registration({ unit: await plant.unit({ parent: road.commune, name: `Ấp ${round}` }), status: "appraised" });
      const row = await seen(id);
      const back = sendBackRegistration(other, { ...row, reason });
      const on = agreeRegistrations(road.standing, { rows: [row], type: "TB", ...signed, number: 10 + round });
      const { stored, made } = await onlyOne(id, round % 2 === 0 ? [back, on] : [on, back]);
      expect(toldOf(await back, await on)).toMatch(made === "agree" ? /^Người standing vừa làm trước, lúc \d\d:\d\d ngày .*: Cho chủ trương, thông báo số \d+-TB\/HU/ : /^Người thường vụ thứ hai vừa làm trước, lúc \d\d:\d\d ngày .*: Đề nghị thẩm định lại\. Mở lại trang/);
      expect(stored.status).toBe(made === "agree" ? "agreed" : "under_appraisal");
      expect(await database.paperLine.count({ where: { registrationId: id } })).toBe(made === "agree" ? 1 : 0);
    }
  });

  test("a sitting is concluded with a pass and a return at once: one of them, the other is told the conclusion, by whom and when", async () => {
    const team = await plantRoadTeam(road);
    const row = await dossier("under_appraisal");
    const sittingId = (await settled(road, team, row.id)) ?? "";
    const end = { ...(await seen(row.id)), sittingId, finding: "Theo phiếu", departure: null, dueOn: null };
    const results = await Promise.all([
      concludeSitting(road.appraiser, { ...end, conclusion: "pass", items: [] }),
      concludeSitting(team.clerk, { ...end, conclusion: "supplement", items: [{ subject: "Biên bản", reason }] }),
      returnRegistration(road.appraiser, { ...(await seen(row.id)), dueOn: null, items: [{ subject: "Biên bản", reason }] }),
    ]);
    expect(results.map(({ ok }) => ok).filter(Boolean)).toHaveLength(1);
    const { stored, folded, moves } = await foldedAndStored(row.id);
    expect(stored).toEqual(folded);
    const hasPassed = results[0].ok;
    expect([stored.status, moves.at(-1)]).toEqual(hasPassed ? ["appraised", "pass"] : ["returned", "return"]);
    expect(await database.returnItem.count({ where: { registrationId: row.id } })).toBe(hasPassed ? 0 : 1);
    expect(toldOf(results[0], results[1])).toMatch(hasPassed ? /kết luận: Đạt\. Người appraiser ghi lúc \d\d:\d\d ngày / : /kết luận: Cần bổ sung\. Người clerk ghi lúc \d\d:\d\d ngày /);
    expect(await returnRegistration(road.appraiser, { ...row, dueOn: null, items: [{ subject: "Biên bản", reason }] })).toMatchObject({ refusal: { code: "changed-meanwhile", values: { what: hasPassed ? "Kết luận thẩm định: Đạt" : "Trả lại 1 nội dung để bổ sung" } } });
  });

  test("a sending back crosses a recognition: one of them, and the other is told who and when", async () => {
    const other = await secondStanding();
    const { id } = await agreed(road.cell);
    const [back, on] = await Promise.all([sendBackRegistration(other, { ...(await seen(id)), reason }), issueDecision(road.standing, wish(road, { lines: [about(id)] }))]);
    expect([back.ok, on.ok].sort()).toEqual([false, true]);
    const { stored, folded } = await foldedAndStored(id);
    expect(stored).toEqual(folded);
    expect(stored.status).toBe(on.ok ? "recognised" : "under_appraisal");
    expect(await database.titleHolding.count({ where: { unitId: road.cell.id } })).toBe(on.ok ? 1 : 0);
    expect(toldOf(back, on)).toMatch(on.ok ? /^Người standing vừa làm trước, lúc .*: Được công nhận theo quyết định\./ : /^Chi bộ ấp 2, xã An Hiệp: đăng ký đang ở bước: Đang thẩm định, Người thường vụ thứ hai ghi lúc \d\d:\d\d ngày /);
  });

  test("two returns: the items of one, of one list", async () => {
    const row = await dossier("under_appraisal");
    const back = (subject: string) => ({ ...row, dueOn: null, items: [{ subject, reason }, { subject: `${subject}, phần hai`, reason }] });
    await onlyOne(row.id, [returnRegistration(road.appraiser, back("Biên bản")), returnRegistration(road.colleague, back("Báo cáo"))]);
    const items = await database.returnItem.findMany({ where: { registrationId: row.id }, orderBy: { position: "asc" } });
    expect(items.map(({ position, subject }) => [position, subject.split(",")[0]])).toEqual([[1, items[0]!.subject], [2, items[0]!.subject]]);
  });

  test("withdrawn while it is reviewed: one of them", async () => {
    const row = await dossier("in_progress");
    await onlyOne(row.id, [
      withdrawRegistration(road.officer, { ...row, reason }),
      reviewCells(road.officer, { heldOn: signed.signedOn, members: 3, present: 3, rows: [{ ...row, grade: "good", gradeYear: 2020, inFavour: 3, isChosen: true, reason: null }] }),
    ]);
  });
});

describe("a form sent twice at once acts once", () => {
  test.each([
    ["a review", "in_progress", () => database.reviewMeeting.count(), (row: { id: string; version: number }) => reviewCells(road.officer, { heldOn: signed.signedOn, members: 3, present: 3, rows: [{ ...row, grade: "good", gradeYear: 2020, inFavour: 3, isChosen: true, reason: null }] })],
    ["a proposal", "commune_reviewed", () => database.paper.count(), (row: { id: string; version: number }) => proposeCells(road.officer, { rows: [row], ...signed })],
    ["an agreement", "appraised", () => database.paper.count(), (row: { id: string; version: number }) => agreeRegistrations(road.standing, { rows: [row], type: "TB", ...signed })],
    ["a receipt", "proposed", () => Promise.resolve(0), (row: { id: string; version: number }) => receiveRegistrations(road.appraiser, { rows: [row] })],
    ["a withdrawal", "registered", () => Promise.resolve(0), (row: { id: string; version: number }) => withdrawRegistration(road.officer, { ...row, reason })],
  ] as const)("%s", async (_, status, papers, send) => {
    const row = await dossier(status);
    const before = await papers();
    await onlyOne(row.id, [send(row), send(row), send(row)]);
    expect(await papers()).toBeLessThanOrEqual(before + 1);
  });
});
