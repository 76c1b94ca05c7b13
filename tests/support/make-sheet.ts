import { strToU8, zipSync } from "fflate";

type Value = string | number | null | { day: number } | { error: string } | { formula: string; value?: string };
const letters = (index: number): string => (index < 26 ? "" : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
const safe = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

function cell(value: Value, at: string): string {
  if (value === null) return "";
  if (typeof value === "number") return `<c r="${at}"><v>${value}</v></c>`;
  if (typeof value === "string") return `<c r="${at}" t="inlineStr"><is><t>${safe(value)}</t></is></c>`;
  if ("day" in value) return `<c r="${at}" s="1"><v>${value.day}</v></c>`;
  if ("error" in value) return `<c r="${at}" t="e"><f>1/0</f><v>${value.error}</v></c>`;
  return `<c r="${at}"><f>${safe(value.formula)}</f>${value.value ? `<v>${value.value}</v>` : ""}</c>`;
}

type SheetWish = { rows: readonly (readonly Value[])[]; merges?: readonly string[]; name?: string; more?: Record<string, Uint8Array>; sheetXml?: string };

/** An .xlsx as another program might have written it: a row a list, null for an empty cell. */
export function makeSheet({ rows, merges = [], name = "Trang 1", more = {}, sheetXml }: SheetWish): Buffer {
  const body = rows.map((values, index) => `<row r="${index + 1}">${values.map((value, column) => cell(value, `${letters(column)}${index + 1}`)).join("")}</row>`).join("");
  const merged = merges.length > 0 ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>` : "";
  const files = {
    "[Content_Types].xml": strToU8('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    "xl/workbook.xml": strToU8(`<?xml version="1.0"?><workbook xmlns:r="r"><sheets><sheet name="${safe(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`),
    "xl/_rels/workbook.xml.rels": strToU8('<?xml version="1.0"?><Relationships><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>'),
    "xl/styles.xml": strToU8('<?xml version="1.0"?><styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'),
    "xl/worksheets/sheet1.xml": strToU8(sheetXml ?? `<?xml version="1.0"?><worksheet><sheetData>${body}</sheetData>${merged}</worksheet>`),
    ...more,
  };
  return Buffer.from(zipSync(files, { level: 1 }));
}
