import type PizZip from "pizzip";
import { showCode, type Stamp } from "@/lib/domain/document/stamp";
import { qrPicture } from "./qr-picture";

/** What stands at the foot: the code, its picture where there is an address, and whether the paper is an extract. */
export type Foot = { stamp: Stamp; extract: boolean };

const namespaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const picture = "rIdSoCongNhanQr";
const own = "rIdSoCongNhanFoot";
const ownPart = "word/footer-so-cong-nhan.xml";
const image = "word/media/so-cong-nhan-qr.png";

/** Puts the code into every footer of a document, and makes one where a section has none: whatever the template, no page leaves without it. */
export function addFoot(zip: PizZip, { stamp, extract }: Foot): void {
  const line = paragraph(stamp, extract);
  const footers = Object.keys(zip.files).filter((name) => /^word\/footer[^/]*\.xml$/.test(name));
  for (const name of footers) zip.file(name, textOf(zip, name).replace(/<\/w:ftr>\s*$/, `${line}</w:ftr>`));
  zip.file(ownPart, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:ftr ${namespaces}>${line}</w:ftr>`);
  if (stamp.address !== null) {
    zip.file(image, qrPicture(stamp.address));
    for (const name of [...footers, ownPart]) relate(zip, name, picture, `${relations}/image`, "media/so-cong-nhan-qr.png");
  }
  relate(zip, "word/document.xml", own, `${relations}/footer`, "footer-so-cong-nhan.xml");
  zip.file("word/document.xml", textOf(zip, "word/document.xml").replace(/<w:sectPr\b([^>]*?)(?:\/>|>(.*?)<\/w:sectPr>)/s, (_, attributes: string, inside = "") => `<w:sectPr${attributes}>${withFooters(String(inside))}</w:sectPr>`));
  const types = textOf(zip, "[Content_Types].xml");
  const png = /Extension="png"/i.test(types) ? "" : '<Default Extension="png" ContentType="image/png"/>';
  zip.file("[Content_Types].xml", types.replace(/<\/Types>\s*$/, `${png}<Override PartName="/${ownPart}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>`));
}

const textOf = (zip: PizZip, name: string) => zip.file(name)?.asText() ?? "";

/** The first section's; a later one without a footer of a kind takes that of the section before, and those that are there bear the code already. */
function withFooters(inside: string): string {
  const missing = ["default", "first", "even"].filter((type) => !new RegExp(`<w:footerReference\\b[^>]*w:type="${type}"`).test(inside));
  return missing.map((type) => `<w:footerReference w:type="${type}" xmlns:r="${relations}" r:id="${own}"/>`).join("") + inside;
}

/** Adds a relation to a part, whose list of them may not be there yet. */
function relate(zip: PizZip, part: string, id: string, type: string, target: string): void {
  const list = part.replace(/^(.*\/)([^/]+)$/, "$1_rels/$2.rels");
  const there = textOf(zip, list) || '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const open = there.replace(/<Relationships\b([^>]*)\/>\s*$/, "<Relationships$1></Relationships>");
  zip.file(list, open.replace(/<\/Relationships>\s*$/, `<Relationship Id="${id}" Type="${type}" Target="${target}"/></Relationships>`));
}

/** Thousandths of a millimetre as Word places pictures. */
const emu = (millimetres: number) => Math.round(millimetres * 36_000);
const side = 14;

const paragraph = ({ code, address }: Stamp, extract: boolean) =>
  `<w:p ${namespaces}><w:pPr>${address === null ? "" : '<w:ind w:left="964"/>'}</w:pPr>${address === null ? "" : drawing}<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="18"/></w:rPr><w:t xml:space="preserve">Mã tra cứu: ${showCode(code)}${extract ? ". Bản trích: chỉ gồm các chi bộ trong phạm vi của người xuất." : ""}</w:t></w:r></w:p>`;

const drawing = `<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>${emu(30)}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>${emu(297 - side - 4)}</wp:posOffset></wp:positionV><wp:extent cx="${emu(side)}" cy="${emu(side)}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="90210" name="Mã tra cứu" descr="Mã tra cứu của văn bản"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="qr.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${picture}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${emu(side)}" cy="${emu(side)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`;
