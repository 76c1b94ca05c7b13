import { useId, type ReactNode } from "react";

import { Icon } from "./icon";
import { PlainLink } from "./plain-link";

/** What several figures have in common: until which day, how cut, who may have changed the facts behind them, where to look further. */
export type Explains = { on?: string; base?: string; rounding?: string; who?: string; links?: readonly { href: string; label: string }[] };

/** A figure, or a column of figures, by its name on screen, and what it counts. */
export type Meaning = { key: string; term: ReactNode; says: string };

const idOf = (id: string, key: string) => `${id}-${key.replaceAll(/[^a-z\d]+/gi, "-")}`;

/** For whatever shows a figure: where its explanation is found. */
export const detailsOf = (id: string, key: string) => ({ "aria-details": idOf(id, key) });

function Row({ term, id, children }: { term: ReactNode; id?: string; children: ReactNode }) {
  return (
    <span id={id} className="grid grid-cols-[132px_1fr] gap-3 phone:grid-cols-1 phone:gap-0">
      <span className="text-ink-3">{term}</span>
      <span>{children}</span>
    </span>
  );
}

/** One button for the figures of a table or a picture: what each counts, until which day, by whom it may have been changed. */
export function Explanation({ id, title, meanings, on, base, rounding, who, links = [] }: Explains & { id: string; title: string; meanings: readonly Meaning[] }) {
  return (
    <span className="no-print text-small text-ink-3">
      <button type="button" className="explained inline-flex min-h-6 items-center gap-1.5" popoverTarget={id} aria-haspopup="dialog">
        <Icon name="info" className="size-4" /> Giải thích số liệu
      </button>
      <span id={id} popover="auto" role="dialog" aria-label={title} className="pop explain explain-all">
        <span className="grid gap-2">
          {meanings.map(({ key, term, says }) => <Row key={key} id={idOf(id, key)} term={term}>{says}</Row>)}
          {base && <Row term="So với">{base}</Row>}
          {on && <Row term="Tính đến">{on}</Row>}
          {rounding && <Row term="Làm tròn">{rounding}</Row>}
          {who && <Row term="Ai có thể thay đổi">{who}</Row>}
        </span>
        {links.length > 0 && <span className="mt-2.5 flex flex-wrap gap-x-4 gap-y-1">{links.map(({ href, label }) => <PlainLink key={href} href={href}>{label}</PlainLink>)}</span>}
      </span>
    </span>
  );
}

/** What is drawn or said inside is explained by the button below it. */
export function Explained({ title, meanings, children, className = "", ...explains }: Explains & { title: string; meanings: readonly Meaning[]; children: ReactNode; className?: string }) {
  const id = useId();
  return (
    <div className={className}>
      <div {...detailsOf(id, meanings[0]?.key ?? "")}>{children}</div>
      <div className="no-print mt-1.5"><Explanation id={id} title={title} meanings={meanings} {...explains} /></div>
    </div>
  );
}
