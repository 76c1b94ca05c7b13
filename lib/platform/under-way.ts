import "server-only";

const kept = globalThis as typeof globalThis & { underWay?: Map<string, string> }; // actions and routes are built apart

const works = (kept.underWay ??= new Map());

/** What work of this instance is at, in words; null when it is not under way here. */
export const underWay = (key: string): string | null => works.get(key) ?? null;

/** Does work that takes a while and may tell how far it is; forgotten at its end, however it ends. */
export async function workOn<Answer>(key: string, work: (tell: (says: string) => void) => Promise<Answer>): Promise<Answer> {
  try {
    return await work((says) => works.set(key, says));
  } finally {
    works.delete(key);
  }
}
