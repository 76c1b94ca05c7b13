import { beforeEach, expect, test } from "vitest";
import { measure } from "@/app/(staff)/closings/measure";
import { verifyClosings } from "@/lib/access/closing-verify";
import { closePeriod, reopenPeriod } from "@/lib/commands/close-period";
import { enactAct } from "@/lib/commands/enact-act";
import { differences, originsOf } from "@/lib/domain/closing/differences";
import { Day } from "@/lib/domain/day";
import type { ActLine } from "@/lib/domain/unit/reorganisation/line";
import { database } from "@/lib/platform/database";
import { getAct } from "@/lib/queries/get-act";
import { getClosing } from "@/lib/queries/get-closing";
import { listClosings } from "@/lib/queries/list-closings";
import { listLaterActs } from "@/lib/queries/list-later-acts";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { draftAct, got } from "@/tests/support/order-act";
import { plant } from "@/tests/support/plant";

const on = Day.parse("2021-06-30");
const title = "tsvmtd";
beforeEach(emptyTables);

/** A province with two districts, closed for the half-year: as a whole, and one of the districts for itself. */
async function reported() {
  const province = await plant.unit({ level: "province" });
  const [north, south] = [await plant.unit({ level: "district", parent: province, name: "Huyện Bắc" }), await plant.unit({ level: "district", parent: province, name: "Huyện Nam" })];
  const commune = await plant.unit({ level: "commune", parent: north, name: "Xã Giữa" });
  const cells = [await plant.unit({ parent: commune, name: "Ấp 1" }), await plant.unit({ parent: commune, name: "Ấp 2" })] as const;
  await plant.unit({ parent: await plant.unit({ level: "commune", parent: south }) });
  await plant.recognition({ unit: cells[0], on: "2021-05-05" });
  const { id: accountId } = await plant.account();
  const scope = scopeOf("organization_staff", province, { accountId, today: "2021-07-05" });
  const measured = async (unit: { id: string }) => (await measure(scope, { unit: unit.id, title, term: "2020-2025", on }))!;
  const close = async (unit: { id: string }) => {
    const { clock } = (await listClosings(scope, { unitId: unit.id, titleId: title }))!;
    return got(await closePeriod(scope, { unitId: unit.id, titleId: title, termId: "2020-2025", span: "half_year", on, units: await measured(unit), clock })).id;
  };
  return { province, north, south, commune, cells, scope, measured, whole: await close(province), part: await close(south) };
}

const published = async (scope: Parameters<typeof getAct>[0], id: string) => (await getAct(scope, { id }))?.preview?.parts.find(({ key }) => key === "published")?.items.map(({ name, note, href }) => `${name}: ${note} ${href}`) ?? [];

test("a back-dated act names the closed reports it would contradict, changes none of them, and each tells it as a reason of what differs", async () => {
  const { province, south, commune, cells, scope, measured, whole, part } = await reported();
  const before = await database.closing.findMany();
  const lines: ActLine[] = [{ kind: "move", unit: commune.id, parent: south.id }, { kind: "merge", units: [cells[0].id], into: cells[1].id, make: null }];
  const draft = await draftAct(scope, { unit: province, on: "2021-06-01", lines });
  expect((await published(scope, draft.id)).sort()).toEqual([expect.stringMatching(`^Huyện Nam, .*: TSVMTD, 6 tháng đầu năm 2021 /closings/${part}$`), expect.stringMatching(`^Tỉnh .*: TSVMTD, 6 tháng đầu năm 2021 /closings/${whole}$`)]);

  got(await enactAct(scope, draft));
  expect(await database.closing.findMany()).toEqual(before);
  expect(await verifyClosings()).toEqual({ checked: 2, altered: [] });
  const closing = (await getClosing(scope, whole))!;
  expect(closing).toMatchObject({ seal: "sound" });
  expect(closing.units[0]).toMatchObject({ cells: 3, recognised: 1 });
  const begun = originsOf(differences(closing.units, await measured(province)));
  expect(begun.filter(({ figure }) => figure === "cells").map(({ unit, from, to }) => [unit.name, from, to])).toEqual(expect.arrayContaining([["Huyện Bắc", 2, 0], ["Ấp 1", 1, null]]));
  const told = await listLaterActs(scope, { unitIds: begun.map(({ unit }) => unit.id), titleId: title, since: closing.closedAt, on });
  expect(new Set(told.map(({ unitId }) => unitId))).toEqual(new Set(begun.map(({ unit }) => unit.id)));
  expect(told[0]).toMatchObject({ what: expect.stringMatching(/^Sắp xếp đơn vị theo văn bản số .*, hiệu lực từ 1\/6\/2021$/), reason: "Sắp xếp đơn vị" });
}, 60_000);

test("an act from a later day contradicts no report, nor one that was opened again", async () => {
  const { province, commune, south, scope, whole, part } = await reported();
  const lines: ActLine[] = [{ kind: "move", unit: commune.id, parent: south.id }];
  const draft = await draftAct(scope, { unit: province, on: "2021-07-01", lines });
  expect(await published(scope, draft.id)).toEqual([]);
  for (const id of [whole, part]) got(await reopenPeriod(scope, { id, reason: "Sửa" }));
  const back = await draftAct(scope, { unit: province, on: "2021-06-01", lines });
  expect(await published(scope, back.id)).toEqual([]);
}, 60_000);
