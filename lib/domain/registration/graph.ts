import { statuses } from "./status";
import { asksReason, moveNames, next, rowOf, type Start } from "./workflow";

/** The workflow as a Mermaid diagram, one line a step, drawn from the table itself. Statuses no move touches are left out, and so is who has the dossier: that is no step. */
export function drawWorkflow(): string {
  const starts: readonly Start[] = ["none", ...statuses];
  const steps = starts.flatMap((from) =>
    moveNames.filter((move) => move !== "transfer" && !(rowOf(move).stage === "current" && rowOf(move).to === "same")).flatMap((move) => {
      const to = next(from, move);
      return to.ok ? [`  ${from === "none" ? "[*]" : from} --> ${to.value}: ${move}${asksReason(move) ? ", with a reason" : ""}`] : [];
    }),
  );
  return ["stateDiagram-v2", ...steps].join("\n");
}
