import { Packer, type Document } from "docx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { blankForm as drawBlank } from "@/lib/documents/blank-forms";
import { checkTemplate } from "@/lib/documents/check-template";
import { decisionPaper } from "@/lib/documents/decision-paper";
import { fillTemplate } from "@/lib/documents/fill-template";
import { reportPaper } from "@/lib/documents/report-paper";
import { minutesPaper } from "@/lib/documents/minutes-paper";
import { proposalPaper } from "@/lib/documents/proposal-paper";
import { reviewPaper, type ReviewSheet } from "@/lib/documents/review-paper";
import { blankFields, closedFields, decisionFields, minutesFields, proposalFields, reviewFields } from "@/lib/documents/template-fields";
import { templateStarter } from "@/lib/documents/template-starter";
import { writeSample } from "@/lib/documents/write-template";
import type { SittingView } from "@/lib/domain/appraisal/sitting-view";
import { Day } from "@/lib/domain/day";
import { effects, type Effect } from "@/lib/domain/decision/title";
import type { DecisionSheet, ProposalSheet } from "@/lib/domain/document/paper-sheet";
import type { ReportSheet } from "@/lib/domain/document/report-sheet";
import { sections } from "@/lib/domain/report/paragraph";
import { fieldsOf, sampleOf, type Filled, type TemplateField } from "@/lib/domain/template/field";
import { isBlankPaper, paperOfEffect, templatePapers, type TemplatePaper } from "@/lib/domain/template/paper";
import { openPaper } from "@/tests/support/outline-paper";
import { blankForm, decision, district, sitting } from "@/tests/support/papers";
import { collect, textsOf } from "@/tests/support/read-archive";
import { readByOther } from "@/tests/support/read-by-other";

const starter = (paper: TemplatePaper) => Packer.toBuffer(templateStarter(paper, district.layout, "Văn phòng"));
const stamp = { code: "7K3QF09XWB", address: null };

/** A decision about some cells that takes back, corrects, annuls or replaces what another one says; a recognition affects none. */
const decided = (effect: Effect, cells: number, draft: number | null = null): DecisionSheet => {
  const sheet = { ...decision(cells), draft };
  const earlier = effect === "recognise" ? {} : { reason: "Ghi nhầm tên ấp", affects: { number: 8, symbol: "QĐ/HU", decidedOn: Day.parse("2021-05-28") } };
  return { ...sheet, effect, lines: sheet.lines.map((line) => ({ ...line, effect, ...earlier, registerFrom: effect === "revoke" ? Day.parse("2027-02-03") : null })) };
};
const count = { cells: 117, registered: 20, registeredInTerm: 60, held: 9, revoked: 0, appraised: 8, additional: 2, recognised: 53, target: 75 };
const closed: ReportSheet = {
  ...district, span: "half_year", on: Day.parse("2021-06-30"), draft: 2, title: { id: "t", name: "Trong sạch, vững mạnh toàn diện", shortName: "TSVMTD" }, sha256: "ab".repeat(32), closedAt: new Date("2021-07-01T02:00:00Z"),
  units: [{ ...count, id: "4", name: "Huyện Châu Thành", kind: "district", level: "district", parentId: null }, { ...count, id: "6", name: "Xã An Hiệp", kind: "commune", level: "commune", parentId: "4", target: null }],
};

const proposed = (draft: number | null): ProposalSheet => {
  const { grounds: _, effect: __, ...common } = decided("recognise", 3, draft);
  return { ...common, symbol: "TTr/ĐU", issuer: "Ban Thường vụ Đảng ủy xã An Hiệp", subject: "Đề nghị công nhận chi bộ năm 2026", lines: common.lines.map(({ nameAsSigned }, index) => ({ nameAsSigned, year: 2025 + (index % 2) })) };
};
/** A review of which some parts are not written yet. */
const reviewed = (units: number): ReviewSheet => ({
  ...district, title: closed.title, name: "kết quả 6 tháng đầu năm 2021", on: closed.on, draft: 4,
  parts: sections.map(({ number, title, paragraphs }, index) => ({ number, heading: title, paragraphs: index > units ? [...paragraphs].filter((key) => key === "table").map(() => "table" as const) : paragraphs.map((key) => (key === "table" ? "table" : `Lời văn về ${key}.`)) })),
  rows: Array.from({ length: units + 1 }, (_, index) => ({ name: `Huyện ${index}`, figures: ["40", "12", "8", "10", "80,00%", "2", "3", "0"] })),
});

