import { AlignmentType, BorderStyle, Document, Footer, Header, HeightRule, HorizontalPositionRelativeFrom, ImageRun, LineRuleType, PageNumber, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalPositionRelativeFrom, WidthType, type IParagraphOptions } from "docx";
import { holdYear, sayPaperDay, yearOf, type Day } from "@/lib/domain/day";
import { showNumber } from "@/lib/domain/decision/numbering";
import type { PaperLayout } from "@/lib/domain/document/layout";
import type { PaperSheet } from "@/lib/domain/document/paper-sheet";
import { showCode, type Stamp } from "@/lib/domain/document/stamp";
import { committeeName, inSentence, properName } from "@/lib/domain/unit/party";
import { qrPicture } from "./qr-picture";
import { speakable } from "./speakable";

/** Twentieths of a point. */
const mm = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);
const pt = (points: number) => points * 20;
const face = "Times New Roman";
/** A4 with the margins of a Party paper: 20, 20, 30 and 15 mm. Domain.md 7, 36-HD/VPTW. */
const page = { size: { width: mm(210), height: mm(297) }, margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(10) } };
const textWidth = 165;

type Words = { size?: number; bold?: boolean; italics?: boolean; underline?: object };
const run = (text: string, { size = 14, ...look }: Words = {}) => new TextRun({ text: speakable(text), font: face, size: size * 2, ...look });
const lines = { line: pt(18), lineRule: LineRuleType.EXACT };

/** One line in the middle. */
export const centred = (text: string, look: Words = {}, more: Omit<IParagraphOptions, "children" | "text"> = {}) =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: lines, ...more, children: [run(text, look)] });

/** A paragraph of the body: 14 points, justified, its first line 10 mm in, lines as far apart as the layout says; a bold beginning for "Điều 1.". */
export const bodyOf =
  ({ spacing }: PaperLayout) =>
  (text: string, { lead, last = false, heading = false }: { lead?: string; last?: boolean; heading?: boolean } = {}) =>
    new Paragraph({
      alignment: AlignmentType.JUSTIFIED,
      indent: { firstLine: mm(10) },
      spacing: { line: pt(spacing), lineRule: LineRuleType.EXACT, ...(heading && { before: pt(6) }), after: pt(last ? 12 : 6) },
      keepNext: last || heading, // the last words stay with the signature, a heading with what it heads
      keepLines: last,
      widowControl: true,
      children: [...(lead ? [run(`${lead} `, { bold: true })] : []), run(text, { bold: heading })],
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

/** What stands above a paper. `superior` and `place` are left out where the form has none; a draft says the how-manieth it is. */
type Head = { superior: string | null; issuer: string; number: string | null; draft: number | null; place: string | null };

/** Superior, issuer, a star and the number at the left; the Party's name over its rule, place and day at the right. */
export function head({ superior, issuer, number, draft, place }: Head): Table {
  const left = [
    ...(superior ? [centred(superior.toUpperCase())] : []),
    centred(issuer.toUpperCase(), { bold: true }),
    centred("*"),
    ...(number ? [centred(number)] : []),
    ...(draft === null ? [] : [centred(`Dự thảo lần ${draft}`, { bold: true })]),
  ];
  const rule = { border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: "000000", space: 1 } }, indent: { left: mm(5), right: mm(5) } };
  const right = [centred("ĐẢNG CỘNG SẢN VIỆT NAM", { size: 15, bold: true }, rule), centred("", { size: 8 }), ...(place ? [centred(place, { italics: true })] : [])];
  return beside([textWidth - 88, left], [88, right]);
}

/** "Châu Thành, ngày 03 tháng 02 năm 2026"; a draft leaves the day to be written. */
export const placed = (unit: PaperSheet["unit"], on: Day, isDraft: boolean) => `${properName(unit)}, ${isDraft ? `ngày      tháng      năm ${yearOf(on)}` : sayPaperDay(on)}`;

/** The Party organisation above, "Đảng bộ huyện Châu Thành"; the country's is not written. */
export const superiorOf = (above: PaperSheet["above"]) => (above && above.kind !== "country" ? `Đảng bộ ${inSentence(above)}` : null);

/** A number as it stands behind "Số"; room for it in a draft, which has none until somebody issues it. */
export const sayNumber = (sheet: Pick<PaperSheet, "number" | "symbol" | "draft">) => (sheet.draft === null ? showNumber(sheet) : `      -${sheet.symbol}`);

/** The head of a paper that a committee signs. */
export const signedHead = (sheet: PaperSheet) =>
  head({ superior: superiorOf(sheet.above), issuer: committeeName(sheet.unit), number: `Số ${sayNumber(sheet)}`, draft: sheet.draft, place: placed(sheet.unit, sheet.on, sheet.draft !== null) });

/** The name of the paper, what it is about, and five hyphens or a short line. */
export const titled = ({ typeSize, subjectSize, divider }: PaperLayout, name: string, subject: string) => [
  centred(name, { size: typeSize, bold: true }, { spacing: { before: pt(18), after: pt(2) } }),
  centred(holdYear(subject), { size: subjectSize, bold: true }),
  divided(divider),
];

const divided = (divider: PaperLayout["divider"], after = 10) =>
  divider === "hyphens"
    ? centred("-----", {}, { spacing: { ...lines, after: pt(after) } })
    : centred("", { size: 4 }, { indent: { left: mm(65), right: mm(65) }, border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: "000000", space: 1 } }, spacing: { after: pt(after) } });

