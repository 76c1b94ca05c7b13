import { Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";
import { Unreadable } from "./scan-xml";

export type ZipPart = { name: string; method: number; locked: boolean; packed: number; at: number };
/** What may still be unpacked of one file, whatever its directory claims. */
export type Allowance = { left: number };

const mostParts = 5_000;

/** The directory at a zip's end by names; null when the file is no whole zip. */
export function partsOf(file: Buffer): Map<string, ZipPart> | null {
  const end = file.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end === -1 || end + 22 > file.length) return null;
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  const parts = new Map<string, ZipPart>();
  for (let index = 0; index < count; index += 1) {
    if (index >= mostParts || at + 46 > end || file.readUInt32LE(at) !== 0x02014b50) return null;
    const [nameLength, extra, comment] = [file.readUInt16LE(at + 28), file.readUInt16LE(at + 30), file.readUInt16LE(at + 32)];
    const name = file.toString("utf8", at + 46, at + 46 + nameLength).replaceAll("\\", "/");
    parts.set(name, { name, locked: (file.readUInt16LE(at + 8) & 1) === 1, method: file.readUInt16LE(at + 10), packed: file.readUInt32LE(at + 20), at: file.readUInt32LE(at + 42) });
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

/** The text of a part, piece by piece and never held whole. Unreadable when it is broken, or unpacks to more than is left. */
export async function* textOfPart(file: Buffer, part: ZipPart, allowance: Allowance): AsyncGenerator<string> {
  if (part.locked || part.at + 30 > file.length || file.readUInt32LE(part.at) !== 0x04034b50) throw new Unreadable(part.name);
  const from = part.at + 30 + file.readUInt16LE(part.at + 26) + file.readUInt16LE(part.at + 28);
  const packed = file.subarray(from, from + part.packed);
  if (packed.length !== part.packed || ![0, 8].includes(part.method)) throw new Unreadable(part.name);
  const decoder = new TextDecoder("utf-8");
  for await (const piece of part.method === 0 ? slices(packed) : inflated(packed, part.name)) {
    allowance.left -= piece.length;
    if (allowance.left < 0) throw new TooMuch(part.name);
    yield decoder.decode(piece, { stream: true });
  }
  yield decoder.decode();
}

/** More is packed than is ever read: a bomb, or a file of another size than we take. */
export class TooMuch extends Error {}

const slice = 65_536;
function* slices(packed: Buffer): Generator<Buffer> {
  for (let at = 0; at < packed.length; at += slice) yield packed.subarray(at, at + slice);
}

async function* inflated(packed: Buffer, name: string): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw({ chunkSize: slice });
  const source = Readable.from(slices(packed));
  source.pipe(inflate);
  try {
    for await (const piece of inflate) yield piece as Buffer; // zlib gives nothing else
  } catch (error) {
    if (error instanceof Error && "code" in error && String(error.code).startsWith("Z_")) throw new Unreadable(name);
    throw error;
  } finally {
    source.destroy();
    inflate.destroy();
  }
}
