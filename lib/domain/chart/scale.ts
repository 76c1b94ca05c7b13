const steps = [1, 2, 5, 10, 20, 25, 50];

/** Round ticks from 0 to at least `largest`, five at most, whole numbers. */
export function ticksTo(largest: number): number[] {
  let step = 1;
  for (let power = 1; 4 * step < largest; power *= 10)
    for (const base of steps) {
      step = base * power;
      if (4 * step >= largest) break;
    }
  const count = Math.max(1, Math.ceil(largest / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** Keeps two labels of one column from printing over one another: the second moves away from the first. */
export const pushApart = (first: number, second: number, distance: number) => {
  const gap = second - first;
  return Math.abs(gap) >= distance ? second : first + (gap < 0 ? -distance : distance);
};

/** Rough width of words in Be Vietnam Pro, for leaving room: about 0,56 of the size a letter. */
export const widthOf = (words: string, size: number) => words.length * size * 0.56;

/** Rows for labels of one column, each as near its own height as the others let it be, `distance` apart, between `top` and `bottom`. */
export function spreadOut(heights: readonly number[], distance: number, top: number, bottom: number): number[] {
  const order = heights.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height || a.index - b.index);
  let least = top;
  for (const label of order) least = (label.height = Math.max(label.height, least)) + distance;
  let most = bottom;
  for (const label of order.toReversed()) most = (label.height = Math.min(label.height, most)) - distance;
  return order.sort((a, b) => a.index - b.index).map(({ height }) => height);
}

/** Words on as many lines as they need, none wider than `width` unless one word is. */
export function lines(words: string, size: number, width: number): string[] {
  const rows: string[] = [];
  for (const word of words.split(" ")) {
    const longer = rows.length > 0 ? `${rows.at(-1)} ${word}` : word;
    if (rows.length > 0 && widthOf(longer, size) <= width) rows[rows.length - 1] = longer;
    else rows.push(word);
  }
  return rows;
}
