import { showCount } from "@/lib/domain/ratio";
import { legend, look, rest, type Entry } from "./legend";
import { line, round, words, type Frame, type Picture, type Shape } from "./picture";
import { widthOf } from "./scale";

type BarRow = { label: string; counts: readonly number[]; asides?: readonly string[]; isTotal?: boolean };
export type Bars = { parts: readonly Entry[]; rows: readonly BarRow[]; /** Heads of what is printed at the end of each line. */ asides?: readonly string[] };

const most = { wide: 60, narrow: 60, hall: 14 } as const;

type Place = { x: number; y: number; width: number; height: number; whole: number };

/** One bar part after part; a number stands in its part where there is room, the sum at the end. */
function bar({ label, counts }: BarRow, parts: readonly Entry[], { x, y, width, height, whole }: Place, type: number): Shape[] {
  const shapes: Shape[] = [];
  let at = x;
  for (const [index, count] of counts.entries()) {
    const part = parts[index];
    if (!part || count === 0) continue;
    const wide = (count / whole) * width;
    const { ink, ...filled } = look(part.fill);
    shapes.push({ is: "box", x: round(at), y: round(y), width: round(wide), height: round(height), ...filled, shows: { row: label, column: part.name, value: count } });
    if (parts.length > 1 && wide > widthOf(showCount(count), type) + type * 0.8 && part.fill !== "hatch") shapes.push(words(at + wide / 2, y + height / 2 + type * 0.33, showCount(count), type * 0.93, { tone: ink, anchor: "middle" }));
    at += wide;
  }
  const sum = counts.reduce((all, count) => all + count, 0);
  if (sum === 0) shapes.push(line([[x, y], [x, y + height]], "line-strong", 2));
  shapes.push(words(at + type * 0.5, y + height / 2 + type * 0.35, showCount(sum), type, { tone: "ink", strong: true }));
  return shapes;
}

/** Bars of counts on one scale, each part named above and numbered within. */
export function drawBars({ parts, rows, asides = [] }: Bars, frame: Frame): Picture {
  const { width, height, type, name } = frame;
  const small = name === "narrow";
  const totals = rows.filter(({ isTotal }) => isTotal);
  const shown = [...rows.filter(({ isTotal }) => !isTotal).slice(0, most[name] - totals.length), ...totals];
  const scaled = shown.filter(({ isTotal }) => !isTotal).length > 1 ? shown.filter(({ isTotal }) => !isTotal) : shown;
  const whole = Math.max(1, ...scaled.map(({ counts }) => counts.reduce((all, count) => all + count, 0)));
  const { shapes, height: top } = legend(parts, frame);
  const asideWidth = small ? 0 : type * 9.5;
  const left = small ? 0 : width * 0.24;
  const room = width - left - asideWidth * asides.length - type * 3.5;
  const head = asides.length > 0 && !small ? type * 1.8 : 0;
  const rowHeight = height ? Math.min((height - top - head) / shown.length, type * 3) : type * (small ? 3.6 : 2.4);
  asides.forEach((aside, index) => head > 0 && shapes.push(words(width - asideWidth * (asides.length - 1 - index), top + type, aside, type * 0.93, { tone: "ink-3", anchor: "end" })));
  for (const [index, row] of shown.entries()) {
    const y = top + head + index * rowHeight;
    const low = small ? type * 1.5 : 0;
    if (row.isTotal && shown.length > 1) shapes.push(line([[0, y], [width, y]], "line-strong", type / 8));
    shapes.push(words(0, y + (small ? type * 1.1 : rowHeight / 2 + type * 0.35), row.label, type, { tone: "ink", strong: row.isTotal ?? false }));
    const thick = (rowHeight - low) * 0.62;
    const inside = { x: left, y: y + low + (rowHeight - low - thick) / 2, width: room, height: thick };
    if (row.isTotal && scaled !== shown) shapes.push(...sum(row, inside, type));
    else shapes.push(...bar(row, parts, { ...inside, whole }, type));
    if (!small) (row.asides ?? []).forEach((aside, at) => shapes.push(words(width - asideWidth * (asides.length - 1 - at), y + rowHeight / 2 + type * 0.35, aside, type, { anchor: "end" })));
  }
  const end = top + head + shown.length * rowHeight;
  const unseen = rows.length - shown.length;
  return { width, height: round(end + (unseen > 0 ? type * 2 : 4)), shapes: [...shapes, ...rest(unseen, end, type)] };
}

const sayCounts = (counts: readonly number[]) => (counts.length > 1 ? `${counts.map(showCount).join(" + ")} = ` : "") + showCount(counts.reduce((all, count) => all + count, 0));

/** The sum of all lines is told in numbers: on the scale of its parts it would leave no room for them. */
const sum = ({ counts }: BarRow, { x, y, height }: Omit<Place, "whole">, type: number): Shape[] => [words(x, y + height / 2 + type * 0.35, sayCounts(counts.filter((count) => count > 0)), type, { tone: "ink", strong: true })];
