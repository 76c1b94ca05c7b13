import fc from "fast-check";
import { expect, test } from "vitest";
import type { AttainmentFilter } from "@/lib/domain/attainment/filter";
import { addDays, Day } from "@/lib/domain/day";
import type { Attainment, Figures } from "@/lib/domain/attainment/view";
import { getAttainment } from "@/lib/queries/get-attainment";
import { scopeOf } from "@/tests/support/as";
import { countsByHand, standsUnder, targetByHand } from "@/tests/support/attainment-oracle";
import { emptyTables } from "@/tests/support/empty-tables";
import { dice, plantFacts, type Dice, type FactsWorld } from "@/tests/support/facts-world";

const everywhere = scopeOf("leader", "/1/", "2023-06-30");

function question(roll: Dice, world: FactsWorld): AttainmentFilter & { structureDay: Day } {
  const on = addDays(Day.parse("2020-11-01"), roll(900));
  return {
    unit: world.units[roll(world.units.length)]!.id,
    period: roll(3) === 0 ? { kind: "term", term: "2020-2025", firstYear: 2021, lastYear: 2025 } : { kind: "year", year: 2021 + roll(2), term: "2020-2025" },
    on,
    structureDay: roll(3) === 0 ? addDays(Day.parse("2020-11-01"), roll(900)) : on,
    title: roll(4) === 0 ? "bon_tot" : "tsvmtd",
    base: (["target", "registered", "cells", "appraised"] as const)[roll(4)]!,
    rounding: "truncate",
  };
}

function agrees(world: FactsWorld, figures: Figures, asked: ReturnType<typeof question>) {
  const { pipeline, additional, ...counts } = countsByHand(world, figures.unit.id, asked);
  const target = targetByHand(world, figures.unit.id, asked);
  expect(figures).toMatchObject({ ...counts, target, expected: { additional, total: counts.recognised + additional } });
  expect(figures.ratio).toEqual({ part: counts.recognised, whole: asked.base === "target" ? (target ?? 0) : counts[asked.base] });
  return pipeline;
}

const monthEnds = (attainment: Attainment) => attainment.months.filter(({ recognised }) => recognised !== null);

test("attainment equals the count by hand, for any unit, period, reporting day and structure day", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), async (seed) => {
      const roll = dice(seed);
      await emptyTables();
      const world = await plantFacts(roll);
      for (let round = 0; round < 25; round++) {
        const asked = question(roll, world);
        const attainment = await getAttainment(everywhere, asked);
        if (!standsUnder(world, asked.unit, asked.unit, asked.structureDay)) {
          expect(attainment).toBeNull();
          continue;
        }
        const pipeline = agrees(world, attainment!, asked);
        expect(Object.fromEntries(attainment!.pipeline.map(({ status, count }) => [status, count]))).toEqual(pipeline);
        for (const child of attainment!.children) agrees(world, child, asked);
        for (const point of monthEnds(attainment!)) expect(point.recognised).toBe(countsByHand(world, asked.unit, { ...asked, on: point.day }).recognised);
      }
    }),
    { numRuns: 8 },
  );
}, 120_000);

test("children add up to their parent", async () => {
  await emptyTables();
  const roll = dice(7);
  const world = await plantFacts(roll);
  for (let round = 0; round < 20; round++) {
    const province = await getAttainment(everywhere, { ...question(roll, world), unit: "12" });
    const sum = (of: (figures: Figures) => number) => province!.children.reduce((so, child) => so + of(child), 0);
    for (const count of ["cells", "registered", "recognised", "held", "revoked", "appraised"] as const) expect(sum((child) => child[count])).toBe(province![count]);
  }
});

test("a unit out of reach is not found, and one that has not begun neither", async () => {
  await emptyTables();
  await plantFacts(dice(3));
  const asked = { period: { kind: "year", year: 2021, term: "2020-2025" }, on: Day.parse("2021-06-30"), title: "tsvmtd", base: "target", rounding: "truncate" } as const;
  const district = scopeOf("leader", "/1/12/2/");
  expect(await getAttainment(district, { ...asked, unit: "23" })).toBeNull();
  expect(await getAttainment(district, { ...asked, unit: "12" })).toBeNull();
  expect(await getAttainment(district, { ...asked, unit: "2" })).not.toBeNull();
  expect(await getAttainment(scopeOf("administrator", "/1/"), { ...asked, unit: "2" })).toBeNull();
  expect(await getAttainment(everywhere, { ...asked, unit: "2", structureDay: Day.parse("2019-12-31") })).toBeNull();
});
