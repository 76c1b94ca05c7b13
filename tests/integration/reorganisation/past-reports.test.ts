import fc from "fast-check";
import { expect, test } from "vitest";
import type { Scope } from "@/lib/access/scope";
import { addDays, Day, dayOfDate } from "@/lib/domain/day";
import { database } from "@/lib/platform/database";
import { getAttainment } from "@/lib/queries/get-attainment";
import { getCommonAttainment } from "@/lib/queries/get-common-attainment";
import { getUnit } from "@/lib/queries/get-unit";
import { listDecisions } from "@/lib/queries/list-decisions";
import { listRegistrations } from "@/lib/queries/list-registrations";
import { listUnits } from "@/lib/queries/list-units";
import { scopeOf } from "@/tests/support/as";
import { plant, type PlantedUnit } from "@/tests/support/plant";
import { plantTree } from "@/tests/support/plant-tree";
import { draws, treeOf } from "@/tests/support/random-acts";
import { takeTurn } from "@/tests/support/reorganise";
import { treeOracle, type TreeOracle } from "@/tests/support/tree-oracle";

const period = { kind: "year", year: 2021, term: "2020-2025" } as const;
const first = Day.parse("2021-06-10");
const last = Day.parse("2021-12-31");
const reported = { period, title: "tsvmtd", base: "target", rounding: "truncate" } as const;
const register = { unit: null, period, title: "tsvmtd", q: "", after: null } as const;

/** Without what a later act says of a unit: until when it stood, and what became of it. */
const then = (row: object) => ({ ...row, until: undefined, became: undefined });

/** What somebody saw of a unit on a past day: its figures and its page. */
async function unitOn(scope: Scope, id: string, on: Day): Promise<string> {
  const unit = await getUnit(scope, { id, on });
  const page = unit && { ...then(unit), versions: unit.versions.filter(({ from }) => from <= on).map(then), successions: unit.successions.filter((one) => one.on <= on), children: unit.children.map(then) };
  return JSON.stringify([page, await getAttainment(scope, { ...reported, unit: id, on })]);
}

/** What somebody saw of a past day as a whole: the registers of units, registrations and decisions, and their unit beside an earlier day. */
async function registersOn(scope: Scope, unit: string, on: Day): Promise<string> {
  const compared = await getCommonAttainment(scope, { ...reported, unit, on, with: Day.parse("2021-03-31"), withPeriod: period });
  const registrations = await listRegistrations(scope, { ...register, on, status: null, expected: false, appraised: false });
  const decisions = await listDecisions(scope, { ...register, on, effect: null, recognised: false });
  return JSON.stringify([(await listUnits(scope, { on, limit: 500 })).rows.map(then), registrations?.rows, registrations?.counts, registrations?.total, decisions?.rows, decisions?.total, compared]);
}

/** A viewer of some unit: their scope as of now, since access follows today. */
const viewerOf = async ({ id }: PlantedUnit) => scopeOf("leader", await database.unit.findUniqueOrThrow({ where: { id } }), { today: last });

type Seen = ReadonlyMap<string, string>;
/** All that viewers see of past days, by who and what; and below each, the units of it that were there and are in their reach. */
async function pastOf(viewers: readonly PlantedUnit[], ids: readonly string[], days: readonly Day[], tree: TreeOracle): Promise<{ seen: Seen; reach: Seen }> {
  const [seen, reach] = [new Map<string, string>(), new Map<string, string>()];
  for (const viewer of viewers) {
    const scope = await viewerOf(viewer);
    for (const on of days) {
      const reached = tree.ids.filter((id) => tree.stood(id, on) && tree.hangs(id).includes(viewer.id)).sort();
      seen.set(`${viewer.id} ${on}`, await registersOn(scope, viewer.id, on));
      reach.set(`${viewer.id} ${on}`, reached.join(" "));
      for (const id of ids) {
        seen.set(`${viewer.id} ${on} ${id}`, await unitOn(scope, id, on));
        reach.set(`${viewer.id} ${on} ${id}`, reached.join(" "));
      }
    }
  }
  return { seen, reach };
}

