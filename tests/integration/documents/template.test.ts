import { Packer } from "docx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { beforeEach, expect, test } from "vitest";
import { GET as decisionAsWord } from "@/app/api/documents/decisions/[id]/route";
import { GET as trial } from "@/app/api/documents/templates/[id]/route";
import { POST as upload } from "@/app/api/templates/route";
import { adoptTemplate, withdrawTemplate } from "@/lib/commands/keep-template";
import { templateStarter } from "@/lib/documents/template-starter";
import { Day } from "@/lib/domain/day";
import { layoutOn } from "@/lib/domain/document/layout";
import { usualRules } from "@/lib/domain/office/rule";
import { database } from "@/lib/platform/database";
import { scopeOf } from "@/tests/support/as";
import { plantToken } from "@/tests/support/ask";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant } from "@/tests/support/plant";
import { saidIn, textsOf } from "@/tests/support/read-archive";

beforeEach(emptyTables);
const today = "2021-06-30";
const day = (text: string) => Day.parse(text);
const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) => (result.ok ? "ok" : result.refusal.code);

async function form(mark: string) {
  const parts = unzipSync(await Packer.toBuffer(templateStarter("recognition", layoutOn(day(today), usualRules.paper), "Văn phòng")));
  const xml = new TextDecoder().decode(parts["word/document.xml"]).replace("Quyết định này có hiệu lực", `${mark}. Quyết định này có hiệu lực`);
  return Buffer.from(zipSync({ ...parts, "word/document.xml": strToU8(xml) }));
}

async function office() {
  await database.setting.create({ data: { key: "sample", value: { workingDay: today, sentence: "Mẫu" } } });
  const province = await plant.unit({ level: "province", name: "Tỉnh Bến Tre" });
  const district = await plant.unit({ level: "district", name: "Huyện Châu Thành", parent: province });
  const cell = await plant.unit({ name: "Ấp Đông Hòa", parent: await plant.unit({ level: "commune", parent: district }) });
  const account = await plant.account({ grants: [{ role: "organization_staff", unit: province }] });
  const token = await plantToken(account);
  const scope = scopeOf("organization_staff", province, { accountId: account.id, today });
  const send = async (file: Buffer, unitId = province.id, who = token) => {
    const response = await upload(new Request("http://127.0.0.1/api/templates", { method: "POST", body: new Uint8Array(file), headers: { authorization: `Bearer ${who}`, "x-evidence": encodeURIComponent(JSON.stringify({ unitId, paper: "recognition", fileName: "mẫu.docx" })) } }));
    return { status: response.status, answer: (await response.json()) as { done: boolean; id?: string; refusal?: { code: string; values?: unknown } } };
  };
  const print = async (id: string) => {
    const response = await decisionAsWord(new Request(`http://127.0.0.1/api/documents/decisions/${id}`, { headers: { authorization: `Bearer ${token}` } }), { params: Promise.resolve({ id }) });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { bytes, said: saidIn(textsOf(bytes)["word/document.xml"]!).join("\n") };
  };
  const look = async (id: string, who = token) => trial(new Request(`http://127.0.0.1/api/documents/templates/${id}`, { headers: { authorization: `Bearer ${who}` } }), { params: Promise.resolve({ id }) });
  return { province, district, cell, account, token, scope, send, print, look };
}

