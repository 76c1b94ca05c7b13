import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { env } from "@/lib/platform/env";
import { folderShelf, names } from "./folder-shelf";
import { s3Shelf } from "./s3-shelf";
import type { Shelf } from "./shelf";

/** A file that has arrived whole and is nobody's yet. */
export type Staged = { path: string; bytes: number; sha256: string };

const hour = 3_600_000;
const folder = () => resolve(/* turbopackIgnore: true */ env.EVIDENCE_DIR ?? join(env.DATA_DIR ?? ".data", "evidence"));
const waiting = () => join(folder(), "arriving");
/** A bucket when one is set, else the folder. What arrives waits on this machine either way, until it is whole and was looked at. */
const shelf: Shelf = env.EVIDENCE_S3 ? s3Shelf(env.EVIDENCE_S3) : folderShelf(folder);

/** Writes what arrives to a file of its own, piece by piece; refuses what is too large, empty, or ends before `announced` bytes. */
export async function stage(body: ReadableStream<Uint8Array>, most: number, announced: number | null): Promise<Result<Staged>> {
  await mkdir(waiting(), { recursive: true, mode: 0o700 });
  const path = join(waiting(), randomUUID());
  const hash = createHash("sha256");
  let bytes = 0;
  const file = await open(path, "wx", 0o600);
  let refused = "evidence-broken";
  try {
    for await (const piece of body) {
      bytes += piece.length;
      if (bytes > most) {
        refused = "evidence-too-large";
        break;
      }
      hash.update(piece);
      await file.writeFile(piece);
    }
    await file.sync();
    if (bytes === 0) refused = "evidence-empty";
    else if (bytes <= most && (announced === null || announced === bytes)) return accept({ path, bytes, sha256: hash.digest("hex") });
  } catch {
    refused = "evidence-broken"; // the sender went away
  } finally {
    await file.close();
  }
  await discard(path);
  return refuse(refused, { field: "file" });
}

export const discard = (path: string) => rm(path, { force: true });

/** Gives a staged file, or what is kept of it, its lasting place under the hash of its content. Nothing is ever half there. */
export async function settle({ path, bytes, sha256 }: Staged, content: Buffer | null): Promise<Pick<Staged, "bytes" | "sha256">> {
  const kept = content ? await rewrite(path, content) : { bytes, sha256 };
  await shelf.keep(path, kept); // over the same content, whose age begins anew: the sweep leaves it alone
  return kept;
}

async function rewrite(path: string, content: Buffer) {
  const file = await open(path, "w", 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  return { bytes: content.length, sha256: createHash("sha256").update(content).digest("hex") };
}

/** A stored content from its beginning, or null when it is not there. */
export const openStored = (sha256: string) => shelf.open(sha256);

/**
 * Removes what never became anybody's: arrivals older than an hour, and contents older than a day that `wanted` does not name. A store
 * belongs to the database that used it first: another one, which knows none of its files, removes nothing.
 */
export async function sweepStored(now: Date, owner: string, wanted: (hashes: readonly string[]) => Promise<ReadonlySet<string>>): Promise<number> {
  if (!(await shelf.belongsTo(owner))) return 0;
  let swept = 0;
  for (const name of await names(waiting())) {
    const there = await stat(join(waiting(), name)).catch(() => null);
    if (!there || now.getTime() - there.mtimeMs < hour) continue;
    await discard(join(waiting(), name));
    swept += 1;
  }
  for await (const contents of shelf.contents()) {
    const old = contents.filter(({ at }) => now.getTime() - at.getTime() >= 24 * hour).map(({ sha256 }) => sha256);
    const kept = old.length > 0 ? await wanted(old) : new Set();
    for (const sha256 of old.filter((each) => !kept.has(each))) {
      await shelf.remove(sha256);
      swept += 1;
    }
  }
  return swept;
}
