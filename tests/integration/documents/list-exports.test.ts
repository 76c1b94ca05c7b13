import { beforeEach, expect, test } from "vitest";
import { GET as exportActs } from "@/app/api/documents/acts/route";
import { GET as exportAppraisals } from "@/app/api/documents/appraisals/route";
import { GET as exportCompetences } from "@/app/api/documents/competences/route";
import { GET as exportMonth } from "@/app/api/documents/communes/[id]/work/route";
import { GET as exportHandovers } from "@/app/api/documents/handovers/route";
import { GET as exportPapers } from "@/app/api/documents/papers/route";
import { GET as exportReviews } from "@/app/api/documents/title-reviews/route";
import { dateOf, Day } from "@/lib/domain/day";
import { database } from "@/lib/platform/database";
import { listAppraisals } from "@/lib/queries/list-appraisals";
import { scopeOf } from "@/tests/support/as";
import { plantToken } from "@/tests/support/ask";
import { emptyTables } from "@/tests/support/empty-tables";
import { fetched, sourceIn, tablesIn } from "@/tests/support/exported";
import { plant, type PlantedUnit } from "@/tests/support/plant";
import { handOver } from "@/tests/support/reach-world";

const today = Day.parse("2021-06-30");
const day = 44_377; // the same, as spreadsheets count

beforeEach(async () => {
  await emptyTables();
  await database.setting.create({ data: { key: "sample", value: { workingDay: today, sentence: "Mẫu" } } });
});

/** Two districts of a province, each with a commune and a cell; who asks stands over the first. */
async function districts() {
  const province = await plant.unit({ level: "province" });
  const under = async () => {
    const district = await plant.unit({ level: "district", parent: province });
    const commune = await plant.unit({ level: "commune", parent: district, name: "Xã Ba" });
    return { district, commune, cell: await plant.unit({ parent: commune, name: "Ấp 1" }) };
  };
  const [ours, theirs] = [await under(), await under()];
  const account = await plant.account();
  const tokenOf = async (role: "standing_committee" | "organization_staff" | "cell_secretary", unit: PlantedUnit) => plantToken(await plant.account({ grants: [{ role, unit }] }));
  return { province, ours, theirs, account, tokenOf, asker: await tokenOf("standing_committee", ours.district) };
}

const headed = (bytes: Uint8Array, ...heads: string[]) => tablesIn(bytes)[0]!.map((row) => heads.map((head) => row[head]));

test("dossiers for appraisal are taken out all, though the page shows the first two hundred, of those in reach, and it is recorded", async () => {
  const { ours, theirs, asker, tokenOf } = await districts();
  const many = 203;
  const status = "proposed";
  const registration = await plant.registration({ unit: ours.cell, status });
  const cells = Array.from({ length: many - 1 }, (_, index) => index + 2);
  for (const number of cells) await plant.registration({ unit: await plant.unit({ parent: ours.commune, name: `Ấp ${number}` }), status });
  await plant.registration({ unit: theirs.cell, status });
  await database.registration.update({ where: { id: registration.id }, data: { dueOn: dateOf(today) } });
  expect((await listAppraisals(scopeOf("standing_committee", ours.district, { today }))).rows).toHaveLength(200);
  const file = await fetched(exportAppraisals, "appraisals", asker);
  expect([file.status, file.name]).toEqual([200, `ho-so-tham-dinh-${today}.xlsx`]);
  const rows = headed(file.bytes, "Chi bộ", "Xã, phường, thị trấn", "Đang ở bước", "Hạn", "Người giữ");
  expect([rows.length, rows[0], rows.at(-1)]).toEqual([many + 1, ["Chi bộ ấp 1", "Xã Ba", "Đã đề nghị", day, "Chưa có"], ["Tổng cộng", many, "", "", ""]]);
  expect(await database.auditEvent.findFirst({ where: { act: "export" } })).toMatchObject({ unitId: ours.district.id, details: { rows: String(many) } });
  expect((await fetched(exportAppraisals, "appraisals", await tokenOf("cell_secretary", ours.cell))).status).toBe(403);
}, 60_000);

test("papers are taken out all, page after page, with the cells the reader may see", async () => {
  const { ours, theirs, account, asker } = await districts();
  const registration = await plant.registration({ unit: ours.cell });
  const foreign = await plant.registration({ unit: theirs.cell });
  for (let number = 1; number <= 53; number += 1) await plant.paper({ unit: ours.commune, registration, account, number });
  await plant.paper({ unit: theirs.commune, registration: foreign, account, number: 1 });
  const { bytes } = await fetched(exportPapers, "papers", asker);
  const rows = headed(bytes, "Cơ quan ký", "Ngày ký", "Số chi bộ");
  expect([rows.length, rows[0], rows.at(-1)]).toEqual([54, ["Ban Thường vụ Đảng ủy xã", day - 20, 1], [53, "", ""]]);
});