test("a form is checked, looked at, put in force by the paper's day, followed by another and let go; what was printed stays as it was", async () => {
  const { district, cell, scope, send, print, look } = await office();
  const decided = async (on: string, number: number) => (await plant.decision({ issuer: district, number, on, lines: [{ unit: number === 7 ? cell : await plant.unit({ parent: await plant.unit({ level: "commune", parent: district }) }) }] })).id;
  const [before, after] = [await decided("2021-06-01", 7), await decided(today, 8)];
  expect((await print(before)).said).not.toContain("Theo mẫu tỉnh");
  const file = await form("Theo mẫu tỉnh");
  const id = (await send(file)).answer.id!;
  expect(await send(file)).toMatchObject({ status: 409, answer: { refusal: { code: "template-again" } } });
  const shown = await look(id);
  expect([shown.status, saidIn(textsOf(new Uint8Array(await shown.arrayBuffer()))["word/document.xml"]!).join("\n").includes("Chi bộ ấp Đông Hòa, xã Phước Thạnh")]).toEqual([200, true]);

  expect([codeOf(await adoptTemplate(scope, { id, validFrom: day("2021-06-29") })), codeOf(await adoptTemplate(scope, { id, validFrom: day(today) })), codeOf(await adoptTemplate(scope, { id, validFrom: day(today) }))]).toEqual(["template-past", "ok", "template-in-use"]);
  const first = await print(after);
  for (const text of ["Theo mẫu tỉnh", "HUYỆN ỦY CHÂU THÀNH", "Số 08-QĐ/HU", "T/M BAN THƯỜNG VỤ"]) expect(first.said).toContain(text);
  expect(Object.values(textsOf(first.bytes)).some((xml) => xml.includes("Mã tra cứu: "))).toBe(true);
  expect((await print(before)).said).not.toContain("Theo mẫu tỉnh"); // an earlier day

  const later = (await send(await form("Theo mẫu mới"))).answer.id!;
  expect([codeOf(await adoptTemplate(scope, { id: later, validFrom: day(today) })), codeOf(await adoptTemplate(scope, { id: later, validFrom: day("2021-07-01") }))]).toEqual(["template-later-stands", "ok"]);
  expect(codeOf(await withdrawTemplate(scope, { id }))).toBe("ok");
  expect(Buffer.from((await print(after)).bytes).equals(Buffer.from(first.bytes))).toBe(true); // to the byte
  expect((await print(await decided(today, 9))).said).not.toContain("Theo mẫu");
  expect(codeOf(await withdrawTemplate(scope, { id }))).toBe("template-over");
  expect(await database.auditEvent.findMany({ where: { act: { startsWith: "paper_template" } }, select: { act: true } })).toHaveLength(6);
}, 60_000);

test("a file with unknown or missing places is refused by their names, one out of reach is not there, a district keeps none", async () => {
  const { province, district, send, look } = await office();
  const wrong = await form("Mẫu");
  const parts = unzipSync(wrong);
  const odd = Buffer.from(zipSync({ ...parts, "word/document.xml": strToU8(new TextDecoder().decode(parts["word/document.xml"]).replaceAll("{so}", "{so_van_ban}")) }));
  expect(await send(odd)).toMatchObject({ status: 409, answer: { done: false, refusal: { code: "template-fields", values: { unknown: "{so_van_ban}", missing: "{so}" } } } });
  const secret = Buffer.from(zipSync({ ...parts, "word/document.xml": strToU8(new TextDecoder().decode(parts["word/document.xml"]).replace("Mẫu. Quyết", "TUYỆT MẬT</w:t></w:r></w:p><w:p><w:r><w:t>Quyết")) }));
  expect(await send(secret)).toMatchObject({ answer: { refusal: { code: "evidence-secret" } } });
  expect(await send(wrong, district.id)).toMatchObject({ answer: { refusal: { code: "rules-of-province" } } });
  const stranger = await plantToken(await plant.account({ grants: [{ role: "organization_staff", unit: await plant.unit({ level: "province" }) }] }));
  expect(await send(wrong, province.id, stranger)).toMatchObject({ status: 404 });
  const { answer } = await send(wrong);
  expect([(await look(answer.id!, stranger)).status, (await look(answer.id!)).status]).toEqual([404, 200]);
  const reader = await plantToken(await plant.account({ grants: [{ role: "leader", unit: province }] }));
  expect([(await send(wrong, province.id, reader)).status, (await look(answer.id!, reader)).status]).toEqual([403, 403]);
}, 60_000);
