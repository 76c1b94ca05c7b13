"use client";

import { useSyncExternalStore } from "react";

import { isPick, parsePicked, pickedNow, picksOnPage } from "./picked";

let anchor: HTMLInputElement | null = null;

/** Shift and a click pick the row and all between it and the one before, as in any list. */
function reachOut(event: MouseEvent) {
  if (!isPick(event.target)) return;
  const boxes = picksOnPage();
  const [from, to] = [anchor ? boxes.indexOf(anchor) : -1, boxes.indexOf(event.target)];
  if (event.shiftKey && from >= 0) for (const box of boxes.slice(Math.min(from, to), Math.max(from, to) + 1)) box.checked = event.target.checked;
  anchor = event.target;
}

function watch(changed: () => void) {
  document.addEventListener("change", changed);
  document.addEventListener("reset", changed);
  document.addEventListener("click", reachOut);
  return () => {
    document.removeEventListener("change", changed);
    document.removeEventListener("reset", changed);
    document.removeEventListener("click", reachOut);
  };
}

/** How many dossiers are picked on the page now, and in which statuses. */
export const usePicked = () => parsePicked(useSyncExternalStore(watch, pickedNow, () => "0"));
