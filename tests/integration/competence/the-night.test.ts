import { expect, test } from "vitest";
import { carryOutDueActs } from "@/lib/access/due-acts";
import { handOverDue } from "@/lib/access/due-handovers";
import { takeRegistration } from "@/lib/commands/hold-registration";
import { addDays, dateOf, Day } from "@/lib/domain/day";
import { defaultCompetences, districtsEnd } from "@/lib/domain/unit/default-competences";
import { database } from "@/lib/platform/database";
import { getRegistration } from "@/lib/queries/get-registration";
import { listHandovers } from "@/lib/queries/list-handovers";
import { listUnits } from "@/lib/queries/list-units";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { got, orderAct } from "@/tests/support/order-act";
import { plant } from "@/tests/support/plant";

const eve = addDays(districtsEnd, -1);
const onDay = (day: Day) => database.setting.upsert({ where: { key: "sample" }, create: { key: "sample", value: { workingDay: day, sentence: "Mẫu" } }, update: { value: { workingDay: day, sentence: "Mẫu" } } });
const aMinute = async () => [await carryOutDueActs(), await handOverDue()];

test("the night of 30/06/2025: a dossier the district's team holds is the new commune's in the morning, with its deadline and its history, and goes on there; a code finds who bore it then, and who bears it now", async () => {
  await emptyTables();
  await onDay(eve);
  const province = await plant.unit({ level: "province", name: "Tỉnh Bến Tre" });
  const district = await plant.unit({ level: "district", parent: province, name: "Huyện Châu Thành" });
  const commune = (name: string, code: string) => plant.unit({ level: "commune", parent: district, name, code });
  const [khanh, tuc, thach] = [await commune("Xã An Khánh", "28810"), await commune("Xã Phú Túc", "28816"), await commune("Xã Tân Thạch", "28807")];
  const cell = await plant.unit({ parent: khanh, name: "Ấp Phước Hòa" });
  await database.competence.createMany({ data: defaultCompetences(Day.parse("2021-01-01")).map(({ from, until, ...row }) => ({ ...row, unitId: province.id, validFrom: dateOf(from), validUntil: until && dateOf(until) })) });
  const staff = await plant.account();
  const [old, next] = [await plant.account({ grants: [{ role: "appraiser", unit: district }] }), await plant.account()];
  const dossier = await plant.registration({ unit: cell, year: 2025, events: [{ status: "registered", on: "2025-01-15" }, { status: "proposed", on: "2025-06-12", move: "propose" }, { status: "under_appraisal", on: "2025-06-20", move: "appraise" }] });
  await database.registration.update({ where: { id: dossier.id }, data: { dueOn: dateOf(Day.parse("2025-07-04")) } });
  const asStaff = scopeOf("organization_staff", province, { accountId: staff.id, today: eve });
  const lines = [
    { kind: "merge" as const, units: [khanh.id, thach.id], into: tuc.id, make: null },
    { kind: "change_code" as const, unit: tuc.id, code: "28810" },
    { kind: "abolish_level" as const, level: "district" as const, under: province.id },
  ];
  const act = await orderAct(asStaff, { unit: province, on: districtsEnd, lines });
  expect(got(act.result)).toMatchObject({ state: "scheduled" });

  const before = scopeOf("appraiser", district, { accountId: old.id, today: eve });
  got(await takeRegistration(before, { id: dossier.id, version: (await getRegistration(before, dossier.id))!.version }));
  expect(await aMinute()).toEqual([0, 0]);
  expect(await database.registration.findUniqueOrThrow({ where: { id: dossier.id } })).toMatchObject({ status: "under_appraisal", holderId: old.id });

  await onDay(districtsEnd);
  expect(await aMinute()).toEqual([1, 0]); // the act hands over with the tree
  expect(await aMinute()).toEqual([0, 0]);
  expect(await database.registration.findUniqueOrThrow({ where: { id: dossier.id } })).toMatchObject({ status: "under_appraisal", holderId: null, dueOn: dateOf(Day.parse("2025-07-04")) });

  const gave = scopeOf("appraiser", await database.unit.findUniqueOrThrow({ where: { id: district.id } }), { accountId: old.id, today: districtsEnd });
  const took = scopeOf("appraiser", await database.unit.findUniqueOrThrow({ where: { id: tuc.id } }), { accountId: next.id, today: districtsEnd });
  expect(await getRegistration(gave, dossier.id)).toBeNull();
  const view = (await getRegistration(took, dossier.id))!;
  expect(view.history.map(({ move }) => move)).toEqual(expect.arrayContaining(["register", "propose", "appraise", "transfer"]));
  expect(await takeRegistration(gave, { id: dossier.id, version: view.version })).toMatchObject({ refusal: { code: "not-found" } });
  got(await takeRegistration(took, { id: dossier.id, version: view.version }));
  for (const [side, reached] of [[gave, false], [took, true]] as const)
    expect((await listHandovers(side)).rows).toMatchObject([{ id: dossier.id, reached, dueOn: "2025-07-04", handover: { from: { name: "Huyện Châu Thành" }, to: { name: "Xã Phú Túc" } } }]);

  const now = { ...asStaff, today: districtsEnd };
  const bearing = async (on: Day) => (await listUnits(now, { code: "28810", on })).rows.map(({ name }) => name);
  expect([await bearing(Day.parse("2021-06-30")), await bearing(districtsEnd)]).toEqual([["Xã An Khánh"], ["Xã Phú Túc"]]);
}, 60_000);
