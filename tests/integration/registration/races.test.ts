import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { agreeRegistrations, sendBackRegistration } from "@/lib/commands/agree-registration";
import { receiveRegistrations, returnRegistration } from "@/lib/commands/appraise-registration";
import { withdrawRegistration } from "@/lib/commands/change-registration";
import { handOverRegistration, takeOverRegistration, takeRegistration } from "@/lib/commands/hold-registration";
import { proposeCells } from "@/lib/commands/propose-cells";
import { reviewCells } from "@/lib/commands/review-cells";
import { Day } from "@/lib/domain/day";
import type { Status } from "@/lib/domain/registration/status";
import type { Result } from "@/lib/domain/result";
import { database } from "@/lib/platform/database";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant } from "@/tests/support/plant";
import { foldedAndStored, plantRoad, seen, type Road } from "@/tests/support/road";

let road: Road;
beforeAll(emptyTables);
beforeEach(async () => {
  road = await plantRoad();
});

const reason = "Có lý do";
const signed = { number: 7, signedOn: Day.parse("2021-06-29"), signer: "Người ký", capacity: "T/M Ban Thường vụ, Bí thư" } as const;
const dossier = async (status: Status) => seen((await plant.registration({ unit: road.cell, status })).id);

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

  test("a sending back crosses an agreement: one of them, never both", async () => {
    for (let round = 0; round < 4; round++) {
      const { id } = await plant.registration({ unit: await plant.unit({ parent: road.commune, name: `Ấp ${round}` }), status: "appraised" });
      const row = await seen(id);
      const back = sendBackRegistration(road.standing, { ...row, reason });
      const on = agreeRegistrations(road.standing, { rows: [row], type: "TB", ...signed, number: 10 + round });
      const { stored, made } = await onlyOne(id, round % 2 === 0 ? [back, on] : [on, back]);
      expect(stored.status).toBe(made === "agree" ? "agreed" : "under_appraisal");
      expect(await database.paperLine.count({ where: { registrationId: id } })).toBe(made === "agree" ? 1 : 0);
    }
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
