import { beforeAll, expect, test } from "vitest";
import { reachOf } from "@/lib/access/reach";
import { database } from "@/lib/platform/database";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant, type PlantedUnit } from "@/tests/support/plant";

const { units } = reachOf([]);
let cell: PlantedUnit;

beforeAll(async () => {
  await emptyTables();
  cell = await plant.unit();
  await plant.registration({ unit: cell });
});

// An empty `OR` inside an `AND` was once everything: each way of nesting a reach is held here.
test.each([
  ["alone", () => database.unit.count({ where: units })],
  ["in an AND", () => database.unit.count({ where: { AND: [{ id: cell.id }, units] } })],
  ["beside a field", () => database.unit.count({ where: { id: cell.id, AND: units } })],
  ["in an OR", () => database.unit.count({ where: { OR: [units, { path: "none" }] } })],
  ["under a relation", () => database.registration.count({ where: { unit: units } })],
  ["in an AND under a relation", () => database.registration.count({ where: { unit: { AND: [units, { level: "cell" }] } } })],
  ["in an OR above a relation", () => database.registration.count({ where: { OR: [{ unit: units }] } })],
  ["in a list's some", () => database.unit.count({ where: { registrations: { some: { unit: units } } } })],
  ["in SQL", async () => (await database.$queryRaw<unknown[]>`SELECT id FROM "Unit" unit WHERE ${reachOf([]).sql}`).length],
])("an empty reach is nothing: %s", async (_, count) => {
  expect(await count()).toBe(0);
});
