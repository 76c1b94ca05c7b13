import { AlignmentType, BorderStyle, Document, Header, LineRuleType, PageNumber, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType, type IParagraphOptions } from "docx";
import { sayPaperDay } from "@/lib/domain/day";
import { showNumber } from "@/lib/domain/decision/numbering";
import type { PaperSheet } from "@/lib/domain/document/paper-sheet";
import { committeeName, inSentence, properName } from "@/lib/domain/unit/party";

/** Twentieths of a point. */
const mm = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);
const pt = (points: number) => points * 20;
const face = "Times New Roman";
/** A4 with the margins of a Party paper: 20, 20, 30 and 15 mm. Domain.md 7, 36-HD/VPTW. */
const page = { size: { width: mm(210), height: mm(297) }, margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(10) } };
const textWidth = 165;

type Words = { size?: number; bold?: boolean; italics?: boolean; underline?: object };
const run = (text: string, { size = 14, ...look }: Words = {}) => new TextRun({ text: text.normalize("NFC"), font: face, size: size * 2, ...look });
const lines = { line: pt(18), lineRule: LineRuleType.EXACT };

/** One line in the middle. */
export const centred = (text: string, look: Words = {}, more: Omit<IParagraphOptions, "children" | "text"> = {}) =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: lines, ...more, children: [run(text, look)] });

/** A paragraph of the body: 14 points, justified, its first line 10 mm in, lines 18 points apart; a bold beginning for "Điều 1.". */
export const body = (text: string, { lead, last = false }: { lead?: string; last?: boolean } = {}) =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(10) },
    spacing: { ...lines, after: pt(last ? 12 : 6) },
    keepNext: last, // the last words stay with the signature
    keepLines: last,
    widowControl: true,
    children: [...(lead ? [run(`${lead} `, { bold: true })] : []), run(text)],
  });

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const bare = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

/** Two columns without lines, in millimetres; they never part at a page's end. */
function beside(left: [number, Paragraph[]], right: [number, Paragraph[]]): Table {
  const cell = ([width, children]: [number, Paragraph[]]) => new TableCell({ width: { size: mm(width), type: WidthType.DXA }, borders: { top: none, bottom: none, left: none, right: none }, margins: { left: 0, right: 0 }, children });
  return new Table({
    width: { size: mm(left[0] + right[0]), type: WidthType.DXA },
    columnWidths: [mm(left[0]), mm(right[0])],
    layout: TableLayoutType.FIXED,
    borders: bare,
    rows: [new TableRow({ cantSplit: true, children: [cell(left), cell(right)] })],
  });
}

/** Superior, issuer, a star and the number at the left; the Party's name over its rule, place and day at the right. */
export function head(sheet: PaperSheet): Table {
  const { above, unit, on } = sheet;
  const superior = above && above.kind !== "country" ? `Đảng bộ ${inSentence(above)}`.toUpperCase() : null;
  const left = [
    ...(superior ? [centred(superior)] : []),
    centred(committeeName(unit).toUpperCase(), { bold: true }),
    centred("*"),
    centred(`Số ${showNumber(sheet)}`),
  ];
  const rule = { border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: "000000", space: 1 } }, indent: { left: mm(5), right: mm(5) } };
  const right = [
    centred("ĐẢNG CỘNG SẢN VIỆT NAM", { size: 15, bold: true }, rule),
    centred("", { size: 8 }),
    centred(`${properName(unit)}, ${sayPaperDay(on)}`, { italics: true }),
  ];
  return beside([textWidth - 88, left], [88, right]);
}

/** The name of the paper, what it is about, and five hyphens. */
export const titled = (name: string, subject: string) => [
  centred(name, { size: 16, bold: true }, { spacing: { before: pt(18), after: pt(2) } }),
  centred(subject, { bold: true }),
  centred("-----", {}, { spacing: { ...lines, after: pt(10) } }),
];

/** For whom one signs, and as what: a post alone is held in the body that issues. */
function capacityOf(capacity: string, issuer: string): readonly [string, string] {
  const [first = "", post] = capacity.split(",").map((part) => part.trim());
  return post === undefined ? [`T/M ${/^Ban Thường vụ/u.test(issuer) ? "Ban Thường vụ" : "Ban Chấp hành"}`, first] : [first, post];
}

/** Who gets it at the left, who signed at the right: on one page, with the last words before it. */
export function signed({ capacity, signer, issuer }: Pick<PaperSheet, "capacity" | "signer" | "issuer">, recipients: readonly string[]): Table {
  const [body, post] = capacityOf(capacity, issuer);
  const small = (text: string) => new Paragraph({ spacing: { line: pt(14), lineRule: LineRuleType.EXACT }, children: [run(text, { size: 12 })] });
  const receives = new Paragraph({ spacing: lines, children: [run("Nơi nhận:", { underline: {} })] });
  const right = [centred(body.toUpperCase(), { bold: true }), centred(post.toUpperCase()), ...Array.from({ length: 4 }, () => centred("")), centred(signer, { bold: true })];
  return beside([80, [receives, ...recipients.map(small)]], [textWidth - 80, right]);
}

export type ListColumn = { head: string; width: number; align?: "center" };

/** A list with lines around its cells; its heading is repeated on every page, and a row stays whole. */
export function list(columns: readonly ListColumn[], rows: readonly (readonly string[])[]): Table {
  const cell = (text: string, { width, align }: ListColumn, bold = false) =>
    new TableCell({
      width: { size: mm(width), type: WidthType.DXA },
      margins: { top: pt(3), bottom: pt(3), left: mm(1.5), right: mm(1.5) },
      children: [new Paragraph({ alignment: bold || align ? AlignmentType.CENTER : AlignmentType.LEFT, children: [run(text, { size: 13, bold })] })],
    });
  return new Table({
    width: { size: mm(columns.reduce((sum, { width }) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => mm(width)),
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map((column) => cell(column.head, column, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: columns.map((column, index) => cell(row[index] ?? "", column)) })),
    ],
  });
}

/** A paper of one section: the number of a page stands above it in the middle, from the second on. */
export const paperOf = (title: string, by: string, children: readonly (Paragraph | Table)[]) =>
  new Document({
    title,
    creator: by,
    styles: { default: { document: { run: { font: face, size: 28, language: { value: "vi-VN" } } } } },
    sections: [
      {
        properties: { titlePage: true, page },
        headers: {
          first: new Header({ children: [new Paragraph({ children: [] })] }),
          default: new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ font: face, size: 28, children: [PageNumber.CURRENT] })] })] }),
        },
        children: [...children],
      },
    ],
  });
