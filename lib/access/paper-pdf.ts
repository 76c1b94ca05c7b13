import "server-only";
import { hasOffice, pdfOf } from "@/lib/platform/office";

/** True where papers can be had as PDF files: LibreOffice stands on the server. */
export const printsPdf = hasOffice;

/** A paper that was handed out as .docx, as a PDF; null where that is not possible. */
export const paperAsPdf = pdfOf;
