import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { dataFolder, root } from "./place.mjs";

// Everything in the repository is taken for a source, save what is known not to be: a new folder cannot be forgotten.
const notSources = new Set(["node_modules", ".next", ".data", ".git", ".github", ".ci", ".vscode", ".idea", "tests", "test-results", "scripts", "next-env.d.ts"]);
const notSource = (name) => notSources.has(name) || /\.(md|tsbuildinfo|log)$/.test(name);

/** A hash of the files' names and contents, in an order that does not depend on the disk. */
export function fingerprint(paths, salt = "") {
  const hash = createHash("sha256").update(salt);
  for (const path of paths.flatMap(filesIn).sort()) hash.update(`${relative(root, path)}\0`).update(readFileSync(path)).update("\0");
  return hash.digest("hex");
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  const entries = entriesOf(path);
  if (!entries) return [path];
  return entries.filter((entry) => !notSource(entry.name)).flatMap((entry) => (entry.isDirectory() ? filesIn(join(path, entry.name)) : entry.isFile() ? [join(path, entry.name)] : []));
}

function entriesOf(path) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if (error.code === "ENOTDIR") return null;
    throw error;
  }
}

/** What the built application depends on; the folder's own name counts, since the build remembers it. */
export function sourcesFingerprint() {
  const generated = join(root, "lib/platform/prisma");
  const kept = readdirSync(root).filter((name) => !notSource(name)).map((name) => join(root, name)).filter((path) => path !== dataFolder());
  const files = kept.flatMap(filesIn).filter((path) => !path.startsWith(generated));
  return fingerprint(files, root);
}

/** A stamp says for which fingerprint some work was finished. */
export const stampOf = (path) => (existsSync(path) ? readFileSync(path, "utf8").trim() : "");
export const removeStamp = (path) => rmSync(path, { force: true });
export const writeStamp = (path, text) => writeFileSync(path, `${text}\n`);
