import type { ReactNode } from "react";

/** The fields of a panel; this part scrolls. */
export const PanelBody = ({ children }: { children: ReactNode }) => (
  <div className="grid flex-1 grid-cols-[minmax(0,1fr)] content-start gap-6 overflow-y-auto px-7 py-5 phone:px-margin">{children}</div>
);

/** The acts of a panel, always in sight. */
export const PanelFoot = ({ children }: { children: ReactNode }) => (
  <div className="flex items-center gap-3 border-t border-line bg-surface px-7 py-4 phone:px-margin">
    {children}
    <span className="ml-auto text-small text-ink-3 phone:hidden">Ctrl + Enter</span>
  </div>
);

/** The acts of a dialog. */
export const DialogFoot = ({ children }: { children: ReactNode }) => <div className="mt-5 flex flex-wrap gap-3">{children}</div>;
