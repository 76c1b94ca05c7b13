import { beforeEach, expect, test } from "vitest";
import { POST } from "@/app/api/evidence/route";
import { GET } from "@/app/api/evidence/[id]/route";
import { database } from "@/lib/platform/database";
import { plantToken } from "@/tests/support/ask";
import { emptyTables } from "@/tests/support/empty-tables";
import { pdf } from "@/tests/support/make-files";
import { plant, type PlantedUnit } from "@/tests/support/plant";

let commune: PlantedUnit;
let registration: { id: string };
let token: string;

beforeEach(async () => {
  await emptyTables();
  commune = await plant.unit({ level: "commune" });
  registration = await plant.registration({ unit: await plant.unit({ parent: commune }) });
  token = await tokenAt(commune);
});

async function tokenAt(unit: PlantedUnit) {
  const account = await plant.account({ grants: [{ role: "committee_officer", unit, on: "2020-01-01" }] });
  return plantToken(account);
}

const said = (more: object = {}) => encodeURIComponent(JSON.stringify({ registrationId: registration.id, fileName: "Biên bản “họp”.pdf", title: "Biên bản", ...more }));
const send = (content: Buffer, headers: Record<string, string>) => POST(new Request("http://127.0.0.1/api/evidence", { method: "POST", body: new Uint8Array(content), headers }));
const fetchPaper = (id: string, key = token) => GET(new Request(`http://127.0.0.1/api/evidence/${id}`, { headers: { authorization: `Bearer ${key}` } }), { params: Promise.resolve({ id }) });

test("a paper goes in and comes out as an attachment that may do nothing here", async () => {
  const content = pdf("qua cửa");
  const answer = await send(content, { authorization: `Bearer ${token}`, "x-evidence": said() });
  expect(answer.status).toBe(201);
  const { id } = await database.evidence.findFirstOrThrow();
  const response = await fetchPaper(id);
  expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "application/pdf",
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
    "content-length": String(content.length),
  });
  expect(response.headers.get("content-disposition")).toBe(`attachment; filename="Bien ban _hop_.pdf"; filename*=UTF-8''Bi%C3%AAn%20b%E1%BA%A3n%20%E2%80%9Ch%E1%BB%8Dp%E2%80%9D.pdf`);
});

test("strangers, neighbours and what was misread are told so", async () => {
  expect((await send(pdf("a"), { authorization: "Bearer khong-ai", "x-evidence": said() })).status).toBe(401);
  expect((await send(pdf("a"), { authorization: `Bearer ${token}`, "x-evidence": said({ title: "" }) })).status).toBe(400);
  expect((await send(pdf("a"), { authorization: `Bearer ${token}` })).status).toBe(400);
  expect((await send(Buffer.from("<html>"), { authorization: `Bearer ${token}`, "x-evidence": said() })).status).toBe(415);
  await send(pdf("a"), { authorization: `Bearer ${token}`, "x-evidence": said() });
  const { id } = await database.evidence.findFirstOrThrow();
  const neighbour = await tokenAt(await plant.unit({ level: "commune" }));
  expect((await fetchPaper(id, neighbour)).status).toBe(404);
  expect((await fetchPaper("khong-phai-ma")).status).toBe(404);
});
