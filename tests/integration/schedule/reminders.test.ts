import { beforeEach, expect, test } from "vitest";
import type { Scope } from "@/lib/access/scope";
import { clockScope } from "@/lib/access/clock-scope";
import { sendAssessment } from "@/lib/commands/answer-criterion";
import { readNotices } from "@/lib/commands/read-notices";
import { sendReminders } from "@/lib/commands/send-reminders";
import { dateOf, Day } from "@/lib/domain/day";
import { refuse } from "@/lib/domain/result";
import { database } from "@/lib/platform/database";
import { listNotices } from "@/lib/queries/list-notices";
import { listWorklist } from "@/lib/queries/list-worklist";
import { scopeOf } from "@/tests/support/as";
import { plantNotice } from "@/tests/support/decide";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant } from "@/tests/support/plant";
import { plantRoad, seen, type Road } from "@/tests/support/road";

let road: Road;
beforeEach(async () => {
  await emptyTables();
  road = await plantRoad();
  await database.setting.create({ data: { key: "sample", value: { workingDay: "2021-06-30" } } });
});

const clock = async (today: string): Promise<Scope> => ({ ...(await clockScope())!, today: Day.parse(today) });
const told = async (who: "secretary" | "officer" | "appraiser" | "standing", today = "2021-06-30") =>
  (await listNotices({ ...road[who], today: Day.parse(today) })).reminders.map(({ kind, isLate }) => `${kind} ${isLate ? "late" : "near"}`);
const everybody = async (today?: string) => ({ secretary: await told("secretary", today), officer: await told("officer", today), appraiser: await told("appraiser", today), standing: await told("standing", today) });
const nobody = { secretary: [], officer: [], appraiser: [], standing: [] };

async function proposed(dueOn: string) {
  const { id } = await plant.registration({ unit: road.cell, events: [{ status: "registered" }, { status: "proposed", on: "2021-06-20" }] });
  await database.registration.update({ where: { id }, data: { dueOn: dateOf(Day.parse(dueOn)) } });
  return id;
}

test("whose turn it is is told when a deadline is near, and who waits for it too when it is past: each once", async () => {
  await proposed("2021-07-02");
  expect(await sendReminders(await clock("2021-06-30"))).toEqual({ ok: true, value: { sent: 1 } });
  expect(await sendReminders(await clock("2021-07-01"))).toEqual({ ok: true, value: { sent: 0 } });
  expect(await everybody("2021-07-01")).toEqual({ ...nobody, appraiser: ["reception near"] });
  await sendReminders(await clock("2021-07-05"));
  expect(await everybody("2021-07-05")).toEqual({ ...nobody, appraiser: ["reception late", "reception near"], officer: ["reception late"] });
});

test("a report is told to its cell, and to the commune once it is late", async () => {
  await plant.registration({ unit: road.cell });
  await sendReminders(await clock("2021-06-16"));
  expect(await everybody()).toEqual({ ...nobody, secretary: ["report near"] });
  await sendReminders(await clock("2021-06-22"));
  expect(await everybody()).toEqual({ ...nobody, secretary: ["report late", "report near"], officer: ["report late"] });
});

const reviewed = async () => {
  await plant.criteria({ on: "2020-10-15" });
  return plant.registration({ unit: road.cell, events: [{ status: "registered", expectedOn: "2021-09-30" }, { status: "commune_reviewed" }] });
};

test("a cell that has not sent its assessment is told in time, its commune too once it is late, as each wants to be told", async () => {
  await reviewed();
  expect((await listWorklist(road.officer)).tasks.find(({ act }) => act === "assess_for")?.dueOn).toBe("2021-08-05");
  expect(await sendReminders(await clock("2021-07-30"))).toEqual({ ok: true, value: { sent: 0 } });
  await sendReminders(await clock("2021-08-03"));
  expect(await everybody("2021-08-03")).toEqual({ ...nobody, secretary: ["assessment near"] });
  await sendReminders(await clock("2021-08-06"));
  expect(await everybody("2021-08-06")).toEqual({ ...nobody, secretary: ["assessment late", "assessment near"], officer: ["assessment late"] });
  const late = { ...road.secretary, today: Day.parse("2021-08-06") };
  expect((await listWorklist(late)).counts.overdue).toBe(1); // what a letter counts
  await database.noticePreference.create({ data: { accountId: road.people.secretary.id, kind: "deadlines", inApp: false, byEmail: "daily" } });
  expect([await told("secretary", "2021-08-06"), (await listNotices(late, "letter")).reminders.length]).toEqual([[], 2]);
});

test("once the assessment is sent nobody is told of it", async () => {
  const { id } = await reviewed();
  await plant.answer({ registration: { id } });
  expect(await sendAssessment(road.secretary, await seen(id))).toMatchObject({ ok: true });
  expect(await sendReminders(await clock("2021-08-06"))).toEqual({ ok: true, value: { sent: 0 } });
});

test("a window to reply is told to the cell and its commune, its end to those who decide", async () => {
  await plant.recognition({ unit: road.cell, on: "2020-12-20", issuer: road.district });
  await plantNotice(road.cell, { until: "2021-07-01" });
  await sendReminders(await clock("2021-06-30"));
  expect(await everybody()).toEqual({ ...nobody, secretary: ["reply near"], officer: ["reply near"] });
  await sendReminders(await clock("2021-07-05"));
  expect(await everybody("2021-07-05")).toMatchObject({ appraiser: ["reply late"], standing: ["reply late"] });
});

test("a title held since last year with no re-check planned is told to those who plan, from November on", async () => {
  await plant.recognition({ unit: road.cell, on: "2020-12-20", issuer: road.district });
  expect(await sendReminders(await clock("2021-10-31"))).toEqual({ ok: true, value: { sent: 0 } });
  await sendReminders(await clock("2021-11-01"));
  expect(await everybody("2021-11-01")).toEqual({ ...nobody, appraiser: ["recheck_due near"], standing: ["recheck_due near"] });
});

test("twenty turns at once write each reminder once", async () => {
  await proposed("2021-07-02");
  const scope = await clock("2021-06-30");
  const sent = await Promise.all(Array.from({ length: 20 }, () => sendReminders(scope)));
  expect(sent.reduce((sum, result) => sum + (result.ok ? result.value.sent : 0), 0)).toBe(1);
});

test("put aside, a reminder is read for oneself alone; one out of reach is refused", async () => {
  await proposed("2021-07-02");
  await sendReminders(await clock("2021-06-30"));
  const { reminders } = await listNotices(road.appraiser);
  const ids = { reminders: reminders.map(({ id }) => id) };
  expect(await readNotices(road.appraiser, ids)).toEqual({ ok: true, value: { count: 1 } });
  expect([(await listNotices(road.appraiser)).unread, (await listNotices(road.colleague)).unread]).toEqual([0, 1]);
  const elsewhere = scopeOf("appraiser", await plant.unit({ level: "district", parent: road.province }), { accountId: road.people.appraiser.id });
  expect(await readNotices(elsewhere, ids)).toEqual(refuse("not-found"));
});

test("no person may send reminders", async () => {
  expect(await sendReminders(road.standing)).toEqual(refuse("not-allowed"));
});
