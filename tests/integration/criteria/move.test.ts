import { beforeEach, expect, test } from "vitest";
import { moveCriteria } from "@/lib/commands/move-criteria";
import { database } from "@/lib/platform/database";
import { getDossierCriteria } from "@/lib/queries/get-dossier-criteria";
import { criteriaSets } from "@/prisma/seed/criteria";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { disciplined, graded } from "@/tests/support/figures";
import { plant, type PlantedUnit } from "@/tests/support/plant";
import { oneCondition } from "@/tests/support/plant-criteria";

let commune: PlantedUnit;
let cell: PlantedUnit;
let officer: { id: string };
let registration: { id: string };
let old: { id: string };
let newer: { id: string };
beforeEach(async () => {
  await emptyTables();
  commune = await plant.unit({ level: "commune" });
  cell = await plant.unit({ parent: commune, name: "Ấp 5" });
  officer = await plant.account();
  old = await plant.criteria({ on: "2020-10-15", until: "2021-05-01", content: criteriaSets.find(({ titleId }) => titleId === "bon_tot")!.content });
  newer = await plant.criteria({ on: "2021-05-01" });
  registration = await plant.registration({ unit: cell, on: "2021-01-15" });
});
const asOfficer = (place: PlantedUnit = commune) => scopeOf("committee_officer", place, { accountId: officer.id });
const wish = (more: object = {}) => ({ registrationId: registration.id, fromId: old.id, toId: newer.id, reason: "Đã có quy định mới", ...more });
const pin = async () => (await database.registration.findUniqueOrThrow({ where: { id: registration.id } })).criteriaSetId;

test("a dossier is shown against its own set with what a newer one would change, and is moved by an act with a reason", async () => {
  await plant.figures({ unit: cell, year: 2021, known: { ...graded(2, 14, 4, 0), thematicMeetings: 3, ...disciplined(0, 0, 0) } });
  const before = await getDossierCriteria(asOfficer(), registration.id);
  expect(before).toMatchObject({ set: { id: old.id }, verdict: { outcome: "failed", failing: [{ code: "3" }] }, newer: { id: newer.id, verdict: { outcome: "open" } }, mayMove: true });
  expect(before?.newer?.changes.length).toBeGreaterThan(0);
  expect(await moveCriteria(asOfficer(), wish())).toEqual({ ok: true, value: { id: registration.id } });
  expect(await pin()).toBe(newer.id);
  expect(await getDossierCriteria(asOfficer(), registration.id)).toMatchObject({ set: { id: newer.id }, newer: null, mayMove: false, moves: [{ from: 1, to: 2, reason: "Đã có quy định mới" }] });
  expect(await database.auditEvent.findFirst({ where: { act: "criteria_move_add", registrationId: registration.id } })).toMatchObject({ unitId: cell.id, accountId: officer.id });
});

test("it is not moved by a neighbour, by who may not register, after it left the commune, nor twice", async () => {
  expect(await moveCriteria(asOfficer(await plant.unit({ level: "commune" })), wish())).toEqual({ ok: false, refusal: { code: "not-found" } });
  expect(await moveCriteria(scopeOf("leader", commune), wish())).toEqual({ ok: false, refusal: { code: "not-allowed" } });
  expect(await moveCriteria(asOfficer(), wish())).toMatchObject({ ok: true });
  expect(await moveCriteria(asOfficer(), wish())).toEqual({ ok: false, refusal: { code: "changed-meanwhile" } });
  await plant.event(registration, { status: "proposed", on: "2021-06-01" });
  expect(await moveCriteria(asOfficer(), wish({ fromId: newer.id }))).toEqual({ ok: false, refusal: { code: "criteria-move-too-late" } });
});

test("it is moved to a newer set in force of its own title, to nothing else", async () => {
  const draft = await plant.criteria();
  const other = await plant.criteria({ title: "bon_tot", on: "2021-01-01", content: oneCondition() });
  for (const toId of [draft.id, other.id, old.id]) expect(await moveCriteria(asOfficer(), wish({ toId }))).toEqual({ ok: false, refusal: { code: "criteria-not-newer" } });
  expect(await database.criteriaMove.count()).toBe(0);
});

test("of several who move it at once, one does; and nothing but such an act changes the pin", async () => {
  const results = await Promise.all(Array.from({ length: 5 }, () => moveCriteria(asOfficer(), wish())));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await database.criteriaMove.count()).toBe(1);
  await expect(database.registration.update({ where: { id: registration.id }, data: { criteriaSetId: old.id } })).rejects.toThrow("is pinned to its criteria");
});
