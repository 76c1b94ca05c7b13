import { beforeEach, expect, test } from "vitest";
import { allocateTargets } from "@/lib/commands/allocate-targets";
import { recordResolution, reviseTarget, setTarget } from "@/lib/commands/set-target";
import { withdrawTarget } from "@/lib/commands/withdraw-target";
import { Day } from "@/lib/domain/day";
import type { SetTargetInput } from "@/lib/domain/target/schema";
import { database } from "@/lib/platform/database";
import { getAllocation } from "@/lib/queries/get-allocation";
import { getAttainment } from "@/lib/queries/get-attainment";
import { getTarget } from "@/lib/queries/get-target";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant } from "@/tests/support/plant";

const day = (text: string) => Day.parse(text);
const asked = { title: "tsvmtd", base: "target", rounding: "truncate", period: { kind: "year", year: 2021, term: "2020-2025" } } as const;

/** A province of two districts with a cell each, its target of 75 for 2021, and one of its organisation staff. */
async function province() {
  const above = await plant.unit({ level: "province" });
  const districts = [await plant.unit({ level: "district", parent: above, name: "Huyện Một" }), await plant.unit({ level: "district", parent: above, name: "Huyện Hai" })] as const;
  const resolution = await plant.resolution({ unit: above });
  const target = await plant.target({ unit: above, resolution, value: { count: 75 }, setOn: "2021-01-01" });
  const account = await plant.account();
  const scope = scopeOf("organization_staff", above, { accountId: account.id, today: "2021-06-30" });
  const targetOn = async (unit: { id: string }, on: string, against?: "original") => (await getAttainment(scope, { ...asked, unit: unit.id, on: day(on), ...(against && { against }) }))!.target;
  return { above, districts, resolution, target, scope, account, targetOn };
}
type World = Awaited<ReturnType<typeof province>>;

const revised = ({ target, resolution }: World, more: object = {}) => ({ id: target.id, seq: 1, reason: "Rà soát theo đăng ký", value: { kind: "count", count: 71 }, base: "cells", resolutionId: resolution.id, clause: "Mục 2", setOn: day("2021-04-01"), ...more }) as const;
const wish = ({ above }: World, cells: { unitId: string; year: number; count: number; seq: number | null }[], more: object = {}) => ({ unitId: above.id, titleId: "tsvmtd", termId: "2020-2025", clause: "Kế hoạch 12", setOn: day("2021-04-01"), reason: null, cells, ...more });

beforeEach(emptyTables);

test("a revised target counts from its day on; what was reported before, and the first value, stay", async () => {
  const world = await province();
  expect(await reviseTarget(world.scope, revised(world))).toMatchObject({ ok: true });
  expect(await world.targetOn(world.above, "2021-03-31")).toBe(75);
  expect(await world.targetOn(world.above, "2021-04-01")).toBe(71);
  expect(await world.targetOn(world.above, "2021-06-30", "original")).toBe(75);
  const line = await getTarget(world.scope, world.target.id);
  expect(line?.revisions.map(({ seq, value, until, reason, by }) => [seq, value, until, reason, by])).toEqual([
    [2, { kind: "count", count: 71 }, null, "Rà soát theo đăng ký", world.account.displayName],
    [1, { kind: "count", count: 75 }, "2021-04-01", null, null],
  ]);
  const view = await getAttainment(world.scope, { ...asked, unit: world.above.id, on: day("2021-06-30") });
  expect(view).toMatchObject({ revised: true, against: "revised" });
  expect(await getAttainment(world.scope, { ...asked, unit: world.above.id, on: day("2021-03-31") })).toMatchObject({ revised: false });
});

test("a revision is refused when another came first, for an earlier day, for no change, and without a right paper", async () => {
  const world = await province();
  const code = async (more: object) => {
    const result = await reviseTarget(world.scope, revised(world, more));
    return result.ok ? "accepted" : result.refusal.code;
  };
  expect(await code({ seq: 2 })).toBe("changed-meanwhile");
  expect(await code({ setOn: day("2020-12-31") })).toBe("target-day-back");
  expect(await code({ setOn: day("2021-07-01") })).toBe("target-day-to-come");
  expect(await code({ value: { kind: "count", count: 75 } })).toBe("target-same");
  expect(await code({ resolutionId: world.target.id })).toBe("target-resolution-unknown");
  expect(await code({ value: { kind: "percent_range", low: 50, high: 40 } })).toBe("target-range");
  expect(await code({})).toBe("accepted");
  expect(await code({})).toBe("changed-meanwhile");
});

