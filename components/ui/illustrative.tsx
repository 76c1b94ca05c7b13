import type { ReactNode } from "react";

/** Marks a figure that was not published. The ring hangs outside, so digits keep their column. */
export function Illustrative({ when = true, children }: { when?: boolean; children: ReactNode }) {
  if (!when) return children;
  return (
    <span className="ill">
      {children}
      <span className="sr-only"> (số minh họa)</span>
    </span>
  );
}
