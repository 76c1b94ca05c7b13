import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { editRegistration, moveRegistration, withdrawRegistration } from "@/lib/commands/change-registration";
import { registerCell } from "@/lib/commands/register-cell";
import { dateOf, Day, dayOfDate } from "@/lib/domain/day";
import { fold, stateOf } from "@/lib/domain/registration/event";
import { database } from "@/lib/platform/database";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant, type PlantedUnit } from "@/tests/support/plant";

let commune: PlantedUnit;
let cell: PlantedUnit;
let officer: { id: string };

beforeAll(emptyTables);
beforeEach(async () => {
  commune = await plant.unit({ level: "commune" });
  cell = await plant.unit({ parent: commune });
  officer = await plant.account();
});

const as = (place: PlantedUnit = commune) => scopeOf("committee_officer", place, { accountId: officer.id });
const reason = "Chưa đủ điều kiện trong năm";

/** The stored summary of a registration and the fold of its events. */
async function both(id: string) {
  const registration = await database.registration.findUniqueOrThrow({ where: { id }, include: { events: true } });
  const events = registration.events.map((event) => ({ ...stateOf(event), seq: event.seq, move: event.move, on: dayOfDate(event.on), until: event.until && dayOfDate(event.until) }));
  return { summary: stateOf(registration), folded: fold(events), events: events.sort((a, b) => a.seq - b.seq), version: registration.version };
}

const changes = {
  edit: (scope: ReturnType<typeof as>, row: { id: string; version: number }) => editRegistration(scope, { ...row, expectedOn: Day.parse("2022-09-30"), note: "Đã thống nhất" }),
  withdraw: (scope: ReturnType<typeof as>, row: { id: string; version: number }) => withdrawRegistration(scope, { ...row, reason }),
  move: (scope: ReturnType<typeof as>, row: { id: string; version: number }) => moveRegistration(scope, { ...row, year: 2023, reason }),
};

describe.each(Object.entries(changes))("%s", (name, change) => {
  test("works: one more event, the one before ends today, the summary is the fold", async () => {
    const { id, version } = await plant.registration({ unit: cell, year: 2022 });
    expect(await change(as(), { id, version })).toEqual({ ok: true, value: { id, version: version + 1 } });
    const { summary, folded, events, version: after } = await both(id);
    expect(summary).toEqual(folded);
    expect(after).toBe(version + 1);
    expect(events).toHaveLength(2);
    expect(events[0]).toMatchObject({ until: "2021-06-30" });
    expect(events[1]).toMatchObject({ seq: 2, on: "2021-06-30", until: null });
    const [, stored] = await database.registrationEvent.findMany({ where: { registrationId: id }, orderBy: { seq: "asc" } });
    expect(stored).toMatchObject({ accountId: officer.id, reason: name === "edit" ? null : reason, path: cell.path });
  });

  test("a neighbouring commune is told that the registration does not exist", async () => {
    const row = await plant.registration({ unit: cell, year: 2022 });
    expect(await change(as(await plant.unit({ level: "commune" })), row)).toMatchObject({ ok: false, refusal: { code: "not-found" } });
    expect((await both(row.id)).events).toHaveLength(1);
  });

  test.each(["proposed", "under_appraisal", "recognised", "withdrawn"] as const)("is refused once %s, leaving no trace", async (status) => {
    const row = await plant.registration({ unit: cell, year: 2022, status });
    expect(await change(as(), row)).toMatchObject({ ok: false, refusal: { code: "wrong-status", values: { status } } });
    expect(await both(row.id)).toMatchObject({ version: row.version, summary: { status } });
  });

  test("sent twice, the second is told that it changed meanwhile", async () => {
    const row = await plant.registration({ unit: cell, year: 2022 });
    await change(as(), row);
    expect(await change(as(), row)).toMatchObject({ ok: false, refusal: { code: "changed-meanwhile" } });
    expect((await both(row.id)).events).toHaveLength(2);
  });
});

test("of different changes at once on one version, exactly one is made", async () => {
  const row = await plant.registration({ unit: cell, year: 2022 });
  const results = await Promise.all([changes.edit(as(), row), changes.withdraw(as(), row), changes.move(as(), row), changes.edit(as(), row)]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  for (const result of results) if (!result.ok) expect(result.refusal.code).toBe("changed-meanwhile");
  const { events, summary, folded } = await both(row.id);
  expect(events).toHaveLength(2);
  expect(summary).toEqual(folded);
});

test("editing keeps the status and the year", async () => {
  const { id, version } = await plant.registration({ unit: cell, year: 2022, status: "in_progress" });
  await changes.edit(as(), { id, version });
  expect((await both(id)).summary).toEqual({ status: "in_progress", year: 2022, expectedOn: "2022-09-30", note: "Đã thống nhất", dueOn: null, holderId: null });
});

test("carried over to another year, the road starts again and the expectation is gone", async () => {
  const { id, version } = await plant.registration({ unit: cell, year: 2022, status: "commune_reviewed", expectedOn: "2022-03-31" });
  await changes.move(as(), { id, version });
  expect((await both(id)).summary).toEqual({ status: "registered", year: 2023, expectedOn: null, note: null, dueOn: null, holderId: null });
});

test.each([
  ["the same year", 2022, "same-year"],
  ["a year of no term", 2031, "no-term-for-year"],
  ["a year of another term", 2026, "other-term"],
])("carrying over to %s is refused", async (_, year, code) => {
  await plant.term("2025-2030");
  const row = await plant.registration({ unit: cell, year: 2022 });
  expect(await moveRegistration(as(), { ...row, year, reason })).toMatchObject({ ok: false, refusal: { code, field: "year" } });
});

test("carrying over to a year in which the cell already failed is refused and leads there", async () => {
  const failed = await plant.registration({ unit: cell, year: 2023, status: "failed" });
  const row = await plant.registration({ unit: cell, year: 2022 });
  expect(await moveRegistration(as(), { ...row, year: 2023, reason })).toMatchObject({ ok: false, refusal: { code: "failed-in-year", values: { registrationId: failed.id } } });
});

test("withdrawn while another officer registers anew: both or one, never two on the road", async () => {
  const row = await plant.registration({ unit: cell, year: 2022 });
  const again = { unitId: cell.id, titleId: "tsvmtd", year: 2022, expectedOn: null, note: null, requestId: undefined };
  await Promise.all([changes.withdraw(as(), row), registerCell(as(), again), registerCell(as(), again)]);
  expect(await database.registration.count({ where: { unitId: cell.id, status: "registered" } })).toBeLessThanOrEqual(1);
  expect(await database.registration.findUnique({ where: { id: row.id } })).toMatchObject({ status: "withdrawn" });
});

test("on every past day the log still tells what stood then", async () => {
  const { id, version } = await plant.registration({ unit: cell, year: 2022, on: "2021-02-01" });
  await changes.move(as(), { id, version });
  const standing = (day: string) =>
    database.registrationEvent.findMany({
      where: { registrationId: id, on: { lte: dateOf(Day.parse(day)) }, OR: [{ until: null }, { until: { gt: dateOf(Day.parse(day)) } }] },
    });
  expect(await standing("2021-01-31")).toEqual([]);
  expect(await standing("2021-06-29")).toMatchObject([{ year: 2022 }]);
  expect(await standing("2021-06-30")).toMatchObject([{ year: 2023 }]);
});
