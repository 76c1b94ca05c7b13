import { Zip, ZipDeflate } from "fflate";

/** A file inside an archive: its text or bytes, piece by piece. */
export type Entry = { name: string; pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array> };

/** Packs files into an archive while they are written; no more than a piece is held at a time. */
export async function* zipped(entries: AsyncIterable<Entry> | Iterable<Entry>, at: Date): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder();
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const drain = () => {
    const pieces = ready;
    ready = [];
    return pieces;
  };
  for await (const { name, pieces } of entries) {
    const file = new ZipDeflate(name, { level: 4 });
    file.mtime = at;
    zip.add(file);
    for await (const piece of pieces) {
      file.push(typeof piece === "string" ? encoder.encode(piece) : piece);
      yield* drain();
    }
    file.push(new Uint8Array(0), true);
    yield* drain();
  }
  zip.end();
  yield* drain();
}
