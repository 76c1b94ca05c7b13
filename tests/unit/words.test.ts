import { expect, test } from "vitest";
import { hasWords, sayRefusal } from "@/lib/domain/words";
import { literalsGivenTo, sourcesIn } from "@/tests/support/sources";

const codes = [...new Set(sourcesIn("app", "lib").flatMap((file) => literalsGivenTo("refuse", file)).filter((text) => /^[a-z]+(-[a-z]+)*$/.test(text)))].sort();

test("the code base refuses with codes", () => {
  expect(codes).toContain("not-allowed");
});

test.each(codes)("the refusal %s has a sentence that people can read", (code) => {
  expect(hasWords(code), `${code} is missing in a words.ts`).toBe(true);
  const sentence = sayRefusal({ code, values: {} });
  expect(sentence).toBe(sentence.normalize("NFC"));
  expect(sentence).toMatch(/^\p{Lu}.*[.?]$/su);
});
