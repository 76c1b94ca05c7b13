import { expect, test } from "vitest";
import { dateOf, Day } from "@/lib/domain/day";
import { database } from "@/lib/platform/database";
import { getSubstance } from "@/lib/queries/get-substance";
import { scopeOf } from "@/tests/support/as";
import { plant } from "@/tests/support/plant";

const at = dateOf(Day.parse("2021-06-29"));

test("equal marks of a commune are told to who reads appraisals there, from sittings that are over alone", async () => {
  const district = await plant.unit({ level: "district", name: "Huyện Một" });
  const commune = await plant.unit({ level: "commune", parent: district, name: "Xã Một" });
  const other = await plant.unit({ level: "commune", parent: district, name: "Xã Hai" });
  const account = await plant.account();
  const team = await plant.team({ unit: district, account, seats: [{ account, function: "chair" }] });
  const dossiers: string[] = [];
  for (const index of [1, 2, 3, 4]) {
    const registration = await plant.registration({ unit: await plant.unit({ level: "cell", parent: commune, name: `Ấp ${index}` }), status: "under_appraisal" });
    const sitting = await plant.sitting({ registration, team, account });
    await database.appraisalSheet.create({ data: { sittingId: sitting.id, round: 1, seatId: team.seats[0]!.id, registrationId: registration.id, marks: { 1: 80 }, total: 80, at } });
    if (index < 4) await database.appraisalSitting.update({ where: { id: sitting.id }, data: { conclusion: "pass", finding: "Đủ tiêu chuẩn", concludedById: account.id, concludedAt: at } });
    dossiers.push(registration.id);
  }
  const asked = { unitId: district.id, titleId: "tsvmtd", year: 2021 };
  const view = await getSubstance(scopeOf("appraiser", district), asked);
  expect(view?.sittings).toBe(3);
  expect(view?.signals.filter(({ cases }) => cases.length > 0).map(({ kind, cases }) => [kind, cases.map(({ sentence, dossiers: led }) => [sentence, led.map(({ id, cell }) => [id, cell.name])])])).toEqual([
    ["same_marks", [["xã Một: 3 hồ sơ cùng điểm ở mọi tiêu chí", [1, 2, 3].map((index) => [dossiers[index - 1], `Ấp ${index}`])]]],
  ]);
  expect((await getSubstance(scopeOf("leader", other), { ...asked, unitId: other.id }))?.sittings).toBe(0);
  expect([await getSubstance(scopeOf("leader", other), asked), await getSubstance(scopeOf("committee_officer", commune), asked)]).toEqual([null, null]);
});
