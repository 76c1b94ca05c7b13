import fc from "fast-check";
import { expect, test } from "vitest";
import type { Scope } from "@/lib/access/scope";
import { addDays, Day } from "@/lib/domain/day";
import { database } from "@/lib/platform/database";
import { getAttainment } from "@/lib/queries/get-attainment";
import { listDecisions } from "@/lib/queries/list-decisions";
import { listRegistrations } from "@/lib/queries/list-registrations";
import { listSchedule } from "@/lib/queries/list-schedule";
import { listUnits } from "@/lib/queries/list-units";
import { withClient } from "@/scripts/start/database.mjs";
import { scopeOf } from "@/tests/support/as";
import { draws } from "@/tests/support/random-acts";
import { idsOf } from "@/tests/support/reach-ask";
import { questions } from "@/tests/support/reach-questions";
import { branches, people, personWith, plantReachWorld, reaches, today, type Account, type ReachWorld } from "@/tests/support/reach-world";
import { reorganise } from "@/tests/support/reorganise";
import { treeOracle, type TreeOracle } from "@/tests/support/tree-oracle";

const title = "tsvmtd";
const period = { kind: "year", year: 2021, term: "2020-2025" } as const;
/** Units of the world are numbered by hand: those that acts make begin far above. */
const numberFarAbove = () => withClient(process.env["OWNER_DATABASE_URL"] ?? "", (client) => client.query(`SELECT setval('unit_id', 900000000)`));
const days = { first: Day.parse("2021-06-02"), every: 8, backAfter: 3 };

/** Questions about records and units by their ids: whoever reaches the unit reaches them, on whatever day it stood. */
const ofRecords = [
  "getRegistration", "getDossier", "getDossierCriteria", "getChangesSince", "getAnswerDesk", "getReportDesk", "getSitting", "getSurvey", "getPaper", "listPapers", "getProposalSheet", "getEvidenceDesk",
  "getDecision", "getDecisionSheet", "getRecheck", "getTarget", "getClosing", "listCitable", "getCellYear", "getUnit", "getManageableUnit", "listAccounts", "getAccount", "listAccountAudit", "listLetters", "getAct", "listInvitations",
] as const;

/** The world as it hangs after the acts, by the heir rules. */
async function asItHangs(world: ReachWorld, tree: TreeOracle): Promise<ReachWorld> {
  const units = await database.unit.findMany({ select: { id: true, level: true, path: true } });
  return { ...world, units: units.map(({ id, level, path }) => ({ id, level, path: path as ReachWorld["units"][number]["path"], name: id, parentId: tree.hangs(id).at(-2) ?? null })) };
}

/** What somebody is shown of a day, and what the oracle says: units that stood then, facts of cells that stood then, all of them in reach. */
async function expectDay(scope: Scope, account: Account, on: Day, { world, tree }: { world: ReachWorld; tree: TreeOracle }) {
  const [looks, reads] = [reaches(world, account, "unit.read"), reaches(world, account, "registration.read")];
  const stood = tree.ids.filter((id) => tree.stood(id, on));
  const asked = { unit: null, period, on, title, q: "", after: null } as const;
  const here = <Row extends { unitId: string }>(rows: readonly Row[], reached: (id: string) => boolean) => rows.filter(({ unitId }) => stood.includes(unitId) && reached(unitId));
  const may = (action: Parameters<typeof reaches>[2]) => tree.ids.some(reaches(world, account, action));

  if (may("unit.read")) expect(idsOf((await listUnits(scope, { on, limit: 500 })).rows.filter(({ standing }) => standing)).sort()).toEqual(stood.filter(looks).sort());
  if (may("registration.read")) expect((await listRegistrations(scope, { ...asked, status: null, expected: false, appraised: false }))?.rows.map(({ cell }) => cell.id).sort()).toEqual(here(world.registrations, reads).map(({ unitId }) => unitId).sort());
  if (may("decision.read")) expect(idsOf((await listDecisions(scope, { ...asked, effect: null, recognised: false }))?.rows ?? []).sort()).toEqual(idsOf(here(world.decisions.flatMap(({ lines }) => lines), reaches(world, account, "decision.read"))).sort());
  if (may("recheck.read")) expect((await listSchedule(scope, { title, year: 2021, show: "held", q: "", on, unit: null }))?.rows.map(({ unitId }) => unitId).sort()).toEqual(idsOf(here(world.cells.map(({ id }) => ({ id, unitId: id })), reaches(world, account, "recheck.read"))).sort());
  if (may("attainment.read")) await expectFigures(scope, account, on, { world, tree });
}

/** By the units of the day a unit counts the cells below it that day, as it was published, wherever they went since; by today's those carried to it, which are all reached. */
async function expectFigures(scope: Scope, account: Account, on: Day, { world, tree }: { world: ReachWorld; tree: TreeOracle }) {
  const reached = reaches(world, account, "attainment.read");
  const cells = world.units.filter(({ id, level }) => level === "cell" && tree.stood(id, on));
  for (const { id } of world.units) {
    const filter = { unit: id, period, on, title, base: "target", rounding: "truncate" } as const;
    const was = await getAttainment(scope, filter);
    expect([id, was?.cells]).toEqual([id, reached(id) && tree.stood(id, on) ? cells.filter((cell) => tree.stood(cell.id, on)?.includes(id)).length : undefined]);
    const now = await getAttainment(scope, { ...filter, lens: "now" });
    expect([id, now?.cells]).toEqual([id, reached(id) && tree.stood(id, today) ? cells.filter((cell) => reached(cell.id) && tree.hangs(cell.id).includes(id)).length : undefined]);
  }
}

test("after random acts, on random days, everything is reached by exactly those whose grants stand above it by the heir rules", async () => {
  let acts = 0;
  await fc.assert(
    fc.asyncProperty(branches, people, fc.array(fc.tuple(draws, fc.boolean()), { minLength: 2, maxLength: 3 }), fc.nat(40), async (shape, wishes, turns, ago) => {
      const planted = await plantReachWorld(shape);
      await numberFarAbove();
      const [country, province] = [planted.units[0]!, planted.units.find(({ level }) => level === "province")!];
      acts += await reorganise(scopeOf("organization_staff", country, { accountId: planted.accounts[0]!.id, today }), { country, province }, turns, days);
      const tree = await treeOracle(today);
      const hung = await asItHangs(planted, tree);
      const asking = [];
      for (const held of wishes) asking.push(await personWith(planted.units, held));
      const world = { ...hung, accounts: [...hung.accounts, ...asking.map(({ account }) => account)] };
      for (const { scope, account } of asking) {
        for (const name of ofRecords) {
          const { needs, seen, expected } = questions[name]!;
          expect([name, (await seen(scope, world)).sort()]).toEqual([name, expected(world, { reached: reaches(world, account, needs), asker: account }).sort()]);
        }
        for (const on of [today, addDays(today, -ago)]) await expectDay(scope, account, on, { world, tree });
      }
    }),
    { numRuns: Number(process.env["REACH_RUNS"] ?? 2), endOnFailure: true },
  );
  expect(acts).toBeGreaterThan(0);
}, 600_000);
