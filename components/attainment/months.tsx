import { MonthsChart, type KnownMonth } from "@/components/charts/months-chart";
import { showShare } from "@/lib/domain/attainment/definitions";
import { yearsOf } from "@/lib/domain/attainment/period";
import type { Attainment, MonthPoint } from "@/lib/domain/attainment/view";
import { dayOfMonth, lastDayOfMonth, monthOf, yearOf, type Day } from "@/lib/domain/day";
import { showCount, showPercent } from "@/lib/domain/ratio";

import { endWords } from "@/lib/domain/attainment/say";

const isMonthEnd = (day: Day) => day === lastDayOfMonth(yearOf(day), monthOf(day));
const shortDay = (day: Day) => `${dayOfMonth(day)}/${monthOf(day)}`;

/** Months passed at a point: the running month counts by its days. */
const at = ({ month, day }: MonthPoint) => (isMonthEnd(day) ? month : month - 1 + dayOfMonth(day) / dayOfMonth(lastDayOfMonth(yearOf(day), monthOf(day))));

function knownMonths(view: Attainment): KnownMonth[] {
  const { target, elapsed, period, months } = view;
  const pace = target === null ? null : { part: target * elapsed.part, whole: elapsed.whole };
  const scale = period.kind === "year" ? 1 : 12;
  const known = months.filter((point) => point.recognised !== null);
  return known.map((point, index) => {
    const total = point.recognised ?? 0;
    const line = isMonthEnd(point.day) ? point.line : pace;
    return {
      label: isMonthEnd(point.day) ? `tháng ${monthOf(point.day)}${period.kind === "term" ? `/${yearOf(point.day)}` : ""}` : `ngày ${shortDay(point.day)}`,
      at: at(point) / scale,
      added: total - (known[index - 1]?.recognised ?? 0),
      total,
      pace: line ? showShare(line) : "–",
      illustrative: view.sample && !(index === known.length - 1 && view.published.includes("recognised")),
    };
  });
}

function sentence(view: Attainment, pace: string | null) {
  const { recognised, target, expected, on, period } = view;
  const parts = [
    `Lũy kế số chi bộ được công nhận theo tháng: ${showCount(recognised)} đến ${shortDay(on)}`,
    pace && `tiến độ đều ${pace}`,
    expected.additional > 0 && `dự kiến ${showCount(expected.total)} đến ${endWords(period)}`,
    target !== null && `chỉ tiêu ${showCount(target)}`,
  ];
  return `${parts.filter(Boolean).join("; ")}.`;
}

/** The running total by month against the straight line to the target. */
export function Months({ view }: { view: Attainment }) {
  const { period, target, elapsed, expected } = view;
  const { first, last } = yearsOf(period);
  const over = elapsed.part === elapsed.whole;
  const pace = target === null || elapsed.part === 0 ? null : { part: target * elapsed.part, whole: elapsed.whole };
  return (
    <MonthsChart
      sentence={sentence(view, pace && showShare(pace))}
      months={knownMonths(view)}
      steps={period.kind === "year" ? Array.from({ length: 12 }, (_, index) => `T${index + 1}`) : Array.from({ length: last - first + 1 }, (_, index) => String(first + index))}
      target={target}
      onLabel={shortDay(view.on)}
      {...(pace && !over && { pace: { value: pace.part / pace.whole, label: `tiến độ đều: ${showShare(pace)}` } })}
      {...(expected.additional > 0 && !over && { expected: { total: expected.total, percent: expected.ratio.whole > 0 ? showPercent(expected.ratio, view.rounding) : "" } })}
    />
  );
}
