import type { Attainment } from "@/lib/domain/attainment/view";
import type { Day } from "@/lib/domain/day";
import type { TargetUnit, TargetValue } from "./view";

/** A yearly line of the unit that shares out, or of one below it, with who gave it last; a withdrawn one gives nothing. */
export type AllocationLine = { id: string; unitId: string; year: number; value: TargetValue; seq: number; setOn: Day; by: string | null; withdrawn: boolean };

/** One box of the grid: what a unit below is given for a year. Null where nothing was given; `fixed` is a share in percent, which is revised on its own page. */
export type GridCell = { count: number | null; seq: number | null; lineId: string | null; fixed: string | null; by: string | null; setOn: Day | null };

/** A unit below: its cells of the structure day, and what suggestions weigh, per year in the order of the grid's years. */
type GridRow = { unit: TargetUnit; cells: number; registered: readonly number[]; recognised: readonly number[]; given: readonly GridCell[] };

/** A year of the term: what the unit above has to share out; null where nothing can be shared. */
type GridYear = { year: number; target: number | null; lineId: string | null; shareable: boolean; withdrawn: boolean };

export type AllocationGrid = { unit: TargetUnit; title: { id: string; shortName: string }; term: string; years: readonly GridYear[]; rows: readonly GridRow[] };

/** What another gave meanwhile to a box that was being changed here. */
export type Clash = { unitId: string; year: number; count: number | null; seq: number | null; by: string | null; setOn: Day | null };

/** What is left of a target: positive is not shared out yet, negative is shared out beyond it. */
export const leftOf = (target: number | null, counts: readonly (number | null)[]) => (target === null ? null : target - counts.reduce<number>((sum, count) => sum + (count ?? 0), 0));

/** The grid of a unit: figures of each year from the metric layer, lines as they stand. Null while no year of the term has figures. */
export function gridOf(views: readonly Attainment[], lines: readonly AllocationLine[]): AllocationGrid | null {
  const [first] = views;
  if (!first) return null;
  const lineOf = (unitId: string, year: number) => lines.find((line) => line.unitId === unitId && line.year === year);
  const years = views.flatMap(({ period }) => (period.kind === "year" ? [period.year] : []));
  const rows = first.children.filter(({ unit }) => unit.level !== "cell").map(({ unit, cells }) => {
    const ofYear = views.map((view) => view.children.find((child) => child.unit.id === unit.id));
    return {
      unit, cells,
      registered: ofYear.map((child) => child?.registered ?? 0),
      recognised: ofYear.map((child) => child?.recognised ?? 0),
      given: years.map((year, index) => {
        const line = lineOf(unit.id, year);
        const standing = line && !line.withdrawn;
        const count = !standing ? null : line.value.kind === "count" ? line.value.count : (ofYear[index]?.target ?? null);
        return { count, seq: line?.seq ?? null, lineId: line?.id ?? null, by: line?.by ?? null, setOn: line?.setOn ?? null, fixed: standing && line.value.kind !== "count" ? sayPercent(line.value) : null };
      }),
    };
  });
  return {
    unit: first.unit,
    title: first.title,
    term: first.period.term,
    years: views.map(({ target }, index) => {
      const year = years[index] ?? 0;
      const line = lineOf(first.unit.id, year);
      return { year, target, lineId: line?.id ?? null, shareable: line?.value.kind === "count" && !line.withdrawn, withdrawn: line?.withdrawn ?? false };
    }),
    rows,
  };
}

const sayPercent = (value: TargetValue) => (value.kind === "percent_range" ? `${value.low}–${value.high}%` : value.kind === "percent" ? `${value.percent}%` : "");