const [round] = sitting.rounds;
const sittings: Readonly<Record<string, SittingView>> = {
  "of one round, with another opinion": sitting,
  "of three rounds, one apart, one unfinished, all of one mind": {
    ...sitting, dissents: [], found: { findings: [], failing: ["Tiêu chuẩn 2 dưới mức tối thiểu"] },
    criteria: { ...sitting.criteria, ruled: true, notApplicable: ["1.2"] },
    rounds: [{ ...round!, round: 1, state: { state: "apart", lowest: 70, highest: 90, sum: 240, scorers: 3 }, said: "Xem lại sổ chi", saidBy: "Người B" }, { ...round!, round: 2 }, { ...round!, round: 3, state: { state: "waiting" } as never, said: "Chưa xong", saidBy: "Người B" }],
  },
};

/** Papers of which a form to begin with says what ours says, word by word. */
const papers: readonly { paper: TemplatePaper; of: string; filled: Filled; ours: Document }[] = [
  ...effects.flatMap((effect) => ([[2, null], [1, null], [3, 4]] as const).map(([cells, draft]) => {
    const sheet = decided(effect, cells, draft);
    return { paper: paperOfEffect[effect], of: `about ${cells}${draft === null ? "" : ", a draft"}`, filled: decisionFields(sheet), ours: decisionPaper(sheet, "Văn phòng") };
  })),
  ...([null, 3] as const).map((draft) => ({ paper: "proposal" as const, of: draft === null ? "signed" : "a draft", filled: proposalFields(proposed(draft)), ours: proposalPaper(proposed(draft), "Văn phòng") })),
  ...([0, 2] as const).map((cells) => ({ paper: "report" as const, of: `of ${cells} units`, filled: reviewFields(reviewed(cells)), ours: reviewPaper(reviewed(cells), "Văn phòng") })),
  ...Object.entries(sittings).map(([of, view]) => ({ paper: "minutes" as const, of, filled: minutesFields(district, view), ours: minutesPaper(district, view, "Văn phòng") })),
  { paper: "figures", of: "as closed", filled: closedFields(closed), ours: reportPaper(closed, "Văn phòng") },
  ...(["self_assessment", "survey"] as const).map((paper) => ({ paper, of: "of a dossier", filled: blankFields(paper, blankForm), ours: drawBlank(paper, blankForm, "Văn phòng") })),
];

/** A draft says that it is one below the number in ours, above the name of the paper in a form to begin with. */
const apart = (said: string) => ({ draft: /Dựthảolần\d+/.exec(said)?.[0], rest: said.replace(/Dựthảolần\d+/, "") });

/** Names of places, those of a list behind its own. */
const placesOf = (fields: readonly TemplateField[]): unknown[] => fields.map(({ key, rows }) => (rows ? [key, placesOf(rows).sort()] : key)).sort();
/** The same of what was filled in; a list without rows has them as it may. */
const filledIn = (filled: Filled, fields: readonly TemplateField[]): unknown[] =>
  Object.entries(filled).map(([key, value]) => {
    const rows = fields.find((field) => field.key === key)?.rows ?? [];
    return typeof value === "string" ? key : [key, (value[0] ? filledIn(value[0], rows) : placesOf(rows)).sort()];
  }).sort();

describe.each(papers)("$paper $of", ({ paper, filled, ours }) => {
  test("each place that may stand in a form is filled, and no other", () => {
    expect(filledIn(filled, fieldsOf(paper))).toEqual(placesOf(fieldsOf(paper)));
  });

  test("a form to begin with says what our own form says", async () => {
    const said = readByOther(fillTemplate(await starter(paper), filled, isBlankPaper(paper) ? null : { stamp, extract: false }));
    expect(apart(said)).toEqual(apart(readByOther(await Packer.toBuffer(ours))));
  });
});

