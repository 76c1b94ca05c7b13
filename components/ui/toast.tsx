"use client";

import { useEffect, useState, type ReactNode } from "react";

import { Icon } from "./icon";

const stay = 6000;

/** Says that something is done, bottom left, for six seconds or as long as it is pointed at. Never the only sign of a failure. */
export function Toast({ tone = "good", action, children }: { tone?: "good" | "warn"; action?: ReactNode; children: ReactNode }) {
  const [gone, setGone] = useState(false);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => setGone(true), stay);
    return () => clearTimeout(timer);
  }, [held]);
  return (
    <div role="status" className="no-print fixed bottom-6 left-6 z-60 phone:inset-x-4 phone:bottom-20" onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)} onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
      {!gone && (
        <div className="flex max-w-[460px] items-start gap-3 rounded-sm bg-ink px-4 py-3 leading-table text-surface shadow-float [&_:is(a,button)]:font-semibold [&_:is(a,button)]:whitespace-nowrap [&_:is(a,button)]:underline [&_:is(a,button)]:underline-offset-[0.22em]">
          <Icon name={tone === "good" ? "check" : "warn"} className="mt-[0.2em]" />
          <span>{children}</span>
          {action}
        </div>
      )}
    </div>
  );
}
