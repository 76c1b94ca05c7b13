import { beforeEach, expect, test } from "vitest";
import { GET as exportTargets } from "@/app/api/documents/targets/route";
import { database } from "@/lib/platform/database";
import { plantToken } from "@/tests/support/ask";
import { emptyTables } from "@/tests/support/empty-tables";
import { fetched, tablesIn } from "@/tests/support/exported";
import { plant } from "@/tests/support/plant";

const lastDay = "2021-06-30";

beforeEach(emptyTables);

/** A province with its target of 4 for 2021, 1 of it shared out to one of two districts, where a cell was recognised. */
async function province() {
  await database.setting.upsert({ where: { key: "sample" }, update: {}, create: { key: "sample", value: { workingDay: lastDay, sentence: "Mẫu" } } });
  const above = await plant.unit({ level: "province" });
  const districts = [await plant.unit({ level: "district", parent: above, name: "Huyện Một" }), await plant.unit({ level: "district", parent: above, name: "Huyện Hai" })] as const;
  const cell = await plant.unit({ parent: await plant.unit({ level: "commune", parent: districts[0] }) });
  const resolution = await plant.resolution({ unit: above });
  const target = await plant.target({ unit: above, resolution, value: { count: 4 }, setOn: "2021-01-01" });
  await plant.target({ unit: districts[0], value: { count: 1 }, allocatedFrom: { id: target.id, resolutionId: resolution.id }, setOn: "2021-01-01" });
  await plant.recognition({ unit: cell, on: "2021-05-05" });
  const [all, other] = await Promise.all([above, districts[1]].map(async (unit) => plantToken(await plant.account({ grants: [{ role: "leader", unit }] }))));
  return { above, districts, all: all!, other: other! };
}

test("the targets of a unit are taken out as they are shown, with what came of them and was shared out; out of reach is not found; it is recorded", async () => {
  const { above, all, other } = await province();
  const { status, bytes } = await fetched(exportTargets, `targets?unit=${above.id}&year=2021`, all);
  expect(status).toBe(200);
  const [lines, shares] = tablesIn(bytes);
  expect(lines!.map((row) => [row["Giao cho"], row["Cách giao"], row["Số chi bộ được giao"], row["Đã phân bổ"], row["Kết quả"], row["Tỷ lệ so với chỉ tiêu"], row["Ngày giao"]])).toEqual([
    [above.name, "giao trực tiếp", 4, 1, 1, 0.25, 44_197],
    ["Huyện Một", "phân bổ xuống", 1, "–", "–", "–", 44_197],
  ]);
  expect(shares!.map((row) => [row["Phân bổ cho"], row["Số chi bộ"]])).toEqual([["Huyện Một", 1], [1, 1]]);
  expect(await database.auditEvent.count({ where: { act: { contains: "export" } } })).toBe(1);
  expect((await fetched(exportTargets, `targets?unit=${above.id}&year=2021`, other)).status).toBe(404);
  expect((await fetched(exportTargets, "targets?year=21", all)).status).toBe(400);
});
