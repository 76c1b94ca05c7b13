/** Failed sign-ins are counted over this many minutes, by account name and by address. */
export const throttleMinutes = 15;

/** A whole office may share one address, so it has more tries than one account. */
export const throttleLimits = { name: 5, address: 30 } as const;

const windowMs = throttleMinutes * 60_000;

/** Milliseconds to wait before another try: 0 when fewer than `limit` failures lie in the window. `failures` in any order. */
export function waitAfter(failures: readonly Date[], limit: number, now: Date): number {
  const recent = failures.map((at) => at.getTime()).filter((at) => at > now.getTime() - windowMs);
  const oldestCounted = recent.sort((a, b) => b - a)[limit - 1];
  return oldestCounted === undefined ? 0 : oldestCounted + windowMs - now.getTime();
}

/** Where the window begins at `now`. */
export const throttleSince = (now: Date) => new Date(now.getTime() - windowMs);
