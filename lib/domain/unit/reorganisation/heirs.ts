/** The deepest unit that stands above or at all of several places, each told as ids from the top; null when they share none. */
export function commonAbove(places: readonly (readonly string[])[]): string | null {
  const [first = [], ...others] = places;
  let common: string | null = null;
  for (const [depth, id] of first.entries()) {
    if (others.some((place) => place[depth] !== id)) break;
    common = id;
  }
  return common;
}
