import { createHash } from "node:crypto";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { sweepEvidence } from "@/lib/access/evidence-sweep";
import { offerEvidence } from "@/lib/commands/offer-evidence";
import { openEvidence } from "@/lib/commands/open-evidence";
import { removeEvidenceUse } from "@/lib/commands/remove-evidence-use";
import { reuseEvidence } from "@/lib/commands/reuse-evidence";
import { mostBytes } from "@/lib/domain/evidence/file";
import { OfferInput } from "@/lib/domain/evidence/schema";
import { database } from "@/lib/platform/database";
import { sweepStored } from "@/lib/platform/files/store";
import { getEvidenceDesk } from "@/lib/queries/get-evidence-desk";
import { listDossierAudit } from "@/lib/queries/list-dossier-audit";
import { sayAction } from "@/lib/domain/audit/words";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { docx, jpeg, pdf } from "@/tests/support/make-files";
import { plant, type PlantedUnit } from "@/tests/support/plant";

let commune: PlantedUnit;
let cell: PlantedUnit;
let officer: { id: string };
let registration: { id: string; unitId: string };

beforeEach(async () => {
  await emptyTables();
  commune = await plant.unit({ level: "commune" });
  cell = await plant.unit({ parent: commune });
  officer = await plant.account();
  registration = await plant.registration({ unit: cell, year: 2021 });
});

const as = (place: PlantedUnit = commune, role: "committee_officer" | "cell_secretary" | "leader" = "committee_officer") => scopeOf(role, place, { accountId: officer.id });
const input = (more: object = {}) => OfferInput.parse({ registrationId: registration.id, fileName: "Biên bản.pdf", title: "Biên bản họp", ...more });
const bodyOf = (content: Buffer, announced: number | null = content.length) => ({ stream: new Blob([new Uint8Array(content)]).stream(), announced });
const offer = (content: Buffer, more: object = {}, scope = as()) => offerEvidence(scope, input(more), bodyOf(content));

const folder = process.env["EVIDENCE_DIR"] ?? "";
const stored = async () => (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])).filter((entry) => entry.isFile() && entry.name !== "owner").map(({ name }) => name);

async function read(id: string) {
  const opened = await openEvidence(as(), { id });
  if (!opened.ok) throw new Error(opened.refusal.code);
  return { ...opened.value, content: Buffer.from(await new Response(opened.value.stream).arrayBuffer()) };
}

