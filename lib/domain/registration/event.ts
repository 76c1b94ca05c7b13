import type { TermYears } from "@/lib/domain/attainment/period";
import { dateOf, dayOfDate, type Day } from "@/lib/domain/day";
import { accept, type Result } from "@/lib/domain/result";
import { firstRefusal } from "./condition";
import type { Status } from "./status";
import { conditionsOf, next, type MoveName } from "./workflow";

/** What is true of a registration after an event. */
export type State = { status: Status; year: number; expectedOn: Day | null; note: string | null };

/** One event as stored: the state after it, standing from `on` until the day before `until`. */
export type Event = State & { seq: number; move: string; on: Day; until: Day | null };

/** A move a person asks for; what is left out stays as it was. */
export type Act = { move: MoveName; year?: number; expectedOn?: Day | null; note?: string | null; reason?: string };

/** The state after `act`, or the first refusal: of the status, then of the move's conditions. */
export function stateAfter(before: State | null, act: Act, { today, terms }: { today: Day; terms: readonly TermYears[] }): Result<State> {
  const status = next(before?.status ?? "none", act.move);
  if (!status.ok) return status;

  const year = act.year ?? before?.year;
  if (year === undefined) throw new Error(`${act.move} names no year`);
  // An expected day belongs to its year: it does not travel to another one.
  const kept = before && before.year === year ? before.expectedOn : null;
  const expectedOn = act.expectedOn === undefined ? kept : act.expectedOn;
  const refused = firstRefusal(conditionsOf(act.move), { today, terms, before, year, expectedOn });
  return refused ?? accept({ status: status.value, year, expectedOn, note: act.note === undefined ? (before?.note ?? null) : act.note });
}

/** The state after all `events`; null before the first. The stored summary of a registration is this and nothing else. */
export function fold(events: readonly Event[]): State | null {
  const last = events.reduce<Event | null>((latest, event) => (latest && latest.seq > event.seq ? latest : event), null);
  return last && { status: last.status, year: last.year, expectedOn: last.expectedOn, note: last.note };
}

/** The state at the end of `day`, from the ranges of the events alone. */
export const stateOn = (events: readonly Event[], day: Day): State | null =>
  fold(events.filter((event) => event.on <= day && (event.until === null || day < event.until)));

/** A registration's stored summary as the rules see it. */
export const stateOf = (row: { status: Status; year: number; expectedOn: Date | null; note: string | null }): State => ({
  status: row.status,
  year: row.year,
  expectedOn: row.expectedOn && dayOfDate(row.expectedOn),
  note: row.note,
});

type Written = { act: Act; state: State; seq: number; today: Day; now: Date; accountId: string };

/** The stored summary and the event that makes it true, as the database takes them: neither is ever written without the other. */
export function written({ act, state, seq, today, now, accountId }: Written) {
  const summary = { ...state, expectedOn: state.expectedOn && dateOf(state.expectedOn) };
  const event = { ...summary, seq, move: act.move, on: dateOf(today), at: now, accountId, reason: act.reason ?? null };
  return { summary, event };
}
