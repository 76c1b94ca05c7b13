import type { Day } from "@/lib/domain/day";
import { showDay } from "@/lib/domain/day";
import type { Status } from "@/lib/domain/registration/status";
import { next } from "@/lib/domain/registration/workflow";
import type { Refusal } from "@/lib/domain/result";
import { showNumber, type PaperNumber } from "./numbering";
import { owesReason } from "./schema";
import type { Effect } from "./title";

/** A paper that already speaks of the cell and the title: its number, and who recorded it when. */
export type Standing = PaperNumber & { effect: Effect; decidedOn: Day; by: string | null; at: string };

/** A cell as the paper would print it on its day; `stands` is false when it has ended or not begun by then. */
export type PrintedCell = { unitId: string; name: string; stands: boolean; holds: boolean };

/** What is known of one line before it is signed. */
export type LineFacts = {
  subject: string;
  cell: PrintedCell;
  /** The cell the line names instead; null for the same one. */
  other: PrintedCell | null;
  titleId: string;
  /** The unit whose body decides for this cell and title on the day; null when no body is named. */
  competentId: string | null;
  /** Its dossier, with who made the last step when. */
  registration: { id: string; status: Status; year: number; since: Day; by: string | null; at: string } | null;
  /** Since when the cell holds the title today, by which line. */
  held: { since: Day; openedById: string } | null;
  /** The earlier line that is meant; `undone` once an annulment undid it. */
  affected: { id: string; effect: Effect; decidedOn: Day; undone: boolean } | null;
  /** Where the dossier stands whose recognition would hold again, once the annulment meant is itself annulled. */
  revived: { status: Status } | null;
  /** The notice of failing that stands after a re-check, and whether it was answered. */
  notice: { recheckId: string; replyUntil: Day; replied: boolean } | null;
  /** The last paper about the cell and the title. */
  latest: Standing | null;
};

type Asked = { effect: Effect; titleId: string; issuerId: string; decidedOn: Day; reason: string | null };
type Rule = (facts: LineFacts, asked: Asked) => Refusal | null;

const no = (code: string, { cell }: LineFacts, values: Refusal["values"] = {}): Refusal => ({ code, field: "lines", values: { cell: cell.name, ...values } });

/** Names the paper that was quicker. */
const overtaken = (facts: LineFacts, { effect, decidedOn, by, at, ...number }: Standing): Refusal =>
  no("decided-already", facts, { number: showNumber(number), day: showDay(decidedOn), who: by ?? "", at, effect });

const sameTitle: Rule = (facts, { titleId }) => (facts.titleId === titleId ? null : no("other-title", facts));
const standsThen: Rule = (facts, { decidedOn }) => (facts.cell.stands ? null : no("cell-not-standing", facts, { day: showDay(decidedOn) }));
const ownBody: Rule = (facts, { issuerId }) => (facts.competentId === issuerId ? null : no(facts.competentId ? "other-body" : "no-competent-body", facts));
const reasonGiven: Rule = (facts, { effect, reason }) => (owesReason(effect) && !reason ? no("reason-owed", facts) : null);

/** The log of a cell and a title only grows forward: a paper is not signed behind one that followed it. */
const inOrder: Rule = (facts, { decidedOn }) =>
  facts.latest && decidedOn < facts.latest.decidedOn ? no("later-decision", facts, { number: showNumber(facts.latest), day: showDay(facts.latest.decidedOn) }) : null;

const agreed: Rule = (facts, { decidedOn }) => {
  const { registration, latest } = facts;
  if (!registration) return no("not-agreed", facts);
  if (registration.status === "recognised" && latest) return overtaken(facts, latest);
  const to = next(registration.status, "recognise");
  if (!to.ok) return { ...to.refusal, field: "lines", values: { ...to.refusal.values, cell: facts.cell.name, who: registration.by ?? "", at: registration.at } };
  return decidedOn < registration.since ? no("before-agreement", facts, { day: showDay(registration.since) }) : null;
};

const free: Rule = (facts) => (facts.held ? no("holds-already", facts, { since: showDay(facts.held.since) }) : null);

const holds: Rule = (facts) => {
  if (facts.held) return null;
  return facts.latest && facts.latest.effect !== "recognise" ? overtaken(facts, facts.latest) : no("holds-nothing", facts);
};

/** Nobody loses a title unheard: told of failing first, and given the time to answer. */
const heard: Rule = (facts, { decidedOn }) => {
  const { notice } = facts;
  if (!notice) return no("no-notice", facts);
  return notice.replied || decidedOn > notice.replyUntil ? null : no("reply-window-open", facts, { until: showDay(notice.replyUntil) });
};

