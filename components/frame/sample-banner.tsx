import type { ReactNode } from "react";

/** Says on every page that this is a sample, and which figures were published. */
export const SampleBanner = ({ children }: { children: ReactNode }) => (
  <aside aria-label="Về số liệu" className="banner no-print border-b border-line bg-sunken text-small text-ink-2">
    <div className="page py-[5px]">{children}</div>
  </aside>
);
