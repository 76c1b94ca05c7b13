import fc from "fast-check";
import { expect, test } from "vitest";
import { GET as readAttainment } from "@/app/api/v1/attainment/route";
import { GET as listDecisions } from "@/app/api/v1/decisions/route";
import { GET as listRegistrations } from "@/app/api/v1/registrations/route";
import { GET as listUnits } from "@/app/api/v1/units/route";
import { addDays, Day, yearOf } from "@/lib/domain/day";
import { showPercentNumber } from "@/lib/domain/ratio";
import { getAttainment } from "@/lib/queries/get-attainment";
import { scopeOf } from "@/tests/support/as";
import { ask, plantToken } from "@/tests/support/ask";
import { emptyTables } from "@/tests/support/empty-tables";
import { dice, plantFacts } from "@/tests/support/facts-world";
import { plant } from "@/tests/support/plant";

const lists = { "/api/v1/units": listUnits, "/api/v1/registrations": listRegistrations, "/api/v1/decisions": listDecisions } as const;

const totalOf = async (address: string, token: string): Promise<number> => {
  const list = lists[address.split("?")[0] as keyof typeof lists]; // links lead to these three
  return (await ask(list, address, { token })).json.total;
};

test("dashboard, register and API say the same number, for any unit and day", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), async (seed) => {
      const roll = dice(seed);
      await emptyTables();
      const world = await plantFacts(roll);
      const token = await plantToken(await plant.account({ grants: [{ role: "leader", unit: { id: "1" } }] }));
      for (let round = 0; round < 8; round++) {
        const on = addDays(Day.parse("2021-01-01"), roll(700));
        const unit = world.units[roll(world.units.length)]!.id;
        const year = yearOf(on);
        const view = await getAttainment(scopeOf("leader", "/1/"), { unit, period: { kind: "year", year, term: "2020-2025" }, on, title: "tsvmtd", base: "target", rounding: "truncate" });
        const { status, json } = await ask(readAttainment, `/api/v1/attainment?unit=${unit}&year=${year}&on=${on}&title=tsvmtd`, { token });
        expect(status).toBe(view ? 200 : 404);
        if (!view) continue;
        const { target, registered, recognised, remaining, cells, held, revoked, appraised, registeredInTerm, standing } = view;
        expect(json).toMatchObject({ target, registered, recognised, remaining, cells, held, revoked, appraised, registeredInTerm, standing, percent: showPercentNumber(view.ratio) });
        // Not `revoked`: titles in this world end without a line of their own.
        const figures = { cells, registered, registeredInTerm, recognised, expected: view.expected.additional, appraised };
        for (const [name, count] of Object.entries(figures).filter(([name]) => name in json.links)) expect([name, await totalOf(json.links[name], token)], `${json.links[name]} for ${unit} on ${on}`).toEqual([name, count]);
      }
    }),
    { numRuns: 3 },
  );
}, 600_000);
