import type { Day } from "@/lib/domain/day";
import type { Status } from "./status";

/** The steps a cell walks to the title, as its secretary counts them. */
export const roadSteps = ["register", "strive", "review", "propose", "appraise", "agree", "decide"] as const;
export type RoadStep = (typeof roadSteps)[number];

/** The step a dossier stands at: what is still to be done there, or how it ended. */
const standsAt: Record<Status, RoadStep | "done" | "ended"> = {
  draft: "register",
  registered: "strive",
  in_progress: "strive",
  commune_reviewed: "propose",
  returned: "propose",
  proposed: "appraise",
  under_appraisal: "appraise",
  failed: "appraise",
  appraised: "agree",
  agreed: "decide",
  recognised: "done",
  withdrawn: "ended",
  lapsed: "ended",
};

/** The status that says a step is over. */
const overBy: Record<RoadStep, Status> = {
  register: "registered",
  strive: "commune_reviewed",
  review: "commune_reviewed",
  propose: "proposed",
  appraise: "appraised",
  agree: "agreed",
  decide: "recognised",
};

type Passed = { status: Status; on: Day };

export type RoadPoint = { step: RoadStep; state: "done" | "now" | "next"; on: Day | null };

/** Each step of the road as of the last event: over since when, being done since when, or still ahead. Null when the road has ended without a title. */
export function roadOf(events: readonly Passed[]): RoadPoint[] | null {
  const last = events.at(-1);
  const here = last ? standsAt[last.status] : "register";
  if (here === "ended") return null;
  const at = here === "done" ? roadSteps.length : roadSteps.indexOf(here);
  return roadSteps.map((step, index) => {
    if (index > at) return { step, state: "next", on: null };
    if (index === at) return { step, state: "now", on: last?.on ?? null };
    return { step, state: "done", on: events.find(({ status }) => status === overBy[step])?.on ?? null };
  });
}
