import type { ReactNode } from "react";

/** What the context bar says on screen, as a sentence on paper: source, reporting day, units as of, base, rounding. */
export const PrintFoot = ({ children }: { children: ReactNode }) => <p className="print-foot print-only">{children}</p>;
