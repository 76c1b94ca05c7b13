import type { ReactNode } from "react";

/** Nothing here: what, why, and the next act. */
export function EmptyState({ title, action, children }: { title: string; action?: ReactNode; children?: ReactNode }) {
  return (
    <div className="grid max-w-[60ch] justify-items-start gap-1.5 px-6 py-10">
      <p className="text-1 leading-head font-semibold">{title}</p>
      {children && <div className="text-ink-3">{children}</div>}
      {action && <div className="mt-1.5">{action}</div>}
    </div>
  );
}
