import { PlainLink } from "./plain-link";
import { useId, type ReactNode } from "react";

import { Illustrative } from "./illustrative";

type FigureProps = {
  /** Of the explanation, for what else it explains. */
  id?: string;
  children: ReactNode;
  title: string;
  definition: string;
  base?: string;
  on?: string;
  rounding?: string;
  who?: string;
  links?: readonly { href: string; label: string }[];
  illustrative?: boolean;
};

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <span className="grid grid-cols-[96px_1fr] gap-3">
      <span className="text-ink-3">{term}</span>
      <span>{children}</span>
    </span>
  );
}

/** A printed number that explains itself where it stands: how it is counted, against what, until when, and the list behind it. */
export function Figure({ id: given, children, title, definition, base, on, rounding, who, links = [], illustrative = false }: FigureProps) {
  const own = useId();
  const id = given ?? own;
  return (
    <>
      <button type="button" className="explained" popoverTarget={id} aria-haspopup="dialog">
        <Illustrative when={illustrative}>{children}</Illustrative>
      </button>
      <span id={id} popover="auto" role="dialog" aria-label={title} className="pop explain">
        <span className="grid gap-2.5">
          <span><b className="mr-1.5 text-2">{children}</b> {title}</span>
          <span className="grid gap-1.5">
            <Row term="Cách tính">{definition}</Row>
            {base && <Row term="So với">{base}</Row>}
            {on && <Row term="Tính đến">{on}</Row>}
            {rounding && <Row term="Làm tròn">{rounding}</Row>}
            {who && <Row term="Ai có thể đổi">{who}</Row>}
            {illustrative && <Row term="Nguồn">số minh họa, chưa công bố</Row>}
          </span>
          {links.length > 0 && (
            <span className="flex flex-wrap gap-x-4 gap-y-1">
              {links.map(({ href, label }) => <PlainLink key={href} href={href}>{label}</PlainLink>)}
            </span>
          )}
        </span>
      </span>
    </>
  );
}
