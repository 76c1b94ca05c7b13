import { expect, test } from "vitest";
import { figuresIn, type Line } from "@/tests/support/journeys/figures-in";

const line = (text: string, more: Partial<Line> = {}): Line => ({ where: "p", isNumber: false, over: [], parts: [{ text, isExplained: false, opensList: false }], ...more });
const count = (text: string, more: Partial<Line> = {}) => figuresIn(line(text, more)).length;

test.each(["Đến nay đã công nhận 53/75, đạt 70,66%", "53 chi bộ", "Còn 22 chi bộ", "Đăng ký 5, sẵn sàng 3", "Chỉ tiêu 75", "1.702 hồ sơ", "43", "+43", "hiện 21/212", "thiếu 4"])("%s is a figure", (text) => {
  expect(count(text)).toBe(1);
});

test.each(["Chi bộ ấp 5", "khu phố 2", "Nghị quyết số 05", "09-TTr/ĐU", "tính đến hết 30/6/2021", "tháng 6/2021", "lúc 08:10", "Nhiệm kỳ 2020–2025", "lần 2", "còn 6 ngày", "Từ 3/4 thành viên", "Dưới 50%", "ít nhất 80% số buổi", "xã phải đạt 100% trong nhiệm kỳ"])("%s names, dates or limits", (text) => {
  expect(count(text)).toBe(0);
});

test("in a place of figures every number counts, save days and names", () => {
  expect(count("12 ngày", { isNumber: true })).toBe(0);
  expect(count("89–94", { isNumber: true })).toBe(1);
  expect(count("30/6/2021", { isNumber: true })).toBe(0);
});

test("a count may stand over the list it counts, when the list is so long", () => {
  expect(count("3 hồ sơ", { over: [3] })).toBe(0);
  expect(count("3 hồ sơ", { over: [2] })).toBe(1);
  expect(count("12 trên 96 chi bộ", { over: [12] })).toBe(0);
  expect(count("0 đơn vị có thay đổi")).toBe(0);
});

test("what opens an explanation or its list is free, part by part", () => {
  const parts = [{ text: "Đăng ký ", isExplained: false, opensList: false }, { text: "96", isExplained: true, opensList: false }, { text: ", thiếu ", isExplained: false, opensList: false }, { text: "4", isExplained: false, opensList: false }];
  expect(figuresIn({ ...line(""), parts })).toEqual(['p "4" in "Đăng ký 96, thiếu 4"']);
});
