import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import type { AttainmentFilter } from "@/lib/domain/attainment/filter";
import { daysOf } from "@/lib/domain/attainment/period";
import { cursorOf } from "@/lib/domain/cursor";
import { addDays, Day } from "@/lib/domain/day";
import { DecisionParameters, type DecisionFilter } from "@/lib/domain/decision/filter";
import { RegistrationParameters, type RegistrationFilter } from "@/lib/domain/registration/filter";
import { getAttainment } from "@/lib/queries/get-attainment";
import { listDecisions } from "@/lib/queries/list-decisions";
import { listRegistrations } from "@/lib/queries/list-registrations";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { dice, plantFacts } from "@/tests/support/facts-world";
import { plant, type PlantedUnit } from "@/tests/support/plant";

const year2021 = { kind: "year", year: 2021, term: "2020-2025" } as const;
const term = { kind: "term", term: "2020-2025", firstYear: 2021, lastYear: 2025 } as const;
const on = Day.parse("2021-06-30");
const registrations = (more: Partial<RegistrationFilter> = {}): RegistrationFilter => ({ unit: null, period: year2021, on, title: "tsvmtd", status: null, expected: false, appraised: false, q: "", after: null, ...more });
const decisions = (more: Partial<DecisionFilter> = {}): DecisionFilter => ({ unit: null, period: year2021, on, title: "tsvmtd", effect: null, recognised: false, q: "", after: null, ...more });

type Page = { rows: readonly { id: string }[]; next: string | null; total: number };

/** All rows of a register, page after page. */
async function walk<Filter extends { after: unknown }>(list: (filter: Filter) => Promise<Page | null>, filter: Filter, read: (next: string) => Filter["after"]) {
  const rows: { id: string }[] = [];
  let after: Filter["after"] = null;
  for (;;) {
    const page: Page = (await list({ ...filter, after }))!;
    rows.push(...page.rows);
    if (page.next === null) return rows;
    after = read(page.next);
  }
}
const registrationPlace = (next: string) => RegistrationParameters.parse({ after: next }).after!;
const linePlace = (next: string) => DecisionParameters.parse({ after: next }).after!;

test("a register lists as many rows as the metric layer counts, for any unit, period and day", async () => {
  const everywhere = scopeOf("leader", "/1/", "2023-06-30");
  await fc.assert(
    fc.asyncProperty(fc.integer(), async (seed) => {
      const roll = dice(seed);
      await emptyTables();
      const world = await plantFacts(roll);
      for (let round = 0; round < 15; round++) {
        const day = roll(4) === 0 ? everywhere.today : addDays(Day.parse("2020-11-01"), roll(900));
        const period = roll(3) === 0 ? term : ({ ...year2021, year: 2021 + roll(2) } as const);
        const unit = world.units[roll(world.units.length)]!.id;
        const asked: AttainmentFilter = { unit, period, on: day, title: "tsvmtd", base: "target", rounding: "truncate" };
        const counted = await getAttainment(everywhere, asked);
        const totalOf = async (more: Partial<RegistrationFilter>) => {
          const filter = registrations({ unit, period, on: day, ...more });
          const page = await listRegistrations(everywhere, filter);
          if (page) expect(await walk((each) => listRegistrations(everywhere, each), filter, registrationPlace)).toHaveLength(page.total);
          return page?.total ?? null;
        };
        expect(await totalOf({})).toBe(counted?.registered ?? null);
        expect(await totalOf({ expected: true })).toBe(counted?.expected.additional ?? null);
        expect(await totalOf({ appraised: true })).toBe(counted?.appraised ?? null);
        const lines = await listDecisions(everywhere, decisions({ unit, period, on: day, recognised: true }));
        expect(lines?.total ?? null).toBe(counted?.recognised ?? null);
        expect(lines?.rows.length ?? null).toBe(counted?.recognised ?? null);
        for (const row of lines?.rows ?? []) expect(row.day >= daysOf(period).first && row.day <= day).toBe(true);
      }
    }),
    { numRuns: 4 },
  );
}, 120_000);