/** The head of a list that goes with a paper, on a page of its own. */
export const annexed = ({ subjectSize, divider }: PaperLayout, name: string, subject: string, goesWith: string) => [
  centred(name, { size: 15, bold: true }, { pageBreakBefore: true }),
  centred(subject, { size: subjectSize, bold: true }),
  centred(goesWith, { italics: true }),
  divided(divider, 8),
];

/** What is handed to somebody who does not reach every line. */
export const extract = () => centred("Bản trích: chỉ gồm các chi bộ trong phạm vi của người xuất.", { size: 12, italics: true }, { spacing: { before: 200 } });

/** For whom one signs, and as what: a post alone is held in the body that issues. */
export function capacityOf(capacity: string, issuer: string): readonly [string, string] {
  const [first = "", post] = capacity.split(",").map((part) => part.trim());
  return post === undefined ? [`T/M ${/^Ban Thường vụ/u.test(issuer) ? "Ban Thường vụ" : "Ban Chấp hành"}`, first] : [first, post];
}

const signingRoom = () => Array.from({ length: 4 }, () => centred(""));

/** Who gets it at the left, who signed at the right: on one page, with the last words before it. */
export function signed({ capacity, signer, issuer }: Pick<PaperSheet, "capacity" | "signer" | "issuer">, recipients: readonly string[]): Table {
  const [body, post] = capacityOf(capacity, issuer);
  const small = (text: string) => new Paragraph({ spacing: { line: pt(14), lineRule: LineRuleType.EXACT }, children: [run(text, { size: 12 })] });
  const receives = new Paragraph({ spacing: lines, children: [run("Nơi nhận:", { underline: {} })] });
  const right = [centred(body.toUpperCase(), { bold: true }), centred(post.toUpperCase()), ...signingRoom(), centred(signer, { bold: true })];
  return beside([80, recipients.length > 0 ? [receives, ...recipients.map(small)] : [centred("")]], [textWidth - 80, right]);
}

/** Two who sign side by side, the one of higher standing at the right; a name that is to be written is left out. */
export function countersigned(left: { as: string; name: string }, right: { as: string; name: string }): Table {
  const block = ({ as, name }: { as: string; name: string }) => [centred(as.toUpperCase(), { bold: true }), ...signingRoom(), centred(name, { bold: true })];
  return beside([80, block(left)], [textWidth - 80, block(right)]);
}

export type ListColumn = { head: string; width: number; align?: "center" };
/** A row of a list; a text alone runs over all columns and heads the rows below it. */
export type ListRow = readonly string[] | string;

/** A list with lines around its cells; its heading is repeated on every page, and a row stays whole. */
export function list(columns: readonly ListColumn[], rows: readonly ListRow[], { size = 13, tall = 0 }: { size?: number; tall?: number } = {}): Table {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const cell = (text: string, { width, align }: Pick<ListColumn, "width" | "align">, bold = false, span = 1) =>
    new TableCell({
      width: { size: mm(width), type: WidthType.DXA },
      columnSpan: span,
      margins: { top: pt(3), bottom: pt(3), left: mm(1.5), right: mm(1.5) },
      children: text.split("\n").map((line) => new Paragraph({ alignment: align || (bold && span === 1) ? AlignmentType.CENTER : AlignmentType.LEFT, keepNext: span > 1, children: [run(line, { size, bold })] })),
    });
  return new Table({
    width: { size: mm(all), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => mm(width)),
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map((column) => cell(column.head, column, true)) }),
      ...rows.map((row) => (typeof row === "string" ? new TableRow({ cantSplit: true, children: [cell(row, { width: all }, true, columns.length)] }) : new TableRow({ cantSplit: true, ...(tall > 0 && { height: { value: mm(tall), rule: HeightRule.ATLEAST } }), children: columns.map((column, index) => cell(row[index] ?? "", column)) }))),
    ],
  });
}

/** Thousandths of a millimetre as Word places pictures. */
const emu = (millimetres: number) => Math.round(millimetres * 36_000);
const codeSide = 14;

/** What tells a printed paper from another: its code at the foot of every page, on the first also as a picture. In the margin, so that nothing moves. */
function foot(stamp: Stamp, isFirst: boolean): Footer {
  const picture = isFirst && stamp.address
    ? [new ImageRun({
        type: "png",
        data: qrPicture(stamp.address),
        transformation: { width: (codeSide * 96) / 25.4, height: (codeSide * 96) / 25.4 },
        altText: { name: "qr", title: "Mã tra cứu", description: stamp.address },
        floating: { horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: emu(30) }, verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: emu(297 - codeSide - 4) }, behindDocument: true },
      })]
    : [];
  return new Footer({ children: [new Paragraph({ indent: { left: mm(picture.length > 0 ? codeSide + 3 : 0) }, children: [...picture, run(`Mã tra cứu: ${showCode(stamp.code)}`, { size: 9 })] })] });
}

/** A paper of one section: the number of a page stands above it in the middle, from the second on. */
export const paperOf = (title: string, by: string, children: readonly (Paragraph | Table)[], stamp: Stamp | null = null) =>
  new Document({
    title: speakable(title),
    creator: speakable(by),
    styles: { default: { document: { run: { font: face, size: 28, language: { value: "vi-VN" } } } } },
    sections: [
      {
        properties: { titlePage: true, page },
        headers: {
          first: new Header({ children: [new Paragraph({ children: [] })] }),
          default: new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ font: face, size: 28, children: [PageNumber.CURRENT] })] })] }),
        },
        ...(stamp && { footers: { first: foot(stamp, true), default: foot(stamp, false) } }),
        children: [...children],
      },
    ],
  });
