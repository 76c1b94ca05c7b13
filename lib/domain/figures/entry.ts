import { Figures } from "./figures";

/** An entry of a year as a table keeps it: its columns, and its meetings beside them. */
export const figuresOf = (row: { [field in keyof Omit<Figures, "meetings">]: Figures[field] } & { meetings: readonly Figures["meetings"][number][] }): Figures =>
  Figures.parse({ ...row, meetings: [...row.meetings].sort((a, b) => a.month - b.month) });

/** Two entries that say the same. */
export const sameFigures = (a: Figures, b: Figures) => JSON.stringify(figuresOf(a)) === JSON.stringify(figuresOf(b));
