import { crc32, deflateRawSync, deflateSync } from "node:zlib";

const u16 = (value: number) => { const bytes = Buffer.alloc(2); bytes.writeUInt16LE(value); return bytes; };
const u32 = (value: number) => { const bytes = Buffer.alloc(4); bytes.writeUInt32LE(value); return bytes; };

/** A zip of these parts, as an office program writes it. */
export function zip(parts: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(parts)) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const common = Buffer.concat([u16(20), u16(0), u16(8), u32(0), u32(crc32(content)), u32(packed.length), u32(content.length), u16(Buffer.byteLength(name)), u16(0)]);
    const local = Buffer.concat([u32(0x04034b50), common, Buffer.from(name), packed]);
    entries.push(Buffer.concat([u32(0x02014b50), u16(20), common, u16(0), u16(0), u16(0), u32(0), u32(at), Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  return Buffer.concat([...locals, directory, u32(0x06054b50), u16(0), u16(0), u16(entries.length), u16(entries.length), u32(directory.length), u32(at), u16(0)]);
}

const paragraph = (text: string) => `<w:p>${[...text].map((letter) => `<w:r><w:t>${letter}</w:t></w:r>`).join("")}</w:p>`;

/** A Word file whose every letter is a run of its own, as after much editing. */
export const docx = (...paragraphs: string[]) => zip({ "[Content_Types].xml": "<Types/>", "word/document.xml": `<w:document><w:body>${paragraphs.map(paragraph).join("")}</w:body></w:document>` });

export const xlsx = (...cells: string[]) =>
  zip({ "[Content_Types].xml": "<Types/>", "xl/workbook.xml": '<workbook><sheets><sheet name="Trang 1"/></sheets></workbook>', "xl/sharedStrings.xml": `<sst>${cells.map((cell) => `<si><t>${cell}</t></si>`).join("")}</sst>`, "xl/worksheets/sheet1.xml": "<worksheet/>" });

const hex = (code: number) => code.toString(16).padStart(4, "0");

/** A PDF that shows text as Word writes it: glyph numbers of a subset font, with the map that says which letters they are. */
export function pdf(text: string): Buffer {
  const letters = [...new Set(text)];
  const shown = [...text].map((letter) => `<${hex(letters.indexOf(letter) + 1)}>`).join(" -3 ");
  const map = `begincmap\n${letters.length} beginbfchar\n${letters.map((letter, index) => `<${hex(index + 1)}> <${hex(letter.charCodeAt(0))}>`).join("\n")}\nendbfchar\nendcmap`;
  const stream = (content: string) => {
    const packed = deflateSync(Buffer.from(content, "latin1"));
    return Buffer.concat([Buffer.from(`<</Filter/FlateDecode/Length ${packed.length}>>\nstream\n`), packed, Buffer.from("\nendstream\nendobj\n")]);
  };
  return Buffer.concat([Buffer.from("%PDF-1.7\n4 0 obj\n"), stream(`BT /F1 12 Tf [${shown}] TJ ET`), Buffer.from("5 0 obj\n"), stream(map), Buffer.from("trailer<</Root 1 0 R>>\n%%EOF\n")]);
}

const segment = (marker: number, body: Buffer) => { const head = Buffer.from([0xff, marker, 0, 0]); head.writeUInt16BE(body.length + 2, 2); return Buffer.concat([head, body]); };
const be = (...values: [size: 2 | 4, value: number][]) => Buffer.concat(values.map(([size, value]) => { const bytes = Buffer.alloc(size); bytes.writeUIntBE(value, 0, size); return bytes; }));

/** A camera's record: lying on its side, taken at 08:10 on 12/6/2021 in Bến Tre. */
function exif(): Buffer {
  const field = (tag: number, type: number, count: number, value: number) => be([2, tag], [2, type], [4, count], [4, value]);
  const main = Buffer.concat([be([2, 3]), be([2, 0x0112], [2, 3], [4, 1], [2, 6], [2, 0]), field(0x8769, 4, 1, 50), field(0x8825, 4, 1, 68), be([4, 0])]); // 8..50
  const detail = Buffer.concat([be([2, 1]), field(0x9003, 2, 20, 122), be([4, 0])]); // 50..68
  const gps = Buffer.concat([be([2, 4]), be([2, 1], [2, 2], [4, 2]), Buffer.from("N\0\0\0"), field(2, 5, 3, 142), be([2, 3], [2, 2], [4, 2]), Buffer.from("E\0\0\0"), field(4, 5, 3, 166), be([4, 0])]); // 68..122
  const degrees = (...parts: number[]) => Buffer.concat(parts.map((part) => be([4, part * 100], [4, 100])));
  return Buffer.concat([Buffer.from("MM\0*"), be([4, 8]), main, detail, gps, Buffer.from("2021:06:12 08:10:00\0"), degrees(10, 14, 28), degrees(106, 22, 31)]);
}

const picture = Buffer.concat([segment(0xdb, Buffer.alloc(65, 1)), segment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0])), segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])), Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56])]);

/** A photo with everything a camera and an editor write around it. */
export const jpeg = ({ bare = false } = {}) =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...(bare ? [] : [segment(0xe1, Buffer.concat([Buffer.from("Exif\0\0"), exif()])), segment(0xe1, Buffer.from("http://ns.adobe.com/xap/1.0/\0nguoi-chup")), segment(0xed, Buffer.from("Photoshop 3.0\0ghi chu")), segment(0xfe, Buffer.from("may anh cua ai"))]),
    picture,
    Buffer.from([0xff, 0xd9]),
    ...(bare ? [] : [Buffer.from("du lieu sau anh")]),
  ]);

const chunk = (type: string, content: Buffer) => { const body = Buffer.concat([Buffer.from(type, "latin1"), content]); return Buffer.concat([be([4, content.length]), body, be([4, crc32(body)])]); };

export const png = ({ bare = false } = {}) =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    ...(bare ? [] : [chunk("tEXt", Buffer.from("Author\0nguoi-chup")), chunk("eXIf", Buffer.from("MM")), chunk("tIME", Buffer.alloc(7))]),
    chunk("IDAT", deflateSync(Buffer.from([0, 7]))),
    chunk("IEND", Buffer.alloc(0)),
    ...(bare ? [] : [Buffer.from("du lieu sau anh")]),
  ]);
