import type { ReactNode } from "react";

/** White paper with a hairline; on a phone it runs from edge to edge. */
export function Sheet({ children, className = "" }: { children: ReactNode; className?: string }) {
  return (
    <div className={`rounded-sm border border-line bg-surface phone:-mx-margin phone:rounded-none phone:border-x-0 ${className}`}>{children}</div>
  );
}
