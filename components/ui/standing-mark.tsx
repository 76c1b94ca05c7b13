import type { ReactNode } from "react";

import { standingWords } from "@/lib/domain/attainment/say";
import type { Standing } from "@/lib/domain/attainment/standing";

const shapes = {
  met: <><circle cx="8" cy="8" r="7.5" fill="currentColor" /><path d="m4.5 8.3 2.4 2.4 4.7-5.2" fill="none" stroke="#fff" strokeWidth="1.9" strokeLinecap="round" strokeLinejoin="round" /></>,
  on_track: <><circle cx="8" cy="8" r="6.7" fill="none" stroke="currentColor" strokeWidth="1.6" /><path d="M8 3.6A4.4 4.4 0 1 1 3.6 8H8z" fill="currentColor" /></>,
  behind: <><path d="M8 1 15 8l-7 7-7-7z" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" /><path d="M5 8h6" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" /></>,
  below_half: <path d="M1.2 2.8h13.6L8 14.6z" fill="currentColor" stroke="currentColor" strokeLinejoin="round" />,
  none: <circle cx="8" cy="8" r="6.7" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.6 2.66" />,
  no_target: null,
} satisfies Record<Standing, ReactNode>;

const colours = {
  met: "font-semibold text-leaf",
  on_track: "text-leaf",
  behind: "text-clay",
  below_half: "font-semibold text-clay",
  none: "text-ink-2",
  no_target: "text-ink-3",
} satisfies Record<Standing, string>;

/** Shape and word together; `bare` leaves the word to the sentence beside it. */
export function StandingMark({ standing, bare = false }: { standing: Standing; bare?: boolean }) {
  const shape = shapes[standing];
  return (
    <span className={`inline-flex items-center gap-[7px] align-bottom whitespace-nowrap ${colours[standing]}`}>
      {shape && <svg className="size-4 flex-none" viewBox="0 0 16 16" aria-hidden="true">{shape}</svg>}
      {!bare && standingWords[standing]}
    </span>
  );
}
