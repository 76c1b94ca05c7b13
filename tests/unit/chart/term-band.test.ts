import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import fc from "fast-check";
import { expect, test } from "vitest";
import { TermBand } from "@/components/charts/term-band";

const share = (count: number, whole: number) => ({ count, percent: `${((100 * count) / whole).toFixed(2).replace(".", ",")}%` });

/** The words of the wide drawing with where they begin and end, by their line; a letter is about 7 wide. */
function wordsOn(markup: string): Map<string, { from: number; to: number; words: string }[]> {
  const wide = markup.match(/<svg[^>]*only-l[^]*?<\/svg>/)?.[0] ?? "";
  const lines = new Map<string, { from: number; to: number; words: string }[]>();
  for (const [, attributes = "", words = ""] of wide.matchAll(/<text ([^>]*)>(.*?)<\/text>/g)) {
    const at = (name: string) => attributes.match(new RegExp(`${name}="([^"]*)"`))?.[1] ?? "";
    const [x, width] = [Number(at("x")), words.replace(/<!-- -->/g, "").length * 7];
    const from = at("text-anchor") === "end" ? x - width : at("text-anchor") === "middle" ? x - width / 2 : x;
    lines.set(at("y"), [...(lines.get(at("y")) ?? []), { from, to: from + width, words }]);
  }
  return lines;
}

test("no two words of the term's drawing lie over one another", () => {
  const counts = fc.nat(959).chain((most) => fc.record({ recognised: fc.nat(most), ahead: fc.constant(most), registered: fc.nat(959), low: fc.integer({ min: 96, max: 480 }) }));
  fc.assert(
    fc.property(counts, ({ recognised, ahead, registered, low }) => {
      const props = { sentence: "", whole: 959, recognised: share(recognised, 959), registered: share(registered, 959), expected: { ...share(ahead, 959), label: "dự kiến hết năm 2026" }, band: { low, high: low + 96, label: "Chỉ tiêu 50–60%: 480–576 chi bộ", short: "50–60%" } };
      for (const line of wordsOn(renderToStaticMarkup(createElement(TermBand, props))).values()) {
        const sorted = line.toSorted((a, b) => a.from - b.from);
        for (const [index, { from, words }] of sorted.slice(1).entries()) expect(from, `${sorted[index]?.words} | ${words}`).toBeGreaterThanOrEqual(sorted[index]?.to ?? 0);
      }
    }),
    { examples: [[{ recognised: 26, ahead: 95, registered: 96, low: 480 }]] },
  );
});
