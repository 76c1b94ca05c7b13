import { z } from "zod";

/** What is done with a file while it is applied or taken back. */
const importSteps = ["read", "write", "note", "undo"] as const;

/** How far a file is: its step, and how many of how many rows are done in it; 0 where a step counts none. */
export type UnderWay = { step: (typeof importSteps)[number]; done: number; of: number };

/** Hears how many rows are done so far. */
export type Tell = (done: number) => Promise<void>;

/** For work that nobody waits for. */
export const untold: Tell = async () => {};

const Words = z.tuple([z.literal("import"), z.uuid(), z.enum(importSteps), z.coerce.number().int(), z.coerce.number().int()]);

/** What names the work on a file begin with. */
export const workOf = (id: string) => `import ${id} `;

export const nameUnderWay = (id: string, { step, done, of }: UnderWay) => `${workOf(id)}${step} ${done} ${of}`;

/** The same read back. */
export function underWayIn(name: string): UnderWay {
  const [, , step, done, of] = Words.parse(name.split(" "));
  return { step, done, of };
}
