/** A session ends this long after signing in, whatever happens. */
export const sessionHours = 12;

/** A browser left alone this long is signed out. */
export const idleHours = 4;

/** How stale "last seen" may be: each request would otherwise write. */
export const seenMinutes = 5;

const hour = 3_600_000;
export const sessionEnd = (now: Date) => new Date(now.getTime() + sessionHours * hour);
export const idleSince = (now: Date) => new Date(now.getTime() - idleHours * hour);
export const seenSince = (now: Date) => new Date(now.getTime() - seenMinutes * 60_000);
