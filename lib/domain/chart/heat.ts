import type { Attainment, Figures } from "@/lib/domain/attainment/view";
import { showDay } from "@/lib/domain/day";
import { compareRatios, isBelowHalf, showCount, showFraction } from "@/lib/domain/ratio";
import { drawGrid, type Box, type Grid } from "./grid";
import { labelsOf, wholeLabel } from "./label";
import type { Fill } from "./legend";
import type { Chart } from "./picture";

/** None, below half, below the target, at or above it. */
const fillOf = (recognised: number, target: number): Fill => (recognised === 0 ? 0 : isBelowHalf({ part: recognised, whole: target }) ? 1 : recognised < target ? 2 : 4);

/** A year of a unit: what came of what was asked. A year to come says what is asked, one without a target what came. */
function boxOf(of: Pick<Figures, "recognised" | "target"> | undefined, hasBegun: boolean): Box {
  if (!of) return { words: "–", fill: null, value: 0 };
  const { recognised, target } = of;
  if (!target) return { words: recognised > 0 ? showCount(recognised) : "–", fill: null, value: recognised };
  if (!hasBegun) return { words: `giao ${showCount(target)}`, fill: null, value: 0 };
  return { words: showFraction({ part: recognised, whole: target }), fill: fillOf(recognised, target), value: recognised };
}

/** Unit by year of the term, on one reporting day; each box prints its count over its target. Null without units below. */
export function heat(view: Attainment, years: readonly Attainment[]): Chart | null {
  const begun = (year: Attainment) => year.elapsed.part > 0;
  const sum = (id: string) => years.reduce((all, year) => all + (year.children.find(({ unit }) => unit.id === id)?.recognised ?? 0), 0);
  const labels = labelsOf(view.children);
  const rows = view.children
    .map((child, index) => ({ child, label: labels[index] ?? "" }))
    .sort((a, b) => sum(b.child.unit.id) - sum(a.child.unit.id) || compareRatios(b.child.ratio, a.child.ratio));
  if (rows.length === 0 || years.length === 0) return null;
  const columns = years.map(({ period }) => (period.kind === "year" ? String(period.year) : period.term));
  const grid: Grid = {
    columns,
    rows: [
      ...rows.map(({ child, label }) => ({ label, boxes: years.map((year) => boxOf(year.children.find(({ unit }) => unit.id === child.unit.id), begun(year))) })),
      { label: wholeLabel(view), boxes: years.map((year) => boxOf(year, begun(year))), isTotal: true },
    ],
    legend: [{ name: "chưa có", fill: 0 }, { name: "dưới 50% chỉ tiêu", fill: 1 }, { name: "từ 50%", fill: 2 }, { name: "đạt và vượt", fill: 4 }],
  };
  return {
    key: "heat",
    title: `Từng năm của nhiệm kỳ ${view.period.term.replace("-", "–")}`,
    sentence: `Số chi bộ đã công nhận trên chỉ tiêu của từng đơn vị, từng năm, đến hết ${showDay(view.on)}.`,
    reading: "Mỗi ô là số đã công nhận trên chỉ tiêu năm; năm chưa đến ghi số đã giao.",
    table: { head: ["Đơn vị", ...columns], rows: grid.rows.map(({ label, boxes }) => [label, ...boxes.map(({ words }) => words)]) },
    draw: (frame) => drawGrid(grid, frame),
  };
}
