import { linkSync, mkdirSync, readFileSync, rmSync, rmdirSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { beginningOf, isAlive } from "./processes.mjs";

/**
 * A lock held by a living process: a file naming the process and its beginning, made in one stroke by linking.
 * Answers `{ release }`, or `{ holder }` when another living process has it. A dead holder's file is replaced.
 */
export async function takeLock(path, note = {}) {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ pid: process.pid, began: beginningOf(process.pid), ...note }));
  try {
    for (;;) {
      if (linked(draft, path)) return { release: () => rmSync(path, { force: true }) };
      const holder = readHolder(path);
      if (holder && holds(holder)) return { holder };
      if (!(await removeStale(path, holder))) await sleep(50);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

const holds = ({ pid, began }) => isAlive(pid) && beginningOf(pid) === began;

function linked(draft, path) {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

function readHolder(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null; // removed meanwhile, or not ours to understand: stale either way
  }
}

/** Two starts may find the same stale file: only the one that holds the guard removes it, and only if it is still that file. */
async function removeStale(path, seen) {
  const guard = `${path}.guard`;
  try {
    mkdirSync(guard);
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (ageOf(guard) > 5_000) rmdirSync(guard); // its maker was killed within a millisecond of work
    return false;
  }
  const now = readHolder(path);
  if (JSON.stringify(now) === JSON.stringify(seen)) rmSync(path, { force: true });
  rmdirSync(guard);
  return true;
}

function ageOf(path) {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}
