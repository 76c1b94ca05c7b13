import { describe, expect, test } from "vitest";
import { Day } from "@/lib/domain/day";
import { judgeLine, judgePaper, judgePast, type LineFacts, type PaperFacts, type Standing } from "@/lib/domain/decision/judge";
import type { Effect } from "@/lib/domain/decision/title";
import { statuses } from "@/lib/domain/registration/status";

const day = (text: string) => Day.parse(text);
const cell = { unitId: "8", name: "Chi bộ ấp Phú Thạnh", stands: true, holds: false };
const paper = (effect: Effect, decidedOn: string): Standing => ({ number: 12, symbol: "QĐ/HU", effect, decidedOn: day(decidedOn), by: "cán bộ", at: "9 giờ" });
const agreedOn = (since: string, status: (typeof statuses)[number] = "agreed") => ({ id: "r", status, year: 2021, since: day(since), by: null, at: "" });
const facts = (more: Partial<LineFacts> = {}): LineFacts => ({ subject: "", cell, other: null, titleId: "tsvmtd", competentId: "3", registration: agreedOn("2021-06-01"), held: null, affected: null, revived: null, notice: null, latest: null, ...more });
const held = { since: day("2020-12-20"), openedById: "l1" };
const first = { id: "l1", effect: "recognise" as const, decidedOn: day("2020-12-20"), undone: false };
const ask = (effect: Effect, more: object = {}) => ({ effect, titleId: "tsvmtd", issuerId: "3", decidedOn: day("2021-06-30"), reason: "Lý do", ...more });
const code = (known: Partial<LineFacts>, effect: Effect, more: object = {}) => judgeLine(facts(known), ask(effect, more))?.code ?? "ok";
const notice = { recheckId: "k", replyUntil: day("2021-06-29"), replied: false };

describe("a line of a decision", () => {
  test.each([
    ["an agreed dossier", {}, "recognise", {}, "ok"],
    ["on the day it was agreed", { registration: agreedOn("2021-06-30") }, "recognise", {}, "ok"],
    ["the day before it was agreed", { registration: agreedOn("2021-07-01") }, "recognise", {}, "before-agreement"],
    ["no dossier", { registration: null }, "recognise", {}, "not-agreed"],
    ["a cell that holds the title", { held }, "recognise", {}, "holds-already"],
    ["recognised a moment ago by another paper", { registration: agreedOn("2021-06-01", "recognised"), latest: paper("recognise", "2021-06-30") }, "recognise", {}, "decided-already"],
    ["behind a paper that followed it", { latest: paper("annul", "2021-07-02") }, "recognise", {}, "later-decision"],
    ["on the day of the last paper", { latest: paper("annul", "2021-06-30") }, "recognise", {}, "ok"],
    ["another title", { titleId: "khac" }, "recognise", {}, "other-title"],
    ["another body", { competentId: "4" }, "recognise", {}, "other-body"],
    ["no body named", { competentId: null }, "recognise", {}, "no-competent-body"],
    ["a cell that has ended", { cell: { ...cell, stands: false } }, "recognise", {}, "cell-not-standing"],
    ["a title taken back unheard", { held }, "revoke", {}, "no-notice"],
    ["before the reply is due", { held, notice: { ...notice, replyUntil: day("2021-06-30") } }, "revoke", {}, "reply-window-open"],
    ["the day after it was due", { held, notice }, "revoke", {}, "ok"],
    ["once it was answered", { held, notice: { ...notice, replyUntil: day("2021-07-10"), replied: true } }, "revoke", {}, "ok"],
    ["without a reason", { held, notice }, "revoke", { reason: null }, "reason-owed"],
    ["nothing to take back", { notice }, "revoke", {}, "holds-nothing"],
    ["taken back a moment ago", { notice, latest: paper("revoke", "2021-06-30") }, "revoke", {}, "decided-already"],
    ["the line that opened the title", { held, affected: first }, "correct", {}, "ok"],
    ["a line that opened none", { held, affected: { ...first, id: "l0" } }, "correct", {}, "line-closed"],
    ["to a cell that holds the title", { held, affected: first, other: { ...cell, holds: true } }, "replace", {}, "other-holds"],
    ["to a cell that has ended", { held, affected: first, other: { ...cell, stands: false } }, "replace", {}, "cell-not-standing"],
    ["to a cell that is free", { held, affected: first, other: cell }, "replace", {}, "ok"],
    ["the recognition that opened the title", { held, affected: first }, "annul", {}, "ok"],
    ["a recognition that no longer holds", { affected: first }, "annul", {}, "line-closed"],
    ["one undone a moment ago", { affected: { ...first, undone: true }, latest: paper("annul", "2021-06-30") }, "annul", {}, "decided-already"],
    ["an annulment whose dossier moved on", { affected: { ...first, effect: "annul" as const }, revived: { status: "under_appraisal" as const } }, "annul", {}, "dossier-moved-on"],
    ["an annulment whose dossier still waits", { affected: { ...first, effect: "annul" as const }, revived: { status: "agreed" as const } }, "annul", {}, "ok"],
  ] as const)("%s: %s %s", (_, known, effect, more, expected) => {
    expect(code(known, effect, more)).toBe(expected);
  });

  test("recognises from no step of the road but agreement", () => {
    const able = statuses.filter((status) => code({ registration: agreedOn("2021-06-01", status) }, "recognise") === "ok");
    expect(able).toEqual(["agreed"]);
  });
});

