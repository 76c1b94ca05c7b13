import "server-only";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What a picture needs to be drawn with its true colours. Texts, times, EXIF and private chunks are not among them. */
const kept = new Set(["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "cICP"]);

export const isPng = (file: Buffer) => file.subarray(0, 8).equals(signature);

/** The same picture without anything told about it; null when it is not whole. What stands after its end is dropped. */
export function stripPng(file: Buffer): Buffer | null {
  const parts: Buffer[] = [signature];
  let at = 8;
  while (at + 12 <= file.length) {
    const end = at + 12 + file.readUInt32BE(at);
    const type = file.toString("latin1", at + 4, at + 8);
    if (end > file.length || (parts.length === 1 && type !== "IHDR")) return null;
    if (kept.has(type)) parts.push(file.subarray(at, end));
    if (type === "IEND") return Buffer.concat(parts);
    at = end;
  }
  return null;
}
