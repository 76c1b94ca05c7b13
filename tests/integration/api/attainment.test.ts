import { beforeAll, describe, expect, test } from "vitest";
import { GET, POST } from "@/app/api/v1/attainment/route";
import { AttainmentAnswer } from "@/lib/domain/api/attainment";
import { Problem } from "@/lib/domain/api/problem";
import { database } from "@/lib/platform/database";
import { ask, plantToken } from "@/tests/support/ask";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant, type PlantedUnit } from "@/tests/support/plant";

let province: PlantedUnit;
let district: PlantedUnit;
let other: PlantedUnit;
let token: string;

beforeAll(async () => {
  await emptyTables();
  await database.setting.create({ data: { key: "sample", value: { workingDay: "2021-06-30", sentence: "Mẫu" } } });
  province = await plant.unit({ level: "province", name: "Tỉnh Bến Tre" });
  district = await plant.unit({ level: "district", parent: province, name: "Huyện Châu Thành" });
  other = await plant.unit({ level: "district", parent: province, name: "Huyện Ba Tri" });
  await plant.target({ unit: province, value: { count: 75 } });
  const commune = await plant.unit({ level: "commune", parent: district });
  for (let n = 0; n < 53; n++) await plant.recognition({ unit: await plant.unit({ parent: commune }), on: "2021-03-01" });
  for (let n = 0; n < 43; n++) await plant.registration({ unit: await plant.unit({ parent: commune }), expectedOn: "2021-10-31" });
  token = await plantToken(await plant.account({ grants: [{ role: "organization_staff", unit: province }] }));
}, 120_000);

const attainment = (query: string, as = token) => ask(GET, `/api/v1/attainment?${query}`, { token: as });

test("the printed figures of 30/06/2021 are answered as printed", async () => {
  const { status, json, headers } = await attainment(`unit=${province.id}&year=2021&on=2021-06-30`);
  expect(status).toBe(200);
  expect(json).toMatchObject({
    unit: { id: province.id, name: "Tỉnh Bến Tre", level: "province" },
    period: { year: 2021, term: "2020-2025", from: "2021-01-01", to: "2021-12-31" },
    on: "2021-06-30",
    title: { id: "tsvmtd" },
    base: "target",
    rounding: "truncate",
    target: 75,
    recognised: 53,
    percent: "70,66",
    remaining: 22,
    expected: { additional: 43, total: 96, percent: "128" },
    standing: "on_track",
  });
  expect(json.children.map((child: { unit: { name: string }; recognised: number }) => [child.unit.name, child.recognised])).toEqual([
    ["Huyện Ba Tri", 0],
    ["Huyện Châu Thành", 53],
  ]);
  expect(json.months.map((month: { recognised: number | null }) => month.recognised)).toEqual([0, 0, 53, 53, 53, 53, null, null, null, null, null, null]);
  expect(json.links.recognised).toBe(`/api/v1/decisions?unit=${province.id}&year=2021&on=2021-06-30&recognised=1`);
  expect(json.definitions.percent).toContain("so với chỉ tiêu 75");
  expect(headers.get("cache-control")).toBe("private, no-store");
  expect(AttainmentAnswer.parse(json)).toEqual(json);
});

test("a term, another base and half-up rounding are answered in the same form", async () => {
  const { json } = await attainment(`unit=${province.id}&term=2020-2025&base=cells&rounding=half_up`);
  expect(json).toMatchObject({ period: { year: null, term: "2020-2025" }, on: "2021-06-30", base: "cells", percent: "55,21", target: null, standing: "no_target" });
  expect(json.months).toHaveLength(60);
  expect(AttainmentAnswer.parse(json)).toEqual(json);
});

describe("problems", () => {
  test.each([
    ["year=abc", "year"],
    ["year=2031", "year"],
    ["year=2021&year=2022", "year"],
    ["on=2021-02-30", "on"],
    ["on=30/6/2021", "on"],
    ["on=2021-07-01", "on"],
    ["term=2031-2035", "term"],
    ["year=2021&term=2020-2025", "term"],
    ["title=khac", "title"],
    ["base=votes", "base"],
    ["rounding=up", "rounding"],
    ["colour=red", "colour"],
  ])("%s is a bad request that names %s", async (query, field) => {
    const { status, json, headers } = await attainment(`unit=${province.id}&${query}`);
    expect(status).toBe(400);
    expect(headers.get("content-type")).toBe("application/problem+json");
    expect(Problem.parse(json)).toMatchObject({ status: 400, errors: [{ field }] });
    expect(json.detail).not.toMatch(/invalid|expected|unrecognized/i);
  });

  test("no unit is a bad request that names unit", async () => {
    expect((await attainment("year=2021")).json).toMatchObject({ status: 400, errors: [{ field: "unit" }] });
  });

  test("a unit out of reach, one that never was and one that could not be are equally not found", async () => {
    const neighbour = await plantToken(await plant.account({ grants: [{ role: "leader", unit: other }] }));
    const answers = await Promise.all([district.id, "999999", "zz"].map((unit) => attainment(`unit=${unit}`, neighbour)));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(answers.map(({ json }) => JSON.stringify(json))).size).toBe(1);
  });

  test("who may nowhere read attainment is not allowed", async () => {
    const administrator = await plantToken(await plant.account({ grants: [{ role: "administrator", unit: province }] }));
    expect((await attainment(`unit=${province.id}`, administrator)).json).toMatchObject({ status: 403, type: "urn:so-cong-nhan:problem:not-allowed" });
  });

  test("unknown, revoked, expired and deactivated keys are asked for a key", async () => {
    const account = await plant.account({ grants: [{ role: "leader", unit: province }] });
    const gone = await plant.account({ deactivatedAt: new Date(), grants: [{ role: "leader", unit: province }] });
    const keys = ["x", await plantToken(account, { revokedAt: new Date() }), await plantToken(account, { expiresAt: new Date() }), await plantToken(gone)];
    for (const key of keys) {
      const { status, headers, json } = await attainment(`unit=${province.id}`, key);
      expect(status).toBe(401);
      expect(headers.get("www-authenticate")).toMatch(/^Bearer/);
      expect(Problem.parse(json).detail).toContain("Bearer");
    }
  });

  test("a grant that ended, or was taken back, opens nothing", async () => {
    const ended = { role: "leader", unit: province, on: "2020-01-01", until: "2021-06-30" } as const;
    const revoked = { role: "leader", unit: province, revokedAt: new Date() } as const;
    const key = await plantToken(await plant.account({ grants: [ended, revoked] }));
    expect((await attainment(`unit=${province.id}`, key)).status).toBe(403);
  });

  test("another method is told which are received", async () => {
    const { status, headers, json } = await ask(POST, "/api/v1/attainment", { token, body: {} });
    expect([status, headers.get("allow")]).toEqual([405, "GET, HEAD"]);
    expect(Problem.parse(json).detail).toContain("GET, HEAD");
  });
});
