import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { answerCriterion } from "@/lib/commands/answer-criterion";
import { reportProgress } from "@/lib/commands/report-progress";
import { Month } from "@/lib/domain/progress/month";
import { getChangesSince } from "@/lib/queries/get-changes-since";
import { getCriteriaDesk, getDossierCriteria } from "@/lib/queries/get-dossier-criteria";
import { getRegistration } from "@/lib/queries/get-registration";
import { getReportDesk } from "@/lib/queries/get-report-desk";
import { emptyTables } from "@/tests/support/empty-tables";
import { plantRoad, type Road } from "@/tests/support/road";
import { plant } from "@/tests/support/plant";

const clock = vi.hoisted(() => ({ now: new Date("2021-06-30T01:00:00Z") }));
vi.mock("@/lib/platform/clock", () => ({ now: () => clock.now }));
afterAll(() => void vi.doUnmock("@/lib/platform/clock"));
const at = (hour: string) => (clock.now = new Date(`2021-06-30T${hour}:00Z`));

let road: Road;
beforeEach(async () => {
  await emptyTables();
  road = await plantRoad();
  await plant.criteria({ on: "2020-10-15" });
});

const say = (registrationId: string, met: boolean, seen: number | null) => ({ registrationId, criterion: "1", said: { kind: "finding" as const, met }, ground: "", seen });

test("a reader is told what others did since the last look, old beside new, and not what they did themselves", async () => {
  const { id } = await plant.registration({ unit: road.cell, status: "in_progress" });
  at("01:00");
  await answerCriterion(road.secretary, say(id, false, null));
  at("02:00");
  expect(await getChangesSince(road.officer, id)).toMatchObject({ since: null, changes: [] });
  await getRegistration(road.officer, id);
  at("03:00");
  await answerCriterion(road.secretary, say(id, true, 1));
  await reportProgress(road.officer, { id, month: Month.parse("2021-06-01"), done: "Họp", difficulty: null, help: null, seen: null });
  expect(await getReportDesk(road.officer, { registration: id, month: null })).not.toBeNull();
  expect(await getCriteriaDesk(road.officer, id)).not.toBeNull();
  at("04:00");
  await getRegistration(road.officer, id);
  const told = await getChangesSince(road.officer, id);
  expect(told).toMatchObject({ since: new Date("2021-06-30T02:00:00Z"), changes: [{ act: "criterion_answer_add", who: expect.any(String) }], more: false });
  expect((await getDossierCriteria(road.officer, id))?.answers.self["1"]).toMatchObject({ said: { met: true }, before: { said: { met: false } } });
  expect((await getDossierCriteria(road.secretary, id))?.answers.self["1"]).not.toHaveProperty("before");
  at("05:00");
  expect(await getChangesSince(road.officer, id)).toMatchObject({ since: new Date("2021-06-30T04:00:00Z"), changes: [] });
  expect((await getDossierCriteria(road.officer, id))?.answers.self["1"]).not.toHaveProperty("before");
});
