import { beforeEach, expect, test } from "vitest";
import { handOverDue } from "@/lib/access/due-handovers";
import { confirmCompetence, setCompetence, takeDefaultCompetences } from "@/lib/commands/set-competence";
import { dateOf, Day } from "@/lib/domain/day";
import { database } from "@/lib/platform/database";
import { getCompetences, previewCompetence } from "@/lib/queries/get-competences";
import { getRegistration } from "@/lib/queries/get-registration";
import { listHandovers } from "@/lib/queries/list-handovers";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { orderAct } from "@/tests/support/order-act";
import { plant, type PlantedUnit } from "@/tests/support/plant";

let province: PlantedUnit;
let district: PlantedUnit;
let commune: PlantedUnit;
let cell: PlantedUnit;
let staff: { id: string };
let dossier: { id: string };
const today = "2021-06-30";
beforeEach(async () => {
  await emptyTables();
  province = await plant.unit({ level: "province" });
  district = await plant.unit({ level: "district", parent: province, name: "Huyện Cũ" });
  commune = await plant.unit({ level: "commune", parent: district, name: "Xã Mới" });
  cell = await plant.unit({ parent: commune });
  staff = await plant.account();
  await plant.competences(province);
  dossier = await plant.registration({ unit: cell, status: "under_appraisal" });
  const holder = await plant.account();
  await database.registration.update({ where: { id: dossier.id }, data: { holderId: holder.id, dueOn: dateOf(Day.parse("2021-07-09")) } });
});
const asStaff = (day = today) => scopeOf("organization_staff", province, { accountId: staff.id, today: day });
const toCommune = (from: string) => ({ unitId: province.id, titleId: null, stage: "appraise", level: "commune", body: "Tổ thẩm định cấp xã", from: Day.parse(from) }) as const;
const onDay = (day: string) => database.setting.upsert({ where: { key: "sample" }, create: { key: "sample", value: { workingDay: day, sentence: "Mẫu" } }, update: { value: { workingDay: day, sentence: "Mẫu" } } });
const transfers = () => database.registrationEvent.findMany({ where: { registrationId: dossier.id, move: "transfer" } });

test("a preview names the dossiers a change would bring to another body, and changes nothing", async () => {
  expect(await previewCompetence(asStaff(), toCommune("2021-07-15"))).toMatchObject({ count: 1, held: 1, without: 0, rows: [{ id: dossier.id, from: { unitId: district.id }, to: { unitId: commune.id, body: "Tổ thẩm định cấp xã" } }] });
  expect(await previewCompetence(asStaff(), { ...toCommune("2021-07-15"), stage: "agree" })).toMatchObject({ count: 0 });
  expect(await transfers()).toEqual([]);
  expect((await getCompetences(asStaff(), {}))?.rows).toHaveLength(4);
});

test("set from today, dossiers go over at once with status, deadline and history; nobody holds them, both sides see it, and the record tells", async () => {
  expect(await setCompetence(asStaff(), toCommune(today))).toMatchObject({ ok: true, value: { handedOver: 1 } });
  expect(await database.registration.findUniqueOrThrow({ where: { id: dossier.id } })).toMatchObject({ status: "under_appraisal", holderId: null, dueOn: dateOf(Day.parse("2021-07-09")) });
  expect((await getRegistration(scopeOf("appraiser", commune), dossier.id))?.moves).toContain("take");
  expect((await getRegistration(scopeOf("appraiser", district), dossier.id))?.moves).not.toContain("take");
  for (const side of [district, commune]) expect((await listHandovers(scopeOf("appraiser", side))).rows).toMatchObject([{ id: dossier.id, handover: { from: { name: "Huyện Cũ" }, to: { name: "Xã Mới" } } }]);
  expect(await database.auditEvent.count({ where: { act: "competence_add", accountId: staff.id } })).toBe(1);
  expect(await setCompetence(asStaff(), toCommune(today))).toMatchObject({ refusal: { code: "competence-same" } });
});

test("set for a day to come, dossiers go over on that day by themselves, once", async () => {
  await onDay(today);
  await handOverDue();
  expect(await setCompetence(asStaff(), toCommune("2021-07-15"))).toMatchObject({ ok: true, value: { handedOver: 0 } });
  expect(await handOverDue()).toBe(0);
  await onDay("2021-07-20");
  expect(await handOverDue()).toBe(1);
  expect(await handOverDue()).toBe(0);
  expect(await transfers()).toMatchObject([{ on: dateOf(Day.parse("2021-07-15")), accountId: null }]);
});

test("when an act ends the districts on the day competence passes to communes, the dossier goes from one to the other once", async () => {
  await onDay("2021-07-15");
  await database.setting.create({ data: { key: "handed_over", value: { until: today } } });
  await setCompetence(asStaff(), toCommune("2021-07-15"));
  const act = await orderAct(asStaff("2021-07-15"), { unit: province, on: "2021-07-15", lines: [{ kind: "abolish_level", level: "district", under: province.id }] });
  expect(act.result).toMatchObject({ ok: true });
  expect(await handOverDue()).toBe(0);
  expect(await transfers()).toMatchObject([{ status: "under_appraisal", details: { handover: { from: { unitId: district.id }, to: { unitId: commune.id }, act: expect.any(String) } } }]);
  expect((await listHandovers(scopeOf("appraiser", district, "2021-07-15"))).rows).toMatchObject([{ reached: false, unitId: district.id }]);
});

test("a district's staff, a leader, a day gone by, and a unit that is no province are refused; a default is confirmed once, and taken only where nothing is written", async () => {
  expect(await setCompetence(scopeOf("organization_staff", district, { accountId: staff.id }), toCommune(today))).toMatchObject({ refusal: { code: "not-found" } });
  expect(await setCompetence(scopeOf("leader", province), toCommune(today))).toMatchObject({ refusal: { code: "not-allowed" } });
  expect(await setCompetence(asStaff(), toCommune("2021-06-29"))).toMatchObject({ refusal: { code: "competence-passed" } });
  expect(await takeDefaultCompetences(asStaff(), { unitId: province.id })).toMatchObject({ refusal: { code: "competence-known" } });
  await database.competence.deleteMany();
  expect(await takeDefaultCompetences(asStaff(), { unitId: province.id })).toMatchObject({ ok: true });
  const row = (await getCompetences(asStaff(), { unitId: province.id }))!.rows[0]!;
  expect(row.toConfirm).toBe(true);
  expect(await confirmCompetence(asStaff(), { id: row.id })).toMatchObject({ ok: true });
  expect(await confirmCompetence(asStaff(), { id: row.id })).toMatchObject({ refusal: { code: "competence-confirmed" } });
});
