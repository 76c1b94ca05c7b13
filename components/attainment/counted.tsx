import type { ReactNode } from "react";

import { Figure } from "@/components/ui/figure";
import type { Attainment, Figures } from "@/lib/domain/attainment/view";
import { showDay } from "@/lib/domain/day";

import { define, isIllustrative, type Counted as Name } from "./definitions";
import { baseWords } from "./say";

const roundings = { truncate: "cắt đến hai số lẻ", half_up: "làm tròn đến hai số lẻ" };

/** A figure of the metric layer, explained where it stands. `of` is the unit it belongs to, the page's own by default. */
export function Counted({ name, view, of = view, children }: { name: Name; view: Attainment; of?: Figures; children: ReactNode }) {
  const { title, definition, links, measure } = define(name, view, of);
  const percent = name === "ratio";
  return (
    <Figure
      title={title}
      definition={definition}
      on={`hết ngày ${showDay(view.on)}`}
      links={links}
      illustrative={isIllustrative(view, of, measure)}
      {...(percent && { base: baseWords(view.base, view.period), rounding: roundings[view.rounding] })}
    >
      {children}
    </Figure>
  );
}
