import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { Packer } from "docx";
import { checkTemplate } from "@/lib/documents/check-template";
import { fillTemplate } from "@/lib/documents/fill-template";
import { templateStarter } from "@/lib/documents/template-starter";
import { Day } from "@/lib/domain/day";
import { layoutOn } from "@/lib/domain/document/layout";
import { usualRules } from "@/lib/domain/office/rule";
import { sayRefusal } from "@/lib/domain/words";
import { fieldsOf, sampleOf, type Filled, type TemplateField } from "@/lib/domain/template/field";
import { isBlankPaper, templatePapers, type TemplatePaper } from "@/lib/domain/template/paper";
import { saidIn, textsOf } from "@/tests/support/read-archive";

const layout = layoutOn(Day.parse("2026-02-03"), usualRules.paper);
const starter = async (paper: TemplatePaper) => Packer.toBuffer(templateStarter(paper, layout, "Văn phòng"));
const stamp = { code: "7K3QF09XWB", address: "https://so.example/p?code=7K3QF09XWB" };
const documentOf = (file: Uint8Array) => textsOf(file)["word/document.xml"]!;

/** The same file with its text changed. */
function changed(file: Uint8Array, change: (xml: string) => string, more: Record<string, Uint8Array> = {}): Buffer {
  const parts = unzipSync(file);
  return Buffer.from(zipSync({ ...parts, "word/document.xml": strToU8(change(documentOf(file))), ...more }));
}

/** Names in rare letters, signs of XML, and what braces people may write. */
const words = fc.string({ unit: fc.constantFrom("Đ", "ắ", "ẳ", "Ữ", "k", " ", "&", "<", ">", "'", "Ð", "5", "–", "}"), minLength: 1, maxLength: 12 }).map((text) => `x${text}x`);
const filledOf = (fields: readonly TemplateField[]): fc.Arbitrary<Filled> => fc.record(Object.fromEntries(fields.map(({ key, rows }) => [key, rows ? fc.array(filledOf(rows), { minLength: 1, maxLength: 4 }) : words])));
/** Everything that was filled in for places that are asked for, lists with all they hold. */
const textsIn = (fields: readonly TemplateField[], filled: Filled, asks: (key: string) => boolean): string[] =>
  fields.filter(({ key }) => asks(key)).flatMap(({ key, rows = [] }) => { const value = filled[key]!; return typeof value === "string" ? [value] : value.flatMap((row) => textsIn(rows, row, asks)); });
const inLists = (fields: readonly TemplateField[]): string[] => fields.flatMap(({ rows = [] }) => [...rows.map(({ key }) => key), ...inLists(rows)]);

describe.each(templatePapers)("a form of %s", (paper) => {
  test("to begin with is taken as it is, and every place of it is filled whatever comes", async () => {
    const file = await starter(paper);
    expect(await checkTemplate(file, paper)).toEqual({ ok: true, value: null });
    const asked = saidIn(documentOf(file)).join("\n").toLowerCase();
    const asks = (key: string) => asked.includes(`{${key}}`) || asked.includes(`{#${key}}`);
    expect(inLists(fieldsOf(paper)).filter((key) => !asks(key))).toEqual(isBlankPaper(paper) ? ["diem_cao_nhat"] : []); // stands in the room for an answer
    await fc.assert(
      fc.property(filledOf(fieldsOf(paper)), (filled) => {
        const xml = documentOf(fillTemplate(file, filled, { stamp, extract: false }));
        const said = saidIn(xml).join("\n").toLowerCase();
        expect(said).not.toContain("{");
        for (const text of textsIn(fieldsOf(paper), filled, asks)) expect(said).toContain(text.normalize("NFC").toLowerCase());
      }),
      { numRuns: 4 },
    );
  });

  test("is refused by the names of what it does not know and what it lacks", async () => {
    const [name, other] = fieldsOf(paper).some(({ key }) => key === "so") ? ["{so}", "{so_hieu}"] : ["{trich_yeu}", "{ten_phieu}"]; // what is written on by hand has no number
    const file = changed(await starter(paper), (xml) => xml.replaceAll(name, other));
    const result = await checkTemplate(file, paper);
    expect(result).toMatchObject({ ok: false, refusal: { code: "template-fields", values: { unknown: other, missing: name } } });
    if (!result.ok) expect(sayRefusal(result.refusal)).toBe(`Không có chỗ điền nào tên: ${other}. Còn thiếu: ${name}.`);
  });
});

