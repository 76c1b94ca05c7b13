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
