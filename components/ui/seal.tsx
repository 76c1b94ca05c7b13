import type { ReactNode } from "react";

const star = "m10 3.9 1.68 4.19 4.5.3-3.46 2.89 1.1 4.38L10 13.26l-3.82 2.4 1.1-4.38-3.46-2.89 4.5-.3z";

/** A title held on the reporting day: the only gold there is. Taken back, it is a grey ring. */
export function Seal({ plate = false, revoked = false, children }: { plate?: boolean; revoked?: boolean; children: ReactNode }) {
  const ground = plate && !revoked ? "rounded-sm border border-gold bg-gold-tint py-[3px] pr-3 pl-2 leading-[1.45]" : "desk:whitespace-nowrap";
  return (
    <span className={`inline-flex items-center gap-[7px] align-bottom ${ground} ${revoked ? "text-ink-2" : "font-semibold text-gold-ink"}`}>
      <svg className={`flex-none ${revoked ? "size-[15px]" : "size-5"}`} viewBox="0 0 20 20" aria-hidden="true">
        {revoked ? (
          <path d="M10 2.2a7.8 7.8 0 1 0 0 15.6 7.8 7.8 0 0 0 0-15.6M6 10h8" fill="none" stroke="currentColor" strokeWidth="1.9" strokeLinecap="round" />
        ) : (
          <><circle cx="10" cy="10" r="9" className="fill-gold-tint stroke-gold" strokeWidth="1.5" /><path d={star} className="fill-gold" /></>
        )}
      </svg>
      {children}
    </span>
  );
}
