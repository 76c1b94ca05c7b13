import { useId } from "react";

import { Icon, type IconName } from "@/components/ui/icon";
import { MenuLinks, type MenuLink } from "@/components/ui/link-menu";

import { PlaceLink } from "./place-link";

export type PhoneTab = { href: string; label: string; icon: IconName; under?: readonly string[]; current?: boolean; count?: string };

/** The way around on a phone: up to three places under the thumb, the rest behind "Thêm". */
export function PhoneTabs({ items, more = [] }: { items: readonly PhoneTab[]; more?: readonly MenuLink[] }) {
  const id = useId();
  return (
    <nav className="tabs no-print" aria-label="Chính, cho điện thoại">
      {items.map(({ href, label, icon, under, current, count }) => (
        <PlaceLink key={href} href={href} under={under} current={current}><Icon name={icon} /><span>{label}{count && <span className="count">{count}</span>}</span></PlaceLink>
      ))}
      {more.length > 0 && (
        <>
          <button type="button" popoverTarget={id} aria-current={more.some(({ current }) => current) ? "true" : undefined}><Icon name="more" />Thêm</button>
          <div id={id} popover="auto" className="pop menu" role="group" aria-label="Thêm"><MenuLinks items={more} /></div>
        </>
      )}
    </nav>
  );
}
