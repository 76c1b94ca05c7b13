"use client";

import { useRef, useState } from "react";

import { boxOf } from "./use-grid";

export type Place = { row: number; column: number };
type Range = { from: Place; to: Place };

/** The boxes between two corners, row by row. */
const rowsBetween = ({ from, to }: Range) => {
  const span = (one: number, other: number) => Array.from({ length: Math.abs(one - other) + 1 }, (_, index) => Math.min(one, other) + index);
  return span(from.row, to.row).map((row) => span(from.column, to.column).map((column) => boxOf(row, column)));
};

/** The block of boxes chosen with Shift, from where it began to where the hand is; none while one box alone is worked on. */
export function useRange() {
  const [range, setRange] = useState<Range | null>(null);
  const growing = useRef(false);
  const rows = range ? rowsBetween(range) : [];
  return {
    rows,
    has: (box: string) => rows.some((boxes) => boxes.includes(box)),
    /** Moves the far corner; `move` brings the focus there, which otherwise lets the block go. */
    grow: (at: Place, move: () => Place | null) => {
      growing.current = true;
      const to = move();
      growing.current = false;
      if (to) setRange((known) => ({ from: known?.from ?? at, to }));
    },
    /** A box was entered by itself. */
    enter: () => growing.current || setRange(null),
    clear: () => setRange(null),
  };
}
