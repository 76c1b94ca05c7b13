import { describe, expect, it } from "vitest";
import { Day } from "@/lib/domain/day";
import { forecast } from "@/lib/domain/forecast/forecast";
import type { Stays } from "@/lib/domain/forecast/history";
import { steps } from "@/lib/domain/forecast/step";
import { sayTarget } from "@/lib/domain/forecast/words";

const day = (text: string) => Day.parse(text);
const until = day("2021-12-31");
/** So many dossiers went through every step in ten days each that the supposed ones hardly count: four steps from "proposed" are 40 days, nearly all arrive. */
const history = steps.map((step): Stays => ({ step, year: 2021, from: day("2021-01-04"), until: day("2021-01-14"), ending: "forward", count: 5_000 }));
const waiting = (count: number): Stays[] => [{ step: "agreed", year: 2021, from: day("2021-06-29"), until: null, ending: null, count }];

const says = ({ count = 0, target, recognised = 53, on = day("2021-06-30") }: { count?: number; target: number | null; recognised?: number; on?: Day }) =>
  sayTarget(forecast({ stays: [...history, ...waiting(count)], year: 2021, on, recognised, target }), { target, recognised, on, until });

describe("what a target needs", () => {
  it("is not said without a target", () => {
    expect(says({ target: null })).toBeNull();
  });

  it("met, and over", () => {
    expect(says({ target: 53 })).toBe("Đã đạt chỉ tiêu 53.");
    expect(says({ target: 50 })).toBe("Đã đạt chỉ tiêu 50, vượt 3.");
  });

  it("is met by what is under way: 25 agreed yesterday go on after ten days, 22 of them are enough also in the low case", () => {
    expect(says({ count: 25, target: 75 })).toBe("Hồ sơ đang làm nhiều khả năng đủ để đạt chỉ tiêu 75 vào khoảng ngày 9/7/2021, không cần thêm hồ sơ.");
  });

  it("takes more: 20 agreed and 22 asked leave two and a little, which three dossiers proposed in time close", () => {
    expect(says({ count: 20, target: 75 })).toBe("Để đạt 75, cần thêm 3 hồ sơ ở bước đề nghị trước 31/10/2021.");
  });

  it("is met on average and not in the low case: what would make it surer is said beside it", () => {
    const none = { stays: waiting(26), year: 2021, on: day("2021-06-30"), recognised: 53, target: 75 };
    const view = forecast(none); // nine of ten of 26 by the supposed dossiers alone: 23,4 on average, 24 in the middle, at least 21 in nine of ten cases
    expect([view.likely, view.low, view.surer?.step]).toEqual([77, 74, "proposed"]);
    expect(sayTarget(view, { ...none, until })).toMatch(/^Hồ sơ đang làm nhiều khả năng đủ để đạt chỉ tiêu 75 .* Nếu kết quả ở mức thấp thì thiếu 1; muốn chắc hơn cần thêm \d hồ sơ ở bước đề nghị trước 31\/8\/2021\.$/);
  });

  it("is out of reach when nothing proposed from now can be decided in time, and over when the year is", () => {
    const late = day("2021-12-15");
    expect(says({ target: 75, on: late })).toBe("Chỉ tiêu 75 khó đạt trong năm: hồ sơ đang làm nhiều khả năng đưa lên 53, hồ sơ đề nghị từ nay nhiều khả năng không kịp có quyết định.");
    expect(says({ target: 75, on: until })).toBe("Năm đã hết: còn thiếu 22 chi bộ so với chỉ tiêu 75.");
  });
});
