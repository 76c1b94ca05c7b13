import { expect, test } from "vitest";
import { areAlike, areOneName } from "@/lib/domain/import/match-unit";
import { hamletOf } from "@/lib/domain/import/units";

test.each([
  ["Chi bộ ấp Phú Thạnh", "hamlet", "Ấp Phú Thạnh", "hamlet"],
  ["Phú Thạnh", "hamlet", "Ấp Phú Thạnh", "hamlet"],
  ["KP 3", "hamlet", "Khu phố 3", "quarter"],
  ["kp.4", "hamlet", "Khu phố 4", "quarter"],
  ["KHÓM 2", "hamlet", "Khóm 2", "quarter"],
  ["1", "quarter", "Khu phố 1", "quarter"],
] as const)("%s in a %s's commune is %s", (said, usual, name, kind) => expect(hamletOf(said, usual)).toEqual({ name, kind }));

test("one name is one wherever its tones stand; a slip is asked about; numbers are never slips", () => {
  expect([areOneName("Ấp Hòa Lộc", "Ấp Hoà Lộc"), areOneName("Ấp Sơn Hà", "Ấp Sơn Hạ")]).toEqual([true, false]);
  expect([areAlike("Ấp Sơn Hà", "Ấp Sơn Hạ"), areAlike("Ấp Phú Thạnh", "Ấp Phú Thạn"), areAlike("Ấp 1", "Ấp 2"), areAlike("Ấp 1", "Khu phố 1")]).toEqual([true, true, false, true]);
});
