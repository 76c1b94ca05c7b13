import { round, type Picture, type Shape, type Tone } from "./picture";

/** How tones are painted: by the product's custom properties on a page, by their colours in a file that stands alone. */
export type Paint = (tone: Tone) => string;

/** Words as they may stand in markup. */
export const safe = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const at = (points: readonly (readonly [number, number])[]) => points.map((point) => point.join()).join(" ");

function markup(shape: Shape, paint: Paint, hatch: string): string {
  const stroke = (tone: Tone | undefined, thick = 1) => (tone ? ` stroke="${paint(tone)}" stroke-width="${round(thick)}"` : "");
  switch (shape.is) {
    case "box":
      return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" fill="${shape.fill === "hatch" ? `url(#${hatch})` : paint(shape.fill)}"${stroke(shape.edge, shape.thick)}/>`;
    case "line":
      return `<polyline points="${at(shape.points)}" fill="none"${stroke(shape.tone, shape.thick)} stroke-linejoin="round"${shape.dash ? ` stroke-dasharray="${shape.dash}"` : ""}/>`;
    case "area":
      return `<polygon points="${at(shape.points)}" fill="${paint(shape.fill)}"/>`;
    case "dot":
      return `<circle cx="${shape.x}" cy="${shape.y}" r="${round(shape.r)}" fill="${paint(shape.fill)}"${stroke(shape.edge, shape.r / 2)}/>`;
    case "words":
      return `<text x="${shape.x}" y="${shape.y}" font-size="${round(shape.size)}" fill="${paint(shape.tone)}"${shape.strong ? ' font-weight="600"' : ""}${shape.halo ? ` paint-order="stroke"${stroke("ground", shape.size / 4)} stroke-linejoin="round"` : ""}${shape.anchor ? ` text-anchor="${shape.anchor}"` : ""}>${safe(shape.words)}</text>`;
  }
}

/** The inside of an svg element: the same shapes for page and file. `hatch` names the pattern, once a document. */
export const inner = ({ shapes }: Pick<Picture, "shapes">, paint: Paint, hatch: string) =>
  `<defs><pattern id="${hatch}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect width="6" height="6" fill="${paint("surface")}"/><rect width="2" height="6" fill="${paint("leaf-3")}"/></pattern></defs>${shapes.map((shape) => markup(shape, paint, hatch)).join("")}`;
