import { expect, test } from "vitest";
import { Day } from "@/lib/domain/day";
import { numberAsked, sayDecision, showNumber, symbolOf } from "@/lib/domain/decision/numbering";

test("a number below ten is padded, the day on screen is not", () => {
  expect(showNumber({ number: 9, symbol: "TTr/ĐU" })).toBe("09-TTr/ĐU");
  expect(sayDecision({ number: 118, symbol: "QĐ/HU", decidedOn: Day.parse("2021-05-28") })).toBe("Quyết định số 118-QĐ/HU ngày 28/5/2021");
});

test("a search names a number with or without its letters, marks and zeros", () => {
  for (const q of ["12-QĐ/HU", "12-qd/hu", "012 QĐ/HU", "số 12-QĐ/HU"]) expect(numberAsked(q)).toEqual({ number: 12, symbol: "qd/hu" });
  expect(numberAsked("12")).toEqual({ number: 12, symbol: "" });
  for (const q of ["", "ấp 12", "0", "12-", "123456"]) expect(numberAsked(q)).toBeNull();
});

test("the letters behind a number are those of the body", () => {
  expect((["district", "provincial_city", "province", "ward"] as const).map(symbolOf)).toEqual(["QĐ/HU", "QĐ/ThU", "QĐ/TU", "QĐ/ĐU"]);
});
