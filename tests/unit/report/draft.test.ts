import fc from "fast-check";
import { expect, test } from "vitest";
import type { Attainment, Figures } from "@/lib/domain/attainment/view";
import { draftOf } from "@/lib/domain/report/draft";
import { numbersIn } from "@/lib/domain/report/locate";
import { paragraphKeys } from "@/lib/domain/report/paragraph";
import { sayReview } from "@/lib/domain/report/period";
import { paragraphOf, saidIn, textOf, type Said } from "@/lib/domain/report/sentence";
import { addDays, Day } from "@/lib/domain/day";
import { benTre, provinceOf } from "./world";

test("the figures of 2021 are written as the office writes them", () => {
  const draft = draftOf(benTre());
  expect(paragraphOf(draft.result)).toBe("Đến nay đã công nhận 53/75 chi bộ, đạt 70,66% kế hoạch năm 2021. Còn 22 chi bộ nữa mới đủ kế hoạch. Kết quả này nhanh hơn tiến độ đều, tính đến hết 30/6/2021 là 37,5 chi bộ.");
  expect(paragraphOf(draft.standings)).toContain("Đạt và vượt: Mỏ Cày Nam 12/10, Giồng Trôm 13/11, Ba Tri 13/12.");
  expect(paragraphOf(draft.standings)).toContain("Dưới 50%: Bình Đại 2/7, Thạnh Phú 1/11; Chợ Lách chưa có chi bộ nào.");
  expect(paragraphOf(draft.expected)).toBe("Dự kiến từ nay đến hết năm công nhận thêm 43 chi bộ, nâng tổng số lên 96 chi bộ, đạt 128% kế hoạch.");
  expect(paragraphOf(draft.keeping)).toContain("Năm 2021 chưa có chi bộ nào bị thu hồi danh hiệu.");
  expect(paragraphOf(draft.shortfalls)).toBe("Còn 5 đơn vị chưa đạt kế hoạch, trong đó 3 đơn vị dưới 50%.");
  expect(paragraphOf(draft.tasks)).toContain("Trọng tâm: Thạnh Phú còn 10, Chợ Lách còn 6, Bình Đại còn 5");
  expect(paragraphOf(draft.road)).toBe("Đến hết 30/6/2021, trong số hồ sơ đang làm có 30 hồ sơ đang phấn đấu; 13 hồ sơ đang thẩm định.");
  expect(draft.causes).toEqual([]);
});

test("a unit without target or result says so in words", () => {
  const draft = draftOf(provinceOf([{ name: "Huyện Ba Tri", recognised: 0, target: null }]));
  expect(paragraphOf(draft.plan)).toContain("Toàn tỉnh chưa được giao chỉ tiêu năm 2021.");
  expect(paragraphOf(draft.result)).toBe("Đến nay chưa có chi bộ nào được công nhận trong năm 2021.");
  expect(paragraphOf(draft.standings)).toBe("");
});

test("a review is called by its period and day", () => {
  const year = { kind: "year", year: 2021, term: "2020-2025" } as const;
  const term = { kind: "term", term: "2020-2025", firstYear: 2021, lastYear: 2025 } as const;
  expect([sayReview({ period: year, on: Day.parse("2021-06-30") }), sayReview({ period: year, on: Day.parse("2021-12-31") }), sayReview({ period: year, on: Day.parse("2021-05-31") }), sayReview({ period: term, on: Day.parse("2023-06-30") }), sayReview({ period: term, on: Day.parse("2025-12-31") })]).toEqual([
    "sơ kết 6 tháng đầu năm 2021", "tổng kết năm 2021", "sơ kết năm 2021, đến hết 31/5/2021", "sơ kết giữa nhiệm kỳ 2020–2025, đến hết 30/6/2023", "tổng kết nhiệm kỳ 2020–2025",
  ]);
});

