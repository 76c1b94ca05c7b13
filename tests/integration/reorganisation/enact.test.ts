import { beforeEach, describe, expect, test } from "vitest";
import { carryOutDueActs } from "@/lib/access/due-acts";
import { importActLines } from "@/lib/commands/draft-act";
import { enactAct, withdrawAct } from "@/lib/commands/enact-act";
import { registerCell } from "@/lib/commands/register-cell";
import type { ActLine } from "@/lib/domain/unit/reorganisation/line";
import { database } from "@/lib/platform/database";
import { getUnit } from "@/lib/queries/get-unit";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { draftAct, got, orderAct, orderCounter } from "@/tests/support/order-act";
import { plant, type PlantedUnit } from "@/tests/support/plant";

let province: PlantedUnit;
let district: PlantedUnit;
let commune: PlantedUnit;
let one: PlantedUnit;
let two: PlantedUnit;
let staff: { id: string };
beforeEach(async () => {
  await emptyTables();
  province = await plant.unit({ level: "province" });
  district = await plant.unit({ level: "district", parent: province });
  commune = await plant.unit({ level: "commune", parent: district });
  one = await plant.unit({ parent: commune, name: "Ấp 1" });
  two = await plant.unit({ parent: commune, name: "Ấp 2" });
  staff = await plant.account();
});
const asStaff = (today = "2021-06-30") => scopeOf("organization_staff", province, { accountId: staff.id, today });
const merged = (): ActLine[] => [{ kind: "merge", units: [one.id, two.id], into: "+n", make: { key: "n", name: "Ấp Hòa Bình", kind: "hamlet", code: null, parent: commune.id } }];
const pathOf = async (id: string) => (await database.unit.findUniqueOrThrow({ where: { id } })).path;
const heir = async () => (await database.succession.findFirstOrThrow({ where: { fromId: one.id } })).toId;

describe("a merge of two cells", () => {
  test("closes them, begins the new one with the act, hangs them below it, and puts the title into the queue", async () => {
    const { holding } = { holding: await plant.recognition({ unit: one, on: "2021-05-01" }) };
    expect(holding).toBeDefined();
    const { id, result } = await orderAct(asStaff(), { unit: province, on: "2021-06-15", lines: merged() });
    expect(result).toEqual({ ok: true, value: { id, state: "enacted" } });
    const made = await heir();
    expect(await pathOf(made)).toBe(`${commune.path}${made}/`);
    expect(await pathOf(one.id)).toBe(`${commune.path}${made}/${one.id}/`);
    expect(await getUnit(asStaff(), { id: one.id })).toMatchObject({ standing: false, successions: [{ direction: "to", unit: { name: "Ấp Hòa Bình" }, whole: true, act: { number: expect.any(String) } }] });
    expect(await database.titleReview.findMany()).toMatchObject([{ actId: id, unitId: one.id, outcome: null }]);
    expect(await database.titleHolding.count({ where: { heldUntil: null } })).toBe(1);
    expect(await database.auditEvent.count({ where: { act: "act_change", subjectId: id } })).toBe(1);
  });

  test("cannot be registered any more, and its dossier under way goes on under the same commune", async () => {
    const registration = await plant.registration({ unit: one });
    await orderAct(asStaff(), { unit: province, on: "2021-06-15", lines: merged() });
    const officer = scopeOf("committee_officer", commune, { accountId: staff.id });
    expect(await registerCell(officer, { unitId: two.id, titleId: "tsvmtd", year: 2021, expectedOn: null, note: null, requestId: undefined })).toMatchObject({ ok: false, refusal: { code: "cell-ended" } });
    expect((await database.registration.findUniqueOrThrow({ where: { id: registration.id } })).path).toBe(await pathOf(one.id));
  });

  test("is put back by a counter-act from its day on; both stay in the history", async () => {
    await plant.recognition({ unit: one, on: "2021-05-01" });
    const act = await orderAct(asStaff(), { unit: province, on: "2021-06-01", lines: merged() });
    const made = await heir();
    const counter = await orderCounter(asStaff(), act.id, "2021-06-20");
    expect(counter.result).toMatchObject({ ok: true });
    expect(await pathOf(one.id)).toBe(one.path);
    expect(await getUnit(asStaff(), { id: one.id })).toMatchObject({ standing: true, name: "Ấp 1", versions: [{ from: "2021-06-20" }, { until: "2021-06-01" }] });
    expect(await getUnit(asStaff(), { id: made })).toMatchObject({ standing: false });
    expect(await pathOf(made)).toBe(`${commune.path}${made}/`);
    expect(await database.act.findMany({ orderBy: { effectiveOn: "asc" }, select: { state: true } })).toEqual([{ state: "countered" }, { state: "enacted" }]);
    expect(await database.titleReview.findMany()).toMatchObject([{ outcome: "lapsed" }]);
  });
});

