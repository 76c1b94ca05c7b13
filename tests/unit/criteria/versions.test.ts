import { expect, test } from "vitest";
import { CriteriaContent, type Criterion } from "@/lib/domain/criteria/content";
import { differenceOf } from "@/lib/domain/criteria/difference";
import { problemsOf } from "@/lib/domain/criteria/problems";
import { sayAsked, sayRule } from "@/lib/domain/criteria/say";
import type { Rule } from "@/lib/domain/criteria/rule";
import { criteriaSets } from "@/prisma/seed/criteria";

const contentOf = (titleId: string) => criteriaSets.find((set) => set.titleId === titleId)!.content;
const plain = { evidence: false, mayNotApply: false, source: "" };
const found = (code: string, wording: string, points: number | null = null): Criterion => ({ ...plain, code, wording, kind: "condition", points });
const scored = (least: number, most: number, marks: number[] = []): Criterion => ({ ...plain, code: "1", wording: "Điểm", kind: "scored", least, most, scale: marks.map((points) => ({ points, wording: "Mức" })) });
const one = (criterion: Criterion, least: number | null = null): CriteriaContent => ({ least, sections: [{ heading: "A", least: null, criteria: [criterion] }] });

test.each(criteriaSets.map((set) => [set.titleId, set] as const))("the example set of %s is whole and without contradiction", (titleId, { content }) => {
  expect(CriteriaContent.parse(content)).toEqual(content);
  expect(problemsOf(content, titleId === "dang_bo_bon_tot" ? "commune" : "cell")).toEqual([]);
});

test("chi bộ kiểu mẫu has its ten criteria", () => {
  expect(contentOf("kieu_mau").sections.flatMap(({ criteria }) => criteria.map(({ code }) => code))).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);
});

test("the rules of Tháp Mười read as sentences", () => {
  const asked = [...contentOf("bon_tot").sections, contentOf("dang_bo_bon_tot").sections[1]!].flatMap(({ criteria }) => criteria.map(sayAsked));
  expect(asked).toEqual([
    "Đảng viên xếp loại hoàn thành nhiệm vụ trở lên đạt 100% số đảng viên của chi bộ",
    "Đảng viên xếp loại hoàn thành tốt nhiệm vụ trở lên đạt ít nhất 80% số đảng viên xếp loại hoàn thành nhiệm vụ trở lên",
    "Có từ 4 buổi sinh hoạt chuyên đề trở lên",
    "Không có đảng viên bị kỷ luật",
    "Ít nhất 90% chi bộ trực thuộc đạt: không có đảng viên bị kỷ luật; ở các chi bộ còn lại: không có cán bộ lãnh đạo, chủ chốt bị kỷ luật",
  ]);
});

test.each<[Rule, string]>([
  [{ kind: "count", of: "disciplined", compare: "at_most", bound: 2 }, "Có không quá 2 đảng viên bị kỷ luật"],
  [{ kind: "count", of: "new_models", compare: "exactly", bound: 1 }, "Có đúng 1 mô hình mới có khả năng nhân rộng"],
  [{ kind: "share", part: "not_completed", whole: "graded", compare: "at_most", hundredths: 1_050 }, "Đảng viên xếp loại không hoàn thành nhiệm vụ không quá 10,50% số đảng viên được xếp loại"],
  [{ kind: "grade", least: "excellent" }, "Chi bộ được xếp loại hoàn thành xuất sắc nhiệm vụ"],
  [{ kind: "any", of: [{ kind: "grade", least: "good" }, { kind: "fact", fact: "has_office" }] }, "Chi bộ được xếp loại hoàn thành tốt nhiệm vụ trở lên, hoặc chi bộ có trụ sở hoặc nơi sinh hoạt"],
])("a rule reads as a sentence", (rule, sentence) => expect(sayRule(rule)).toBe(sentence));

test.each([
  ["nothing in it", { least: null, sections: [] }, "Bộ tiêu chí chưa có phần nào."],
  ["an empty section", { least: null, sections: [{ heading: "A", least: null, criteria: [] }] }, "Phần A chưa có tiêu chí nào."],
  ["a number used twice", { least: null, sections: [{ heading: "A", least: null, criteria: [found("1", "a"), found("1", "b")] }] }, "Số 1 được dùng cho hai tiêu chí."],
  ["a section out of reach", { least: null, sections: [{ heading: "A", least: 11, criteria: [found("1", "a", 10)] }] }, "Phần A cần 11 điểm nhưng cao nhất chỉ được 10."],
  ["a total out of reach", one(found("1", "a", 10), 11), "Tổng điểm cần 11 nhưng cao nhất chỉ được 10."],
  ["a minimum above the most", one(scored(11, 10), 5), "Tiêu chí 1 có mức tối thiểu 11 cao hơn điểm tối đa 10."],
  ["a mark above the most", one(scored(1, 10, [5, 11])), "Tiêu chí 1 có mức điểm cao hơn điểm tối đa 10."],
  ["marks that do not rise", one(scored(1, 10, [5, 5])), "Các mức điểm của tiêu chí 1 phải tăng dần."],
  ["points that decide nothing", one(found("1", "a", 10)), "Có chấm điểm nhưng không có mức tối thiểu nào, điểm không quyết định gì."],
  ["cells below a cell", one({ ...plain, code: "1", wording: "a", kind: "cells", points: null, rule: { each: { kind: "grade", least: "good" }, hundredths: 9_000, others: null } }), "Tiêu chí 1 hỏi các chi bộ trực thuộc, nhưng danh hiệu này của chi bộ."],
])("a set with %s is not ready", (_, content, sentence) => {
  expect(problemsOf(content, "cell").map((problem) => problem.sentence)).toContain(sentence);
});

test("no difference between a set and itself", () => {
  for (const { content } of criteriaSets) expect(differenceOf(content, structuredClone(content))).toEqual([]);
});

test("what changed between versions is told one thing at a time, a moved criterion as moved and not as new", () => {
  const before: CriteriaContent = { least: 50, sections: [{ heading: "A", least: null, criteria: [found("1", "Họp đều"), found("2", "Đóng đảng phí", 60)] }] };
  const after: CriteriaContent = { least: 60, sections: [{ heading: "A", least: null, criteria: [found("1", "Đóng đảng phí", 70), { ...found("2", "Có mô hình"), evidence: true }] }] };
  expect(differenceOf(before, after)).toEqual([
    { code: "1", about: "Số thứ tự", before: "2", after: "1" },
    { code: "1", about: "Giá trị", before: "60 điểm", after: "70 điểm" },
    { code: "2", about: "Thêm tiêu chí", before: null, after: "Có mô hình. Người xét kết luận đạt hay chưa đạt; bắt buộc" },
    { code: "1", about: "Bỏ tiêu chí", before: "Họp đều. Người xét kết luận đạt hay chưa đạt; bắt buộc", after: null },
    { code: null, about: "Phần A", before: "60 điểm, không có mức tối thiểu", after: "70 điểm, không có mức tối thiểu" },
    { code: null, about: "Tổng điểm", before: "tối thiểu 50 trên 60 điểm", after: "tối thiểu 60 trên 70 điểm" },
  ]);
});
