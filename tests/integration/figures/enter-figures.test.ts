import { beforeEach, expect, test } from "vitest";
import { enterFigures } from "@/lib/commands/enter-figures";
import { dateOf, Day } from "@/lib/domain/day";
import type { Figures } from "@/lib/domain/figures/figures";
import { database } from "@/lib/platform/database";
import { getCellYear } from "@/lib/queries/get-cell-year";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { graded, yearWith } from "@/tests/support/figures";
import { plant, type PlantedUnit } from "@/tests/support/plant";

let commune: PlantedUnit;
let cell: PlantedUnit;
let officer: { id: string };
let secretary: { id: string };
beforeEach(async () => {
  await emptyTables();
  commune = await plant.unit({ level: "commune" });
  cell = await plant.unit({ parent: commune, name: "Ấp 5" });
  officer = await plant.account();
  secretary = await plant.account();
});

const asOfficer = (place: PlantedUnit = commune) => scopeOf("committee_officer", place, { accountId: officer.id });
const asSecretary = () => scopeOf("cell_secretary", cell, { accountId: secretary.id });
const entry = (known: Partial<Figures> = {}, more: { year?: number; seq?: number; unitId?: string } = {}) => ({ unitId: cell.id, year: 2021, seq: 0, ...more, figures: yearWith(known) });
const meeting = { month: 3, score: 95, attendanceFull: true, durationFull: true, speakingFull: true, minutesFull: true };

test("the cell enters its year, the commune corrects it on the cell's behalf, and both entries stay", async () => {
  expect(await enterFigures(asSecretary(), entry({ meetings: [meeting] }))).toEqual({ ok: true, value: { seq: 1 } });
  expect(await enterFigures(asOfficer(), entry({ thematicMeetings: 2, meetings: [meeting] }, { seq: 1 }))).toEqual({ ok: true, value: { seq: 2 } });
  const view = await getCellYear(asSecretary(), { unitId: cell.id, year: 2021 });
  expect(view).toMatchObject({
    mayEnter: true,
    previous: null,
    entries: [
      { seq: 2, onBehalf: true, enteredOn: "2021-06-30", figures: { thematicMeetings: 2, meetings: [meeting] } },
      { seq: 1, onBehalf: false, figures: { thematicMeetings: null } },
    ],
  });
});

test("the year before stands beside, its last entry", async () => {
  await plant.figures({ unit: cell, year: 2020, known: { members: 18 } });
  await plant.figures({ unit: cell, year: 2020, known: { members: 19 } });
  expect(await getCellYear(asOfficer(), { unitId: cell.id, year: 2021 })).toMatchObject({ entries: [], previous: { members: 19 } });
});

test("a neighbour is told the cell does not exist, a leader that it is not for her", async () => {
  const neighbour = await plant.unit({ level: "commune" });
  expect(await enterFigures(asOfficer(neighbour), entry())).toEqual({ ok: false, refusal: { code: "not-found" } });
  expect(await enterFigures(scopeOf("leader", commune), entry())).toEqual({ ok: false, refusal: { code: "not-allowed" } });
  expect(await getCellYear(asOfficer(neighbour), { unitId: cell.id, year: 2021 })).toBeNull();
  expect(await database.cellFigures.count()).toBe(0);
});

test("counts that cannot be are refused and nothing is kept", async () => {
  expect(await enterFigures(asOfficer(), entry(graded(20, 1, 0, 0)))).toEqual({ ok: false, refusal: { code: "graded-over-members", field: "gradedExcellent", values: { graded: 21, members: 20 } } });
  expect(await enterFigures(asOfficer(), entry({}, { year: 2022 }))).toMatchObject({ refusal: { code: "year-to-come" } });
  expect(await enterFigures(asOfficer(), entry({}, { unitId: commune.id }))).toMatchObject({ refusal: { code: "figures-not-of-a-cell" } });
  const ended = await plant.unit({ parent: commune, name: "Ấp 6", until: "2020-03-01" });
  expect(await enterFigures(asOfficer(), entry({}, { unitId: ended.id }))).toMatchObject({ refusal: { code: "figures-cell-ended", field: "year", values: { cell: "Chi bộ ấp 6", year: 2021 } } });
  expect(await database.cellFigures.count()).toBe(0);
});

test("who writes over an entry she has not seen is told", async () => {
  await enterFigures(asSecretary(), entry());
  expect(await enterFigures(asOfficer(), entry({ members: 21 }))).toEqual({ ok: false, refusal: { code: "changed-meanwhile" } });
});

test("the same form sent several times at once is kept once", async () => {
  const results = await Promise.all(Array.from({ length: 5 }, () => enterFigures(asOfficer(), entry({ meetings: [meeting] }))));
  expect(results).toEqual(Array.from({ length: 5 }, () => ({ ok: true, value: { seq: 1 } })));
  expect(await database.cellMeeting.count()).toBe(1);
});

const on = dateOf(Day.parse("2021-06-30"));
const row = { year: 2021, seq: 1, members: 20, enteredOn: on, at: on, onBehalf: false };
test.each([
  ["more graded than members", graded(10, 10, 1, 0), "CellFigures_graded"],
  ["grades known by half", { gradedExcellent: 1 }, "CellFigures_graded"],
  ["a negative count", graded(-1, 1, 1, 0), "CellFigures_graded"],
  ["more disciplined than members", { disciplinedMembers: 20, disciplinedCommittee: 1, disciplinedLeaders: 0 }, "CellFigures_disciplined"],
  ["more poor than members", { poorMembers: 21 }, "CellFigures_parts"],
  ["more VNeID than members", { vneidMembers: 21 }, "CellFigures_parts"],
  ["no members", { members: 0 }, "CellFigures_members"],
  ["a year to come", { year: 2022 }, "CellFigures_year"],
])("the database refuses %s, whoever writes it", async (_, wrong, constraint) => {
  await expect(database.cellFigures.create({ data: { unitId: cell.id, ...row, ...wrong } })).rejects.toThrow(constraint);
});

test("figures are those of a cell, an entry is never changed, and its path is its cell's", async () => {
  await expect(database.cellFigures.create({ data: { unitId: commune.id, ...row } })).rejects.toThrow("is no cell");
  const made = await plant.figures({ unit: cell, known: { meetings: [meeting] } });
  expect(made.path).toBe(cell.path);
  await expect(database.cellFigures.updateMany({ data: { members: 1 } })).rejects.toThrow("append-only");
  await expect(database.cellMeeting.deleteMany({})).rejects.toThrow("append-only");
  const other = await plant.unit({ level: "commune" });
  await database.unit.update({ where: { id: cell.id }, data: { parentId: other.id } });
  expect((await database.cellFigures.findFirstOrThrow()).path).toBe(`${other.path}${cell.id}/`);
});