test("of a file with 10.000 rows each of the 12 wrong ones is named by its place, and nothing of it is taken", async () => {
  const draft = await draftAct(asStaff(), { unit: province, on: "2021-06-15", lines: [{ kind: "rename", unit: two.id, name: "Ấp Hai" }] });
  const wrong = new Set(Array.from({ length: 12 }, (_, index) => 7 + index * 800));
  const file = [{ name: "Sắp xếp", rows: [{ at: 1, cells: ["Đơn vị cũ", "Đơn vị mới", "Thuộc mới"] }, ...Array.from({ length: 10_000 }, (_, index) => ({ at: index + 2, cells: [wrong.has(index + 2) ? "Ấp Không Có" : null, `Ấp Mới ${index}`, commune.name] }))] }];
  const read = got(await importActLines(asStaff(), draft, file));
  expect([read.added, read.problems.map(({ row }) => row)]).toEqual([0, [...wrong]]);
  expect(await database.act.findUniqueOrThrow({ where: { id: draft.id }, include: { _count: { select: { lines: true } } } })).toMatchObject({ version: draft.version, state: "draft", _count: { lines: 1 } });
}, 60_000);

test("an act whose day is to come waits, can be taken back, and takes effect by itself on its day", async () => {
  const act = await orderAct(asStaff(), { unit: province, on: "2021-07-15", lines: merged() });
  expect(act.result).toMatchObject({ value: { state: "scheduled" } });
  expect(await carryOutDueActs()).toBe(1); // no sample day: the real clock is long past
  expect(await database.act.findUniqueOrThrow({ where: { id: act.id } })).toMatchObject({ state: "enacted", enactedById: staff.id });

  await database.setting.create({ data: { key: "sample", value: { workingDay: "2021-06-30", sentence: "Mẫu" } } });
  const made = await heir();
  const later = await orderAct(asStaff("2021-07-20"), { unit: province, on: "2021-07-30", lines: [{ kind: "rename", unit: made, name: "Ấp Thái Bình" }] });
  expect(await carryOutDueActs()).toBe(0);
  expect(await withdrawAct(asStaff(), { id: later.id, version: 3 })).toMatchObject({ ok: true });
});

test("one that no longer fits on its day stays ordered with its reasons, and nothing is changed", async () => {
  const act = await orderAct(asStaff(), { unit: province, on: "2021-07-15", lines: merged() });
  await orderAct(asStaff("2021-07-10"), { unit: province, on: "2021-07-01", lines: [{ kind: "abolish", unit: two.id }] });
  expect(await carryOutDueActs()).toBe(0);
  expect(await database.act.findUniqueOrThrow({ where: { id: act.id } })).toMatchObject({ state: "scheduled", problems: [{ line: 1, code: "act-unit-ended", values: { unit: "Ấp 2" } }] });
  expect(await database.unitVersion.count({ where: { unitId: one.id } })).toBe(1);
});

test("the end of districts moves communes and cells below the province, and the district's people keep its closed books only", async () => {
  const registration = await plant.registration({ unit: one });
  const { result } = await orderAct(asStaff(), { unit: province, on: "2021-06-15", lines: [{ kind: "abolish_level", level: "district", under: province.id }] });
  expect(result).toMatchObject({ ok: true });
  expect(await pathOf(one.id)).toBe(`${province.path}${commune.id}/${one.id}/`);
  expect(await pathOf(district.id)).toBe(`${province.path}${district.id}/`);
  expect((await database.registration.findUniqueOrThrow({ where: { id: registration.id } })).path).toBe(await pathOf(one.id));
  expect((await getUnit(asStaff(), { id: commune.id, on: asStaff("2021-06-14").today }))?.lineage.map(({ id }) => id)).toContain(district.id);
});

test("a draft is refused whole, twice, by a district's staff, while somebody works on a unit, and when another changed it", async () => {
  const draft = await draftAct(asStaff(), { unit: province, on: "2021-06-15", lines: [...merged(), { kind: "rename", unit: one.id, name: "Ấp X" }] });
  expect(await enactAct(asStaff(), draft)).toEqual({ ok: false, refusal: { code: "act-does-not-fit" } });
  expect(await enactAct(asStaff(), { ...draft, version: 1 })).toMatchObject({ refusal: { code: "changed-meanwhile" } });
  expect(await enactAct(scopeOf("organization_staff", district, { accountId: staff.id }), draft)).toMatchObject({ refusal: { code: "not-found" } });
  expect(await enactAct(scopeOf("leader", province, { accountId: staff.id }), draft)).toMatchObject({ refusal: { code: "not-allowed" } });

  const good = await draftAct(asStaff(), { unit: province, on: "2021-06-15", lines: merged() });
  await database.$transaction(async (busy) => {
    await busy.$queryRaw`SELECT id FROM "Unit" WHERE id = ${one.id} FOR NO KEY UPDATE`;
    expect(await enactAct(asStaff(), good)).toMatchObject({ refusal: { code: "act-units-busy" } });
  });
  const both = await Promise.all([enactAct(asStaff(), good), enactAct(asStaff(), good)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await database.unitVersion.count({ where: { name: "Ấp Hòa Bình" } })).toBe(1);
});

test("a fact written while an act moves its unit takes the place the act gave", async () => {
  const draft = await draftAct(asStaff(), { unit: province, on: "2021-06-15", lines: [{ kind: "abolish_level", level: "district", under: province.id }] });
  const [done, registered] = await Promise.all([enactAct(asStaff(), draft), plant.registration({ unit: two })]);
  expect(done.ok || done.refusal.code === "act-units-busy").toBe(true);
  expect((await database.registration.findUniqueOrThrow({ where: { id: registered.id } })).path).toBe(await pathOf(two.id));
});
