import "server-only";
import type { Result } from "@/lib/domain/result";
import { inspect, type Inspected } from "./inspect";
import { discard, stage, type Staged } from "./store";

/** A file on its way in, and how long it says it is. */
export type Arriving = { stream: ReadableStream<Uint8Array>; announced: number | null };

/** Takes a file in piece by piece, looks into it, and lets `take` have it; whatever happens, nothing of it waits on behind. */
export async function receive<Value>({ stream, announced }: Arriving, most: number, take: (staged: Staged, inspected: Inspected) => Promise<Result<Value>>): Promise<Result<Value>> {
  const staged = await stage(stream, most, announced);
  if (!staged.ok) return staged;
  try {
    const inspected = await inspect(staged.value.path);
    return inspected.ok ? await take(staged.value, inspected.value) : inspected;
  } finally {
    await discard(staged.value.path); // gone already when it was settled
  }
}
