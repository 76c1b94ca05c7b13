import { showShare } from "@/lib/domain/attainment/definitions";
import { sayPeriod, yearsOf } from "@/lib/domain/attainment/period";
import type { Attainment, MonthPoint } from "@/lib/domain/attainment/view";
import { dayOfMonth, lastDayOfMonth, monthOf, showDay, yearOf, type Day } from "@/lib/domain/day";
import { showCount, showFraction } from "@/lib/domain/ratio";
import { line, round, words, type Chart, type Frame, type Picture, type Shape } from "./picture";
import { spreadOut, ticksTo, widthOf } from "./scale";

const isMonthEnd = (day: Day) => day === lastDayOfMonth(yearOf(day), monthOf(day));

/** Months of the period gone by at a point: the running month counts by its days. */
export const monthsGone = ({ month, day }: MonthPoint) => (isMonthEnd(day) ? month : month - 1 + dayOfMonth(day) / dayOfMonth(lastDayOfMonth(yearOf(day), monthOf(day))));

/** What is still to come is drawn for a year: of a term the dossiers under way say only its beginning. */
const ahead = ({ period, expected, elapsed }: Attainment) => (period.kind === "year" && expected.additional > 0 && elapsed.part < elapsed.whole ? expected.total : null);

const known = ({ months }: Attainment) => months.flatMap((point) => (point.recognised === null ? [] : [{ day: point.day, at: monthsGone(point), total: point.recognised }]));

/** "Tiến độ đều" at a number of months: a share of the target, exact. */
const pace = (target: number, at: number, length: number) => showShare({ part: Math.round(target * at * 1000), whole: length * 1000 });

const columns = ["Đến hết", "Thêm trong kỳ", "Lũy kế"];

function tableOf(view: Attainment) {
  const { target, range, months } = view;
  const goals = range ? [`Tiến độ đều đến ${range.lowPercent}%`, `Tiến độ đều đến ${range.highPercent}%`] : ["Tiến độ đều"];
  const rows = known(view).map(({ day, at, total }, index, all) => [
    showDay(day),
    showCount(total - (all[index - 1]?.total ?? 0)),
    showCount(total),
    ...(range ? [pace(range.low, at, months.length), pace(range.high, at, months.length)] : [target === null ? "–" : pace(target, at, months.length)]),
  ]);
  return { head: [...columns, ...goals], rows };
}

/** Where things stand in a frame: months across, cells up. */
function plot(view: Attainment, { width, height, type, name }: Frame) {
  const { months, target, range, recognised } = view;
  const small = name === "narrow";
  const [left, right, top] = [type * 3, width - (small ? type : type * 11), type * 2];
  const bottom = (height ?? (small ? 250 : 380)) - type * 2.4;
  const ticks = ticksTo(Math.max(1, range?.high ?? target ?? 0, ahead(view) ?? 0, recognised, ...known(view).map(({ total }) => total)));
  const largest = ticks.at(-1) ?? 1;
  return { left, right, top, bottom, ticks, small, x: (at: number) => left + (at / months.length) * (right - left), y: (count: number) => bottom - (count / largest) * (bottom - top) };
}
type Plot = ReturnType<typeof plot>;

function axes(view: Attainment, { type }: Frame, { left, right, bottom, ticks, small, x, y }: Plot): Shape[] {
  const { first, last } = yearsOf(view.period);
  const isYear = view.period.kind === "year";
  const steps = isYear ? Array.from({ length: 12 }, (_, index) => ({ at: index + 1, label: `T${index + 1}` })) : Array.from({ length: last - first + 1 }, (_, index) => ({ at: (index + 1) * 12, label: `hết ${first + index}` }));
  const shown = small ? steps.filter((_, index) => (index + 1) % Math.ceil(steps.length / 4) === 0) : steps;
  return [
    ...ticks.flatMap((tick): Shape[] => [line([[left, y(tick)], [right, y(tick)]], tick === 0 ? "line-strong" : "line", 1), words(left - type * 0.6, y(tick) + type * 0.35, showCount(tick), type, { tone: "ink-3", anchor: "end" })]),
    ...shown.map(({ at, label }) => words(x(at), bottom + type * 1.5, label, type, { tone: "ink-3", anchor: small && at === view.months.length ? "end" : "middle" })),
  ];
}

/** What the resolution asks for: one line to the target, or the two lines between which a range is met. */
function goals(view: Attainment, { type }: Frame, { x, y }: Plot): Shape[] {
  const { target, range, months } = view;
  const end = x(months.length);
  const straight = (count: number) => line([[x(0), y(0)], [end, y(count)]], "ink-3", type / 10);
  if (range) return [{ is: "area", points: [[x(0), y(0)], [end, y(range.high)], [end, y(range.low)]].map(([a, b]) => [round(a ?? 0), round(b ?? 0)] as const), fill: "leaf-4" }, straight(range.low), straight(range.high), line([[end, y(range.low)], [end, y(range.high)]], "ink", type / 6)];
  return target === null ? [] : [line([[x(0), y(target)], [end, y(target)]], "ink", type / 9), straight(target)];
}

