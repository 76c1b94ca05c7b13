import "server-only";
import { inflateSync } from "node:zlib";

const mostText = 48 * 1024 * 1024;
const mostShown = 1024 * 1024; // a mark of secrecy stands on the first page
const mostMaps = 40;

const titled = /\/(Title|Subject|Keywords)\s{0,8}(\((?:\\[\s\S]|[^\\)]){0,4096}\)|<[0-9a-fA-F\s]{0,8192}>)/g;

export const isPdf = (file: Buffer) => file.subarray(0, 1024).includes("%PDF-");

/** True when the file ends as a PDF does: one that was cut off on its way does not. */
export const isWholePdf = (file: Buffer) => file.subarray(-2048).includes("%%EOF");

export const isLockedPdf = (file: Buffer) => /\/Encrypt\s+\d+\s+\d+\s+R/.test(file.toString("latin1"));

/** A font's character codes and the letters they stand for; codes are of one byte or two. */
type Letters = { wide: boolean; of: Map<number, string> };

/**
 * The words a PDF shows, as far as they can be told: the strings of its first pages are read with every character map the file holds, so
 * that the right reading is among them. Good for looking for a word, not for reading. Scanned pages have none.
 */
export function pdfReadings(file: Buffer): string[] {
  const raw = file.toString("latin1");
  const streams = [...streamsOf(file, raw)];
  const maps = streams.filter((text) => /beginbf(char|range)/.test(text)).slice(0, mostMaps).map(lettersOf);
  let left = mostShown;
  const shown = [raw, ...streams].flatMap((text) => {
    const pieces = left > 0 && text.includes("BT") && /T[jJ]/.test(text) ? stringsOf(text, left) : [];
    left -= pieces.reduce((sum, piece) => sum + piece.length, 0);
    return pieces.length > 0 ? [pieces] : [];
  });
  const titles = [...raw.matchAll(titled)].map(([, , text]) => decode(bytesOf(text ?? ""), null));
  return [...titles, ...shown.flatMap((lines) => [null, ...maps].flatMap((map) => readings(lines, map)))];
}

/** Pieces of a line joined, for a word is often shown in pieces; and apart, for a line is often followed by another at once. */
const readings = (pieces: readonly Buffer[], map: Letters | null) => {
  const words = pieces.map((piece) => decode(piece, map));
  return [words.join(""), words.join(" ")];
};

function* streamsOf(file: Buffer, raw: string): Generator<string> {
  let left = mostText;
  for (const { 0: word, index } of raw.matchAll(/stream\r?\n/g)) {
    if (raw.slice(index - 3, index) === "end") continue;
    const from = index + word.length;
    const to = raw.indexOf("endstream", from);
    if (to < 0 || left <= 0) return;
    const text = inflated(file.subarray(from, to), left);
    left -= text.length;
    if (text !== "") yield text;
  }
}

function inflated(packed: Buffer, most: number): string {
  try {
    return inflateSync(packed, { maxOutputLength: most, finishFlush: 2 }).toString("latin1"); // 2: a stream's end may be followed by a line end
  } catch {
    return ""; // a picture, a font, or packed in another way
  }
}

/** What is shown, string by string, up to `most` bytes; an array of pieces is one. */
function stringsOf(text: string, most: number): Buffer[] {
  const shown: Buffer[] = [];
  let pieces: Buffer[] = [];
  let size = 0;
  for (const token of tokensOf(text)) {
    if (token === "[") pieces = [];
    else if (token.startsWith("(") || token.startsWith("<")) pieces.push(bytesOf(token));
    else {
      const piece = Buffer.concat(pieces);
      pieces = [];
      shown.push(piece);
      size += piece.length;
      if (size > most) break;
    }
  }
  return shown;
}

const stop = { "(": ")", "<": ">" } as const;
const mostToken = 8_192;

/** Strings, the beginning of an array, and what shows them. Walks on only: a file made for it must not keep the server busy. */
function* tokensOf(text: string): Generator<string> {
  for (const begins = /[(<[]|T[jJ]|['"]/g; ; ) {
    const found = begins.exec(text);
    if (!found) return;
    const [token] = found;
    if (token !== "(" && token !== "<") {
      yield token;
      continue;
    }
    const end = endOf(text, found.index + 1, stop[token]);
    if (end - found.index < mostToken) yield text.slice(found.index, end);
    begins.lastIndex = end;
  }
}

/** Behind the sign that closes a string; one escaped does not. */
function endOf(text: string, from: number, sign: string): number {
  let at = from;
  while (at < text.length && text[at] !== sign) at += text[at] === "\\" ? 2 : 1;
  return at + 1;
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function bytesOf(written: string): Buffer {
  if (written.startsWith("<")) return Buffer.from(written.slice(1, -1).replace(/\s/g, "").replace(/^(.*)$/s, (hex) => (hex.length % 2 ? `${hex}0` : hex)), "hex");
  return Buffer.from(written.slice(1, -1).replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) => (/^[0-7]/.test(code) ? String.fromCharCode(parseInt(code, 8)) : (escapes[code] ?? code))), "latin1");
}

function decode(bytes: Buffer, map: Letters | null): string {
  if (map === null) return bytes[0] === 0xfe && bytes[1] === 0xff ? utf16(bytes.subarray(2)) : bytes.toString("latin1");
  const codes = map.wide ? Array.from({ length: bytes.length >> 1 }, (_, index) => bytes.readUInt16BE(index * 2)) : [...bytes];
  return codes.map((code) => map.of.get(code) ?? "").join("");
}

const utf16 = (bytes: Buffer) => Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16().toString("utf16le");

function lettersOf(text: string): Letters {
  const of = new Map<number, string>();
  const letters = (hex: string) => utf16(Buffer.from(hex, "hex"));
  let wide = false;
  for (const [, block = ""] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = "", to = ""] of block.matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g)) {
      wide ||= code.length > 2;
      of.set(parseInt(code, 16), letters(to));
    }
  }
  for (const [, block = ""] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = "", to = "", one, many] of block.matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*(?:<([0-9a-fA-F]+)>|\[([^\]]*)\])/g)) {
      wide ||= from.length > 2;
      const [first, last] = [parseInt(from, 16), Math.min(parseInt(to, 16), parseInt(from, 16) + 0xffff)];
      const listed = [...(many ?? "").matchAll(/<([0-9a-fA-F]+)>/g)].map(([, hex = ""]) => letters(hex));
      for (let code = first; code <= last; code += 1) of.set(code, one === undefined ? (listed[code - first] ?? "") : String.fromCodePoint(Math.min(0x10ffff, (letters(one).codePointAt(0) ?? 32) + code - first)));
    }
  }
  return { wide, of };
}
