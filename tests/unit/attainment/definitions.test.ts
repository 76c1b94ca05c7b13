import { describe, expect, test } from "vitest";
import { Day } from "@/lib/domain/day";
import { define, figureNames, type Asked } from "@/lib/domain/attainment/definitions";
import { figuresOf, noCounts } from "@/lib/domain/attainment/figures";
import { listBehind } from "@/lib/domain/attainment/link";
import { elapsed } from "@/lib/domain/attainment/standing";

const on = Day.parse("2021-06-30");
const asked: Asked = { period: { kind: "year", year: 2021, term: "2020-2025" }, on, structureDay: on, base: "target", rounding: "truncate", elapsed: elapsed(2021, 2021, on) };
const unit = { id: "2", name: "Tỉnh Bến Tre", level: "province", kind: "province", parentName: "Việt Nam" } as const;
const counts = { ...noCounts, cells: 960, registered: 96, registeredInTerm: 560, recognised: 53, held: 53, appraised: 57, additional: 43 };
const line = { id: "t", valueKind: "count", count: 75, percentLow: null, percentHigh: null, base: "cells" } as const;
const province = figuresOf(unit, counts, line, { base: "target", elapsed: asked.elapsed, printed: [] });

describe("definitions", () => {
  test("a percentage says what was counted, until when, of what and how it was cut", () => {
    expect(define("ratio", province, asked)).toBe(
      "53 chi bộ ấp, khu phố có quyết định công nhận trong năm 2021 và còn giữ danh hiệu, tính đến hết 30/6/2021, so với chỉ tiêu 75 theo nghị quyết, lấy hai số lẻ, bỏ phần sau.",
    );
    expect(define("ratio", province, { ...asked, base: "cells" })).toContain("so với tổng số 960 chi bộ tại ngày 30/6/2021");
  });

  test("the straight line is said in cells", () => {
    expect(define("line", province, asked)).toBe("Tiến độ đều đến hết 30/6/2021 là 37,5 chi bộ: chỉ tiêu 75 của năm 2021 chia đều theo thời gian.");
  });

  test("a range says both ends and the rounding", () => {
    const range = figuresOf(unit, counts, { ...line, valueKind: "percent_range", count: null, percentLow: 40, percentHigh: 50 }, { base: "target", elapsed: asked.elapsed, printed: [] });
    expect(define("target", range, asked)).toBe(
      "384 chi bộ ấp, khu phố phải được công nhận trong năm 2021 theo nghị quyết, bằng 40% tổng số 960 chi bộ tại ngày 30/6/2021, làm tròn lên; mức cao là 50%, bằng 480 chi bộ.",
    );
  });

  test("what is missing or exceeded is said in words", () => {
    const over = figuresOf(unit, { ...counts, recognised: 77 }, line, { base: "target", elapsed: asked.elapsed, printed: [] });
    expect(define("remaining", over, asked)).toBe("Số đã công nhận vượt 2 so với chỉ tiêu 75 của năm 2021, tính đến hết 30/6/2021.");
    const none = figuresOf(unit, counts, undefined, { base: "target", elapsed: asked.elapsed, printed: [] });
    expect(define("target", none, asked)).toBe("Chưa giao chỉ tiêu năm 2021 cho đơn vị này.");
    expect(define("revoked", none, asked)).toBe("Chưa có chi bộ nào bị thu hồi danh hiệu trong năm 2021, tính đến hết 30/6/2021.");
  });

  test.each(figureNames)("%s is one sentence that names its day or period and uses only characters of the face", (figure) => {
    const sentence = define(figure, province, asked);
    expect(sentence).toMatch(/^[^.]*(\d\.\d{3}[^.]*)*\.$/);
    expect(sentence).toMatch(/2021/);
    expect(sentence).not.toMatch(/[→←↑↓≥≤✓▲▼≈]/);
    expect(sentence).toBe(sentence.normalize("NFC"));
  });
});

test("a figure opens the list it counts, for the same unit, period and day", () => {
  const ground = { period: asked.period, on, title: { id: "tsvmtd" } };
  expect(listBehind("recognised", province, ground)).toBe("/decisions?unit=2&year=2021&on=2021-06-30&recognised=1");
  expect(listBehind("target", province, ground)).toBe("/targets?unit=2&year=2021");
  expect(listBehind("expected", province, ground)).toBe("/registrations?unit=2&year=2021&on=2021-06-30&expected=1");
  expect(listBehind("registered_term", province, ground)).toBe("/registrations?unit=2&term=2020-2025&on=2021-06-30");
});
