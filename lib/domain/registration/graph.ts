import { statuses } from "./status";
import { asksReason, moveNames, next, type Start } from "./workflow";

/** The workflow as a Mermaid diagram, one line a step, drawn from the table itself. Statuses no move touches are left out. */
export function drawWorkflow(): string {
  const starts: readonly Start[] = ["none", ...statuses];
  const steps = starts.flatMap((from) =>
    moveNames.flatMap((move) => {
      const to = next(from, move);
      return to.ok ? [`  ${from === "none" ? "[*]" : from} --> ${to.value}: ${move}${asksReason(move) ? ", with a reason" : ""}`] : [];
    }),
  );
  return ["stateDiagram-v2", ...steps].join("\n");
}
