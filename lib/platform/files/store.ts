import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Readable } from "node:stream";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { env } from "@/lib/platform/env";

/** A file that has arrived whole and is nobody's yet. */
export type Staged = { path: string; bytes: number; sha256: string };

const hour = 3_600_000;
const folder = () => resolve(/* turbopackIgnore: true */ env.EVIDENCE_DIR ?? join(env.DATA_DIR ?? ".data", "evidence"));
const waiting = () => join(folder(), "arriving");
const placeOf = (sha256: string) => join(folder(), sha256.slice(0, 2), sha256);

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
  const place = placeOf(kept.sha256);
  await mkdir(join(folder(), kept.sha256.slice(0, 2)), { recursive: true, mode: 0o700 });
  await rename(path, place); // over the same content, whose age begins anew: the sweep leaves it alone
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
export async function openStored(sha256: string): Promise<ReadableStream<Uint8Array> | null> {
  const path = placeOf(sha256);
  const there = await stat(path).catch(() => null);
  return there && (Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>); // node's own type of the same thing
}

/**
 * Removes what never became anybody's: arrivals older than an hour, and contents older than a day that `wanted` does not name. A folder
 * belongs to the database that used it first: another one, which knows none of its files, removes nothing.
 */
export async function sweepStored(now: Date, owner: string, wanted: (hashes: readonly string[]) => Promise<ReadonlySet<string>>): Promise<number> {
  if (!(await belongsTo(owner))) return 0;
  let swept = 0;
  const removeOld = async (path: string, age: number) => {
    const there = await stat(path).catch(() => null);
    if (!there || now.getTime() - there.mtimeMs < age) return;
    await discard(path);
    swept += 1;
  };
  for (const name of await names(waiting())) await removeOld(join(waiting(), name), hour);
  for (const shelf of (await names(folder())).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    const hashes = await names(join(folder(), shelf));
    const kept = hashes.length > 0 ? await wanted(hashes) : new Set();
    for (const hash of hashes.filter((each) => !kept.has(each))) await removeOld(placeOf(hash), 24 * hour);
  }
  return swept;
}

async function belongsTo(owner: string): Promise<boolean> {
  if ((await names(folder())).length === 0) return false; // nothing to sweep, nothing to claim
  const mark = join(folder(), "owner");
  await writeFile(mark, owner, { flag: "wx", mode: 0o600 }).catch(() => undefined); // there already
  return (await readFile(mark, "utf8").catch(() => "")) === owner;
}

const names = (path: string) => readdir(path).catch(() => []); // absent until the first file comes