test("a place may be left out where others say the same together, and is missed where one of them is not there", async () => {
  const file = await starter("report");
  const missing = async (change: (xml: string) => string) => { const result = await checkTemplate(changed(file, change), "report"); return result.ok ? null : result.refusal.values?.["missing"]; };
  const renamed = (from: string, to: string) => (xml: string) => xml.replaceAll(from, to);
  expect([await missing((xml) => xml), await missing(renamed("ket_qua_sau", "ket_qua_truoc")), await missing(renamed("ket_qua_sau", "ket_qua"))]).toEqual([null, "{ket_qua}", null]);
});

test("a place of a list outside of it, one that is not closed, and XML put in are refused", async () => {
  const file = await starter("recognition");
  const codeOf = async (change: (xml: string) => string) => {
    const result = await checkTemplate(changed(file, change), "recognition");
    return result.ok ? "ok" : `${result.refusal.code} ${Object.values(result.refusal.values ?? {}).join(" ")}`.trim();
  };
  expect(await codeOf((xml) => xml.replace("{noi_dung}", "{noi_dung} {ten}"))).toBe("template-fields {ten}");
  expect(await codeOf((xml) => xml.replace("{noi_dung}", "{noi_dung} {ngay"))).toMatch(/^template-broken .*ngay/);
  expect(await codeOf((xml) => xml.replace("{trich_yeu}", "{@trich_yeu}"))).toBe("template-raw");
  expect(await codeOf((xml) => xml.replace("{noi_dung}", "{noi_dung} {constructor}{__proto__}"))).toBe("template-fields {constructor}, {__proto__}");
  expect(await codeOf((xml) => xml.replace("</w:body>", ""))).toMatch(/^template-broken/);
});

test("what is no Word file, carries a program, takes from elsewhere or unpacks to too much is refused", async () => {
  const file = await starter("proposal");
  const codeOf = async (content: Buffer) => {
    const result = await checkTemplate(content, "proposal");
    return result.ok ? "ok" : result.refusal.code;
  };
  const rels = (target: string) => strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${target}/></Relationships>`);
  expect(await codeOf(Buffer.from("%PDF-1.7"))).toBe("template-kind");
  expect(await codeOf(file.subarray(0, file.length - 30))).toBe("template-kind");
  expect(await codeOf(changed(file, (xml) => xml, { "word/vbaProject.bin": strToU8("x") }))).toBe("evidence-macro");
  expect(await codeOf(changed(file, (xml) => xml, { "word/_rels/settings.xml.rels": rels('attachedTemplate" Target="http://evil.example/a.dotm" TargetMode="External"') }))).toBe("template-external");
  expect(await codeOf(changed(file, (xml) => xml, { "word/media/a.bin": new Uint8Array(30 * 1024 * 1024) }))).toBe("template-too-large");
  expect(await codeOf(Buffer.alloc(3 * 1024 * 1024))).toBe("template-too-large");
});

test("every page bears the code and its picture, also under a foot of the form's own; the same content is the same file", async () => {
  const file = await starter("recognition");
  const filled = sampleOf("recognition");
  const once = fillTemplate(file, filled, { stamp, extract: true });
  expect(Buffer.from(fillTemplate(file, filled, { stamp, extract: true })).equals(Buffer.from(once))).toBe(true);
  const parts = textsOf(once);
  const foot = parts["word/footer-so-cong-nhan.xml"]!;
  expect([foot.includes("Mã tra cứu: 7K3QF-09XWB. Bản trích"), foot.includes("<w:drawing>")]).toEqual([true, true]);
  expect(parts["word/document.xml"]!.match(/r:id="rIdSoCongNhanFoot"/g)).toHaveLength(3);
  expect(parts["word/_rels/footer-so-cong-nhan.xml.rels"]).toContain("media/so-cong-nhan-qr.png");
  const own = changed(file, (xml) => xml.replace(/<w:sectPr\b[^>]*>/, '$&<w:footerReference w:type="default" r:id="rIdOwn"/>'), { "word/footer9.xml": strToU8('<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p/></w:ftr>') });
  const kept = textsOf(fillTemplate(own, filled, { stamp, extract: false }));
  expect(kept["word/footer9.xml"]).toContain("Mã tra cứu: 7K3QF-09XWB");
  expect(kept["word/document.xml"]!.match(/r:id="rIdSoCongNhanFoot"/g)).toHaveLength(2);
});
