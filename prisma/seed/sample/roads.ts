import type { Cell } from "./cells";
import { apportion, shuffled } from "./chance";
import { districtFigures, laterYears, phuocThanh, pipelineOrder, registeredInTerm, type DistrictFigures, type PipelineStatus } from "./figures";

/** A registration of the sample before its days are set. `month` is that of the recognition in 2021. */
export type Road = { cell: Cell; year: number } & ({ status: "recognised"; month: number } | { status: PipelineStatus | "registered" });

/** The 560 registrations of the term: 53 recognised and 43 under way for 2021, the others for the years after. */
export function roadsOf(cells: readonly Cell[]): Road[] {
  const quotas = apportion(
    registeredInTerm - districtFigures.reduce((sum, figures) => sum + figures.reached.cells, 0),
    districtFigures.map((figures) => figures.cells - figures.reached.cells),
  );
  const perDistrict = districtFigures.map((figures, index) => roadsOfDistrict(figures, cells.filter((cell) => cell.districtCode === figures.code), quotas[index] ?? 0));
  return [...perDistrict.flatMap((part) => part.roads), ...laterRoads(perDistrict.flatMap((part) => part.later))];
}

type DistrictRoads = { roads: Road[]; later: Cell[] };

function roadsOfDistrict(figures: DistrictFigures, cells: readonly Cell[], quota: number): DistrictRoads {
  const fixed = fixedRoads(cells);
  const reached = queue(cells.filter((cell) => cell.reached));
  const others = queue(cells.filter((cell) => !cell.reached && cell.communeCode !== phuocThanh.code));
  const months = without(figures.recognised.flatMap((count, index) => Array.from({ length: count }, () => index + 1)), fixed.flatMap((road) => (road.status === "recognised" ? [road.month] : [])));
  const stages = without(figures.pipeline.flatMap((count, index) => Array.from({ length: count }, () => pipelineOrder[index] ?? "in_progress")), fixed.flatMap((road) => (road.year === 2021 && road.status !== "recognised" && road.status !== "registered" ? [road.status] : [])));
  const recognised = [...reached.take(figures.reached.recognised), ...others.take(months.length - figures.reached.recognised)];
  const pipeline = [...reached.take(figures.reached.pipeline), ...others.take(stages.length - figures.reached.pipeline)];
  const taken = recognised.length + pipeline.length - figures.reached.recognised - figures.reached.pipeline + fixed.length;
  return {
    roads: [
      ...fixed,
      ...shuffled(recognised, (cell) => cell.key, "month").map((cell, index): Road => ({ cell, year: 2021, status: "recognised", month: months[index] ?? 6 })),
      ...shuffled(pipeline, (cell) => cell.key, "stage").map((cell, index): Road => ({ cell, year: 2021, status: stages[index] ?? "in_progress" })),
    ],
    later: [...reached.take(Infinity), ...others.take(quota - taken)],
  };
}

/** Xã Phước Thạnh stands as in the mock screens: five of its seven cells are registered, one is recognised. */
function fixedRoads(cells: readonly Cell[]): Road[] {
  const here = cells.filter((cell) => cell.communeCode === phuocThanh.code);
  const [phuThanh, first, second, third, fourth] = here;
  if (!phuThanh || !first || !second || !third || !fourth) return [];
  return [
    { cell: phuThanh, year: 2021, status: "recognised", month: 5 },
    { cell: first, year: 2021, status: "under_appraisal" },
    { cell: second, year: 2021, status: "proposed" },
    { cell: third, year: 2022, status: "in_progress" },
    { cell: fourth, year: 2023, status: "in_progress" },
  ];
}

function laterRoads(cells: readonly Cell[]): Road[] {
  const years = [...laterYears].flatMap(([year, count]) => Array.from({ length: year <= 2023 ? count - 1 : count }, () => year)); // one each is Phước Thạnh's
  return shuffled(cells, (cell) => cell.key, "year").map((cell, index): Road => {
    const year = years[index] ?? 2025;
    return { cell, year, status: (year === 2022 && index % 4 > 0) || (year === 2023 && index % 4 === 0) ? "in_progress" : "registered" };
  });
}

/** First cells of every commune come first, so that no commune takes all. */
function queue(cells: readonly Cell[]) {
  const waiting = shuffled(cells, (cell) => cell.key, "turn").sort((a, b) => a.nth - b.nth);
  return { take: (count: number) => waiting.splice(0, count) };
}

/** The list less one of each of `gone`. */
function without<T>(list: readonly T[], gone: readonly T[]): T[] {
  const left = [...list];
  for (const item of gone) left.splice(left.indexOf(item), 1);
  return left;
}

/** The district's target of 2021 shared among the communes with a cell on the road that year. */
export function communeTargets(roads: readonly Road[]): Map<string, number> {
  return new Map(
    districtFigures.flatMap((figures) => {
      const weights = new Map<string, number>();
      for (const { cell, year, status } of roads) {
        if (cell.districtCode !== figures.code || year !== 2021) continue;
        weights.set(cell.communeCode, (weights.get(cell.communeCode) ?? 1) + (status === "recognised" ? 1 : 0));
      }
      const codes = [...weights.keys()].sort();
      const parts = apportion(figures.target, codes.map((code) => weights.get(code) ?? 0));
      return codes.map((code, index) => [code, parts[index] ?? 0] as const);
    }),
  );
}
