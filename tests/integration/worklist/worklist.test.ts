import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import type { Scope } from "@/lib/access/scope";
import { agreeRegistrations } from "@/lib/commands/agree-registration";
import { resendRegistration } from "@/lib/commands/answer-return";
import { receiveRegistrations } from "@/lib/commands/appraise-registration";
import { concludeSitting } from "@/lib/commands/conclude-sitting";
import { giveMarks } from "@/lib/commands/give-marks";
import { openSitting } from "@/lib/commands/open-sitting";
import { proposeCells } from "@/lib/commands/propose-cells";
import { reportProgress } from "@/lib/commands/report-progress";
import { reviewCells } from "@/lib/commands/review-cells";
import { recordDiscussion } from "@/lib/commands/speak-at-sitting";
import { reviewProgress } from "@/lib/commands/review-progress";
import { dateOf, Day } from "@/lib/domain/day";
import type { Status } from "@/lib/domain/registration/status";
import type { Result } from "@/lib/domain/result";
import type { ToldTask } from "@/lib/domain/worklist/view";
import { database } from "@/lib/platform/database";
import { getAppraisal } from "@/lib/queries/get-appraisal";
import { getRegistration } from "@/lib/queries/get-registration";
import { listWorklist } from "@/lib/queries/list-worklist";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant } from "@/tests/support/plant";
import { plantRoad, seen, type Road } from "@/tests/support/road";
import { fullMarks, plantRoadTeam, satOn, sit, type Team } from "@/tests/support/sit";

let road: Road;
let team: Team;
beforeEach(async () => {
  await emptyTables();
  road = await plantRoad();
  team = await plantRoadTeam(road);
});

type Wish = { status: Status; year: number; due: string | null; heldBy: "appraiser" | "colleague" | "standing" | null; proposer: "officer" | "appraiser"; sitting: "none" | "open" | "begun" | "scored" };
const atBody: readonly Status[] = ["proposed", "under_appraisal", "appraised", "agreed"];

/** A cell beside the road's own, with a dossier as wished. */
async function dossier({ status, year, due, heldBy, proposer, sitting }: Wish) {
  const unit = await plant.unit({ parent: road.commune });
  const { id } = await plant.registration({ unit, year, events: [{ status: "registered" }, { status: "proposed", move: "propose", account: road.people[proposer] }, { status }] });
  await database.registration.update({ where: { id }, data: { dueOn: due === null ? null : dateOf(Day.parse(due)), holderId: heldBy && atBody.includes(status) ? road.people[heldBy].id : null } });
  const sittingId = status === "under_appraisal" && sitting !== "none" ? await sit(road, team, id) : null;
  const given = { open: 0, begun: 1, scored: 3, none: 0 }[sitting];
  if (sittingId) for (const scope of team.scorers.slice(0, given)) await giveMarks(scope, { sittingId, round: 1, marks: await fullMarks(id), remark: null });
  return id;
}

const forward = ["review", "propose", "appraise", "resend", "agree", "recognise"];
const reports = ["report", "report_for", "review_report"];
const people = () => ({ ...road, clerk: team.clerk, province: scopeOf("organization_staff", road.province), above: scopeOf("standing_committee", road.province), beside: scopeOf("committee_officer", road.district) });
const asked = ["secretary", "officer", "appraiser", "clerk", "colleague", "standing", "province", "above", "beside"] as const;
const wish = fc.record({
  status: fc.constantFrom<Status>("registered", "in_progress", "commune_reviewed", "proposed", "under_appraisal", "returned", "appraised", "agreed", "recognised", "failed", "withdrawn"),
  year: fc.constantFrom(2021, 2021, 2022),
  due: fc.constantFrom(null, "2021-06-15", "2021-06-29", "2021-06-30", "2021-07-02", "2021-07-20"),
  heldBy: fc.constantFrom(null, "appraiser" as const, "colleague" as const, "standing" as const),
  proposer: fc.constantFrom("officer" as const, "officer" as const, "appraiser" as const),
  sitting: fc.constantFrom("none" as const, "open" as const, "begun" as const, "scored" as const),
});

