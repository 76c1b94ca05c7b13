import "server-only";
import { orientationSegment, readExif, type Taken } from "./exif";

export const isJpeg = (file: Buffer) => file.length > 4 && file[0] === 0xff && file[1] === 0xd8 && file[2] === 0xff;

const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf;
/** Tables, frames, scans, and the two segments that say how colours are meant. Everything else is told about the picture. */
const isKept = (marker: number, body: Buffer) =>
  isFrame(marker) ||
  [0xdb, 0xdd, 0xda, 0xdc].includes(marker) ||
  (marker === 0xe0 && body.toString("latin1", 0, 5) === "JFIF\0") ||
  (marker === 0xe2 && body.toString("latin1", 0, 12) === "ICC_PROFILE\0") ||
  (marker === 0xee && body.toString("latin1", 0, 5) === "Adobe");

/**
 * The same picture without its metadata, and what the camera had written; null when it is not whole. How it lies is kept, or a photo
 * taken upright would be shown lying down. What stands after its end is dropped.
 */
export function stripJpeg(file: Buffer): { content: Buffer; taken: Taken } | null {
  const parts: Buffer[] = [];
  let taken: Taken = { orientation: 1, at: null, place: null };
  let at = 2;
  let hasFrame = false;
  while (at + 1 < file.length) {
    if (file[at] !== 0xff) return null;
    const marker = file[at + 1]!; // inside the file: tested above
    if (marker === 0xff) { at += 1; continue; }
    if (marker === 0xd9) {
      const start = [Buffer.from([0xff, 0xd8]), ...(taken.orientation === 1 ? [] : [orientationSegment(taken.orientation)])];
      return hasFrame ? { content: Buffer.concat([...start, ...parts, Buffer.from([0xff, 0xd9])]), taken } : null;
    }
    if (at + 4 > file.length) return null;
    const end = at + 2 + file.readUInt16BE(at + 2);
    if (end > file.length || end < at + 4) return null;
    const body = file.subarray(at + 4, end);
    if (marker === 0xe1 && body.toString("latin1", 0, 6) === "Exif\0\0") taken = readExif(body.subarray(6));
    hasFrame ||= isFrame(marker) && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    const next = marker === 0xda ? endOfScan(file, end) : end;
    if (isKept(marker, body)) parts.push(marker === 0xe0 ? withoutThumbnail(file.subarray(at, end)) : file.subarray(at, next));
    at = next;
  }
  return null;
}

/** Where the next marker stands: pictures' data escape 0xff, and restarts belong to them. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = from; at + 1 < file.length; at += 1) {
    const next = file[at + 1]!; // inside the file: the loop's condition
    if (file[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return file.length;
}

/** A small picture of the picture may stand in its head, and may show what was cut away. */
function withoutThumbnail(segment: Buffer): Buffer {
  const head = Buffer.from(segment.subarray(0, 18));
  if (head.length < 18) return segment;
  head.writeUInt16BE(16, 2);
  head[16] = 0;
  head[17] = 0;
  return head;
}
