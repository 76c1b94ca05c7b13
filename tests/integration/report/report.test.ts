import { renderToStaticMarkup } from "react-dom/server";
import type { ReactElement } from "react";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import type { Scope } from "@/lib/access/scope";
import { GET as paperOf } from "@/app/api/documents/reviews/[id]/paper/route";
import { GET } from "@/app/api/documents/reviews/[id]/route";
import { measure } from "@/app/(staff)/reports/measure";
import { beginReport, reviseReport } from "@/lib/commands/write-report";
import { addDays, Day } from "@/lib/domain/day";
import { compared } from "@/lib/domain/report/compare";
import { draftOf, firstWriting } from "@/lib/domain/report/draft";
import { taken } from "@/lib/domain/report/drift";
import { numbersIn } from "@/lib/domain/report/locate";
import { saidIn } from "@/lib/domain/report/sentence";
import { database } from "@/lib/platform/database";
import { getPrinted } from "@/lib/queries/get-printed";
import { getReport } from "@/lib/queries/get-report";
import { withClient } from "@/scripts/start/database.mjs";
import { plantToken } from "@/tests/support/ask";
import { scopeOf } from "@/tests/support/as";
import { countsByHand } from "@/tests/support/attainment-oracle";
import { emptyTables } from "@/tests/support/empty-tables";
import { dice, plantFacts } from "@/tests/support/facts-world";
import { plant } from "@/tests/support/plant";
import { saidIn as linesIn, textsOf } from "@/tests/support/read-archive";

let asking: Scope;
vi.mock("@/lib/access/session", async (original) => ({ ...(await original<object>()), currentScope: async () => asking }));
afterAll(() => void vi.doUnmock("@/lib/access/session"));

const on = Day.parse("2021-06-30");
const period = { kind: "year", year: 2021, term: "2020-2025" } as const;
const text = (page: unknown) => renderToStaticMarkup(page as ReactElement).replace(/<style.*?<\/style>|<[^>]+>/gs, " ").replace(/\s+/g, " ");
const owner = (statement: string) => withClient(process.env["OWNER_DATABASE_URL"] ?? "", (client) => client.query(statement));

beforeEach(emptyTables);

/** A province with one district, one commune and three cells, one of them recognised, a target of 3, and its review of six months. */
async function province() {
  const above = await plant.unit({ level: "province", name: "Tỉnh Một" });
  const district = await plant.unit({ level: "district", parent: above, name: "Huyện Hai" });
  const commune = await plant.unit({ level: "commune", parent: district, name: "Xã Ba" });
  const cells = [await plant.unit({ parent: commune, name: "Ấp 4" }), await plant.unit({ parent: commune, name: "Ấp 5" }), await plant.unit({ parent: commune, name: "Ấp 6" })] as const;
  await plant.target({ unit: above, value: { count: 3 }, setOn: "2021-01-01" });
  await plant.recognition({ unit: cells[0], on: "2021-05-05" });
  const account = await plant.account();
  const scope = scopeOf("organization_staff", above, { accountId: account.id, today: "2021-07-05" });
  const live = async () => draftOf((await measure(scope, { unit: above.id, title: "tsvmtd", period, on }))!);
  const begin = async () => beginReport(scope, { unitId: above.id, titleId: "tsvmtd", termId: "2020-2025", period: "2021", on, paragraphs: firstWriting(await live()) });
  const begun = await begin();
  const id = begun.ok ? begun.value.id : "";
  return { above, cells, account, scope, live, begin, id, report: async () => (await getReport(scope, id))! };
}

test("a review is drafted once for a unit, period and day, and is recorded", async () => {
  const world = await province();
  expect(await world.begin()).toEqual({ ok: true, value: { id: world.id } });
  const { paragraphs } = await world.report();
  expect(paragraphs.result).toMatchObject({ text: expect.stringContaining("Đến nay đã công nhận 1/3 chi bộ, đạt 33,33% kế hoạch năm 2021."), seq: 1, by: world.account.displayName, earlier: [] });
  expect(await database.auditEvent.findMany({ where: { act: { startsWith: "report" } }, select: { act: true, unitId: true } })).toEqual([{ act: "report_add", unitId: world.above.id }]);
});

test("of two desks the second is told who wrote and when, and nothing is lost", async () => {
  const world = await province();
  const write = (text: string) => reviseReport(world.scope, { id: world.id, paragraph: "causes", seq: 1, text, basis: [] });
  const both = await Promise.all([write("Do dịch bệnh."), write("Do sắp xếp ấp.")]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: "report-changed", values: { by: world.account.displayName } } });
  const { causes } = (await world.report()).paragraphs;
  expect(causes.earlier.map(({ seq, text }) => [seq, text])).toEqual([[1, ""]]);
  expect(await write(causes.text)).toEqual({ ok: true, value: { seq: 2 } }); // the same twice is one
});

test("a figure that changes later is flagged, and the text stays until the sentence is taken", async () => {
  const world = await province();
  const before = (await world.report()).paragraphs;
  await plant.recognition({ unit: world.cells[1], on: "2021-06-20" });
  const live = await world.live();
  const { paragraphs } = await world.report();
  expect(paragraphs).toEqual(before);
  const { result } = compared(paragraphs, live);
  expect(result.drifts[0]?.changes[0]).toEqual({ label: "Đã công nhận", said: "1/3", now: "2/3" });
  const after = taken(paragraphs.result, live.result, "result recognised")!;
  await reviseReport(world.scope, { id: world.id, paragraph: "result", seq: 1, ...after });
  const written = (await world.report()).paragraphs.result;
  expect(written).toMatchObject({ seq: 2, text: expect.stringContaining("2/3 chi bộ, đạt 66,66%") });
  expect(compared({ ...paragraphs, result: written }, live).result.drifts.map(({ key }) => key)).toEqual(["result remaining", "result pace"]);
});

