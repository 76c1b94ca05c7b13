import { describe, expect, it } from "vitest";
import { fold } from "@/lib/domain/unit/fold";
import { fitOf, wantedOf } from "@/lib/domain/unit/search";

describe("what a search asks for", () => {
  it.each([
    ["Hòa Lộc", "hoa loc"],
    ["  hoà   lộc ", "hoa loc"],
    ["HOA LOC", "hoa loc"],
    ["Chi bộ ấp Phú Thạnh", "ap phu thanh"],
    ["Đảng bộ huyện Châu Thành", "huyen chau thanh"],
    ["Thuỷ", "thuy"],
  ])("%s asks for %s", (q, name) => expect(wantedOf(q)).toEqual({ name, above: [] }));

  it("takes what follows a comma as the units above", () => {
    expect(wantedOf("An Hiệp, huyện Châu Thành, Bến Tre")).toEqual({ name: "an hiep", above: ["huyen chau thanh", "ben tre"] });
  });

  it.each(["", "   ", ",", "chi bộ "])("asks for nothing in %j", (q) => expect(wantedOf(q)?.name ?? "chi bo").toBe("chi bo"));
});

describe("how well a name fits", () => {
  it.each([
    ["Xã Hòa Lộc", "hoa loc", 0],
    ["Xã Hoà Lộc", "hoa loc", 0],
    ["Xã Hòa Lộc", "xa hoa loc", 0],
    ["Xã Hòa Lộc", "hoa", 1],
    ["Xã Đại Hòa Lộc", "hoa loc", 2],
    ["Xã Tân Thủy", "huy", 3],
    ["Xã Phú Đức", "hoa", null],
  ])("%s for %s: %s", (name, wanted, fit) => expect(fitOf(name, wanted)).toBe(fit));
});

it("both spellings of a tone mark, composed or not, fold to one form", () => {
  for (const [one, other] of [["Hòa", "Hoà"], ["Thủy", "Thuỷ"], ["Ủy", "Uỷ"], ["Quới", "Qưới"]] as const) {
    expect(fold(one)).toBe(fold(other));
    expect(fold(one.normalize("NFD"))).toBe(fold(other));
  }
});
