import { DOMParser, type Element } from "@xmldom/xmldom";
import { textsOf } from "./read-archive";

const millimetres = (twips: string) => Math.round((Number(twips) * 254) / 1440) / 10;
function childrenOf(of: Element): Element[] {
  const children: Element[] = [];
  for (let node = of.firstChild; node; node = node.nextSibling) if (node.nodeType === 1) children.push(node as Element);
  return children;
}
/** Elements of a name inside another, in order; walked by hand, since the library's own lists are looked through anew by every index. */
const all = (of: Element, name: string): Element[] => childrenOf(of).flatMap((child) => (child.tagName === name ? [child, ...all(child, name)] : all(child, name)));
const said = (of: Element | undefined, name: string) => of?.getAttribute(`w:${name}`) ?? "";
/** A property of a paragraph, run, row or table: the element of that name right under its properties. */
const property = (of: Element, name: string) => childrenOf(of).filter(({ tagName }) => /^w:\w+Pr$/.test(tagName)).flatMap(childrenOf).find(({ tagName }) => tagName === `w:${name}`);

/** Whether a property that is on or off is on: it may be there to say that it is not. */
const isOn = (found: Element | undefined) => found !== undefined && !["false", "0", "off", "none"].includes(said(found, "val"));
const has = (of: Element, name: string) => isOn(property(of, name));

const rootOf = (xml: string): Element => {
  const root = new DOMParser({ onError: (level, message) => { throw new Error(`${level}: ${message}`); } }).parseFromString(xml, "text/xml").documentElement;
  if (!root) throw new Error("no XML");
  return root;
};

/** The words of an element with its page numbers, as they are stored. */
const wordsOf = (of: Element): string => childrenOf(of).map((child) => (child.tagName === "w:t" ? child.textContent : child.tagName === "w:instrText" ? `[${child.textContent?.trim()}]` : wordsOf(child))).join("");

function lookOf(run: Element): string {
  const underlined = has(run, "u") ? ["underlined"] : [];
  return [property(run, "rFonts") ? said(property(run, "rFonts"), "ascii").replace("Times New Roman", "") : "no face", Number(said(property(run, "sz"), "val")) / 2, ...["b", "i"].filter((name) => has(run, name)), ...underlined].filter((word) => word !== "").join(" ");
}

function placeOf(paragraph: Element): string {
  const [spacing, indent] = [property(paragraph, "spacing"), property(paragraph, "ind")];
  const points = (name: string) => (said(spacing, name) === "" ? [] : [`${name} ${Number(said(spacing, name)) / 20}`]);
  const sides = ["firstLine", "left", "right"].filter((name) => said(indent, name) !== "").map((name) => `${name} ${millimetres(said(indent, name))} mm`);
  const border = property(paragraph, "pBdr");
  return [said(property(paragraph, "jc"), "val"), ...points("line"), said(spacing, "lineRule"), ...points("before"), ...points("after"), ...sides, ...["keepNext", "keepLines", "pageBreakBefore"].filter((name) => has(paragraph, name)), ...(border ? ["line below"] : [])].filter((word) => word !== "").join(", ");
}

function outlineParagraph(paragraph: Element): string {
  const runs = all(paragraph, "w:r").map((run) => `{${lookOf(run)}} ${wordsOf(run).replaceAll("\u00a0", "~")}`);
  return `(${placeOf(paragraph)}) ${runs.join(" ")}`.trimEnd();
}

const ruledOf = (table: Element) => childrenOf(property(table, "tblBorders") ?? table).some((side) => said(side, "val") === "none") ? "no lines" : "lines";
const heightOf = (row: Element) => (property(row, "trHeight") ? [`at least ${millimetres(said(property(row, "trHeight"), "val"))} mm`] : []);

const overOf = (cell: Element) => (Number(said(property(cell, "gridSpan"), "val")) > 1 ? ` over ${said(property(cell, "gridSpan"), "val")}` : "");

function outlineTable(table: Element): string[] {
  const widths = all(table, "w:gridCol").map((column) => millimetres(said(column, "w")));
  const rows = childrenOf(table).filter(({ tagName }) => tagName === "w:tr").flatMap((row) => [
    `  ${["row", ...["cantSplit", "tblHeader"].filter((name) => has(row, name)), ...heightOf(row)].join(", ")}`,
    ...childrenOf(row).filter(({ tagName }) => tagName === "w:tc").flatMap((cell) => [`    cell${overOf(cell)}`, ...all(cell, "w:p").map((paragraph) => `      ${outlineParagraph(paragraph)}`)]),
  ]);
  return [`table of ${widths.join(" + ")} mm, ${ruledOf(table)}`, ...rows];
}

const rowsOf = (table: Element) => all(table, "w:tr").map((row) => ({ repeated: has(row, "tblHeader"), whole: has(row, "cantSplit"), cells: all(row, "w:tc").map(wordsOf) }));

/** A Word document as a second reader takes it apart: a parser of XML that had no part in writing it. */
export function openPaper(bytes: Uint8Array) {
  const parts = textsOf(bytes);
  const body = all(rootOf(parts["word/document.xml"]!), "w:body")[0]!;
  const section = childrenOf(body).at(-1)!;
  const inSection = (name: string) => childrenOf(section).find(({ tagName }) => tagName === `w:${name}`);
  const blocks = childrenOf(body).filter(({ tagName }) => tagName !== "w:sectPr");
  const relations = Object.fromEntries(all(rootOf(parts["word/_rels/document.xml.rels"]!), "Relationship").map((each) => [each.getAttribute("Id") ?? "", each.getAttribute("Target") ?? ""]));
  const headers = Object.fromEntries(childrenOf(section).filter(({ tagName }) => tagName === "w:headerReference").map((each) => [said(each, "type"), wordsOf(rootOf(parts[`word/${relations[each.getAttribute("r:id") ?? ""]}`]!))]));
  const measures = (element: Element | undefined, names: readonly string[]) => names.map((name) => millimetres(said(element, name)));
  return {
    page: measures(inSection("pgSz"), ["w", "h"]),
    margins: { twips: ["top", "bottom", "left", "right"].map((side) => Number(said(inSection("pgMar"), side))), mm: measures(inSection("pgMar"), ["top", "bottom", "left", "right"]) },
    firstPageDiffers: isOn(inSection("titlePg")),
    headers,
    faces: [...new Set(all(body, "w:rFonts").map((each) => said(each, "ascii")))],
    /** Tables with their rows; `held` tells whether the paragraph before one stays with it. */
    tables: blocks.flatMap((table, index) => (table.tagName === "w:tbl" ? [{ lines: ruledOf(table), held: index > 0 && has(blocks[index - 1]!, "keepNext"), rows: rowsOf(table) }] : [])),
    /** Paragraphs outside of tables. */
    paragraphs: blocks.filter(({ tagName }) => tagName === "w:p").map((block) => ({ text: wordsOf(block), sizes: all(block, "w:r").map((run) => Number(said(property(run, "sz"), "val")) / 2) })),
    words: wordsOf(body),
    /** Every paragraph, row and run with its look, a line each. */
    outline: () => [...blocks.flatMap((block) => (block.tagName === "w:tbl" ? outlineTable(block) : [outlineParagraph(block)])), ""].join("\n"),
  };
}