/** Ids of everything that must never be lost. */
async function recordsOf() {
  const id = { select: { id: true }, orderBy: { id: "asc" } } as const;
  const [registrations, decisions, lines, holdings, evidence, uses, targets] = await Promise.all([
    database.registration.findMany(id), database.decision.findMany(id), database.decisionLine.findMany(id), database.titleHolding.findMany(id), database.evidence.findMany(id), database.evidenceUse.findMany(id), database.target.findMany(id),
  ]);
  const events = await database.registrationEvent.findMany({ where: { move: { not: "transfer" } }, select: { registrationId: true, seq: true, move: true, status: true, on: true }, orderBy: [{ registrationId: "asc" }, { seq: "asc" }] });
  return JSON.stringify([registrations, decisions, lines, holdings, evidence, uses, targets, events]);
}

const audited = async () => (await database.auditEvent.findMany({ select: { id: true, act: true, unitId: true }, orderBy: { id: "asc" } })).map((line) => JSON.stringify(line, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value)));

/** Every unit hangs where the heir rules say, every fact with its unit. */
async function expectPlaces(tree: TreeOracle) {
  const paths = new Map((await database.unit.findMany()).map(({ id, path }) => [id, path]));
  expect(paths).toEqual(new Map(tree.ids.map((id) => [id, `/${tree.hangs(id).join("/")}/`])));
  const facts = [await database.registration.findMany(), await database.registrationEvent.findMany(), await database.decisionLine.findMany(), await database.titleHolding.findMany()].flat();
  for (const fact of facts) expect(fact.path).toBe(paths.get(fact.unitId));
}

test("random acts and counter-acts change no report of the days before them, lose no record, and hang every unit and its facts where the heir rules say", async () => {
  let acts = 0;
  const turns = fc.array(fc.tuple(draws, fc.boolean()), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(4_000), { minLength: 6, maxLength: 14 }), turns, fc.nat(150), fc.nat(), async (picks, wishes, ago, who) => {
      const planted = await plantTree(treeOf(picks));
      await Promise.all([plant.term(), plant.title()]);
      const [country, province] = [planted.get("1")!, planted.get("2")!];
      await plant.competences(country);
      const staff = await plant.account();
      const order = scopeOf("organization_staff", country, { accountId: staff.id, today: last });
      const all = [...planted.values()];
      const viewers = [country, all[who % all.length]!];
      const ids = Array.from({ length: 6 }, (_, index) => all[(who + index * 3) % all.length]!.id);
      const kept = await recordsOf();

      for (const [turn, wish] of wishes.entries()) {
        const days = [addDays(first, -1 - ago), addDays(first, turn * 20 - 1)]; // long before, and the eve
        const before = await pastOf(viewers, ids, days, await treeOracle(last));
        const record = await audited();
        const act = await takeTurn(order, { country, province }, wish, turn);
        if (!act) continue;
        acts += 1;
        const tree = await treeOracle(last);
        await expectPlaces(tree);
        const after = await pastOf(viewers, ids, days, tree);
        for (const [key, said] of before.seen) if (before.reach.get(key) === after.reach.get(key)) expect([key, after.seen.get(key)]).toEqual([key, said]);
        expect(await recordsOf()).toEqual(kept);
        const since = await audited();
        expect(since.slice(0, record.length)).toEqual(record);
        expect(since.length).toBeGreaterThan(record.length);
        const ended = await database.unitVersion.findMany({ where: { endedById: act.id } });
        expect(ended.every(({ validUntil }) => validUntil !== null && dayOfDate(validUntil) === act.on)).toBe(true);
      }
    }),
    { numRuns: Number(process.env["ACT_RUNS"] ?? 3), endOnFailure: true },
  );
  expect(acts).toBeGreaterThan(0);
}, 600_000);
