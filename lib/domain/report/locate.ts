import { saidIn, textOf, type Said, type Sentence } from "./sentence";

/** A stretch of a text. */
export type Span = { from: number; to: number };
/** Where a text says a sentence; `isWhole` when it says it word for word. */
export type Found = Span & { isWhole: boolean };

const number = /\d+(?:[.,]\d+)*/gu;

/** The numbers of a text as printed: "53/75, 70,66%" has 53, 75 and 70,66. */
export const numbersIn = (text: string): string[] => text.match(number) ?? [];

/** Sentences of a text people wrote, where they stand. A dot between digits ends nothing. */
export function sentencesIn(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const { index, 0: gap } of [...text.matchAll(/(?<=[.!?…:])[ \t]+(?=[\p{Lu}\d])|\s*\n\s*/gu), { index: text.length, 0: "" }]) {
    if (text.slice(from, index).trim() !== "") spans.push({ from, to: index });
    from = index + gap.length;
  }
  return spans;
}

/** Whether a text prints a figure: all its numbers, in any form between; a figure in words by its words. */
export function says(text: string, said: Said): boolean {
  const wanted = numbersIn(said.text);
  if (wanted.length === 0) return text.toLowerCase().includes(said.text.toLowerCase());
  const there = new Set(numbersIn(text));
  return wanted.every((each) => there.has(each));
}

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []);

/** How alike two sentences are in their words, 0 to 1. */
function likeness(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size);
}

/** Least likeness of a sentence that was written anew and still says the figure. */
const ALIKE = 0.3;

/** Where a text says a sentence: word for word, else in the sentence most like it that prints one of `figures`. Null where it says it no more. */
export function locate(text: string, sentence: Sentence, figures: readonly Said[] = saidIn(sentence)): Found | null {
  const wanted = textOf(sentence);
  const at = text.indexOf(wanted);
  if (at >= 0) return { from: at, to: at + wanted.length, isWhole: true };
  const near = sentencesIn(text)
    .map((span) => ({ ...span, said: text.slice(span.from, span.to) }))
    .filter(({ said }) => figures.some((figure) => says(said, figure)))
    .map((span) => ({ ...span, like: likeness(span.said, wanted) }))
    .filter(({ like }) => like >= ALIKE)
    .sort((a, b) => b.like - a.like)[0];
  return near ? { from: near.from, to: near.to, isWhole: false } : null;
}

/** Where a figure is printed within a stretch of text, its digits not part of a longer number. */
export function printedAt(text: string, { from, to }: Span, said: string): Span | null {
  for (let at = text.indexOf(said, from); at >= 0 && at + said.length <= to; at = text.indexOf(said, at + 1)) {
    const isApart = !/\d[.,/]?$/u.test(text.slice(Math.max(from, at - 2), at)) && !/^[.,/]?\d/u.test(text.slice(at + said.length, at + said.length + 2));
    if (isApart) return { from: at, to: at + said.length };
  }
  return null;
}

/** A text with the figures of its sentences told apart: words and figures in the order they are read. */
export function linked(text: string, sentences: readonly Sentence[]): (string | Said)[] {
  const marks: (Span & { said: Said })[] = [];
  for (const sentence of sentences) {
    const found = locate(text, sentence);
    if (!found) continue;
    let from = found.from;
    for (const said of saidIn(sentence)) {
      const at = printedAt(text, { from, to: found.to }, said.text) ?? printedAt(text, found, said.text);
      if (!at || marks.some((mark) => mark.from < at.to && at.from < mark.to)) continue;
      marks.push({ ...at, said });
      from = at.to;
    }
  }
  marks.sort((a, b) => a.from - b.from);
  const ends = [0, ...marks.map(({ to }) => to)];
  return [...marks.flatMap(({ from, to, said }, index) => [text.slice(ends[index], from), { ...said, text: text.slice(from, to) }]), text.slice(ends.at(-1))].filter((part) => part !== "");
}