describe("a paper that is offered", () => {
  test("is kept under the hash of its content, with what was said of it, and comes back the same", async () => {
    const content = pdf("Biên bản một");
    const made = await offer(content, { documentNumber: "12-BB/CB", documentDate: "2021-06-12", expiresOn: "2021-12-31" });
    if (!made.ok) throw new Error(made.refusal.code);
    const row = await database.evidence.findUniqueOrThrow({ where: { id: made.value.id } });
    expect(row).toMatchObject({ unitId: cell.id, kind: "pdf", bytes: content.length, sha256: createHash("sha256").update(content).digest("hex"), documentNumber: "12-BB/CB", fileName: "Biên bản.pdf" });
    expect(await stored()).toContain(row.sha256);
    const back = await read(made.value.id);
    expect(back).toMatchObject({ fileName: "Biên bản.pdf", mediaType: "application/pdf", bytes: content.length });
    expect(back.content.equals(content)).toBe(true);
  });

  test("is a photo without its metadata; the hour and place stay beside it only when so chosen", async () => {
    for (const [keep, at, place] of [["nothing", null, null], ["time", "2021-06-12T08:10", null], ["time_and_place", "2021-06-12T08:10", "10.24111, 106.37528"]] as const) {
      await emptyTables();
      commune = await plant.unit({ level: "commune" });
      cell = await plant.unit({ parent: commune });
      officer = await plant.account();
      registration = await plant.registration({ unit: cell });
      const made = await offer(jpeg(), { keep, fileName: "IMG_1.JPG" });
      if (!made.ok) throw new Error(made.refusal.code);
      expect(await database.evidence.findUnique({ where: { id: made.value.id } })).toMatchObject({ takenAt: at, takenPlace: place, fileName: "IMG_1.jpg" });
      expect((await read(made.value.id)).content.includes("nguoi-chup")).toBe(false);
    }
  });

  test.each(["proposed", "under_appraisal", "recognised", "withdrawn"] as const)("is refused once the dossier is %s", async (status) => {
    registration = await plant.registration({ unit: await plant.unit({ parent: commune }), status });
    expect(await offer(pdf("a"))).toMatchObject({ ok: false, refusal: { code: "evidence-closed" } });
  });

  test("is refused out of reach and without the right, before a byte is read", async () => {
    const unread = new ReadableStream<Uint8Array>({ pull() { throw new Error("read"); } }, { highWaterMark: 0 });
    expect(await offerEvidence(as(await plant.unit({ level: "commune" })), input(), { stream: unread, announced: null })).toMatchObject({ refusal: { code: "not-found" } });
    expect(await offerEvidence(as(commune, "leader"), input(), { stream: unread, announced: null })).toMatchObject({ refusal: { code: "not-allowed" } });
    expect(await offerEvidence(as(), input(), { stream: unread, announced: mostBytes + 1 })).toMatchObject({ refusal: { code: "evidence-too-large" } });
  });

  test("is refused when marked secret in its name, its title or its text, and nothing of it is kept", async () => {
    const before = await stored();
    expect(await offer(pdf("a"), { fileName: "toi-mat.pdf" })).toMatchObject({ refusal: { code: "evidence-secret" } });
    expect(await offer(pdf("a"), { title: "Công văn MẬT" })).toMatchObject({ refusal: { code: "evidence-secret" } });
    expect(await offer(docx("TUYỆT MẬT"))).toMatchObject({ refusal: { code: "evidence-secret" } });
    expect(await stored()).toEqual(before);
    expect(await database.evidence.count()).toBe(0);
  });

  test("is refused when it says what cannot be: a day to come, a day already past, a criterion that is none", async () => {
    expect(await offer(pdf("a"), { documentDate: "2021-07-01" })).toMatchObject({ refusal: { code: "evidence-date-future", field: "documentDate" } });
    expect(await offer(pdf("a"), { expiresOn: "2021-06-29" })).toMatchObject({ refusal: { code: "evidence-expired", field: "expiresOn" } });
    expect(await offer(pdf("a"), { criterion: "99.9" })).toMatchObject({ refusal: { code: "criterion-unknown", field: "criterion" } });
  });

  test("is one paper when sent twice, even at once", async () => {
    const results = await Promise.all([offer(pdf("hai lần")), offer(pdf("hai lần"), { title: "Tên khác" })]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: "evidence-again" } });
    expect(await database.evidence.count()).toBe(1);
  });
});

describe("a file that does not arrive whole leaves nothing", () => {
  test.each([
    ["one larger than allowed, whatever was announced", () => ({ stream: endless(), announced: null }), "evidence-too-large"],
    ["one cut off on its way", () => ({ stream: brokenAfter(pdf("nửa chừng")), announced: null }), "evidence-broken"],
    ["one shorter than announced", () => bodyOf(pdf("thiếu"), 5_000), "evidence-broken"],
    ["one without content", () => bodyOf(Buffer.alloc(0), null), "evidence-empty"],
  ] as const)("%s", async (_name, body, code) => {
    const before = await stored();
    expect(await offerEvidence(as(), input(), body())).toMatchObject({ ok: false, refusal: { code } });
    expect(await stored()).toEqual(before);
    expect(await database.evidence.count()).toBe(0);
  });
});

function endless() {
  const piece = new Uint8Array(1024 * 1024);
  return new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(piece) });
}

function brokenAfter(content: Buffer) {
  let sent = false;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent) return controller.error(new Error("gone"));
      sent = true;
      controller.enqueue(new Uint8Array(content));
    },
  });
}

