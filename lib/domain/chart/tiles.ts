import { showCount, showFraction } from "@/lib/domain/ratio";
import { inSentence, properName } from "@/lib/domain/unit/party";
import type { CommuneCount } from "./ground";
import { legend, look, type Entry, type Fill } from "./legend";
import { round, words, type Frame, type Picture, type Shape } from "./picture";
import { lines } from "./scale";
import { placeOf } from "./tile-places";

type Block = { name: string; code: string | null; communes: readonly CommuneCount[] };
type Spot = { column: number; row: number };

/** How deep a share of cells that hold the title is: none, below a quarter, below half, below all, all. */
const depthOf = ({ held, cells }: CommuneCount): Fill => (held === 0 ? 0 : held >= cells ? 4 : held * 4 < cells ? 1 : held * 2 < cells ? 2 : 3);

export const tileLegend: readonly Entry[] = [
  { name: "chưa có chi bộ nào", fill: 0 },
  { name: "dưới 25% số chi bộ", fill: 1 },
  { name: "dưới 50%", fill: 2 },
  { name: "từ 50%", fill: 3 },
  { name: "tất cả", fill: 4 },
];

/** "xã An Hiệp, huyện Châu Thành": names repeat, so the district is always said. */
export const sayCommune = (commune: CommuneCount) => (commune.above ? `${inSentence(commune)}, ${inSentence(commune.above)}` : inSentence(commune));

/** Communes by the unit above them, in the order they come. */
function blocksOf(communes: readonly CommuneCount[]): Block[] {
  const ids = [...new Set(communes.map(({ above }) => above?.id ?? ""))];
  return ids.map((id) => {
    const inside = communes.filter(({ above }) => (above?.id ?? "") === id);
    const above = inside[0]?.above;
    return { name: above ? properName(above) : "", code: above?.code ?? null, communes: inside };
  });
}

/** Where each block stands: as on the map where every one is known, otherwise one after the other. */
function spotsOf(blocks: readonly Block[], columns: number): Spot[] {
  const known = blocks.map(({ code }) => placeOf(code));
  if (blocks.length > 1 && known.every((spot) => spot !== null)) return known;
  return blocks.map((_, index) => ({ column: index % columns, row: Math.floor(index / columns) }));
}

const leading = 1.17;
/** Wards that are numbers keep their kind. */
const tileName = (commune: CommuneCount) => (/^\d+$/.test(properName(commune)) ? inSentence(commune) : properName(commune));

type Box = { x: number; y: number; width: number; height: number };

function tile(commune: CommuneCount, { x, y, width, height }: Box, named: boolean, type: number): Shape[] {
  const { ink, ...filled } = look(depthOf(commune));
  const name = named ? lines(tileName(commune), type * 0.93, width - type * 0.4) : [];
  const count = named ? showFraction({ part: commune.held, whole: commune.cells }) : showCount(commune.held);
  const edge = commune.isBound ? { edge: "ink" as const, thick: Math.max(2, type / 7) } : {};
  const top = y + (height - (name.length + 1) * type * leading) / 2;
  return [
    { is: "box", x: round(x + 1), y: round(y + 1), width: round(width - 2), height: round(height - 2), ...filled, ...edge, shows: { row: sayCommune(commune), column: "Đang giữ danh hiệu", value: commune.held } },
    ...name.map((row, index) => words(x + width / 2, top + type * (1 + index * leading), row, type * 0.93, { tone: ink, anchor: "middle" })),
    words(x + width / 2, top + type * (1 + name.length * leading), count, type, { tone: ink, anchor: "middle", strong: true }),
  ];
}

/** How tiles stand in a block: named where there is room for names. */
function measure(blocks: readonly Block[], { width, height, type, name }: Frame, top: number) {
  const columns = Math.min(3, blocks.length);
  const spots = spotsOf(blocks, columns);
  const gap = columns > 1 ? type * 1.6 : 0;
  const block = (width - gap * (columns - 1)) / columns;
  const named = name === "wide" || (name === "hall" && blocks.length === 1 && (blocks[0]?.communes.length ?? 0) <= 32);
  const across = Math.max(1, Math.floor(block / (named ? type * (name === "hall" ? 7.5 : 4.6) : type * (name === "hall" ? 2.3 : 1.95))));
  const deep = (communes: number) => Math.ceil(communes / across);
  const rows = Math.max(1, ...spots.map(({ row }) => row + 1));
  const most = Array.from({ length: rows }, (_, row) => Math.max(0, ...blocks.flatMap(({ communes }, index) => (spots[index]?.row === row ? [deep(communes.length)] : []))));
  const head = blocks.length > 1 ? type * 1.7 : 0;
  const free = height ? (height - top - rows * (head + gap)) / Math.max(1, most.reduce((sum, each) => sum + each, 0)) : Infinity;
  const high = Math.min(named ? type * 4.9 : type * (name === "hall" ? 2.1 : 1.8), free);
  const rowTop = most.map((_, row) => top + most.slice(0, row).reduce((sum, each) => sum + each * high + head + gap, 0));
  return { spots, gap, block, across, named, head, high, rowTop, end: top + most.reduce((sum, each) => sum + each * high + head + gap, 0) };
}

/** A map of communes as tiles, each with how many of its cells hold the title; deep edges for those where all must. */
export function drawTiles(communes: readonly CommuneCount[], frame: Frame): Picture {
  const { type, width } = frame;
  const blocks = blocksOf(communes);
  const key = legend(tileLegend, frame);
  const { spots, gap, block, across, named, head, high, rowTop, end } = measure(blocks, frame, key.height);
  const shapes = blocks.flatMap(({ name, communes: inside }, index) => {
    const { column, row } = spots[index] ?? { column: 0, row: 0 };
    const [x, y] = [column * (block + gap), rowTop[row] ?? 0];
    const wide = block / across;
    return [
      ...(head > 0 ? [words(x, y + type * 1.1, name, type, { tone: "ink", strong: true })] : []),
      ...inside.flatMap((commune, at) => tile(commune, { x: x + (at % across) * wide, y: y + head + Math.floor(at / across) * high, width: wide, height: high }, named, type)),
    ];
  });
  return { width, height: round(end), shapes: [...key.shapes, ...shapes] };
}
