import { figuresOf, noCounts } from "@/lib/domain/attainment/figures";
import { elapsed } from "@/lib/domain/attainment/standing";
import type { Attainment, Figures } from "@/lib/domain/attainment/view";
import { Day } from "@/lib/domain/day";
import type { Status } from "@/lib/domain/registration/status";

type Told = { name: string; recognised: number; target: number | null; additional?: number; underAppraisal?: number };

/** A province on a day of 2021 with districts of which only counts are told. */
export function provinceOf(districts: readonly Told[], { on = "2021-06-30", pipeline = [] }: { on?: string; pipeline?: readonly { status: Status; count: number }[] } = {}): Attainment {
  const day = Day.parse(on);
  const gone = elapsed(2021, 2021, day);
  const figures = ({ name, recognised, target, additional = 0, underAppraisal = 0 }: Told, level: "province" | "district"): Figures =>
    figuresOf(
      { id: name.toLowerCase().replaceAll(" ", ""), name, level, kind: level, parentName: null },
      { ...noCounts, cells: 40, registered: recognised + additional, registeredInTerm: recognised + additional + 5, recognised, held: recognised, additional, underAppraisal },
      target === null ? undefined : { id: name, valueKind: "count", count: target, percentLow: null, percentHigh: null, base: "cells" },
      { base: "target", elapsed: gone, printed: [] },
    );
  const sum = (of: (told: Told) => number) => districts.reduce((total, told) => total + of(told), 0);
  const whole = { name: "Tỉnh Bến Tre", recognised: sum(({ recognised }) => recognised), target: districts.some(({ target }) => target !== null) ? sum(({ target }) => target ?? 0) : null, additional: sum(({ additional = 0 }) => additional), underAppraisal: sum(({ underAppraisal = 0 }) => underAppraisal) };
  return {
    ...figures(whole, "province"),
    period: { kind: "year", year: 2021, term: "2020-2025" }, on: day, structureDay: day, restated: null, base: "target", rounding: "truncate", against: "revised", revised: false, withdrawn: null, others: [], elapsed: gone, sample: false, months: [], groups: [],
    pipeline, children: districts.map((told) => figures(told, "district")),
    title: { id: "tsvmtd", name: "Trong sạch, vững mạnh toàn diện", shortName: "TSVMTD" },
  };
}

/** Bến Tre on 30/6/2021 [S0]. */
export const benTre = (more: { chauThanh?: number } = {}) =>
  provinceOf(
    [
      { name: "Huyện Mỏ Cày Nam", recognised: 12, target: 10 },
      { name: "Huyện Giồng Trôm", recognised: 13, target: 11 },
      { name: "Huyện Ba Tri", recognised: 13, target: 12 },
      { name: "Huyện Châu Thành", recognised: more.chauThanh ?? 6, target: 8, additional: 20 },
      { name: "Huyện Mỏ Cày Bắc", recognised: 6, target: 10, additional: 23 },
      { name: "Huyện Bình Đại", recognised: 2, target: 7 },
      { name: "Huyện Thạnh Phú", recognised: 1, target: 11 },
      { name: "Huyện Chợ Lách", recognised: 0, target: 6 },
    ],
    { pipeline: [{ status: "in_progress", count: 30 }, { status: "under_appraisal", count: 13 }] },
  );
