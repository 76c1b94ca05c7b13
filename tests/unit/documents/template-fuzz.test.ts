import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { Packer } from "docx";
import { expect, test } from "vitest";
import { checkTemplate } from "@/lib/documents/check-template";
import { fillTemplate } from "@/lib/documents/fill-template";
import { templateStarter } from "@/lib/documents/template-starter";
import { Day } from "@/lib/domain/day";
import { layoutOn } from "@/lib/domain/document/layout";
import { usualRules } from "@/lib/domain/office/rule";
import { sampleOf } from "@/lib/domain/template/field";
import { templatePapers, type TemplatePaper } from "@/lib/domain/template/paper";
import { hasWords, sayRefusal } from "@/lib/domain/words";
import { textsOf } from "@/tests/support/read-archive";

const layout = layoutOn(Day.parse("2026-02-03"), usualRules.paper);
const forms = new Map(await Promise.all(templatePapers.map(async (paper) => [paper, await Packer.toBuffer(templateStarter(paper, layout, "Văn phòng"))] as const)));
const formOf = (paper: TemplatePaper) => forms.get(paper)!;
const foot = { stamp: { code: "7K3QF09XWB", address: "https://so.example/p?code=7K3QF09XWB" }, extract: false };

const runs = { numRuns: Number(process.env["FUZZ_RUNS"] ?? 60) };
const place = fc.double({ min: 0, max: 0.999, noNaN: true });
const paper = fc.constantFrom(...templatePapers);

/** Checked as an upload is: it ends in a sentence, or in a form that fills with nothing of a place left in it. */
async function survives(file: Buffer, of: TemplatePaper) {
  const result = await checkTemplate(file, of);
  if (!result.ok) {
    expect(hasWords(result.refusal.code), result.refusal.code).toBe(true);
    expect(sayRefusal(result.refusal)).not.toMatch(/undefined|\[object/);
    return;
  }
  const made = textsOf(fillTemplate(file, sampleOf(of), foot));
  expect(made["word/document.xml"]).toMatch(/<\/w:document>\s*$/);
}

test("bytes of a form changed or cut out", async () => {
  await fc.assert(fc.asyncProperty(paper, fc.array(fc.tuple(place, fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 12 }), place, fc.boolean(), async (of, changes, end, cut) => {
    const file = Buffer.from(formOf(of));
    for (const [at, byte] of changes) file[Math.floor(at * file.length)] = byte;
    await survives(cut ? file.subarray(0, Math.floor(end * file.length)) : file, of);
  }), runs);
}, 120_000);

const scraps = ["<", ">", "&", '"', "{", "}", "{#", "{/", "{#ds}", "{/ds}", "{#phan}", "{/phan}", "{/tieu_chi}", "{@x}", "{=<% %>=}", "{so", "</w:p>", "<w:p>", "<w:tr>", "</w:tbl>", "<![CDATA[", "<!--", "<!DOCTYPE a [<!ENTITY b 'c'>]>", "&b;", "&#x110000;", "\u0000", "𝒜", "<w:t>{so}</w:t>", '<w:instrText>INCLUDETEXT "file:///etc/passwd"</w:instrText>'];
test("parts of a form with something put into them", async () => {
  await fc.assert(fc.asyncProperty(paper, place, fc.array(fc.tuple(place, fc.constantFrom(...scraps)), { minLength: 1, maxLength: 6 }), async (of, which, puts) => {
    const parts = unzipSync(formOf(of));
    const names = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name));
    const name = which < 0.6 ? "word/document.xml" : names[Math.floor(which * names.length)]!;
    let text = strFromU8(parts[name]!);
    for (const [at, scrap] of puts) {
      const from = Math.floor(at * text.length);
      text = text.slice(0, from) + scrap + text.slice(from);
    }
    await survives(Buffer.from(zipSync({ ...parts, [name]: strToU8(text) }, { level: 1 })), of);
  }), runs);
}, 120_000);
