import { expect, test } from "vitest";
import type { Scope } from "@/lib/access/scope";
import { answerReturnItem, resendRegistration } from "@/lib/commands/answer-return";
import { concludeSitting } from "@/lib/commands/conclude-sitting";
import { registerCell } from "@/lib/commands/register-cell";
import { ConcludeInput } from "@/lib/domain/appraisal/schema";
import { Day } from "@/lib/domain/day";
import { sayEvent } from "@/lib/domain/registration/words";
import { database } from "@/lib/platform/database";
import { getDossier } from "@/lib/queries/get-dossier";
import { getRegistration } from "@/lib/queries/get-registration";
import { getSitting } from "@/lib/queries/get-sitting";
import { listNotices } from "@/lib/queries/list-notices";
import { listWorklist } from "@/lib/queries/list-worklist";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant } from "@/tests/support/plant";
import { foldedAndStored, plantRoad, seen } from "@/tests/support/road";
import { plantRoadTeam, settled } from "@/tests/support/sit";

test("a supplement by a day, answered and sent again, a second sitting that fails, and the next year: each sees their part", async () => {
  await emptyTables();
  const road = await plantRoad();
  const team = await plantRoadTeam(road);
  const { people: { officer, colleague } } = road;
  const { id } = await plant.registration({ unit: road.cell, events: [{ status: "registered" }, { status: "proposed", move: "propose", account: officer }, { status: "under_appraisal", move: "appraise", account: colleague }] });
  const conclude = async (more: object) => {
    const sittingId = (await settled(road, team, id)) ?? "";
    expect(await concludeSitting(team.clerk, ConcludeInput.parse({ sittingId, version: (await seen(id)).version, finding: "Bổ sung rồi họp lại", dueOn: null, ...more }))).toMatchObject({ ok: true });
    return sittingId;
  };
  const acts = async (scope: Scope) => (await listWorklist(scope)).tasks.map(({ act }) => act);
  const told = async (scope: Scope) => (await listNotices(scope)).notices.map(sayEvent);

  const first = await conclude({ conclusion: "supplement", items: [{ subject: "Sổ họp tháng 4", reason: "Thiếu biên bản" }], dueOn: "2021-07-10" });
  expect(await getSitting(road.standing, first)).toMatchObject({ end: { conclusion: "supplement", dueOn: "2021-07-12", items: [{ subject: "Sổ họp tháng 4", reason: "Thiếu biên bản" }] } });
  expect([await told(road.officer), await told(road.secretary)].map(([latest]) => latest)).toEqual(["Trả lại 1 nội dung để bổ sung", "Trả lại 1 nội dung để bổ sung"]);
  expect([await acts(road.officer), await acts(road.appraiser)]).toEqual([["resend"], []]);
  for (const scope of [road.secretary, road.officer, road.appraiser, road.standing]) expect(await getRegistration(scope, id)).toMatchObject({ status: "returned", whereabouts: { stage: "review", due: { on: "2021-07-12" } } });
  expect((await getRegistration(road.secretary, id))?.moves).not.toContain("resend");

  expect(await resendRegistration(road.officer, await seen(id))).toMatchObject({ refusal: { code: "items-unanswered", values: { count: 1 } } });
  const item = await database.returnItem.findFirstOrThrow();
  expect(await answerReturnItem(road.officer, { itemId: item.id, isDone: true, answer: "Đã thêm biên bản" })).toMatchObject({ ok: true });
  expect(await resendRegistration(road.officer, await seen(id))).toMatchObject({ ok: true });
  expect(await getDossier(road.appraiser, id)).toMatchObject({ returns: [{ items: [{ subject: "Sổ họp tháng 4", isDone: true, answer: "Đã thêm biên bản" }] }] });
  expect(await acts(road.appraiser)).toEqual(["open_sitting"]);

  const second = await conclude({ conclusion: "fail", finding: "Còn thiếu hai buổi", departure: "Tổ thống nhất" });
  expect(second).not.toBe(first);
  expect([await told(road.officer), await told(road.secretary)].map(([latest]) => latest)).toEqual(["Kết luận thẩm định: Chưa đạt", "Kết luận thẩm định: Chưa đạt"]);
  for (const scope of [road.secretary, road.officer, road.appraiser, road.standing]) {
    expect(await getRegistration(scope, id)).toMatchObject({ status: "failed", moves: [], whereabouts: { due: null } });
    expect((await getRegistration(scope, id))?.history.find(({ move }) => move === "fail")).toMatchObject({ reason: "Còn thiếu hai buổi", on: "2021-06-30" });
    expect(await acts(scope)).toEqual([]);
  }
  const { stored, folded, moves } = await foldedAndStored(id);
  expect(stored).toEqual(folded);
  expect(moves.slice(-3)).toEqual(["return", "resend", "fail"]);
  const again = (year: number) => registerCell(road.officer, { unitId: road.cell.id, titleId: "tsvmtd", year, expectedOn: year === 2022 ? Day.parse("2022-11-30") : null, note: null, requestId: undefined });
  expect(await again(2021)).toMatchObject({ refusal: { code: "failed-in-year" } });
  expect(await again(2022)).toMatchObject({ ok: true });
});
