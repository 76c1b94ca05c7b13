"use client";

import { useReducer } from "react";

import type { AllocationGrid, GridCell } from "@/lib/domain/target/allocation";

/** What was typed into a box, and the revision of the box it was typed over. */
export type Draft = { text: string; seq: number | null };
type Drafts = Readonly<Record<string, Draft>>;
export type Change = { box: string; text: string };

type State = { drafts: Drafts; past: readonly Drafts[]; future: readonly Drafts[]; typing: string | null };
type Act = { kind: "put"; changes: readonly Change[]; grid: AllocationGrid; typing: string | null } | { kind: "undo" } | { kind: "redo" } | { kind: "drop"; boxes: readonly string[] } | { kind: "keep"; box: string; seq: number | null };

export const boxOf = (row: number, column: number) => `${row} ${column}`;

/** The box as the server knows it. */
export function givenIn(grid: AllocationGrid, box: string): GridCell | undefined {
  const [row = -1, column = -1] = box.split(" ").map(Number);
  return grid.rows[row]?.given[column];
}

/** Whether a box can be typed in: its year has a count to share out, and it is no share in percent. */
export const isOpen = (grid: AllocationGrid, box: string) => Boolean(grid.years[Number(box.split(" ")[1])]?.shareable && !givenIn(grid, box)?.fixed);

/** "" is nothing given; null cannot be read as a count. */
export const readCount = (text: string): number | null => (text.trim() === "" ? 0 : /^\d{1,6}$/.test(text.trim().replaceAll(".", "")) ? Number(text.trim().replaceAll(".", "")) : null);

const unchanged = (cell: GridCell | undefined, text: string) => text.trim() === (cell?.count == null ? "" : String(cell.count)) || (cell?.count === 0 && text.trim() === "");
const most = 200;

/** Consecutive typing in one box is one step back; a box typed back to what it was is no change. */
function reduce(state: State, act: Act): State {
  const { drafts, past, future } = state;
  if (act.kind === "undo") return past.length === 0 ? state : { drafts: past.at(-1)!, past: past.slice(0, -1), future: [drafts, ...future], typing: null };
  if (act.kind === "redo") return future.length === 0 ? state : { drafts: future[0]!, past: [...past, drafts], future: future.slice(1), typing: null };
  if (act.kind === "drop") {
    const gone = new Set(act.boxes);
    return { drafts: Object.fromEntries(Object.entries(drafts).filter(([box]) => !gone.has(box))), past: [], future: [], typing: null };
  }
  if (act.kind === "keep") {
    const kept = drafts[act.box];
    return kept ? { ...state, drafts: { ...drafts, [act.box]: { ...kept, seq: act.seq } } } : state;
  }
  const next: Record<string, Draft> = { ...drafts };
  for (const { box, text } of act.changes) {
    const cell = givenIn(act.grid, box);
    if (unchanged(cell, text)) delete next[box];
    else next[box] = { text, seq: drafts[box] ? drafts[box].seq : (cell?.seq ?? null) };
  }
  const goesOn = act.typing !== null && act.typing === state.typing;
  return { drafts: next, past: goesOn ? past : [...past, drafts].slice(-most), future: [], typing: act.typing };
}

/** What is typed into an allocation grid and not given yet, with its steps back and forth. */
export function useGrid(grid: AllocationGrid) {
  const [{ drafts, past, future }, act] = useReducer(reduce, { drafts: {}, past: [], future: [], typing: null });
  return {
    drafts,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    /** What stands in a box now: the draft, else what was given. */
    textOf: (box: string) => drafts[box]?.text ?? (givenIn(grid, box)?.count == null ? "" : String(givenIn(grid, box)?.count)),
    type: (box: string, text: string) => act({ kind: "put", changes: [{ box, text }], grid, typing: box }),
    put: (changes: readonly Change[]) => act({ kind: "put", changes, grid, typing: null }),
    undo: () => act({ kind: "undo" }),
    redo: () => act({ kind: "redo" }),
    drop: (boxes: readonly string[]) => act({ kind: "drop", boxes }),
    keep: (box: string, seq: number | null) => act({ kind: "keep", box, seq }),
  };
}
