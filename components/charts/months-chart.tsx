import { showCount } from "@/lib/domain/ratio";

import { pushApart, ticksTo } from "@/lib/domain/chart/scale";
import { TableBehind } from "./table-behind";

export type KnownMonth = { label: string; at: number; added: number; total: number; pace: string; illustrative?: boolean };

type MonthsChartProps = {
  /** What the picture says, in one sentence. */
  sentence: string;
  /** Known points in order; `at` counts steps from the start, 6 is the end of June. */
  months: readonly KnownMonth[];
  /** One label a step; their number is the length of the period. */
  steps: readonly string[];
  target: number | null;
  pace?: { value: number; label: string };
  expected?: { total: number; percent: string };
  onLabel: string;
};

type Frame = { width: number; height: number; left: number; right: number; top: number; bottom: number; small: boolean };

const frames: readonly Frame[] = [
  { width: 680, height: 330, left: 34, right: 562, top: 24, bottom: 296, small: false },
  { width: 328, height: 270, left: 34, right: 314, top: 24, bottom: 236, small: true },
];

function plot({ months, steps, target, expected }: MonthsChartProps, { left, right, top, bottom }: Frame) {
  const last = months.at(-1) ?? { at: 0, total: 0 };
  const ticks = ticksTo(Math.max(target ?? 0, expected?.total ?? 0, last.total, 1));
  const height = ticks.at(-1) ?? 1;
  const x = (at: number) => Math.round((left + (at / steps.length) * (right - left)) * 10) / 10;
  const y = (count: number) => Math.round((bottom - (count / height) * (bottom - top)) * 10) / 10;
  return { last, ticks, x, y };
}

function Axes({ chart, frame, steps, onLabel }: { chart: ReturnType<typeof plot>; frame: Frame; steps: readonly string[]; onLabel: string }) {
  const { last, ticks, x, y } = chart;
  const every = frame.small ? Math.ceil(steps.length / 6) : 1;
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className={tick === 0 ? "axis" : "grid"} x1={frame.left} x2={frame.right} y1={y(tick)} y2={y(tick)} />
          <text className="tick" x={frame.left - 8} y={y(tick) + 4.5} textAnchor="end">{showCount(tick)}</text>
        </g>
      ))}
      {steps.map((label, index) => {
        const at = index + 1;
        const here = Math.abs(at - last.at) < 0.5;
        if (!here && (at % every !== 0 || Math.abs(at - last.at) < every / 2)) return null;
        return <text key={label} className="tick" x={here ? x(last.at) : x(at)} y={frame.bottom + 20} textAnchor="middle">{here ? onLabel : label}</text>;
      })}
    </>
  );
}

function EndLabels({ props: { target, expected }, chart: { y }, frame }: { props: MonthsChartProps; chart: ReturnType<typeof plot>; frame: Frame }) {
  if (frame.small)
    return (
      <>
        {target !== null && <text className="lab" x={frame.left + 4} y={y(target) - 7}>Chỉ tiêu {showCount(target)}</text>}
        {expected && <text className="lab" x={frame.right + 2} y={y(expected.total) - 9} textAnchor="end">dự kiến {showCount(expected.total)}</text>}
      </>
    );
  const goal = target === null ? null : y(target) + 5;
  const beside = expected && (goal === null ? y(expected.total) : pushApart(goal, y(expected.total), expected.total >= (target ?? 0) ? 38 : 20));
  const end = beside !== undefined && goal !== null && beside < frame.top - 10 ? goal + 20 : beside; // above is the section's head
  return (
    <>
      {goal !== null && <text className="lab" x={frame.right + 12} y={goal}>Chỉ tiêu {showCount(target ?? 0)}</text>}
      {expected && end !== undefined && (
        <>
          <text className="lab" x={frame.right + 12} y={end}>Dự kiến {showCount(expected.total)}</text>
          <text className="tick" x={frame.right + 12} y={end + 18}>{expected.percent}</text>
        </>
      )}
    </>
  );
}

function Drawing({ frame, ...props }: MonthsChartProps & { frame: Frame }) {
  const chart = plot(props, frame);
  const { last, x, y } = chart;
  const { months, steps, target, pace, expected, sentence } = props;
  const ahead = !pace || last.total >= pace.value;
  const early = last.at / steps.length < 0.35;
  const end = x(steps.length);
  const low = !ahead && frame.bottom - y(last.total) < 28; // under it are the months' names
  return (
    <svg className={`chart ${frame.small ? "only-s" : "only-l"}`} viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" aria-label={sentence}>
      <Axes chart={chart} frame={frame} steps={steps} onLabel={props.onLabel} />
      {target !== null && (
        <>
          <line className="stroke-ink" x1={x(0)} x2={end} y1={y(target)} y2={y(target)} strokeWidth="1.5" />
          <line className="stroke-line-strong" x1={x(0)} y1={y(0)} x2={end} y2={y(target)} strokeWidth="1.5" />
        </>
      )}
      <line className="stroke-line-strong" x1={x(last.at)} x2={x(last.at)} y1={frame.top} y2={frame.bottom} strokeDasharray="2 3" />
      {expected && <line className="stroke-leaf-2" x1={x(last.at)} y1={y(last.total)} x2={end} y2={y(expected.total)} strokeWidth="2" strokeDasharray="5 5" />}
      <polyline className="fill-none stroke-leaf" points={[{ at: 0, total: 0 }, ...months].map((month) => `${x(month.at)},${y(month.total)}`).join(" ")} strokeWidth="3" strokeLinejoin="round" strokeLinecap="round" />
      {months.slice(0, -1).map((month) => <circle key={month.at} className="fill-ground stroke-leaf" cx={x(month.at)} cy={y(month.total)} r="3" strokeWidth="2" />)}
      <circle className="fill-leaf" cx={x(last.at)} cy={y(last.total)} r="6" />
      {expected && <circle className="fill-ground stroke-leaf-2" cx={end} cy={y(expected.total)} r="4.5" strokeWidth="2" />}
      {pace && <circle className="fill-line-strong" cx={x(last.at)} cy={y(pace.value)} r="3" />}
      <text className="lab known" x={x(last.at) + (ahead && !early ? -10 : 10)} y={y(last.total) + (low ? -14 : ahead ? (early ? -16 : -9) : 20)} textAnchor={ahead && !early ? "end" : "start"}>{showCount(last.total)} đã công nhận</text>
      {pace && <text x={!ahead && early ? frame.left + 6 : x(last.at) + (ahead ? 8 : -8)} y={y(pace.value) + (ahead ? 15 : early ? -20 : -9)} textAnchor={ahead || early ? "start" : "end"}>{pace.label}</text>}
      <EndLabels props={props} chart={chart} frame={frame} />
    </svg>
  );
}

/** The running total against the straight line to the target: known solid, expected dashed, the reporting day dotted. */
export function MonthsChart(props: MonthsChartProps) {
  return (
    <div className="chart-room">
      {frames.map((frame) => <Drawing key={frame.width} {...props} frame={frame} />)}
      <TableBehind
        caption={props.sentence}
        head={["Đến hết", "Thêm trong kỳ", "Lũy kế", "Tiến độ đều"]}
        rows={props.months.map(({ label, added, total, pace, illustrative }) => [label, ...[added, total].map((count) => `${showCount(count)}${illustrative ? "°" : ""}`), pace])}
      />
    </div>
  );
}
