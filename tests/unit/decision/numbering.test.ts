import { expect, test } from "vitest";
import { Day } from "@/lib/domain/day";
import { sayDecision, showNumber } from "@/lib/domain/decision/numbering";

test("a number below ten is padded, the day on screen is not", () => {
  expect(showNumber({ number: 9, symbol: "TTr/ĐU" })).toBe("09-TTr/ĐU");
  expect(sayDecision({ number: 118, symbol: "QĐ/HU", decidedOn: Day.parse("2021-05-28") })).toBe("Quyết định số 118-QĐ/HU ngày 28/5/2021");
});
