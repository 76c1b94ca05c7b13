import { Packer, type Document } from "docx";
import { describe, expect, test } from "vitest";
import { templateStarter } from "@/lib/documents/template-starter";
import { Day } from "@/lib/domain/day";
import { layoutOn, type PaperLayout } from "@/lib/domain/document/layout";
import { usualRules } from "@/lib/domain/office/rule";
import { templatePapers } from "@/lib/domain/template/paper";
import { textsOf } from "@/tests/support/read-archive";

/** Both guidances by their days; of the newer one the disputed points as a province may rule them. */
const sets: Record<string, PaperLayout> = {
  "36-HD/VPTW": layoutOn(Day.parse("2026-01-08"), usualRules.paper),
  "05-HD/VPTW": layoutOn(Day.parse("2026-01-09"), { ...usualRules.paper, typeSize: 15, subjectSize: 15, spacing: 20, divider: "line" }),
};
const xmlOf = async (paper: Document) => textsOf(await Packer.toBuffer(paper));
const millimetres = (twips: string | undefined) => Math.round((Number(twips) * 254) / 1440) / 10;
/** The size of the run that says a text, in points, and whether it is bold. */
function lookOf(xml: string, text: string) {
  const run = xml.slice(0, xml.indexOf(`>${text}<`)).split("<w:r>").at(-1)!;
  return { size: Number(/w:sz w:val="(\d+)"/.exec(run)?.[1]) / 2, bold: /<w:b\/>/.test(run), italics: /<w:i\/>/.test(run) };
}

describe.each(Object.keys(sets))("by %s", (set) => {
  test.each(templatePapers)("a %s has the Party's measures to the millimetre", async (paper) => {
    const layout = sets[set]!;
    expect(layout.set).toBe(set);
    const all = await xmlOf(templateStarter(paper, layout, "Văn phòng"));
    const xml = all["word/document.xml"]!;
    const page = Object.fromEntries([...xml.matchAll(/<w:pg(?:Sz|Mar) ([^>]*)\/>/g)].flatMap(([, attributes]) => [...attributes!.matchAll(/w:(\w+)="(\d+)"/g)].map(([, name, value]) => [name, millimetres(value)])));
    expect(page).toMatchObject({ w: 210, h: 297, top: 20, bottom: 20, left: 30, right: 15 });
    expect(new Set([...xml.matchAll(/w:ascii="([^"]+)"/g)].map(([, face]) => face))).toEqual(new Set(["Times New Roman"]));
    expect(lookOf(xml, "ĐẢNG CỘNG SẢN VIỆT NAM")).toEqual({ size: 15, bold: true, italics: false });
    expect([lookOf(xml, "{CAP_TREN}"), lookOf(xml, "{CO_QUAN}"), lookOf(xml, "*").size]).toEqual([{ size: 14, bold: false, italics: false }, { size: 14, bold: true, italics: false }, 14]);
    if (paper !== "minutes") expect(lookOf(xml, "{noi_ngay}")).toEqual({ size: 14, bold: false, italics: true });
    expect([lookOf(xml, "{trich_yeu}"), xml.includes(">-----<")]).toEqual([{ size: layout.subjectSize, bold: true, italics: false }, layout.divider === "hyphens"]);
    const body = [...xml.matchAll(/<w:pPr>(?:(?!<\/w:pPr>).)*w:firstLine="(\d+)"(?:(?!<\/w:pPr>).)*<\/w:pPr>/g)];
    expect(body.length).toBeGreaterThan(paper === "figures" ? 0 : 1); // a table and one sentence
    for (const [look, indent] of body) expect([millimetres(indent), /w:jc w:val="both"/.test(look), Number(/w:line="(\d+)"/.exec(look)?.[1]) / 20, /w:lineRule="exact"/.test(look)]).toEqual([10, true, layout.spacing, true]);
    expect([xml.includes("<w:titlePg"), Object.entries(all).filter(([name, text]) => name.startsWith("word/header") && text.includes("PAGE")).length]).toEqual([true, 1]);
    expect(xml.split("<w:tbl>").filter((part) => part.includes("T/M") || part.includes("{THAY_MAT}") || part.includes("CHỦ TRÌ") || part.includes("NGƯỜI KHẢO SÁT")).at(-1)).toContain("<w:cantSplit");
  });
});