test("two who revise at once: one is accepted, the other is told", async () => {
  const world = await province();
  const results = await Promise.all([reviseTarget(world.scope, revised(world)), reviseTarget(world.scope, revised(world, { value: { kind: "count", count: 80 } }))]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: "changed-meanwhile" } });
  expect(await database.targetRevision.count({ where: { targetId: world.target.id } })).toBe(2);
});

test("the database keeps what a line was, whoever writes", async () => {
  const world = await province();
  const { id } = world.target;
  await reviseTarget(world.scope, revised(world));
  await expect(database.target.update({ where: { id }, data: { count: 1 } })).rejects.toThrow("changes by a revision");
  await expect(database.target.update({ where: { id }, data: { unitId: world.districts[0].id } })).rejects.toThrow("changes by a revision");
  await expect(database.target.delete({ where: { id } })).rejects.toThrow();
  await expect(database.targetRevision.update({ where: { targetId_seq: { targetId: id, seq: 1 } }, data: { count: 1 } })).rejects.toThrow();
  await expect(database.targetRevision.update({ where: { targetId_seq: { targetId: id, seq: 1 } }, data: { until: null } })).rejects.toThrow();
  const next = { targetId: id, resolutionId: world.resolution.id, valueKind: "count", count: 5, base: "cells", clause: "Mục", setOn: new Date("2021-05-01") } as const;
  await expect(database.targetRevision.create({ data: { ...next, seq: 4, reason: "Lý do" } })).rejects.toThrow("does not follow");
  await expect(database.targetRevision.create({ data: { ...next, seq: 3, reason: "Lý do", setOn: new Date("2021-03-01") } })).rejects.toThrow("does not follow");
  await expect(database.targetRevision.create({ data: { ...next, seq: 3, reason: " " } })).rejects.toThrow("TargetRevision_reasoned");
});

test("a paper is entered once, and a line of another measure stands beside the one of recognitions", async () => {
  const world = await province();
  const paper = { unitId: world.above.id, termId: "2020-2025", number: "12-NQ/TU", issuer: "Ban Thường vụ", subject: "Chỉ tiêu 2021", issuedOn: day("2021-01-05") };
  const made = await recordResolution(world.scope, paper);
  expect(made.ok).toBe(true);
  expect(await recordResolution(world.scope, paper)).toMatchObject({ refusal: { code: "target-resolution-known", field: "number" } });
  const line = { unitId: world.above.id, titleId: "tsvmtd", year: 2021, measure: "registered", groups: [], value: { kind: "count", count: 90 }, base: "cells", resolutionId: made.ok ? made.value.id : "", clause: "Mục 3", setOn: day("2021-01-05") } satisfies SetTargetInput;
  expect(await setTarget(world.scope, { ...line, setOn: day("2021-01-04") })).toMatchObject({ refusal: { code: "target-before-resolution", field: "setOn" } });
  expect(await setTarget(world.scope, { ...line, year: 2026 })).toMatchObject({ refusal: { code: "target-resolution-term", field: "year" } });
  expect(await setTarget(world.scope, { ...line, groups: ["new_rural"] })).toMatchObject({ refusal: { code: "target-group-measure" } });
  expect(await setTarget(world.scope, line)).toMatchObject({ ok: true });
  expect(await setTarget(world.scope, line)).toMatchObject({ refusal: { code: "target-exists" } });
  const view = await getAttainment(world.scope, { ...asked, unit: world.above.id, on: day("2021-06-30") });
  expect(view).toMatchObject({ target: 75, others: [{ measure: "registered", target: 90, ratio: { part: 0, whole: 90 } }] });
});

