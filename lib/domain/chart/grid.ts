import { legend, look, rest, type Entry, type Fill } from "./legend";
import { line, round, words, type Frame, type Picture, type Shape } from "./picture";
import { lines } from "./scale";

/** A box of a grid: what is printed in it, and how it is filled; null has no box. */
export type Box = { words: string; fill: Fill | null; value: number };
type GridRow = { label: string; boxes: readonly Box[]; isTotal?: boolean };
export type Grid = { columns: readonly string[]; rows: readonly GridRow[]; legend: readonly Entry[] };

const most = { wide: 60, narrow: 60, hall: 16 } as const;

/** Units down, years or steps across; each box prints its number, so that depth only helps the eye. */
export function drawGrid({ columns, rows, legend: entries }: Grid, frame: Frame): Picture {
  const { width, height, type, name } = frame;
  const total = rows.filter(({ isTotal }) => isTotal);
  const plain = rows.filter(({ isTotal }) => !isTotal);
  const shown = [...plain.slice(0, most[name] - total.length), ...total];
  const left = name === "narrow" ? 0 : width * 0.24;
  const { shapes: key, height: top } = legend(entries, frame);
  const head = columns.map((column) => lines(column, type * 0.93, (width - left) / columns.length - type * 0.6));
  const headHeight = Math.max(...head.map((each) => each.length)) * type * 1.35 + type * 0.4;
  const rowHeight = height ? Math.min((height - top - headHeight) / shown.length, type * 2.6) : type * (name === "narrow" ? 3.6 : 2.3);
  const each = (width - left) / columns.length;
  const shapes: Shape[] = [...key, ...head.flatMap((column, index) => column.map((text, row) => words(left + (index + 0.5) * each, top + type * (1 + row * 1.35), text, type * 0.93, { tone: "ink-3", anchor: "middle" })))];
  for (const [index, row] of shown.entries()) {
    const y = top + headHeight + index * rowHeight;
    const low = name === "narrow" ? type * 1.5 : 0;
    if (row.isTotal) shapes.push(line([[0, y], [width, y]], "line-strong", type / 8));
    shapes.push(words(0, y + (name === "narrow" ? type * 1.1 : rowHeight / 2 + type * 0.35), row.label, type, { tone: "ink", strong: row.isTotal ?? false }));
    for (const [column, box] of row.boxes.entries()) {
      const x = left + column * each;
      const inside = { x: round(x + 2), y: round(y + low + 2), width: round(each - 4), height: round(rowHeight - low - 4) };
      const shows = { row: row.label, column: columns[column] ?? "", value: box.value };
      const { ink, ...filled } = look(box.fill ?? 0);
      if (box.fill !== null) shapes.push({ is: "box", ...inside, ...filled, shows });
      shapes.push(words(inside.x + inside.width / 2, inside.y + inside.height / 2 + type * 0.35, box.words, type, { tone: box.fill === null ? "ink-3" : ink, anchor: "middle", strong: row.isTotal ?? false }));
    }
  }
  const end = top + headHeight + shown.length * rowHeight;
  const unseen = rows.length - shown.length;
  return { width, height: round(end + (unseen > 0 ? type * 2 : 2)), shapes: [...shapes, ...rest(unseen, end, type)] };
}