describe("a line signed before the register was kept", () => {
  const past = (known: Partial<LineFacts>, effect: Effect, since: string | null) => judgePast(facts({ registration: null, ...known }), ask(effect), since === null ? null : day(since))?.code ?? "ok";
  test("needs neither dossier nor notice here, and all the rest", () => {
    expect([past({}, "recognise", null), past({ held }, "revoke", null), past({ held }, "recognise", null), past({}, "revoke", null), past({ competentId: "4" }, "recognise", null)]).toEqual(["ok", "ok", "holds-already", "holds-nothing", "other-body"]);
  });

  test("need not be the last about its cell", () => {
    expect(past({ latest: paper("annul", "2021-07-02") }, "recognise", null)).toBe("ok");
  });

  test("ends where the cell's dossiers begin", () => {
    expect([past({}, "recognise", "2021-07-01"), past({}, "recognise", "2021-06-30")]).toEqual(["ok", "past-has-dossier"]);
  });
});

describe("the paper itself", () => {
  const known: PaperFacts = { today: day("2021-06-30"), termId: "2020-2025", taken: null, nextNumber: 13, symbol: "QĐ/HU" };
  const judged = (more: Partial<PaperFacts>, asked: { effect?: Effect; decidedOn?: string; registerFrom?: string | null } = {}) =>
    judgePaper({ ...known, ...more }, { effect: asked.effect ?? "recognise", decidedOn: day(asked.decidedOn ?? "2021-06-30"), number: 12, registerFrom: asked.registerFrom ? day(asked.registerFrom) : null })?.code ?? "ok";
  test("is not dated ahead, falls into a term, and has a number of its own", () => {
    expect([judged({}), judged({}, { decidedOn: "2021-07-01" }), judged({ termId: null }), judged({ taken: paper("recognise", "2021-05-02") })]).toEqual(["ok", "decided-ahead", "no-term-for-day", "number-taken"]);
  });

  test("that takes a title back says from which later day the cell may register again; no other does", () => {
    expect([judged({}, { effect: "revoke" }), judged({}, { effect: "revoke", registerFrom: "2021-06-30" }), judged({}, { effect: "revoke", registerFrom: "2021-07-01" }), judged({}, { registerFrom: "2022-01-01" })]).toEqual(["register-from-owed", "register-from-early", "ok", "register-from-early"]);
  });
});
