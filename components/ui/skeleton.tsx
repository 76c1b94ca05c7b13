const widths = ["70%", "92%", "56%", "84%", "63%"];

/** What is being fetched; it shows itself only when the wait is longer than 300 ms. */
export function Skeleton({ label, lines = 3 }: { label: string; lines?: number }) {
  return (
    <div role="status" className="late-show grid gap-3.5 p-[18px]">
      <span className="text-small text-ink-3">{label}</span>
      {Array.from({ length: lines }, (_, line) => <span key={line} aria-hidden="true" className="block h-3.5 rounded-[2px] bg-sunken" style={{ width: widths[line % widths.length] }} />)}
    </div>
  );
}
