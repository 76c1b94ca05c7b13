/** The squares of a QR code, row by row; true is dark. ISO/IEC 18004, bytes, error correction M. */
export type Squares = readonly (readonly boolean[])[];

/** By version from 1: words of correction in a block, blocks of data words, centres of the small patterns. */
const versions: readonly { correction: number; blocks: readonly number[]; centres: readonly number[] }[] = [
  { correction: 10, blocks: [16], centres: [] },
  { correction: 16, blocks: [28], centres: [6, 18] },
  { correction: 26, blocks: [44], centres: [6, 22] },
  { correction: 18, blocks: [32, 32], centres: [6, 26] },
  { correction: 24, blocks: [43, 43], centres: [6, 30] },
  { correction: 16, blocks: [27, 27, 27, 27], centres: [6, 34] },
  { correction: 18, blocks: [31, 31, 31, 31], centres: [6, 22, 38] },
  { correction: 22, blocks: [38, 38, 39, 39], centres: [6, 24, 42] },
  { correction: 22, blocks: [36, 36, 36, 37, 37], centres: [6, 26, 46] },
  { correction: 26, blocks: [43, 43, 43, 43, 44], centres: [6, 28, 50] },
];
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

/** Multiplication in the field of 256 elements. */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) product = (product << 1) ^ ((product >>> 7) * 0x11d) ^ (((b >>> bit) & 1) * a);
  return product;
}

/** The words that let a reader mend a block. */
function correctionOf(block: readonly number[], degree: number): number[] {
  let generator = [1];
  for (let power = 0, root = 1; power < degree; power += 1, root = times(root, 2)) generator = [...generator, 0].map((term, index) => term ^ times(generator[index - 1] ?? 0, root));
  const rest = [...block, ...Array.from({ length: degree }, () => 0)];
  for (let at = 0; at < block.length; at += 1) {
    const factor = rest[at] ?? 0;
    generator.forEach((term, index) => (rest[at + index] = (rest[at + index] ?? 0) ^ times(term, factor)));
  }
  return rest.slice(block.length);
}

/** The text as words: its kind, length and bytes, filled up to what the version holds. */
function wordsOf(bytes: Uint8Array, version: number, room: number): number[] {
  const bits: number[] = [];
  const put = (value: number, length: number) => { for (let bit = length - 1; bit >= 0; bit -= 1) bits.push((value >>> bit) & 1); };
  put(0b0100, 4);
  put(bytes.length, version < 10 ? 8 : 16);
  bytes.forEach((byte) => put(byte, 8));
  put(0, Math.min(4, room * 8 - bits.length));
  while (bits.length % 8 !== 0) bits.push(0);
  const words = Array.from({ length: bits.length / 8 }, (_, index) => bits.slice(index * 8, index * 8 + 8).reduce((word, bit) => (word << 1) | bit, 0));
  for (let pad = 0; words.length < room; pad += 1) words.push(pad % 2 === 0 ? 0xec : 0x11);
  return words;
}

/** Data and correction of all blocks, taken turn by turn. */
function interleaved(words: readonly number[], { blocks, correction }: (typeof versions)[number]): number[] {
  let from = 0;
  const data = blocks.map((length) => words.slice(from, (from += length)));
  const turns = (parts: readonly (readonly number[])[]) => Array.from({ length: Math.max(...parts.map(({ length }) => length)) }, (_, index) => parts.flatMap((part) => part[index] ?? [])).flat();
  return [...turns(data), ...turns(data.map((block) => correctionOf(block, correction)))];
}

type Board = { size: number; dark: boolean[][]; fixed: boolean[][] };

const cross = (board: Board, x: number, y: number, isDark: boolean) => {
  const [row, held] = [board.dark[y], board.fixed[y]];
  if (row && held && x >= 0 && x < board.size) [row[x], held[x]] = [isDark, true];
};

/** Everything that is the same whatever is said: corners, lines, small patterns, room for the format. */
function boardOf(version: number, centres: readonly number[]): Board {
  const size = version * 4 + 17;
  const empty = () => Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  const board: Board = { size, dark: empty(), fixed: empty() };
  for (let at = 0; at < size; at += 1) [[6, at], [at, 6]].forEach(([x = 0, y = 0]) => cross(board, x, y, at % 2 === 0));
  const square = (x: number, y: number, reach: number, isDark: (ring: number) => boolean) => {
    for (let dy = -reach; dy <= reach; dy += 1) for (let dx = -reach; dx <= reach; dx += 1) cross(board, x + dx, y + dy, isDark(Math.max(Math.abs(dx), Math.abs(dy))));
  };
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]] as const) square(x, y, 4, (ring) => ring !== 2 && ring !== 4);
  const [first, last] = [centres[0], centres.at(-1)];
  for (const y of centres) for (const x of centres) if (![`${first} ${first}`, `${first} ${last}`, `${last} ${first}`].includes(`${x} ${y}`)) square(x, y, 2, (ring) => ring !== 1);
  writeFormat(board, 0);
  if (version >= 7) writeVersion(board, version);
  return board;
}

