import { beforeEach, expect, test } from "vitest";
import { Day } from "@/lib/domain/day";
import { partyName } from "@/lib/domain/unit/party";
import { showUnitName } from "@/lib/domain/unit/words";
import { getAttainment } from "@/lib/queries/get-attainment";
import { getCommunePage } from "@/lib/queries/get-commune-page";
import { listRegistrations } from "@/lib/queries/list-registrations";
import { listUnits } from "@/lib/queries/list-units";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { orderAct } from "@/tests/support/order-act";
import { plant, type PlantedUnit } from "@/tests/support/plant";

const title = "tsvmtd";
const period = { kind: "year", year: 2021, term: "2020-2025" } as const;
const [before, after] = [Day.parse("2021-06-01"), Day.parse("2021-06-30")];
let province: PlantedUnit;
let kept: PlantedUnit;
let merged: PlantedUnit;
let staff: { id: string };
beforeEach(async () => {
  await emptyTables();
  province = await plant.unit({ level: "province" });
  const district = await plant.unit({ level: "district", parent: province });
  kept = await plant.unit({ level: "commune", parent: district, name: "Xã An Phước" });
  merged = await plant.unit({ level: "commune", parent: district, name: "Xã Giao Hòa" });
  const cells = [await plant.unit({ parent: kept, name: "Ấp 1" }), await plant.unit({ parent: merged, name: "Ấp 1" }), await plant.unit({ parent: merged, name: "Ấp 2" })];
  for (const unit of cells) await plant.registration({ unit });
  staff = await plant.account();
});
const asStaff = () => scopeOf("organization_staff", province, { accountId: staff.id, today: after });
const merge = () => orderAct(asStaff(), { unit: province, on: "2021-06-15", lines: [{ kind: "merge", units: [merged.id], into: kept.id, make: null }] });

/** How each list calls the cells of a commune on a day. */
async function called(commune: PlantedUnit, on: Day) {
  const asked = { unit: commune.id, period, on, title, q: "", after: null, status: null, expected: false, appraised: false } as const;
  const register = await listUnits(asStaff(), { on, parent: commune.id, q: "" });
  const page = await getCommunePage(asStaff(), { unit: commune.id, title, term: period.term, on });
  const registrations = await listRegistrations(asStaff(), asked);
  const attainment = await getAttainment(asStaff(), { unit: commune.id, period, on, title, base: "target", rounding: "truncate" });
  return {
    register: register?.rows.map(showUnitName).sort(),
    page: page?.cells.map(({ cell }) => partyName({ ...cell, level: "cell" })).sort(),
    registrations: registrations?.rows.map(({ cell }) => partyName({ ...cell, level: "cell" })).sort(),
    attainment: attainment?.children.map(({ unit }) => partyName(unit)).sort(),
  };
}
const all = (names: string[]) => ({ register: names, page: names, registrations: names, attainment: names });

test("a merger puts an Ấp 1 beside an Ấp 1: who moved is told by where it came from, on every list, from the day on and not before", async () => {
  expect(await merge()).toMatchObject({ result: { ok: true } });
  expect(await called(kept, after)).toEqual(all(["Chi bộ ấp 1", "Chi bộ ấp 1 (trước thuộc xã Giao Hòa)", "Chi bộ ấp 2"]));
  expect(await called(kept, before)).toEqual(all(["Chi bộ ấp 1"]));
  expect(await called(merged, before)).toEqual(all(["Chi bộ ấp 1", "Chi bộ ấp 2"]));
});
