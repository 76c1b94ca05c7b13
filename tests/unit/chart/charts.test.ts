import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figuresOf, noCounts, type Counts } from "@/lib/domain/attainment/figures";
import { monthsOf } from "@/lib/domain/attainment/months";
import { daysOf, yearsOf } from "@/lib/domain/attainment/period";
import { elapsed } from "@/lib/domain/attainment/standing";
import type { Attainment, Figures, Period } from "@/lib/domain/attainment/view";
import { chartsOf } from "@/lib/domain/chart/charts";
import type { ChartGround } from "@/lib/domain/chart/ground";
import { frames, type Chart, type Frame, type Shape } from "@/lib/domain/chart/picture";
import { lines, spreadOut, widthOf } from "@/lib/domain/chart/scale";
import { addDays, Day, yearOf } from "@/lib/domain/day";
import { showCount } from "@/lib/domain/ratio";
import { countedStatuses } from "@/lib/domain/registration/status";
import { palette, pictureSvg } from "@/lib/documents/picture-file";

const names = ["Mỏ Cày Nam", "Giồng Trôm", "Ba Tri", "Châu Thành", "Bến Tre", "Mỏ Cày Bắc", "Bình Đại", "Thạnh Phú", "Chợ Lách"];
const term: Period = { kind: "term", term: "2020-2025", firstYear: 2021, lastYear: 2025 };
const year = (of: number): Period => ({ kind: "year", year: of, term: "2020-2025" });

/** A province of a few districts, its numbers from a seed. */
function provinceOf(roll: (below: number) => number, on: Day, period: Period): Attainment {
  const { first, last } = yearsOf(period);
  const gone = elapsed(first, last, on);
  const asked = { base: "target", elapsed: gone, printed: [] } as const;
  const counts = (): Counts => ({ ...noCounts, cells: 20 + roll(900), registered: roll(60), registeredInTerm: roll(90), recognised: daysOf(period).first > on ? 0 : roll(40), held: roll(50), revoked: roll(3), recheckDue: roll(5), recheckPlanned: roll(5), recheckKept: roll(5), recheckFailing: roll(2), appraised: roll(30), additional: roll(30) });
  const line = (id: string) => (roll(6) === 0 ? undefined : period.kind === "term" ? ({ id, valueKind: "percent_range", count: null, percentLow: 40, percentHigh: 50, base: "cells" } as const) : ({ id, valueKind: "count", count: roll(30), percentLow: null, percentHigh: null, base: "cells" } as const));
  const unit = (id: string, name: string): Figures["unit"] => ({ id, name, level: "district", kind: "district", parentName: "Tỉnh Bến Tre" });
  const children = names.slice(0, 1 + roll(names.length)).map((name, index) => figuresOf(unit(String(index), `Huyện ${name}`), counts(), line(`t${index}`), asked));
  const own = { ...counts(), recognised: children.reduce((sum, child) => sum + child.recognised, 0) };
  const total = figuresOf({ id: "p", name: "Tỉnh Bến Tre", level: "province", kind: "province", parentName: null }, own, line("t"), asked);
  const months = monthsOf(period, on, total.target, [{ month: `${first}-02`, gained: total.recognised, lost: 0 }]);
  return { ...total, period, on, structureDay: on, restated: null, title: { id: "tsvmtd", name: "Trong sạch", shortName: "TSVMTD" }, base: "target", rounding: "truncate", against: "revised", revised: false, withdrawn: null, others: [], children, months, pipeline: [], groups: [], elapsed: gone, sample: false };
}

function drawnFrom(seed: readonly number[]) {
  let at = 0;
  const roll = (below: number) => (seed[at++ % seed.length] ?? 0) % below;
  const on = addDays(Day.parse("2021-01-01"), roll(1_500));
  const view = provinceOf(roll, on, year(yearOf(on)));
  const ids = view.children.map(({ unit }) => unit.id);
  const ground: ChartGround = {
    months: view.children.map(({ unit, recognised }) => ({ child: unit.id, month: on.slice(0, 7), gained: recognised, lost: 0 })),
    dossiers: ids.flatMap((child) => countedStatuses.filter(() => roll(2) === 0).map((status) => ({ child, status, count: 1 + roll(20), overdue: roll(2) }))),
    concerns: ids.map((child) => ({ child, raised: 3 + roll(9), answered: roll(3) })),
    communes: ids.flatMap((id, index) => Array.from({ length: 1 + roll(23) }, (_, commune) => ({ id: `${id}${commune}`, name: `Xã An Hiệp ${commune}`, kind: "commune" as const, above: { id, name: `Huyện ${names[index]}`, kind: "district" as const, code: roll(2) === 0 ? null : "829" }, cells: 1 + roll(9), held: roll(3), recognised: roll(2), isBound: roll(3) === 0 }))),
  };
  const years = [2021, 2022, 2023, 2024, 2025].map((of) => provinceOf(roll, on, year(of))).map((of) => ({ ...of, children: view.children.map((child) => ({ ...child, recognised: roll(20) })) }));
  return chartsOf({ view, term: provinceOf(roll, on, term), years, ground, stays: [{ step: "proposed", year: yearOf(on), from: on, until: null, ending: null, count: 2 }] });
}

