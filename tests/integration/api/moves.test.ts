import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { POST as issue } from "@/app/api/v1/decisions/route";
import { POST as move } from "@/app/api/v1/registrations/[id]/moves/route";
import { GET as read } from "@/app/api/v1/registrations/[id]/route";
import { IssuedAnswer } from "@/lib/domain/api/decision";
import { Problem } from "@/lib/domain/api/problem";
import { RegistrationAnswer } from "@/lib/domain/api/registration";
import { database } from "@/lib/platform/database";
import { ask, plantToken } from "@/tests/support/ask";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant } from "@/tests/support/plant";
import { paper } from "@/tests/support/reach-paper";
import { plantRoad, type Road } from "@/tests/support/road";

let road: Road;
beforeEach(async () => {
  await emptyTables();
  await database.setting.create({ data: { key: "sample", value: { workingDay: "2021-06-30", sentence: "Mẫu" } } });
  road = await plantRoad();
});

const tokenOf = (post: keyof Road["people"]) => plantToken(road.people[post]);
const ofDossier = async (status: "registered" | "proposed" | "agreed") => (await plant.registration({ unit: road.cell, status })).id;
const send = (token: string, id: string, body: unknown) => ask(move, `/api/v1/registrations/${id}/moves`, { token, id, body });

test("a dossier is received, held, handed over and returned, each answered with its new version", async () => {
  const id = await ofDossier("proposed");
  const [first, second] = [await tokenOf("appraiser"), await tokenOf("colleague")];
  const { status, json } = await send(first, id, { move: "appraise", version: 1 });
  expect([status, RegistrationAnswer.parse(json)]).toEqual([200, json]);
  expect(json).toMatchObject({ status: "under_appraisal", version: 2, heldBy: "Người appraiser" });
  expect((await send(first, id, { move: "hand_over", version: 2, holderId: road.people.colleague.id })).json).toMatchObject({ version: 3, heldBy: "Người colleague" });
  expect((await send(second, id, { move: "return", version: 3, items: [{ subject: "Biên bản", reason: "Chưa có" }] })).json).toMatchObject({ status: "returned", version: 4 });
  expect((await ask(read, `/api/v1/registrations/${id}`, { token: second, id })).json).toMatchObject({ status: "returned", version: 4 });
  expect(await database.returnItem.count({ where: { registrationId: id } })).toBe(1);
});

test("what a screen refuses, a program is refused, with the same words", async () => {
  const id = await ofDossier("proposed");
  const [officer, appraiser, colleague] = [await tokenOf("officer"), await tokenOf("appraiser"), await tokenOf("colleague")];
  const refused = async (token: string, body: unknown) => { const { json } = await send(token, id, body); return [json.status, Problem.parse(json).type.split(":").at(-1)]; };
  expect(await refused(officer, { move: "withdraw", version: 1, reason: "Thôi" })).toEqual([409, "wrong-status"]);
  expect(await refused(officer, { move: "appraise", version: 1 })).toEqual([403, "not-allowed"]);
  expect(await refused(appraiser, { move: "take", version: 7 })).toEqual([409, "changed-meanwhile"]);
  await send(appraiser, id, { move: "take", version: 1 });
  expect(await refused(colleague, { move: "take", version: 2 })).toEqual([409, "held-by-other"]);
  expect(await refused(colleague, { move: "take_over", version: 2 })).toEqual([400, "invalid-input"]);
  expect(await refused(appraiser, { move: "recognise", version: 2 })).toEqual([400, "invalid-input"]);
  expect(await database.registrationEvent.count({ where: { registrationId: id } })).toBe(2);
});

test("sent twice, the second finds the dossier changed; two at once move it once", async () => {
  const id = await ofDossier("registered");
  const officer = await tokenOf("officer");
  const answers = await Promise.all([1, 2, 3].map(() => send(officer, id, { move: "move_year", version: 1, year: 2022, reason: "Chưa kịp" })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
});

test("a decision is issued under its key, once; its address is answered", async () => {
  const id = await ofDossier("agreed");
  const token = await tokenOf("standing");
  const { requestId, ...body } = { ...paper(id, road.district.id), number: 12 };
  const sent = () => ask(issue, "/api/v1/decisions", { token, body, headers: { "idempotency-key": requestId } });
  const answers = [await sent(), await sent()];
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  expect(IssuedAnswer.parse(answers[0]!.json)).toEqual({ id: requestId });
  expect(answers[1]!.json).toEqual(answers[0]!.json);
  expect(answers[0]!.headers.get("location")).toBe(`/api/v1/decisions/${requestId}`);
  expect(await database.decision.count()).toBe(1);
  expect(await database.registration.findUnique({ where: { id } })).toMatchObject({ status: "recognised" });
});

test("a decision without a key, about a dossier not agreed to, or by who may not, is refused and leaves nothing", async () => {
  const id = await ofDossier("proposed");
  const token = await tokenOf("standing");
  const { requestId: _, ...body } = paper(id, road.district.id);
  const sent = async (who: string, headers: Record<string, string>) => { const { json } = await ask(issue, "/api/v1/decisions", { token: who, body, headers }); return [json.status, Problem.parse(json).type.split(":").at(-1)]; };
  expect(await sent(token, {})).toEqual([400, "key-owed"]);
  expect(await sent(token, { "idempotency-key": "12" })).toEqual([400, "key-unusable"]);
  expect(await sent(token, { "idempotency-key": randomUUID() })).toEqual([409, "wrong-status"]);
  expect(await sent(await tokenOf("officer"), { "idempotency-key": randomUUID() })).toEqual([403, "not-allowed"]);
  expect(await database.decision.count()).toBe(0);
});
