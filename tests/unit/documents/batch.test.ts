import fc from "fast-check";
import { expect, test } from "vitest";
import { writeBatch } from "@/lib/documents/write-batch";
import { nameInBatch } from "@/lib/domain/document/batch";
import { collect, textsOf } from "@/tests/support/read-archive";

test("a paper of a batch is named by its place, itself and what it is about, in letters any disk takes", () => {
  expect(nameInBatch(1, "quyet-dinh-7-2021-06-30.docx", "")).toBe("01-quyet-dinh-7-2021-06-30.docx");
  expect(nameInBatch(12, "bien-ban.pdf", "Chi bộ ấp Đắk Rơ (cũ), xã Ữ Ỵ")).toBe("12-bien-ban-chi-bo-ap-dak-ro-cu-xa-u-y.pdf");
  fc.assert(fc.property(fc.integer({ min: 1, max: 999 }), fc.string({ unit: "binary" }), (nth, about) => {
    expect(nameInBatch(nth, "to-trinh-5.docx", about)).toMatch(/^\d{2,3}-to-trinh-5(-[a-z0-9]+)*\.docx$/);
  }));
});

test("an archive of papers holds each of them to the byte and tells how many", async () => {
  async function* papers() {
    yield { name: "a.docx", pieces: [new Uint8Array([1, 2, 3])] };
    yield { name: "b.txt", pieces: ["Đắk ", "Rơ"] };
  }
  const { bytes, told } = await collect(writeBatch("Bộ văn bản", papers(), new Date("2021-06-30T00:00:00Z")));
  expect(textsOf(bytes)).toEqual({ "a.docx": "\u0001\u0002\u0003", "b.txt": "Đắk Rơ" });
  expect(told).toMatchObject({ what: "Bộ văn bản", rows: 2, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
});