/** An earlier line may be corrected or replaced while the title it opened is held. */
const opener: Rule = (facts) => {
  if (facts.affected && facts.held?.openedById === facts.affected.id) return null;
  return facts.latest && facts.latest.effect !== "recognise" ? overtaken(facts, facts.latest) : no("line-closed", facts);
};

const undoable: Rule = (facts) => {
  const { affected, held, latest } = facts;
  if (!affected) return no("line-closed", facts);
  if (affected.undone && latest) return overtaken(facts, latest);
  return affected.effect !== "recognise" || held?.openedById === affected.id ? null : no("line-closed", facts);
};

/** A recognition comes back only to a dossier that waits where its annulment left it: what was appraised anew since is decided on anew. */
const stillThere: Rule = (facts) => {
  const { revived } = facts;
  return revived === null || revived.status === "agreed" || revived.status === "recognised" ? null : no("dossier-moved-on", facts, { status: revived.status });
};

const otherFree: Rule = (facts, { decidedOn }) => {
  const { other } = facts;
  if (!other) return null;
  if (!other.stands) return no("cell-not-standing", facts, { cell: other.name, day: showDay(decidedOn) });
  return other.holds ? no("other-holds", facts, { other: other.name }) : null;
};

const everywhere: readonly Rule[] = [sameTitle, standsThen, ownBody, reasonGiven];

/** What each kind of line asks beyond that, in the order a reader is told. */
const rules: Readonly<Record<Effect, readonly Rule[]>> = {
  recognise: [agreed, free, inOrder],
  revoke: [holds, inOrder, heard],
  correct: [opener, inOrder, otherFree],
  replace: [opener, inOrder, otherFree],
  annul: [undoable, stillThere, inOrder],
};

/** The first reason this line cannot be signed, or null. */
export const judgeLine = (facts: LineFacts, asked: Asked) => firstOf(rules[asked.effect], facts, asked);

/** What was not written here of a signature of the past, and that it be the last about its cell: old lists come in any order. */
const notOfThePast: readonly Rule[] = [agreed, heard, inOrder];

/**
 * The first reason a line signed before this register was kept cannot be entered, or null. What leads to a signature here, an agreed
 * dossier or a notice of failing, was not written here then; all else is asked alike, of what was signed up to its day. Where the cell's
 * dossiers begin, that past ends.
 */
export function judgePast(facts: LineFacts, asked: Asked, dossierSince: Day | null): Refusal | null {
  const early = dossierSince !== null && asked.decidedOn >= dossierSince ? no("past-has-dossier", facts, { day: showDay(dossierSince) }) : null;
  return early ?? firstOf(rules[asked.effect].filter((rule) => !notOfThePast.includes(rule)), facts, asked);
}

/** Rules that ask of the papers before a line alone: who held the title, and by which paper. */
const ofPapers: readonly Rule[] = [free, holds, opener, undoable, otherFree];

/** The first reason a signed line would not follow from the papers before it, or null: what other papers its rules rest on, and nothing else. */
export const judgeAmong = (facts: LineFacts, asked: Asked) => firstSaid(rules[asked.effect].filter((rule) => ofPapers.includes(rule)), facts, asked);

const firstOf = (own: readonly Rule[], facts: LineFacts, asked: Asked) => firstSaid([...everywhere.slice(0, 1), ...own, ...everywhere.slice(1)], facts, asked);

function firstSaid(asking: readonly Rule[], facts: LineFacts, asked: Asked): Refusal | null {
  for (const rule of asking) {
    const refusal = rule(facts, asked);
    if (refusal) return refusal;
  }
  return null;
}

/** What is known of the paper itself. `taken` is the decision that already carries the number. */
export type PaperFacts = { today: Day; termId: string | null; taken: Standing | null; nextNumber: number; symbol: string };

/** The first reason the paper cannot be signed, lines apart. */
export function judgePaper(facts: PaperFacts, { effect, decidedOn, number, registerFrom }: { effect: Effect; decidedOn: Day; number: number; registerFrom: Day | null }): Refusal | null {
  const { today, termId, taken, nextNumber, symbol } = facts;
  if (decidedOn > today) return { code: "decided-ahead", field: "decidedOn", values: { today: showDay(today) } };
  if (!termId) return { code: "no-term-for-day", field: "decidedOn", values: { day: showDay(decidedOn) } };
  if (effect === "revoke" && !registerFrom) return { code: "register-from-owed", field: "registerFrom" };
  if (registerFrom && (effect !== "revoke" || registerFrom <= decidedOn)) return { code: "register-from-early", field: "registerFrom", values: { day: showDay(decidedOn) } };
  if (taken) return { code: "number-taken", field: "number", values: { number: showNumber({ number, symbol }), day: showDay(taken.decidedOn), who: taken.by ?? "", at: taken.at, next: nextNumber } };
  return null;
}
