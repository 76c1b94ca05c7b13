import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, Day, lastDayOfMonth } from "@/lib/domain/day";
import { isWorkingDay, weekendsOnly } from "@/lib/domain/calendar/working-days";
import { noPast } from "@/lib/domain/registration/condition";
import { fold, pastOf, stateAfter, stateOn, type Act, type Event, type State } from "@/lib/domain/registration/event";
import { countedStatuses, statuses, type Status } from "@/lib/domain/registration/status";
import { moveWords, sayEvent, statusWords } from "@/lib/domain/registration/words";
import { asksReason, atBody, moveNames, moves, next, openMoves, stageFor, stageOf, type Start } from "@/lib/domain/registration/workflow";
import { hasWords } from "@/lib/domain/words";
import type { Action } from "@/lib/domain/action";
import type { Stage } from "@/lib/domain/unit/competence";

const starts: readonly Start[] = ["none", ...statuses];
const terms = [{ id: "2020-2025", firstYear: 2021, lastYear: 2025 }, { id: "2025-2030", firstYear: 2026, lastYear: 2030 }];
const today = Day.parse("2021-06-30");
const registered: State = { status: "registered", year: 2022, expectedOn: Day.parse("2022-09-30"), note: null, dueOn: null, holderId: null };
const codeAfter = (before: State | null, act: Act) => {
  const result = stateAfter(before, act, { today, terms });
  if (result.ok) return "ok";
  expect(hasWords(result.refusal.code)).toBe(true);
  return result.refusal.code;
};

describe("the table", () => {
  test("next accepts exactly the starts a row names", () => {
    for (const status of starts)
      for (const move of moveNames) {
        const named = (moves[move].from as readonly Start[]).includes(status);
        expect(next(status, move).ok).toBe(named);
        expect(openMoves(status, () => true).includes(move)).toBe(named && move !== "annul" && move !== "transfer"); // one is asked for at the decision it undoes, one follows by itself
      }
  });

  test("nobody without the right sees a move", () => {
    for (const status of starts) expect(openMoves(status, () => false)).toEqual([]);
  });

  test("what has ended stays ended", () => {
    for (const status of ["withdrawn", "lapsed", "recognised", "failed"] as const) expect(openMoves(status, () => true)).toEqual([]);
  });

  test("once proposed, the commune only looks", () => {
    const commune = (action: Action, stage: Stage | null) => stage === null ? action !== "decision.issue" : stage === "review";
    for (const status of atBody) expect(openMoves(status, commune)).toEqual([]);
  });

  test("whatever goes back, changes hands against a will, or ends owes a reason", () => {
    expect(moveNames.filter(asksReason)).toEqual(["move_year", "withdraw", "rule", "defer", "return", "pass", "fail", "send_back", "take_over"]);
  });

  test("every stage has one order: no move leaps over a body", () => {
    const order = ["registered", "in_progress", "commune_reviewed", "proposed", "under_appraisal", "appraised", "agreed", "recognised"];
    for (const move of moveNames)
      for (const from of statuses) {
        const to = next(from, move);
        if (!to.ok || !order.includes(from) || !order.includes(to.value)) continue;
        expect(order.indexOf(to.value) - order.indexOf(from), `${move} from ${from}`).toBeLessThanOrEqual(1);
      }
  });

  test("a move from a status is made by the body that has the dossier there, or only needs reach", () => {
    for (const status of statuses) for (const move of openMoves(status, () => true)) expect([null, stageOf[status]], `${move} from ${status}`).toContain(stageFor(move, status));
  });

  test("nothing but a decision's move recognises", () => {
    expect(moveNames.filter((move) => moves[move].to === ("recognised" as string))).toEqual(["recognise"]);
  });

  test("every status, move and refusal has its words", () => {
    expect(Object.keys(statusWords)).toEqual([...statuses]);
    expect(Object.keys(moveWords)).toEqual([...moveNames]);
    expect(hasWords("wrong-status")).toBe(true);
  });
});

