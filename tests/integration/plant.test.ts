import { beforeEach, expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant } from "@/tests/support/plant";
import { standsBelow } from "@/tests/support/plant-world";

beforeEach(emptyTables);

test("a cell grows its commune, district, province and country", async () => {
  const cell = await plant.unit();
  const units = await database.unit.findMany({ orderBy: { path: "asc" } });
  expect(units.map((unit) => unit.level)).toEqual(["country", "province", "district", "commune", "cell"]);
  expect(cell.path).toBe(`/${units.map((unit) => unit.id).join("/")}/`);
});

test("the database gives a random tree the paths the tree itself says", async () => {
  const units = await plant.world([{ parent: 0, deeper: 0 }, { parent: 1, deeper: 1 }, { parent: 2, deeper: 0 }, { parent: 1, deeper: 2 }]);
  const stored = await database.unit.findMany();
  expect(stored.map(({ id, path }) => [id, path]).sort()).toEqual(units.map(({ id, path }) => [id, path]).sort());
  const structure = await database.unitVersion.findMany();
  expect(structure.map((version) => version.path).sort()).toEqual(units.map((unit) => unit.path).sort());
  expect(units.filter((unit) => standsBelow(units, unit.id, units[1]!.id)).map((unit) => unit.id)).toEqual(["45", "44", "445", "444"]);
});

test("registrations, targets, decisions and accounts grow what they need", async () => {
  const registration = await plant.registration({ events: [{ status: "registered" }, { status: "in_progress", on: "2021-02-10" }] });
  expect(registration).toMatchObject({ status: "in_progress", version: 2, year: 2021 });
  await plant.target({ value: { range: [40, 50] }, year: null });
  const held = await plant.recognition({ on: "2021-03-01" });
  const lost = await plant.revocation(held, { on: "2021-05-01" });
  expect(lost.holding).toMatchObject({ closeEffect: "revoke", closedById: lost.line.id });
  const account = await plant.account({ grants: [{ role: "leader", unit: held.unit, until: "2021-12-31" }] });
  expect(await database.grant.count({ where: { accountId: account.id } })).toBe(1);
});
