/** The colours a picture may use, by their names in the product's palette. */
export const tones = ["ground", "surface", "sunken", "line", "line-strong", "ink", "ink-2", "ink-3", "leaf", "leaf-2", "leaf-3", "leaf-4", "clay"] as const;
export type Tone = (typeof tones)[number];

export type Point = readonly [x: number, y: number];

/** Which count of the table behind a shape draws: a picture shows nothing that its table does not say. */
export type Shows = { row: string; column: string; value: number };

/** What a picture is made of. Page and file print the same shapes, each in its own way. */
export type Shape =
  | { is: "box"; x: number; y: number; width: number; height: number; fill: Tone | "hatch"; edge?: Tone; thick?: number; shows?: Shows }
  | { is: "line"; points: readonly Point[]; tone: Tone; thick: number; dash?: string; shows?: Shows }
  | { is: "area"; points: readonly Point[]; fill: Tone }
  | { is: "dot"; x: number; y: number; r: number; fill: Tone; edge?: Tone; shows?: Shows }
  | { is: "words"; x: number; y: number; words: string; size: number; tone: Tone; strong?: boolean; anchor?: "middle" | "end"; /** Stands over lines, and keeps the ground around its letters. */ halo?: boolean };

export type Picture = { width: number; height: number; shapes: readonly Shape[] };

/** A place to draw for. Type is not scaled with the picture, so each place is drawn for itself: a desk or a paper, a phone, the hall. */
export type Frame = { name: "wide" | "narrow" | "hall"; width: number; /** As high as it is wide asks, save in the hall. */ height: number | null; type: number };

export const frames = {
  wide: { name: "wide", width: 1120, height: null, type: 14 },
  narrow: { name: "narrow", width: 328, height: null, type: 13 },
  hall: { name: "hall", width: 1760, height: 720, type: 28 },
} as const satisfies Record<string, Frame>;

/** The numbers of a chart in words: what is drawn, and more where there was no room. */
export type ChartTable = { head: readonly string[]; rows: readonly (readonly string[])[] };

/** One question and its picture. `sentence` says what it shows to whoever does not see it, `reading` how it is read. */
export type Chart = { key: string; title: string; sentence: string; reading: string; table: ChartTable; draw: (frame: Frame) => Picture };

export const round = (at: number) => Math.round(at * 10) / 10;

export const words = (x: number, y: number, text: string, size: number, more: { tone?: Tone; strong?: boolean; anchor?: "middle" | "end"; halo?: boolean } = {}): Shape => ({ is: "words", x: round(x), y: round(y), words: text, size, tone: "ink-2", ...more });

export const line = (points: readonly Point[], tone: Tone, thick: number, more: { dash?: string; shows?: Shows } = {}): Shape => ({ is: "line", points: points.map(([x, y]) => [round(x), round(y)] as const), tone, thick, ...more });
