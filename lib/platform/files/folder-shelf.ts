import "server-only";
import { createReadStream } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { Shelf } from "./shelf";

/** Contents in a folder that every instance sees, two hundred and fifty-six shelves of it. */
export function folderShelf(folder: () => string): Shelf {
  const placeOf = (sha256: string) => join(folder(), sha256.slice(0, 2), sha256);
  return {
    async keep(path, { sha256 }) {
      await mkdir(join(folder(), sha256.slice(0, 2)), { recursive: true, mode: 0o700 });
      await rename(path, placeOf(sha256));
    },
    async open(sha256) {
      const path = placeOf(sha256);
      const there = await stat(path).catch(() => null);
      return there && (Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>); // node's own type of the same thing
    },
    async *contents() {
      for (const shelf of (await names(folder())).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
        const hashes = await names(join(folder(), shelf));
        const found = await Promise.all(hashes.map(async (sha256) => ({ sha256, there: await stat(placeOf(sha256)).catch(() => null) })));
        yield found.flatMap(({ sha256, there }) => (there ? [{ sha256, at: there.mtime }] : []));
      }
    },
    remove: (sha256) => rm(placeOf(sha256), { force: true }),
    async belongsTo(owner) {
      if ((await names(folder())).length === 0) return false; // nothing to sweep, nothing to claim
      const mark = join(folder(), "owner");
      await writeFile(mark, owner, { flag: "wx", mode: 0o600 }).catch(() => undefined); // there already
      return (await readFile(mark, "utf8").catch(() => "")) === owner;
    },
  };
}

/** What is in a folder; nothing until the first file comes. */
export const names = (path: string) => readdir(path).catch(() => []);
