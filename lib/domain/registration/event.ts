import type { TermYears } from "@/lib/domain/attainment/period";
import { weekendsOnly, type Calendar } from "@/lib/domain/calendar/working-days";
import { dateOf, dayOfDate, type Day } from "@/lib/domain/day";
import { accept, type Result } from "@/lib/domain/result";
import { defaultDays, dueAfter, leftWhen } from "./clock";
import { firstRefusal, noPast, type Past } from "./condition";
import type { EventDetails } from "./details";
import type { Status } from "./status";
import { conditionsOf, next, rowOf, type MoveName } from "./workflow";

/** What is true of a registration after an event: where it stands, who of the body holds it, when it is due. */
export type State = { status: Status; year: number; expectedOn: Day | null; note: string | null; dueOn: Day | null; holderId: string | null };

/** One event as stored: the state after it, standing from `on` until the day before `until`. */
export type Event = State & { seq: number; move: string; on: Day; until: Day | null };

/** A move a person asks for; what is left out stays as it was. */
export type Act = {
  move: MoveName;
  year?: number;
  expectedOn?: Day | null;
  note?: string | null;
  reason?: string | null;
  dueOn?: Day | null;
  /** Whom a dossier is handed to. */
  holderId?: string;
  details?: EventDetails;
};

/** What the rules look at beside the state and the act; `days` is how long a body has. */
export type Ground = { today: Day; terms: readonly TermYears[]; actor?: string | null; holderName?: string; calendar?: Calendar; days?: number; past?: Past };

/** The state after `act`, or the first refusal: of the status, then of the move's conditions. */
export function stateAfter(before: State | null, act: Act, ground: Ground): Result<State> {
  const { today, terms, actor = null, holderName = "", calendar = weekendsOnly, days = defaultDays, past = noPast } = ground;
  const status = next(before?.status ?? "none", act.move);
  if (!status.ok) return status;

  const year = act.year ?? before?.year;
  if (year === undefined) throw new Error(`${act.move} names no year`);
  // An expected day belongs to its year: it does not travel to another one.
  const kept = before && before.year === year ? before.expectedOn : null;
  const expectedOn = act.expectedOn === undefined ? kept : act.expectedOn;
  const { clock = rowOf(act.move).to === "same" ? "same" : "none" } = rowOf(act.move);
  const dueOn = dueAfter(clock, { today, calendar, days, before: before?.dueOn ?? null, named: act.dueOn ?? null, left: past.left });
  const refused = firstRefusal(conditionsOf(act.move), { today, terms, before, year, expectedOn, dueOn, actor, holderName, past, sitting: act.details?.sitting ?? null });
  const note = act.note === undefined ? (before?.note ?? null) : act.note;
  return refused ?? accept({ status: status.value, year, expectedOn, note, dueOn, holderId: holderAfter(before, act, actor, past) });
}

function holderAfter(before: State | null, act: Act, actor: string | null, past: Past): string | null {
  const { holder, to } = rowOf(act.move);
  if (holder === "actor") return actor;
  if (holder === "named") return act.holderId ?? null;
  if (holder === "before_return") return past.returnedBy;
  return holder === undefined && to === "same" ? (before?.holderId ?? null) : null;
}

const lastOf = <E extends { seq: number }>(events: readonly E[]): E | null => events.reduce<E | null>((latest, event) => (latest && latest.seq > event.seq ? latest : event), null);

/** The state after all `events`; null before the first. The stored summary of a registration is this and nothing else. */
export function fold(events: readonly Event[]): State | null {
  const last = lastOf(events);
  return last && { status: last.status, year: last.year, expectedOn: last.expectedOn, note: last.note, dueOn: last.dueOn, holderId: last.holderId };
}

/** The state at the end of `day`, from the ranges of the events alone. */
export const stateOn = (events: readonly Event[], day: Day): State | null =>
  fold(events.filter((event) => event.on <= day && (event.until === null || day < event.until)));

type Logged = Pick<Event, "seq" | "move" | "on" | "dueOn"> & { accountId: string | null };

/** What the log says beyond the state: who proposed last, and what was left to the body when it last returned the dossier. */
export function pastOf(events: readonly Logged[], calendar: Calendar): Omit<Past, "unanswered" | "assessment"> {
  const last = (move: MoveName) => lastOf(events.filter((event) => event.move === move));
  const returned = last("return");
  const before = returned && lastOf(events.filter(({ seq }) => seq < returned.seq));
  return {
    proposedBy: last("propose")?.accountId ?? null,
    returnedBy: returned?.accountId ?? null,
    left: returned && leftWhen(returned.on, before?.dueOn ?? null, calendar),
  };
}

type Row = { status: Status; year: number; expectedOn: Date | null; note: string | null; dueOn: Date | null; holderId: string | null };

/** A registration's stored summary as the rules see it. */
export const stateOf = (row: Row): State => ({
  status: row.status,
  year: row.year,
  expectedOn: row.expectedOn && dayOfDate(row.expectedOn),
  note: row.note,
  dueOn: row.dueOn && dayOfDate(row.dueOn),
  holderId: row.holderId,
});

type Written = { act: Act; state: State; seq: number; today: Day; now: Date; accountId: string };

/** The stored summary and the event that makes it true, as the database takes them: neither is ever written without the other. */
export function written({ act, state, seq, today, now, accountId }: Written) {
  const summary = { ...state, expectedOn: state.expectedOn && dateOf(state.expectedOn), dueOn: state.dueOn && dateOf(state.dueOn) };
  const event = { ...summary, seq, move: act.move, on: dateOf(today), at: now, accountId, reason: act.reason ?? null, details: act.details ?? {} };
  return { summary, event };
}
