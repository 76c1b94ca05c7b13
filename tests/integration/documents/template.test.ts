import { Packer } from "docx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { beforeEach, expect, test } from "vitest";
import { measure } from "@/app/(staff)/closings/measure";
import { POST as draftDecision } from "@/app/api/documents/decision-draft/route";
import { GET as decisionAsWord } from "@/app/api/documents/decisions/[id]/route";
import { GET as figuresAsWord } from "@/app/api/documents/reports/[id]/route";
import { GET as selfAssessmentAsWord } from "@/app/api/documents/self-assessment/[id]/route";
import { GET as surveyAsWord } from "@/app/api/documents/survey-form/[id]/route";
import { GET as starterAsWord } from "@/app/api/documents/template-starters/[paper]/route";
import { GET as trial } from "@/app/api/documents/templates/[id]/route";
import { POST as upload } from "@/app/api/templates/route";
import { closePeriod } from "@/lib/commands/close-period";
import { adoptTemplate, withdrawTemplate } from "@/lib/commands/keep-template";
import { templateStarter } from "@/lib/documents/template-starter";
import { Day } from "@/lib/domain/day";
import { layoutOn } from "@/lib/domain/document/layout";
import { usualRules } from "@/lib/domain/office/rule";
import { templatePapers, type TemplatePaper } from "@/lib/domain/template/paper";
import { database } from "@/lib/platform/database";
import { listClosings } from "@/lib/queries/list-closings";
import { listTemplates } from "@/lib/queries/list-templates";
import { scopeOf } from "@/tests/support/as";
import { plantToken } from "@/tests/support/ask";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant } from "@/tests/support/plant";
import { saidIn, textsOf } from "@/tests/support/read-archive";

beforeEach(emptyTables);
const today = "2021-06-30";
const day = (text: string) => Day.parse(text);
const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) => (result.ok ? "ok" : result.refusal.code);

async function form(mark: string, paper: TemplatePaper = "recognition") {
  const parts = unzipSync(await Packer.toBuffer(templateStarter(paper, layoutOn(day(today), usualRules.paper), "Văn phòng")));
  const xml = new TextDecoder().decode(parts["word/document.xml"]).replace("{trich_yeu}", `{trich_yeu}. ${mark}`);
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
  const send = async (file: Buffer, unitId = province.id, who = token, paper: TemplatePaper = "recognition") => {
    const response = await upload(new Request("http://127.0.0.1/api/templates", { method: "POST", body: new Uint8Array(file), headers: { authorization: `Bearer ${who}`, "x-evidence": encodeURIComponent(JSON.stringify({ unitId, paper, fileName: "mẫu.docx" })) } }));
    return { status: response.status, answer: (await response.json()) as { done: boolean; id?: string; refusal?: { code: string; values?: unknown } } };
  };
  const read = async (response: Response) => {
    const bytes = new Uint8Array(await response.arrayBuffer());
    const parts = textsOf(bytes);
    return { bytes, said: saidIn(parts["word/document.xml"]!).join("\n"), coded: Object.values(parts).some((xml) => xml.includes("Mã tra cứu: ")) };
  };
  const print = async (id: string, GET: typeof decisionAsWord = decisionAsWord) => read(await GET(new Request(`http://127.0.0.1/api/documents/a/${id}`, { headers: { authorization: `Bearer ${token}` } }), { params: Promise.resolve({ id }) }));
  /** Sends a form of a paper that says the mark, and puts it in force today. */
  const adopted = async (paper: TemplatePaper, mark: string) => {
    const { answer } = await send(await form(mark, paper), province.id, token, paper);
    const { id = "" } = answer;
    return { id, code: codeOf(await adoptTemplate(scope, { id, validFrom: day(today) })) };
  };
  const look = async (id: string, who = token) => trial(new Request(`http://127.0.0.1/api/documents/templates/${id}`, { headers: { authorization: `Bearer ${who}` } }), { params: Promise.resolve({ id }) });
  return { province, district, cell, account, token, scope, send, read, print, adopted, look };
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
  const secret = Buffer.from(zipSync({ ...parts, "word/document.xml": strToU8(new TextDecoder().decode(parts["word/document.xml"]).replace("{trich_yeu}. Mẫu", "TUYỆT MẬT</w:t></w:r></w:p><w:p><w:r><w:t>{trich_yeu}")) }));
  expect(await send(secret)).toMatchObject({ answer: { refusal: { code: "evidence-secret" } } });
  expect(await send(wrong, district.id)).toMatchObject({ answer: { refusal: { code: "rules-of-province" } } });
  const stranger = await plantToken(await plant.account({ grants: [{ role: "organization_staff", unit: await plant.unit({ level: "province" }) }] }));
  expect(await send(wrong, province.id, stranger)).toMatchObject({ status: 404 });
  const { answer } = await send(wrong);
  expect([(await look(answer.id!, stranger)).status, (await look(answer.id!)).status]).toEqual([404, 200]);
  const reader = await plantToken(await plant.account({ grants: [{ role: "leader", unit: province }] }));
  expect([(await send(wrong, province.id, reader)).status, (await look(answer.id!, reader)).status]).toEqual([403, 403]);
}, 60_000);