const told = fc.record({ recognised: fc.nat(2000), target: fc.option(fc.nat(1500)), additional: fc.nat(40), underAppraisal: fc.nat(9) });
const stages = fc.uniqueArray(fc.constantFrom("registered", "in_progress", "proposed", "under_appraisal", "returned", "agreed"), { maxLength: 6 });
const province = fc.tuple(fc.array(told, { maxLength: 20 }), stages, fc.nat(364)).map(([districts, pipeline, day]) =>
  provinceOf(districts.map((each, index) => ({ name: `Huyện ${String.fromCharCode(65 + index)}`, ...each })), { on: addDays(Day.parse("2021-01-01"), day), pipeline: pipeline.map((status, index) => ({ status, count: index + 1 })) }),
);

const dotted = new Intl.NumberFormat("de-DE");
const plain = (count: number) => dotted.format(count);
/** A share cut to two decimals, by long division. */
function cut(part: number, whole: number) {
  const [units, rest] = [Math.floor((part * 100) / whole), (part * 100) % whole];
  const decimals = String(Math.floor((rest * 100) / whole)).padStart(2, "0");
  return decimals === "00" ? plain(units) : `${plain(units)},${decimals}`;
}

/** The numbers a figure must print, found from the metric layer without the sentences' own rules. */
function expected({ of }: Said, view: Attainment): string[] {
  const unit: Figures = of.unit === view.unit.id ? view : view.children.find(({ unit: { id } }) => id === of.unit)!;
  const total = unit.recognised + unit.expected.additional;
  if (of.status) return [plain(view.pipeline.find(({ status }) => status === of.status)!.count)];
  switch (of.figure) {
    case "recognised": return [plain(unit.recognised), plain(unit.target ?? 0)];
    case "ratio": return [cut(unit.recognised, unit.target ?? 1)];
    case "expected_ratio": return [cut(total, unit.target ?? 1)];
    case "target": return [plain(unit.target ?? 0)];
    case "remaining": return [plain(Math.abs((unit.target ?? 0) - unit.recognised))];
    case "expected": return [plain(unit.expected.additional)];
    case "expected_total": return [plain(total)];
    case "cells": return [plain(unit.cells)];
    case "registered": return [plain(unit.registered)];
    case "registered_term": return [plain(unit.registeredInTerm)];
    case "held": return [plain(unit.held)];
    case "revoked": return [plain(unit.revoked)];
    case "under_appraisal": return [plain(unit.underAppraisal)];
    default: return numbersIn(of.figure); // units and the even pace are counted below
  }
}

test("every figure of every sentence is that of the metric layer, for any unit and day", () => {
  fc.assert(
    fc.property(province, (view) => {
      const draft = draftOf(view);
      const sentences = paragraphKeys.flatMap((key) => draft[key]);
      const figures = sentences.flatMap(saidIn).filter(({ of }) => of.figure !== "units" && of.figure !== "line");
      const wrong = figures.filter((said) => numbersIn(said.text).some((number, index) => number !== expected(said, view)[index]));
      const twice = sentences.filter((sentence) => new Set(saidIn(sentence).map(({ key }) => key)).size < saidIn(sentence).length);
      expect({ wrong, twice, unclean: sentences.map(textOf).filter((text) => text !== text.normalize("NFC")) }).toEqual({ wrong: [], twice: [], unclean: [] });
    }),
    { numRuns: 40 },
  );
}, 30_000);

test("who met, who is short and who is below half are counted on the exact ratios", () => {
  fc.assert(
    fc.property(province, (view) => {
      const { shortfalls, standings } = draftOf(view);
      const asked = view.children.filter(({ target }) => (target ?? 0) > 0);
      const short = asked.filter(({ recognised, target }) => recognised < target!).length;
      const units = Object.fromEntries(shortfalls.flatMap(saidIn).map(({ key, text }) => [key, text]));
      expect(units["units short"] ?? "0").toBe(plain(short));
      const gone = BigInt(view.elapsed.part);
      const late = asked.filter(({ recognised, target }) => recognised * 2 < target! && (recognised === 0 || BigInt(recognised) * BigInt(view.elapsed.whole) < BigInt(target!) * gone)).length;
      if (short > 0) expect(units["units low"] ?? "0").toBe(plain(late));
      const named = standings.flatMap(saidIn).filter(({ of }) => of.figure === "recognised").length;
      expect(named <= view.children.length).toBe(true);
    }),
    { numRuns: 40 },
  );
}, 30_000);
