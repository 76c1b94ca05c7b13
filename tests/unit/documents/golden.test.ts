import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fileOf, goldenPapers, newer, older } from "@/tests/support/golden-papers";
import { openPaper } from "@/tests/support/outline-paper";
import { saidIn, textsOf } from "@/tests/support/read-archive";
import { readByOther } from "@/tests/support/read-by-other";

describe.each(Object.entries(goldenPapers))("%s", (name, { make, ...expected }) => {
  test("is built line by line as it was agreed", async () => {
    await expect(openPaper(await fileOf(make(older, 2))).outline()).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  test.each([older, newer])("keeps the Party's measures by $set", async (layout) => {
    const read = openPaper(await fileOf(make(layout, expected.cells)));
    expect(read).toMatchObject({ page: [210, 297], margins: { twips: [1134, 1134, 1701, 850], mm: [20, 20, 30, 15] }, firstPageDiffers: true, headers: { first: "", default: "[PAGE]" }, faces: ["Times New Roman"] });
    const [typed, subject, below] = read.paragraphs;
    expect([typed, subject?.text, subject?.sizes]).toEqual([expect.objectContaining({ text: expected.name, sizes: [layout.typeSize] }), expect.stringMatching(expected.subject), [layout.subjectSize]]);
    expect(below?.text).toBe(layout.divider === "hyphens" ? "-----" : "");
  });

  test("has its head, its list and its signatures, each whole on a page", async () => {
    const { tables } = openPaper(await fileOf(make(older, expected.cells)));
    const bare = tables.filter(({ lines }) => lines === "no lines");
    const [list, ...more] = tables.filter(({ lines }) => lines === "lines");
    expect([bare.length, more.length, list?.rows.map(({ repeated }) => repeated).filter(Boolean).length, list?.rows[0]?.repeated]).toEqual([2, 0, 1, true]);
    expect([list?.rows.length, list?.rows[0]?.cells.length]).toEqual([expected.cells + expected.rows, expected.columns]);
    expect(tables.flatMap(({ rows }) => rows).filter(({ whole }) => !whole)).toEqual([]);
    const [[left, right], signatures] = [bare[0]!.rows[0]!.cells as [string, string], bare[1]!.rows[0]!.cells.join(" ")];
    expect([left.includes("*"), left.replace(/^.*\*/, "")]).toEqual([expected.star, `${expected.number ?? ""}${expected.draft ? `Dự thảo lần ${expected.draft}` : ""}`]);
    expect([right.startsWith("ĐẢNG CỘNG SẢN VIỆT NAM"), right.includes(", ngày ")]).toEqual([true, expected.place]);
    for (const words of expected.signers) expect(signatures.replaceAll("\u00a0", " ")).toContain(words);
    expect(bare[1]!.held).toBe(true); // the signatures follow the last words onto a page
  });

  test.each([2, expected.most])("says each of %i names as it is, composed, to both readers", async (cells) => {
    const made = make(older, cells);
    const bytes = await fileOf(made);
    const { words, tables } = openPaper(bytes);
    const other = readByOther(bytes);
    expect([words === words.normalize("NFC"), tables.find(({ lines }) => lines === "lines")?.rows.length]).toEqual([true, cells + expected.rows]);
    for (const each of made.names.map((text) => text.normalize("NFC"))) expect([words.includes(each), other.includes(each.replaceAll(" ", ""))], each).toEqual([true, true]);
    expect(other).toBe(saidIn(textsOf(bytes)["word/document.xml"]!).join("").replaceAll(" ", ""));
  });
});

test("an outline is kept for each of the papers and for nothing else", () => {
  expect(readdirSync(new URL("golden", import.meta.url)).sort()).toEqual(Object.keys(goldenPapers).map((name) => `${name}.txt`).sort());
});
