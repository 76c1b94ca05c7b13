import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A line as it stands on the page, in millimetres from its upper left corner. */
export type PrintedLine = { text: string; left: number; right: number; top: number; bottom: number; middle: number };
export type PrintedPage = { width: number; height: number; lines: readonly PrintedLine[] };

/** True where poppler's tools are installed, which read pages without having written them. */
export const readsPages = () => {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

/** The pages of a PDF with where each line stands, and the families of letters in it. */
export function readPages(pdf: Buffer): { pages: PrintedPage[]; faces: string[] } {
  const folder = mkdtempSync(join(tmpdir(), "so-cong-nhan-pages-"));
  try {
    const file = join(folder, "paper.pdf");
    writeFileSync(file, pdf);
    const words = execFileSync("pdftotext", ["-bbox-layout", file, "-"], { encoding: "utf8", maxBuffer: 64e6 });
    const fonts = execFileSync("pdffonts", [file], { encoding: "utf8" }).trim().split("\n").slice(2);
    return { pages: words.split("<page ").slice(1).map(pageOf), faces: [...new Set(fonts.map((font) => (font.split(" ")[0] ?? "").replace(/^[A-Z]{6}\+/, "").replace(/-.*$/, "")))].sort() };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const mm = (points: string | undefined) => (Number(points) * 25.4) / 72;
const box = (tag: string) => Object.fromEntries([...tag.matchAll(/(xMin|yMin|xMax|yMax)="([\d.]+)"/g)].map(([, side, at]) => [side, mm(at)])) as Record<"xMin" | "yMin" | "xMax" | "yMax", number>;
const plain = (text: string) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

function pageOf(text: string): PrintedPage {
  const [, width, height] = /^width="([\d.]+)" height="([\d.]+)"/.exec(text) ?? [];
  const lines = text.split("<line ").slice(1).map((line) => {
    const { xMin: left, xMax: right, yMin: top, yMax: bottom } = box(line.slice(0, line.indexOf(">")));
    let [said, end] = ["", left];
    for (const [, tag = "", word = ""] of line.matchAll(/<word ([^>]*)>([^<]*)</g)) {
      const at = box(tag);
      said += `${said !== "" && at.xMin - end > 0.4 ? " " : ""}${plain(word)}`; // a letter with a mark is a word of its own to it
      end = at.xMax;
    }
    return { text: said.normalize("NFC"), left, right, top, bottom, middle: (left + right) / 2 };
  });
  return { width: mm(width), height: mm(height), lines };
}
