import { yearsOf } from "@/lib/domain/attainment/period";
import { standingWords } from "@/lib/domain/attainment/say";
import type { Attainment, Figures } from "@/lib/domain/attainment/view";
import { monthOf, showDay } from "@/lib/domain/day";
import { compareRatios, showCount, showFraction, showPercent } from "@/lib/domain/ratio";
import { monthsGone } from "./burn-up";
import type { ChartGround } from "./ground";
import { labelsOf } from "./label";
import { line, round, words, type Chart, type Frame, type Picture, type Shape } from "./picture";
import { lines } from "./scale";

type Unit = { figures: Figures; label: string; target: number; points: readonly { at: number; total: number }[] };

/** Units drawn in one picture; the table behind has all. */
const most = { wide: 40, narrow: 40, hall: 28 } as const;

const share = ({ recognised, target }: Figures) => ({ part: recognised, whole: target ?? 0 });

/** The running total of each unit with a target, month by month up to the reporting day, the furthest first. */
function unitsOf(view: Attainment, { months }: Pick<ChartGround, "months">): Unit[] {
  const labels = new Map(labelsOf(view.children).map((label, index) => [view.children[index]?.unit.id, label]));
  const passed = view.months.filter(({ recognised }) => recognised !== null);
  return view.children
    .filter(({ target }) => (target ?? 0) > 0)
    .toSorted((a, b) => compareRatios(share(b), share(a)))
    .map((figures) => {
      let total = 0;
      const points = passed.map((point) => {
        const change = months.find(({ child, month }) => child === figures.unit.id && month === point.day.slice(0, 7));
        total += (change?.gained ?? 0) - (change?.lost ?? 0);
        return { at: monthsGone(point), total };
      });
      return { figures, label: labels.get(figures.unit.id) ?? "", target: figures.target ?? 0, points };
    });
}

/** Columns that let so many panels stand in the frame. */
const columnsFor = (count: number, { name }: Frame) => (name === "narrow" ? 2 : name === "wide" ? 5 : count <= 10 ? 5 : count <= 18 ? 6 : 7);

function panel(unit: Unit, length: number, largest: number, box: { x: number; y: number; width: number; height: number }, { type }: Frame): Shape[] {
  const { figures, target, points, label } = unit;
  const heading = lines(label, type, box.width);
  const [top, bottom] = [box.y + type * 3, box.y + box.height - type * 1.2];
  const x = (at: number) => box.x + (at / length) * box.width;
  const y = (total: number) => bottom - (Math.min(total / target, largest) / largest) * (bottom - top);
  const last = points.at(-1);
  const tone = figures.standing === "below_half" ? "clay" : figures.standing === "none" ? "ink-3" : "leaf";
  return [
    words(box.x, box.y + type, heading[0] ?? "", type, { tone: "ink", strong: true }),
    words(box.x, box.y + type * 2.3, `${showFraction(share(figures))} · ${showPercent(share(figures))}`, type * 0.93, { tone: tone === "clay" ? "clay" : "ink-2" }),
    line([[box.x, bottom], [box.x + box.width, bottom]], "line-strong", 1),
    line([[box.x, y(target)], [box.x + box.width, y(target)]], "ink", Math.max(1, type / 12)),
    line([[box.x, bottom], [box.x + box.width, y(target)]], "ink-3", 1, { dash: "3 3" }),
    line([[box.x, bottom], ...points.map(({ at, total }) => [x(at), y(total)] as const)], tone, type / 5, { shows: { row: label, column: "Đã công nhận", value: last?.total ?? 0 } }),
    ...(last ? [{ is: "dot", x: round(x(last.at)), y: round(y(last.total)), r: type / 3.2, fill: tone } satisfies Shape] : []),
  ];
}

function draw(units: readonly Unit[], length: number, frame: Frame): Picture {
  const shown = units.length > most[frame.name] ? units.slice(-most[frame.name]) : units; // the furthest behind are asked about
  const { width, height, type } = frame;
  const columns = columnsFor(shown.length, frame);
  const rows = Math.max(1, Math.ceil(shown.length / columns));
  const gap = type * 1.6;
  const each = { width: (width - gap * (columns - 1)) / columns, height: height ? (height - type * 1.6) / rows : type * 10 };
  const largest = Math.max(1, ...shown.map(({ target, points }) => Math.max(0, ...points.map(({ total }) => total)) / target));
  const note = shown.length < units.length ? `${showCount(shown.length)} đơn vị thấp nhất trên ${showCount(units.length)}; bảng số liệu có đủ.` : "Một thang cho mọi đơn vị. Nét ngang đậm: 100% chỉ tiêu. Nét chấm: tiến độ đều.";
  return {
    width,
    height: round(rows * each.height + type * 1.6 * lines(note, type, width).length),
    shapes: [
      ...shown.flatMap((unit, index) => panel(unit, length, largest, { x: (index % columns) * (each.width + gap), y: Math.floor(index / columns) * each.height, ...each }, frame)),
      ...lines(note, type, width).map((row, index) => words(0, rows * each.height + type * (1.2 + index * 1.5), row, type * 0.93, { tone: "ink-3" })),
    ],
  };
}

/** Every unit below against its own target, on one scale of percent. Null when none has a target. */
export function multiples(view: Attainment, ground: Pick<ChartGround, "months">): Chart | null {
  const units = unitsOf(view, ground);
  if (units.length === 0) return null;
  const ends = view.months.filter(({ recognised }) => recognised !== null);
  const { first } = yearsOf(view.period);
  return {
    key: "multiples",
    title: `Từng đơn vị so với chỉ tiêu năm ${first}`,
    sentence: `Tiến độ của ${showCount(units.length)} đơn vị có chỉ tiêu, đến hết ${showDay(view.on)}: ${units.map(({ label, figures }) => `${label} ${showFraction(share(figures))}`).join(", ")}.`,
    reading: "Xếp từ cao xuống thấp theo tỷ lệ đạt chỉ tiêu.",
    table: {
      head: ["Đơn vị", ...ends.map(({ day }) => `Hết T${monthOf(day)}`), "Đã công nhận", "Chỉ tiêu", "Tỷ lệ", "Mức thực hiện"],
      rows: units.map(({ label, points, target, figures }) => [label, ...points.map(({ total }) => showCount(total)), showCount(figures.recognised), showCount(target), showPercent(share(figures), view.rounding), standingWords[figures.standing]]),
    },
    draw: (frame) => draw(units, view.months.length, frame),
  };
}
