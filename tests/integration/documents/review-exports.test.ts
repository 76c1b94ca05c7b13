import { beforeEach, expect, test } from "vitest";
import { lookAtReview } from "@/app/(staff)/targets/review/look";
import { lookAtRoadmap } from "@/app/(staff)/targets/roadmap/look";
import { GET as exportCommune } from "@/app/api/documents/communes/[id]/route";
import { GET as exportReview } from "@/app/api/documents/review/route";
import { GET as exportRoadmap } from "@/app/api/documents/roadmap/route";
import { database } from "@/lib/platform/database";
import { scopeOf } from "@/tests/support/as";
import { plantToken } from "@/tests/support/ask";
import { emptyTables } from "@/tests/support/empty-tables";
import { fetched, sourceIn, tablesIn } from "@/tests/support/exported";
import { plant } from "@/tests/support/plant";

const today = "2021-06-30";

beforeEach(emptyTables);

/** A province with a target of 3; in one of its two districts a commune has a cell recognised, one at risk this year, and one ready for the next. */
async function province() {
  await database.setting.upsert({ where: { key: "sample" }, update: {}, create: { key: "sample", value: { workingDay: today, sentence: "Mẫu" } } });
  const above = await plant.unit({ level: "province" });
  const districts = [await plant.unit({ level: "district", parent: above, name: "Huyện Một" }), await plant.unit({ level: "district", parent: above, name: "Huyện Hai" })] as const;
  const commune = await plant.unit({ level: "commune", parent: districts[0], name: "Xã Ba" });
  await plant.target({ unit: above, value: { count: 3 }, setOn: "2021-01-01" });
  const cells = [];
  for (const name of ["Ấp 1", "Ấp 2", "Ấp 3", "Ấp 4"]) cells.push(await plant.unit({ parent: commune, name }));
  await plant.registration({ unit: cells[0]!, status: "recognised" });
  await plant.recognition({ unit: cells[0]!, on: "2021-05-05" });
  await plant.registration({ unit: cells[1]!, status: "returned" });
  await plant.registration({ unit: cells[2]!, status: "in_progress" });
  await plant.registration({ unit: cells[3]!, year: 2022 });
  const [all, other] = await Promise.all([above, districts[1]].map(async (unit) => plantToken(await plant.account({ grants: [{ role: "leader", unit }] }))));
  return { above, districts, commune, scope: scopeOf("leader", above, { today }), all: all!, other: other! };
}

test("a review is taken out as its page shows it, by unit, by level and with what could be moved; out of reach is not found; it is recorded", async () => {
  const { above, scope, all, other } = await province();
  const shown = await lookAtReview(scope, { unit: above.id, year: "2021" });
  if (!shown.ok || !shown.found) throw new Error("nothing to review");
  const { view, whole, units, listed, level, suggestions } = shown.found;
  expect([view.registered, view.recognised, whole.counts.at_risk, level]).toEqual([3, 1, 1, "at_risk"]);

  const { status, name, bytes } = await fetched(exportReview, `review?unit=${above.id}&year=2021`, all);
  expect([status, name]).toEqual([200, `ra-soat-2021-${today}.xlsx`]);
  const [byUnit, list, moves] = tablesIn(bytes);
  const heads = ["Chỉ tiêu năm", "Đăng ký", "Đã công nhận", "Sẵn sàng", "Chưa sẵn sàng", "Có rủi ro", "Thiếu nếu bỏ rủi ro"];
  const figures = ({ of, counts, lack }: (typeof units)[number]) => [of.target ?? "–", of.registered, of.recognised, counts.ready, counts.on_the_way, counts.at_risk, lack ?? "–"];
  expect(byUnit!.map((row) => heads.map((head) => row[head]))).toEqual([...units, whole].map(figures));
  expect(list!.slice(0, -1).map((row) => [row["Chi bộ"], row["Mức sẵn sàng"], row["Vì sao"]])).toEqual(listed.map(({ cell, readiness }) => [`Chi bộ ${cell.name.toLowerCase()}`, "Có rủi ro", readiness.reasons.join(" ")]));
  expect(moves!.slice(0, -1).map((row) => row["Chuyển sang năm"])).toEqual(suggestions.map(({ to }) => to));
  expect(sourceIn(bytes)).toMatchObject({ Lọc: "danh sách: có rủi ro", "Đơn vị theo": "như hiện nay, 30/6/2021", "Số dòng, Danh sách": String(listed.length) });
  expect(await database.auditEvent.count({ where: { act: "export", unitId: above.id } })).toBe(1);

  const csv = await fetched(exportReview, `review?unit=${above.id}&year=2021&level=on_the_way&table=list&format=csv`, all);
  expect(new TextDecoder().decode(csv.bytes).trim().split("\r\n")).toHaveLength(1 + whole.counts.on_the_way);
  expect((await fetched(exportReview, `review?unit=${above.id}`, other)).status).toBe(404);
  expect((await fetched(exportReview, `review?unit=${above.id}&table=x`, all)).status).toBe(400);
});

test("a roadmap is taken out with every registration of the term, and its years add up to them", async () => {
  const { above, scope, all, other } = await province();
  const shown = await lookAtRoadmap(scope, { unit: above.id });
  if (!shown.ok || !shown.found) throw new Error("no roadmap");
  const { years, ground } = shown.found;
  const { status, bytes } = await fetched(exportRoadmap, `roadmap?unit=${above.id}`, all);
  expect(status).toBe(200);
  const [rows, byYear] = tablesIn(bytes);
  expect(rows!.slice(0, -1).map((row) => row["Năm phấn đấu"])).toEqual([2021, 2021, 2021, 2022]);
  expect(rows!.at(-1)!["Xã, phường, thị trấn"]).toBe(ground.rows.length);
  expect(byYear!.map((row) => [row["Năm phấn đấu"], row["Chỉ tiêu"], row["Đăng ký"], row["Có rủi ro"]])).toEqual([...years.map(({ year, view, rows: own, counts }) => [year, view?.target ?? "–", own.length, counts.at_risk]), ["", "", 4, 1]]);
  expect((await fetched(exportRoadmap, `roadmap?unit=${above.id}`, other)).status).toBe(404);
});

test("the cells of a commune are taken out from its own page's address, those that page shows", async () => {
  const { commune, all, other } = await province();
  const of = (query: string, token = all) => fetched(exportCommune, `communes/${commune.id}${query}`, token, { id: commune.id });
  const { status, bytes } = await of("?year=2021");
  expect(status).toBe(200);
  expect(tablesIn(bytes)[0]!.map((row) => [row["Chi bộ"], row["Giữ từ ngày"], row["Năm đăng ký"], row["Đang ở bước"]])).toEqual([
    ["Chi bộ ấp 1", 44_321, 2021, "Đã công nhận"],
    ["Chi bộ ấp 2", "–", 2021, "Trả lại"],
    ["Chi bộ ấp 3", "–", 2021, "Đang phấn đấu"],
    ["Chi bộ ấp 4", "–", 2022, "Đã đăng ký"],
    ["Tổng cộng", "", "", ""],
  ]);
  expect(tablesIn((await of("?year=2021&show=held")).bytes)[0]!.map((row) => row["Chi bộ"])).toEqual(["Chi bộ ấp 1", "Tổng cộng"]);
  expect((await of("", other)).status).toBe(404);
});
