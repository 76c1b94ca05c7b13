import { partiesTogether } from "@/lib/domain/unit/party";
import type { UnitKind } from "@/lib/domain/unit/level";
import { expect, it } from "vitest";
import { cursorOf, encodeCursor } from "@/lib/domain/cursor";
import { UnitParameters, unitCursor } from "@/lib/domain/unit/filter";
import { sayAbove, showUnitName, withParent } from "@/lib/domain/unit/words";
import { z } from "zod";

const phuocThanh = { name: "Xã Phước Thạnh", kind: "commune" } as const;
const chauThanh = { name: "Huyện Châu Thành", kind: "district" } as const;

it("a cell is named as the cell of its hamlet, with its commune", () => {
  const cell = { name: "Ấp Phú Thạnh", kind: "hamlet", level: "cell", above: [phuocThanh, chauThanh] } as const;
  expect(showUnitName(cell)).toBe("Chi bộ ấp Phú Thạnh");
  expect(withParent(cell)).toBe("Chi bộ ấp Phú Thạnh, xã Phước Thạnh");
  expect(sayAbove(cell.above)).toBe("xã Phước Thạnh, huyện Châu Thành");
  expect(showUnitName({ name: "Khu phố 5", kind: "quarter", level: "cell" })).toBe("Chi bộ khu phố 5");
});

it("other units keep their own name, and none above is no comma", () => {
  expect(withParent({ ...phuocThanh, level: "commune", above: [chauThanh] })).toBe("Xã Phước Thạnh, huyện Châu Thành");
  expect(withParent({ name: "Tỉnh Bến Tre", kind: "province", level: "province", above: [] })).toBe("Tỉnh Bến Tre");
});

it("a cursor is read back, and anything else is refused with a sentence", () => {
  const place = [2, 3, "ap 000005", "44a"] as const;
  expect(UnitParameters.parse({ after: unitCursor([...place]) }).after).toEqual(place);
  expect(unitCursor([...place])).toMatch(/^[\w-]+$/);
  for (const after of ["", "x", "%%%", encodeCursor([1]), encodeCursor([0, 3, "x", "' OR 1=1"])]) {
    expect(UnitParameters.safeParse({ after }).error?.issues[0]?.message).toBe("Dấu trang không đọc được.");
  }
  expect(cursorOf(z.tuple([z.string()])).parse(encodeCursor(["Ấp 1 – đường Ê"]))).toEqual(["Ấp 1 – đường Ê"]);
});

it.each([{ level: "village" }, { parent: "/1/" }, { on: "2021-02-30" }, { code: "28a" }, { q: "x".repeat(121) }, { other: "1" }])("%j is refused", (parameters) =>
  expect(UnitParameters.safeParse(parameters).success).toBe(false),
);

it("what stands below is called by the kinds there are: no thị trấn after 2025, ấp and khu phố always", () => {
  const of = (level: "district" | "commune" | "cell", ...kinds: UnitKind[]) => partiesTogether(kinds.map((kind) => ({ level, kind })));
  expect(of("district", "provincial_city", "district", "district")).toBe("đảng bộ huyện, thành phố");
  expect(of("commune", "ward", "commune", "township")).toBe("đảng bộ xã, phường, thị trấn");
  expect(of("commune", "ward", "commune")).toBe("đảng bộ xã, phường");
  expect(of("cell", "hamlet")).toBe("chi bộ ấp, khu phố");
});
