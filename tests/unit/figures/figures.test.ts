import fc from "fast-check";
import { expect, test } from "vitest";
import { judgeRule } from "@/lib/domain/criteria/judge-rule";
import { Day } from "@/lib/domain/day";
import { gradeOfMeeting } from "@/lib/domain/figures/meeting";
import { impossible } from "@/lib/domain/figures/possible";
import { parseFiguresForm } from "@/lib/domain/figures/schema";
import { sayRefusal } from "@/lib/domain/words";
import { disciplined, graded, yearWith } from "@/tests/support/figures";

const full = { attendanceFull: true, durationFull: true, speakingFull: true, minutesFull: true };
const when = { year: 2021, today: Day.parse("2021-06-30") };
const meeting = (month: number, score = 80) => ({ month, score, ...full });

/** domain.md 3: tốt from 90 with all four full, khá 70 to 90 or 90 without them, trung bình 50 to 70, kém below. */
test.each([
  [100, full, "good"],
  [90, full, "good"],
  [89, full, "fair"],
  [90, { ...full, attendanceFull: false }, "fair"],
  [90, { ...full, durationFull: false }, "fair"],
  [95, { ...full, speakingFull: false }, "fair"],
  [100, { ...full, minutesFull: false }, "fair"],
  [70, full, "fair"],
  [69, full, "average"],
  [50, full, "average"],
  [49, full, "poor"],
  [0, full, "poor"],
] as const)("a meeting of %i points is graded by its points and what must be full", (score, parts, grade) => {
  expect(gradeOfMeeting({ score, ...parts })).toBe(grade);
});

test.each([
  ["no members", { members: 0 }, "members", "Chi bộ có ít nhất 1 đảng viên. Nhập số đảng viên."],
  ["more graded than members", graded(1, 10, 9, 1), "gradedExcellent", "Đã xếp loại 21 đảng viên, nhiều hơn số đảng viên của chi bộ là 20."],
  ["grades known by half", { gradedExcellent: 1, gradedGood: 2 }, "gradedCompleted", "Nhập đủ bốn mức xếp loại đảng viên, mức không có ai thì ghi 0. Chưa xếp loại thì để trống cả bốn."],
  ["more disciplined than members", disciplined(19, 1, 1), "disciplinedMembers", "Có 21 người bị kỷ luật, nhiều hơn số đảng viên của chi bộ là 20. Mỗi người chỉ tính ở một dòng."],
  ["more poor than members", { poorMembers: 21 }, "poorMembers", "Chi bộ có 20 đảng viên. Nhập số từ 0 đến 20."],
  ["more VNeID than members", { vneidMembers: 23 }, "vneidMembers", "Chi bộ có 20 đảng viên. Nhập số từ 0 đến 20."],
  ["a month told twice", { meetings: [meeting(2), meeting(2)] }, "score-2", "Tháng 2 được ghi hai lần. Giữ lại một dòng."],
  ["a month still to come", { meetings: [meeting(7)] }, "score-7", "Tháng 7/2021 chưa đến. Để trống tháng này."],
])("%s cannot be, and the sentence says why", (_, known, field, sentence) => {
  const refused = impossible(yearWith(known), when);
  expect(refused).toMatchObject({ ok: false, refusal: { field } });
  if (refused && !refused.ok) expect(sayRefusal(refused.refusal)).toBe(sentence);
});

test("a year to come has no figures, a year gone by may have all its months", () => {
  expect(impossible(yearWith(), { ...when, year: 2022 })).toMatchObject({ refusal: { code: "year-to-come", field: "year" } });
  expect(impossible(yearWith({ meetings: [meeting(12)] }), { ...when, year: 2020 })).toBeNull();
});

test("whatever adds up within the members is possible", () => {
  const parts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 });
  fc.assert(
    fc.property(parts, fc.integer({ min: 1, max: 40 }), ([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0], members) => {
      const possible = a + b + c + d <= members && e + f + g <= members && h <= members && i <= members;
      expect(impossible(yearWith({ members, ...graded(a, b, c, d), ...disciplined(e, f, g), poorMembers: h, vneidMembers: i }), when) === null).toBe(possible);
    }),
  );
});

test("an empty field of the form is not known, which is not none", () => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ unitId: "44", year: "2021", seq: "0", members: "20", disciplinedMembers: "", "score-3": "91", "attendance-3": "on", cellGrade: "", hasOffice: "no" })) form.set(name, value);
  const { data } = parseFiguresForm(form);
  expect(data?.figures).toMatchObject({ members: 20, disciplinedMembers: null, cellGrade: null, hasOffice: false, unifiedHead: null, meetings: [{ month: 3, score: 91, attendanceFull: true, minutesFull: false }] });
  expect(judgeRule({ kind: "count", of: "disciplined", compare: "exactly", bound: 0 }, data!.figures).met).toBeNull();
  form.set("members", "hai mươi");
  expect(parseFiguresForm(form).success).toBe(false);
});
