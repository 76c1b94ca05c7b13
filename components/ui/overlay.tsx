"use client";

import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { Dialog, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";

import { CloseButton } from "./close-button";
import { CloseContext } from "./use-close";

type OverlayProps = { shape: "panel" | "dialog"; title: string; note?: string | undefined; close: () => void; children: ReactNode };

const fields = "input:not([type=hidden]):not(:disabled), select:not(:disabled), textarea:not(:disabled)";

/** Puts the caret into the first field, after what has to load is there. */
function FirstField({ children }: { children: ReactNode }) {
  const room = useRef<HTMLDivElement>(null);
  useEffect(() => room.current?.querySelector<HTMLElement>(fields)?.focus(), []);
  return <div ref={room} className="contents">{children}</div>;
}

function sendOnCtrlEnter(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.querySelector("form")?.requestSubmit();
}

/** The floating part of a panel or a dialog: keeps the focus, gives it back, closes on Esc. A click beside it does not throw typed text away. */
export function Overlay({ shape, title, note, close, children }: OverlayProps) {
  return (
    <ModalOverlay className="scrim" isOpen onOpenChange={(open) => !open && close()}>
      <Modal className={shape}>
        <Dialog>
          <div className="contents" onKeyDown={sendOnCtrlEnter}>
            <CloseContext value={close}>
              {shape === "panel" ? (
                <header className="flex items-start justify-between gap-4 border-b border-line px-7 pt-5 pb-3 phone:px-margin">
                  <div>
                    <Heading slot="title" level={2} className="text-2">{title}</Heading>
                    {note && <p className="text-small text-ink-3">{note}</p>}
                  </div>
                  <CloseButton icon />
                </header>
              ) : (
                <Heading slot="title" level={2} className="mb-2">{title}</Heading>
              )}
              <FirstField>{children}</FirstField>
            </CloseContext>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
