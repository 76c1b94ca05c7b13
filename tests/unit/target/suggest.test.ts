import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addUp, sayAddUp } from "@/lib/domain/target/add-up";
import { readPaste } from "@/lib/domain/target/paste";
import { suggest } from "@/lib/domain/target/suggest";

const unit = (id: string, cells: number, registered = 0, lastGap = 0) => ({ id, cells, registered, lastGap });

describe("a suggestion", () => {
  test("shares 10 over 50, 30 and 20 cells as 5, 3 and 2", () => {
    expect([...suggest(10, [unit("a", 50), unit("b", 30), unit("c", 20)], "cells")!.values()]).toEqual([5, 3, 2]);
  });

  test("gives the odd cell to the largest remainder: 7 over three alike is 3, 2, 2", () => {
    expect([...suggest(7, [unit("a", 9), unit("b", 9), unit("c", 9)], "cells")!.values()]).toEqual([3, 2, 2]);
  });

  test("by registrations never gives a unit more than its cells while others have room", () => {
    expect([...suggest(10, [unit("a", 3, 9), unit("b", 20, 1)], "registered")!.values()]).toEqual([3, 7]);
  });

  test("says nothing where nothing weighs anything", () => {
    expect(suggest(5, [unit("a", 9), unit("b", 9)], "last_gap")).toBeNull();
  });

  test("adds up to what is shared out, whatever the weights, and is never negative", () => {
    const units = fc.array(fc.record({ cells: fc.nat(300), registered: fc.nat(40), lastGap: fc.integer({ min: -5, max: 20 }) }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.nat(2_000), units, fc.constantFrom("cells", "registered", "last_gap"), (total, wishes, by) => {
        const parts = suggest(total, wishes.map((wish, index) => ({ id: String(index), ...wish })), by);
        if (!parts) return;
        expect([...parts.values()].reduce((sum, part) => sum + part, 0)).toBe(total);
        expect(Math.min(...parts.values())).toBeGreaterThanOrEqual(0);
        const room = wishes.reduce((sum, { cells }) => sum + cells, 0);
        if (room >= total) wishes.forEach(({ cells }, index) => expect(parts.get(String(index))).toBeLessThanOrEqual(cells));
      }),
    );
  });
});

describe("a block from a sheet", () => {
  const names = ["Huyện Bình Đại", "Huyện Thạnh Phú", "Thành phố Bến Tre"];

  test("falls down and right from the box it is pasted at", () => {
    expect(readPaste("7\t8\r\n11\t12\r\n", { row: 0, column: 1 }, names, 5)).toEqual({
      changes: [{ row: 0, column: 1, count: 7 }, { row: 0, column: 2, count: 8 }, { row: 1, column: 1, count: 11 }, { row: 1, column: 2, count: 12 }],
      unread: [],
    });
  });

  test("is laid by names where its first column has them, with or without marks and kind", () => {
    expect(readPaste("Thanh pho Ben Tre\t5\nBÌNH ĐẠI\t1.702", { row: 2, column: 0 }, names, 5).changes).toEqual([{ row: 2, column: 0, count: 5 }, { row: 0, column: 0, count: 1702 }]);
  });

  test("names what it cannot read, and leaves empty boxes alone", () => {
    expect(readPaste("7\t\t7,5\n\t–\tmười", { row: 0, column: 0 }, names, 5)).toEqual({ changes: [{ row: 0, column: 0, count: 7 }], unread: ["7,5", "mười"] });
    expect(readPaste("Chợ Lách\t5", { row: 0, column: 0 }, names, 5)).toEqual({ changes: [], unread: ["Chợ Lách"] });
    expect(readPaste("1\n2\n3\n4", { row: 1, column: 0 }, names, 5)).toEqual({ changes: [{ row: 1, column: 0, count: 1 }, { row: 2, column: 0, count: 2 }], unread: ["3", "4"] });
    expect(readPaste("1\t2", { row: 0, column: 4 }, names, 5).unread).toEqual(["2"]);
  });

  test("does not guess between two of one name", () => {
    expect(readPaste("An Hiệp\t5", { row: 0, column: 0 }, ["Xã An Hiệp", "Phường An Hiệp"], 5)).toEqual({ changes: [], unread: ["An Hiệp"] });
  });
});

describe("years of a term", () => {
  const years = (...targets: (number | null)[]) => targets.map((target, index) => ({ year: 2021 + index, target }));

  test("within the range have no gap; short of its least, or beyond its most, they have", () => {
    expect(addUp({ low: 384, high: 480 }, years(75, 90, 90, 90, 90))).toMatchObject({ sum: 435, gap: 0, missing: [] });
    expect(addUp({ low: 384, high: 480 }, years(75, null, null, null, null))).toMatchObject({ sum: 75, gap: 309, missing: [2022, 2023, 2024, 2025] });
    expect(addUp({ low: 384, high: 480 }, years(100, 100, 100, 100, 100))).toMatchObject({ gap: -20 });
    expect(addUp(null, years(75))).toBeNull();
  });

  test("say their gap as an office would", () => {
    expect(sayAddUp(addUp({ low: 384, high: 480 }, years(75, null))!)).toBe("Chỉ tiêu các năm cộng lại 75 chi bộ, nhiệm kỳ cần 384–480 chi bộ: còn thiếu 309 so với mức thấp. Chưa giao chỉ tiêu năm 2022.");
    expect(sayAddUp(addUp({ low: 75, high: 75 }, years(75))!)).toBe("Chỉ tiêu các năm cộng lại 75 chi bộ, nhiệm kỳ cần 75 chi bộ: vừa đủ.");
  });
});
