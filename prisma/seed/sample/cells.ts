import type { UnitKind } from "@/lib/domain/unit/level";
import type { MapUnit } from "@/prisma/seed/maps/first-map";
import { apportion, chance, shuffled } from "./chance";
import { clusterCount, districtFigures, namedCells, phuocThanh, type DistrictFigures } from "./figures";

/** A hamlet cell of the sample. `nth` is its place in its commune, from 0; `reached` says that the commune reached its standard. */
export type Cell = { key: string; name: string; kind: UnitKind; communeCode: string; districtCode: string; nth: number; reached: boolean };

/** Cells of all communes, in the order of the districts' codes, the communes' codes and their own names. */
export const cellsOf = (communes: readonly MapUnit[]): Cell[] =>
  [...districtFigures].sort((a, b) => (a.code < b.code ? -1 : 1)).flatMap((figures) => cellsOfDistrict(figures, communes.filter((commune) => commune.parentCode === figures.code)));

function cellsOfDistrict(figures: DistrictFigures, communes: readonly MapUnit[]): Cell[] {
  const inDrawnOrder = shuffled(communes, (commune) => commune.code, "reached").filter((commune) => commune.code !== phuocThanh.code);
  const reached = inDrawnOrder.slice(0, figures.reached.communes);
  const others = inDrawnOrder.slice(figures.reached.communes);
  const fixed = figures.cells - figures.reached.cells - (communes.length > inDrawnOrder.length ? phuocThanh.cells : 0);
  const counts = new Map([[phuocThanh.code, phuocThanh.cells], ...share(reached, figures.reached.cells), ...share(others, fixed)]);
  const within = new Set(reached.map((commune) => commune.code));
  return communes.flatMap((commune) =>
    cellNames(commune, counts.get(commune.code) ?? 0).map((name, nth) => ({
      key: `${commune.code} ${name}`,
      name,
      kind: isTown(commune) ? "quarter" : "hamlet",
      communeCode: commune.code,
      districtCode: figures.code,
      nth,
      reached: within.has(commune.code),
    })),
  );
}

const share = (communes: readonly MapUnit[], total: number) => {
  const parts = apportion(total, communes.map((commune) => 4 + chance(`size ${commune.code}`, 3)));
  return communes.map((commune, index) => [commune.code, parts[index] ?? 0] as const);
};

const isTown = (commune: MapUnit) => commune.kind === "ward" || commune.kind === "township";

function cellNames(commune: MapUnit, count: number): string[] {
  const named = namedCells.get(commune.code) ?? [];
  const word = isTown(commune) ? "Khu phố" : "Ấp";
  return [...named, ...Array.from({ length: count - named.length }, (_, index) => `${word} ${index + 1}`)];
}

/** Communes of Châu Thành by cluster, neighbours by code together. */
export function clustersOf(communes: readonly MapUnit[]): MapUnit[][] {
  const sizes = apportion(communes.length, Array.from({ length: clusterCount }, () => 1));
  let from = 0;
  return sizes.map((size) => communes.slice(from, (from += size)));
}
