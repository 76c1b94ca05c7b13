import { daysBetween, type Day } from "@/lib/domain/day";
import type { Status } from "@/lib/domain/registration/status";

/** While the dossier is with the cell and its commune; afterwards those who judge it must find it as it was sent. */
const open: readonly Status[] = ["draft", "registered", "in_progress", "commune_reviewed", "returned"];

/** True while papers may be added to a dossier and taken out. */
export const mayChangeEvidence = (status: Status) => open.includes(status);

const soonDays = 30;

/** A paper holds to the end of its last day. */
export function validity(expiresOn: Day | null, today: Day): "lasting" | "soon" | "expired" {
  if (expiresOn === null) return "lasting";
  const left = daysBetween(today, expiresOn);
  if (left < 0) return "expired";
  return left <= soonDays ? "soon" : "lasting";
}
