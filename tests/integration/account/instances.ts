import { vi } from "vitest";

const kept = globalThis as typeof globalThis & { database?: unknown };

/** A module as a second server process would load it: with a pool of connections of its own. */
export async function onAnotherInstance<Module>(load: () => Promise<Module>): Promise<Module> {
  const first = kept.database;
  delete kept.database;
  vi.resetModules();
  try {
    return await load();
  } finally {
    kept.database = first;
  }
}
