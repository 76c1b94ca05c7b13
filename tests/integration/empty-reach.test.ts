import { expect, test } from "vitest";
import { reachOf } from "@/lib/access/reach";
import { database } from "@/lib/platform/database";
import { plant } from "@/tests/support/plant";

test("an empty reach reaches nothing, wherever a query nests it", async () => {
  await plant.registration({});
  const { units, sql } = reachOf([]);
  expect(await database.unit.count()).toBeGreaterThan(0);
  expect(await database.registration.count()).toBe(1);
  expect(await database.unit.count({ where: units })).toBe(0);
  expect(await database.unit.count({ where: { AND: [{ level: "cell" }, units] } })).toBe(0);
  expect(await database.unit.count({ where: { AND: [units, { OR: [{ level: "cell" }, { level: "commune" }] }] } })).toBe(0);
  expect(await database.registration.count({ where: { unit: units } })).toBe(0);
  expect(await database.registration.count({ where: { unit: { AND: [units, { level: "cell" }] } } })).toBe(0);
  expect(await database.registration.count({ where: { AND: [{ OR: [{ unit: units }] }, { year: { gt: 0 } }] } })).toBe(0);
  expect(await database.$queryRaw`SELECT id FROM "Unit" unit WHERE ${sql}`).toEqual([]);
});
