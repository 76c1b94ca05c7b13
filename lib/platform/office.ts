import "server-only";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const places = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"];
const program = places.find((place) => existsSync(place)) ?? null;
const patience = 60_000;

/** True where LibreOffice is installed on this machine. */
export const hasOffice = () => program !== null;

let last: Promise<unknown> = Promise.resolve();

/** A .docx as LibreOffice prints it; null where there is none, and when it could not. One after the other: each takes a core and its memory. */
export function pdfOf(docx: Buffer): Promise<Buffer | null> {
  const mine = last.then(() => convert(docx));
  last = mine.catch(() => undefined); // the next one does not care how this one went
  return mine;
}

async function convert(docx: Buffer): Promise<Buffer | null> {
  if (!program) return null;
  const folder = await mkdtemp(join(tmpdir(), "so-cong-nhan-pdf-")); // for this user's eyes alone
  try {
    const [from, to] = [join(folder, "paper.docx"), join(folder, "paper.pdf")];
    await writeFile(from, docx);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    await promisify(execFile)(program, [profile, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", folder, from], { timeout: patience, killSignal: "SIGKILL", cwd: folder }).catch(() => null); // what it made is looked at, not what it says
    return existsSync(to) ? await readFile(to) : null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
