const atOnce = 1_000;

/** A long list a thousand at a time: what one statement takes, whatever the list. */
export const inParts = <T>(all: readonly T[]): T[][] => Array.from({ length: Math.ceil(all.length / atOnce) }, (_, index) => all.slice(index * atOnce, (index + 1) * atOnce));
