import fc from "fast-check";
import { expect, test } from "vitest";
import { openRechecks } from "@/lib/domain/recheck/workflow";
import { database } from "@/lib/platform/database";
import { scopeOf } from "@/tests/support/as";
import { titles } from "@/tests/support/decide";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant } from "@/tests/support/plant";
import { foldedAndStored, plantRoad, seen } from "@/tests/support/road";
import { comesFrom, mayAct, recheckComesFrom, roadActs, traces } from "@/tests/support/road-acts";
import { plantRoadTeam } from "@/tests/support/sit";

const who = ["secretary", "officer", "appraiser", "colleague", "standing", "elsewhere", "above"] as const;
type Who = (typeof who)[number];
const may = (person: Who): readonly string[] => mayAct[person];

// The road forward is tried more often than the ways off it, so that lives reach the bodies above and the title.
const forward = ["report", "review", "propose", "appraise", "return", "answer", "resend", "pass", "agree", "recognise", "plan", "give_notice", "reply", "revoke", "annul"];
const act = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...roadActs.filter(({ move }) => forward.includes(move))) },
  { weight: 1, arbitrary: fc.constantFrom(...roadActs.filter(({ move }) => move !== "withdraw" && move !== "fail")) },
  { weight: 1, arbitrary: fc.constantFrom(...roadActs) },
);
const step = fc.record({ act, by: fc.constantFrom(...who), isRightPerson: fc.boolean() });
/** The way to the title and out of it again, walked by the right people before chance takes over: random acts alone seldom get so far. */
const way = ["report", "review", "propose", "appraise", "pass", "agree", "recognise", "plan", "give_notice", "reply", "revoke", "annul"].map((move) => ({ act: roadActs.find((each) => each.move === move)!, by: "elsewhere" as const, isRightPerson: true }));
const life = fc.tuple(fc.integer({ min: 3, max: way.length }), fc.array(step, { minLength: 12, maxLength: 36 })).map(([begun, steps]) => [...way.slice(0, begun), ...steps]);

/** What each event of a log followed, and what it is: [from, move]. */
const stepsOf = (events: readonly { move: string; status: string }[]) => events.map(({ move }, index) => [events[index - 1]?.status ?? "none", move] as const);

/** Nothing but the folds is stored, of dossier, re-checks and title; every step came from where it may; nobody and nothing is there twice. */
async function expectWhole(id: string) {
  const { stored, folded } = await foldedAndStored(id);
  expect(stored).toEqual(folded);
  const log = await database.registrationEvent.findMany({ where: { registrationId: id }, orderBy: { seq: "asc" } });
  for (const [from, move] of stepsOf(log).slice(1)) expect(comesFrom[move], move).toContain(from);
  const rechecks = await database.recheck.findMany({ include: { events: { orderBy: { seq: "asc" } } } });
  for (const { status, version, events } of rechecks) {
    expect([status, version]).toEqual([events.at(-1)?.status, events.length]);
    for (const [from, move] of stepsOf(events)) expect(recheckComesFrom[move], move).toContain(from);
  }
  expect(rechecks.filter(({ status }) => openRechecks.some((open) => open === status)).length).toBeLessThanOrEqual(1);
  const held = await titles();
  expect(held.stored).toEqual(held.folded);
  const isHeld = held.rows.filter(({ heldUntil }) => heldUntil === null).length;
  expect(isHeld).toBeLessThanOrEqual(1);
  return [stored.status, ...rechecks.map(({ status }) => `re-check ${status}`), ...(isHeld ? ["title held"] : [])];
}

test("random acts by random people: no stage is skipped, nobody acts outside their body or reach, one holder at most, a refused act leaves no trace", async () => {
  const reached = new Set<string>();
  await fc.assert(
    fc.asyncProperty(life, async (steps) => {
      await emptyTables();
      const planted = await plantRoad();
      const road = { ...planted, team: await plantRoadTeam(planted) };
      const elsewhere = scopeOf("committee_officer", await plant.unit({ level: "commune" }), { accountId: road.people.officer.id });
      const above = scopeOf("standing_committee", road.province, { accountId: road.people.standing.id });
      const scopes = { ...road, elsewhere, above };
      const { id } = await plant.registration({ unit: road.cell });
      let before = await traces();
      for (const [turn, { act: { move, run }, by, isRightPerson }] of steps.entries()) {
        const person = isRightPerson ? (who.find((each) => may(each).includes(move)) ?? by) : by;
        const result = await run(scopes[person], await seen(id), road, turn + 1);
        const after = await traces();
        if (!result.ok) expect(after, `${move} by ${person}: ${result.refusal.code}`).toBe(before);
        else expect(may(person), `${move} by ${person}`).toContain(move);
        if (after !== before) for (const what of await expectWhole(id)) reached.add(what);
        before = after;
      }
    }),
    { numRuns: Number(process.env["ACT_RUNS"] ?? 6), endOnFailure: true, examples: [[way]] },
  );
  expect([...reached]).toEqual(expect.arrayContaining(["in_progress", "commune_reviewed", "proposed", "appraised", "agreed", "recognised", "title held", "re-check failing", "re-check replied", "re-check revoked"]));
}, 600_000);
