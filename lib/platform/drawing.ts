import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";

/** What the answer under way has been made from so far: kept answers about facts, and anything else. */
export type Drawing = { kept: boolean; other: boolean };

// Next bundles pages and instrumentation apart, each with its own copy of this module; they must speak of one drawing.
const shared = globalThis as typeof globalThis & { drawing?: AsyncLocalStorage<Drawing> };
const current = (shared.drawing ??= new AsyncLocalStorage());

/** Runs `draw` and notes in `drawing` what it is made from. */
export const watchDrawing = <T>(drawing: Drawing, draw: () => T): T => current.run(drawing, draw);

/** The answer under way uses facts whose every change moves the clock of facts. */
export function usesFacts() {
  const drawing = current.getStore();
  if (drawing) drawing.kept = true;
}

/** The answer under way uses something that may change without the clock, or changes something itself. */
export function usesElse() {
  const drawing = current.getStore();
  if (drawing) drawing.other = true;
}
