import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addsUp, canonical, type ClosedUnit } from "@/lib/domain/closing/content";
import { CloseWish, ReopenInput } from "@/lib/domain/closing/schema";
import { periodsOver, saySpan } from "@/lib/domain/closing/span";
import { Day } from "@/lib/domain/day";

const over = (year: number, today: string) => periodsOver(year, Day.parse(today)).map(({ span, on }) => `${span} ${on}`);

describe("the periods that may be closed", () => {
  test("on 30/6/2021 are the half year and its six months, the latest first", () => {
    expect(over(2021, "2021-06-30")).toEqual(["half_year 2021-06-30", "month 2021-06-30", "month 2021-05-31", "month 2021-04-30", "month 2021-03-31", "month 2021-02-28", "month 2021-01-31"]);
  });

  test("a day before its last day a month is not over, and a year to come has none", () => {
    expect(over(2021, "2021-06-29")[0]).toBe("month 2021-05-31");
    expect(over(2022, "2021-12-31")).toEqual([]);
  });

  test("of a year gone by are fourteen: twelve months, half a year, a year", () => {
    expect(over(2020, "2021-01-01")).toHaveLength(14);
    expect(over(2020, "2021-01-01").slice(0, 2)).toEqual(["year 2020-12-31", "month 2020-12-31"]);
    expect(over(2020, "2021-01-01")).toContain("month 2020-02-29");
  });

  test("are called as an office calls them", () => {
    const say = (span: "month" | "half_year" | "year", on: string) => saySpan({ span, on: Day.parse(on) });
    expect([say("month", "2021-05-31"), say("half_year", "2021-06-30"), say("year", "2021-12-31")]).toEqual(["tháng 5 năm 2021", "6 tháng đầu năm 2021", "năm 2021"]);
  });
});

describe("what a person sends to close or reopen", () => {
  const wish = (period: unknown) => CloseWish.safeParse({ unitId: "2", titleId: "tsvmtd", period });
  test("a period is a span and a day; anything else asks for the period", () => {
    expect(wish("half_year 2021-06-30").data?.period).toEqual(["half_year", "2021-06-30"]);
    for (const wrong of ["2021-06-30", "week 2021-06-30", "month 2021-06-31", "month 2021-06-30 x", "", undefined]) expect(wish(wrong).error?.issues.map(({ message }) => message), String(wrong)).toEqual(["Chọn kỳ."]);
  });

  test("a reason is owed, is tidied, and has an end", () => {
    const reason = (said: unknown) => ReopenInput.safeParse({ id: "0190a000-0000-7000-8000-000000000000", reason: said });
    expect(reason("  Bổ sung\n  quyết định ").data?.reason).toBe("Bổ sung quyết định");
    expect([reason("   "), reason(undefined), reason("a".repeat(501))].map(({ error }) => error?.issues[0]?.message)).toEqual(["Ghi lý do mở lại.", "Ghi lý do mở lại.", "Dài quá 500 chữ."]);
    expect(reason("a".repeat(500)).success).toBe(true);
  });
});

describe("what is frozen", () => {
  test("is one text however its keys were written, and another for anything else", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.integer(), fc.string(), fc.constant(null), fc.array(fc.nat(9)))), (content) => {
        const turned = Object.fromEntries(Object.entries(content).toReversed());
        expect(canonical(turned)).toBe(canonical(content));
        expect(canonical({ ...content, one: 1 })).not.toBe(canonical({ ...content, one: 2 }));
        expect(JSON.parse(canonical(content))).toEqual({ ...content });
      }),
    );
    expect(canonical({ b: [1, { d: 2, c: undefined }], a: "ệ" })).toBe('{"a":"ệ","b":[1,{"d":2}]}');
  });

  const unit = (id: string, parentId: string | null, recognised: number): ClosedUnit => ({ id, name: id, kind: "district", level: "district", parentId, cells: 0, target: 99, registered: 0, registeredInTerm: 0, recognised, held: 0, revoked: 0, appraised: 0, additional: 0 });
  test("adds up: 53 of 47 and 6, not of 47 and 5; a unit without others below stands for itself", () => {
    expect(addsUp([unit("t", null, 53), unit("a", "t", 47), unit("b", "t", 6)])).toBe(true);
    expect(addsUp([unit("t", null, 53), unit("a", "t", 47), unit("b", "t", 5)])).toBe(false);
    expect(addsUp([unit("t", null, 53)])).toBe(true);
  });
});
