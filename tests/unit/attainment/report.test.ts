import { expect, test } from "vitest";
import { figuresOf, noCounts } from "@/lib/domain/attainment/figures";
import { reportText, standingGroups } from "@/lib/domain/attainment/report";
import { elapsed } from "@/lib/domain/attainment/standing";
import type { Attainment, Figures } from "@/lib/domain/attainment/view";
import { Day } from "@/lib/domain/day";

const on = Day.parse("2021-06-30");
const period = { kind: "year", year: 2021, term: "2020-2025" } as const;
const gone = elapsed(2021, 2021, on);

function unit(name: string, recognised: number, target: number, more: { additional?: number; level?: "province"; isPrinted?: true } = {}): Figures {
  const place = { id: name, name, level: more.level ?? "district", kind: more.level ?? (name.startsWith("Thành phố") ? "provincial_city" : "district"), parentName: null } as const;
  const line = { id: name, valueKind: "count", count: target, percentLow: null, percentHigh: null, base: "cells" } as const;
  return figuresOf(place, { ...noCounts, recognised, additional: more.additional ?? 0 }, line, { base: "target", elapsed: gone, printed: more.isPrinted ? [{ measure: "target", value: target }, { measure: "recognised", value: recognised }] : [] });
}

const districts = [
  unit("Huyện Mỏ Cày Nam", 12, 10),
  unit("Huyện Giồng Trôm", 13, 11),
  unit("Huyện Ba Tri", 13, 12),
  unit("Huyện Châu Thành", 6, 8),
  unit("Thành phố Bến Tre", 3, 5),
  unit("Huyện Mỏ Cày Bắc", 3, 5),
  unit("Huyện Bình Đại", 2, 7, { isPrinted: true }),
  unit("Huyện Thạnh Phú", 1, 11, { isPrinted: true }),
  unit("Huyện Chợ Lách", 0, 6),
];
const province = {
  ...unit("Tỉnh Bến Tre", 53, 75, { additional: 43, level: "province" }),
  period, on, structureDay: on, restated: null, base: "target", rounding: "truncate", against: "revised", revised: false, withdrawn: null, others: [], elapsed: gone, sample: true, months: [], pipeline: [], groups: [], children: districts,
  title: { id: "tsvmtd", name: "Trong sạch, vững mạnh toàn diện", shortName: "TSVMTD" },
} satisfies Attainment;

test("who met, who is below half and who has none are said as a report says it", () => {
  const said = Object.fromEntries(standingGroups(province).map(({ standing, sentence }) => [standing, sentence]));
  expect(said["met"]).toBe("3 đảng bộ: Mỏ Cày Nam, Giồng Trôm, Ba Tri.");
  expect(said["below_half"]).toBe("Bình Đại 2/7, Thạnh Phú 1/11; Chợ Lách chưa có chi bộ nào được công nhận.");
  expect(said["on_track"]).toMatch(/^Châu Thành, .*Mỏ Cày Bắc.*\.$/);
});

test("shares no source printed are marked on screen and never in the report", () => {
  const lagging = { ...province, children: [unit("Huyện Bình Đại", 2, 7)] };
  expect(standingGroups(lagging)[0]?.sentence).toBe("Bình Đại 2/7°.");
  expect(standingGroups({ ...lagging, sample: false })[0]?.sentence).toBe("Bình Đại 2/7.");
  expect(reportText(lagging)).not.toContain("°");
});

test("the whole state is one paragraph, with the figure, its base and what is expected", () => {
  const text = reportText(province);
  expect(text).toContain("53 chi bộ ấp, khu phố được công nhận trong sạch, vững mạnh toàn diện trong năm 2021, đạt 70,66% chỉ tiêu năm 2021 (53/75)");
  expect(text).toContain("công nhận thêm 43 chi bộ, nâng tổng số lên 96, đạt 128% chỉ tiêu");
  expect(text).toBe(text.normalize("NFC"));
});

test("a group nobody is in is left out", () => {
  expect(standingGroups({ period, sample: false, children: [unit("Huyện Ba Tri", 13, 12)] }).map(({ standing }) => standing)).toEqual(["met"]);
});

test("where there are many, fourteen are named and the rest counted; units without a target are named while they are few", () => {
  const many = (count: number, recognised: number, target: number) => Array.from({ length: count }, (_, index) => unit(`Xã ${String.fromCharCode(65 + index)}`, recognised, target));
  const said = (children: Figures[]) => standingGroups({ period, sample: false, children }).map(({ standing, sentence }) => `${standing}: ${sentence}`);
  expect(said(many(14, 1, 1))).toEqual(["met: 14 đảng bộ: A, B, C, D, E, F, G, H, I, J, K, L, M, N."]);
  expect(said(many(16, 1, 1))[0]).toMatch(/N và 2 nơi khác\.$/);
  expect(said([unit("Huyện Ba Tri", 1, 1), ...many(6, 0, 0)])[1]).toBe("no_target: A, B, C, D, E, F.");
  expect(said([unit("Huyện Ba Tri", 1, 1), ...many(7, 0, 0)])[1]).toBe("no_target: 7 đảng bộ.");
  expect(said(many(3, 0, 0))).toEqual([]);
});
