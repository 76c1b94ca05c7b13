import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { POST } from "@/app/api/v1/registrations/route";
import { RegisteredAnswer } from "@/lib/domain/api/registration";
import { Problem } from "@/lib/domain/api/problem";
import { database } from "@/lib/platform/database";
import { ask, plantToken } from "@/tests/support/ask";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant, type PlantedUnit } from "@/tests/support/plant";

let commune: PlantedUnit;
let cell: PlantedUnit;
let token: string;

beforeAll(async () => {
  await emptyTables();
  await database.setting.create({ data: { key: "sample", value: { workingDay: "2021-06-30", sentence: "Mẫu" } } });
  await plant.term();
  await plant.title();
  commune = await plant.unit({ level: "commune" });
  token = await plantToken(await plant.account({ grants: [{ role: "committee_officer", unit: commune }] }));
});
beforeEach(async () => {
  cell = await plant.unit({ parent: commune });
});

const wish = (more: object = {}) => ({ unitId: cell.id, titleId: "tsvmtd", year: 2021, ...more });
const post = (body: unknown, more: object = {}) => ask(POST, "/api/v1/registrations", { token, body, ...more });

test("a cell is registered, and its address answered", async () => {
  const { status, json, headers } = await post(wish({ expectedOn: "2021-10-31", note: "Đã họp" }));
  expect(status).toBe(201);
  expect(RegisteredAnswer.parse(json)).toEqual(json);
  expect(headers.get("location")).toBe(`/api/v1/registrations/${json.id}`);
  expect(await database.registration.findUniqueOrThrow({ where: { id: json.id } })).toMatchObject({ unitId: cell.id, status: "registered", note: "Đã họp" });
});

test("the same key registers once, in the body or the header", async () => {
  const requestId = randomUUID();
  const first = await post(wish({ requestId }));
  const again = await post(wish(), { headers: { "idempotency-key": requestId } });
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(again.json).toEqual(first.json);
  expect(await database.registration.count({ where: { unitId: cell.id } })).toBe(1);
  expect((await post(wish({ requestId }), { headers: { "idempotency-key": randomUUID() } })).json).toMatchObject({ status: 400, errors: [{ field: "Idempotency-Key" }] });
  expect((await post(wish(), { headers: { "idempotency-key": "1" } })).json).toMatchObject({ status: 400, errors: [{ field: "Idempotency-Key" }] });
});

test("a cell that is registered already is a conflict that says so", async () => {
  await post(wish());
  const { status, json } = await post(wish());
  expect(status).toBe(409);
  expect(Problem.parse(json)).toMatchObject({ type: "urn:so-cong-nhan:problem:already-registered", errors: [{ field: "unitId" }] });
  expect(json.detail).toContain("đã đăng ký");
});

test("a cell out of reach is not found, like one that never was", async () => {
  const neighbour = await plant.unit();
  const answers = await Promise.all([neighbour.id, "999999"].map((unitId) => post(wish({ unitId }))));
  expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  expect(answers[0]!.json).toEqual(answers[1]!.json);
  expect(await database.registration.count({ where: { unitId: neighbour.id } })).toBe(0);
});

test("who may register nowhere is not allowed", async () => {
  const reader = await plantToken(await plant.account({ grants: [{ role: "leader", unit: commune }] }));
  expect((await post(wish(), { token: reader })).status).toBe(403);
});

test.each([
  [{ year: 2031 }, "year"],
  [{ year: "2021" }, "year"],
  [{ year: undefined }, "year"],
  [{ unitId: "" }, "unitId"],
  [{ titleId: "khac" }, "titleId"],
  [{ expectedOn: "2021-02-30" }, "expectedOn"],
  [{ expectedOn: "2022-01-31" }, "expectedOn"],
  [{ note: 5 }, "note"],
  [{ status: "recognised" }, "status"],
])("%j is a bad request that names %s", async (more, field) => {
  const { status, json } = await post(wish(more));
  expect(status).toBe(400);
  expect(Problem.parse(json).errors?.map((error) => error.field)).toEqual([field]);
  expect(json.detail).not.toMatch(/invalid|expected|unrecognized/i);
});

test("a body that is no JSON, of another kind, or too large is refused before it is read", async () => {
  expect((await post(undefined, { text: "{" })).status).toBe(400);
  expect((await post(undefined, { text: "[]" })).status).toBe(400);
  expect((await post(undefined, { text: "a=b", headers: { "content-type": "application/x-www-form-urlencoded" } })).status).toBe(415);
  expect((await post(wish({ note: "x".repeat(70_000) }))).status).toBe(413);
});
