import fc from "fast-check";
import { expect, test } from "vitest";
import type { Scope } from "@/lib/access/scope";
import { agreeRegistrations, sendBackRegistration } from "@/lib/commands/agree-registration";
import { answerReturnItem, resendRegistration } from "@/lib/commands/answer-return";
import { receiveRegistrations, returnRegistration } from "@/lib/commands/appraise-registration";
import { editRegistration, moveRegistration, withdrawRegistration } from "@/lib/commands/change-registration";
import { handOverRegistration, releaseRegistration, takeOverRegistration, takeRegistration } from "@/lib/commands/hold-registration";
import { proposeCells } from "@/lib/commands/propose-cells";
import { reportProgress } from "@/lib/commands/report-progress";
import { reviewCells } from "@/lib/commands/review-cells";
import { Day } from "@/lib/domain/day";
import { Month } from "@/lib/domain/progress/month";
import { rowOf, stageFor, type MoveName } from "@/lib/domain/registration/workflow";
import type { Result } from "@/lib/domain/result";
import { database } from "@/lib/platform/database";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant } from "@/tests/support/plant";
import { foldedAndStored, plantRoad, seen, type Road } from "@/tests/support/road";
import { concludeAs, plantRoadTeam, type Team } from "@/tests/support/sit";

type Seen = { id: string; version: number };
type Try = { move: Exclude<MoveName, "register"> | "answer"; run: (scope: Scope, seen: Seen, road: Road & { team: Team }, turn: number) => Promise<Result<unknown>> };

const on = Day.parse("2021-06-29");
const reason = "Có lý do";
const paper = { signedOn: on, signer: "Người ký", capacity: "T/M Ban Thường vụ, Bí thư" } as const;
const meeting = { heldOn: on, members: 3, present: 3 };
const vote = { grade: "good", gradeYear: 2020, inFavour: 3 } as const;

const tries: readonly Try[] = [
  { move: "edit", run: (scope, row) => editRegistration(scope, { ...row, expectedOn: null, note: "Ghi chú" }) },
  { move: "move_year", run: (scope, row) => moveRegistration(scope, { ...row, year: 2022, reason }) },
  { move: "withdraw", run: (scope, row) => withdrawRegistration(scope, { ...row, reason }) },
  { move: "report", run: (scope, { id }, _, turn) => reportProgress(scope, { id, month: Month.parse("2021-06-01"), done: `Việc ${turn}`, difficulty: null, help: null, seen: null }) },
  { move: "review", run: (scope, row) => reviewCells(scope, { ...meeting, rows: [{ ...row, ...vote, isChosen: true, reason: null }] }) },
  { move: "defer", run: (scope, row) => reviewCells(scope, { ...meeting, rows: [{ ...row, ...vote, isChosen: false, reason }] }) },
  { move: "propose", run: (scope, row, _, turn) => proposeCells(scope, { rows: [row], number: turn, ...paper }) },
  { move: "appraise", run: (scope, row) => receiveRegistrations(scope, { rows: [row] }) },
  { move: "return", run: (scope, row) => returnRegistration(scope, { ...row, dueOn: null, items: [{ subject: "Biên bản", reason }] }) },
  { move: "answer", run: async (scope, { id }) => answerReturnItem(scope, { itemId: (await database.returnItem.findFirst({ where: { registrationId: id }, orderBy: { seq: "desc" } }))?.id ?? id, isDone: true, answer: null }) },
  { move: "resend", run: (scope, row) => resendRegistration(scope, row) },
  { move: "pass", run: (scope, { id }, road) => concludeAs(scope, road, road.team, id, "pass") },
  { move: "fail", run: (scope, { id }, road) => concludeAs(scope, road, road.team, id, "fail") },
  { move: "return", run: (scope, { id }, road) => concludeAs(scope, road, road.team, id, "supplement") },
  { move: "send_back", run: (scope, row) => sendBackRegistration(scope, { ...row, reason }) },
  { move: "agree", run: (scope, row, _, turn) => agreeRegistrations(scope, { rows: [row], number: turn, type: "TB", ...paper }) },
  { move: "take", run: (scope, row) => takeRegistration(scope, row) },
  { move: "take_over", run: (scope, row) => takeOverRegistration(scope, { ...row, reason }) },
  { move: "hand_over", run: (scope, row, { people }) => handOverRegistration(scope, { ...row, holderId: people.colleague.id }) },
  { move: "release", run: (scope, row) => releaseRegistration(scope, row) },
];

