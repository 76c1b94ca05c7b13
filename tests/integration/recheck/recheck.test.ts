import { beforeEach, describe, expect, test } from "vitest";
import { concludeRecheck, replyToRecheck } from "@/lib/commands/act-on-recheck";
import { dismissSignal } from "@/lib/commands/dismiss-signal";
import { issueDecision } from "@/lib/commands/issue-decision";
import { planRechecks } from "@/lib/commands/plan-rechecks";
import { raiseSignal } from "@/lib/commands/raise-signal";
import { Day } from "@/lib/domain/day";
import { usualReplyUntil } from "@/lib/domain/recheck/deadline";
import type { Result } from "@/lib/domain/result";
import { sayRefusal } from "@/lib/domain/words";
import { database } from "@/lib/platform/database";
import { getRecheck } from "@/lib/queries/get-recheck";
import { listSchedule } from "@/lib/queries/list-schedule";
import { scopeOf } from "@/tests/support/as";
import { about, holdersOn, plantDistrict, wish, type District } from "@/tests/support/decide";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant } from "@/tests/support/plant";

let place: District;
beforeEach(async () => {
  await emptyTables();
  place = await plantDistrict();
  for (const unit of place.cells) await plant.recognition({ unit, on: "2020-12-20", issuer: place.district });
});

const codeOf = (result: Result<unknown>) => {
  if (result.ok) return "ok";
  expect(sayRefusal(result.refusal)).not.toBe("");
  return result.refusal.code;
};
const day = (text: string) => Day.parse(text);
const plan = (more: object = {}) => planRechecks(place.committee, { titleId: "tsvmtd", kind: "full", plannedOn: day("2021-11-30"), unitIds: place.cells.map(({ id }) => id), ...more });
const commune = () => scopeOf("committee_officer", place.commune, { accountId: place.account.id });
const only = () => database.recheck.findFirstOrThrow({ orderBy: { id: "asc" } });
const show = (what: "due" | "planned" | "waiting" | "kept" | "revoked" | "signalled" | "held", scope = place.committee) => listSchedule(scope, { unit: null, title: "tsvmtd", year: 2021, show: what, q: "", on: scope.today });

/** Takes a re-check one step on, as whoever does it. */
async function step(move: "keep" | "give_notice" | "reply" | "accept_reply" | "cancel", today = "2021-06-30") {
  const { id, version } = await only();
  const text = "Ghi rõ";
  if (move === "reply") return replyToRecheck({ ...commune(), today: day(today) }, { move, id, version, text });
  if (move === "give_notice") return concludeRecheck(place.committee, { move, id, version, text, replyUntil: day("2021-07-12") });
  return concludeRecheck(place.committee, { move, id, version, text });
}

test("the schedule of a year: due, planned, and each counted once", async () => {
  expect((await show("due"))?.counts).toMatchObject({ due: 2, planned: 0, held: 2 });
  expect(await plan()).toEqual({ ok: true, value: { done: 2, skipped: [] } });
  expect(await show("planned")).toMatchObject({ counts: { held: 2, due: 0, planned: 2 }, rows: [{ recheck: { kind: "full", status: "planned", plannedOn: "2021-11-30" } }, {}] });
  expect(codeOf(await plan())).toBe("being-rechecked");
  expect(await database.recheck.count()).toBe(2);
});

test("one that cannot be scheduled is left out with its reason, the others are", async () => {
  const free = await plant.unit({ parent: place.commune, name: "Ấp 9" });
  const planned = await plan({ unitIds: [...place.cells, free].map(({ id }) => id) });
  expect(planned).toMatchObject({ ok: true, value: { done: 2, skipped: [{ code: "not-a-holder", values: { cell: "Chi bộ ấp 9" } }] } });
  expect(codeOf(await plan({ unitIds: [(await plant.unit()).id] }))).toBe("not-found");
  expect(codeOf(await plan({ plannedOn: day("2021-06-29") }))).toBe("planned-passed");
});

test("twenty schedules at once make one re-check", async () => {
  const results = await Promise.all(Array.from({ length: 20 }, () => plan({ unitIds: [place.cells[0]!.id] })));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await database.recheck.count()).toBe(1);
});

test("an unannounced one is hidden from below until it is concluded", async () => {
  await plan({ kind: "unannounced", unitIds: [place.cells[0]!.id] });
  const { id } = await only();
  expect(await getRecheck(commune(), id)).toBeNull();
  expect((await show("planned", commune()))?.rows).toEqual([]);
  expect((await getRecheck(place.committee, id))?.moves).toEqual(["keep", "give_notice", "cancel"]);
  expect(codeOf(await step("give_notice"))).toBe("ok");
  expect((await getRecheck(commune(), id))?.moves).toEqual(["reply"]);
});

