import { strFromU8, unzipSync } from "fflate";

/** Everything a writer gave, as one file. */
export async function collect<Told>(pieces: AsyncGenerator<Uint8Array, Told>): Promise<{ bytes: Uint8Array; told: Told }> {
  const parts: Uint8Array[] = [];
  for (;;) {
    const next = await pieces.next();
    if (next.done) return { bytes: Buffer.concat(parts), told: next.value };
    parts.push(next.value);
  }
}

/** The texts inside an archive by their names. */
export const textsOf = (bytes: Uint8Array): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

const signs: Readonly<Record<string, string>> = { "&apos;": "'", "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };
export const unescaped = (xml: string) => xml.replace(/&(amp|lt|gt|quot|apos);/g, (sign) => signs[sign]!);

export type ReadCell = { at: string; look: number; text: string; value: number | null; formula: string | null };

/** The cells of a sheet, row by row. */
export const cellsOf = (sheet: string): ReadCell[][] =>
  [...sheet.matchAll(/<row r="\d+"[^>]*>(.*?)<\/row>/gs)].map(([, row]) =>
    [...row!.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"([^>]*)>(.*?)<\/c>/gs)].map(([, at, look, kind, inside]) => {
      const text = /<t xml:space="preserve">(.*?)<\/t>/s.exec(inside!)?.[1] ?? (kind!.includes("str") ? /<v>(.*?)<\/v>/s.exec(inside!)?.[1] : undefined);
      const formula = /<f>(.*?)<\/f>/s.exec(inside!)?.[1];
      return { at: at!, look: Number(look), text: unescaped(text ?? ""), value: kind!.includes("t=") ? null : Number(/<v>(.*?)<\/v>/.exec(inside!)?.[1]), formula: formula === undefined ? null : unescaped(formula) };
    }),
  );

/** What a Word document says, paragraph by paragraph, empty ones left out. */
export const saidIn = (xml: string) =>
  [...xml.matchAll(/<w:p>(.*?)<\/w:p>|<w:p\/>/gs)].map(([, inside = ""]) => unescaped([...inside.matchAll(/<w:t[^>]*>(.*?)<\/w:t>/gs)].map(([, text]) => text).join("")).replaceAll("\u00a0", " ")).filter((text) => text.trim() !== "");
