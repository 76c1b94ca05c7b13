import fc from "fast-check";
import { expect, it } from "vitest";
import { allocationBook } from "@/lib/documents/allocation-book";
import { Day } from "@/lib/domain/day";
import type { AllocationGrid } from "@/lib/domain/target/allocation";

const box = fc.option(fc.nat(40), { nil: null }).map((count) => ({ count, seq: null, lineId: null, fixed: null, by: null, setOn: null }));
const grids = fc.integer({ min: 0, max: 6 }).chain((units) =>
  fc.record({ targets: fc.array(fc.option(fc.nat(90), { nil: null }), { minLength: 2, maxLength: 2 }), rows: fc.array(fc.array(box, { minLength: 2, maxLength: 2 }), { minLength: units, maxLength: units }) }),
).map(({ targets, rows }): AllocationGrid => ({
  unit: { id: "2", name: "Tỉnh Bến Tre", level: "province", kind: "province" }, title: { id: "tsvmtd", shortName: "TSVMTD" }, term: "2020-2025",
  years: targets.map((target, index) => ({ year: 2021 + index, target, lineId: null, shareable: target !== null, withdrawn: false })),
  rows: rows.map((given, index) => ({ unit: { id: String(index), name: `Huyện ${index}`, level: "district", kind: "district" }, cells: 10, registered: [0, 0], recognised: [0, 0], given })),
}));

it("an exported allocation is the grid: the years of its second table add up the rows of the first, and what is left is the rest", () => {
  fc.assert(
    fc.property(grids, (grid) => {
      const [units, years] = allocationBook(grid, { on: Day.parse("2021-06-30"), sample: false }).tables as unknown as { columns: { key: string; value?: (row: unknown) => unknown }[]; rows: unknown[][] }[]; // as its columns read it
      const read = (table: typeof units, key: string) => table!.rows.flat().map((row) => table!.columns.find((column) => column.key === key)?.value?.(row));
      grid.years.forEach(({ year, target }, index) => {
        const shared = read(units, `year ${year}`).reduce<number>((sum, count) => sum + Number(count ?? 0), 0);
        expect(read(years, "shared")[index]).toBe(shared);
        expect(read(years, "left")[index]).toBe(target === null ? null : target - shared);
      });
    }),
  );
});
