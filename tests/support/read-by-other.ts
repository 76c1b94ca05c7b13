import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";

/** All words of a Word document without blanks, as a library reads them that neither wrote it nor is ours: another zip reader, another lexer of XML. */
export const readByOther = (bytes: Uint8Array): string => new Docxtemplater(new PizZip(bytes)).getFullText("word/document.xml").replaceAll(/[\s\u00a0]/g, "");