describe("from the notice on", () => {
  beforeEach(async () => void (await plan({ unitIds: [place.cells[0]!.id] })));

  test("kept: the title stays and the fold of events is the status", async () => {
    expect(codeOf(await step("keep"))).toBe("ok");
    const { id, status, version } = await only();
    const events = await database.recheckEvent.findMany({ where: { recheckId: id }, orderBy: { seq: "asc" } });
    expect([status, version, events.map(({ move }) => move)]).toEqual([events.at(-1)!.status, events.length, ["plan", "keep"]]);
    expect(await holdersOn("2021-06-30")).toHaveLength(2);
    expect((await show("kept"))?.counts).toMatchObject({ kept: 1, due: 1 });
  });

  test("told, heard, revoked by a decision: counts follow", async () => {
    expect(codeOf(await step("reply"))).toBe("wrong-recheck-status");
    expect(codeOf(await step("give_notice"))).toBe("ok");
    const revoke = () => issueDecision(place.committee, wish(place, { effect: "revoke", decidedOn: "2021-06-30", registerFrom: "2022-06-30", lines: [about(place.cells[0]!.id, { reason: "Không đạt" })] }));
    expect(codeOf(await revoke())).toBe("reply-window-open");
    expect(codeOf(await step("reply"))).toBe("ok");
    expect(codeOf(await revoke())).toBe("ok");
    expect((await show("revoked"))?.counts).toMatchObject({ held: 1, revoked: 1, waiting: 0, kept: 0 });
    expect(codeOf(await step("accept_reply"))).toBe("wrong-recheck-status");
  });

  test("kept after the reply; a late reply, a window that is over and a stale window are refused", async () => {
    const { id, version } = await only();
    expect(codeOf(await concludeRecheck(place.committee, { move: "give_notice", id, version, text: "Không đạt", replyUntil: day("2021-06-30") }))).toBe("reply-until-passed");
    expect(codeOf(await step("give_notice"))).toBe("ok");
    expect(codeOf(await concludeRecheck(place.committee, { move: "accept_reply", id, version, text: "Cũ" }))).toBe("changed-meanwhile");
    expect(codeOf(await step("reply", "2021-07-13"))).toBe("reply-late");
    expect(codeOf(await step("reply"))).toBe("ok");
    expect(codeOf(await step("accept_reply"))).toBe("ok");
    expect((await only()).status).toBe("kept");
    expect(await holdersOn("2021-06-30")).toHaveLength(2);
  });

  test("who only reads neither concludes nor answers", async () => {
    const { id, version } = await only();
    expect(codeOf(await concludeRecheck(scopeOf("leader", place.district), { move: "keep", id, version, text: "Giữ" }))).toBe("not-allowed");
    expect(codeOf(await replyToRecheck(place.committee, { move: "reply", id, version, text: "Giải trình" }))).toBe("not-allowed");
  });
});

test("a signal waits for a re-check or is let pass with a reason", async () => {
  const signal = (unitId: string) => raiseSignal(place.committee, { unitId, titleId: "tsvmtd", kind: "discipline", detail: "Một đảng viên bị khiển trách", raisedOn: day("2021-06-15") });
  const [first, second] = [await signal(place.cells[0]!.id), await signal(place.cells[1]!.id)];
  if (!first.ok || !second.ok) throw new Error("no signal");
  expect((await show("signalled"))?.rows).toMatchObject([{ signals: [{ kind: "discipline", detail: "Một đảng viên bị khiển trách" }] }, {}]);
  await plan({ kind: "light", unitIds: [place.cells[0]!.id] });
  expect((await getRecheck(place.committee, (await only()).id))?.signals).toHaveLength(1);
  expect(codeOf(await dismissSignal(place.committee, { id: first.value.id, dismissal: "Đã xem" }))).toBe("signal-closed");
  expect(codeOf(await dismissSignal(place.committee, { id: second.value.id, dismissal: "Không thuộc năm này" }))).toBe("ok");
  expect((await show("signalled"))?.counts.signalled).toBe(0);
  expect(codeOf(await signal((await plant.unit({ parent: place.commune })).id))).toBe("not-a-holder");
  await expect(database.titleSignal.update({ where: { id: first.value.id }, data: { detail: "Khác" } })).rejects.toThrow("append-only");
});

test("the window to answer is ten days and never ends on a weekend or holiday", () => {
  const calendar = { off: new Set([day("2021-07-12")]), worked: new Set<Day>() };
  expect(["2021-06-30", "2021-06-21", "2021-07-02"].map((today) => usualReplyUntil(day(today), 10, calendar))).toEqual(["2021-07-13", "2021-07-01", "2021-07-13"]);
});
