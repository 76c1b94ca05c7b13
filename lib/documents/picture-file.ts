import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Writing } from "@/lib/domain/document/made";
import { frames, round, type Chart, type Picture, type Tone } from "@/lib/domain/chart/picture";
import { lines } from "@/lib/domain/chart/scale";
import { inner, safe } from "@/lib/domain/chart/svg";

/** The palette of the product as a file carries it: app/globals.css says the same, and a test compares them. */
export const palette: Readonly<Record<Tone, string>> = {
  ground: "#f7f3ec", surface: "#fffdf9", sunken: "#efe8dc", line: "#ded5c6", "line-strong": "#877b69", ink: "#221c16", "ink-2": "#4b443a", "ink-3": "#685f53",
  leaf: "#1f5a4b", "leaf-2": "#4a7d6e", "leaf-3": "#84a99c", "leaf-4": "#bfd3c9", clay: "#94480f",
};

/** The faces a picture is set in, within the file: it looks the same where they are not installed. */
let faces: string | null = null;
function fontFaces(): string {
  faces ??= [400, 600]
    .flatMap((weight) => [
      { family: "Be Vietnam Pro", file: `be-vietnam-pro-latin-${weight}-normal`, range: "U+0000-00FF,U+2013-2014,U+2026" },
      { family: "Be Vietnam Pro", file: `be-vietnam-pro-vietnamese-${weight}-normal`, range: "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9" },
      { family: "Be Vietnam Figures", file: `be-vietnam-figures-${weight}`, range: "U+0030-0039" },
    ].map(({ family, file, range }) => `@font-face{font-family:"${family}";font-weight:${weight};unicode-range:${range};src:url(data:font/woff2;base64,${readFileSync(resolve("public/fonts", `${file}.woff2`)).toString("base64")}) format("woff2")}`))
    .join("");
  return faces;
}

type Captions = { over: string; title: string; sentence: string; foot: string };

const margin = 40;
const text = (x: number, y: number, words: string, size: number, tone: Tone, weight = 400) => `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${palette[tone]}">${safe(words)}</text>`;

/** A picture as a file that stands alone: whose it is and its title above, how it is read, its source and its day below. */
export function pictureSvg(picture: Picture, { over, title, sentence, foot }: Captions): string {
  const below = lines(foot, 13, picture.width);
  const [width, height] = [picture.width + 2 * margin, round(picture.height + 2 * margin + 84 + 20 * below.length + 24)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${safe(sentence)}" font-family="'Be Vietnam Figures','Be Vietnam Pro',sans-serif">`,
    `<title>${safe(title)}</title><desc>${safe(sentence)}</desc><style>${fontFaces()}</style>`,
    `<rect width="${width}" height="${height}" fill="${palette.ground}"/>`,
    text(margin, margin + 14, over, 14, "ink-2"),
    text(margin, margin + 46, title, 24, "ink", 600),
    `<g transform="translate(${margin} ${margin + 84})">${inner(picture, (tone) => palette[tone], "hatch")}</g>`,
    ...below.map((row, index) => text(margin, height - margin - 20 * (below.length - 1 - index), row, 13, "ink-3")),
    "</svg>",
  ].join("\n");
}

/** A chart as an .svg file, whole: a picture is short. Its hash is of the file. */
export async function* writePicture(chart: Chart, captions: Pick<Captions, "over" | "foot">): Writing {
  const bytes = Buffer.from(pictureSvg(chart.draw(frames.wide), { title: chart.title, sentence: chart.sentence, ...captions }));
  yield bytes;
  return { what: `Biểu đồ ${chart.title}, SVG`, rows: chart.table.rows.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}
