import type { ReactNode } from "react";

/** The one figure of a screen, its counts beside it. */
export function BigFigure({ value, base, small = false }: { value: ReactNode; base?: ReactNode; small?: boolean }) {
  return (
    <p className={`flex items-baseline gap-x-[0.36em] gap-y-1 font-display leading-num font-semibold tracking-[-0.025em] phone:flex-wrap print:leading-[1.35] ${small ? "text-5" : "text-8 print:text-[30pt]"}`}>
      <span>{value}</span>
      {base && <span className={`font-medium text-ink-2 phone:whitespace-nowrap ${small ? "text-[0.46em] tracking-normal" : "text-[0.58em] tracking-[-0.01em]"}`}>{base}</span>}
    </p>
  );
}