/** A number with the bits that guard it. */
function guarded(value: number, length: number, divisor: number): number {
  let rest = value;
  for (let step = 0; step < length; step += 1) rest = (rest << 1) ^ ((rest >>> (length - 1)) * divisor);
  return (value << length) | rest;
}

/** Which mask was used, twice; correction M is 00. */
function writeFormat(board: Board, mask: number) {
  const bits = guarded(mask, 10, 0x537) ^ 0x5412;
  const bit = (at: number) => ((bits >>> at) & 1) === 1;
  const { size } = board;
  for (let at = 0; at < 15; at += 1) {
    const [x, y] = at < 6 ? [8, at] : at < 8 ? [8, at + 1] : at === 8 ? [7, 8] : [14 - at, 8];
    cross(board, x, y, bit(at));
    if (at < 8) cross(board, size - 1 - at, 8, bit(at));
    else cross(board, 8, size - 15 + at, bit(at));
  }
  cross(board, 8, size - 8, true);
}

function writeVersion(board: Board, version: number) {
  const bits = guarded(version, 12, 0x1f25);
  for (let at = 0; at < 18; at += 1) {
    const isDark = ((bits >>> at) & 1) === 1;
    const [a, b] = [board.size - 11 + (at % 3), Math.floor(at / 3)];
    cross(board, a, b, isDark);
    cross(board, b, a, isDark);
  }
}

const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0, (_, y) => y % 2 === 0, (x) => x % 3 === 0, (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0, (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0, (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0, (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** Lays the words in pairs of columns from the right, up and down, turned over where the mask says. */
function filled({ size, dark, fixed }: Board, words: readonly number[], mask: (x: number, y: number) => boolean): boolean[][] {
  const drawn = dark.map((row) => [...row]);
  let at = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1)
      for (const x of [right, right - 1]) {
        const y = ((right + 1) & 2) === 0 ? size - 1 - step : step;
        const row = drawn[y];
        if (!row || fixed[y]?.[x]) continue;
        const bit = (((words[at >>> 3] ?? 0) >>> (7 - (at & 7))) & 1) === 1;
        row[x] = bit !== mask(x, y);
        at += 1;
      }
  }
  return drawn;
}

/** How hard a drawing is to read: long runs of one shade, blocks of it, and more of one than of the other. */
function burden(squares: Squares): number {
  const size = squares.length;
  const columns = squares.map((_, x) => squares.map((row) => row[x] ?? false));
  const runs = [...squares, ...columns].reduce((all, line) => all + (line.map((dark) => (dark ? "1" : "0")).join("").match(/0{5,}|1{5,}/g) ?? []).reduce((lost, run) => lost + run.length - 2, 0), 0);
  let blocks = 0;
  for (let y = 1; y < size; y += 1) for (let x = 1; x < size; x += 1) if (new Set([squares[y]?.[x], squares[y - 1]?.[x], squares[y]?.[x - 1], squares[y - 1]?.[x - 1]]).size === 1) blocks += 3;
  const share = (squares.flat().filter(Boolean).length * 100) / (size * size);
  return runs + blocks + Math.floor(Math.abs(share - 50) / 5) * 10;
}

/** A QR code of a short text, up to 213 bytes; throws RangeError beyond. */
export function qrOf(text: string): Squares {
  const bytes = new TextEncoder().encode(text);
  const index = versions.findIndex(({ blocks }, at) => bytes.length <= sum(blocks) - (at < 9 ? 2 : 3));
  const chosen = versions[index];
  if (!chosen) throw new RangeError(`${bytes.length} bytes are too many for a QR code of ours`);
  const words = interleaved(wordsOf(bytes, index + 1, sum(chosen.blocks)), chosen);
  const drawings = masks.map((mask, at) => {
    const board = boardOf(index + 1, chosen.centres);
    writeFormat(board, at);
    return filled(board, words, mask);
  });
  return drawings.reduce((best, drawing) => (burden(drawing) < burden(best) ? drawing : best));
}
