import type { Attainment } from "@/lib/domain/attainment/view";
import { daysBetween, showDay, yearOf } from "@/lib/domain/day";
import { historyOf, medianDays, waitingOn, type Stays } from "@/lib/domain/forecast/history";
import { stepOf, steps, type Step } from "@/lib/domain/forecast/step";
import { showCount } from "@/lib/domain/ratio";
import { statusWords } from "@/lib/domain/registration/words";
import { drawBars, type Bars } from "./bars";
import { drawGrid, type Box, type Grid } from "./grid";
import type { ChartGround } from "./ground";
import { labelsOf, wholeLabel } from "./label";
import type { Chart } from "./picture";

type Dossiers = ChartGround["dossiers"];

const at = (dossiers: Dossiers, step: Step) => dossiers.filter(({ status }) => stepOf(status) === step);
const count = (dossiers: Dossiers) => dossiers.reduce((sum, each) => sum + each.count, 0);
const overdue = (dossiers: Dossiers) => dossiers.reduce((sum, each) => sum + each.overdue, 0);
const days = (length: number | null) => (length === null ? "–" : `${showCount(length)} ngày`);

const parts: Bars["parts"] = [{ name: "Đang chờ", fill: 4 }, { name: "Đã đi tiếp", fill: 1 }];

/** How far the year's dossiers have come, how long each step took, and where they wait. Null when there are none. */
export function funnel(view: Attainment, { dossiers }: Pick<ChartGround, "dossiers">, stays: readonly Stays[]): Chart | null {
  if (view.period.kind !== "year" || count(dossiers) === 0) return null;
  const { year } = view.period;
  const history = historyOf(stays, view.on);
  const waiting = waitingOn(stays, year, view.on);
  const done = dossiers.filter(({ status }) => status === "recognised").reduce((sum, each) => sum + each.count, 0);
  const rows = steps.map((step, index) => {
    const here = at(dossiers, step);
    const since = waiting.filter((stay) => stay.step === step).map(({ from }) => daysBetween(from, view.on));
    return {
      label: statusWords[step],
      counts: [count(here), done + steps.slice(index + 1).reduce((sum, later) => sum + count(at(dossiers, later)), 0)],
      asides: [days(medianDays(history[step])), since.length > 0 ? days(Math.max(...since)) : "–", overdue(here) > 0 ? showCount(overdue(here)) : "–"],
    };
  });
  const bars: Bars = { parts, rows: [...rows, { label: statusWords.recognised, counts: [0, done], asides: ["", "", ""] }], asides: ["Một nửa đi tiếp trong", "Chờ lâu nhất", "Quá hạn"] };
  const failed = dossiers.filter(({ status }) => stepOf(status) === null && status !== "recognised").reduce((sum, each) => sum + each.count, 0);
  return {
    key: "funnel",
    title: `Đường đi của hồ sơ năm ${year}`,
    sentence: `Hồ sơ năm ${year} đến hết ${showDay(view.on)}, theo bước: ${rows.map(({ label, counts }) => `${label.toLowerCase()} ${showCount(counts[0] ?? 0)}`).join(", ")}; đã công nhận ${showCount(done)}.`,
    reading: `Mỗi thanh là số hồ sơ đã đến bước ấy; phần đậm đang chờ ở đó.${failed > 0 ? ` Không kể ${showCount(failed)} hồ sơ thẩm định chưa đạt.` : ""}`,
    table: { head: ["Bước", ...parts.map(({ name }) => name), ...(bars.asides ?? [])], rows: bars.rows.map(({ label, counts, asides = [] }) => [label, ...counts.map(showCount), ...asides]) },
    draw: (frame) => drawBars(bars, frame),
  };
}

/** Which units the year's dossiers wait in, and at which step. Null when none waits or there are no units below. */
export function waits(view: Attainment, { dossiers }: Pick<ChartGround, "dossiers">): Chart | null {
  const open = dossiers.filter(({ status }) => stepOf(status) !== null);
  if (open.length === 0 || view.children.length === 0) return null;
  const of = (id: string) => open.filter(({ child }) => child === id);
  const largest = Math.max(1, ...view.children.flatMap(({ unit }) => steps.map((step) => count(at(of(unit.id), step)))));
  const box = (value: number): Box => ({ words: value === 0 ? "–" : showCount(value), value, fill: value === 0 ? null : value * 3 <= largest ? 1 : value * 3 <= largest * 2 ? 2 : 4 });
  const late = (value: number): Box => ({ words: value === 0 ? "–" : showCount(value), value, fill: value === 0 ? null : "clay" });
  const plain = (value: number): Box => ({ words: value === 0 ? "–" : showCount(value), value, fill: null });
  const labels = labelsOf(view.children);
  const rows = view.children
    .map(({ unit }, index) => ({ label: labels[index] ?? "", here: of(unit.id) }))
    .filter(({ here }) => here.length > 0)
    .sort((a, b) => overdue(b.here) - overdue(a.here) || count(b.here) - count(a.here));
  const columns = [...steps.map((step) => statusWords[step]), "Quá hạn"];
  const grid: Grid = {
    columns,
    rows: [
      ...rows.map(({ label, here }) => ({ label, boxes: [...steps.map((step) => box(count(at(here, step)))), late(overdue(here))] })),
      { label: wholeLabel(view), boxes: [...steps.map((step) => plain(count(at(open, step)))), late(overdue(open))], isTotal: true },
    ],
    legend: [],
  };
  return {
    key: "waits",
    title: "Hồ sơ đang chờ ở đâu",
    sentence: `${showCount(count(open))} hồ sơ đang chờ đến hết ${showDay(view.on)}, ${showCount(overdue(open))} quá hạn: ${rows.map(({ label, here }) => `${label} ${showCount(count(here))}`).join(", ")}.`,
    reading: `Ô càng đậm càng nhiều hồ sơ. Nơi có hồ sơ quá hạn đứng trước. Năm ${view.period.kind === "year" ? view.period.year : yearOf(view.on)}.`,
    table: { head: ["Đơn vị", ...columns], rows: grid.rows.map(({ label, boxes }) => [label, ...boxes.map(({ words }) => words)]) },
    draw: (frame) => drawGrid(grid, frame),
  };
}
