import { compareRatios } from "@/lib/domain/ratio";
import { standings } from "@/lib/domain/attainment/standing";
import type { Figures } from "@/lib/domain/attainment/view";

export const sortKeys = ["name", "target", "registered", "recognised", "ratio", "remaining", "expected", "held", "cells", "standing"] as const;
export type SortKey = (typeof sortKeys)[number];
export type Sorting = { by: SortKey; direction: "ascending" | "descending" };

const collator = new Intl.Collator("vi", { numeric: true });
const unsaid = Number.NEGATIVE_INFINITY;

const compare: Record<SortKey, (a: Figures, b: Figures) => number> = {
  name: (a, b) => collator.compare(a.unit.name, b.unit.name),
  target: (a, b) => (a.target ?? unsaid) - (b.target ?? unsaid) || 0,
  registered: (a, b) => a.registered - b.registered,
  recognised: (a, b) => a.recognised - b.recognised,
  ratio: (a, b) => compareRatios(a.ratio, b.ratio) || Math.sign(a.ratio.whole) - Math.sign(b.ratio.whole),
  remaining: (a, b) => (a.remaining ?? unsaid) - (b.remaining ?? unsaid) || 0,
  expected: (a, b) => a.expected.additional - b.expected.additional,
  held: (a, b) => a.held - b.held,
  cells: (a, b) => a.cells - b.cells,
  standing: (a, b) => standings.indexOf(b.standing) - standings.indexOf(a.standing),
};

/** "-ratio" is the share, highest first; "name" by name. Anything else, or nothing, is the default. */
export function sortingOf(text: string | undefined, fallback: Sorting = { by: "ratio", direction: "descending" }): Sorting {
  const by = sortKeys.find((key) => key === text?.replace(/^-/, ""));
  return by ? { by, direction: text?.startsWith("-") ? "descending" : "ascending" } : fallback;
}

export const sortText = (by: string, direction: Sorting["direction"]) => (direction === "descending" ? `-${by}` : by);

/** Rows in the asked order; equal ones by share, then by name. */
export function sorted(rows: readonly Figures[], { by, direction }: Sorting): Figures[] {
  const turn = direction === "descending" ? -1 : 1;
  return [...rows].sort((a, b) => turn * compare[by](a, b) || compare.ratio(b, a) || compare.name(a, b));
}

/** Nearest to the title first: recognised, on the way for this period, registered for another year, not registered. */
const order = (of: Figures) => (of.recognised > 0 ? 0 : of.expected.additional > 0 ? 1 : of.registered > 0 ? 2 : of.registeredInTerm > 0 ? 3 : 4);

/** Cells in the order of their commune's page. */
export const inOrder = (cells: readonly Figures[]) => [...cells].sort((a, b) => order(a) - order(b));
