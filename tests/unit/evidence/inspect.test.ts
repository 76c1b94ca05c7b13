import { describe, expect, test } from "vitest";
import { inspectContent } from "@/lib/platform/files/inspect";
import { docx, jpeg, pdf, png, xlsx, zip } from "@/tests/support/make-files";

const codeOf = (file: Buffer) => {
  const result = inspectContent(file);
  return result.ok ? result.value.kind : result.refusal.code;
};

describe("what a file is comes from its content", () => {
  test.each([
    ["pdf", pdf("Biên bản")],
    ["jpeg", jpeg()],
    ["png", png()],
    ["docx", docx("Biên bản họp")],
    ["xlsx", xlsx("Danh sách")],
  ] as const)("%s", (kind, file) => expect(codeOf(file)).toBe(kind));

  test.each([
    ["a program", Buffer.from("MZ\x90\0"), "evidence-kind-unknown"],
    ["a web page", Buffer.from("<!doctype html><script>1</script>"), "evidence-kind-unknown"],
    ["a picture drawn by a program", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), "evidence-kind-unknown"],
    ["any other zip", zip({ "a.txt": "a" }), "evidence-kind-unknown"],
    ["a Word file with macros", zip({ "[Content_Types].xml": "", "word/document.xml": "", "word/vbaProject.bin": "x" }), "evidence-macro"],
    ["an old or locked Word file", Buffer.from("d0cf11e0a1b11ae100", "hex"), "evidence-old-or-locked"],
    ["a locked PDF", Buffer.concat([Buffer.from("%PDF-1.7 trailer<</Encrypt 5 0 R>>\n%%EOF")]), "evidence-locked"],
  ] as const)("%s is refused", (_name, file, code) => expect(codeOf(file)).toBe(code));

  test.each([["pdf", pdf("Biên bản")], ["jpeg", jpeg({ bare: true })], ["png", png({ bare: true })], ["docx", docx("Biên bản")]] as const)("a %s cut off is refused", (_kind, file) => {
    for (const part of [0.5, 0.8, 0.95]) expect(codeOf(file.subarray(0, Math.floor(file.length * part)))).toMatch(/^evidence-(broken|kind-unknown)$/);
  });
});

describe("a mark of secrecy in the text is found", () => {
  test.each([
    ["a PDF", pdf("TUYỆT MẬT")],
    ["a PDF, inside a line", pdf("Độ MẬT: cao")],
    ["a Word file", docx("Công văn", "MẬT", "Kính gửi")],
    ["an Excel file", xlsx("TỐI MẬT")],
    ["a Word file's head", zip({ "[Content_Types].xml": "", "word/document.xml": "<w:p/>", "word/header1.xml": "<w:p><w:t>M</w:t><w:t>&#7852;T</w:t></w:p>" })],
  ] as const)("in %s", (_name, file) => expect(codeOf(file)).toBe("evidence-secret"));

  test.each([["PDF", pdf("Quy chế BẢO MẬT, giữ bí mật")], ["Word file", docx("Giữ gìn bí mật nhà nước", "QUY CHẾ BẢO MẬT")]] as const)("and ordinary words in a %s are not", (_kind, file) => expect(codeOf(file)).not.toBe("evidence-secret"));
});

describe("photos are kept without what was told about them", () => {
  const kept = (file: Buffer) => {
    const result = inspectContent(file);
    if (!result.ok || !result.value.content) throw new Error("no content");
    return { text: result.value.content.toString("latin1"), content: result.value.content, taken: result.value.taken };
  };

  test("of a JPEG only the picture stays, and how it lies", () => {
    const { text, content, taken } = kept(jpeg());
    for (const word of ["nguoi-chup", "ghi chu", "may anh", "2021:06", "du lieu sau anh"]) expect(text).not.toContain(word);
    expect(taken).toMatchObject({ orientation: 6, at: "2021-06-12T08:10" });
    expect(taken?.place?.latitude).toBeCloseTo(10.2411, 3);
    expect(taken?.place?.longitude).toBeCloseTo(106.3753, 3);
    const again = kept(content);
    expect(again.taken).toEqual({ orientation: 6, at: null, place: null });
    expect(again.content.equals(content)).toBe(true);
  });

  test("a JPEG without metadata stays as it is", () => expect(kept(jpeg({ bare: true })).content.equals(jpeg({ bare: true }))).toBe(true));

  test("of a PNG only the picture stays", () => expect(kept(png()).content.equals(png({ bare: true }))).toBe(true));
});

test("a file made to keep the server busy is answered soon", () => {
  const started = performance.now();
  for (const noise of ["(".repeat(400_000), "[(".repeat(200_000), "BT [".repeat(100_000) + " Tj", "<".repeat(400_000), "[1".repeat(200_000), "stream\n".repeat(50_000)]) codeOf(Buffer.from(`%PDF-1.7\nBT Tj ${noise}\n%%EOF`));
  expect(performance.now() - started).toBeLessThan(20_000);
});
