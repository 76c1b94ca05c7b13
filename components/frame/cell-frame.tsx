import { PlainLink } from "@/components/ui/plain-link";
import type { ReactNode } from "react";

import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

import { Emblem } from "./emblem";
import type { PhoneTab } from "./phone-tabs";
import { PlaceLink } from "./place-link";
import { SkipLink } from "./skip-link";

type CellFrameProps = { name: string; parent: string; home: string; tabs: readonly PhoneTab[]; help?: { label: string; href: string }; banner?: ReactNode; children: ReactNode };

/** The frame of a cell secretary: one column, large type, three places on top, because a bar below would cover the field being typed in. */
export function CellFrame({ name, parent, home, tabs, help, banner, children }: CellFrameProps) {
  return (
    <div className="cell-frame">
      <SkipLink />
      <header className="flex items-center justify-between gap-3 border-t-3 border-b border-t-red border-b-line bg-surface px-margin py-2.5">
        <PlainLink href={home} className="word">
          <Emblem />
          <span className="leading-[1.25]">{name}<small className="block text-[0.8em] leading-[1.35] font-normal text-ink-3">{parent}</small></span>
        </PlainLink>
        {help && <a href={help.href} className={`${buttonClass({ small: true })} min-h-11`}>{help.label}</a>}
      </header>
      <nav className="celltabs" aria-label="Chính">
        {tabs.map(({ href, label, icon, under, current, count }) => (
          <PlaceLink key={href} href={href} under={under} current={current}><Icon name={icon} /><span>{label}{count && <span className="count">{count}</span>}</span></PlaceLink>
        ))}
      </nav>
      {banner}
      <main id="noi-dung" className="px-margin pt-4 pb-12">{children}</main>
    </div>
  );
}
