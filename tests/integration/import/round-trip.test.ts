import fc from "fast-check";
import { expect, test } from "vitest";
import type { Scope } from "@/lib/access/scope";
import { writeAssignmentsForm } from "@/lib/documents/assignments-form";
import { writeDecisionsForm } from "@/lib/documents/decisions-form";
import { writeFiguresForm } from "@/lib/documents/figures-form";
import { writeRegistrationForm } from "@/lib/documents/registration-form";
import { writeTargetsForm } from "@/lib/documents/targets-form";
import { writeUnitsForm } from "@/lib/documents/units-form";
import type { Role } from "@/lib/domain/action";
import { importKinds, type ImportKind } from "@/lib/domain/import/kind";
import { grades } from "@/lib/domain/registration/grade";
import { statuses } from "@/lib/domain/registration/status";
import { database } from "@/lib/platform/database";
import { takeAssignmentsForm } from "@/lib/queries/take-assignments-form";
import { takeDecisionsForm } from "@/lib/queries/take-decisions-form";
import { takeFiguresForm } from "@/lib/queries/take-figures-form";
import { takeImportForm } from "@/lib/queries/take-import-form";
import { takeTargetsForm } from "@/lib/queries/take-targets-form";
import { takeUnitsForm } from "@/lib/queries/take-units-form";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { disciplined, graded } from "@/tests/support/figures";
import { bringFile, seen } from "@/tests/support/import";
import { plant, type PlantedUnit } from "@/tests/support/plant";

const orNot = <T>(some: fc.Arbitrary<T>) => fc.option(some);
const name = fc.constantFrom("Ấp 1", "Ấp Phú Thạnh", "Khu phố Đ", "Ấp Giồng Ông Tố", "Ấp Hoà Lộc", "Ấp Hòa Lộc", "Ấp “Mới” & <cũ>", "Ấp Quới Thạnh Đông Thượng B");
const said = fc.constantFrom("=1+1", "Điểm của xã", "hai\ndòng", "_x0041_", "  Ừ  ", "1.702", "30/9/2022");
const registration = fc.record({ status: fc.constantFrom(...statuses), year: fc.integer({ min: 2021, max: 2025 }), month: orNot(fc.integer({ min: 1, max: 12 })), note: orNot(said) });
const figures = fc.record({
  cellGrade: orNot(fc.constantFrom(...grades)),
  thematicMeetings: orNot(fc.integer({ min: 0, max: 12 })),
  newModels: orNot(fc.integer({ min: 0, max: 40 })),
  hasOffice: orNot(fc.boolean()),
  unifiedHead: orNot(fc.boolean()),
  counted: orNot(fc.integer({ min: 0, max: 20 })).map((good) => (good === null ? {} : { ...graded(20 - good, good, 0, 0), ...disciplined(good % 3, 0, 0) })),
});
const papers = fc.record({ recognised: fc.integer({ min: 0, max: 200 }), ended: orNot(fc.record({ by: fc.constantFrom("revoke", "annul"), after: fc.integer({ min: 1, max: 150 }), reason: said })) });
const assignment = fc.record({ who: fc.integer({ min: 0, max: 3 }), from: fc.integer({ min: 0, max: 400 }), days: orNot(fc.integer({ min: 1, max: 400 })), revoked: fc.boolean() });
const cell = fc.record({ name, assignments: fc.array(assignment, { maxLength: 3 }), commune: fc.integer({ min: 0, max: 2 }), ended: fc.boolean(), registration: orNot(registration), figures: orNot(figures), papers: orNot(papers) });
const world = fc.record({ cells: fc.array(cell, { minLength: 1, maxLength: 12 }), targets: fc.array(orNot(fc.oneof(fc.record({ count: fc.integer({ min: 0, max: 300 }) }), fc.record({ percent: fc.integer({ min: 1, max: 100 }) }))), { minLength: 4, maxLength: 4 }) });
type World = typeof world extends fc.Arbitrary<infer Wished> ? Wished : never;

const dayAfter = (days: number) => new Date(Date.UTC(2020, 10, 1) + days * 86_400_000).toISOString().slice(0, 10);