test("a decision that corrects, annuls or replaces has the province's form for it, a draft too, and keeps the one it was first printed by", async () => {
  const { district, cell, scope, token, read, print, adopted } = await office();
  const { decision: earlier, line } = await plant.recognition({ issuer: district, number: 7, on: "2021-06-01", unit: cell });
  const about = async (effect: "correct" | "annul" | "replace", number: number) => (await plant.decision({ issuer: district, number, on: today, lines: [{ unit: cell, effect, affectsLine: line, reason: "Ghi nhầm tên ấp" }] })).id;
  const papers = { correct: "correction", annul: "annulment", replace: "replacement" } as const;
  for (const [index, effect] of (["correct", "annul", "replace"] as const).entries()) {
    const before = await about(effect, 10 + 2 * index);
    expect((await print(before)).said).not.toContain("Theo mẫu");
    const { id, code } = await adopted(papers[effect], `Theo mẫu ${effect}`);
    expect([code, (await print(before)).said.includes("Theo mẫu")]).toEqual(["ok", false]);
    const after = await about(effect, 11 + 2 * index);
    const first = await print(after);
    for (const text of [`Theo mẫu ${effect}`, `Số ${11 + 2 * index}-QĐ/HU`, "Ghi nhầm tên ấp", "Quyết định số 07-QĐ/HU ngày 1/6/2021"]) expect(first.said).toContain(text);
    expect([first.coded, codeOf(await withdrawTemplate(scope, { id }))]).toEqual([true, "ok"]);
    expect(Buffer.from((await print(after)).bytes).equals(Buffer.from(first.bytes))).toBe(true);
  }
  await adopted("annulment", "Theo mẫu hủy bỏ");
  const said = new FormData();
  for (const [name, value] of Object.entries({ requestId: crypto.randomUUID(), effect: "annul", issuerId: district.id, titleId: "tsvmtd", number: "118", decidedOn: today, subject: "Hủy bỏ", signer: "Người ký", capacity: "Bí thư", grounds: "Quy định", line: line.id, reason: "Ban hành nhầm", draft: "2" })) said.append(name, value);
  const draft = await read(await draftDecision(new Request("http://127.0.0.1/api/documents/decision-draft", { method: "POST", body: said, headers: { authorization: `Bearer ${token}` } })));
  for (const text of ["Theo mẫu hủy bỏ", "Dự thảo lần 2", "Số       -QĐ/HU", "Ban hành nhầm", "Quyết định số 07-QĐ/HU ngày 1/6/2021"]) expect(draft.said).toContain(text);
  expect([draft.coded, await database.decision.count({ where: { id: { not: earlier.id } } })]).toEqual([false, 6]);
}, 60_000);

test("closed figures have the province's form of the day they are of, and keep it", async () => {
  const { province, scope, adopted, print } = await office();
  const resolution = await plant.resolution({ unit: province });
  await plant.target({ unit: province, resolution, value: { count: 3 }, setOn: "2021-01-01" });
  const { id, code } = await adopted("figures", "Theo mẫu biểu");
  const later = { ...scope, today: day("2021-07-05") };
  const closed = async (on: string) => {
    const of = { unitId: province.id, titleId: "tsvmtd" };
    const units = (await measure(later, { unit: of.unitId, title: of.titleId, term: "2020-2025", on: day(on) }))!;
    const result = await closePeriod(later, { ...of, termId: "2020-2025", span: "month", on: day(on), units, clock: (await listClosings(later, of))!.clock });
    return result.ok ? result.value.id : result.refusal.code;
  };
  const [may, june] = [await closed("2021-05-31"), await closed("2021-06-30")];
  expect([code, (await print(may, figuresAsWord)).said.includes("Theo mẫu biểu")]).toEqual(["ok", false]);
  const first = await print(june, figuresAsWord);
  for (const text of ["Theo mẫu biểu", "Số liệu đến hết ngày 30/6/2021, chốt lần 1", "Cộng", "\nChâu Thành\n"]) expect(first.said).toContain(text);
  expect([first.coded, codeOf(await withdrawTemplate(scope, { id }))]).toEqual([true, "ok"]);
  expect(Buffer.from((await print(june, figuresAsWord)).bytes).equals(Buffer.from(first.bytes))).toBe(true);
}, 60_000);

test("forms to be written on by hand are those in force on the day they are taken, without a code and without a record", async () => {
  const { scope, cell, adopted, print } = await office();
  await plant.criteria({ on: "2021-01-01" });
  const registration = await plant.registration({ unit: cell, status: "under_appraisal" });
  for (const [paper, GET] of [["self_assessment", selfAssessmentAsWord], ["survey", surveyAsWord]] as const) {
    expect((await print(registration.id, GET)).said).not.toContain("Theo mẫu");
    const { id, code } = await adopted(paper, "Theo mẫu phiếu");
    const own = await print(registration.id, GET);
    for (const text of ["Theo mẫu phiếu", "CHI BỘ ẤP ĐÔNG HÒA", "Ý kiến khác"]) expect(own.said).toContain(text);
    expect([code, own.coded, codeOf(await withdrawTemplate(scope, { id })), (await print(registration.id, GET)).said.includes("Theo mẫu")]).toEqual(["ok", false, "ok", false]);
  }
  expect(await database.printedPaper.count()).toBe(0);
}, 60_000);

test.each(templatePapers)("a form of %s is begun from ours, sent as it is, looked at and put in force", async (paper) => {
  const { province, scope, token, send, look } = await office();
  const response = await starterAsWord(new Request(`http://127.0.0.1/api/documents/template-starters/${paper}`, { headers: { authorization: `Bearer ${token}` } }), { params: Promise.resolve({ paper }) });
  const { status, answer } = await send(Buffer.from(await response.arrayBuffer()), province.id, token, paper);
  const { id = "" } = answer;
  expect([response.status, status, (await look(id)).status, codeOf(await adoptTemplate(scope, { id, validFrom: day(today) }))]).toEqual([200, 201, 200, "ok"]);
  expect(await listTemplates(scope, { unitId: province.id, paper })).toMatchObject({ paper, current: { id, version: 1, from: today } });
}, 60_000);
