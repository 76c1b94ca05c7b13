import { beforeEach, expect, test } from "vitest";
import { GET as exportAudit } from "@/app/api/documents/audit/route";
import { GET as exportClosings } from "@/app/api/documents/closings/route";
import { GET as exportReports } from "@/app/api/documents/reports/route";
import { sayAction } from "@/lib/domain/audit/words";
import { dateOf, Day, writeInstant } from "@/lib/domain/day";
import { DossierAuditFilter } from "@/lib/domain/audit/filter";
import { closePeriod } from "@/lib/commands/close-period";
import { database } from "@/lib/platform/database";
import { listClosings } from "@/lib/queries/list-closings";
import { listDossierAudit } from "@/lib/queries/list-dossier-audit";
import { measure } from "@/app/(staff)/closings/measure";
import { scopeOf } from "@/tests/support/as";
import { plantToken } from "@/tests/support/ask";
import { emptyTables } from "@/tests/support/empty-tables";
import { fetched, sourceIn, tablesIn } from "@/tests/support/exported";
import { plant } from "@/tests/support/plant";

const today = "2021-07-05";

beforeEach(async () => {
  await emptyTables();
  await database.setting.create({ data: { key: "sample", value: { workingDay: today, sentence: "Mẫu" } } });
});

test("the record is taken out by who may read it, line by line as its page shows it, in batches; the taking is a line of it", async () => {
  const [district, neighbour] = [await plant.unit({ level: "district" }), await plant.unit({ level: "district" })];
  const commune = await plant.unit({ level: "commune", parent: district });
  const cells = [await plant.unit({ parent: commune, name: "Ấp 1" }), await plant.unit({ parent: await plant.unit({ level: "commune", parent: neighbour }) })] as const;
  const many = 2_300; // more than one batch
  const lines = (unit: { id: string }, count: number) => Array.from({ length: count }, (_, index) => ({ at: new Date(Date.UTC(2021, 5, 1, 3, 0, index)), actor: `nguoi-${index % 7}`, role: "committee_officer", act: "registration_move", unitId: unit.id, details: { move: "report", status: "in_progress" } }));
  await database.auditEvent.createMany({ data: [...lines(cells[0], many), ...lines(cells[1], 5)] });
  await database.auditEvent.create({ data: { at: new Date("2021-06-02T03:00:00Z"), actor: "nguoi-1", act: "grant_add", unitId: cells[0].id } });
  const account = await plant.account({ grants: [{ role: "standing_committee", unit: district }] });
  const asker = await plantToken(account);

  const all = await fetched(exportAudit, "audit", asker);
  expect([all.status, all.name]).toEqual([200, `nhat-ky-ho-so-${today}.xlsx`]);
  const [rows] = tablesIn(all.bytes);
  expect(rows).toHaveLength(many + 1);
  expect(rows!.at(-1)!["Việc"]).toBe(many);
  expect([rows![0]!["Lúc"], rows![0]!["Hồ sơ, đơn vị"], rows![0]!["Từ địa chỉ"]]).toEqual([44_348 + (10 * 3600 + many - 1) / 86_400, "Chi bộ ấp 1", "Không rõ"]);

  const filter = DossierAuditFilter.parse({ who: "nguoi-3", unit: commune.id });
  const page = (await listDossierAudit(scopeOf("standing_committee", district, { today }), filter))!;
  const csv = await fetched(exportAudit, `audit?unit=${commune.id}&who=nguoi-3&after=17&format=csv`, asker);
  const told = new TextDecoder().decode(csv.bytes).trim().split("\r\n").slice(1);
  expect(told).toHaveLength(Math.ceil((many - 3) / 7));
  expect(told.slice(0, page.entries.length).map((line) => line.split(",").slice(0, 2))).toEqual(page.entries.map((entry) => [writeInstant(entry.at), sayAction(entry)]));

  expect(await database.auditEvent.findMany({ where: { act: "export", accountId: account.id }, select: { unitId: true, details: true }, orderBy: { id: "asc" } })).toEqual([
    { unitId: district.id, details: { what: expect.stringContaining("Nhật ký hồ sơ"), rows: String(many), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } },
    { unitId: commune.id, details: { what: expect.stringContaining("CSV"), rows: String(told.length), sha256: expect.any(String) } },
  ]);
  expect((await fetched(exportAudit, `audit?unit=${neighbour.id}`, asker)).status).toBe(404);
  const cellSecretary = await plantToken(await plant.account({ grants: [{ role: "cell_secretary", unit: cells[0] }] }));
  expect((await fetched(exportAudit, "audit", cellSecretary)).status).toBe(403);
  expect(sourceIn((await fetched(exportAudit, "audit?kind=readings", asker)).bytes)["Lọc"]).toBe("loại việc: xem và lấy dữ liệu");
});

