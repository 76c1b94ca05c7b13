import { PlainLink } from "./plain-link";

/** Two to five views of one thing, each with its own address. */
export function SegmentedLinks({ label, items }: { label: string; items: readonly { label: string; href: string; current?: boolean }[] }) {
  return (
    <nav aria-label={label} className="no-print flex gap-1 overflow-x-auto border-b border-line pt-1">
      {items.map(({ label: words, href, current = false }) => (
        <PlainLink key={href} href={href} aria-current={current ? "page" : undefined} className={`-mb-px border-b-2 px-3 py-2 whitespace-nowrap no-underline ${current ? "border-red font-semibold text-ink" : "border-transparent text-ink-2 hover:border-line-strong hover:text-ink"}`}>
          {words}
        </PlainLink>
      ))}
    </nav>
  );
}
