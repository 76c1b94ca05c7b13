import type { CSSProperties } from "react";

type Counts = { part: number; more?: number; whole: number };

const percentOf = (part: number, whole: number) => (whole === 0 ? 0 : (part / whole) * 100);

/** The right edge for all rows of one table, in percent: the longest bar, in tens, with the line of 100% always in sight. */
export const barScale = (rows: readonly Counts[]) =>
  Math.max(110, ...rows.map(({ part, more = 0, whole }) => Math.ceil((percentOf(part + more, whole) + 5) / 10) * 10));

/** Known solid, forecast hatched; nothing counted yet leaves a stub, nothing asked leaves no bar. The numbers stand beside it, so readers skip it. */
export function Bar({ part, more = 0, whole, scale, low = false }: Counts & { scale: number; low?: boolean }) {
  if (whole === 0) return null;
  const lengths = { "--part": `${(percentOf(part, whole) / scale) * 100}%`, "--more": `${(percentOf(more, whole) / scale) * 100}%` } as CSSProperties; // custom properties are not in React's type
  return (
    <div className={`bar ${low ? "low" : ""} ${part === 0 ? "zero" : ""}`} style={lengths} aria-hidden="true">
      <i />
      {more > 0 && <u />}
    </div>
  );
}
