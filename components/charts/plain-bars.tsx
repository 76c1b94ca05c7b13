import { ticksTo } from "@/lib/domain/chart/scale";
import type { ComparedUnit } from "./comparison-chart";

/** The same bars without a library, as the server draws them: until the drawing has come, on paper, and where no script runs. */
export function PlainBars({ units, row }: { units: readonly ComparedUnit[]; row: number }) {
  const whole = ticksTo(Math.max(1, ...units.flatMap(({ target, recognised }) => [target, recognised]))).at(-1) ?? 1;
  const share = (count: number) => `${(count / whole) * 100}%`;
  return (
    <ul aria-hidden="true" className="ml-1.5 border-l border-line-strong">
      {units.map(({ id, name, percent, target, recognised, low }) => (
        <li key={id} style={{ height: row }}>
          <span className="block pl-1 text-[13px] leading-5">{name} <b className="ml-1 font-semibold text-ink-2">{percent}</b></span>
          <span className="relative block h-3.5">
            <span className="absolute inset-y-0 left-0 bg-sunken" style={{ width: share(target) }} />
            <span className={`absolute inset-y-0 left-0 min-w-0.5 ${recognised === 0 ? "bg-line-strong" : low ? "bg-clay" : "bg-leaf"}`} style={{ width: share(recognised) }} />
            <span className="absolute -inset-y-1 w-1.5 -translate-x-1/2 border-x-2 border-ground bg-ink" style={{ left: share(target) }} />
          </span>
        </li>
      ))}
    </ul>
  );
}
