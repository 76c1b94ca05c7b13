import { expect, test } from "vitest";
import { evaluate, type Answer } from "@/lib/domain/criteria/evaluate";
import { criteriaSets } from "@/prisma/seed/criteria";
import { disciplined, graded, yearWith } from "@/tests/support/figures";

const contentOf = (titleId: string) => criteriaSets.find((set) => set.titleId === titleId)!.content;
const cell = contentOf("bon_tot");
const committee = contentOf("dang_bo_bon_tot");

const good = { ...graded(2, 14, 4, 0), thematicMeetings: 4, ...disciplined(0, 0, 0) };

/** Worked out by hand from the printed rules: 20 members, of whom 16 are 80%. */
test.each([
  ["exactly at every limit", good, "passed", []],
  ["15 of 20 at good or better, 75%", { ...good, ...graded(2, 13, 5, 0) }, "failed", ["2"]],
  ["one member who did not complete: 19/20, and of the 19 only 15 good", { ...good, ...graded(2, 13, 4, 1) }, "failed", ["1", "2"]],
  ["one who did not complete, but 16 of 19 good", { ...good, ...graded(2, 14, 3, 1) }, "failed", ["1"]],
  ["one member without a grade", { ...good, ...graded(2, 14, 3, 0) }, "failed", ["1"]],
  ["three thematic meetings", { ...good, thematicMeetings: 3 }, "failed", ["3"]],
  ["an ordinary member disciplined", { ...good, ...disciplined(1, 0, 0) }, "failed", ["4"]],
  ["a leader disciplined", { ...good, ...disciplined(0, 0, 1) }, "failed", ["4"]],
  ["everything at once", { ...graded(0, 0, 10, 10), thematicMeetings: 0, ...disciplined(1, 1, 1) }, "failed", ["1", "2", "3", "4"]],
] as const)("chi bộ bốn tốt of Tháp Mười, %s", (_, known, outcome, codes) => {
  const verdict = evaluate(cell, { answers: {}, figures: yearWith(known), cells: [] });
  expect(verdict.outcome).toBe(outcome);
  expect(verdict.failing.map(({ code }) => code)).toEqual(codes);
});

test("each failing clause says in its own words what there is, what is asked and what is missing", () => {
  const verdict = evaluate(cell, { answers: {}, figures: yearWith({ ...graded(2, 13, 4, 1), thematicMeetings: 3, ...disciplined(1, 0, 0) }), cells: [] });
  expect(verdict.failing.map(({ sentence }) => sentence)).toEqual([
    "100% đảng viên xếp loại hoàn thành nhiệm vụ trở lên: 19/20 đảng viên của chi bộ, đạt 95%, tiêu chuẩn là 100%, còn thiếu 1 đảng viên",
    "Trong đó ít nhất 80% xếp loại hoàn thành tốt nhiệm vụ trở lên: 15/19 đảng viên xếp loại hoàn thành nhiệm vụ trở lên, đạt 78,94%, tiêu chuẩn là từ 80% trở lên, còn thiếu 1 đảng viên",
    "Sinh hoạt chuyên đề 4 kỳ trong năm: có 3 buổi, tiêu chuẩn là từ 4 trở lên, còn thiếu 1 buổi",
    "Không có đảng viên bị kỷ luật trong năm: có 1 đảng viên bị kỷ luật, tiêu chuẩn là không có",
  ]);
});

test("what is not known yet neither passes nor fails", () => {
  expect(evaluate(cell, { answers: {}, figures: null, cells: [] })).toMatchObject({ outcome: "open", failing: [] });
  const halfway = evaluate(cell, { answers: {}, figures: yearWith({ thematicMeetings: 4, ...disciplined(0, 0, 0) }), cells: [] });
  expect(halfway).toMatchObject({ outcome: "open", failing: [] });
  expect(halfway.open.map(({ code }) => code)).toEqual(["1", "2"]);
});

const yes: Record<string, Answer> = { 1: { kind: "finding", met: true }, 2: { kind: "finding", met: true }, 3: { kind: "finding", met: true } };
const clean = yearWith(disciplined(0, 0, 0));
const cells = (count: number, ...others: { members?: number; committee?: number; leaders?: number }[]) => [
  ...Array.from({ length: count - others.length }, (_, index) => ({ name: `Chi bộ ấp ${index + 1}`, figures: clean })),
  ...others.map(({ members = 0, committee: second = 0, leaders = 0 }, index) => ({ name: `Chi bộ ấp X${index + 1}`, figures: yearWith(disciplined(members, second, leaders)) })),
];

test.each([
  ["ten clean cells", cells(10), "passed"],
  ["one of ten with an ordinary member disciplined: exactly 90%", cells(10, { members: 1 }), "passed"],
  ["one of ten with a committee member disciplined, who is no leader", cells(10, { committee: 1 }), "passed"],
  ["one of ten with a leader disciplined", cells(10, { leaders: 1 }), "failed"],
  ["one of nine: 88,88%", cells(9, { members: 1 }), "failed"],
  ["two of twenty", cells(20, { members: 1 }, { members: 3 }), "passed"],
  ["two of twenty, one of them a leader", cells(20, { members: 1 }, { leaders: 1 }), "failed"],
  ["two of nineteen: 89,47%", cells(19, { members: 1 }, { members: 1 }), "failed"],
  ["no cell at all", [], "open"],
  ["one of ten not reported", [...cells(9), { name: "Chi bộ ấp 10", figures: null }], "open"],
  ["one of ten disciplined, two not reported: nine may still be clean", [...cells(8, { members: 1 }), { name: "a", figures: null }, { name: "b", figures: null }], "open"],
  ["two of ten disciplined, whatever the others report", [...cells(9, { members: 1 }, { members: 1 }), { name: "a", figures: null }], "failed"],
] as const)("đảng bộ cơ sở bốn tốt of Tháp Mười, %s", (_, below, outcome) => {
  expect(evaluate(committee, { answers: yes, figures: null, cells: below }).outcome).toBe(outcome);
});

test("the cell that breaks the exception is named", () => {
  const verdict = evaluate(committee, { answers: yes, figures: null, cells: cells(10, { leaders: 1 }) });
  expect(verdict.failing.map(({ sentence }) => sentence)).toEqual([
    "Kỷ luật đảng ở các chi bộ trực thuộc: 9/10 chi bộ đạt, 90%, nhưng Chi bộ ấp X1 có 1 cán bộ lãnh đạo, chủ chốt bị kỷ luật, tiêu chuẩn là không có",
  ]);
});

test("a body that did not reach its grade fails the committee", () => {
  const verdict = evaluate(committee, { answers: { ...yes, 2: { kind: "finding", met: false } }, figures: null, cells: cells(10) });
  expect(verdict).toMatchObject({ outcome: "failed", failing: [{ code: "2", sentence: "Mặt trận Tổ quốc được xếp loại hoàn thành tốt nhiệm vụ trở lên: kết luận chưa đạt" }] });
});
