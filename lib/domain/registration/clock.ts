import { addWorkingDays, workingDayFrom, workingDaysBetween, type Calendar } from "@/lib/domain/calendar/working-days";
import type { Day } from "@/lib/domain/day";

/** How long a body has where its province ruled nothing else, in working days. Domain.md 7. */
export const defaultDays = 10;

/**
 * What a move does to the day a dossier is due: none any more, the same, ten new working days, the day the mover names, or what
 * was left when it was returned.
 */
export type Clock = "none" | "same" | "new" | "named" | "resumed";

type Asked = { today: Day; calendar: Calendar; days: number; before: Day | null; named: Day | null; left: number | null };

/** The due day after a move. A named day that nobody works on becomes the next one. */
export function dueAfter(clock: Clock, { today, calendar, days, before, named, left }: Asked): Day | null {
  if (clock === "none") return null;
  if (clock === "same") return before;
  if (clock === "named" && named) return workingDayFrom(named, calendar);
  return addWorkingDays(today, clock === "resumed" ? Math.max(1, left ?? days) : days, calendar);
}

/** Working days a body had left when the dossier went back; the clock stands still until it returns. */
export const leftWhen = (returnedOn: Day, dueOn: Day | null, calendar: Calendar) => (dueOn ? workingDaysBetween(returnedOn, dueOn, calendar) : null);