function ends(view: Attainment, { type, width }: Frame, { small, top, bottom, x, y }: Plot): Shape[] {
  const { target, range, months } = view;
  const coming = ahead(view);
  const last = x(months.length);
  const labels = [
    ...(range ? [{ count: range.high, label: `${range.highPercent}%: ${showCount(range.high)}` }, { count: range.low, label: `${range.lowPercent}%: ${showCount(range.low)}`, below: true }] : target === null ? [] : [{ count: target, label: `Chỉ tiêu ${showCount(target)}` }]),
    ...(coming === null ? [] : [{ count: coming, label: `Dự kiến ${showCount(coming)}` }]),
  ];
  const heights = spreadOut(labels.map(({ count, ...one }) => y(count) + type * (!small ? 0.35 : "below" in one ? 1.4 : -0.5)), type * 1.4, top, bottom);
  return labels.map(({ label }, index) => words(small ? width - type * 1.6 : last + type * 0.8, heights[index] ?? 0, label, type, { tone: "ink", strong: true, halo: true, ...(small && { anchor: "end" as const }) }));
}

function draw(view: Attainment, frame: Frame): Picture {
  const at = plot(view, frame);
  const { x, y, top, bottom } = at;
  const { type } = frame;
  const points = known(view);
  const last = points.at(-1);
  const { months } = view;
  const coming = ahead(view);
  const done: Shape[] = last
    ? [
        line([[x(last.at), top], [x(last.at), bottom]], "line-strong", 1, { dash: "2 3" }),
        ...(coming !== null ? [line([[x(last.at), y(last.total)], [x(months.length), y(coming)]], "leaf-2", type / 7, { dash: `${type / 3} ${type / 3}` })] : []),
        line([[x(0), y(0)], ...points.map((point) => [x(point.at), y(point.total)] as const)], "leaf", type / 4.5),
        ...points.map((point): Shape => ({ is: "dot", x: round(x(point.at)), y: round(y(point.total)), r: point === last ? type / 2.4 : type / 5, fill: point === last ? "leaf" : "ground", edge: "leaf", shows: { row: showDay(point.day), column: "Lũy kế", value: point.total } })),
        ...nowLabel(view, frame, at, last),
      ]
    : [];
  const height = bottom + type * 2.4;
  return { width: frame.width, height: round(height), shapes: [...axes(view, frame, at), ...goals(view, frame, at), ...done, ...ends(view, frame, at)] };
}

/** The count of the day beside its point, on the side where the line is not. */
function nowLabel(view: Attainment, { type }: Frame, { x, y, left, right, top, bottom }: Plot, last: { at: number; total: number }): Shape[] {
  const label = `${showCount(last.total)} đã công nhận`;
  const room = widthOf(label, type * 1.1) + type;
  const early = x(last.at) - left < room;
  const late = right - x(last.at) < room;
  const isAhead = view.target === null || last.total * view.months.length >= view.target * last.at;
  const above = isAhead || bottom - y(last.total) < type * 2.5;
  const beside = y(last.total) + (above ? -type * 0.8 : type * 1.6);
  const clear = early && above ? Math.min(beside, highest(view, { x, y }, last, x(last.at) + room + type * 0.5) - type * 0.5) : beside;
  return [words(x(last.at) + (early ? type : late ? -type * 0.7 : isAhead ? -type * 0.7 : type * 0.8), Math.max(top, clear), label, type * 1.1, { tone: "leaf", strong: true, halo: true, ...(!early && (late || isAhead) && { anchor: "end" as const }) })];
}

/** How high what rises from the beginning, or from the day, stands at a place: words that end there keep above it. */
function highest(view: Attainment, { x, y }: Pick<Plot, "x" | "y">, last: { at: number; total: number }, at: number): number {
  const end = x(view.months.length);
  const rising = ([fromX, fromY]: readonly [number, number], count: number) => fromY + ((y(count) - fromY) * (at - fromX)) / (end - fromX);
  const coming = ahead(view);
  const goal = view.range?.high ?? view.target;
  return Math.min(...(goal === null ? [] : [rising([x(0), y(0)], goal)]), ...(coming === null || end <= x(last.at) ? [] : [rising([x(last.at), y(last.total)], coming)]), y(last.total));
}

function sentenceOf(view: Attainment) {
  const { recognised, target, range, on, elapsed, period } = view;
  const coming = ahead(view);
  const goal = range ? `chỉ tiêu ${range.lowPercent}–${range.highPercent}%, là ${showCount(range.low)}–${showCount(range.high)} chi bộ` : target === null ? "chưa giao chỉ tiêu" : `chỉ tiêu ${showCount(target)}, đã công nhận ${showFraction({ part: recognised, whole: target })}`;
  const line = target === null ? "" : `; tiến độ đều ${showShare({ part: target * elapsed.part, whole: elapsed.whole })}${range ? `–${showShare({ part: range.high * elapsed.part, whole: elapsed.whole })}` : ""}`;
  return `Lũy kế ${sayPeriod(period)}: ${showCount(recognised)} chi bộ đã công nhận đến hết ${showDay(on)}${line}; ${goal}${coming === null ? "" : `; dự kiến đến hết năm ${showCount(coming)}`}.`;
}

/** The running total of a period against the straight line to its target, or between the two lines of a range. */
export const burnUp = (view: Attainment): Chart => ({
  key: view.period.kind === "year" ? "burn-up" : "burn-up-term",
  title: `Lũy kế ${sayPeriod(view.period)}`,
  sentence: sentenceOf(view),
  reading: `Nét đậm: đã công nhận. ${ahead(view) === null ? "" : "Nét đứt: dự kiến theo lộ trình. "}${view.range ? "Vùng tô: tiến độ đều đến mức thấp và mức cao của chỉ tiêu." : "Nét mảnh: tiến độ đều đến chỉ tiêu."}`,
  table: tableOf(view),
  draw: (frame) => draw(view, frame),
});
