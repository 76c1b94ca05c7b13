import { standingWords } from "@/lib/domain/attainment/say";
import type { Attainment, Figures } from "@/lib/domain/attainment/view";
import { showDay } from "@/lib/domain/day";
import { compareRatios, showCount, showFraction, showPercent, type Ratio } from "@/lib/domain/ratio";
import { labelsOf } from "./label";
import { rest } from "./legend";
import { line, round, words, type Chart, type Frame, type Picture, type Shape } from "./picture";
import { widthOf } from "./scale";

const most = { wide: 60, narrow: 60, hall: 16 } as const;
const share = ({ recognised, target }: Figures): Ratio => ({ part: recognised, whole: target ?? 0 });
/** Clay is for below half alone; none yet is neither good nor bad. */
const toneOf = ({ standing }: Figures) => (standing === "below_half" ? ("clay" as const) : standing === "none" ? ("ink-3" as const) : ("leaf" as const));

type Row = { label: string; figures: Figures };

/** Where the parts of a line stand: name, bar, fraction, percent, word; on a phone the bar below the rest. */
function bandsFor(rows: readonly Row[], { width, type, name }: Frame) {
  if (name === "narrow") return { small: true, left: 0, room: width * 0.94, fraction: width * 0.72, percent: width, word: 0 };
  const left = Math.max(...rows.map(({ label }) => widthOf(label, type))) + type * 1.5;
  const word = width - type * 9.6;
  const fraction = word - type * 6.4;
  return { small: false, left, room: fraction - type * 4 - left, fraction, percent: word - type * 1.4, word };
}

function lineOf({ label, figures }: Row, y: number, rowHeight: number, largest: number, at: ReturnType<typeof bandsFor>, frame: Frame): Shape[] {
  const { type } = frame;
  const low = at.small ? type * 1.5 : 0;
  const base = y + (at.small ? type * 1.1 : rowHeight / 2 + type * 0.35);
  const thick = (rowHeight - low) * 0.5;
  const top = y + low + (rowHeight - low - thick) / 2;
  const wide = Math.max(2, (figures.recognised / (figures.target ?? 1) / largest) * at.room);
  return [
    line([[0, y + rowHeight], [frame.width, y + rowHeight]], "line", 1),
    words(0, base, label, type, { tone: "ink" }),
    { is: "box", x: at.left, y: round(top), width: round(wide), height: round(thick), fill: toneOf(figures), shows: { row: label, column: "Đã công nhận", value: figures.recognised } },
    words(at.fraction, base, showFraction(share(figures)), type, { tone: "ink", anchor: "end" }),
    words(at.percent, base, showPercent(share(figures)), type, { tone: "ink", strong: true, anchor: "end" }),
    ...(at.small ? [] : [words(at.word, base, standingWords[figures.standing], type, { tone: toneOf(figures), strong: true })]),
  ];
}

function draw(rows: readonly Row[], frame: Frame): Picture {
  const { width, height, type, name } = frame;
  const shown = rows.length > most[name] ? rows.slice(-most[name]) : rows;
  const largest = Math.max(1, ...shown.map(({ figures }) => figures.recognised / (figures.target ?? 1)));
  const top = type * 2;
  const at = bandsFor(shown, frame);
  const rowHeight = height ? Math.min((height - top) / shown.length, type * 2.6) : type * (at.small ? 3 : 2.4);
  const end = top + shown.length * rowHeight;
  const goal = at.left + at.room / largest;
  return {
    width,
    height: round(end + (rows.length > shown.length ? type * 2 : 4)),
    shapes: [
      ...shown.flatMap((row, index) => lineOf(row, top + index * rowHeight, rowHeight, largest, at, frame)),
      line([[goal, top], [goal, end]], "ground", type / 3),
      line([[goal, top - type * 0.4], [goal, end]], "ink", type / 7),
      words(goal, top - type * 0.8, "100% chỉ tiêu", type * 0.93, { tone: "ink", anchor: goal > width * 0.8 ? "end" : "middle" }),
      ...rest(rows.length - shown.length, end, type),
    ],
  };
}

/** The units below with a target, the furthest first, on one scale with the line of 100 %. Null when none has a target. */
export function standings(view: Attainment): Chart | null {
  const labels = labelsOf(view.children);
  const rows = view.children
    .flatMap((figures, index) => ((figures.target ?? 0) > 0 ? [{ label: labels[index] ?? "", figures }] : []))
    .sort((a, b) => compareRatios(share(b.figures), share(a.figures)));
  if (rows.length === 0) return null;
  return {
    key: "standings",
    title: "Mức thực hiện của từng đơn vị",
    sentence: `Đã công nhận so với chỉ tiêu, đến hết ${showDay(view.on)}: ${rows.map(({ label, figures }) => `${label} ${showFraction(share(figures))}`).join(", ")}.`,
    reading: "Xếp từ cao xuống thấp; một thang cho mọi đơn vị.",
    table: {
      head: ["Đơn vị", "Đã công nhận", "Chỉ tiêu", "Tỷ lệ", "Mức thực hiện"],
      rows: rows.map(({ label, figures }) => [label, showCount(figures.recognised), showCount(figures.target ?? 0), showPercent(share(figures), view.rounding), standingWords[figures.standing]]),
    },
    draw: (frame) => draw(rows, frame),
  };
}