test("dossiers handed over are taken out by either side", async () => {
  const { ours, theirs, tokenOf, asker } = await districts();
  await handOver({ ...(await plant.registration({ unit: ours.cell })), unitId: ours.cell.id }, theirs.commune.id);
  const rows = async (token: string) => headed((await fetched(exportHandovers, "handovers", token)).bytes, "Chi bộ", "Nhận", "Căn cứ", "Từ ngày");
  const expected = [["Chi bộ ấp 1", "Ban Thường vụ, xã Cũ", "quy định thẩm quyền", day], ["Tổng cộng", "", "", ""]];
  expect(await rows(asker)).toEqual(expected);
  expect(await rows(await tokenOf("standing_committee", theirs.district))).toEqual(expected);
  expect(await rows(await tokenOf("standing_committee", (await districts()).ours.district))).toEqual([["Tổng cộng", "", "", ""]]);
});

test("acts and the titles they call in question are taken out by who reorganises the province", async () => {
  const { province, ours, tokenOf, asker } = await districts();
  await plant.recognition({ unit: ours.cell, on: "2021-05-05" });
  const holding = await database.titleHolding.findFirstOrThrow();
  const on = dateOf(today);
  const act = await database.act.create({ data: { number: "01/NQ", issuer: "Cơ quan", subject: "Sắp xếp", issuedOn: on, effectiveOn: on, unitId: province.id, state: "draft" } });
  await database.titleReview.create({ data: { actId: act.id, unitId: ours.cell.id, titleId: holding.titleId, holdingId: holding.id } });
  const staff = await tokenOf("organization_staff", province);
  expect(headed((await fetched(exportActs, "acts", staff)).bytes, "Văn bản", "Số", "Hiệu lực từ", "Số dòng")).toEqual([["Sắp xếp", "01/NQ", day, 0], ["Tổng cộng", 1, "", 0]]);
  expect(headed((await fetched(exportReviews, "title-reviews", staff)).bytes, "Trước sắp xếp", "Giữ từ ngày", "Văn bản số", "Kết quả")).toEqual([["Chi bộ ấp 1, xã Ba", 44_321, "01/NQ", "Chờ xem xét"], ["Tổng cộng", "", "", ""]]);
  expect((await fetched(exportActs, "acts", asker)).status).toBe(403);
});

test("the month's reports of a commune are taken out as its page lists them; out of reach is not found", async () => {
  const { ours, theirs, account, asker } = await districts();
  await plant.report({ registration: await plant.registration({ unit: ours.cell, status: "in_progress" }), account, month: "2021-05-01" });
  await plant.registration({ unit: await plant.unit({ parent: ours.commune, name: "Ấp 2" }), status: "in_progress" });
  const of = (commune: PlantedUnit) => fetched(exportMonth, `communes/${commune.id}/work?month=2021-05-01`, asker, { id: commune.id });
  const file = await of(ours.commune);
  expect(headed(file.bytes, "Chi bộ", "Báo cáo ngày", "Đã báo cáo", "Xã nhận xét")).toEqual([["Chi bộ ấp 1", day - 41, 1, "Chưa nhận xét"], ["Chi bộ ấp 2", "–", 0, ""], ["Tổng cộng", "", 1, ""]]);
  expect(sourceIn(file.bytes)).toMatchObject({ "Đơn vị": "xã Ba", Kỳ: "tháng 5/2021", "Người xuất": expect.any(String) });
  expect((await of(theirs.commune)).status).toBe(404);
});

test("who acts at each stage is taken out by who reorganises the province, of another province not", async () => {
  const { province, ours, tokenOf } = await districts();
  await plant.competences(province);
  const staff = await tokenOf("organization_staff", province);
  const { status, bytes } = await fetched(exportCompetences, `competences?unit=${province.id}`, staff);
  expect(status).toBe(200);
  const rows = headed(bytes, "Bước", "Cơ quan", "Cấp", "Danh hiệu", "Đến hết");
  expect([rows.length, rows[0], rows.at(-1)]).toEqual([5, [expect.any(String), "Ban Thường vụ Đảng ủy cấp xã", "Cấp xã", "mọi danh hiệu", "–"], ["Tổng cộng", 4, "", "", ""]]);
  const other = await tokenOf("organization_staff", await plant.unit({ level: "province" }));
  expect((await fetched(exportCompetences, `competences?unit=${province.id}`, other)).status).toBe(404);
  expect((await fetched(exportCompetences, `competences?unit=${ours.district.id}`, staff)).status).toBe(404);
});
