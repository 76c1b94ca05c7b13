import { PlainLink } from "@/components/ui/plain-link";
import { useId, type ReactNode } from "react";

import { Icon } from "@/components/ui/icon";

import { Emblem } from "./emblem";
import { PlaceLink } from "./place-link";

export type NavLink = { href: string; label: string; under?: readonly string[]; current?: boolean; count?: string };

type Account = { name: string; role: string; links: readonly { href: string; label: string }[]; signOut?: ReactNode };

type TopBarProps = { home: string; items: readonly NavLink[]; account: Account; search?: boolean };

function Find() {
  const id = useId();
  return (
    <form action="/units" role="search" aria-label="Toàn hệ thống" className="find">
      <label htmlFor={id} className="sr-only">Tìm đơn vị</label>
      <Icon name="find" />
      <input id={id} type="search" name="q" placeholder="Tìm đơn vị" enterKeyHint="search" />
    </form>
  );
}

function AccountMenu({ name, role, links, signOut }: Account) {
  const id = useId();
  return (
    <>
      <button type="button" className="me" popoverTarget={id} aria-label={`Tài khoản: ${name}`}>
        <Icon name="user" />
        <span className="role">{name}</span>
      </button>
      <div id={id} popover="auto" className="pop menu" role="group" aria-label="Tài khoản">
        <p className="border-b border-line px-4 pt-1 pb-2.5"><b className="block">{name}</b><span className="text-small text-ink-3">{role}</span></p>
        <ul className="pt-1.5">
          {links.map(({ href, label }) => <li key={href}><PlainLink href={href}>{label}</PlainLink></li>)}
          {signOut && <li className="mt-1.5 border-t border-line px-2 pt-1.5">{signOut}</li>}
        </ul>
      </div>
    </>
  );
}

/** The line that is on every page: the register's name, where one may go, the search, who is signed in. */
export function TopBar({ home, items, account, search = true }: TopBarProps) {
  return (
    <header className="topbar no-print">
      <div className="page">
        <PlainLink href={home} className="word"><Emblem />Sổ công nhận</PlainLink>
        <nav className="nav" aria-label="Chính">
          {items.map(({ href, label, under, current, count }) => (
            <PlaceLink key={href} href={href} under={under} current={current}>
              {label}
              {count && <span className="count">{count}</span>}
            </PlaceLink>
          ))}
        </nav>
        {search && <Find />}
        {search && <PlainLink href="/units" className="find-link" aria-label="Tìm đơn vị"><Icon name="find" /></PlainLink>}
        <AccountMenu {...account} />
      </div>
    </header>
  );
}