/** A district of three communes, two of one name, with what a world says of their cells. */
async function plantAll({ cells, targets }: World): Promise<PlantedUnit[]> {
  await emptyTables();
  await plant.term();
  await plant.title();
  const district = await plant.unit({ level: "district", name: "Huyện Châu Thành" });
  await plant.competence({ unit: district });
  const communes: PlantedUnit[] = [];
  for (const name of ["Xã An Hiệp", "Xã An Hiệp", "Thị trấn Châu Thành"]) communes.push(await plant.unit({ level: "commune", parent: district, name }));
  const resolution = await plant.resolution({ unit: district, number: "02-NQ/HU" });
  for (const [index, value] of targets.entries()) if (value) await plant.target({ unit: [district, ...communes][index]!, value, resolution });
  const accounts = [];
  for (const unit of [district, ...communes]) accounts.push(await plant.account({ grants: [{ role: "committee_officer", unit }] }));
  for (const wish of cells) {
    const unit = await plant.unit({ parent: communes[wish.commune]!, name: wish.name, ...(wish.ended && { until: "2021-06-01" }) });
    // One a person: they never hold it twice at a time.
    for (const { who, from, days, revoked } of new Map(wish.assignments.map((each) => [each.who, each])).values())
      await plant.grant({ account: accounts[who]!, role: "assigned_officer", unit, on: dayAfter(from), ...(days !== null && { until: dayAfter(from + days) }), ...(revoked && { revokedAt: new Date() }) });
    if (wish.registration) {
      const { status, year, month, note } = wish.registration;
      const { id } = await plant.registration({ unit, year, status, ...(month && { expectedOn: `${year}-${String(month).padStart(2, "0")}-15` }) });
      await database.registration.update({ where: { id }, data: { note: note?.trim() ?? null } });
    }
    if (wish.figures) {
      const { counted, ...known } = wish.figures;
      await plant.figures({ unit, year: 2021, known: { ...known, ...counted } });
    }
    if (wish.papers) {
      const { recognised, ended } = wish.papers;
      const held = await plant.recognition({ unit, issuer: district, on: dayAfter(recognised) });
      const of = ended && { on: dayAfter(recognised + ended.after), issuer: district, reason: ended.reason.trim() };
      if (of) await (ended.by === "revoke" ? plant.revocation(held, of) : plant.annulment(held, of));
    }
  }
  return [district, ...communes];
}

type Form = { role: Role; titleId: string | null; year: number | null; take: (scope: Scope) => Promise<{ stream: ReadableStream } | null> };
const forms: Readonly<Record<ImportKind, Form>> = {
  registrations: { role: "committee_officer", titleId: "tsvmtd", year: null, take: (scope) => takeImportForm(scope, ({ rows }, made) => writeRegistrationForm(rows, { titleName: "TSVMTD", years: [2021, 2022, 2023, 2024, 2025] }, made), "tsvmtd") },
  figures: { role: "committee_officer", titleId: null, year: 2021, take: (scope) => takeFiguresForm(scope, ({ rows }, made) => writeFiguresForm(rows, { year: 2021 }, made), 2021) },
  targets: { role: "organization_staff", titleId: "tsvmtd", year: null, take: (scope) => takeTargetsForm(scope, ({ rows }, made) => writeTargetsForm(rows, { titleName: "TSVMTD" }, made), "tsvmtd") },
  decisions: { role: "organization_staff", titleId: "tsvmtd", year: null, take: (scope) => takeDecisionsForm(scope, ({ rows }, made) => writeDecisionsForm(rows, { titleName: "TSVMTD" }, made), "tsvmtd") },
  assignments: { role: "administrator", titleId: null, year: null, take: (scope) => takeAssignmentsForm(scope, ({ rows, accounts }, made) => writeAssignmentsForm(rows, { accounts }, made)) },
  units: { role: "organization_staff", titleId: null, year: null, take: (scope) => takeUnitsForm(scope, ({ rows }, made) => writeUnitsForm(rows, made)) },
};
const none = { new: 0, changed: 0, conflict: 0, rejected: 0, unchanged: 0, skipped: 0 };

test("the workbook of each kind, brought back as it is, changes nothing: whatever stands, whoever takes it", async () => {
  let told = 0;
  await fc.assert(
    fc.asyncProperty(world, fc.integer({ min: 0, max: 3 }), async (wishes, place) => {
      const unit = (await plantAll(wishes))[place]!;
      for (const kind of importKinds) {
        const { role, take, titleId, year } = forms[kind];
        const account = await plant.account({ grants: [{ role, unit }] });
        const scope = scopeOf(role, unit, { accountId: account.id });
        const file = Buffer.from(await new Response((await take(scope))!.stream).arrayBuffer());
        const view = await seen(scope, await bringFile(scope, file, { kind, titleId, year }));
        expect({ ...view.counts, unchanged: 0, skipped: 0 }, `${kind}: ${JSON.stringify(view.rows.filter(({ problem, changes }) => problem || changes.length > 0))}`).toEqual(none);
        told += view.counts.unchanged;
        if (kind !== "registrations") continue;
        const there = await database.unit.count({ where: { level: "cell", path: { startsWith: unit.path }, versions: { every: { validUntil: null } } } });
        expect(view.rows).toHaveLength(there);
      }
    }),
    { numRuns: Number(process.env["ROUND_TRIPS"] ?? 8) },
  );
  expect(told).toBeGreaterThan(0);
}, 240_000);
