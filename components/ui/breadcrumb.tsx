import { PlainLink } from "./plain-link";

import { LinkMenu, type MenuLink } from "./link-menu";

export type Crumb = { label: string; href?: string };
export type Choose = { label: string; items: readonly MenuLink[] };

/** The way down to this unit; `choose` offers the next step. */
export function Breadcrumb({ items, choose }: { items: readonly Crumb[]; choose?: Choose | undefined }) {
  return (
    <nav aria-label="Đường dẫn" className="mb-0.5 text-small text-ink-3 print:hidden">
      <ol className="crumb flex flex-wrap items-center gap-x-2 gap-y-0.5">
        {items.map(({ label, href }) => (
          <li key={label} className="flex gap-2">
            {href ? <PlainLink href={href} className="text-ink-2">{label}</PlainLink> : <span>{label}</span>}
          </li>
        ))}
        {choose && choose.items.length > 0 && (
          <li className="flex gap-2">
            <LinkMenu label={choose.label} name={choose.label} items={choose.items} className="text-ink-2 underline decoration-line-strong underline-offset-[0.22em] hover:decoration-current" />
          </li>
        )}
      </ol>
    </nav>
  );
}
