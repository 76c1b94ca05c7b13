import type { Role } from "@/lib/domain/action";
import { addDays, type Day } from "@/lib/domain/day";
import { accept, refuse, type Result } from "@/lib/domain/result";
import type { Level } from "@/lib/domain/unit/level";

/** The days a grant acts: from a day until the day before `until`. */
export type Span = { from: Day; until: Day | null };

/** Turns "to the end of this day" into the day after it. Refuses a last day before the first, and a cell's secretary elsewhere than at a cell. */
export function judgeGrant({ role, level, from, lastDay }: { role: Role; level: Level; from: Day; lastDay: Day | null }): Result<Span> {
  if (role === "cell_secretary" && level !== "cell") return refuse("role-not-here", { field: "role" });
  if (lastDay !== null && lastDay < from) return refuse("span-backwards", { field: "lastDay" });
  return accept({ from, until: lastDay === null ? null : addDays(lastDay, 1) });
}

/** True when both act on some common day. */
export const overlaps = (a: Span, b: Span) => (a.until === null || b.from < a.until) && (b.until === null || a.from < b.until);

export const grantStates = ["in_force", "coming", "ended", "revoked"] as const;
export type GrantState = (typeof grantStates)[number];

/** What a grant is on `today`. */
export function stateOfGrant({ from, until, revoked }: Span & { revoked: boolean }, today: Day): GrantState {
  if (revoked) return "revoked";
  if (until !== null && until <= today) return "ended";
  return from > today ? "coming" : "in_force";
}
