/** What a scanner tells of a text: names without their prefix. */
export type Heard = { open: (name: string, attributes: string) => void; close: (name: string) => void; text: (text: string) => void };

/** The file is not what it says: nothing more is read from it. */
export class Unreadable extends Error {}

const longest = 1_000_000;
const signs: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const spoken = (code: string) => {
  if (signs[code] !== undefined) return signs[code];
  const point = /^#x/i.test(code) ? parseInt(code.slice(2), 16) : Number(code.slice(1));
  return Number.isInteger(point) && point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : "";
};
const unescaped = (text: string) => (text.includes("&") ? text.replace(/&(#x?[0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos);/g, (_, code: string) => spoken(code)) : text);

const shapes = new Map<string, RegExp>();
/** The value of one attribute of a tag. */
export function attribute(attributes: string, name: string): string | null {
  let shape = shapes.get(name);
  if (!shape) shapes.set(name, (shape = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)));
  const found = shape.exec(attributes);
  return found ? unescaped(found[1] ?? found[2] ?? "") : null;
}

/**
 * Reads XML piece by piece and tells what it hears; no more than an unfinished tag is held. Entities of a document's own are never
 * expanded: a document that declares any is unreadable.
 */
export function xmlScanner(heard: Heard) {
  let rest = "";
  const special = (text: string, open: number): { end: number; says: string } | null => {
    const [close, from] = text.startsWith("<!--", open) ? ["-->", 4] : text.startsWith("<![CDATA[", open) ? ["]]>", 9] : text.startsWith("<?", open) ? ["?>", 2] : ["", 0];
    if (close === "") throw new Unreadable("a document type");
    const end = text.indexOf(close, open + from);
    return end === -1 ? null : { end: end + close.length, says: from === 9 ? text.slice(open + 9, end) : "" };
  };
  const tag = (inside: string) => {
    if (inside.startsWith("/")) return heard.close(bare(inside.slice(1).trim()));
    const isWhole = inside.endsWith("/");
    const body = isWhole ? inside.slice(0, -1) : inside;
    const space = body.search(/\s/);
    const name = bare(space === -1 ? body : body.slice(0, space));
    heard.open(name, space === -1 ? "" : body.slice(space));
    if (isWhole) heard.close(name);
  };
  return (piece: string) => {
    const text = rest + piece;
    let at = 0;
    for (;;) {
      const open = text.indexOf("<", at);
      if (open === -1) break;
      const sign = text.charAt(open + 1);
      if (sign === "" || (sign === "!" && text.length - open < 9)) break;
      const other = sign === "!" || sign === "?" ? special(text, open) : undefined;
      const end = other === undefined ? text.indexOf(">", open) : (other?.end ?? -1);
      if (end === -1) break;
      if (open > at) heard.text(unescaped(text.slice(at, open)));
      if (other === undefined) tag(text.slice(open + 1, end));
      else if (other?.says) heard.text(other.says);
      at = other === undefined ? end + 1 : end;
    }
    rest = text.slice(at);
    if (rest.length > longest) throw new Unreadable("a tag without end");
  };
}

const bare = (name: string) => name.slice(name.indexOf(":") + 1);
