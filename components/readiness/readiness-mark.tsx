import type { ReactNode } from "react";

import type { Level } from "@/lib/domain/readiness/readiness";
import { levelWords } from "@/lib/domain/readiness/words";

const stroke = { fill: "none", stroke: "currentColor", strokeWidth: 1.6, strokeLinecap: "round", strokeLinejoin: "round" } as const;

const shapes = {
  recognised: <><circle cx="8" cy="8" r="7.5" fill="currentColor" /><path d="m4.5 8.3 2.4 2.4 4.7-5.2" fill="none" stroke="#fff" strokeWidth="1.9" strokeLinecap="round" strokeLinejoin="round" /></>,
  ready: <><circle {...stroke} cx="8" cy="8" r="6.5" /><path {...stroke} d="m5 8.3 2.2 2.2 4-4.6" /></>,
  on_the_way: <><circle {...stroke} cx="8" cy="8" r="6.2" /><path {...stroke} d="M8 4.5V8l2.4 1.6" /></>,
  at_risk: <path {...stroke} d="M8 2.2 14.3 13.4H1.7zM8 6.4v3.4M8 11.7v.1" />,
  failed: <path {...stroke} d="M2 2h12v12H2zM5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6" />,
} satisfies Record<Level, ReactNode>;

const colours = { recognised: "font-semibold text-leaf", ready: "text-leaf", on_the_way: "text-ink-2", at_risk: "text-clay", failed: "text-red-deep" } satisfies Record<Level, string>;

/** Shape and word together. */
export function ReadinessMark({ level }: { level: Level }) {
  return (
    <span className={`inline-flex items-center gap-[7px] align-bottom whitespace-nowrap ${colours[level]}`}>
      <svg className="size-4 flex-none" viewBox="0 0 16 16" aria-hidden="true">{shapes[level]}</svg>
      {levelWords[level]}
    </span>
  );
}
