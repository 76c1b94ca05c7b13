import { beforeEach, expect, test } from "vitest";
import { tryCriteria } from "@/lib/queries/try-criteria";
import { criteriaSets } from "@/prisma/seed/criteria";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { disciplined, graded } from "@/tests/support/figures";
import { plant, type PlantedUnit } from "@/tests/support/plant";
import { database } from "@/lib/platform/database";

const contentOf = (titleId: string) => criteriaSets.find((set) => set.titleId === titleId)!.content;
const good = { ...graded(2, 14, 4, 0), thematicMeetings: 4, ...disciplined(0, 0, 0) };

let province: PlantedUnit;
let commune: PlantedUnit;
beforeEach(async () => {
  await emptyTables();
  province = await plant.unit({ level: "province" });
  commune = await plant.unit({ level: "commune", parent: await plant.unit({ level: "district", parent: province }), name: "Xã Tân Thuận" });
});
const asStaff = () => scopeOf("organization_staff", province);

test("a draft is tried on the year's latest entries, and nothing is written", async () => {
  const strict = contentOf("bon_tot");
  const inForce = await plant.criteria({ on: "2020-10-15", content: strict });
  const loose = structuredClone(strict);
  const [section] = loose.sections;
  section!.criteria = section!.criteria.filter(({ code }) => code !== "3");
  const { id } = await plant.criteria({ content: loose });
  const [passes, misses] = [await plant.unit({ parent: commune, name: "Ấp 1" }), await plant.unit({ parent: commune, name: "Ấp 2" })];
  await plant.unit({ parent: commune, name: "Ấp 3" });
  await plant.figures({ unit: passes, year: 2020, known: { ...good, thematicMeetings: 0 } });
  await plant.figures({ unit: passes, year: 2020, known: good });
  await plant.figures({ unit: misses, year: 2020, known: { ...good, thematicMeetings: 3 } });
  const dossier = await plant.registration({ unit: misses, year: 2021 });

  const before = await database.criteriaSet.findMany();
  const tried = await tryCriteria(asStaff(), { id, year: null, only: "all" });
  expect(await database.criteriaSet.findMany()).toEqual(before);
  expect(tried).toMatchObject({ year: 2020, years: [2020], inForce: { id: inForce.id, version: 1 }, trial: { counts: { passed: 2, failed: 0, open: 0 }, changed: 1 } });
  expect(tried?.trial.rows.map(({ id: unit, now, verdict }) => [unit, now, verdict.outcome])).toEqual([[misses.id, "failed", "passed"], [passes.id, "passed", "passed"]]);

  const dossiers = await tryCriteria(asStaff(), { id, year: 2021, only: "dossiers" });
  expect(dossiers?.trial.rows).toMatchObject([{ id: misses.id, dossierId: dossier.id, verdict: { outcome: "open" } }]);
});

test("a committee's set is tried on its cells together", async () => {
  await plant.title("dang_bo_bon_tot");
  await database.title.update({ where: { id: "dang_bo_bon_tot" }, data: { level: "commune" } });
  const { id } = await plant.criteria({ title: "dang_bo_bon_tot", content: contentOf("dang_bo_bon_tot") });
  for (const [index, known] of [disciplined(0, 0, 0), disciplined(0, 0, 1)].entries()) await plant.figures({ unit: await plant.unit({ parent: commune, name: `Ấp ${index + 1}` }), year: 2020, known });
  const tried = await tryCriteria(asStaff(), { id, year: 2020, only: "all" });
  expect(tried?.trial.rows).toMatchObject([{ id: commune.id, name: "Đảng bộ xã Tân Thuận", verdict: { outcome: "failed", failing: [{ code: "4", sentence: "Kỷ luật đảng ở các chi bộ trực thuộc: 1/2 chi bộ đạt, 50%, tiêu chuẩn là từ 90% trở lên" }] } }]);
});

test("below the province there is no trial", async () => {
  const { id } = await plant.criteria();
  expect(await tryCriteria(scopeOf("organization_staff", commune), { id, year: 2020, only: "all" })).toBeNull();
});
