import { createHash } from "node:crypto";
import type { Writing } from "@/lib/domain/document/made";
import { zipped, type Entry } from "./zip";

/** Papers that belong together as one archive, one after the other as they are made. Its hash is of the file. */
export async function* writeBatch(what: string, papers: AsyncIterable<Entry>, at: Date): Writing {
  const hash = createHash("sha256");
  let rows = 0;
  async function* counted() {
    for await (const paper of papers) {
      rows += 1;
      yield paper;
    }
  }
  for await (const piece of zipped(counted(), at)) {
    hash.update(piece);
    yield piece;
  }
  return { what, rows, sha256: hash.digest("hex") };
}
