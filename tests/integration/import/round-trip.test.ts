import fc from "fast-check";
import { expect, test } from "vitest";
import { writeRegistrationForm } from "@/lib/documents/registration-form";
import { statuses } from "@/lib/domain/registration/status";
import { takeImportForm } from "@/lib/queries/take-import-form";
import { database } from "@/lib/platform/database";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { bringFile, seen } from "@/tests/support/import";
import { plant } from "@/tests/support/plant";

const name = fc.constantFrom("Ấp 1", "Ấp Phú Thạnh", "Khu phố Đ", "Ấp Giồng Ông Tố", "Ấp Hoà Lộc", "Ấp Hòa Lộc", "Ấp “Mới” & <cũ>", "Ấp Quới Thạnh Đông Thượng B");
const note = fc.option(fc.constantFrom("=1+1", "Điểm của xã", "hai\ndòng", "_x0041_", "  Ừ  ", "1.702", "30/9/2022"));
const cell = fc.record({ name, note, status: fc.option(fc.constantFrom(...statuses)), year: fc.integer({ min: 2021, max: 2025 }), month: fc.option(fc.integer({ min: 1, max: 12 })), commune: fc.integer({ min: 0, max: 2 }), ended: fc.boolean() });

test("the workbook to fill in, brought back as it is, changes nothing: whatever stands, whoever takes it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 12 }), fc.boolean(), async (wishes, whole) => {
      await emptyTables();
      await plant.term();
      await plant.title();
      const district = await plant.unit({ level: "district" });
      const communes = [];
      for (let index = 0; index < 3; index += 1) communes.push(await plant.unit({ level: "commune", parent: district, name: index < 2 ? "Xã An Hiệp" : "Thị trấn Châu Thành" }));
      for (const wish of wishes) {
        const unit = await plant.unit({ parent: communes[wish.commune]!, name: wish.name, ...(wish.ended && { until: "2021-03-01" }) });
        if (!wish.status) continue;
        const { id } = await plant.registration({ unit, year: wish.year, status: wish.status, ...(wish.month && { expectedOn: `${wish.year}-${String(wish.month).padStart(2, "0")}-15` }) });
        await database.registration.update({ where: { id }, data: { note: wish.note?.trim() ?? null } });
      }
      const unit = whole ? district : communes[0]!;
      const account = await plant.account({ grants: [{ role: "committee_officer", unit }] });
      const officer = scopeOf("committee_officer", unit, { accountId: account.id });
      const form = await takeImportForm(officer, ({ rows }, made) => writeRegistrationForm(rows, { titleName: "TSVMTD", years: [2021, 2022, 2023, 2024, 2025] }, made), "tsvmtd");
      const file = Buffer.from(await new Response(form!.stream).arrayBuffer());
      const view = await seen(officer, await bringFile(officer, file));
      expect({ ...view.counts, unchanged: 0, skipped: 0 }, JSON.stringify(view.rows.filter(({ problem, changes }) => problem || changes.length > 0))).toEqual({ new: 0, changed: 0, conflict: 0, rejected: 0, unchanged: 0, skipped: 0 });
      const there = await database.unit.count({ where: { level: "cell", path: { startsWith: unit.path }, versions: { every: { validUntil: null } } } });
      expect(view.rows).toHaveLength(there);
    }),
    { numRuns: Number(process.env["ROUND_TRIPS"] ?? 8) },
  );
}, 240_000);
