import { beforeEach, describe, expect, test } from "vitest";
import { withdrawRegistration } from "@/lib/commands/change-registration";
import { registerCell } from "@/lib/commands/register-cell";
import { Day } from "@/lib/domain/day";
import { getAttainment } from "@/lib/queries/get-attainment";
import { getCommunePage } from "@/lib/queries/get-commune-page";
import { getDecision } from "@/lib/queries/get-decision";
import { getRegistration } from "@/lib/queries/get-registration";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant, type PlantedUnit } from "@/tests/support/plant";

let district: PlantedUnit;
let commune: PlantedUnit;
let neighbour: PlantedUnit;
let officer: { id: string };

beforeEach(async () => {
  await emptyTables();
  district = await plant.unit({ level: "district", name: "Huyện Châu Thành" });
  commune = await plant.unit({ level: "commune", parent: district, name: "Xã Phước Thạnh" });
  neighbour = await plant.unit({ level: "commune", parent: district, name: "Xã An Hiệp" });
  officer = await plant.account({ displayName: "Đảng ủy xã Phước Thạnh" });
  await plant.term();
  await plant.title();
});

const as = (place: PlantedUnit = commune) => scopeOf("committee_officer", place, { accountId: officer.id });
const cellOf = (name: string, parent = commune) => plant.unit({ parent, name });
const wish = (unit: PlantedUnit, year = 2022) => ({ unitId: unit.id, titleId: "tsvmtd", year, expectedOn: null, note: "Đã họp", requestId: undefined });

describe("a registration's page", () => {
  test("tells its history, the newest first, by whom and why, and the moves that are open", async () => {
    const cell = await cellOf("Ấp 5");
    const made = await registerCell(as(), wish(cell));
    if (!made.ok) throw new Error(made.refusal.code);
    const { id } = made.value;
    expect(await getRegistration(as(), id)).toMatchObject({ status: "registered", cell: { name: "Ấp 5" }, moves: ["edit", "move_year", "withdraw", "report"], years: [2021, 2023, 2024, 2025], held: null });
    await withdrawRegistration(as(), { id, version: 1, reason: "Sáp nhập ấp" });
    const view = (await getRegistration(as(), id))!;
    expect(view.moves).toEqual([]);
    expect(view.history).toMatchObject([{ move: "withdraw", reason: "Sáp nhập ấp", who: "Đảng ủy xã Phước Thạnh" }, { move: "register", note: "Đã họp", year: 2022 }]);
    expect(view.above.map(({ name, open }) => [name, open]).slice(-2)).toEqual([["Huyện Châu Thành", false], ["Xã Phước Thạnh", true]]);
  });

  test("offers nothing to who only reads, and does not exist for a neighbour", async () => {
    const registration = await plant.registration({ unit: await cellOf("Ấp 1") });
    expect((await getRegistration(scopeOf("leader", district), registration.id))!.moves).toEqual([]);
    expect(await getRegistration(as(neighbour), registration.id)).toBeNull();
    expect(await getRegistration(scopeOf("administrator", district), registration.id)).toBeNull();
  });

  test("names the decisions about it and the title held", async () => {
    const cell = await cellOf("Ấp 1");
    const registration = await plant.registration({ unit: cell, status: "recognised" });
    await plant.recognition({ unit: cell, registration, on: "2021-05-28", issuer: district, number: 118 });
    expect(await getRegistration(as(), registration.id)).toMatchObject({ held: { since: "2021-05-28" }, lines: [{ number: 118, effect: "recognise", decidedOn: "2021-05-28" }] });
  });
});