test("a grid is given whole or not at all; what another gave meanwhile is shown and kept", async () => {
  const world = await province();
  const [one, two] = world.districts;
  const first = [{ unitId: one.id, year: 2021, count: 40, seq: null }, { unitId: two.id, year: 2021, count: 31, seq: null }];
  expect(await allocateTargets(world.scope, wish(world, first))).toEqual({ ok: true, value: { written: 2, clashes: [] } });
  expect([await world.targetOn(one, "2021-04-01"), await world.targetOn(two, "2021-04-01"), await world.targetOn(one, "2021-03-31")]).toEqual([40, 31, null]);

  const change = (count: number, seq: number | null = 1) => wish(world, [{ unitId: one.id, year: 2021, count, seq }], { setOn: day("2021-05-01"), reason: "Cân đối lại" });
  expect(await allocateTargets(world.scope, { ...change(44), reason: null })).toMatchObject({ refusal: { code: "target-reason-missing", field: "reason" } });
  expect(await allocateTargets(world.scope, change(44))).toMatchObject({ ok: true });
  const late = wish(world, [{ unitId: one.id, year: 2021, count: 39, seq: 1 }, { unitId: two.id, year: 2021, count: 36, seq: 1 }], { setOn: day("2021-05-01"), reason: "Khác" });
  expect(await allocateTargets(world.scope, late)).toEqual({ ok: true, value: { written: 0, clashes: [{ unitId: one.id, year: 2021, count: 44, seq: 2, by: world.account.displayName, setOn: "2021-05-01" }] } });
  expect(await world.targetOn(two, "2021-06-30")).toBe(31);
  expect((await getAllocation(world.scope, { unitId: world.above.id, titleId: "tsvmtd", termId: "2020-2025", on: day("2021-06-30") }))?.filter(({ unitId }) => unitId === one.id)).toMatchObject([{ value: { kind: "count", count: 44 }, seq: 2 }]);
});

test("two desks giving the same boxes at once: nothing is overwritten", async () => {
  const world = await province();
  const [one, two] = world.districts;
  const giveAt = (counts: [number, number]) => allocateTargets(world.scope, wish(world, [{ unitId: one.id, year: 2021, count: counts[0], seq: null }, { unitId: two.id, year: 2021, count: counts[1], seq: null }]));
  const results = await Promise.all([giveAt([40, 35]), giveAt([50, 25])]);
  expect(results.map((result) => (result.ok ? result.value.written : -1)).sort()).toEqual([0, 2]);
  expect(results.flatMap((result) => (result.ok ? result.value.clashes : []))).toHaveLength(2);
  expect(await database.targetRevision.count({ where: { target: { unitId: one.id } } })).toBe(1);
});

test("only units below share, of a year with a count to share", async () => {
  const world = await province();
  const [one] = world.districts;
  const other = await plant.unit({ level: "district" });
  expect(await allocateTargets(world.scope, wish(world, [{ unitId: other.id, year: 2021, count: 1, seq: null }]))).toMatchObject({ refusal: { code: "target-not-below" } });
  expect(await allocateTargets(world.scope, wish(world, [{ unitId: one.id, year: 2022, count: 1, seq: null }]))).toMatchObject({ refusal: { code: "target-no-line", values: { year: 2022 } } });
  const district = scopeOf("organization_staff", one, { accountId: world.account.id, today: "2021-06-30" });
  expect(await allocateTargets(district, wish(world, [{ unitId: one.id, year: 2021, count: 1, seq: null }]))).toMatchObject({ refusal: { code: "not-found" } });
});

const ended = (world: World, more: object = {}) => ({ id: world.target.id, seq: 1, reason: "Nghị quyết mới không giao", resolutionId: world.resolution.id, clause: "Điều 2", setOn: day("2021-05-01"), below: false, ...more });

test("a withdrawn line asks for nothing from its day on; the days before, the first value and what was shared out of it stay", async () => {
  const world = await province();
  const [one] = world.districts;
  await allocateTargets(world.scope, wish(world, [{ unitId: one.id, year: 2021, count: 40, seq: null }]));
  expect(await withdrawTarget(world.scope, ended(world))).toEqual({ ok: true, value: { id: world.target.id, withdrawn: 1 } });
  expect([await world.targetOn(world.above, "2021-04-30"), await world.targetOn(world.above, "2021-05-01"), await world.targetOn(world.above, "2021-06-30", "original")]).toEqual([75, null, 75]);
  expect(await getAttainment(world.scope, { ...asked, unit: world.above.id, on: day("2021-06-30") })).toMatchObject({ target: null, revised: true, withdrawn: { targetId: world.target.id, on: "2021-05-01" }, standing: "no_target" });
  expect(await world.targetOn(one, "2021-06-30")).toBe(40);
  expect(await getTarget(world.scope, world.target.id)).toMatchObject({ withdrawn: true, setOn: "2021-05-01", shared: [{ id: one.id }], revisions: [{ seq: 2, withdrawn: true, reason: "Nghị quyết mới không giao", value: { kind: "count", count: 75 } }, { seq: 1, withdrawn: false, until: "2021-05-01" }] });
  const share = await database.target.findFirstOrThrow({ where: { unitId: one.id } });
  expect(await getTarget(world.scope, share.id)).toMatchObject({ withdrawn: false, sourceWithdrawnOn: "2021-05-01" });
  expect(await allocateTargets(world.scope, wish(world, [{ unitId: one.id, year: 2021, count: 41, seq: 1 }], { setOn: day("2021-05-02"), reason: "Cân đối" }))).toMatchObject({ refusal: { code: "target-no-line" } });
});