test("the list of closed reports is taken out with when, by whom, and the hash of each; out of reach is not found", async () => {
  const province = await plant.unit({ level: "province", name: "Tỉnh Một" });
  const district = await plant.unit({ level: "district", parent: province });
  await plant.unit({ parent: await plant.unit({ level: "commune", parent: district }) });
  await plant.title();
  await plant.term();
  const scope = scopeOf("organization_staff", province, { accountId: (await plant.account()).id, today });
  const on = Day.parse("2021-06-30");
  const { clock } = (await listClosings(scope, { unitId: province.id, titleId: "tsvmtd" }))!;
  const units = (await measure(scope, { unit: province.id, title: "tsvmtd", term: "2020-2025", on }))!;
  expect(await closePeriod(scope, { unitId: province.id, titleId: "tsvmtd", termId: "2020-2025", span: "half_year", on, units, clock })).toMatchObject({ ok: true });
  const [row] = (await listClosings(scope, { unitId: province.id, titleId: "tsvmtd" }))!.rows;

  const tokenAt = async (unit: { id: string }) => plantToken(await plant.account({ grants: [{ role: "leader", unit }] }));
  const { status, bytes } = await fetched(exportClosings, `closings?unit=${province.id}`, await tokenAt(province));
  expect(status).toBe(200);
  expect(tablesIn(bytes)[0]!.map((line) => [line["Báo cáo"], line["Số liệu đến hết"], line["Tình trạng"], line["Mở lại lúc"], line["Mã nội dung đã chốt (SHA-256)"]])).toEqual([
    ["6 tháng đầu năm 2021", 44_377, "Đang có hiệu lực", "–", row!.sha256],
    ["Tổng cộng", "", 1, "", ""],
  ]);
  expect((await fetched(exportClosings, `closings?unit=${province.id}`, await tokenAt(district))).status).toBe(404);
});

test("the list of written reviews is taken out as its page lists it; out of reach is not found", async () => {
  const province = await plant.unit({ level: "province", name: "Tỉnh Một" });
  const district = await plant.unit({ level: "district", parent: province });
  const [title, term, account] = [await plant.title(), await plant.term(), await plant.account()];
  await database.report.create({ data: { unitId: province.id, titleId: title.id, termId: term.id, period: "2021", on: dateOf(Day.parse("2021-06-30")), accountId: account.id, begunAt: new Date("2021-07-01T01:30:00Z") } });
  const tokenAt = async (unit: { id: string }) => plantToken(await plant.account({ grants: [{ role: "leader", unit }] }));
  const { status, bytes } = await fetched(exportReports, `reports?unit=${province.id}&year=2021`, await tokenAt(province));
  expect(status).toBe(200);
  expect(tablesIn(bytes)[0]!.map((line) => [line["Báo cáo"], line["Số liệu đến hết"], line["Lập lúc"]])).toEqual([["sơ kết 6 tháng đầu năm 2021", 44_377, 44_378 + 8.5 / 24], ["Tổng cộng", "", ""]]);
  expect((await fetched(exportReports, `reports?unit=${province.id}&year=2021`, await tokenAt(district))).status).toBe(404);
});
