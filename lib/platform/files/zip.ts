import "server-only";
import { inflateRawSync } from "node:zlib";

export type ZipEntry = { name: string; method: number; flags: number; packed: number; size: number; at: number };

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const mostEntries = 5_000;

/** The directory at a zip's end, or null when the file is no whole zip. Zip64 is not read: nothing we accept is that large. */
export function readZip(file: Buffer): ZipEntry[] | null {
  const end = findEnd(file);
  if (end === null) return null;
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (index >= mostEntries || at + 46 > end || file.readUInt32LE(at) !== entryMark) return null;
    const [nameLength, extra, comment] = [file.readUInt16LE(at + 28), file.readUInt16LE(at + 30), file.readUInt16LE(at + 32)];
    const name = file.toString("utf8", at + 46, at + 46 + nameLength);
    entries.push({ name, flags: file.readUInt16LE(at + 8), method: file.readUInt16LE(at + 10), packed: file.readUInt32LE(at + 20), size: file.readUInt32LE(at + 24), at: file.readUInt32LE(at + 42) });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

/** The mark stands before a comment of at most 64 KB. */
function findEnd(file: Buffer): number | null {
  for (let at = file.length - 22; at >= Math.max(0, file.length - 22 - 0xffff); at -= 1) {
    if (file.readUInt32LE(at) === endMark && at + 22 + file.readUInt16LE(at + 20) <= file.length) return at;
  }
  return null;
}

/** An entry's bytes, at most `most` of them; null when it is encrypted, packed in another way, broken or larger. */
export function unpack(file: Buffer, entry: ZipEntry, most: number): Buffer | null {
  const isLocked = (entry.flags & 1) === 1;
  if (isLocked || entry.at + 30 > file.length || file.readUInt32LE(entry.at) !== localMark) return null;
  const from = entry.at + 30 + file.readUInt16LE(entry.at + 26) + file.readUInt16LE(entry.at + 28);
  const packed = file.subarray(from, from + entry.packed);
  if (packed.length !== entry.packed) return null;
  if (entry.method === 0) return packed.length <= most ? packed : null;
  if (entry.method !== 8) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch {
    return null; // zlib throws for what is broken and for what is larger than said
  }
}
