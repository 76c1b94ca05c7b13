import type { Round } from "./round";
import type { TeamFunction } from "./team";

/** How a dossier's appraisal stands for one person: their seat, what keeps them from it, and the sitting in progress with their own part in it. */
export type Stand = {
  seat: TeamFunction | null;
  barred: boolean;
  open: { id: string; presides: boolean; scores: boolean; gave: boolean; state: Round["state"] } | null;
};

/** What somebody has to do for a dossier under appraisal. */
export const sittingActs = ["open_sitting", "score", "discuss", "conclude"] as const;
export type SittingAct = (typeof sittingActs)[number];

/** Who calls a sitting. */
export const opens = (seat: TeamFunction) => seat === "chair" || seat === "deputy" || seat === "secretary";

/** Who keeps a sitting's record: the one who presides, and the secretary unless barred from the dossier. */
export const keepsRecord = ({ presides, scores, seat }: { presides: boolean; scores: boolean; seat: TeamFunction | null }) => presides || (seat === "secretary" && scores);

/** The one thing this person can do for it now; null when others are awaited, or it is not theirs. */
export function sittingActOf({ seat, barred, open }: Stand): SittingAct | null {
  if (!open) return seat && opens(seat) && !barred ? "open_sitting" : null;
  if (open.scores && !open.gave) return "score";
  if (open.state === "waiting" || !keepsRecord({ ...open, seat })) return null;
  return open.state === "apart" ? "discuss" : "conclude";
}
