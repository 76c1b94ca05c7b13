import type { ReactNode } from "react";

import { Explained } from "@/components/ui/explanation";
import { define, sayRounding, type FigureName } from "@/lib/domain/attainment/definitions";
import { figureTitles } from "@/lib/domain/attainment/figure-words";
import type { Attainment } from "@/lib/domain/attainment/view";

import { explainsOf } from "./explains";

type ExplainedFiguresProps = { view: Attainment; of: readonly FigureName[]; title: string; className?: string; children: ReactNode };

const opened = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A picture, a list or a sentence made of figures of the metric layer: one button says each of them in full. */
export function ExplainedFigures({ view, of, title, children, className = "" }: ExplainedFiguresProps) {
  const meanings = of.map((name) => ({ key: name, term: opened(figureTitles[name]), says: define(name, view, view) }));
  return <Explained title={title} meanings={meanings} className={className} rounding={sayRounding(view.rounding)} {...explainsOf(view, of)}>{children}</Explained>;
}
