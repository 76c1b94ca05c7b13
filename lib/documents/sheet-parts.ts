import { speakable } from "./speakable";

/** How cells look, by name; a number is its place in `styles`. */
export const looks = { plain: 0, title: 1, note: 2, head: 3, text: 4, count: 5, marked: 6, share: 7, day: 8, year: 9, none: 10, totalText: 11, totalCount: 12, totalMarked: 13, totalShare: 14, label: 15, long: 16, openText: 17, openYear: 18, openDay: 19, wrong: 20, wrongDay: 21, instant: 22 } as const;
export type Look = keyof typeof looks;

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as it may stand in XML, with composed marks. "_x0041_" is what Excel writes for "A": the first sign says that it is meant so. */
export const escaped = (text: string) =>
  speakable(text)
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
    .replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

/** "A" of 0, "AB" of 27. */
export const letters = (index: number): string => (index < 26 ? "" : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

const face = '<name val="Times New Roman"/><family val="1"/><charset val="163"/>';
const fonts = ['<sz val="12"/>', '<b/><sz val="14"/>', '<i/><sz val="11"/>', '<b/><sz val="12"/>'].map((font) => `<font>${font}${face}</font>`).join("");
const edge = (side: string, style: string) => `<${side} style="${style}"><color rgb="FF877B69"/></${side}>`;
const borders = `<border><left/><right/><top/><bottom/><diagonal/></border><border>${["left", "right", "top", "bottom"].map((side) => edge(side, "thin")).join("")}<diagonal/></border><border>${edge("left", "thin")}${edge("right", "thin")}${edge("top", "medium")}${edge("bottom", "thin")}<diagonal/></border>`;
const fills = '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEFE8DC"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE6EEE8"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF8E7E2"/><bgColor indexed="64"/></patternFill></fill>';

/** Format, font, fill, border and alignment of each look. 49 is text: what is typed over it stays one. */
const cellLooks: Readonly<Record<Look, readonly [format: number, font: number, fill: number, border: number, align: string]>> = {
  plain: [0, 0, 0, 0, ""],
  title: [0, 1, 0, 0, ""],
  note: [0, 2, 0, 0, ""],
  head: [49, 3, 2, 1, '<alignment horizontal="center" vertical="center" wrapText="1"/>'],
  text: [49, 0, 0, 1, '<alignment horizontal="left" vertical="top" wrapText="1" indent="1"/>'],
  count: [3, 0, 0, 1, '<alignment horizontal="right" vertical="top" indent="1"/>'],
  marked: [164, 0, 0, 1, '<alignment horizontal="right" vertical="top" indent="1"/>'],
  share: [10, 0, 0, 1, '<alignment horizontal="right" vertical="top" indent="1"/>'],
  day: [165, 0, 0, 1, '<alignment horizontal="right" vertical="top" indent="1"/>'],
  year: [1, 0, 0, 1, '<alignment horizontal="right" vertical="top" indent="1"/>'],
  none: [49, 0, 0, 1, '<alignment horizontal="right" vertical="top" indent="1"/>'],
  totalText: [49, 3, 0, 2, '<alignment horizontal="left" vertical="top" wrapText="1" indent="1"/>'],
  totalCount: [3, 3, 0, 2, '<alignment horizontal="right" vertical="top" indent="1"/>'],
  totalMarked: [164, 3, 0, 2, '<alignment horizontal="right" vertical="top" indent="1"/>'],
  totalShare: [10, 3, 0, 2, '<alignment horizontal="right" vertical="top" indent="1"/>'],
  label: [49, 3, 0, 0, '<alignment horizontal="left" vertical="top" wrapText="1" indent="1"/>'],
  long: [49, 0, 0, 0, '<alignment horizontal="left" vertical="top" wrapText="1" indent="1"/>'],
  openText: [49, 0, 3, 1, '<alignment horizontal="left" vertical="top" wrapText="1" indent="1"/><protection locked="0"/>'],
  openYear: [1, 0, 3, 1, '<alignment horizontal="right" vertical="top" indent="1"/><protection locked="0"/>'],
  openDay: [165, 0, 3, 1, '<alignment horizontal="right" vertical="top" indent="1"/><protection locked="0"/>'],
  wrong: [0, 3, 4, 1, '<alignment horizontal="left" vertical="top" wrapText="1" indent="1"/>'],
  wrongDay: [165, 3, 4, 1, '<alignment horizontal="right" vertical="top" indent="1"/>'],
  instant: [166, 0, 0, 1, '<alignment horizontal="right" vertical="top" indent="1"/>'],
};

const formats = '<numFmts count="3"><numFmt numFmtId="164" formatCode="#,##0&quot;°&quot;"/><numFmt numFmtId="165" formatCode="d/m/yyyy"/><numFmt numFmtId="166" formatCode="hh:mm d/m/yyyy"/></numFmts>';
const xf = ([format, font, fill, border, align]: (typeof cellLooks)[Look]) =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"${align ? ` applyAlignment="1"${align.includes("<protection") ? ' applyProtection="1"' : ""}>${align}</xf>` : "/>"}`;

export const styles = `${xml}<styleSheet xmlns="${main}">${formats}<fonts count="4">${fonts}</fonts><fills count="5">${fills}</fills><borders count="3">${borders}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${Object.keys(looks).length}">${(Object.keys(looks) as Look[]).map((look) => xf(cellLooks[look])).join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** The sheets of a workbook; the row their headings stand in is repeated on every printed page. */
export type SheetEntry = { name: string; titles: number | null };

const quoted = (name: string) => `'${name.replaceAll("'", "''")}'`;

export const workbook = (sheets: readonly SheetEntry[]) => {
  const titles = sheets.flatMap(({ name, titles: row }, index) => (row === null ? [] : [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escaped(quoted(name))}!$${row}:$${row}</definedName>`]));
  return `${xml}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.map(({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("")}</sheets><definedNames>${titles.join("")}</definedNames></workbook>`;
};

const relation = (id: number, type: string, target: string) => `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;
const related = (body: string) => `${xml}<Relationships xmlns="${packaged}/relationships">${body}</Relationships>`;

export const workbookRelations = (count: number) =>
  related([...Array.from({ length: count }, (_, index) => relation(index + 1, `${relations}/worksheet`, `worksheets/sheet${index + 1}.xml`)), relation(count + 1, `${relations}/styles`, "styles.xml")].join(""));

export const rootRelations = related(relation(1, `${relations}/officeDocument`, "xl/workbook.xml") + relation(2, `${packaged}/relationships/metadata/core-properties`, "docProps/core.xml"));

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
export const contentTypes = (count: number) =>
  `${xml}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${Array.from({ length: count }, (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`).join("")}</Types>`;

export const core = (title: string, by: string, at: Date) =>
  `${xml}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(by)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${at.toISOString().slice(0, 19)}Z</dcterms:created></cp:coreProperties>`;

/** What stands before the rows of a sheet: width of each column, and the rows that stay in sight. */
export const sheetHead = (widths: readonly number[], frozen: number, first: boolean) =>
  `${xml}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0" showGridLines="0"${first ? ' tabSelected="1"' : ""}>${frozen > 0 ? `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>` : ""}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="16"/><cols>${widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join("")}</cols><sheetData>`;

/** What stands after them. A4, as wide as the paper. A form is locked but for its open cells, which say what they take. */
export const sheetFoot = (filter: string | null, landscape: boolean, form: { protection: string; validations: string } = { protection: "", validations: "" }) =>
  `</sheetData>${form.protection}${filter ? `<autoFilter ref="${filter}"/>` : ""}${form.validations}<pageMargins left="0.6" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${landscape ? "landscape" : "portrait"}" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;CTrang &amp;P/&amp;N</oddFooter></headerFooter></worksheet>`;
