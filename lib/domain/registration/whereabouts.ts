import { sayLeft, workingDaysBetween, type Calendar } from "@/lib/domain/calendar/working-days";
import type { Day } from "@/lib/domain/day";
import type { Refusal } from "@/lib/domain/result";
import { bySitting, heldByActor, heldByOther, notHeld, notHeldByOther, notProposer, type Facts, type Past } from "./condition";
import { leftWhen } from "./clock";
import type { State } from "./event";
import type { Whereabouts } from "./view";
import { conditionsOf, type MoveName } from "./workflow";

type Logged = { seq: number; move: string; status: string; on: Day; dueOn: Day | null; holderId: string | null };
type Ground = { today: Day; calendar: Calendar; actor: string; holderName: string };

/** The first day of the last unbroken run of events that `holds` is true of. */
function since(log: readonly Logged[], holds: (event: Logged) => boolean): Day | null {
  let first: Day | null = null;
  for (const event of log.toReversed()) {
    if (!holds(event)) break;
    first = event.on;
  }
  return first;
}

/** Working days between each return and the dossier's coming back, or today. */
function stoodStill(log: readonly Logged[], { today, calendar }: Ground) {
  return log.reduce((sum, { move, on, seq }) => {
    if (move !== "return") return sum;
    const back = log.find((event) => event.seq > seq && event.status !== "returned");
    return sum + workingDaysBetween(on, back?.on ?? today, calendar);
  }, 0);
}

/** What the log says of where a dossier is; `log` in order, not empty. */
export function whereaboutsOf(log: readonly Logged[], ground: Ground): Omit<Whereabouts, "stage" | "body" | "unitId"> {
  const { today, calendar, actor, holderName } = ground;
  const last = log.at(-1);
  if (!last) throw new Error("a registration has no event");
  const { status, dueOn, holderId } = last;
  const arrived = since(log, (event) => event.status === status) ?? last.on;
  const returned = status === "returned" ? log.findLastIndex(({ move }) => move === "return") : -1;
  const left = returned > 0 ? leftWhen(arrived, log[returned - 1]?.dueOn ?? null, calendar) : null;
  return {
    holder: holderId ? { id: holderId, name: holderName, isReader: holderId === actor } : null,
    since: arrived,
    heldSince: holderId ? since(log, (event) => event.holderId === holderId) : null,
    due: dueOn && { on: dueOn, says: sayLeft(dueOn, today, calendar), isLate: dueOn < today },
    paused: left === null ? null : { since: arrived, left },
    stoodStill: stoodStill(log, ground),
  };
}

/** Conditions about who acts and where, not about what: they close buttons. The others answer when a form is sent. */
const aboutPeople = [bySitting, notHeldByOther, notProposer, notHeld, heldByOther, heldByActor];

type Asker = { before: State; actor: string; holderName: string; today: Day; past: Past };

/** Of moves that status and body leave open, those the person may make, and why the body's own acts are barred if they are. */
export function withoutBarred(open: readonly MoveName[], { before, actor, holderName, today, past }: Asker): { moves: MoveName[]; barred: Refusal | null } {
  const facts: Facts = { today, terms: [], before, year: before.year, expectedOn: null, dueOn: null, actor, holderName, past, sitting: null };
  const bar = (move: MoveName) => conditionsOf(move).flatMap((condition) => (aboutPeople.includes(condition) ? (condition(facts) ?? []) : []))[0] ?? null;
  const barred = open.flatMap((move) => (conditionsOf(move).includes(notHeldByOther) ? (bar(move) ?? []) : []))[0] ?? null;
  return { moves: open.filter((move) => bar(move) === null), barred };
}
