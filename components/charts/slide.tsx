import { useId, type ReactNode } from "react";

import { detailsOf, Explanation, type Explains, type Meaning } from "@/components/ui/explanation";

type SlideProps = { over: string; title: string; period: string; on: string; source: string; meanings: readonly Meaning[]; explains: Explains; children: ReactNode };

/** One question for the hall: whose, what, until when; its answer; where it comes from. */
export function Slide({ over, title, period, on, source, meanings, explains, children }: SlideProps) {
  const id = useId();
  return (
    <>
      <header>
        <div>
          <p>{over}</p>
          <h1>{title}</h1>
        </div>
        <p className="when">{period.charAt(0).toUpperCase() + period.slice(1)}<br />tính đến hết <b>{on}</b></p>
      </header>
      <div className="answer" {...detailsOf(id, meanings[0]?.key ?? "")}>{children}</div>
      <p className="source">{source} <Explanation id={id} title={title} meanings={meanings} {...explains} /></p>
    </>
  );
}
