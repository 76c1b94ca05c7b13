import type { ReactNode } from "react";

/** By which units a page's figures or rows are shown, and what was carried over for it. Printed too. */
export const LensNote = ({ children }: { children: ReactNode }) => <p className="mt-3 max-w-[66ch] text-small text-ink-2" role="note">{children}</p>;
