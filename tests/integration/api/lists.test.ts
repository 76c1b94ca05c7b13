import { beforeAll, describe, expect, test } from "vitest";
import { GET as getDecision } from "@/app/api/v1/decisions/[id]/route";
import { GET as getDecisions } from "@/app/api/v1/decisions/route";
import { GET as getRegistration } from "@/app/api/v1/registrations/[id]/route";
import { GET as getRegistrations } from "@/app/api/v1/registrations/route";
import { GET as getUnit } from "@/app/api/v1/units/[id]/route";
import { GET as getUnits } from "@/app/api/v1/units/route";
import { DecisionAnswer, DecisionsAnswer } from "@/lib/domain/api/decision";
import { Problem } from "@/lib/domain/api/problem";
import { RegistrationAnswer, RegistrationsAnswer } from "@/lib/domain/api/registration";
import { UnitAnswer, UnitsAnswer } from "@/lib/domain/api/unit";
import { encodeCursor } from "@/lib/domain/cursor";
import { database } from "@/lib/platform/database";
import { ask, plantToken } from "@/tests/support/ask";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant, type PlantedUnit } from "@/tests/support/plant";

let district: PlantedUnit;
let commune: PlantedUnit;
let cells: PlantedUnit[];
let registrationIds: string[];
let decisionId: string;
let token: string;
let neighbour: string;

beforeAll(async () => {
  await emptyTables();
  await database.setting.create({ data: { key: "sample", value: { workingDay: "2021-06-30", sentence: "Mẫu" } } });
  district = await plant.unit({ level: "district", name: "Huyện Châu Thành" });
  commune = await plant.unit({ level: "commune", parent: district, name: "Xã Hòa Lộc", code: "28810" });
  cells = [];
  registrationIds = [];
  for (let n = 1; n <= 60; n++) {
    const cell = await plant.unit({ parent: commune, name: `Ấp ${n}` });
    cells.push(cell);
    registrationIds.push((await plant.registration({ unit: cell, expectedOn: n <= 20 ? "2021-11-30" : "2021-03-31" })).id);
  }
  const lines = cells.slice(0, 55).map((unit, index) => ({ unit, registration: { id: registrationIds[index]! } }));
  decisionId = (await plant.decision({ issuer: district, on: "2021-05-20", number: 118, lines })).id;
  await plant.recognition({ unit: cells[58]!, issuer: district, on: "2021-06-01" });
  token = await plantToken(await plant.account({ grants: [{ role: "standing_committee", unit: district }] }));
  neighbour = await plantToken(await plant.account({ grants: [{ role: "standing_committee", unit: await plant.unit({ level: "district" }) }] }));
}, 240_000);

/** Every page from the first to the last: the ids in order. */
async function walk(handler: typeof getUnits, address: string): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const { status, json } = await ask(handler, `${address}${cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`}`, { token });
    expect(status).toBe(200);
    ids.push(...json.items.map((item: { id: string }) => item.id));
    cursor = json.next;
  }
  return ids;
}

describe.each([
  ["units", getUnits, UnitsAnswer, "level=cell", 60],
  ["registrations", getRegistrations, RegistrationsAnswer, "year=2021", 60],
  ["decisions", getDecisions, DecisionsAnswer, "year=2021", 56],
] as const)("the list of %s", (name, handler, Answer, query, count) => {
  const address = `/api/v1/${name}`;

  test("answers in its own form, and every row once from page to page", async () => {
    const { json } = await ask(handler, `${address}?${query}`, { token });
    expect(Answer.parse(json)).toEqual(json);
    expect(json).toMatchObject({ total: count, on: "2021-06-30" });
    expect(json.items).toHaveLength(50);
    const all = await walk(handler, `${address}?${query}`);
    expect([all.length, new Set(all).size]).toEqual([count, count]);
  });

  test.each(["x", "e30", encodeCursor([1]), encodeCursor(["' OR 1=1", "x"])])("a cursor it did not make is a bad request: %s", async (cursor) => {
    const { status, json } = await ask(handler, `${address}?cursor=${cursor}`, { token });
    expect([status, Problem.parse(json).errors?.[0]?.field]).toEqual([400, "cursor"]);
  });

  test.each([["on=2021-13-01", "on"], ["after=x", "after"], ["page=2", "page"], [`q=${"x".repeat(200)}`, "q"]])("%s is a bad request", async (wrong, field) => {
    const { status, json } = await ask(handler, `${address}?${wrong}`, { token });
    expect([status, Problem.parse(json).errors?.[0]?.field]).toEqual([400, field]);
    expect(json.detail).not.toMatch(/invalid|expected|unrecognized/i);
  });

  test("a neighbour finds nothing in it", async () => {
    expect((await ask(handler, `${address}?${query}`, { token: neighbour })).json).toMatchObject({ total: 0, items: [] });
  });
});

test("units are found by folded words, by level, by code of the day", async () => {
  const found = async (query: string) => (await ask(getUnits, `/api/v1/units?${query}`, { token })).json.items.map((unit: { name: string }) => unit.name);
  expect(await found("q=hoa loc&level=commune")).toEqual(["Xã Hòa Lộc"]);
  expect(await found("code=28810")).toEqual(["Xã Hòa Lộc"]);
  expect(await found("code=99999")).toEqual([]);
  expect((await ask(getUnits, "/api/v1/units?level=hamlet", { token })).json).toMatchObject({ status: 400, errors: [{ field: "level" }] });
});

test("the figure's lists are asked for with its own words", async () => {
  const total = async (handler: typeof getUnits, query: string) => (await ask(handler, `/api/v1/${query}`, { token })).json.total;
  expect(await total(getRegistrations, `registrations?unit=${commune.id}&year=2021&expected=1`)).toBe(20);
  expect(await total(getRegistrations, `registrations?unit=${cells[3]!.id}&year=2021`)).toBe(1);
  expect(await total(getRegistrations, "registrations?year=2021&status=withdrawn")).toBe(0);
  expect(await total(getDecisions, `decisions?unit=${commune.id}&year=2021&effect=revoke`)).toBe(0);
});

describe.each([
  ["units", getUnit, UnitAnswer, () => commune.id],
  ["registrations", getRegistration, RegistrationAnswer, () => registrationIds[0]!],
  ["decisions", getDecision, DecisionAnswer, () => decisionId],
] as const)("one of %s", (name, handler, Answer, id) => {
  test("answers in its own form", async () => {
    const { status, json } = await ask(handler, `/api/v1/${name}/${id()}`, { token, id: id() });
    expect(status).toBe(200);
    expect(Answer.parse(json)).toEqual(json);
    expect(json.id).toBe(id());
  });

  test("is not found by a neighbour, nor when it never was or never could be", async () => {
    const answers = [await ask(handler, `/api/v1/${name}/${id()}`, { token: neighbour, id: id() })];
    for (const absent of ["00000000-0000-7000-8000-000000000000", "999999", "x'y", "../units"]) answers.push(await ask(handler, `/api/v1/${name}/x`, { token, id: absent }));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect(new Set(answers.map(({ json }) => JSON.stringify(json))).size).toBe(1);
  });

  test("knows no parameter it does not have", async () => {
    expect((await ask(handler, `/api/v1/${name}/${id()}?year=2021`, { token, id: id() })).json).toMatchObject({ status: 400, errors: [{ field: "year" }] });
  });
});