describe("conditions", () => {
  const ask = { move: "register", year: 2022 } as const;
  test.each([
    ["a year of the term", null, ask, "ok"],
    ["the running year, to its last day", null, { ...ask, year: 2021 }, "ok"],
    ["a year gone by", null, { ...ask, year: 2020 }, "no-term-for-year"],
    ["a year of no term", null, { ...ask, year: 2031 }, "no-term-for-year"],
    ["an expectation in the year", null, { ...ask, expectedOn: lastDayOfMonth(2022, 9) }, "ok"],
    ["an expectation in another year", null, { ...ask, expectedOn: lastDayOfMonth(2023, 9) }, "expected-outside-year"],
    ["an expectation already past", null, { move: "register", year: 2021, expectedOn: lastDayOfMonth(2021, 5) }, "expected-passed"],
    ["registering what is registered", registered, ask, "wrong-status"],
    ["carrying over to the same year", registered, { move: "move_year", year: 2022, reason: "x" }, "same-year"],
    ["carrying over within the term", registered, { move: "move_year", year: 2024, reason: "x" }, "ok"],
    ["carrying over to another term", registered, { move: "move_year", year: 2026, reason: "x" }, "other-term"],
    ["taking back what is under appraisal", { ...registered, status: "under_appraisal" }, { move: "withdraw", reason: "x" }, "wrong-status"],
  ] as const satisfies readonly (readonly [string, State | null, Act, string])[])("%s", (_, before, act, code) => {
    expect(codeAfter(before, act)).toBe(code);
  });

  test("a year before the running one is refused although its term is known", () => {
    const result = stateAfter(null, { move: "register", year: 2021 }, { today: Day.parse("2022-01-01"), terms });
    expect(result).toMatchObject({ ok: false, refusal: { code: "year-passed", field: "year" } });
  });

  test("an old expectation may stay when only the note is edited", () => {
    const late: State = { ...registered, year: 2021, expectedOn: lastDayOfMonth(2021, 3) };
    expect(stateAfter(late, { move: "edit", note: "Đã họp chi bộ" }, { today, terms })).toEqual({ ok: true, value: { ...late, note: "Đã họp chi bộ" } });
  });

  test("carried over, a cell starts the road again and its expectation stays behind", () => {
    const reviewed: State = { ...registered, status: "commune_reviewed" };
    const after = stateAfter(reviewed, { move: "move_year", year: 2023, reason: "x" }, { today, terms });
    expect(after).toEqual({ ok: true, value: { status: "registered", year: 2023, expectedOn: null, note: null, dueOn: null, holderId: null } });
  });
});

type Lived = Event & { accountId: string; bySitting: boolean };
const people = ["an", "binh", "chi"] as const;
const tries = fc.array(
  fc.record({ move: fc.constantFrom(...moveNames), who: fc.constantFrom(...people), to: fc.constantFrom(...people), year: fc.integer({ min: 2019, max: 2027 }), days: fc.nat(40), month: fc.option(fc.integer({ min: 1, max: 12 })), bySitting: fc.boolean() }),
  { maxLength: 60 },
);

/** A random life: moves tried one after the other by anyone on growing days, those refused leaving nothing. */
const life = tries.map((all) => {
  const events: Lived[] = [];
  let day = Day.parse("2021-01-05");
  for (const { move, who, to, year, days, month, bySitting } of all) {
    const before = fold(events);
    const on = addDays(day, days);
    const act = { move, reason: "x", ...(move === "register" || move === "move_year" ? { year } : {}), ...(move === "edit" && before && month ? { expectedOn: lastDayOfMonth(before.year, month) } : {}), ...(move === "hand_over" ? { holderId: to } : {}), ...(bySitting && ["pass", "fail", "return"].includes(move) ? { details: { sitting: "00000000-0000-7000-8000-000000000001" } } : {}) };
    if (!before && move !== "register") continue;
    const after = stateAfter(before, act, { today: on, terms, actor: who, past: { ...noPast, ...pastOf(events, weekendsOnly) } });
    if (!after.ok) continue;
    day = on;
    const last = events.at(-1);
    if (last) last.until = day;
    events.push({ ...after.value, seq: events.length + 1, move, on: day, until: null, accountId: who, bySitting: "details" in act });
  }
  return events;
});

