const shapes = {
  done: <><circle cx="8" cy="8" r="7.5" fill="currentColor" /><path d="m4.5 8.3 2.4 2.4 4.7-5.2" fill="none" stroke="#fff" strokeWidth="1.9" strokeLinecap="round" strokeLinejoin="round" /></>,
  now: <><circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.7" /><circle cx="8" cy="8" r="3.3" fill="currentColor" /></>,
  next: <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.3 2.4" />,
};

const words = { done: "đã qua", now: "đang ở bước này", next: "chưa tới" };

export type TrackStep = { label: string; state: keyof typeof shapes; note?: string };

/** The steps of a dossier; on a phone they stand one under another. */
export function TrackBar({ steps }: { steps: readonly TrackStep[] }) {
  return (
    <ol className="track">
      {steps.map(({ label, state, note }) => (
        <li key={label} className={state} aria-current={state === "now" ? "step" : undefined}>
          <svg viewBox="0 0 16 16" aria-hidden="true">{shapes[state]}</svg>
          <b>{label}<span className="sr-only">, {words[state]}</span></b>
          {note}
        </li>
      ))}
    </ol>
  );
}
