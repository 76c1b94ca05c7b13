import type { Standing } from "@/lib/domain/attainment/standing";
import type { Attainment, Figures } from "@/lib/domain/attainment/view";
import { compareRatios } from "@/lib/domain/ratio";
import { inList } from "@/lib/domain/unit/party";
import { cite, citeUnits, fraction, share } from "./cite";
import { sentence, type Said, type Sentence } from "./sentence";

/** Units listed by name before the rest are only counted: a province after 2025 has 124 communes below it. */
const NAMED = 14;
type Words = readonly (string | Said)[];

/** Units one after the other, each with its figure; beyond those named, how many more. */
export function listed(view: Attainment, key: string, units: readonly Figures[], say: (of: Figures) => Words): Words {
  const named = units.slice(0, NAMED).flatMap((of, index) => [index === 0 ? "" : ", ", ...say(of)]);
  return units.length > NAMED ? [...named, " và ", citeUnits(view, key, "Các nơi khác", units.length - NAMED), " nơi khác"] : named;
}

/** Who met the target, who is on the way, who is below half: the sentences of a report, in its order. */
export function standingsOf(view: Attainment): Sentence[] {
  if (view.children[0]?.unit.level === "cell") return recognisedCells(view);
  const of = (...wanted: Standing[]) => view.children.filter(({ standing }) => wanted.includes(standing)).sort((a, b) => compareRatios(share(b), share(a)));
  const withFraction = (child: Figures): Words => [`${inList(child.unit)} `, fraction(view, child)];
  const group = (key: Standing, heading: string): Sentence[] => {
    const units = of(key);
    return units.length === 0 ? [] : [sentence(`standings ${key}`)`${heading}: ${listed(view, key, units, withFraction)}.`];
  };
  return [...group("met", "Đạt và vượt"), ...group("on_track", "Đúng tiến độ"), ...group("behind", "Chậm tiến độ"), ...lowOf(view, of("below_half"), of("none"), withFraction), ...withoutTarget(view, of("no_target"))];
}

/** "Dưới 50%: Bình Đại 2/7, Thạnh Phú 1/11; Chợ Lách chưa có chi bộ nào." */
function lowOf(view: Attainment, below: readonly Figures[], none: readonly Figures[], withFraction: (of: Figures) => Words): Sentence[] {
  if (below.length + none.length === 0) return [];
  const nothing = (child: Figures): Words => [`${inList(child.unit)} `, cite(view, "recognised", "chưa có chi bộ nào", child)];
  const parts = [...listed(view, "below_half", below, withFraction), below.length > 0 && none.length > 0 ? "; " : "", ...listed(view, "none", none, nothing)];
  return [sentence("standings below_half")`Dưới 50%: ${parts}.`];
}

function withoutTarget(view: Attainment, units: readonly Figures[]): Sentence[] {
  if (units.length === 0 || units.length === view.children.length) return [];
  return [sentence("standings no_target")`Không giao chỉ tiêu: ${listed(view, "no_target", units, (child) => [cite(view, "target", inList(child.unit), child)])}.`];
}

/** Of a commune: which cells were recognised in the period. */
function recognisedCells(view: Attainment): Sentence[] {
  const cells = view.children.filter(({ recognised }) => recognised > 0);
  if (cells.length === 0) return [];
  return [sentence("standings cells")`Chi bộ được công nhận trong kỳ: ${listed(view, "cells", cells, (cell) => [cite(view, "recognised", inList(cell.unit), cell)])}.`];
}
