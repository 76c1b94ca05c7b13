import { createHash } from "node:crypto";
import { Packer, type Document } from "docx";
import type { Writing } from "@/lib/domain/document/made";

/** A paper as a .docx file, whole: a paper is short. Its hash is of the file. */
export async function* writePaper(what: string, rows: number, paper: Document): Writing {
  const bytes = await Packer.toBuffer(paper);
  yield bytes;
  return { what: `${what}, Word`, rows, sha256: createHash("sha256").update(bytes).digest("hex") };
}
