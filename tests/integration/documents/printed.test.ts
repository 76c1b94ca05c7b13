import { beforeEach, expect, test } from "vitest";
import { POST as draftAsWord } from "@/app/api/documents/decision-draft/route";
import { GET as decisionAsWord } from "@/app/api/documents/decisions/[id]/route";
import { POST as draftProposal } from "@/app/api/documents/proposal-draft/route";
import { readCode } from "@/lib/domain/document/stamp";
import { getPrinted } from "@/lib/queries/get-printed";
import { scopeOf } from "@/tests/support/as";
import { database } from "@/lib/platform/database";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant } from "@/tests/support/plant";
import { plantToken } from "@/tests/support/ask";
import { saidIn, textsOf } from "@/tests/support/read-archive";

beforeEach(async () => {
  await emptyTables();
  await database.setting.create({ data: { key: "sample", value: { workingDay: "2021-12-31", sentence: "Mẫu" } } });
});

/** What stands at the foot of the paper: its code. */
async function codeOn(id: string, token: string): Promise<string> {
  const response = await decisionAsWord(new Request(`http://127.0.0.1/api/documents/decisions/${id}`, { headers: { authorization: `Bearer ${token}` } }), { params: Promise.resolve({ id }) });
  const texts = textsOf(new Uint8Array(await response.arrayBuffer()));
  const feet = Object.entries(texts).filter(([name]) => name.startsWith("word/footer")).map(([, xml]) => /Mã tra cứu: ([0-9A-Z-]+)/.exec(xml)?.[1]);
  expect(feet).toHaveLength(2);
  expect(feet[0]).toBe(feet[1]);
  return readCode(feet[0] ?? "") ?? "";
}

test("a printed decision carries a code of what stands on it, which opens its record for those entitled and says what changed", async () => {
  const district = await plant.unit({ level: "district" });
  const commune = await plant.unit({ level: "commune", parent: district });
  const [own, other] = [await plant.unit({ parent: commune }), await plant.unit({ parent: await plant.unit({ level: "commune", parent: district }) })];
  const decision = await plant.decision({ issuer: district, number: 7, on: "2021-06-01", lines: [{ unit: own }, { unit: other }] });
  const token = async (unit: { id: string }) => plantToken(await plant.account({ grants: [{ role: "standing_committee", unit }] }));
  const [whole, part] = [await token(district), await token(commune)];
  const code = await codeOn(decision.id, whole);
  expect([await codeOn(decision.id, whole) === code, await codeOn(decision.id, part) === code]).toEqual([true, false]); // an extract is another content
  expect(await database.printedPaper.count()).toBe(2);

  expect(await getPrinted(scopeOf("leader", district), code)).toMatchObject({ kind: "decision", id: decision.id, title: "Quyết định số 07-QĐ/HU ngày 1/6/2021", later: [], newer: null });
  await plant.decision({ issuer: district, number: 9, on: "2021-11-01", lines: [{ unit: own, effect: "revoke", affectsLine: decision.lines[0]! }] });
  expect(await getPrinted(scopeOf("leader", commune), code)).toMatchObject({ later: [{ number: 9, effect: "revoke", decidedOn: "2021-11-01" }] });
  expect([await getPrinted(scopeOf("leader", await plant.unit({ level: "district" })), code), await getPrinted(scopeOf("leader", district), "0000000000")]).toEqual([null, null]);
  await expect(database.printedPaper.delete({ where: { code } })).rejects.toThrow();
});

test("what stands in the form is had as a draft before it is issued: without a number, and nothing is written", async () => {
  const district = await plant.unit({ level: "district", name: "Huyện Châu Thành" });
  const registration = await plant.registration({ unit: await plant.unit({ parent: await plant.unit({ level: "commune", parent: district }), name: "Ấp Đông Hòa" }) });
  const form = new FormData();
  for (const [name, value] of Object.entries({ requestId: crypto.randomUUID(), effect: "recognise", issuerId: district.id, titleId: "tsvmtd", number: "118", decidedOn: "2021-06-30", subject: "Công nhận", signer: "Người ký", capacity: "Bí thư", grounds: "Quy định", line: registration.id, draft: "2" })) form.append(name, value);
  const asked = async (unit: { id: string }, said: FormData) => {
    const token = await plantToken(await plant.account({ grants: [{ role: "standing_committee", unit }] }));
    return draftAsWord(new Request("http://127.0.0.1/api/documents/decision-draft", { method: "POST", body: said, headers: { authorization: `Bearer ${token}` } }));
  };
  const response = await asked(district, form);
  expect([response.status, response.headers.get("content-disposition")]).toEqual([200, 'attachment; filename="du-thao-quyet-dinh-lan-2.docx"']);
  const said = saidIn(textsOf(new Uint8Array(await response.arrayBuffer()))["word/document.xml"]!);
  for (const text of ["HUYỆN ỦY CHÂU THÀNH", "Số       -QĐ/HU", "Dự thảo lần 2"]) expect(said).toContain(text);
  expect(said.join(" ")).not.toContain("118");
  expect([await database.decision.count(), await database.printedPaper.count()]).toEqual([0, 0]);
  expect((await asked(await plant.unit({ level: "district" }), form)).status).toBe(400); // out of reach reads like what never was
  form.delete("line");
  expect((await asked(district, form)).status).toBe(400);
});

test("a proposal is had as a numbered draft before it is handed up, by whoever may hand it up", async () => {
  const district = await plant.unit({ level: "district", name: "Huyện Châu Thành" });
  const commune = await plant.unit({ level: "commune", parent: district, name: "Xã An Hiệp" });
  await plant.competence({ unit: district, stage: "review", level: "commune" });
  const cell = await plant.unit({ parent: commune, name: "Ấp Đông Hòa" });
  const { id, version } = await plant.registration({ unit: cell, status: "commune_reviewed" });
  const early = await plant.registration({ unit: await plant.unit({ parent: commune }), status: "in_progress" });
  const asked = async (role: "committee_officer" | "leader", unit: { id: string }, pick: string) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ pick, [`version ${pick}`]: String(version), number: "", signedOn: "2021-06-30", signer: "", capacity: "T/M Ban Thường vụ, Bí thư", draft: "3" })) form.append(name, value);
    return draftProposal(new Request("http://127.0.0.1/api/documents/proposal-draft", { method: "POST", body: form, headers: { authorization: `Bearer ${await plantToken(await plant.account({ grants: [{ role, unit }] }))}` } }));
  };
  const response = await asked("committee_officer", commune, id);
  expect([response.status, response.headers.get("content-disposition")]).toEqual([200, 'attachment; filename="du-thao-to-trinh-lan-3.docx"']);
  const said = saidIn(textsOf(new Uint8Array(await response.arrayBuffer()))["word/document.xml"]!);
  for (const text of ["ĐẢNG ỦY XÃ AN HIỆP", "Số       -TTr/ĐU", "Dự thảo lần 3", "Kính trình: Ban Thường vụ Huyện ủy Châu Thành", "Chi bộ ấp Đông Hòa, xã An Hiệp"]) expect(said).toContain(text);
  expect([(await asked("committee_officer", commune, early.id)).status, (await asked("committee_officer", await plant.unit({ level: "commune" }), id)).status, (await asked("leader", district, id)).status]).toEqual([400, 404, 403]);
  expect([await database.paper.count(), await database.printedPaper.count()]).toEqual([0, 0]);
});
