import { PlainLink } from "./plain-link";
import { useId, type ReactNode } from "react";

import { Icon } from "./icon";

export type MenuLink = { label: string; href: string; note?: string; current?: boolean };

export function MenuLinks({ items }: { items: readonly MenuLink[] }) {
  return (
    <ul>
      {items.map(({ label, href, note, current }) => (
        <li key={href}>
          <PlainLink href={href} aria-current={current ? "true" : undefined}>
            <span>{label}</span>
            {note && <span className="text-small text-ink-3">{note}</span>}
          </PlainLink>
        </li>
      ))}
    </ul>
  );
}

type LinkMenuProps = { label: ReactNode; items: readonly MenuLink[]; className?: string; name?: string; children?: ReactNode };

/** A button that opens a list of places. The browser's own popover: Esc and a click outside close it, no script is sent. */
export function LinkMenu({ label, items, className = "", name, children }: LinkMenuProps) {
  const id = useId();
  return (
    <>
      <button type="button" popoverTarget={id} className={`menu-button ${className}`}>
        {label}
        <Icon name="down" className="size-3 text-ink-3" />
      </button>
      <div id={id} popover="auto" className="pop menu" role="group" aria-label={name}>
        {items.length > 0 && <MenuLinks items={items} />}
        {children}
      </div>
    </>
  );
}
