import { PlainLink } from "./plain-link";
import type { ReactNode } from "react";

import { buttonClass } from "./button";
import { Icon } from "./icon";

type PagerProps = { previous?: string | undefined; next?: string | undefined; aside?: ReactNode; children?: ReactNode };

/** The foot of a register: back, on, how many, and what they add up to. */
export function Pager({ previous, next, aside, children }: PagerProps) {
  const look = buttonClass({ kind: "quiet", small: true });
  const back = <><Icon name="prev" />Trang trước</>;
  const on = <>Trang sau<Icon name="next" /></>;
  return (
    <nav aria-label="Trang" className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-[18px] py-2.5 text-small text-ink-2 phone:px-margin">
      {(previous || next) && (
        <span className="no-print inline-flex gap-2">
          {previous ? <PlainLink href={previous} className={look} rel="prev">{back}</PlainLink> : <span className={look} aria-disabled="true">{back}</span>}
          {next ? <PlainLink href={next} className={look} rel="next">{on}</PlainLink> : <span className={look} aria-disabled="true">{on}</span>}
        </span>
      )}
      {children && <span>{children}</span>}
      {aside && <span className="ml-auto">{aside}</span>}
    </nav>
  );
}