test("whoever asks: the work is what their dossiers' pages let them carry on, no more and no less, and all that is late is said to be", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(wish, { minLength: 3, maxLength: 9 }), async (wishes) => {
      await emptyTables();
      road = await plantRoad();
      team = await plantRoadTeam(road);
      const ids: string[] = [];
      for (const each of wishes) ids.push(await dossier(each));
      for (const who of asked) {
        const scope = people()[who];
        const { tasks, counts } = await listWorklist(scope);
        const moved = tasks.filter(({ act }) => !reports.includes(act));
        const expected: string[] = [];
        for (const [index, id] of ids.entries()) {
          const view = await getRegistration(scope, id);
          const open = (view?.moves ?? []).filter((move) => forward.includes(move) && !(move === "review" && wishes[index]!.year > 2021));
          // What a team does is open to whoever speaks for the very body; the page of the dossier asks the same.
          const act = ["appraiser", "clerk", "colleague"].includes(who) ? (await getAppraisal(scope, id))?.act : null;
          expected.push(...[...open, ...(act ? [act] : [])].map((move) => `${who} ${move} ${id} ${lateness(wishes[index]!.due)}`));
        }
        expect(moved.map(({ act, dossier: { id }, urgency }) => `${who} ${act} ${id} ${urgency}`).sort()).toEqual(expected.sort());
        expect(tasks.map(({ urgency }) => urgency)).toEqual([...Array(counts.overdue).fill("overdue"), ...Array(counts.due_soon).fill("due_soon"), ...Array(counts.waiting).fill("waiting")]);
      }
    }),
    { numRuns: Number(process.env["WORK_RUNS"] ?? 3), endOnFailure: true },
  );
}, 300_000);

/** Said again without the calendar: 30/06/2021 is a Wednesday, 2/7 the second working day after it. */
const lateness = (due: string | null) => (due === null || due > "2021-07-05" ? "waiting" : due < "2021-06-30" ? "overdue" : "due_soon");

const paper = { signedOn: Day.parse("2021-06-29"), signer: "Người ký", capacity: "T/M Ban Thường vụ, Bí thư" } as const;
const doing: Record<Exclude<ToldTask["act"], "recognise" | "assess" | "assess_for" | "rule">, (scope: Scope, task: ToldTask) => Promise<Result<unknown>>> = {
  report: async (scope, { dossier: { id }, month }) => reportProgress(scope, { id, month: month!, done: "Họp chi bộ", difficulty: null, help: null, seen: null }),
  report_for: async (scope, { dossier: { id }, month }) => reportProgress(scope, { id, month: month!, done: "Họp chi bộ", difficulty: null, help: null, seen: null }),
  review_report: async (scope, { dossier: { id }, month }) => {
    const report = await database.progressReport.findFirstOrThrow({ where: { registrationId: id, month: dateOf(month!) } });
    return reviewProgress(scope, { reportId: report.id, seen: report.version, assessment: "on_track", answer: null });
  },
  review: async (scope, { dossier: { id } }) => reviewCells(scope, { heldOn: paper.signedOn, members: 3, present: 3, rows: [{ ...(await seen(id)), grade: "good", gradeYear: 2020, inFavour: 3, isChosen: true, reason: null }] }),
  propose: async (scope, { dossier: { id } }) => proposeCells(scope, { rows: [await seen(id)], number: 1, ...paper }),
  appraise: async (scope, { dossier: { id } }) => receiveRegistrations(scope, { rows: [await seen(id)] }),
  open_sitting: (scope, { dossier: { id } }) => openSitting(scope, { id, heldOn: satOn, place: "Hội trường", present: Object.values(team.seats) }),
  score: async (scope, { dossier: { id, stand } }) => giveMarks(scope, { sittingId: stand?.open?.id ?? id, round: 1, marks: await fullMarks(id), remark: null }),
  discuss: (scope, { dossier: { id, stand } }) => recordDiscussion(scope, { sittingId: stand?.open?.id ?? id, round: 1, said: "Đã thảo luận" }),
  conclude: async (scope, { dossier: { id, stand } }) => concludeSitting(scope, { sittingId: stand?.open?.id ?? id, ...(await seen(id)), conclusion: "pass", finding: "Đủ tiêu chuẩn", departure: null, items: [], dueOn: null }),
  resend: async (scope, { dossier: { id } }) => resendRegistration(scope, await seen(id)),
  agree: async (scope, { dossier: { id } }) => agreeRegistrations(scope, { rows: [await seen(id)], number: 1, type: "TB", ...paper }),
};

