import { PlainLink } from "@/components/ui/plain-link";

import { showCount } from "@/lib/domain/ratio";

export type Stage = { label: string; note?: string; late?: string; count: number; href?: string };

const ramp = ["bg-leaf-4", "bg-leaf-3", "bg-leaf-2", "bg-leaf"];

const shade = (index: number, length: number) => ramp[length < 2 ? 3 : Math.ceil((index / (length - 1)) * 3 - 0.5)];

/** The road still open, step by step: the nearer to the title, the deeper the leaf. Each line opens its list. */
export function StageBars({ stages }: { stages: readonly Stage[] }) {
  const longest = Math.max(1, ...stages.map(({ count }) => count));
  return (
    <ul>
      {stages.map(({ label, note, late, count, href }, index) => {
        const inside = (
          <>
            <span>
              {label}
              {(late || note) && <span className={`block text-small leading-[1.45] ${late ? "font-medium text-clay" : "text-ink-3"}`}>{late ?? note}</span>}
            </span>
            <span className="text-right text-1 leading-[1.2] font-semibold">{showCount(count)}</span>
            <span aria-hidden="true" className={`block h-3.5 ring-1 ring-leaf-2 ring-inset ${shade(index, stages.length)}`} style={{ width: `${(count / longest) * 100}%` }} />
          </>
        );
        return (
          <li key={label} className="border-t border-line last:border-b">
            {href ? <PlainLink href={href} className="stage hover:bg-surface">{inside}</PlainLink> : <span className="stage">{inside}</span>}
          </li>
        );
      })}
    </ul>
  );
}
