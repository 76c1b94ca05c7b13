import type { ReactNode } from "react";

type SlideProps = { over: string; title: string; period: string; on: string; source: string; children: ReactNode };

/** One question for the hall: whose, what, until when; its answer; where it comes from. */
export function Slide({ over, title, period, on, source, children }: SlideProps) {
  return (
    <>
      <header>
        <div>
          <p>{over}</p>
          <h1>{title}</h1>
        </div>
        <p className="when">{period.charAt(0).toUpperCase() + period.slice(1)}<br />tính đến hết <b>{on}</b></p>
      </header>
      <div className="answer">{children}</div>
      <p className="source">{source}</p>
    </>
  );
}
