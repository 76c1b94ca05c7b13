import { expect, test } from "vitest";
import { GET } from "@/app/api/decision-scans/[id]/route";
import { POST } from "@/app/api/decision-scans/route";
import { sweepEvidence } from "@/lib/access/evidence-sweep";
import { attachScan } from "@/lib/commands/attach-scan";
import { database } from "@/lib/platform/database";
import { listScans } from "@/lib/queries/list-scans";
import { scopeOf } from "@/tests/support/as";
import { plantToken } from "@/tests/support/ask";
import { emptyTables } from "@/tests/support/empty-tables";
import { jpeg, pdf } from "@/tests/support/make-files";
import { plant } from "@/tests/support/plant";

const body = (content: Buffer) => ({ stream: new Blob([new Uint8Array(content)]).stream(), announced: content.length });

/** The same form as a browser without script sends it: the status, and where it leads. */
async function withoutScript(token: string, decisionId: string, fileName: string) {
  const form = new FormData();
  form.append("decisionId", decisionId);
  form.append("file", new File([new Uint8Array(pdf("Bản ký 3"))], fileName));
  const answer = await POST(new Request("http://127.0.0.1/api/decision-scans", { method: "POST", body: form, headers: { authorization: `Bearer ${token}` } }));
  return [answer.status, answer.headers.get("location")];
}

test("a scan of the signed paper is the copy of record, handed out whole or not at all, and stays when a better one comes", async () => {
  await emptyTables();
  const district = await plant.unit({ level: "district" });
  const [own, other] = [await plant.unit({ level: "commune", parent: district }), await plant.unit({ level: "commune", parent: district })];
  const decision = await plant.decision({ issuer: district, lines: [{ unit: await plant.unit({ parent: own }) }, { unit: await plant.unit({ parent: other }) }] });
  const account = await plant.account({ displayName: "Người gửi", grants: [{ role: "standing_committee", unit: district }] });
  const scope = scopeOf("standing_committee", district, { accountId: account.id });
  const input = { decisionId: decision.id, fileName: "QĐ 118 đã ký.pdf" };

  const token = await plantToken(account);
  const sent = await POST(new Request("http://127.0.0.1/api/decision-scans", { method: "POST", body: new Uint8Array(pdf("Bản ký 1")), headers: { authorization: `Bearer ${token}`, "x-evidence": encodeURIComponent(JSON.stringify(input)) } }));
  expect(sent.status).toBe(201);
  const twice = await Promise.all([attachScan(scope, input, body(pdf("Bản ký 2"))), attachScan(scope, input, body(pdf("Bản ký 2")))]);
  expect(twice.map((result) => (result.ok ? "ok" : result.refusal.code)).sort()).toEqual(["ok", "scan-again"]);
  expect(await attachScan(scope, { ...input, fileName: "Tối mật.pdf" }, body(jpeg()))).toMatchObject({ refusal: { code: "evidence-secret" } });
  expect(await attachScan(scopeOf("standing_committee", own, { accountId: account.id }), input, body(jpeg()))).toMatchObject({ refusal: { code: "not-found" } });

  expect(await withoutScript(token, decision.id, "Tối mật.pdf")).toEqual([303, expect.stringMatching(new RegExp(`^/decisions/${decision.id}\\?told=[0-9a-f-]{36}#ban-ky$`))]);
  const view = await listScans(scope, decision.id);
  expect(view).toMatchObject({ mayOpen: true, mayAttach: true, scans: [{ by: "Người gửi" }, { fileName: "QĐ 118 đã ký.pdf" }] });
  expect(await listScans(scopeOf("leader", own), decision.id)).toMatchObject({ mayOpen: false, mayAttach: false });
  const opened = async (who: string) => GET(new Request("http://127.0.0.1/api/decision-scans/x", { headers: { authorization: `Bearer ${who}` } }), { params: Promise.resolve({ id: view!.scans[1]!.id }) });
  const whole = await opened(token);
  expect([whole.status, Buffer.from(await whole.arrayBuffer()).equals(pdf("Bản ký 1"))]).toEqual([200, true]);
  expect((await opened(await plantToken(await plant.account({ grants: [{ role: "leader", unit: own }] })))).status).toBe(404);
  await sweepEvidence();
  expect((await opened(token)).status).toBe(200);
  expect(await withoutScript(token, decision.id, "Bản rõ hơn.pdf")).toEqual([303, `/decisions/${decision.id}#ban-ky`]);
  expect(await listScans(scope, decision.id)).toMatchObject({ scans: [{ fileName: "Bản rõ hơn.pdf" }, {}, {}] });
  expect(await withoutScript(token, "khong-phai-ma", "QĐ.pdf")).toEqual([400, null]);
  expect(await database.auditEvent.count({ where: { act: "decision_scan_add", unitId: district.id } })).toBe(3);
  await expect(database.decisionScan.deleteMany({})).rejects.toThrow();
});
