import { z } from "zod";
import { figureNames } from "@/lib/domain/attainment/definitions";
import { statuses } from "@/lib/domain/registration/status";

/** A figure as a sentence prints it, and what it counts: `units` are the units below, `status` narrows the dossiers. */
export const Said = z.strictObject({
  /** Tells it from the others of its sentence: the same figure on two days has the same key. */
  key: z.string(),
  label: z.string(),
  text: z.string(),
  of: z.strictObject({ figure: z.enum([...figureNames, "units"]), unit: z.string(), status: z.enum(statuses).optional() }),
});
export type Said = z.infer<typeof Said>;

/** A sentence made of figures: words and figures in the order they are read. */
export const Sentence = z.strictObject({ key: z.string(), parts: z.array(z.union([z.string(), Said])) });
export type Sentence = z.infer<typeof Sentence>;

type Part = string | Said | readonly (string | Said)[];

/** A sentence out of a template: its figures stay figures. */
export const sentence =
  (key: string) =>
  (words: TemplateStringsArray, ...parts: readonly Part[]): Sentence => {
    const all = words.flatMap((word, index) => [word, ...[parts[index] ?? []].flat()]);
    const merged: (string | Said)[] = [];
    for (const part of all) {
      const last = merged.at(-1);
      if (typeof part === "string" && typeof last === "string") merged[merged.length - 1] = last + part;
      else if (part !== "") merged.push(part);
    }
    return { key, parts: merged };
  };

export const textOf = ({ parts }: Sentence) => parts.map((part) => (typeof part === "string" ? part : part.text)).join("").normalize("NFC");
export const saidIn = ({ parts }: Sentence): Said[] => parts.filter((part) => typeof part !== "string");

/** Sentences one after the other, as a paragraph begins. */
export const paragraphOf = (sentences: readonly Sentence[]) => sentences.map(textOf).join(" ");
