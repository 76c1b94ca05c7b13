import { useId, type ReactNode } from "react";

type SectionProps = { title: ReactNode; note?: ReactNode; id?: string; className?: string; children: ReactNode };

/** One question of a page: its heading, a word on how to read it, the answer. */
export function Section({ title, note, id, className = "", children }: SectionProps) {
  const heading = useId();
  return (
    <section id={id} aria-labelledby={heading} className={`pt-8 print:break-inside-avoid print:pt-[4mm] ${className}`}>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 print:mb-[1.5mm]">
        <h2 id={heading}>{title}</h2>
        {note && <p className="text-small text-ink-3">{note}</p>}
      </div>
      {children}
    </section>
  );
}
