import { crc32, deflateSync } from "node:zlib";
import { encode } from "uqr";

const chunk = (name: string, content: Buffer) => {
  const named = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
};

/** A QR code of the text as a black and white PNG with the quiet border a reader needs, `side` pixels a square. ISO/IEC 18004, error correction M. */
export function qrPicture(text: string, side = 8): Buffer {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const width = size * side;
  const rows = data.map((squares) => {
    const line = Buffer.alloc(1 + Math.ceil(width / 8)); // the first byte: no filter
    for (let x = 0; x < width; x += 1) if (!squares[Math.floor(x / side)]) line[1 + (x >>> 3)] = (line[1 + (x >>> 3)] ?? 0) | (0x80 >>> (x & 7));
    return Buffer.concat(Array.from({ length: side }, () => line));
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(width, 4);
  head.set([1, 0, 0, 0, 0], 8); // one bit, grey
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk("IHDR", head), chunk("IDAT", deflateSync(Buffer.concat(rows))), chunk("IEND", Buffer.alloc(0))]);
}