test("every paper is tried here", () => {
  expect([...new Set(papers.map(({ paper }) => paper))].sort()).toEqual([...templatePapers].sort());
});

test("a part of the criteria has a row over all columns, its criteria a row each; on one row they are repeated too", async () => {
  const { content } = blankForm;
  const sheet = { ...blankForm, content: { ...content, sections: [content.sections[0]!, { heading: "Tổ chức", least: null, criteria: [{ ...content.sections[0]!.criteria[1]!, code: "3", wording: "Phát triển đảng viên" }] }, { heading: "Trống", least: null, criteria: [] }] } };
  const rowsOf = (bytes: Uint8Array) => openPaper(bytes).tables.find(({ lines }) => lines === "lines")!.rows.slice(1).map(({ cells }) => cells.map((text) => text.replaceAll(/\s+/g, " ").trim()));
  const file = await starter("self_assessment");
  expect(rowsOf(fillTemplate(file, blankFields("self_assessment", sheet), null))).toEqual([
    ["Chính trị"], ["1", "Họp chuyên đề", expect.stringContaining("Chưa đạt"), ""], ["2", "Chất lượng họp", "…… / 10 điểm", ""], ["Tổ chức"], ["3", "Phát triển đảng viên", "…… / 10 điểm", ""], ["Trống"],
  ]);
  const parts = unzipSync(file);
  const xml = textsOf(file)["word/document.xml"]!;
  const heading = xml.split("<w:tr>").find((row) => row.includes("{ten_phan}"))!;
  const flat = Buffer.from(zipSync({ ...parts, "word/document.xml": strToU8(xml.replace(`<w:tr>${heading}`, "").replace("{#tieu_chi}{ma}", "{#phan}{#tieu_chi}{diem_cao_nhat}")) }));
  expect(await checkTemplate(flat, "self_assessment")).toEqual({ ok: true, value: null });
  expect(rowsOf(fillTemplate(flat, blankFields("self_assessment", sheet), null)).map(([most, wording]) => [most, wording])).toEqual([["", "Họp chuyên đề"], ["10", "Chất lượng họp"], ["10", "Phát triển đảng viên"]]);
});

test("what a list inside a list owes is named where it is missing, a place of it outside is not known", async () => {
  const file = await starter("survey");
  const parts = unzipSync(file);
  const told = async (change: (xml: string) => string) => {
    const result = await checkTemplate(Buffer.from(zipSync({ ...parts, "word/document.xml": strToU8(change(textsOf(file)["word/document.xml"]!)) })), "survey");
    return result.ok ? "ok" : (result.refusal.values ?? {});
  };
  expect(await told((xml) => xml.replace("{noi_dung}", "{so}"))).toEqual({ unknown: "{so}", missing: "{noi_dung}" });
  expect(await told((xml) => xml.replace("{#phan}{ten_phan}", "{#phan}{ten_phan} {ma}"))).toEqual({ unknown: "{ma}", missing: "" });
  expect(await told((xml) => xml.replace("{ma}", "").replace("{o_ghi}", "").replace("{ten_phan}", ""))).toBe("ok");
});

test("a year at the end of a subject stays beside the word before it", () => {
  expect([closedFields(closed), blankFields("survey", blankForm), sampleOf("figures")].map(({ trich_yeu }) => String(trich_yeu).slice(-8))).toEqual(["năm\u00a02021", "năm\u00a02021", "năm\u00a02026"]);
});

test("the trial of a form shows where the code comes, of a blank form none", async () => {
  const codes = await Promise.all((["figures", "survey"] as const).map(async (paper) => Object.values(textsOf((await collect(writeSample("Mẫu", { content: await starter(paper), paper }))).bytes)).some((xml) => xml.includes("Mã tra cứu"))));
  expect(codes).toEqual([true, false]);
});
