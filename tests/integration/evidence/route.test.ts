import { beforeEach, describe, expect, test } from "vitest";
import { POST } from "@/app/api/evidence/route";
import { GET } from "@/app/api/evidence/[id]/route";
import { dayOfDate } from "@/lib/domain/day";
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

describe("a form sent without script", () => {
  const form = async (fields: Record<string, string>, content: Buffer, headers: Record<string, string> = { authorization: `Bearer ${token}` }) => {
    const data = new FormData();
    for (const [name, value] of Object.entries({ registrationId: registration.id, title: "Biên bản", criterion: "", documentDate: "", ...fields })) data.append(name, value);
    data.append("file", new File([new Uint8Array(content)], "Biên bản.pdf"));
    return POST(new Request("http://127.0.0.1/api/evidence", { method: "POST", body: data, headers }));
  };
  /** What the page would be told: the cookie of a refusal. */
  const told = (response: Response): unknown => JSON.parse(Buffer.from(/^told=([^;]*);.*HttpOnly/.exec(response.headers.get("set-cookie") ?? "")?.[1] ?? "", "base64url").toString("utf8"));
  const page = () => `/registrations/${registration.id}`;

  test("puts the paper in, its day as it is typed, and leads back to the dossier", async () => {
    const content = pdf("không có script");
    const answer = await form({ documentDate: "15/6/2021" }, content);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${page()}#minh-chung`]);
    const { id, documentDate, fileName } = await database.evidence.findFirstOrThrow();
    expect([dayOfDate(documentDate!), fileName]).toEqual(["2021-06-15", "Biên bản.pdf"]);
    expect(Buffer.from(await (await fetchPaper(id)).arrayBuffer()).equals(content)).toBe(true);
  });

  test("is refused for the same reasons, and tells them with what was typed, to this browser alone", async () => {
    const refused = async (...of: Parameters<typeof form>) => {
      const answer = await form(...of);
      expect([answer.status, answer.headers.get("location")]).toEqual([303, expect.stringMatching(new RegExp(`^${page()}\\?told=[0-9a-f-]{36}#minh-chung$`))]);
      return told(answer);
    };
    expect(await refused({ title: "" }, pdf("a"))).toMatchObject({ errors: { title: "Ghi tên giấy tờ." }, typed: { registrationId: registration.id } });
    expect(await refused({ title: "Công văn MẬT" }, pdf("a"))).toMatchObject({ refusal: { code: "evidence-secret" }, typed: { title: "Công văn MẬT" } });
    expect(await refused({}, Buffer.from("<html>"))).toMatchObject({ refusal: { code: "evidence-kind-unknown" } });
    expect(await refused({}, Buffer.alloc(21 * 1024 * 1024, 37))).toMatchObject({ refusal: { code: "evidence-too-large" } });
    expect(await refused({ documentDate: "hôm qua" }, pdf("a"))).toMatchObject({ errors: { documentDate: expect.stringContaining("30/6/2021") } });
    expect(await database.evidence.count()).toBe(0);
    expect((await form({}, pdf("a"), { authorization: "Bearer khong-ai" })).headers.get("location")).toBe(`/sign-in?to=${encodeURIComponent(`${page()}#minh-chung`)}`);
    expect((await form({ registrationId: "khong-phai-ma" }, pdf("a"))).status).toBe(400);
  });
});
