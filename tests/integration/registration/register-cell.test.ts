import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { registerCell } from "@/lib/commands/register-cell";
import { Day } from "@/lib/domain/day";
import { database } from "@/lib/platform/database";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant, type PlantedUnit } from "@/tests/support/plant";

let commune: PlantedUnit;
let neighbour: PlantedUnit;
let cell: PlantedUnit;
let officer: { id: string };

beforeAll(emptyTables);
beforeEach(async () => {
  commune = await plant.unit({ level: "commune" });
  neighbour = await plant.unit({ level: "commune" });
  cell = await plant.unit({ parent: commune, name: "Ấp 5" });
  officer = await plant.account();
  await plant.term();
  await plant.title();
});

const asOfficer = (place: PlantedUnit = commune) => scopeOf("committee_officer", place, { accountId: officer.id });
const wish = (more: object = {}) => ({ unitId: cell.id, titleId: "tsvmtd", year: 2022, expectedOn: null, note: null, requestId: undefined, ...more });
const eventsOf = (registrationId: string) => database.registrationEvent.findMany({ where: { registrationId }, orderBy: { seq: "asc" } });

test("a commune registers its cell: the summary and the event say the same", async () => {
  const result = await registerCell(asOfficer(), wish({ expectedOn: Day.parse("2022-09-30"), note: "Đã họp chi bộ" }));
  if (!result.ok) throw new Error(result.refusal.code);
  const stored = await database.registration.findUniqueOrThrow({ where: { id: result.value.id } });
  expect(stored).toMatchObject({ unitId: cell.id, termId: "2020-2025", year: 2022, status: "registered", version: 1, note: "Đã họp chi bộ", path: cell.path });
  expect(await eventsOf(stored.id)).toMatchObject([
    { seq: 1, move: "register", status: "registered", year: 2022, expectedOn: stored.expectedOn, until: null, accountId: officer.id, path: cell.path },
  ]);
});

test("a neighbouring commune is told that the cell does not exist", async () => {
  expect(await registerCell(asOfficer(neighbour), wish())).toMatchObject({ ok: false, refusal: { code: "not-found" } });
  expect(await database.registration.count({ where: { unitId: cell.id } })).toBe(0);
});

test("who may not register anywhere is refused", async () => {
  expect(await registerCell(scopeOf("leader", commune), wish())).toMatchObject({ ok: false, refusal: { code: "not-allowed" } });
});

test("a second registration for the same title and year is refused and leads to the first", async () => {
  const first = await registerCell(asOfficer(), wish());
  const second = await registerCell(asOfficer(), wish());
  expect(second).toEqual({
    ok: false,
    refusal: { code: "already-registered", field: "unitId", values: { cell: "Chi bộ ấp 5", year: 2022, term: "2020–2025", registrationId: first.ok && first.value.id } },
  });
});

test("a cell already on the road in the term is refused for another year", async () => {
  const open = await plant.registration({ unit: cell, year: 2023 });
  expect(await registerCell(asOfficer(), wish())).toMatchObject({ ok: false, refusal: { code: "open-in-term", values: { year: 2023, registrationId: open.id } } });
});

test.each(["withdrawn", "lapsed"] as const)("a %s registration makes room for another", async (status) => {
  const first = await plant.registration({ unit: cell, year: 2022 });
  await plant.event(first, { status, on: "2021-03-01" });
  expect(await registerCell(asOfficer(), wish())).toMatchObject({ ok: true });
});

test("a cell that failed one year strives for another, not for the same again", async () => {
  await plant.registration({ unit: cell, year: 2021, status: "failed" });
  expect(await registerCell(asOfficer(), wish({ year: 2021 }))).toMatchObject({ ok: false, refusal: { code: "failed-in-year" } });
  expect(await registerCell(asOfficer(), wish({ year: 2022 }))).toMatchObject({ ok: true });
});

test("a cell holding the title is refused; after a revocation it may strive again", async () => {
  const held = await plant.recognition({ unit: cell, on: "2021-03-01" });
  expect(await registerCell(asOfficer(), wish())).toMatchObject({ ok: false, refusal: { code: "already-holds", values: { cell: "Chi bộ ấp 5", since: "1/3/2021" } } });
  await plant.revocation(held, { on: "2021-05-01" });
  expect(await registerCell(asOfficer(), wish())).toMatchObject({ ok: true });
});

test.each([
  ["a year of no term", { year: 2031 }, "no-term-for-year", "year"],
  ["a title of no catalogue", { titleId: "khac" }, "title-unknown", "titleId"],
  ["an expectation outside the year", { expectedOn: Day.parse("2023-01-31") }, "expected-outside-year", "expectedOn"],
  ["an expectation already past", { year: 2021, expectedOn: Day.parse("2021-05-31") }, "expected-passed", "expectedOn"],
])("%s is refused, naming the field", async (_, more, code, field) => {
  expect(await registerCell(asOfficer(), wish(more))).toMatchObject({ ok: false, refusal: { code, field } });
});

test("a year that is over is refused", async () => {
  const later = scopeOf("committee_officer", commune, { accountId: officer.id, today: "2022-02-01" });
  expect(await registerCell(later, wish({ year: 2021 }))).toMatchObject({ ok: false, refusal: { code: "year-passed", field: "year" } });
});

test("a commune is no cell, and a cell that ended is none any more", async () => {
  expect(await registerCell(asOfficer(), wish({ unitId: commune.id }))).toMatchObject({ ok: false, refusal: { code: "not-a-cell" } });
  const ended = await plant.unit({ parent: commune, name: "Ấp 6", until: "2021-06-01" });
  expect(await registerCell(asOfficer(), wish({ unitId: ended.id }))).toMatchObject({ ok: false, refusal: { code: "cell-ended", values: { cell: "Chi bộ ấp 6" } } });
});

test("the same request sent again answers the same and writes nothing more", async () => {
  const requestId = randomUUID();
  expect(await registerCell(asOfficer(), wish({ requestId }))).toEqual({ ok: true, value: { id: requestId } });
  expect(await registerCell(asOfficer(), wish({ requestId }))).toEqual({ ok: true, value: { id: requestId } });
  expect(await eventsOf(requestId)).toHaveLength(1);
});

test("another's request is never answered", async () => {
  const requestId = randomUUID();
  await registerCell(asOfficer(), wish({ requestId }));
  const elsewhere = await plant.unit({ parent: neighbour });
  expect(await registerCell(asOfficer(neighbour), wish({ requestId, unitId: elsewhere.id }))).toMatchObject({ ok: false, refusal: { code: "request-reused" } });
});

test("a double click registers once", async () => {
  const requestId = randomUUID();
  const results = await Promise.all(Array.from({ length: 4 }, () => registerCell(asOfficer(), wish({ requestId }))));
  expect(results).toEqual(Array.from({ length: 4 }, () => ({ ok: true, value: { id: requestId } })));
  expect(await eventsOf(requestId)).toHaveLength(1);
});

test("of several officers at once, one succeeds and the others are told", async () => {
  const years = [2022, 2022, 2023, 2024, 2022];
  const results = await Promise.all(years.map((year) => registerCell(asOfficer(), wish({ year }))));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  for (const result of results) if (!result.ok) expect(["already-registered", "open-in-term"]).toContain(result.refusal.code);
  expect(await database.registration.count({ where: { unitId: cell.id } })).toBe(1);
});
