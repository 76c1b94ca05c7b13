import { PlainLink } from "./plain-link";
import type { ReactNode } from "react";

export type Chip = { label: string; href: string; count?: string; current?: boolean };

const looks = {
  on: "border-ink bg-ink font-medium text-surface",
  off: "border-line text-ink-2 hover:border-line-strong hover:text-ink",
};

/** Ready-made filters with what each would show; `children` stand at the right (a search field). */
export function Chips({ label, items, children }: { label: string; items: readonly Chip[]; children?: ReactNode }) {
  return (
    <div className="no-print mb-3 flex flex-wrap items-center gap-2 phone:-mx-margin phone:px-margin">
      <nav aria-label={label} className="flex flex-wrap gap-2 phone:-mx-margin phone:flex-nowrap phone:overflow-x-auto phone:px-margin phone:py-1">
        {items.map(({ label: words, href, count, current = false }) => (
          <PlainLink key={href} href={href} scroll={false} aria-current={current ? "true" : undefined} className={`inline-flex min-h-[34px] items-center gap-1.5 rounded-[22px] border px-3 py-0.5 text-small whitespace-nowrap no-underline phone:min-h-11 ${current ? looks.on : looks.off}`}>
            {words}
            {count !== undefined && <span className="font-semibold">{count}</span>}
          </PlainLink>
        ))}
      </nav>
      {children && <div className="desk:ml-auto phone:w-full">{children}</div>}
    </div>
  );
}
