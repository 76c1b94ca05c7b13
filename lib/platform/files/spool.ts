import "server-only";
import { randomUUID } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";

/** A file that was written whole, ready to be sent; `told` is what its writer said at the end. */
export type Spooled<Told> = { told: Told; bytes: number; stream: ReadableStream<Uint8Array> };

/**
 * Writes what comes into a file without a name, which is gone once it was sent or the process ended. So nobody waits for a slow
 * reader, no half file is ever sent, and no file is held in memory.
 */
export async function spool<Told>(pieces: AsyncGenerator<Uint8Array, Told>): Promise<Spooled<Told>> {
  const path = join(tmpdir(), `so-cong-nhan-${randomUUID()}`);
  const file = await open(path, "wx+", 0o600);
  try {
    await rm(path); // open files outlive their names
    let bytes = 0;
    for (;;) {
      const next = await pieces.next();
      if (next.done) return { told: next.value, bytes, stream: Readable.toWeb(file.createReadStream({ start: 0 })) as ReadableStream<Uint8Array> }; // node's own type of the same thing
      bytes += next.value.length;
      await file.writeFile(next.value);
    }
  } catch (error) {
    await file.close();
    throw error;
  }
}
