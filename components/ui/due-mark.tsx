/** A deadline: the clock and how long is left, the day under it. Without one a dashed ring says so. */
export function DueMark({ says, note, late = false }: { says: string | null; note: string; late?: boolean }) {
  return (
    <span className="due">
      <span className={`inline-flex items-center gap-[7px] whitespace-nowrap ${late ? "font-medium text-clay" : ""}`}>
        <svg className="size-[15px] flex-none" viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round">
          {says === null ? <circle cx="8" cy="8" r="6" strokeDasharray="2.3 2.4" /> : <><circle cx="8" cy="8" r="6.2" /><path d="M8 4.5V8l2.4 1.6" /></>}
        </svg>
        {says === null ? "Chưa đặt hạn" : `${says.charAt(0).toUpperCase()}${says.slice(1)}`}
      </span>
      <span className="block text-ink-3">{note}</span>
    </span>
  );
}