/** Everything the acts may leave behind. */
const traces = async () => {
  const order = { orderBy: { id: "asc" } } as const;
  return JSON.stringify([
    await database.registration.findMany(order),
    await database.registrationEvent.findMany({ orderBy: [{ registrationId: "asc" }, { seq: "asc" }] }),
    await database.paper.findMany(order),
    await database.returnItem.findMany(order),
    await database.progressReport.findMany(order),
    await database.reviewMeeting.findMany(order),
  ]);
};

const who = ["secretary", "officer", "appraiser", "colleague", "standing", "elsewhere", "above"] as const;
/** Who may make a move, said again without the workflow: the oracle. */
const mayAct: Record<(typeof who)[number], readonly string[]> = {
  secretary: ["report"],
  officer: ["edit", "move_year", "withdraw", "report", "review", "defer", "propose", "answer", "resend"],
  appraiser: ["appraise", "return", "pass", "fail", "take", "take_over", "hand_over", "release"],
  colleague: ["appraise", "return", "take", "take_over", "hand_over", "release"],
  standing: ["agree", "send_back", "take", "take_over", "hand_over", "release"],
  elsewhere: [],
  above: [],
};

// The road forward is tried more often than the ways off it, so that lives reach the bodies above.
const forward = ["report", "review", "propose", "appraise", "return", "answer", "resend", "pass", "agree"];
const act = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...tries.filter(({ move }) => forward.includes(move))) }, { weight: 1, arbitrary: fc.constantFrom(...tries.filter(({ move }) => move !== "withdraw" && move !== "fail")) }, { weight: 1, arbitrary: fc.constantFrom(...tries) });
const step = fc.record({ act, by: fc.constantFrom(...who), isRightPerson: fc.boolean() });
/** The way to a body above, walked by the right people before chance takes over: random acts alone seldom get so far. */
const way = ["report", "review", "propose", "appraise", "pass", "agree"].map((move) => ({ act: tries.find((each) => each.move === move)!, by: "elsewhere" as const, isRightPerson: true }));
const life = fc.tuple(fc.integer({ min: 3, max: way.length }), fc.array(step, { minLength: 15, maxLength: 45 })).map(([begun, steps]) => [...way.slice(0, begun), ...steps]);

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
        const person = isRightPerson ? (who.find((each) => mayAct[each].includes(move)) ?? by) : by;
        const from = (await foldedAndStored(id)).stored.status;
        const result = await run(scopes[person], await seen(id), road, turn + 1);
        const after = await traces();
        if (!result.ok) expect(after, `${move} by ${person}: ${result.refusal.code}`).toBe(before);
        else expect(mayAct[person], `${move} by ${person}`).toContain(move);
        before = after;
        const { stored, folded, moves } = await foldedAndStored(id);
        expect(stored).toEqual(folded);
        if (result.ok && move !== "answer" && moves.at(-1) === move) {
          expect(rowOf(move).from).toContain(from);
          if (["take", "take_over", "hand_over", "release"].includes(move)) expect(stageFor(move, from)).not.toBeNull();
        }
        reached.add(stored.status);
      }
    }),
    { numRuns: Number(process.env["ACT_RUNS"] ?? 6), endOnFailure: true },
  );
  expect([...reached]).toEqual(expect.arrayContaining(["in_progress", "commune_reviewed", "proposed"]));
}, 600_000);
