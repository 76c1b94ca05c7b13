import "server-only";
import { readFile } from "node:fs/promises";
import type { FileKind } from "@/lib/domain/evidence/file";
import { isMarkedSecret } from "@/lib/domain/evidence/secrecy";
import { refuse, accept, type Result } from "@/lib/domain/result";
import type { Taken } from "./exif";
import { isJpeg, stripJpeg } from "./jpeg";
import { hasMacros, officeKind, officeText } from "./office";
import { isLockedPdf, isPdf, isWholePdf, pdfReadings } from "./pdf";
import { isPng, stripPng } from "./png";
import { readZip } from "./zip";

/** What a file was found to be. `content` is what to keep of it when that is not the whole: a photo without its metadata. */
export type Inspected = { kind: FileKind; content: Buffer | null; taken: Taken | null };

let last: Promise<unknown> = Promise.resolve();

/** Looks into a file, one after the other: each may take the memory of a whole file. What its name says is not believed. */
export function inspect(path: string): Promise<Result<Inspected>> {
  const mine = last.then(async () => inspectContent(await readFile(path)));
  last = mine.catch(() => undefined); // the next one does not care how this one went
  return mine;
}

/** Refuses what is of no kind we take, not whole, locked, carrying a program, or marked secret in its text. */
export function inspectContent(file: Buffer): Result<Inspected> {
  if (isJpeg(file)) {
    const stripped = stripJpeg(file);
    return stripped ? accept({ kind: "jpeg", ...stripped }) : refuse("evidence-broken", { field: "file" });
  }
  if (isPng(file)) {
    const content = stripPng(file);
    return content ? accept({ kind: "png", content, taken: null }) : refuse("evidence-broken", { field: "file" });
  }
  if (isPdf(file)) return inspectPdf(file);
  if (file.toString("latin1", 0, 4) === "PK\x03\x04") return inspectOffice(file);
  if (file.subarray(0, 8).equals(Buffer.from("d0cf11e0a1b11ae1", "hex"))) return refuse("evidence-old-or-locked", { field: "file" }); // Word 97, or an encrypted DOCX
  return refuse("evidence-kind-unknown", { field: "file" });
}

function inspectPdf(file: Buffer): Result<Inspected> {
  if (!isWholePdf(file)) return refuse("evidence-broken", { field: "file" });
  if (isLockedPdf(file)) return refuse("evidence-locked", { field: "file" });
  if (pdfReadings(file).some(isMarkedSecret)) return refuse("evidence-secret", { field: "file" });
  return accept({ kind: "pdf", content: null, taken: null });
}

function inspectOffice(file: Buffer): Result<Inspected> {
  const entries = readZip(file);
  if (!entries) return refuse("evidence-broken", { field: "file" });
  const kind = officeKind(entries);
  if (!kind) return refuse("evidence-kind-unknown", { field: "file" });
  if (hasMacros(entries)) return refuse("evidence-macro", { field: "file" });
  const text = officeText(file, entries);
  if (text === null) return refuse("evidence-broken", { field: "file" });
  return isMarkedSecret(text) ? refuse("evidence-secret", { field: "file" }) : accept({ kind, content: null, taken: null });
}
