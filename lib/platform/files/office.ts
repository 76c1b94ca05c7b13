import "server-only";
import { unpack, type ZipEntry } from "./zip";

const mostText = 48 * 1024 * 1024;

const wordText = /^word\/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/;
const sheetText = /^xl\/(workbook|sharedStrings|comments\d*|worksheets\/sheet\d+|drawings\/drawing\d+)\.xml$/;
const properties = /^docProps\/(core|app|custom)\.xml$/;

const named = (entries: readonly ZipEntry[], name: string) => entries.some((entry) => entry.name === name);

/** Which office file a zip is, by the parts it must have. */
export function officeKind(entries: readonly ZipEntry[]): "docx" | "xlsx" | null {
  if (!named(entries, "[Content_Types].xml")) return null;
  if (named(entries, "word/document.xml")) return "docx";
  return named(entries, "xl/workbook.xml") ? "xlsx" : null;
}

/** True when it carries a program: macros or embedded controls. */
export const hasMacros = (entries: readonly ZipEntry[]) => entries.some(({ name }) => /(^|\/)(vbaProject\.bin|activeX\/)/i.test(name));

/** The text of an office file, a paragraph or cell a line; null when a part of it cannot be read. */
export function officeText(file: Buffer, entries: readonly ZipEntry[]): string | null {
  let left = mostText;
  const texts: string[] = [];
  for (const entry of entries.filter(({ name }) => wordText.test(name) || sheetText.test(name) || properties.test(name))) {
    const part = unpack(file, entry, Math.max(1, left));
    if (!part) return null;
    left -= part.length;
    texts.push(plain(part.toString("utf8")));
  }
  return texts.join("\n");
}

const named5 = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" } as const;
const character = (code: string) => {
  if (code in named5) return named5[code as keyof typeof named5]; // just tested
  const point = code.startsWith("#x") ? parseInt(code.slice(2), 16) : Number(code.slice(1));
  return Number.isInteger(point) && point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : " ";
};

/** Runs of one paragraph are joined, for a word is often cut between them; names of sheets and headers stand in attributes. */
function plain(xml: string): string {
  const attributes = [...xml.matchAll(/\sname="([^"]*)"/g)].map(([, name]) => name).join("\n");
  const body = xml.replace(/<\/(w:p|si|c|a:p|text|oddHeader|oddFooter|dc:[a-z]+|cp:[a-zA-Z]+|vt:lpwstr|Company|Manager)>|<w:(br|tab|cr)\/>/g, "\n").replace(/<[^>]*>/g, "");
  return `${attributes}\n${body}`.replace(/&(#x?[0-9a-fA-F]+|amp|lt|gt|quot|apos);/g, (_, code: string) => character(code));
}
