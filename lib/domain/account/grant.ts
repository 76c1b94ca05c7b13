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

/** What giving a role is judged by: whether the account may sign in, the unit it is over, and the days the account holds the role there already. */
type GivingGround = { isActive: boolean; unit: { level: Level; stands: boolean }; held: readonly Span[] };

/** The days a role would act; refuses for an account that is shut out, at a unit that is no more, and for days it is held on already. */
export function judgeGiving({ role, from, lastDay }: { role: Role; from: Day; lastDay: Day | null }, { isActive, unit, held }: GivingGround): Result<Span> {
  if (!isActive) return refuse("account-off");
  if (!unit.stands) return refuse("unit-ended", { field: "unitId" });
  const span = judgeGrant({ role, level: unit.level, from, lastDay });
  return span.ok && held.some((other) => overlaps(other, span.value)) ? refuse("grant-overlaps", { field: "role" }) : span;
}

/** The last day a span acts on; null for one without an end. */
export const lastDayOf = ({ until }: Pick<Span, "until">) => until && addDays(until, -1);

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
