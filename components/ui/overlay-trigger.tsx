"use client";

import dynamic from "next/dynamic";
import { useState, type ReactNode } from "react";

import { Button, type ButtonLook } from "./button";

const load = () => import("./overlay").then(({ Overlay }) => Overlay);
const Overlay = dynamic(load, { ssr: false });

export type OverlayTriggerProps = ButtonLook & { trigger: ReactNode; title: string; note?: string; defaultOpen?: boolean; children: ReactNode };

/** A button and what it opens. The machinery of the overlay is fetched when a hand comes near the button, not with the page. */
export function OverlayTrigger({ shape, trigger, title, note, defaultOpen = false, children, ...look }: OverlayTriggerProps & { shape: "panel" | "dialog" }) {
  const [open, setOpen] = useState(defaultOpen);
  return (
    <>
      <Button {...look} aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(true)} onPointerEnter={() => void load()} onFocus={() => void load()}>
        {trigger}
      </Button>
      {open && <Overlay shape={shape} title={title} note={note} close={() => setOpen(false)}>{children}</Overlay>}
    </>
  );
}
