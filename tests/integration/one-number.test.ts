import fc from "fast-check";
import { expect, test } from "vitest";
import { GET as getAttainmentAnswer } from "@/app/api/v1/attainment/route";
import { GET as getDecisionsAnswer } from "@/app/api/v1/decisions/route";
import { GET as getRegistrationsAnswer } from "@/app/api/v1/registrations/route";
import { recheckYear } from "@/lib/domain/attainment/period";
import type { Figures } from "@/lib/domain/attainment/view";
import { addDays, Day } from "@/lib/domain/day";
import { showPercentNumber } from "@/lib/domain/ratio";
import { database } from "@/lib/platform/database";
import { listSchedule } from "@/lib/queries/list-schedule";
import { getAttainment } from "@/lib/queries/get-attainment";
import { scopeOf } from "@/tests/support/as";
import { ask, plantToken } from "@/tests/support/ask";
import { emptyTables } from "@/tests/support/empty-tables";
import { dice, plantFacts } from "@/tests/support/facts-world";
import { plant } from "@/tests/support/plant";

const lastDay = "2023-06-30";
const everywhere = scopeOf("leader", "/1/", lastDay);
const term = { kind: "term", term: "2020-2025", firstYear: 2021, lastYear: 2025 } as const;

/** What a program reads of a unit must be what the dashboard counted, digit by digit. */
const asAnswered = (figures: Figures) => ({
  unit: { id: figures.unit.id },
  target: figures.target,
  registered: figures.registered,
  recognised: figures.recognised,
  percent: showPercentNumber(figures.ratio),
  remaining: figures.remaining,
  expected: { additional: figures.expected.additional, total: figures.expected.total, percent: showPercentNumber(figures.expected.ratio) },
  standing: figures.standing,
});

test("dashboard, API, registers and schedule say one number, for any unit, period and day", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), async (seed) => {
      const roll = dice(seed);
      await emptyTables();
      const world = await plantFacts(roll);
      await database.setting.create({ data: { key: "sample", value: { workingDay: lastDay, sentence: "Mẫu" } } });
      const token = await plantToken(await plant.account({ grants: [{ role: "leader", unit: { id: "1" } }] }));
      for (let round = 0; round < 12; round++) {
        const on = addDays(Day.parse("2020-11-01"), roll(900));
        const unit = world.units[roll(world.units.length)]!.id;
        const period = roll(3) === 0 ? term : ({ kind: "year", year: 2021 + roll(2), term: "2020-2025" } as const);
        const base = (["target", "registered", "cells", "appraised"] as const)[roll(4)]!;
        const shown = await getAttainment(everywhere, { unit, period, on, title: "tsvmtd", base, rounding: "truncate" });
        const query = `unit=${unit}&${period.kind}=${period.kind === "year" ? period.year : period.term}&on=${on}`;

        const answered = await ask(getAttainmentAnswer, `/api/v1/attainment?${query}&base=${base}`, { token });
        expect(answered.status).toBe(shown ? 200 : 404);
        if (!shown) continue;
        expect(answered.json).toMatchObject({ ...asAnswered(shown), children: shown.children.map(asAnswered), months: shown.months.map(({ recognised }) => ({ recognised })) });

        const totalOf = async (handler: typeof getDecisionsAnswer, address: string) => (await ask(handler, address, { token })).json.total;
        expect(await totalOf(getRegistrationsAnswer, `/api/v1/registrations?${query}`)).toBe(shown.registered);
        expect(await totalOf(getRegistrationsAnswer, `/api/v1/registrations?${query}&expected=1`)).toBe(shown.expected.additional);
        expect(await totalOf(getDecisionsAnswer, `/api/v1/decisions?${query}&recognised=1`)).toBe(shown.recognised);
        const schedule = await listSchedule(everywhere, { unit, title: "tsvmtd", year: recheckYear({ period, on }), show: "held", q: "", on });
        expect(schedule?.counts).toMatchObject({ held: shown.held, due: shown.recheckDue, planned: shown.recheckPlanned, kept: shown.recheckKept, waiting: shown.recheckFailing });
      }
    }),
    { numRuns: 4 },
  );
}, 240_000);
