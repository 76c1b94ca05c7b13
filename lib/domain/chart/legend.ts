import { round, words, type Frame, type Shape, type Tone } from "./picture";
import { widthOf } from "./scale";

/** How a part is filled: a depth of the leaf from 0 (empty) to 4, clay for what asks for attention, hatched for what is owed. */
export type Fill = 0 | 1 | 2 | 3 | 4 | "clay" | "hatch";
/** A filling and what it means. */
export type Entry = { name: string; fill: Fill };

const depths = ["surface", "leaf-4", "leaf-3", "leaf-2", "leaf"] as const satisfies readonly Tone[];

/** The filling, its edge, and the tone of what is printed on it: ink on the light steps, paper on the deep ones, all above 4,5 to 1. */
export function look(fill: Fill): { fill: Tone | "hatch"; edge: Tone; ink: Tone } {
  if (fill === "hatch") return { fill, edge: "leaf-2", ink: "ink" };
  if (fill === "clay") return { fill, edge: "clay", ink: "surface" };
  return { fill: depths[fill], edge: fill === 0 ? "line-strong" : "leaf-2", ink: fill >= 3 ? "surface" : "ink" };
}

/** Boxes with what they mean, on as many lines as the width asks; and the height they take. */
export function legend(entries: readonly Entry[], { width, type }: Pick<Frame, "width" | "type">): { shapes: Shape[]; height: number } {
  const shapes: Shape[] = [];
  let [x, y] = [0, 0];
  for (const { name, fill } of entries) {
    const wide = type * 3 + widthOf(name, type);
    if (x > 0 && x + wide > width) [x, y] = [0, y + type * 1.7];
    const { ink: _, ...box } = look(fill);
    shapes.push({ is: "box", x: round(x + 1), y: round(y + type * 0.2), width: type, height: type, ...box }, words(x + type * 1.5, y + type * 1.1, name, type * 0.93));
    x += wide;
  }
  return { shapes, height: entries.length === 0 ? 0 : y + type * 2.4 };
}

/** Said below a picture that has not room for all rows. */
export const rest = (count: number, y: number, type: number): Shape[] => (count > 0 ? [words(0, y + type * 1.3, `Còn ${count} dòng trong bảng số liệu.`, type * 0.93, { tone: "ink-3" })] : []);
