import type { ReactNode } from "react";

import { Icon } from "./icon";

/** A page that cannot be shown: what happened, what is kept, what to do. */
export function ErrorPanel({ title, action, children }: { title: string; action?: ReactNode; children?: ReactNode }) {
  return (
    <div className="max-w-[60ch] py-12">
      <h1 className="flex items-start gap-2.5"><Icon name="warn" className="mt-[0.16em] text-clay" />{title}</h1>
      {children && <div className="mt-2 text-ink-2">{children}</div>}
      {action && <div className="mt-5 flex flex-wrap gap-3">{action}</div>}
    </div>
  );
}
