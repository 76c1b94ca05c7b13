import { PlainLink } from "./plain-link";
import type { ComponentProps, ReactNode } from "react";

import { Icon, type IconName } from "./icon";

export type ButtonKind = "primary" | "secondary" | "grave" | "quiet";

export type ButtonLook = { kind?: ButtonKind; small?: boolean; wide?: boolean; icon?: IconName | undefined };

const kinds = {
  primary: "border-red bg-red font-semibold text-on-red hover:border-red-deep hover:bg-red-deep",
  secondary: "border-line-strong bg-surface font-medium hover:border-ink hover:bg-ground",
  grave: "border-red bg-surface font-medium text-red-deep hover:bg-red-tint",
  quiet: "border-transparent font-medium text-ink-2 hover:bg-sunken hover:text-ink",
} satisfies Record<ButtonKind, string>;

const off = "disabled:border-line disabled:bg-sunken disabled:text-ink-3 aria-disabled:border-line aria-disabled:bg-sunken aria-disabled:text-ink-3";

/** The classes of a button, for the few places that must draw one on another element. */
export function buttonClass({ kind = "secondary", small = false, wide = false }: ButtonLook) {
  const size = small ? "min-h-8 px-3 py-0.5 text-small phone:min-h-11" : `min-h-control py-1 ${kind === "quiet" ? "px-2.5" : "px-4"}`;
  return `btn inline-flex items-center justify-center gap-2 rounded-sm border text-center leading-[1.4] no-underline transition-colors duration-(--fast) ease-house ${kinds[kind]} ${size} ${wide ? "w-full" : ""} ${off}`;
}

/** A button that acts here. While busy it keeps its place, turns, and cannot be pressed twice. */
export function Button({ kind, small, wide, icon, busy = false, children, className = "", type = "button", ...rest }: ButtonLook & { busy?: boolean } & ComponentProps<"button">) {
  return (
    <button type={type} className={`${buttonClass({ ...(kind && { kind }), ...(small && { small }), ...(wide && { wide }) })} ${className}`} aria-busy={busy || undefined} {...rest}>
      {busy ? <span className="spin" aria-hidden="true" /> : icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** A place to go that is drawn as a button; `download` leaves the router out of it. */
export function ButtonLink({ href, download = false, kind, small, wide, icon, children }: ButtonLook & { href: string; download?: boolean; children: ReactNode }) {
  const look = { className: buttonClass({ ...(kind && { kind }), ...(small && { small }), ...(wide && { wide }) }) };
  const inside = <>{icon && <Icon name={icon} />}{children}</>;
  return download ? <a href={href} download {...look}>{inside}</a> : <PlainLink href={href} {...look}>{inside}</PlainLink>;
}
