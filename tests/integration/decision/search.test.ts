import { beforeAll, expect, test } from "vitest";
import { Day } from "@/lib/domain/day";
import { listDecisions } from "@/lib/queries/list-decisions";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant, type PlantedUnit } from "@/tests/support/plant";

let district: PlantedUnit;

beforeAll(async () => {
  await emptyTables();
  district = await plant.unit({ level: "district", name: "Huyện Ba Tri" });
  const commune = await plant.unit({ level: "commune", parent: district, name: "Xã An Hiệp" });
  for (const [name, number] of [["Ấp 12", 7], ["Ấp 3", 12], ["Ấp 4", 112]] as const) await plant.recognition({ unit: await plant.unit({ parent: commune, name }), issuer: district, number });
});

const found = async (q: string, recognised = false) => {
  const period = { kind: "year", year: 2021, term: "2020-2025" } as const;
  const list = await listDecisions(scopeOf("leader", district), { unit: null, period, on: Day.parse("2021-06-30"), title: "tsvmtd", effect: null, recognised, q, after: null });
  return list?.rows.map(({ cell }) => cell.name).sort();
};

test.each([false, true])("the register finds a paper by its number, with or without its letters (recognised alone: %s)", async (recognised) => {
  expect(await found("12-QĐ/HU", recognised)).toEqual(["Ấp 3"]);
  expect(await found("012-qd/hu", recognised)).toEqual(["Ấp 3"]);
  expect(await found("12-QĐ/ThU", recognised)).toEqual([]);
  expect(await found("12", recognised)).toEqual(["Ấp 12", "Ấp 3"]);
  expect(await found("ấp 12", recognised)).toEqual(["Ấp 12"]);
  expect(await found("112", recognised)).toEqual(["Ấp 4"]);
});