test("what was shared out goes with it when asked, or not at all; only another act gives a line again", async () => {
  const world = await province();
  const [one, two] = world.districts;
  await allocateTargets(world.scope, wish(world, [{ unitId: one.id, year: 2021, count: 40, seq: null }, { unitId: two.id, year: 2021, count: 35, seq: null }]));
  await allocateTargets(world.scope, wish(world, [{ unitId: two.id, year: 2021, count: 30, seq: 1 }], { setOn: day("2021-06-01"), reason: "Cân đối lại" }));
  expect(await withdrawTarget(world.scope, ended(world, { below: true }))).toMatchObject({ refusal: { code: "target-withdrawn-below", field: "setOn" } });
  expect(await world.targetOn(world.above, "2021-06-30")).toBe(75);
  expect(await withdrawTarget(world.scope, ended(world, { below: true, setOn: day("2021-06-01") }))).toMatchObject({ value: { withdrawn: 3 } });
  expect([await world.targetOn(one, "2021-05-31"), await world.targetOn(one, "2021-06-30"), await world.targetOn(two, "2021-06-30")]).toEqual([40, null, null]);
  expect(await withdrawTarget(world.scope, ended(world, { seq: 2, setOn: day("2021-06-02") }))).toMatchObject({ refusal: { code: "target-withdrawn" } });
  expect(await reviseTarget(world.scope, revised(world, { seq: 2, value: { kind: "count", count: 75 }, setOn: day("2021-06-15") }))).toMatchObject({ ok: true });
  expect([await world.targetOn(world.above, "2021-06-10"), await world.targetOn(world.above, "2021-06-15")]).toEqual([null, 75]);
  expect(await allocateTargets(world.scope, wish(world, [{ unitId: one.id, year: 2021, count: 40, seq: 2 }], { setOn: day("2021-06-15"), reason: "Giao lại" }))).toMatchObject({ value: { written: 1 } });
  expect(await world.targetOn(one, "2021-06-30")).toBe(40);
});

test("a withdrawal is refused for a day before the last value or to come, by another's screen and without a right paper; the database refuses it twice", async () => {
  const world = await province();
  const code = async (more: object) => {
    const result = await withdrawTarget(world.scope, ended(world, more));
    return result.ok ? "accepted" : result.refusal.code;
  };
  expect(await code({ seq: 2 })).toBe("changed-meanwhile");
  expect(await code({ setOn: day("2020-12-31") })).toBe("target-day-back");
  expect(await code({ setOn: day("2021-07-01") })).toBe("target-day-to-come");
  expect(await code({ resolutionId: world.target.id })).toBe("target-resolution-unknown");
  expect(await code({})).toBe("accepted");
  expect(await database.auditEvent.findFirst({ where: { act: "target_change", subjectId: world.target.id }, select: { changes: true } })).toMatchObject({ changes: expect.arrayContaining([{ what: "withdrawn", from: "false", to: "true" }]) });
  const again = { targetId: world.target.id, resolutionId: world.resolution.id, valueKind: "count", count: 5, base: "cells", clause: "Mục", reason: "Lý do", setOn: new Date("2021-06-01"), withdrawn: true } as const;
  await expect(database.targetRevision.create({ data: { ...again, seq: 3 } })).rejects.toThrow("does not follow");
  const { id: _, seq: _seq, ...line } = await database.target.findUniqueOrThrow({ where: { id: world.target.id } });
  await expect(database.target.create({ data: { ...line, year: 2022, withdrawn: true } })).rejects.toThrow("TargetRevision_withdraws");
});
