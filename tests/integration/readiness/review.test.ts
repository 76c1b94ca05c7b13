import { beforeEach, expect, test } from "vitest";
import { moveRegistration } from "@/lib/commands/change-registration";
import type { CriteriaContent } from "@/lib/domain/criteria/content";
import { getReviewGround } from "@/lib/queries/get-review-ground";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant } from "@/tests/support/plant";

const content: CriteriaContent = {
  least: null,
  sections: [{ heading: "Điều kiện", least: null, criteria: [
    { code: "1", wording: "Chi bộ họp đều", evidence: false, mayNotApply: false, source: "", kind: "condition", points: null },
    { code: "2", wording: "Không có đảng viên nghèo", evidence: false, mayNotApply: false, source: "", kind: "figures", points: null, rule: { kind: "count", of: "poor_members", compare: "exactly", bound: 0 } },
  ] }],
};
const asked = { titleId: "tsvmtd", termId: "2020-2025" };

beforeEach(emptyTables);

test("readiness follows answers and figures; the commune moves what is at risk, and the year's numbers follow", async () => {
  const commune = await plant.unit({ level: "commune", name: "Xã Một" });
  await plant.criteria({ on: "2020-01-01", content });
  const cells = [];
  for (const name of ["Ấp 1", "Ấp 2", "Ấp 3"]) cells.push(await plant.unit({ level: "cell", parent: commune, name }));
  const [ready, late, open] = cells as [(typeof cells)[0], (typeof cells)[0], (typeof cells)[0]];
  const registrations = [];
  for (const unit of cells) registrations.push(await plant.registration({ unit, status: "in_progress" }));
  await plant.figures({ unit: ready, known: { poorMembers: 0 } });
  await plant.figures({ unit: late, known: { poorMembers: 0 } });
  await plant.figures({ unit: late, known: { poorMembers: 2 } }); // the later entry stands
  for (const registration of registrations.slice(0, 2)) await plant.answer({ registration });

  const account = await plant.account();
  const officer = scopeOf("committee_officer", commune, { accountId: account.id });
  const look = async () => Object.fromEntries((await getReviewGround(officer, { unitId: commune.id, ...asked }))!.rows.map(({ cell, year, readiness: { level, reasons } }) => [cell.id, { year, level, why: reasons[0] }]));
  expect(await look()).toEqual({
    [ready.id]: { year: 2021, level: "ready", why: "Các tiêu chí đã biết đều đạt hoặc đúng nhịp của năm." },
    [late.id]: { year: 2021, level: "at_risk", why: "Tiêu chí 2, không có đảng viên nghèo: có 2 đảng viên thuộc diện hộ nghèo, tiêu chuẩn là không có." },
    [open.id]: { year: 2021, level: "on_the_way", why: "Chưa có số liệu năm của chi bộ." },
  });

  const { rows } = (await getReviewGround(officer, { unitId: commune.id, ...asked }))!;
  const row = rows.find(({ cell }) => cell.id === late.id)!;
  expect(row).toMatchObject({ isMovable: true, mayMove: true, child: late.id });
  expect(await moveRegistration(officer, { id: row.id, version: row.version, year: 2022, reason: "Rà soát, điều chỉnh" })).toMatchObject({ ok: true });
  expect((await look())[late.id]).toMatchObject({ year: 2022 });
  const leader = await getReviewGround(scopeOf("leader", commune), { unitId: commune.id, ...asked });
  expect(leader!.rows.every(({ mayMove }) => !mayMove)).toBe(true);
});

test("a commune of a bound group is told which cells neither hold the title nor are on the road in the term", async () => {
  const province = await plant.unit({ level: "province" });
  const commune = await plant.unit({ level: "commune", parent: province, name: "Xã Một" });
  const free = await plant.unit({ level: "commune", parent: province, name: "Xã Hai" });
  const [held, planned, missing] = [await plant.unit({ level: "cell", parent: commune }), await plant.unit({ level: "cell", parent: commune }), await plant.unit({ level: "cell", parent: commune, name: "Ấp Ba" })];
  await plant.unit({ level: "cell", parent: free });
  await plant.target({ unit: province, year: null, groupKinds: ["new_rural"], value: { percent: 100 } });
  await plant.group({ unit: province, kind: "new_rural", members: [commune] });
  await plant.recognition({ unit: held });
  await plant.registration({ unit: planned, year: 2023 });
  const view = await getReviewGround(scopeOf("committee_officer", commune), { unitId: commune.id, ...asked });
  expect(view!.bound.map(({ unit, cells, held: has, planned: on, missing: left }) => [unit.id, cells, has, on, left.map(({ id }) => id)])).toEqual([[commune.id, 3, 1, 1, [missing.id]]]);
  const whole = await getReviewGround(scopeOf("leader", province), { unitId: province.id, ...asked });
  expect(whole!.bound).toHaveLength(1);
});
