import { Figures } from "./figures";

/** An entry of a year as a table keeps it: its columns, and its meetings beside them. */
export const figuresOf = (row: { [field in keyof Omit<Figures, "meetings">]: Figures[field] } & { meetings: readonly Figures["meetings"][number][] }): Figures =>
  Figures.parse({ ...row, meetings: [...row.meetings].sort((a, b) => a.month - b.month) });

/** Two entries that say the same. */
export const sameFigures = (a: Figures, b: Figures) => JSON.stringify(figuresOf(a)) === JSON.stringify(figuresOf(b));

/** What the latest entry of a year says; nothing when there is none, and when it was taken back. */
export const standingEntry = <Entry extends { takenBack: boolean }>(latest: Entry | null | undefined): Entry | null => (latest && !latest.takenBack ? latest : null);

export const showYesNo = (fact: boolean) => (fact ? "Có" : "Không");
