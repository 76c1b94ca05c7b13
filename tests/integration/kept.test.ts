import type { Client } from "pg";
import { expect, test } from "vitest";
import { reachOf } from "@/lib/access/reach";
import { Day } from "@/lib/domain/day";
import { UnitPath } from "@/lib/domain/unit/path";
import { database } from "@/lib/platform/database";
import { getAttainment } from "@/lib/queries/get-attainment";
import { attainmentRow } from "@/lib/queries/sql/attainment";
import { chartRow } from "@/lib/queries/sql/chart-ground";
import { ancestorRows, placesRow } from "@/lib/queries/sql/places";
import { decisionRegister } from "@/lib/queries/sql/decision-register";
import { placeRow } from "@/lib/queries/sql/place";
import { reportedRow } from "@/lib/queries/sql/reported";
import { referenceRow } from "@/lib/queries/sql/reference";
import { registrationRegister } from "@/lib/queries/sql/registration-register";
import { unitRegister } from "@/lib/queries/sql/unit-register";
import { worklistRow } from "@/lib/queries/sql/worklist";
import { withClient } from "@/scripts/start/database.mjs";
import { scopeOf } from "@/tests/support/as";
import { dice } from "@/tests/support/facts-world";
import { plant } from "@/tests/support/plant";

const on = Day.parse("2021-06-30");
const year = { kind: "year", year: 2021, term: "2020-2025" } as const;
const owner = <T>(work: (client: Client) => Promise<T>) => withClient(process.env["OWNER_DATABASE_URL"] ?? "", work);

async function commune() {
  const cell = await plant.unit();
  await Promise.all([plant.title(), plant.term()]);
  const place = await database.unit.findUniqueOrThrow({ where: { id: cell.parentId! } });
  const scope = scopeOf("leader", place);
  const count = async () => (await getAttainment(scope, { unit: place.id, period: year, on, title: "tsvmtd", base: "target", rounding: "truncate" }))!;
  return { cell, place, count };
}

test("every table a kept answer is counted from moves the clock", async () => {
  const asked = { unit: "1", title: "t", term: "t", period: "2021", year: 2021, firstYear: 2021, lastYear: 2021, first: on, last: on, on, structureDay: on, recheckYear: 2021, plansIn: [] };
  const nowhere = reachOf([]);
  const lines = { unit: "1", period: year, on, title: "t", effect: null, recognised: false, q: "a", after: null };
  const registrations = { unit: "1", period: year, on, title: "t", status: null, expected: false, appraised: false, q: "a", after: null };
  const units = { on, today: on, wanted: { name: "a", above: ["b"] }, level: null, below: "1", parent: null, unit: null, code: null, by: null };
  const statements = [
    ...[attainmentRow(nowhere, asked), attainmentRow(nowhere, { ...asked, lens: { kind: "now" } }), referenceRow(), reportedRow(nowhere, { unit: "1", title: "t", on }), chartRow(nowhere, { unit: "1", title: "t", year: 2021, on, by: null }), chartRow(nowhere, { unit: "1", title: "t", year: 2021, on, by: on }), placesRow(nowhere, [], [], on), ancestorRows(nowhere, "1", on), placeRow(nowhere, "1", on)],
    ...[decisionRegister(nowhere, lines, on, 1), decisionRegister(nowhere, { ...lines, recognised: true, lens: "now" }, on, 1), registrationRegister(nowhere, registrations, on, 1), registrationRegister(nowhere, { ...registrations, lens: "now" }, on, 1)],
    ...[unitRegister(nowhere, { ...units, level: "commune" }, null, 1), unitRegister(nowhere, { ...units, wanted: null }, null, 1), unitRegister(nowhere, { ...units, by: on }, null, 1)],
    worklistRow(nowhere, [{ statuses: ["proposed"], below: [UnitPath.parse("/1/")], holder: "00000000-0000-7000-8000-000000000000" }], { appraise: [], decide: [], replies: [], issues: [] }, { accountId: "00000000-0000-7000-8000-000000000000", today: on }, 1),
  ].map(({ sql }) => sql).join();
  const { tables, moving } = await owner(async (client) => ({
    tables: (await client.query<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`)).rows.map(({ name }) => name),
    moving: (await client.query<{ name: string }>(`SELECT replace(tgrelid::regclass::text, '"', '') AS name FROM pg_trigger WHERE tgname = 'fact_clock' AND tgenabled = 'O'`)).rows.map(({ name }) => name),
  }));
  const read = tables.filter((table) => new RegExp(`(FROM|JOIN) "${table}"`).test(statements));
  expect(read.length).toBeGreaterThan(10);
  expect(read.filter((table) => !moving.includes(table))).toEqual([]);
});

test("a change is seen by the next reader, and only once it is committed", async () => {
  const { cell, count } = await commune();
  expect((await count()).registered).toBe(0);
  const registration = await plant.registration({ unit: cell });
  expect((await count()).registered).toBe(1);
  await owner(async (client) => {
    await client.query("BEGIN");
    await client.query(`UPDATE "RegistrationEvent" SET until = '2021-02-01' WHERE "registrationId" = $1`, [registration.id]);
    expect((await count()).registered).toBe(1);
    await client.query("COMMIT");
  });
  expect((await count()).registered).toBe(0);
});

test("nothing changed means nothing is counted again", async () => {
  const { count } = await commune();
  const [first, second] = [await count(), await count()];
  expect(second.title).toBe(first.title); // the very same row, parsed once
});

test("readers beside writers never lag behind a commit they could have seen", async () => {
  const { place, count } = await commune();
  const roll = dice(11);
  let registered = 0;
  const writers = Array.from({ length: 4 }, async () => {
    for (let round = 0; round < 8; round++) {
      const unit = await plant.unit({ parent: { ...place, name: "Xã", path: place.path as never } });
      await plant.registration({ unit });
      registered++;
    }
  });
  const readers = Array.from({ length: 4 }, async () => {
    for (let round = 0; round < 25; round++) {
      const before = registered;
      expect((await count()).registered).toBeGreaterThanOrEqual(before);
      await new Promise((resolve) => setTimeout(resolve, roll(8)));
    }
  });
  await Promise.all([...writers, ...readers]);
  expect((await count()).registered).toBe(32);
});

test("two open changes do not wait for one another at the clock", async () => {
  const { cell } = await commune();
  const registration = await plant.registration({ unit: cell });
  await owner((one) =>
    owner(async (two) => {
      for (const client of [one, two]) await client.query("BEGIN; SET LOCAL lock_timeout = '2s'");
      await one.query(`UPDATE "RegistrationEvent" SET until = NULL WHERE "registrationId" = $1`, [registration.id]);
      await two.query(`UPDATE "TitleHolding" SET path = path WHERE false`);
      await one.query("COMMIT");
      await two.query("COMMIT");
    }),
  );
});
