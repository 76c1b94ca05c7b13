import { describe, expect, test } from "vitest";
import { hasOffice, pdfOf } from "@/lib/platform/office";
import { fileOf, goldenPapers, newer, older } from "@/tests/support/golden-papers";
import { readPages, readsPages, type PrintedLine, type PrintedPage } from "@/tests/support/read-pages";

/** Papers as LibreOffice prints them, measured on the page. Where it is not installed nothing is said of it. */
const shown = describe.skipIf(!hasOffice() || !readsPages());
const patience = 180_000; // a converter on a busy machine; nothing waits for it to pass

/** What the Party's guidance asks of a page, in millimetres (domain.md 7, 36-HD/VPTW). */
const text = { left: 30, right: 195, top: 20, bottom: 277, middle: 112.5 };
const near = (at: number, wanted: number, off = 0.6) => Math.abs(at - wanted) <= off;
const linesOf = (pages: readonly PrintedPage[]) => pages.flatMap(({ lines }) => lines);
const find = (lines: readonly PrintedLine[], words: string | RegExp) => lines.find((line) => (typeof words === "string" ? line.text === words : words.test(line.text)));

const printed = async (name: string, layout = older, cells = goldenPapers[name]!.cells) => {
  const pdf = await pdfOf(Buffer.from(await fileOf(goldenPapers[name]!.make(layout, cells))));
  expect(pdf, "LibreOffice made no PDF").not.toBeNull();
  return readPages(pdf!);
};

shown.each(Object.entries(goldenPapers))("%s on paper", (name, { name: typed, signers, star, draft }) => {
  test("keeps the margins, its numbers of pages, its letters, its head and its signatures to the millimetre", { timeout: patience }, async () => {
    const { pages, faces } = await printed(name);
    for (const { width, height } of pages) expect([near(width, 210), near(height, 297)]).toEqual([true, true]);
    expect(faces.filter((face) => !/^(TimesNewRoman|LiberationSerif)/.test(face))).toEqual([]);

    for (const [index, { lines }] of pages.entries()) {
      const [number, others] = index === 0 ? [null, lines] : [find(lines, String(index + 1)), lines.filter(({ text: words, top }) => !(words === String(index + 1) && top < text.top))];
      if (index > 0) expect([number && near(number.middle, text.middle), number && number.top > 9 && number.bottom < text.top], `page ${index + 1}`).toEqual([true, true]);
      for (const { text: words, left, right, top, bottom } of others) expect([left > text.left - 0.6, right < text.right + 0.6, top > text.top - 0.6, bottom < text.bottom + 0.6], `${index + 1}: ${words}`).toEqual([true, true, true, true]);
    }

    const lines = linesOf(pages);
    const [party, named] = [find(lines, "ĐẢNG CỘNG SẢN VIỆT NAM"), find(lines, typed)];
    expect([party && near(party.middle, 151), named && near(named.middle, text.middle)]).toEqual([true, true]);
    const [mark, hyphens] = [find(lines, "*"), find(lines, "-----")];
    expect([Boolean(mark), mark && near(mark.middle, 68.5), hyphens && near(hyphens.middle, text.middle)]).toEqual([star, star ? true : undefined, true]);
    expect(lines.filter(({ text: words }) => words === `Dự thảo lần ${draft}`).map(({ middle }) => near(middle, 68.5))).toEqual(draft ? [true] : []);

    const begins = (words: string) => new RegExp(`^${words}`);
    const last = pages.findLast((page) => find(page.lines, begins(signers[0]!)))!;
    const body = find(last.lines, begins(signers.find((words) => /^T\/M|^CHỦ TRÌ|^NGƯỜI KHẢO SÁT/.test(words))!))!;
    expect([near(body.middle, 152.5), last.lines.some(({ top, bottom }) => bottom < body.top - 1 && top > text.top - 1)]).toEqual([true, true]); // at the right, below words
    const signer = find(last.lines, "Nguyễn Thị Ứng");
    if (signers.includes("Nguyễn Thị Ứng")) expect([signer && near(signer.middle, 152.5), signer && signer.top - body.bottom > 25]).toEqual([true, true]); // room for the pen
  });
});

shown("what only a page shows", () => {
  test("lines of the body run from margin to margin, the first of a paragraph 10 mm in, 18 points apart", { timeout: patience }, async () => {
    const { pages } = await printed("review");
    const at = pages[1]!.lines.findIndex(({ text: words }) => words.startsWith("Chi bộ ấp Nghĩa Hưng"));
    const paragraph = pages[1]!.lines.slice(at, at + 3);
    expect(paragraph.map(({ left }) => [40, 30, 30].findIndex((wanted) => near(left, wanted)))).toEqual([0, 1, 1]);
    expect(paragraph.map(({ right }) => near(right, text.right))).toEqual([true, true, false]);
    const points = paragraph.slice(1).map(({ top }, index) => ((top - paragraph[index]!.top) * 72) / 25.4);
    expect(points.map(Math.round)).toEqual([older.spacing, older.spacing]);
  });

  test("a newer layout draws a line below the subject, and no hyphens", { timeout: patience }, async () => {
    const { pages } = await printed("recognition", newer);
    expect(linesOf(pages).filter(({ text: words }) => /^-+$/.test(words))).toEqual([]);
  });

  test.each(["recognition", "proposal"])("a list of 300 cells of a %s repeats its heading on every page and loses none", { timeout: patience }, async (name) => {
    const { pages } = await printed(name, older, 300);
    const listed = pages.filter(({ lines }) => lines.filter(({ left, text: words }) => left > 33 && left < 42 && /^\d+$/.test(words)).length > 1);
    const heads = listed.map(({ lines }) => lines.find(({ text: words }) => words === "TT")?.top);
    expect([listed.length > 5, heads.slice(1).every((top) => near(top ?? 0, heads[1]!, 0.1)), heads.every((top) => top !== undefined && top < 60)]).toEqual([true, true, true]);
    const numbers = listed.flatMap(({ lines }) => lines.filter(({ left, text: words }) => left > 33 && left < 42 && /^\d+$/.test(words)).map(({ text: words }) => Number(words)));
    expect(numbers).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
    const whole = linesOf(pages).map(({ text: words }) => words).join("").replaceAll(/\s/g, "");
    expect(whole.match(/KồPờLồng,xãẲngTở/g)).toHaveLength(60);
  });
});