describe("lives", () => {
  test("the fold is the walk through the table", () => {
    fc.assert(
      fc.property(life, (events) => {
        let status: Start = "none";
        for (const event of events) {
          const to: { ok: boolean; value?: Status } = next(status, event.move as (typeof moveNames)[number]);
          expect(to).toEqual({ ok: true, value: event.status });
          status = event.status;
        }
        expect(fold(events)?.status ?? "none").toBe(status);
        expect(fold([...events].reverse())).toEqual(fold(events));
      }),
    );
  });

  test("on any day at most one event stands, and it is the last one up to that day", () => {
    fc.assert(
      fc.property(life, fc.nat(500), (events, count) => {
        const day = addDays(Day.parse("2021-01-01"), count);
        expect(stateOn(events, day)).toEqual(fold(events.filter(({ on }) => on <= day)));
        expect(events.filter(({ on, until }) => on <= day && (until === null || day < until)).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("only a dossier at a body is held, and by whoever took it or was handed it", () => {
    fc.assert(
      fc.property(life, (events) => {
        for (const [index, { holderId, status, move, accountId, bySitting }] of events.entries()) {
          if (holderId !== null) expect(atBody).toContain(status);
          const before = events[index - 1]?.holderId ?? null;
          // A sitting concludes for the whole body, whoever of it holds the dossier.
          if (before !== null && before !== accountId && !bySitting) expect(["edit", "take_over", "report", "recognise"], `${move} by ${accountId}, held by ${before}`).toContain(move);
        }
      }),
    );
  });

  test("only a sitting passes or fails a dossier", () => {
    fc.assert(fc.property(life, (events) => events.every(({ move, bySitting }) => bySitting || (move !== "pass" && move !== "fail"))));
    for (const move of ["pass", "fail"] as const) expect(codeAfter({ ...registered, status: "under_appraisal" }, { move, reason: "x" })).toBe("sitting-concludes");
  });

  test("whoever proposed never appraises", () => {
    fc.assert(
      fc.property(life, (events) => {
        let proposedBy: string | null = null;
        for (const { move, accountId } of events) {
          if (move === "propose") proposedBy = accountId;
          if (["appraise", "return", "pass", "fail"].includes(move)) expect(accountId).not.toBe(proposedBy);
        }
      }),
    );
  });

  test("a dossier at a body, or sent back, is due on a working day after it came; elsewhere nothing is due", () => {
    fc.assert(
      fc.property(life, (events) => {
        for (const { status, dueOn } of events) {
          expect(dueOn !== null, status).toBe([...atBody, "returned"].includes(status));
          if (dueOn) expect(isWorkingDay(dueOn, weekendsOnly)).toBe(true);
        }
      }),
    );
  });

  test("an expected day always lies in the registration's year", () => {
    fc.assert(fc.property(life, (events) => events.every(({ expectedOn, year }) => expectedOn === null || expectedOn.startsWith(String(year)))));
  });
});

test("history tells a step by its move, and one that is not made here by its status", () => {
  expect(sayEvent({ move: "move_year", status: "registered", year: 2023 })).toBe("Chuyển sang năm 2023");
  expect(sayEvent({ move: "start", status: "in_progress", year: 2021 })).toBe("Đang phấn đấu");
});

test("drafts, withdrawn and lapsed registrations are not counted", () => {
  expect(countedStatuses).not.toContain("withdrawn");
  expect(countedStatuses).toHaveLength(statuses.length - 3);
});
