"use client";

import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis, type BarShapeProps, type TooltipContentProps, type YAxisTickContentProps } from "recharts";

import { showCount } from "@/lib/domain/ratio";

import type { ComparedUnit } from "./comparison-chart";

const THICK = 14;

function Name({ x, y, index, units }: YAxisTickContentProps & { units: readonly ComparedUnit[] }) {
  const unit = units[index];
  if (!unit) return null;
  return (
    <text x={Number(x) - 4} y={Number(y) - 13} className="fill-ink text-[13px]">
      {unit.name}
      <tspan dx="8" className="fill-ink-2 font-semibold">{unit.percent}</tspan>
    </text>
  );
}

/** The target: a sunken road up to it, ending in the ink line with its halo. */
function Road({ x, y, width, height }: BarShapeProps) {
  return (
    <g>
      <rect x={x} y={y} width={width} height={height} className="fill-sunken" />
      <rect x={x + width - 3} y={y - 4} width="6" height={height + 8} className="fill-ground" />
      <rect x={x + width - 1} y={y - 4} width="2" height={height + 8} className="fill-ink" />
    </g>
  );
}

function Counted({ x, y, width, height, payload }: BarShapeProps) {
  const unit = payload as ComparedUnit; // the row this bar was drawn from
  const over = unit.recognised > unit.target && unit.recognised > 0 ? x + width * (unit.target / unit.recognised) : null;
  return (
    <g>
      <rect x={x} y={y} width={Math.max(width, 2)} height={height} className={unit.recognised === 0 ? "fill-line-strong" : unit.low ? "fill-clay" : "fill-leaf"} />
      {over !== null && (
        <>
          <rect x={over - 3} y={y - 4} width="6" height={height + 8} className="fill-ground" />
          <rect x={over - 1} y={y - 4} width="2" height={height + 8} className="fill-ink" />
        </>
      )}
    </g>
  );
}

function Explanation({ active, payload }: TooltipContentProps) {
  const unit = payload?.[0]?.payload as ComparedUnit | undefined; // rows are ours
  if (!active || !unit) return null;
  const left = unit.target - unit.recognised;
  return (
    <div className="rounded-sm border border-line bg-surface px-4 py-3 text-small shadow-float">
      <b className="block">{unit.name}</b>
      <span className="block">Đã công nhận {showCount(unit.recognised)}, chỉ tiêu {showCount(unit.target)}</span>
      <span className="block">{unit.percent} chỉ tiêu, {left >= 0 ? `còn lại ${showCount(left)}` : `vượt ${showCount(-left)}`}</span>
    </div>
  );
}

/** The drawing itself; it carries the chart library and is fetched after the page. */
export function ComparisonBars({ units, height }: { units: readonly ComparedUnit[]; height: number }) {
  return (
    <BarChart responsive layout="vertical" data={[...units]} barGap={-THICK} barSize={THICK} accessibilityLayer={false} margin={{ top: 4, right: 16, bottom: 0, left: 6 }} style={{ width: "100%", height }}>
      <CartesianGrid horizontal={false} stroke="var(--color-line)" />
      <XAxis type="number" allowDecimals={false} interval={0} tickCount={5} tickFormatter={showCount} axisLine={{ stroke: "var(--color-line-strong)" }} tickLine={false} tick={{ fill: "var(--color-ink-3)", fontSize: 13 }} />
      <YAxis type="category" dataKey="id" width={1} mirror axisLine={{ stroke: "var(--color-line-strong)" }} tickLine={false} interval={0} tick={(props: YAxisTickContentProps) => <Name {...props} units={units} />} />
      <Tooltip content={Explanation} cursor={{ fill: "var(--color-line)", fillOpacity: 0.35 }} isAnimationActive={false} />
      <Bar dataKey="target" shape={Road} isAnimationActive={false} />
      <Bar dataKey="recognised" shape={Counted} isAnimationActive={false} />
    </BarChart>
  );
}
