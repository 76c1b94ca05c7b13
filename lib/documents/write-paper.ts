import { createHash } from "node:crypto";
import { Packer, type Document } from "docx";
import type { Writing } from "@/lib/domain/document/made";
import type { Filled } from "@/lib/domain/template/field";
import { fillTemplate } from "./fill-template";
import type { Foot } from "./template-foot";

/** A paper as a .docx file, by the province's own form where there is one. */
export const writeBy = (what: string, rows: number, form: Uint8Array | null, filled: () => Filled, foot: Foot | null, ours: () => Document): Writing =>
  form ? writeBytes(what, rows, async () => fillTemplate(form, filled(), foot)) : writePaper(what, rows, ours());

/** A paper as a .docx file, whole: a paper is short. Its hash is of the file. */
export const writePaper = (what: string, rows: number, paper: Document): Writing => writeBytes(what, rows, () => Packer.toBuffer(paper));

async function* writeBytes(what: string, rows: number, make: () => Promise<Uint8Array>): Writing {
  const bytes = await make();
  yield bytes;
  return { what: `${what}, Word`, rows, sha256: createHash("sha256").update(bytes).digest("hex") };
}