describe("a decision's page", () => {
  test("shows a commune its own cells only, and says that there are more", async () => {
    const [ours, theirs] = [await cellOf("Ấp 1"), await cellOf("Ấp 2", neighbour)];
    const decision = await plant.decision({ issuer: district, lines: [{ unit: ours }, { unit: theirs }] });
    expect(await getDecision(as(), decision.id)).toMatchObject({ more: true, lines: [{ unitId: ours.id, nameAsSigned: "Chi bộ Ấp 1", today: { parent: { name: "Xã Phước Thạnh" } } }] });
    expect((await getDecision(scopeOf("leader", district), decision.id))!.lines).toHaveLength(2);
    expect(await getDecision(as(await plant.unit({ level: "commune", parent: district })), decision.id)).toBeNull();
  });

  test("tells what a later decision made of a line", async () => {
    const held = await plant.recognition({ unit: await cellOf("Ấp 1"), on: "2021-03-01", issuer: district });
    expect((await getDecision(as(), held.decision.id))!.lines).toMatchObject([{ held: true, affectedBy: [] }]);
    const revoked = await plant.revocation(held, { on: "2021-06-01", issuer: district, reason: "Có đảng viên bị kỷ luật" });
    expect((await getDecision(as(), held.decision.id))!.lines).toMatchObject([{ held: false, affectedBy: [{ decisionId: revoked.decision.id, effect: "revoke" }] }]);
    expect((await getDecision(as(), revoked.decision.id))!.lines).toMatchObject([{ affects: { decisionId: held.decision.id }, reason: "Có đảng viên bị kỷ luật" }]);
  });
});

describe("a commune's page", () => {
  const asked = (more: object = {}) => ({ unit: commune.id, title: "tsvmtd", term: "2020-2025", on: Day.parse("2021-06-30"), ...more });

  test("lists its cells as they are called, and offers those that are neither on the road nor holding the title", async () => {
    const [first, second, third, tenth] = [await cellOf("Ấp 1"), await cellOf("Ấp 2"), await cellOf("Ấp 3"), await cellOf("Ấp 10")];
    await plant.recognition({ unit: first, on: "2021-05-28" });
    await plant.registration({ unit: second, year: 2022 });
    await plant.registration({ unit: third, year: 2021, status: "failed" });
    const page = (await getCommunePage(as(), asked()))!;
    expect(page.cells.map(({ cell }) => cell.name)).toEqual(["Ấp 1", "Ấp 2", "Ấp 3", "Ấp 10"]);
    expect(page.free.map(({ id }) => id)).toEqual([third.id, tenth.id]);
    expect(page).toMatchObject({ mayRegister: true, years: [2021, 2022, 2023, 2024, 2025], registered: { 2021: 1, 2022: 1 }, cells: [{ held: { since: "2021-05-28" } }, { registration: { year: 2022 } }, { registration: { status: "failed" } }, { registration: null }] });
    for (const { id } of page.free) expect(await registerCell(as(), { ...wish(plantedAs(id), 2023) })).toMatchObject({ ok: true });
    expect((await getCommunePage(as(), asked()))!.free).toEqual([]);
  });

  test("registering is counted above at once", async () => {
    const question = { unit: district.id, period: { kind: "year", year: 2022, term: "2020-2025" }, on: Day.parse("2021-06-30"), title: "tsvmtd", base: "target", rounding: "truncate" } as const;
    const leader = scopeOf("leader", district);
    expect((await getAttainment(leader, question))!.registered).toBe(0);
    await registerCell(as(), wish(await cellOf("Ấp 5")));
    expect((await getAttainment(leader, question))!.registered).toBe(1);
  });

  test("offers nothing to readers, nor while looking at a past day, and is no page of another unit", async () => {
    await cellOf("Ấp 1");
    expect(await getCommunePage(scopeOf("leader", commune), asked())).toMatchObject({ mayRegister: false, free: [] });
    expect(await getCommunePage(as(), asked({ on: Day.parse("2021-03-31") }))).toMatchObject({ mayRegister: false, free: [] });
    expect(await getCommunePage(as(neighbour), asked())).toBeNull();
    expect(await getCommunePage(scopeOf("leader", district), asked({ unit: district.id }))).toBeNull();
  });
});

const plantedAs = (id: string) => ({ id }) as PlantedUnit; // only its id is asked for
