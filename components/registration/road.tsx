import { TrackBar } from "@/components/ui/track-bar";
import { showDay } from "@/lib/domain/day";
import type { Status } from "@/lib/domain/registration/status";
import type { RegistrationHistory } from "@/lib/domain/registration/view";
import { statusWords } from "@/lib/domain/registration/words";

/** The steps everybody walks, in order (domain.md 3). */
const steps = ["registered", "in_progress", "commune_reviewed", "proposed", "under_appraisal", "agreed", "recognised"] as const satisfies readonly Status[];

/** Seven steps with the day each was reached; nothing for a road that ended elsewhere. */
export function Road({ history, status }: { history: readonly RegistrationHistory[]; status: Status }) {
  const standsAt = status === "returned" || status === "appraised" ? "under_appraisal" : status;
  const now = steps.findIndex((step) => step === standsAt);
  if (now < 0) return null;
  const reached = (step: Status) => history.find((event) => event.status === step)?.on;
  return (
    <div className="pt-6">
      <TrackBar
        steps={steps.map((step, index) => {
          const on = index <= now ? reached(step) : undefined;
          const state = index < now || (index === now && status === "recognised") ? "done" : index === now ? "now" : "next";
          return { label: statusWords[step], state, ...(on && { note: showDay(on) }) };
        })}
      />
    </div>
  );
}