test("a writing is never changed, skipped or given to another unit", async () => {
  const { id, above, account } = await province();
  const insert = (seq: number, unit: string) => owner(`INSERT INTO "ReportParagraph" VALUES (gen_random_uuid(), '${id}', '${unit}', 'causes', ${seq}, '', '[]', now(), '${account.id}')`);
  await expect(insert(3, above.id)).rejects.toThrow(/does not follow/);
  await expect(owner(`UPDATE "ReportParagraph" SET text = 'khác'`)).rejects.toThrow(/append-only/i);
  await expect(owner(`DELETE FROM "Report"`)).rejects.toThrow();
});

test("the pages show the review beside its figures, and the file is recorded", async () => {
  const world = await province();
  asking = world.scope;
  const { default: ReportsPage } = await import("@/app/(staff)/reports/page");
  const { default: ReportPage } = await import("@/app/(staff)/reports/[id]/page");
  expect(text(await ReportsPage({ searchParams: Promise.resolve({ year: "2021", on: "2021-06-30" }) }))).toContain("Mở báo cáo này");
  const page = () => ReportPage({ params: Promise.resolve({ id: world.id }) });
  expect(text(await page())).toContain("Báo cáo sơ kết 6 tháng đầu năm 2021");
  await plant.recognition({ unit: world.cells[1], on: "2021-06-20" });
  const changed = text(await page());
  for (const words of ["Đã công nhận: lời văn ghi 1/3, nay 2/3.", "Lấy câu mới", "Lấy bảng mới"]) expect(changed).toContain(words);
  const token = await plantToken(await plant.account({ grants: [{ role: "organization_staff", unit: world.above }] }));
  const response = await GET(new Request(`http://127.0.0.1/api/documents/reviews/${world.id}`, { headers: { authorization: `Bearer ${token}` } }), { params: Promise.resolve({ id: world.id }) });
  expect(response.status).toBe(200);
  const content = (await response.json()) as { sections: { paragraphs: { key: string; differs: unknown[] }[] }[] };
  expect(content.sections.flatMap(({ paragraphs }) => paragraphs).find(({ key }) => key === "result")?.differs.length).toBeGreaterThan(0);
  expect(await database.auditEvent.count({ where: { act: "export", unitId: world.above.id } })).toBe(1);
}, 60_000);

test("on paper it says what was written, under a code that opens it and tells that it was written on", async () => {
  const world = await province();
  const print = async (unit: { id: string }) => {
    const token = await plantToken(await plant.account({ grants: [{ role: "organization_staff", unit }] }));
    return paperOf(new Request(`http://127.0.0.1/api/documents/reviews/${world.id}/paper`, { headers: { authorization: `Bearer ${token}` } }), { params: Promise.resolve({ id: world.id }) });
  };
  expect((await print(await plant.unit({ level: "province" }))).status).toBe(404);
  const response = await print(world.above);
  expect([response.status, response.headers.get("content-disposition")]).toEqual([200, 'attachment; filename="bao-cao-2021-06-30.docx"']);
  const said = linesIn(textsOf(new Uint8Array(await response.arrayBuffer()))["word/document.xml"]!);
  for (const text of ["TỈNH ỦY MỘT", "Dự thảo lần 1", (await world.report()).paragraphs.result.text]) expect(said).toContain(text);
  const { code } = await database.printedPaper.findFirstOrThrow();
  expect(await getPrinted(world.scope, code)).toMatchObject({ kind: "review", id: world.id, title: "Báo cáo sơ kết 6 tháng đầu năm 2021", newer: null });
  await database.$executeRaw`SELECT pg_sleep(0.01)`;
  await reviseReport(world.scope, { id: world.id, paragraph: "causes", seq: 1, text: "Do dịch bệnh.", basis: [] });
  expect(await getPrinted(world.scope, code)).toMatchObject({ newer: { id: world.id } });
});

test("the figures of the sentences are those counted one by one, for random units and days", async () => {
  for (const seed of [3, 11]) {
    await emptyTables();
    const roll = dice(seed);
    const world = await plantFacts(roll);
    const scope = scopeOf("leader", world.units.filter(({ level }) => level === "country").map(({ id }) => `/${id}/`), "2023-12-31");
    for (let turn = 0; turn < 6; turn++) {
      const unit = world.units[roll(world.units.length)]!;
      const asked = { period, title: "tsvmtd", on: addDays(Day.parse("2021-01-01"), roll(365)) };
      const view = await measure(scope, { unit: unit.id, ...asked });
      if (!view) continue;
      const counts = countsByHand(world, unit.id, { ...asked, structureDay: asked.on });
      const said = new Map(Object.values(draftOf(view)).flat().filter(({ key }) => !key.startsWith("row")).flatMap(saidIn).map((each) => [each.key, numbersIn(each.text)[0] ?? "0"]));
      expect([said.get("cells"), said.get("registered"), said.get("recognised"), said.get("held"), said.get("revoked")]).toEqual([counts.cells, counts.registered, counts.recognised, counts.held, counts.revoked].map(String));
    }
  }
}, 60_000);
