"use client";

import { useRouter } from "next/navigation";
import { Children, useEffect, useState, type ReactNode } from "react";

import { Button, ButtonLink } from "@/components/ui/button";

type SlidesProps = { leave: string; titles: readonly string[]; children: ReactNode };

const forward = ["ArrowRight", "ArrowDown", "PageDown", " "];
const backward = ["ArrowLeft", "ArrowUp", "PageUp"];

/** Where a key leads from a slide; null when it leads nowhere. A button that has the focus keeps its own keys. */
function target(key: string, at: number, count: number): number | null {
  if (forward.includes(key)) return Math.min(count - 1, at + 1);
  if (backward.includes(key)) return Math.max(0, at - 1);
  return key === "Home" ? 0 : key === "End" ? count - 1 : null;
}

/** One slide at a time over the whole screen, by keys, a presenter or the buttons below. Esc leaves, also out of the full screen. */
export function Slides({ leave, titles, children }: SlidesProps) {
  const [at, setAt] = useState(0);
  const router = useRouter();
  const slides = Children.toArray(children);
  const count = slides.length;

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const onButton = event.target instanceof HTMLElement && event.target.closest("a, button");
      if (event.altKey || event.ctrlKey || event.metaKey || (onButton && event.key === " ")) return;
      if (event.key === "Escape") return router.push(leave);
      if (target(event.key, 0, count) === null) return;
      event.preventDefault();
      setAt((now) => target(event.key, now, count) ?? now);
    };
    const shrunk = () => document.fullscreenElement === null && router.push(leave);
    document.addEventListener("keydown", press);
    document.addEventListener("fullscreenchange", shrunk);
    return () => {
      document.removeEventListener("keydown", press);
      document.removeEventListener("fullscreenchange", shrunk);
    };
  }, [router, leave, count]);

  return (
    <div className="hall">
      {slides.map((slide, index) => <section key={index} className="slide" hidden={index !== at} aria-label={titles[index]}>{slide}</section>)}
      <div className="steer no-print">
        <p role="status" data-given><b>{at + 1}</b>/{count} <span className="sr-only">{titles[at]}</span></p>
        <Button icon="prev" disabled={at === 0} onClick={() => setAt(at - 1)} aria-label="Trang trước" />
        <Button icon="next" disabled={at === count - 1} onClick={() => setAt(at + 1)} aria-label="Trang sau" />
        <Button kind="quiet" icon="screen" className="phone:hidden" onClick={() => document.documentElement.requestFullscreen()}>Toàn màn hình</Button>
        <ButtonLink kind="quiet" href={leave}>Thoát</ButtonLink>
      </div>
    </div>
  );
}