describe("the register of registrations", () => {
  let district: PlantedUnit;
  let commune: PlantedUnit;
  let other: PlantedUnit;
  beforeEach(async () => {
    await emptyTables();
    district = await plant.unit({ level: "district", name: "Huyện Châu Thành" });
    commune = await plant.unit({ level: "commune", parent: district, name: "Xã An Hiệp" });
    other = await plant.unit({ level: "commune", parent: district, name: "Xã Phước Thạnh" });
  });
  const officer = () => scopeOf("committee_officer", district);
  const names = (page: { rows: readonly { cell: { name: string } }[] } | null) => page?.rows.map(({ cell }) => cell.name);

  test("pages follow one another without gap or double", async () => {
    for (let count = 1; count <= 121; count++) await plant.registration({ unit: await plant.unit({ parent: count % 2 ? commune : other, name: `Ấp ${count}` }), year: 2021 + (count % 3) });
    const filter = registrations({ unit: district.id, period: term });
    const rows = await walk((each) => listRegistrations(officer(), each), filter, registrationPlace);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(121);
    expect((await listRegistrations(officer(), filter))!).toMatchObject({ total: 121, counts: { registered: 121 } });
    expect((await listRegistrations(officer(), { ...filter, unit: commune.id }))!.total).toBe(61);
  }, 60_000);

  test("names are found without diacritics, old or new spelling, the cell's own or those above it", async () => {
    await plant.registration({ unit: await plant.unit({ parent: commune, name: "Ấp Hòa Lộc" }) });
    await plant.registration({ unit: await plant.unit({ parent: other, name: "Ấp Phú Thạnh" }) });
    const found = async (q: string) => names(await listRegistrations(officer(), registrations({ unit: district.id, q })));
    expect(await found("hoa loc")).toEqual(["Ấp Hòa Lộc"]);
    expect(await found("Hoà Lộc")).toEqual(["Ấp Hòa Lộc"]);
    expect(await found("chi bộ ấp phú thạnh")).toEqual(["Ấp Phú Thạnh"]);
    expect(await found("an hiep")).toEqual(["Ấp Hòa Lộc"]);
    expect(await found("chau thanh")).toHaveLength(2);
    expect(await found("100%")).toEqual([]);
  });

  test("a status, an expectation and a past day narrow the list; the counts tell the others", async () => {
    const cell = await plant.unit({ parent: commune, name: "Ấp 1" });
    const moved = await plant.registration({ unit: cell, on: "2021-02-01", expectedOn: "2021-09-30" });
    await plant.event(moved, { status: "in_progress", on: "2021-05-01" });
    await plant.registration({ unit: await plant.unit({ parent: commune, name: "Ấp 2" }), status: "withdrawn" });
    const list = (more: Partial<RegistrationFilter>) => listRegistrations(officer(), registrations({ unit: commune.id, ...more }));
    expect(await list({})).toMatchObject({ total: 1, counts: { in_progress: 1, withdrawn: 1 } });
    expect(names(await list({ status: "withdrawn" }))).toEqual(["Ấp 2"]);
    expect((await list({ on: Day.parse("2021-04-30") }))!.rows).toMatchObject([{ status: "registered", expectedOn: "2021-09-30", since: "2021-02-01" }]);
    expect(names(await list({ expected: true }))).toEqual(["Ấp 1"]);
    expect(names(await list({ expected: true, on: Day.parse("2021-01-31") }))).toEqual([]);
  });

  test("a neighbour sees neither the unit nor its rows", async () => {
    await plant.registration({ unit: await plant.unit({ parent: commune }) });
    const neighbour = scopeOf("committee_officer", other);
    expect(await listRegistrations(neighbour, registrations({ unit: commune.id }))).toBeNull();
    expect(await listRegistrations(neighbour, registrations())).toMatchObject({ rows: [], total: 0 });
    expect(await listRegistrations(scopeOf("administrator", district), registrations())).toMatchObject({ rows: [], total: 0 });
  });
});

describe("the register of decisions", () => {
  test("the newest come first, and one effect can be asked for", async () => {
    await emptyTables();
    const commune = await plant.unit({ level: "commune" });
    const scope = scopeOf("leader", commune);
    const first = await plant.recognition({ unit: await plant.unit({ parent: commune, name: "Ấp 1" }), on: "2021-03-05" });
    await plant.recognition({ unit: await plant.unit({ parent: commune, name: "Ấp 2" }), on: "2021-05-28" });
    await plant.revocation(first, { on: "2021-06-10" });
    const list = (more: Partial<DecisionFilter> = {}) => listDecisions(scope, decisions({ unit: commune.id, ...more }));
    expect(await list()).toMatchObject({ total: 3, decisions: 3, counts: { recognise: 2, revoke: 1 }, rows: [{ effect: "revoke" }, { cell: { name: "Ấp 2" } }, { cell: { name: "Ấp 1" } }] });
    expect(await list({ effect: "revoke" })).toMatchObject({ total: 1, decisions: 1, counts: { recognise: 2 } });
    expect(await list({ recognised: true })).toMatchObject({ total: 1, rows: [{ cell: { name: "Ấp 2" }, decision: { symbol: "QĐ/HU" } }] });
    expect(await list({ recognised: true, on: Day.parse("2021-06-09") })).toMatchObject({ total: 2 });
    expect(await list({ q: "ap 2" })).toMatchObject({ total: 1 });
  });

  test("pages follow one another, lines of one day included", async () => {
    await emptyTables();
    const commune = await plant.unit({ level: "commune" });
    for (let count = 0; count < 3; count++) {
      const units = [];
      for (let cell = 0; cell < 35; cell++) units.push(await plant.unit({ parent: commune }));
      await plant.decision({ on: count === 2 ? "2021-04-01" : "2021-03-01", lines: units.map((unit) => ({ unit })) });
    }
    const rows = await walk((each) => listDecisions(scopeOf("leader", commune), each), decisions({ unit: commune.id }), linePlace);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(105);
  }, 60_000);
});

test("a cursor that nobody gave out is refused with a sentence", () => {
  for (const after of ["x", "!!", btoa("[1]"), cursorOf.name]) expect(RegistrationParameters.safeParse({ after }).success).toBe(false);
});