const shownBy = (shape: Shape) => ("shows" in shape && shape.shows ? [shape.shows] : []);
const places: readonly Frame[] = [...Object.values(frames), { ...frames.hall, width: 1010, type: 24 }];
const anyCharts = fc.array(fc.nat(10_000), { minLength: 20, maxLength: 60 }).map(drawnFrom);

/** What a shape says, looked up in the table behind the picture: a count, alone or over its target. */
function inTable({ table }: Chart, { row, column }: { row: string; column: string }) {
  const at = table.head.indexOf(column);
  return table.rows.find(([first]) => first === row)?.[at]?.split("/")[0]?.replace(/^–$/, "0");
}

describe("a picture", () => {
  test("draws what its table says, in every frame", () => {
    fc.assert(
      fc.property(anyCharts, (charts) => {
        expect(new Set(charts.map(({ key }) => key)).size).toBe(charts.length);
        const all = charts.flatMap((chart) => places.flatMap((frame) => chart.draw(frame).shapes.flatMap(shownBy).map((shows) => ({ key: chart.key, ...shows, told: inTable(chart, shows) }))));
        expect(all.length).toBeGreaterThan(20);
        expect(all.filter(({ value, told }) => told !== showCount(value))).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  test("has bars as long as their counts, on one scale, and rows that are told apart", () => {
    fc.assert(
      fc.property(anyCharts, (charts) => {
        for (const chart of charts) expect(new Set(chart.table.rows.map(([first]) => first)).size).toBe(chart.table.rows.length);
        for (const chart of charts.filter(({ key }) => ["funnel", "keeping", "concerns"].includes(key))) {
          const boxes = chart.draw(frames.wide).shapes.flatMap((shape) => (shape.is === "box" && shape.shows ? [shape.width / shape.shows.value] : []));
          for (const scale of boxes) expect(scale).toBeCloseTo(boxes[0] ?? 0, 0);
        }
      }),
      { numRuns: 10 },
    );
  });

  test("stays within its frame, and in the hall nothing is set under 22 px", () => {
    fc.assert(
      fc.property(anyCharts, (charts) => {
        for (const chart of charts)
          for (const frame of places) {
            const { width, height, shapes } = chart.draw(frame);
            if (frame.height) expect(height, `${chart.key} in the hall`).toBeLessThanOrEqual(frame.height + frame.type * 3);
            expect(shapes.filter((shape) => shape.is === "words" && shape.size < (frame.name === "hall" ? 22 : 12)), `${chart.key} ${frame.name}`).toEqual([]);
            expect(shapes.filter((shape) => shape.is === "box" && (shape.x < 0 || shape.x + shape.width > width + 1 || shape.y + shape.height > height + 1)), `${chart.key} ${frame.name}`).toEqual([]);
          }
      }),
      { numRuns: 10 },
    );
  });

  test("uses only characters of the face", () => {
    const charts = drawnFrom([7, 3, 11, 5, 2, 13, 8, 21, 34, 55, 1, 4, 9, 16, 25, 36, 49, 64, 81, 100]);
    const words = charts.flatMap((chart) => [chart.title, chart.sentence, chart.reading, ...chart.table.head, ...chart.draw(frames.wide).shapes.flatMap((shape) => (shape.is === "words" ? [shape.words] : []))]).join(" ");
    expect(words).not.toMatch(/[→←↑↓≥≤✓▲▼≈]/);
    expect(words).toBe(words.normalize("NFC"));
  });
});

describe("labels", () => {
  test("of one column keep their distance and stay between its ends", () => {
    expect(spreadOut([50, 52, 10], 20, 0, 100)).toEqual([50, 70, 10]);
    expect(spreadOut([98, 99], 20, 0, 100)).toEqual([80, 100]);
  });
  test("break between words", () => {
    expect(lines("Phước Mỹ Trung", 13, 66)).toEqual(["Phước Mỹ", "Trung"]);
    expect(widthOf("Trung", 10)).toBeCloseTo(28);
  });
});

describe("a picture as a file", () => {
  test("carries the palette of the product", () => {
    const css = readFileSync("app/globals.css", "utf8");
    for (const [tone, colour] of Object.entries(palette)) expect(css).toContain(`--color-${tone}: ${colour};`);
  });

  test("stands alone: title, source, its own faces, and no address outside", () => {
    const svg = pictureSvg({ width: 600, height: 100, shapes: [{ is: "words", x: 0, y: 10, words: "A & <b>", size: 13, tone: "ink" }] }, { over: "Đảng bộ tỉnh Bến Tre", title: "Lũy kế năm 2021", sentence: "53 chi bộ.", foot: "Nguồn: sổ quyết định, tính đến hết 30/6/2021." });
    const read = svg.replace(/<style>.*<\/style>/, "");
    for (const words of ["A &amp; &lt;b&gt;", "Đảng bộ tỉnh Bến Tre", "Lũy kế năm 2021", "tính đến hết 30/6/2021"]) expect(read).toContain(words);
    expect(svg.match(/url\(data:font\/woff2;base64,/g)).toHaveLength(6);
    expect(svg.replace("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|href|<script/);
  });
});
