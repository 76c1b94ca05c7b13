import type { ReactNode } from "react";

/** Sticks to the bottom while the page is read: left what stands in the way or is due, right the acts, the primary one last. */
export function ActionBar({ children, says }: { says: ReactNode; children: ReactNode }) {
  return (
    <div className="action-bar no-print">
      <p className="min-w-0 leading-table">{says}</p>
      <div className="ml-auto flex flex-wrap justify-end gap-3 phone:w-full phone:[&_.btn]:flex-1">{children}</div>
    </div>
  );
}
