import { addDays, type Day } from "@/lib/domain/day";
import type { Status } from "@/lib/domain/registration/status";
import { refuse, type Result } from "@/lib/domain/result";

/** The longest anybody is invited at once. */
const mostDays = 366;

const withTheTeam: readonly Status[] = ["under_appraisal", "returned"];

/** Why nobody can be invited so: the team does not have the dossier, or the last day is past or too far. */
export function judgeInvitation(status: Status, lastDay: Day, today: Day): Result<never> | null {
  return withTheTeam.includes(status) ? judgeLastDay(lastDay, today, "lastDay") : refuse("invitation-closed");
}

/** Why nobody can be invited to the end of a day, said at the field it is typed in. */
export function judgeLastDay(lastDay: Day, today: Day, field: string): Result<never> | null {
  if (lastDay < today) return refuse("invitation-past", { field });
  return lastDay > addDays(today, mostDays) ? refuse("invitation-long", { field }) : null;
}

/** Whether the team may invite somebody to a dossier where it stands. */
export const invites = (status: Status) => withTheTeam.includes(status);
