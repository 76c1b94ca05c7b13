import { PlainLink } from "@/components/ui/plain-link";

import { Illustrative } from "@/components/ui/illustrative";
import type { FigureName } from "@/lib/domain/attainment/definitions";
import { listBehind } from "@/lib/domain/attainment/link";
import type { Attainment, Figures } from "@/lib/domain/attainment/view";
import { showCount } from "@/lib/domain/ratio";

import { isIllustrative } from "@/lib/domain/attainment/illustrative";

/** A number of one unit: open to its list, marked when no source printed it. */
export function UnitNumber({ view, of, name, children }: { view: Attainment; of: Figures; name: FigureName; children: number }) {
  const href = listBehind(name, of, view);
  return (
    <Illustrative when={isIllustrative(view, name, of)}>
      {href ? <PlainLink href={href} className="no-underline hover:underline">{showCount(children)}</PlainLink> : showCount(children)}
    </Illustrative>
  );
}

/** What is left of a target; beyond it, by how much, so that the column still adds up. */
export const Remaining = ({ count }: { count: number | null }) => (count === null ? "–" : count < 0 ? <><span className="over">vượt</span> {showCount(-count)}</> : showCount(count));
