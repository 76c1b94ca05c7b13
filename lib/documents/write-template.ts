import { createHash } from "node:crypto";
import type { Writing } from "@/lib/domain/document/made";
import { sampleOf } from "@/lib/domain/template/field";
import { isBlankPaper, type TemplatePaper } from "@/lib/domain/template/paper";
import { fillTemplate } from "./fill-template";

/** A code that opens nothing, to see where it stands; a blank form has none. */
const example = { stamp: { code: "MAUTH00000", address: null }, extract: false };

/** A form as it was uploaded. */
export async function* writeFile(what: string, content: Uint8Array): Writing {
  yield content;
  return { what: `${what}, Word`, rows: 0, sha256: createHash("sha256").update(content).digest("hex") };
}

/** A form filled with examples. */
export const writeSample = (what: string, { content, paper }: { content: Uint8Array; paper: TemplatePaper }): Writing => writeFile(what, fillTemplate(content, sampleOf(paper), isBlankPaper(paper) ? null : example));
