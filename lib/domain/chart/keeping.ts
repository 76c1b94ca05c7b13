import { recheckYear } from "@/lib/domain/attainment/period";
import type { Attainment, Figures } from "@/lib/domain/attainment/view";
import { showDay } from "@/lib/domain/day";
import { showCount } from "@/lib/domain/ratio";
import { drawBars, type Bars } from "./bars";
import type { ChartGround } from "./ground";
import { labelsOf, wholeLabel } from "./label";
import type { Chart } from "./picture";

const keepingParts: Bars["parts"] = [
  { name: "Phúc tra, giữ vững", fill: 4 },
  { name: "Đã lên lịch", fill: 2 },
  { name: "Đến hạn, chưa lên lịch", fill: "hatch" },
  { name: "Được thông báo không đạt", fill: "clay" },
  { name: "Chưa đến hạn", fill: 1 },
];

function kept({ held, recheckKept, recheckPlanned, recheckDue, recheckFailing }: Figures): number[] {
  const looked = [recheckKept, recheckPlanned, recheckDue, recheckFailing];
  return [...looked, Math.max(0, held - looked.reduce((sum, count) => sum + count, 0))];
}

const tableOf = ({ parts, rows, asides = [] }: Bars) => ({ head: ["Đơn vị", ...parts.map(({ name }) => name), ...asides], rows: rows.map(({ label, counts, asides: more = [] }) => [label, ...counts.map(showCount), ...more]) });

/** The units below where there is something to count, and their sum; a unit without parts is the sum alone. */
function rowsOf(view: Attainment, counted: (figures: Figures) => { counts: number[]; asides?: string[] }): Bars["rows"] {
  const labels = labelsOf(view.children);
  const below = view.unit.level === "commune" ? [] : view.children.map((child, index) => ({ label: labels[index] ?? "", ...counted(child) }));
  return [...below.filter(({ counts }) => counts.some((count) => count > 0)), { label: wholeLabel(view), ...counted(view), isTotal: true }];
}

/** Titles that are held, by how far this year's looks at them have come, with those revoked beside. Null when none is held or was revoked. */
export function keeping(view: Attainment): Chart | null {
  if (view.held + view.revoked === 0) return null;
  const bars: Bars = { parts: keepingParts, rows: rowsOf(view, (figures) => ({ counts: kept(figures), asides: [figures.revoked > 0 ? showCount(figures.revoked) : "–"] })), asides: ["Bị thu hồi"] };
  return {
    key: "keeping",
    title: "Giữ vững danh hiệu",
    sentence: `${showCount(view.held)} chi bộ đang giữ danh hiệu đến hết ${showDay(view.on)}; phúc tra năm ${recheckYear(view)}: ${showCount(view.recheckKept)} giữ vững, ${showCount(view.recheckPlanned)} đã lên lịch, ${showCount(view.recheckDue)} đến hạn chưa lên lịch, ${showCount(view.recheckFailing)} được thông báo không đạt; ${showCount(view.revoked)} bị thu hồi.`,
    reading: `Theo phúc tra năm ${recheckYear(view)}. Danh hiệu được công nhận trong năm thì đến hạn từ năm sau.`,
    table: tableOf(bars),
    draw: (frame) => drawBars(bars, frame),
  };
}

const concernParts: Bars["parts"] = [{ name: "Đã trả lời", fill: 4 }, { name: "Chưa trả lời", fill: "hatch" }];

/** Difficulties that cells told in the year, and whether they were answered. Null when none was told. */
export function concerns(view: Attainment, { concerns: told }: Pick<ChartGround, "concerns">): Chart | null {
  const of = (id: string | null) => told.filter(({ child }) => id === null || child === id).reduce((sum, each) => ({ raised: sum.raised + each.raised, answered: sum.answered + each.answered }), { raised: 0, answered: 0 });
  const all = of(null);
  if (all.raised === 0) return null;
  const bars: Bars = {
    parts: concernParts,
    rows: rowsOf(view, ({ unit }) => {
      const { raised, answered } = unit.id === view.unit.id ? all : of(unit.id);
      return { counts: [answered, raised - answered] };
    }),
  };
  return {
    key: "concerns",
    title: "Khó khăn, kiến nghị và trả lời",
    sentence: `${showCount(all.raised)} báo cáo tháng trong năm nêu khó khăn hoặc cần giúp, đến hết ${showDay(view.on)}; ${showCount(all.answered)} đã được cấp xã trả lời, ${showCount(all.raised - all.answered)} chưa.`,
    reading: "Mỗi báo cáo tháng nêu khó khăn hoặc cần giúp tính một lần.",
    table: tableOf(bars),
    draw: (frame) => drawBars(bars, frame),
  };
}