describe("one dossier on its road", () => {
  test("is the work of one body after the other; doing it takes it off the list", async () => {
    const { id } = await plant.registration({ unit: road.cell });
    const steps = [["secretary", "report"], ["officer", "review_report"], ["officer", "review"], ["officer", "propose"], ["appraiser", "appraise"], ["clerk", "open_sitting"], ["appraiser", "score"], ["colleague", "score"], ["clerk", "score"], ["appraiser", "conclude"], ["standing", "agree"]] as const;
    for (const [who, act] of steps) {
      const task = (await listWorklist(people()[who])).tasks.find((each) => each.act === act);
      expect(task, `${who} ${act}`).toMatchObject({ dossier: { id } });
      expect(await doing[act](people()[who], task!), act).toMatchObject({ ok: true });
      expect((await listWorklist(people()[who])).tasks.map((each) => each.act)).not.toContain(act);
    }
    expect((await listWorklist(road.standing)).tasks).toMatchObject([{ act: "recognise", dossier: { id } }]);
  });

  test("is seen by both sides when it is late, and by whoever waits for it", async () => {
    const id = await dossier({ status: "under_appraisal", year: 2021, due: "2021-06-25", heldBy: "appraiser", proposer: "officer", sitting: "none" });
    expect((await listWorklist(road.appraiser)).tasks).toMatchObject([{ act: "open_sitting", urgency: "overdue", says: "quá 3 ngày làm việc", dossier: { body: "Tổ thẩm định cấp huyện, huyện Châu Thành" } }]);
    expect(await listWorklist(road.officer)).toMatchObject({ tasks: [], elsewhere: [{ dossier: { id }, isLate: true }] });
    expect((await listWorklist(road.colleague)).tasks).toEqual([]);
  });

  test("a report is the cell's own until it is late, then its commune may enter it", async () => {
    await plant.registration({ unit: road.cell });
    const on = (scope: Scope, today: string) => listWorklist({ ...scope, today: Day.parse(today) });
    expect((await on(road.secretary, "2021-06-16")).tasks).toMatchObject([{ act: "report", urgency: "due_soon", month: "2021-06-01", dueOn: "2021-06-21" }]);
    expect((await on(road.officer, "2021-06-21")).tasks).toEqual([]);
    expect((await on(road.officer, "2021-06-22")).tasks).toMatchObject([{ act: "report_for", urgency: "overdue" }]);
  });
});

test("a cell registered after the month's meetings began owes no report of that month", async () => {
  await plant.registration({ unit: road.cell, on: "2021-06-25" });
  const on = (scope: Scope, today: string) => listWorklist({ ...scope, today: Day.parse(today) });
  expect([(await on(road.secretary, "2021-06-30")).tasks, (await on(road.officer, "2021-06-30")).tasks]).toEqual([[], []]);
  expect((await on(road.secretary, "2021-07-16")).tasks).toMatchObject([{ act: "report", month: "2021-07-01" }]);
});

test("who only looks has no worklist", async () => {
  await dossier({ status: "agreed", year: 2021, due: "2021-06-25", heldBy: null, proposer: "officer", sitting: "none" });
  expect(await listWorklist(scopeOf("leader", road.province))).toMatchObject({ mayAct: false, tasks: [], elsewhere: [] });
});
