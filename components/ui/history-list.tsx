import type { ReactNode } from "react";

/** What happened, newest first as given: when, what, by whom. */
export function HistoryList({ items }: { items: readonly { when: string; what: ReactNode; who?: ReactNode }[] }) {
  return (
    <ol>
      {items.map(({ when, what, who }, index) => (
        <li key={index} className="grid grid-cols-[96px_1fr] gap-3 border-t border-line py-2 text-small leading-[1.55]">
          <span className="text-ink-3">{when}</span>
          <span>{what}{who && <span className="block text-ink-3">{who}</span>}</span>
        </li>
      ))}
    </ol>
  );
}
