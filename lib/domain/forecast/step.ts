import type { Status } from "@/lib/domain/registration/status";

/** The steps of the road a dossier waits at, in order; the last leads to recognition. A returned dossier is still with its team. */
export const steps = ["registered", "in_progress", "commune_reviewed", "proposed", "under_appraisal", "appraised", "agreed"] as const satisfies readonly Status[];
export type Step = (typeof steps)[number];

/** The step a status stands for; null before the road and after it. */
export const stepOf = (status: Status): Step | null => (status === "returned" ? "under_appraisal" : (steps.find((step) => step === status) ?? null));

/** How a stay at a step ended: further along the road, off it, or back to an earlier step. */
export type Ending = "forward" | "dropped" | "back";

/** What a stay's next status says of it. A dossier moved to another year is off this year's road. */
export function endingOf(step: Step, next: Status, sameYear: boolean): Ending {
  if (!sameYear) return "dropped";
  if (next === "recognised") return "forward";
  const reached = stepOf(next);
  if (reached === null) return "dropped";
  return steps.indexOf(reached) > steps.indexOf(step) ? "forward" : "back";
}