describe("a paper serves", () => {
  test("several criteria and years of its own cell, and says where", async () => {
    const holder = await plant.unit({ parent: commune });
    const earlier = await plant.registration({ unit: holder, year: 2021, status: "failed" });
    const { id } = await plant.evidence({ registration: earlier });
    const later = await plant.registration({ unit: holder, year: 2022 });
    expect(await reuseEvidence(as(), { registrationId: later.id, evidenceId: id, criterion: "" })).toMatchObject({ ok: true });
    const desk = await getEvidenceDesk(as(), later.id);
    expect(desk?.papers).toMatchObject([{ id, usedIn: [{ registrationId: earlier.id, year: 2021, criterion: "" }, { registrationId: later.id, year: 2022, criterion: "" }] }]);
  });

  test("once in one place, no dossier of another cell, and none when it has expired", async () => {
    const { id } = await plant.evidence({ registration });
    const old = await plant.evidence({ registration, content: pdf("cũ"), expiresOn: "2021-06-01" });
    const other = await plant.registration({ unit: await plant.unit({ parent: commune }) });
    expect(await reuseEvidence(as(), { registrationId: registration.id, evidenceId: id, criterion: "" })).toMatchObject({ refusal: { code: "evidence-used" } });
    expect(await reuseEvidence(as(), { registrationId: other.id, evidenceId: id, criterion: "" })).toMatchObject({ refusal: { code: "not-found" } });
    expect(await reuseEvidence(as(), { registrationId: registration.id, evidenceId: old.id, criterion: "" })).toMatchObject({ refusal: { code: "evidence-expired" } });
    await expect(database.evidenceUse.create({ data: { evidenceId: id, registrationId: other.id, at: new Date("2021-06-30T00:00:00Z") } })).rejects.toThrow(/own_cell/);
    await expect(database.evidence.updateMany({ data: { title: "Khác" } })).rejects.toThrow(/append-only/);
    await expect(database.evidenceUse.deleteMany()).rejects.toThrow(/append-only/);
  });

  test("no more once taken out, and may then be sent anew", async () => {
    const made = await offer(pdf("bỏ rồi gửi"));
    const use = await database.evidenceUse.findFirstOrThrow();
    expect(await removeEvidenceUse(as(await plant.unit({ level: "commune" })), { id: use.id })).toMatchObject({ refusal: { code: "not-found" } });
    expect(await removeEvidenceUse(as(), { id: use.id })).toMatchObject({ ok: true });
    expect(await removeEvidenceUse(as(), { id: use.id })).toMatchObject({ refusal: { code: "changed-meanwhile" } });
    expect((await getEvidenceDesk(as(), registration.id))?.papers).toEqual([]);
    expect(made.ok && (await offer(pdf("bỏ rồi gửi"))).ok).toBe(true);
  });

  test("not after the dossier was sent up", async () => {
    const other = await plant.registration({ unit: await plant.unit({ parent: commune }), status: "proposed" });
    const { id, useId } = await plant.evidence({ registration: other });
    expect(await removeEvidenceUse(as(), { id: useId })).toMatchObject({ refusal: { code: "evidence-closed" } });
    expect(await reuseEvidence(as(), { registrationId: other.id, evidenceId: id, criterion: "" })).toMatchObject({ refusal: { code: "evidence-closed" } });
  });
});

test("the same file from another cell is flagged to those who judge, named only in their reach, and not to the cell", async () => {
  const near = await plant.unit({ parent: commune });
  const far = await plant.unit({ level: "cell" });
  await plant.evidence({ registration });
  await plant.evidence({ registration: await plant.registration({ unit: near }) });
  await plant.evidence({ registration: await plant.registration({ unit: far }) });
  expect((await getEvidenceDesk(as(), registration.id))?.papers[0]?.sameFile).toMatchObject({ cells: [{ id: near.id }], elsewhere: 1 });
  expect((await getEvidenceDesk(as(cell, "cell_secretary"), registration.id))?.papers[0]?.sameFile).toBeNull();
});

test("sending, downloading and taking out are in the record of the dossier", async () => {
  const made = await offer(pdf("nhật ký"));
  if (!made.ok) throw new Error(made.refusal.code);
  await read(made.value.id);
  await removeEvidenceUse(as(), { id: (await database.evidenceUse.findFirstOrThrow()).id });
  const entries = (await listDossierAudit(as(), { unit: "", registration: registration.id, who: "", kind: "all", since: "", after: "" }))?.entries ?? [];
  expect(entries.map(sayAction)).toEqual(["Bỏ “Biên bản họp” khỏi hồ sơ", "Tải xuống minh chứng “Biên bản họp”", "Đưa “Biên bản họp” vào hồ sơ"]);
});

describe("the sweep", () => {
  const inTwoDays = new Date(Date.now() + 2 * 86_400_000);

  test("removes files that never became evidence, and only those, once they are old", async () => {
    const { id } = await plant.evidence({ registration, content: pdf("giữ lại") });
    const { sha256 } = await database.evidence.findUniqueOrThrow({ where: { id } });
    await sweepEvidence(); // claims the folder, and finds everything too young
    expect(await stored()).toContain(sha256);
    const { value } = await database.setting.findUniqueOrThrow({ where: { key: "evidence-store" } });
    await writeFile(join(folder, "arriving", "left-by-a-server-that-died"), "half");
    await sweepStored(inTwoDays, String(value), async () => new Set([sha256]));
    expect(await stored()).toEqual([sha256]);
  });

  test("of another database removes nothing here", async () => {
    const before = await stored();
    expect(await sweepStored(inTwoDays, "of-another", async () => new Set())).toBe(0);
    expect(await stored()).toEqual(before);
  });
});
